using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Screening.Lists;

/// <summary>
/// Content hashes. The canonical form of a listing is every field of meaning in a fixed order, each string with its length
/// in front, so that no two different listings share a form. <see cref="Listing.SourceRow"/> and
/// <see cref="Listing.SourceLine"/> are left out: where a row stands and how it is quoted is not what it says.
/// </summary>
public static class ListHashing
{
    /// <summary>SHA-256 of the listing's canonical form, 32 bytes.</summary>
    public static byte[] HashOf(Listing listing)
    {
        using var form = new CanonicalForm();
        form.Add(listing.Id).Add(listing.List).Add(listing.Kind.ToString());
        form.AddAll(listing.Names, static (f, n) => f.Add(n.Text).Add(n.Kind.ToString()).Add(n.Script.ToString()));
        form.AddAll(listing.Addresses, static (f, a) => f.Add(a.Text).Add(a.Country));
        form.AddAll(listing.Identifiers, static (f, i) => f.Add(i.Type).Add(i.Value).Add(i.Country));
        form.AddAll(listing.Countries, static (f, s) => f.Add(s)).AddAll(listing.Programs, static (f, s) => f.Add(s));
        form.Add(listing.LicenseRequirement).Add(listing.ReviewPolicy);
        form.AddAll(listing.Footnotes, static (f, s) => f.Add(s)).AddAll(listing.Citations, static (f, s) => f.Add(s));
        form.Add(listing.Published).Add(listing.Effective).Add(listing.Ends);
        form.AddAll(listing.Dates, static (f, s) => f.Add(s))
            .Add(listing.CoversSubUnits ? "1" : "0")
            .Add(listing.Remarks);
        return form.Hash();
    }

    /// <summary>SHA-256, lower-case hex, over the sorted hashes of the listings: equal content gives an equal hash in any row order.</summary>
    public static string HashOf(IEnumerable<Listing> listings)
    {
        var hashes = listings.Select(HashOf).ToList();
        hashes.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var hash in hashes)
        {
            all.AppendData(hash);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private sealed class CanonicalForm : IDisposable
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public CanonicalForm Add(string? text)
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(length, text?.Length ?? -1);
            _hash.AppendData(length);
            if (text is not null)
            {
                // UTF-16 code units: a lone surrogate has a form of its own, which UTF-8 would lose.
                _hash.AppendData(Encoding.Unicode.GetBytes(text));
            }

            return this;
        }

        public CanonicalForm Add(DateOnly? date) => Add(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public CanonicalForm AddAll<T>(IReadOnlyList<T> items, Action<CanonicalForm, T> add)
        {
            Span<byte> count = stackalloc byte[4];
            BinaryPrimitives.WriteInt32LittleEndian(count, items.Count);
            _hash.AppendData(count);
            foreach (var item in items)
            {
                add(this, item);
            }

            return this;
        }

        public byte[] Hash() => _hash.GetHashAndReset();

        public void Dispose() => _hash.Dispose();
    }
}
