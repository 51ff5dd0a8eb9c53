using System.Globalization;

namespace Licet.Screening.Lists.Formats;

/// <summary>Documents and numbers of a UN entry as identifiers.</summary>
internal static class UnitedNationsDocuments
{
    public static IReadOnlyList<Identifier> Read(XmlPart party, RowPlace place, ListProblems problems)
    {
        var identifiers = new List<Identifier>();
        foreach (var document in party.All("INDIVIDUAL_DOCUMENT").Where(d => d.Parts.Count > 0))
        {
            if (ReadDocument(document) is { } identifier)
            {
                identifiers.Add(identifier);
            }
            else if (document.Parts.Any(p => p.Text.Length > 0))
            {
                problems.Note(
                    place,
                    "INDIVIDUAL_DOCUMENT",
                    "a number",
                    Excerpt(document),
                    "kept in the source row only"
                );
            }
        }

        if (ShipCompanyNumber(party["COMMENTS1"]) is { } imo)
        {
            identifiers.Add(new Identifier("IMO", imo));
        }

        return identifiers;
    }

    private static string Excerpt(XmlPart document) =>
        ListProblems.Excerpt(string.Join(' ', document.Parts.Select(p => p.Text).Where(t => t.Length > 0)));

    private static Identifier? ReadDocument(XmlPart document)
    {
        var type = document["TYPE_OF_DOCUMENT2"] is { Length: > 0 } own ? own : document["TYPE_OF_DOCUMENT"];
        var country = document["ISSUING_COUNTRY"] is { Length: > 0 } c ? c : document["COUNTRY_OF_ISSUE"];
        var sources = new[] { document["NUMBER"], document["TYPE_OF_DOCUMENT2"], document["NOTE"] };
        foreach (var source in sources.Where(s => s.Length > 0))
        {
            // A note tells dates too: only what is longer than a year is a number there.
            var number = NumberIn(source);
            if (number.Length > (source == document["NOTE"] ? 4 : 0))
            {
                type = type.Contains(number, StringComparison.Ordinal) ? document["TYPE_OF_DOCUMENT"] : type;
                return new Identifier(type.TrimEnd(':', ' '), number, Countries.CodeOf(country));
            }
        }

        return null;
    }

    /// <summary>
    /// The number in "Afghan passport number SE 012820", "R00012098, South Sudan", "563210184 (Expires 18 Jun. 2018)": the words
    /// before it and whatever follows a comma or a parenthesis are left away. "" when there is none.
    /// </summary>
    public static string NumberIn(string text)
    {
        var cut = text.IndexOfAny([',', ';', '(']);
        var tokens = (cut > 0 && HasNumber(text[..cut]) ? text[..cut] : text).Split(
            ' ',
            StringSplitOptions.RemoveEmptyEntries
        );
        var start = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsNumber(tokens[i]) && IsWord(tokens[i]))
            {
                if (tokens[start..i].Any(IsNumber))
                {
                    return Join(tokens[start..i]);
                }

                start = i + 1;
            }
        }

        return tokens[start..].Any(IsNumber) ? Join(tokens[start..]) : "";
    }

    private static string Join(string[] tokens) => string.Join(' ', tokens).Trim(' ', ',', '.', ':');

    private static bool HasNumber(string text) => text.Split(' ').Any(IsNumber);

    private static bool IsNumber(string token) => token.Any(char.IsAsciiDigit);

    private static bool IsWord(string token) =>
        token.Any(char.IsLower) || token.EndsWith(':') || token is "CAR" or "SSN";

    /// <summary>The seven digits behind "IMO" in the comments: the shipping company's or the vessel's number.</summary>
    private static string? ShipCompanyNumber(string comments)
    {
        var at = comments.IndexOf("IMO", StringComparison.Ordinal);
        var start = at < 0 ? -1 : comments.AsSpan(at).IndexOfAnyInRange('0', '9');
        if (start is < 0 or > 20 || at + start + 7 > comments.Length)
        {
            return null;
        }

        var digits = comments.AsSpan(at + start, 7);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? digits.ToString() : null;
    }
}
