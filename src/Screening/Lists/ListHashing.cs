using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Screening.Lists;

/// <summary>
/// Content hashes. The canonical form of a listing is every field of meaning in a fixed order, each string with its length
/// in front, so that no two different listings share a form; aliases, addresses and other lists of values are sorted, since
/// they come from rows whose order says nothing. <see cref="Listing.SourceRow"/> and <see cref="Listing.SourceLine"/> are left
/// out: where a row stands and how it is quoted is not what it says.
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
        form.Add(listing.Id).Add(listing.List).Add(listing.Kind.ToString()).Add(listing.Names[0].Text);
        form.AddAll(listing.Names.Select(n => Form(n.Text, n.Kind.ToString(), n.Script.ToString())));
        form.AddAll(listing.Addresses.Select(a => Form(a.Text, a.Country)));
        form.AddAll(listing.Identifiers.Select(i => Form(i.Type, i.Value, i.Country)));
        form.AddAll(listing.Countries)
            .AddAll(listing.Programs)
            .Add(listing.LicenseRequirement)
            .Add(listing.ReviewPolicy);
        form.AddAll(listing.Footnotes).AddAll(listing.Citations);
        form.Add(listing.Published).Add(listing.Effective).Add(listing.Ends).AddAll(listing.Dates);
        form.Add(listing.CoversSubUnits ? "1" : "0").Add(listing.Remarks);
        return form.Take();
    }

    // A part that is null is told from an empty one by its length.
    private static string Form(params ReadOnlySpan<string?> parts)
    {
        var form = new StringBuilder();
        foreach (var part in parts)
        {
            form.Append(part?.Length ?? -1).Append(':').Append(part);
        }

        return form.ToString();
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

        public CanonicalForm AddAll(IEnumerable<string> values)
        {
            var sorted = values.ToArray();
            Array.Sort(sorted, StringComparer.Ordinal);
            AddCount(sorted.Length);
            foreach (var value in sorted)
            {
                Add(value);
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
