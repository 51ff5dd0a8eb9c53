using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Licet.Screening.Lists;

/// <summary>
/// Content hashes. The canonical form of a listing is every field of meaning in a fixed order, each string with its length
/// in front, so that no two different listings share a form. <see cref="Listing.SourceRow"/> and
/// <see cref="Listing.SourceLine"/> are left out: where a row stands and how it is quoted is not what it says.
/// </summary>
public static class ListHashing
{
    /// <summary>SHA-256 of the listing's canonical form, 32 bytes.</summary>
    public static byte[] HashOf(Listing listing) => HashOf(listing, new CanonicalForm());

    /// <summary>SHA-256, lower-case hex, over the sorted hashes of the listings: equal content gives an equal hash in any row order.</summary>
    public static string HashOf(IEnumerable<Listing> listings)
    {
        var form = new CanonicalForm();
        var hashes = listings.Select(l => HashOf(l, form)).ToList();
        hashes.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var hash in hashes)
        {
            all.AppendData(hash);
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static byte[] HashOf(Listing listing, CanonicalForm form)
    {
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
        return form.Take();
    }

    private sealed class CanonicalForm
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(1024);

        public CanonicalForm Add(string? text)
        {
            AddCount(text?.Length ?? -1);
            if (text is not null)
            {
                // UTF-16 code units: a lone surrogate has a form of its own, which UTF-8 would lose.
                foreach (var unit in text)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(_bytes.GetSpan(2), unit);
                    _bytes.Advance(2);
                }
            }

            return this;
        }

        public CanonicalForm Add(DateOnly? date) => Add(date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public CanonicalForm AddAll<T>(IReadOnlyList<T> items, Action<CanonicalForm, T> add)
        {
            AddCount(items.Count);
            foreach (var item in items)
            {
                add(this, item);
            }

            return this;
        }

        /// <summary>The hash of all that was added; the form is empty again.</summary>
        public byte[] Take()
        {
            var hash = SHA256.HashData(_bytes.WrittenSpan);
            _bytes.ResetWrittenCount();
            return hash;
        }

        private void AddCount(int count)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), count);
            _bytes.Advance(4);
        }
    }
}
