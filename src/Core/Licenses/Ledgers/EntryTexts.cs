using System.Globalization;
using Licet.Core.Applications;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>
/// The texts of an entry: none so long that no table keeps it, none that is not read as it is written, and codes in their form. What is
/// wrong here is wrong with the request, whoever sends it, and no breach (DESIGN).
/// </summary>
internal static class EntryTexts
{
    private const int LongestKey = 200;
    private const int LongestName = 100;
    private const int LongestText = 20_000;

    /// <summary>The first that cannot be taken, with its field; null where all can.</summary>
    public static LedgerFinding? Fault(LedgerEntry entry) =>
        Names(entry).Select(n => Wrong(n.Field, n.Text, n.Most, breaks: false)).FirstOrDefault(f => f is not null)
        ?? Sentences(entry)
            .Select(s => Wrong(s.Field, s.Text, LongestText, breaks: true))
            .FirstOrDefault(f => f is not null)
        ?? (entry.Drawn is { } draw ? OfCodes(draw) : null);

    /// <summary>What is wrong with the number of a filing, as a sentence; null where nothing is.</summary>
    public static string? OfFiling(string? filing) => Wrong("filing", filing, LongestName, breaks: false)?.Why;

    private static IEnumerable<(string Field, string? Text, int Most)> Names(LedgerEntry entry)
    {
        yield return ("key", entry.Key, LongestKey);
        yield return (NamesField(entry), entry.Names, LongestKey);
        yield return ("filing", (entry as Ship)?.Filing, LongestName);
        yield return ("license", (entry as TransferOut)?.License ?? (entry as TransferIn)?.License, LongestName);
        yield return ("by", (entry as Adjust)?.By, LongestKey);
        yield return ("approver", (entry as Adjust)?.Approver, LongestKey);
        if (entry.Drawn is not { } draw)
        {
            yield break;
        }

        yield return ("draw.line", draw.Line, LongestName);
        yield return ("draw.quantity", draw.Quantity?.Unit, LongestName);
        yield return ("draw.rate", draw.Rate?.Source, LongestKey);
        foreach (string party in draw.Parties?.Ids ?? [])
        {
            yield return ("draw.parties", party, LongestName);
        }
    }

    private static string NamesField(LedgerEntry entry) =>
        entry switch
        {
            Reverse => "entry",
            Return => "shipment",
            _ => "reservation",
        };

    private static IEnumerable<(string Field, string? Text)> Sentences(LedgerEntry entry) =>
        [
            ("reason", (entry as Reverse)?.Reason ?? (entry as Adjust)?.Reason),
            ("deliveryFailure", (entry as Return)?.DeliveryFailure),
            ("approval", (entry as TransferOut)?.Approval ?? (entry as TransferIn)?.Approval),
            ("lading", (entry as Ship)?.Lading?.Judgement),
            ("draw.outside", entry.Drawn?.Outside?.Ground),
        ];

    private static LedgerFinding? OfCodes(Draw draw) =>
        draw.Destination is { } country && !IsCode(country, 2)
            ? Form("A country is two capital letters", country, "draw.destination")
        : draw.Value is { } value && !IsCode(value.Currency, 3)
            ? Form("A currency is three capital letters", value.Currency, "draw.value")
        : draw.Rate is { } rate && !IsCode(rate.To, 3)
            ? Form("A currency is three capital letters", rate.To, "draw.rate")
        : null;

    private static bool IsCode(string text, int length) => text.Length == length && text.All(char.IsAsciiLetterUpper);

    private static LedgerFinding? Wrong(string field, string? text, int most, bool breaks) =>
        text is null ? null
        : text.Length > most
            ? new(
                LedgerCode.Form,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Words(field)} has at most {most} characters, and this one {text.Length}."
                ),
                "DESIGN",
                field
            )
        : PlainText.Fault(text, breaks) is { } stranger
            ? new(LedgerCode.Form, $"{Words(field)} {stranger}.", "DESIGN", field)
        : !IsWhole(text) ? new(LedgerCode.Form, $"{Words(field)} holds half of a letter.", "DESIGN", field)
        : null;

    private static LedgerFinding Form(string rule, string text, string field) =>
        new(LedgerCode.Form, $"{rule}, and '{PlainText.Shown(text)}' is none.", "DESIGN", field);

    /// <summary>Without half of a surrogate pair, which no table keeps.</summary>
    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Words(string field) => $"What stands in '{field}'";
}
