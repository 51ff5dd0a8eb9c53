using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Lists.Tables;

/// <summary>Words for a party's kind, country and numbers as people type them.</summary>
public static class PartyWords
{
    /// <summary>The words for kinds, as a sentence has them.</summary>
    public const string Kinds = "company, person, vessel, aircraft or unknown";

    /// <summary>What a country must look like.</summary>
    public const string Countries = "an ISO 3166-1 country code such as CN, or an English country name";

    /// <summary>First year taken for one of birth or founding: an earlier one is mostly a slip of the pen.</summary>
    private const int FirstYear = 1850;

    /// <summary>What a number must look like.</summary>
    public const string Numbers = "a number of at least 5 letters and digits, one of them a digit, such as IMO:9187629";

    private static readonly string[] DateForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
    private static readonly char[] Bar = ['|'];

    /// <summary>Null for an unknown word.</summary>
    public static PartyKind? Kind(string word) =>
        word.Trim().ToLowerInvariant() switch
        {
            "company" or "entity" or "organization" => PartyKind.Company,
            "person" or "individual" => PartyKind.Person,
            "vessel" or "ship" => PartyKind.Vessel,
            "aircraft" => PartyKind.Aircraft,
            "unknown" => PartyKind.Unknown,
            _ => null,
        };

    /// <summary>The word of a kind.</summary>
    public static string Word(PartyKind kind) =>
        kind switch
        {
            PartyKind.Company => "company",
            PartyKind.Person => "person",
            PartyKind.Vessel => "vessel",
            PartyKind.Aircraft => "aircraft",
            PartyKind.Address => "address",
            _ => "unknown",
        };

    /// <summary>ISO 3166-1 alpha-2 of a code or an English name; null where it is neither.</summary>
    public static string? Country(string text) => Licet.Screening.Lists.Countries.CodeOf(text);

    /// <summary>The countries that a name could be, in words, where it is the short name of two; null where it is not.</summary>
    public static string? Ambiguous(string text) =>
        text.Trim().ToUpperInvariant() switch
        {
            "CONGO" => "CG (Republic of the Congo) or CD (Democratic Republic of the Congo)",
            "KOREA" => "KR (South Korea) or KP (North Korea)",
            _ => null,
        };

    /// <summary>Several values in one field are split by "|".</summary>
    public static IReadOnlyList<string> Several(string text) =>
        text.Split(Bar, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>"IMO:9187629" has a type, "9187629" has none.</summary>
    public static IReadOnlyList<Identifier> Identifiers(string text) => [.. Several(text).Select(One)];

    /// <summary>A shorter one many parties share by chance, and the engine would not look for it.</summary>
    public static bool IsNumber(Identifier number) =>
        number.Value.Count(char.IsAsciiLetterOrDigit) >= 5 && number.Value.Any(char.IsAsciiDigit);

    /// <summary>A year, month or day from <see cref="FirstYear"/> that has begun by today: after it nobody is born yet.</summary>
    public static bool IsDate(string text, DateOnly today) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year >= FirstYear
        && first <= today;

    /// <summary>What a date must look like.</summary>
    public static string DatesUntil(DateOnly today) =>
        $"1971, 1971-03 or 1971-03-25, from {FirstYear} through {Day.Text(today)}";

    private static Identifier One(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new(text[..colon].Trim(), text[(colon + 1)..].Trim()) : new("", text);
    }
}
