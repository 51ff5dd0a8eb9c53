using Licet.Screening.Lists;

namespace Licet.Screening.Scoring;

/// <summary>
/// Evidence beside the name. It orders hits and may lower them; it never lifts a name over the threshold, and a hit that it
/// lowers stays a hit (the threshold is the name's alone).
/// </summary>
internal sealed record Qualifiers(IReadOnlyList<Qualifier> All, double Factor)
{
    private const double OtherCountry = 0.95;

    /// <summary>The whole name is equal, and only the kind that the caller states is another.</summary>
    private const double OtherKind = 0.95;
    private const double OtherBirth = 0.8;

    public static Qualifiers None { get; } = new([], 1);

    /// <param name="otherKind">The name is equal to the listed one only if the party is of the listing's kind.</param>
    public static Qualifiers Of(ScreeningQuery query, Listing listing, bool otherKind)
    {
        if (
            !otherKind
            && query.Country is null
            && query.Dates.Count == 0
            && query.Addresses.Count == 0
            && query.Identifiers.Count == 0
        )
        {
            return None;
        }

        List<Qualifier> all = [];
        if (otherKind)
        {
            all.Add(new Qualifier("kind", Word(query.Kind), Word(listing.Kind), Agreement.Conflicts, OtherKind));
        }

        if (query.Country is { } country)
        {
            all.Add(Country(country, listing));
        }

        if (query.Dates.Count > 0)
        {
            all.Add(Dates(query.Dates, listing));
        }

        if (query.Identifiers.Count > 0)
        {
            all.Add(Identifiers(query.Identifiers, listing));
        }

        if (query.Addresses.Count > 0)
        {
            all.Add(Address(query.Addresses, listing));
        }

        return new Qualifiers(all, all.Aggregate(1.0, static (f, q) => f * q.Factor));
    }

    private static string Word(PartyKind kind) => kind.ToString().ToLowerInvariant();

    private static Qualifier Country(string country, Listing listing)
    {
        if (listing.Countries.Count == 0)
        {
            return new Qualifier("country", country, null, Agreement.Unknown, 1);
        }

        bool agrees = listing.Countries.Any(c => string.Equals(c, country, StringComparison.OrdinalIgnoreCase));
        return new Qualifier(
            "country",
            country,
            string.Join(", ", listing.Countries),
            agrees ? Agreement.Agrees : Agreement.Conflicts,
            agrees ? 1 : OtherCountry
        );
    }

    /// <summary>Years are compared: lists often know no more. Two years apart still agree (other calendars, clerical errors).</summary>
    private static Qualifier Dates(IReadOnlyList<string> dates, Listing listing)
    {
        List<int> mine = [.. dates.SelectMany(Years)];
        List<int> theirs = [.. listing.Dates.SelectMany(Years)];
        string shown = string.Join(", ", dates);
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return new Qualifier("date", shown, null, Agreement.Unknown, 1);
        }

        bool agrees = mine.Any(y => theirs.Any(z => Math.Abs(y - z) <= 2));
        return new Qualifier(
            "date",
            shown,
            string.Join(", ", listing.Dates),
            agrees ? Agreement.Agrees : Agreement.Conflicts,
            agrees ? 1 : OtherBirth
        );
    }

    private static IEnumerable<int> Years(string text)
    {
        for (int i = 0; i + 4 <= text.Length; i++)
        {
            bool alone =
                (i == 0 || !char.IsAsciiDigit(text[i - 1]))
                && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));
            if (
                alone
                && int.TryParse(text.AsSpan(i, 4), System.Globalization.NumberStyles.None, null, out int year)
                && year > 1800
            )
            {
                yield return year;
            }
        }
    }

    private static Qualifier Identifiers(IReadOnlyList<Identifier> mine, Listing listing)
    {
        string shown = string.Join(", ", mine.Select(i => i.Value));
        Identifier? same = listing.Identifiers.FirstOrDefault(l =>
            mine.Any(m =>
                EvidenceKeys.OfIdentifier(m.Value) is { Length: > 0 } k && k == EvidenceKeys.OfIdentifier(l.Value)
            )
        );
        return new Qualifier(
            "identifier",
            shown,
            same is null ? null : $"{same.Type} {same.Value}",
            same is null ? Agreement.Unknown : Agreement.Agrees,
            1
        );
    }

    private static Qualifier Address(IReadOnlyList<string> mine, Listing listing)
    {
        (double best, string? text) = (0, null);
        foreach (string address in mine)
        {
            string[] words = EvidenceKeys.OfAddress(address);
            foreach (ListingAddress listed in listing.Addresses)
            {
                double s = EvidenceKeys.Overlap(words, EvidenceKeys.OfAddress(listed.Text));
                if (s > best)
                {
                    (best, text) = (s, listed.Text);
                }
            }
        }

        return new Qualifier(
            "address",
            string.Join("; ", mine),
            text,
            best >= EvidenceKeys.SameAddress ? Agreement.Agrees : Agreement.Unknown,
            1
        );
    }
}
