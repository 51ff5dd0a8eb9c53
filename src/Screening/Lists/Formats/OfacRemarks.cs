using System.Text.RegularExpressions;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// The remarks of an OFAC row: "DOB 10 Dec 1948; POB Cairo, Egypt; nationality Egypt; Passport 1084010 (Egypt); a.k.a. 'ABU X'". They are
/// kept whole; what has a field of its own is read into it. OFAC puts its weak aliases here, in quotes.
/// </summary>
internal static partial class OfacRemarks
{
    private const int LongestPiece = 2000;

    public static void Read(string remarks, Entry entry)
    {
        entry.AddRemark(remarks);
        foreach (var piece in ListText.Pieces(remarks.EndsWith('.') ? remarks[..^1] : remarks))
        {
            ReadPiece(piece.StartsWith("alt. ", StringComparison.Ordinal) ? piece[5..] : piece, entry);
        }
    }

    private static void ReadPiece(string text, Entry entry)
    {
        if (text.Length > LongestPiece)
        {
            return; // it stands in the remarks as a whole
        }

        if (Alias().Match(text) is { Success: true } alias)
        {
            var former = alias.Groups["mark"].ValueSpan[0] == 'f';
            entry.Prose.ReadWhole(alias.Groups["name"].Value, former ? NameKind.Former : NameKind.Weak);
        }
        else if (Birth().Match(text) is { Success: true } birth)
        {
            entry.Dates.Add(birth.Groups["date"].Value);
        }
        else if (Citizen().Match(text) is { Success: true } citizen)
        {
            entry.Places.AddCountry(Countries.CodeOf(citizen.Groups["country"].Value));
        }
        else
        {
            ReadIdentifier(text, entry);
        }
    }

    private static void ReadIdentifier(string text, Entry entry)
    {
        if (OfacIdentifiers.TypeOf(text) is not { } type)
        {
            return;
        }

        var value = Value().Match(text, type.Length);
        var country = value.Groups["country"].Success ? Countries.CodeOf(value.Groups["country"].Value) : null;
        var name = type == OfacIdentifiers.VesselNumber ? "IMO" : type;
        entry.AddIdentifier(name, value.Groups["value"].Value, country);
    }

    [GeneratedRegex(
        "^(?<mark>a\\.k\\.a\\.|f\\.k\\.a\\.|n\\.k\\.a\\.),? ['\"\u2018\u201C](?<name>.+)['\"\u2019\u201D]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Alias();

    [GeneratedRegex(
        "^(DOB|Organization Established Date) (?<date>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Birth();

    [GeneratedRegex(
        "^(nationality|citizen|Nationality of Registration) (?<country>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Citizen();

    // " 1084010 (Egypt) issued 23 Jun 1999 expires 22 Jun 2004"
    [GeneratedRegex(
        @"\G (?<value>.+?)( \((?<country>[^()]+)\))?( issued [^();]+)?( expires [^();]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Value();
}
