using System.Text.RegularExpressions;

namespace Licet.Make.Ear;

/// <summary>Where a control reaches: a column of the chart, or words of <c>DestinationScope</c> with the section read for them.</summary>
internal sealed record Reach(string Column, string Where, string Section, string Tag = "R26");

/// <summary>The second cell of a License Requirements row ("NS Column 1", "Worldwide control. See § 742.4(a)(5)") into structure.</summary>
internal static partial class DestinationText
{
    /// <summary>The text of rows for chips that names the Emirates and the D groups; a rule of the control list itself.</summary>
    private const string Emirates = "AE D:1 D:4 D:5 -A:5 -A:6";

    public static Reach Read(string reason, string text)
    {
        if (Column().Match(text) is { Success: true } column)
        {
            var named = column.Groups["reason"].Value;
            return new((named.Length > 0 ? named : reason) + column.Groups["number"].Value, "", "Supp. 1 to part 774");
        }

        var section = Section().Match(text) is { Success: true } at
            ? at.Groups["section"].Value
            : "Supp. 1 to part 774";
        section = reason == "UN" ? "746.1(b)" : section; // one row of the source has 764.1(b)
        return Where(reason, text) is { } where
            ? new("", where, section, where == "* ?CA" ? "R26 (Canada M)" : "R26")
            : new("", "?*", section);
    }

    private static string? Where(string reason, string text) =>
        reason switch
        {
            "UN" => "@UN-ARMS",
            "EI" or "SI" => "* ?CA",
            "CW" => text.Contains("except for Israel and Taiwan", StringComparison.Ordinal) ? "?* -IL -TW" : "?*",
            "SECTOR" => "RU BY",
            _ => Named(text),
        };

    private static string? Named(string text)
    {
        bool Has(string words, bool ignoreCase = false) =>
            text.Contains(words, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        return text switch
        {
            _ when Has("ALL destinations, except Canada") => "* -CA",
            _ when Has("all destinations") || Has("any destination worldwide") || Has("Worldwide") => "*",
            _ when Has("United Arab Emirates or destinations specified in Country Groups D:1, D:4, and D:5") =>
                Emirates,
            _ when Has("to or within destinations specified in Country Groups D:1, D:4, and D:5", ignoreCase: true) =>
                "D:1 D:4 D:5 -A:5 -A:6",
            _ when Has("Macau or a destination specified in Country Group D:5") => "MO D:5",
            _ when Has("China, Russia") && Has("Venezuela") => "CN RU VE",
            _ when Has("North Korea") => "KP",
            _ when Has("Iraq or Pakistan") => "IQ PK",
            _ when Has("to Iraq") => "IQ",
            _ when Has("to Pakistan") => "PK",
            _ => null,
        };
    }

    [GeneratedRegex(@"(?:^|\b(?<reason>[A-Z]{2}) )Column (?<number>[123])\b", RegexOptions.None, 1000)]
    private static partial Regex Column();

    [GeneratedRegex(@"§§? ?(?<section>7[0-9]{2}\.[0-9]+(?:\([A-Za-z0-9]+\))*)", RegexOptions.None, 1000)]
    private static partial Regex Section();
}
