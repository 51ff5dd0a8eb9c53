using System.Text.RegularExpressions;
using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>
/// eligibility.csv: what each entry says of the list-based exceptions. A YES row opens the exception for its scope, a NO row closes
/// it; for STA, which needs no opening in the entry, there are only closings. A text that is not read whole is open under a
/// condition, never plainly open.
/// </summary>
internal static partial class EligibilityRows
{
    private const string Source = "data/ear-ccl-2026-07-23/eccn-list-based-exceptions.csv";
    private const string Sta = "STA";

    private sealed record Line(
        string Answer,
        ReadScope Scope,
        string Value = "",
        string Reasons = "",
        string Where = ""
    );

    private static readonly ReadScope s_entry = new([], []);

    public static string Table(string shared)
    {
        TableText table = new(
            "eccn",
            "exception",
            "answer",
            "value",
            "paragraphs",
            "except",
            "reasons",
            "where",
            "condition",
            "refers"
        );
        var eccns = EntryRows.Eccns(shared);
        var byHand = CsvTable
            .Read(Path.Combine(Checkout.Root() ?? ".", "data", "make", "ear-eligibility.csv"))
            .ToLookup(r => $"{r["eccn"]} {r["exception"]}", StringComparer.Ordinal);
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (var row in CsvTable.Read(Path.Combine(shared, Source)))
        {
            var exception = row["exception"];
            var eccn = SwallowedEntries.OwnerOfException(row["eccn"], exception);
            met.Add($"{eccn} {exception}");
            var hand = byHand[$"{eccn} {exception}"].ToList();
            var lines =
                hand.Count > 0 ? hand.Select(ByHand)
                : exception == Sta ? Closed(eccn, ScopeText.Clean(row["text"]), eccns)
                : Open(eccn, ScopeText.Clean(row["text"]), eccns);
            foreach (var line in lines)
            {
                table.Row(Own(eccn, exception, line), $"ECCN {eccn}", SwallowedEntries.Tag(row["eccn"], eccn));
            }
        }

        // The exceptions of entries whose tables lie in a heading are read by hand alone.
        foreach (
            var hand in byHand.Where(h =>
                !met.Contains(h.Key) && h.Key[..5] is "3E001" or "0D606" or "2B351" or "8C609" or "3D006"
            )
        )
        {
            met.Add(hand.Key);
            foreach (var row in hand)
            {
                table.Row(Own(row["eccn"], row["exception"], ByHand(row)), $"ECCN {row["eccn"]}", "R26");
            }
        }

        return byHand.FirstOrDefault(h => !met.Contains(h.Key)) is { } unused
            ? throw new InvalidDataException($"ear-eligibility.csv: the source has no {unused.Key}")
            : table.ToString();
    }

    /// <summary>"Yes", "$3000; N/A for MT", "Yes, except 2E003.b, .e and .f", "N/A".</summary>
    private static IEnumerable<Line> Open(string eccn, string text, IReadOnlyList<string> eccns)
    {
        if (text is "N/A" or "No")
        {
            return [new("NO", s_entry)];
        }

        var value = Dollars().Match(text);
        var amount = value.Success ? value.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal) : "";
        var rest = (value.Success ? text[value.Length..] : Yes().Replace(text, "")).Trim(' ', ',', ';', ':');
        rest = See().Replace(rest, "").Trim(' ', ',', ';', '.');
        if (rest.Length == 0)
        {
            return [new("YES", s_entry, amount)];
        }

        if (Not().Match(rest) is { Success: true } not)
        {
            var what = not.Groups["what"].Value;
            if (Reason().IsMatch(what))
            {
                return [new("YES", s_entry, amount), new("NO", s_entry, Reasons: what)];
            }

            if (ParagraphText.Read(eccn, what) is { } closed)
            {
                return [new("YES", new([], closed.Only), amount)];
            }
        }

        var read = ScopeText.Read(eccn, rest.StartsWith("for ", StringComparison.Ordinal) ? rest[4..] : rest, eccns);
        return [new("YES", read, amount)];
    }

    /// <summary>"License Exception STA may not be used to ship any item in 3A002.g.1 to any of the destinations listed in Country Group A:6".</summary>
    private static IEnumerable<Line> Closed(string eccn, string text, IReadOnlyList<string> eccns)
    {
        if (OnlyA6().Match(text) is { Success: true } second)
        {
            return
            [
                new(
                    "NO",
                    second.Groups["entry"].Success || second.Groups["eccn"].Value == eccn ? s_entry : Text(text, eccn),
                    Where: "A:6"
                ),
            ];
        }

        if (Everywhere().Match(text) is { Success: true } never)
        {
            return [new("NO", never.Groups["eccn"].Value == eccn ? s_entry : Text(text, eccn), Where: "A:5 A:6")];
        }

        if (Ship().Match(text) is { Success: true } ship)
        {
            var what = Any()
                .Replace(ship.Groups["what"].Value, "")
                .Replace(" entry", "", StringComparison.Ordinal)
                .Trim();
            var where = ship.Groups["both"].Success ? "A:5 A:6" : "A:6";
            var scope =
                what is "this" or "this ECCN" or "" ? s_entry
                : ParagraphText.Read(eccn, what) is { } list ? new(list.Only, list.Except)
                : what == eccn || what == $"specified by ECCN {eccn}" || what == "specified in this ECCN" ? s_entry
                : Text(what, eccn);
            return [new("NO", scope, Where: where)];
        }

        return [new("NO", Text(text, eccn), Where: "A:5 A:6")];
    }

    private static ReadScope Text(string text, string eccn) => new([], [], "TEXT", ParagraphText.Mentions(text, eccn));

    private static Line ByHand(CsvRow row) =>
        new(
            row["answer"],
            new(
                row["paragraphs"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                row["except"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                row["condition"],
                row["refers"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            ),
            row["value"],
            row["reasons"],
            row["where"]
        );

    private static string[] Own(string eccn, string exception, Line line) =>
        [
            eccn,
            exception,
            line.Answer,
            line.Value,
            string.Join(' ', line.Scope.Only),
            string.Join(' ', line.Scope.Except),
            line.Reasons,
            line.Where,
            line.Scope.Condition,
            string.Join(' ', line.Scope.Refers ?? []),
        ];

    [GeneratedRegex(@"^\$(?<amount>[0-9,]*[0-9])", RegexOptions.None, 1000)]
    private static partial Regex Dollars();

    [GeneratedRegex("^Yes", RegexOptions.None, 1000)]
    private static partial Regex Yes();

    [GeneratedRegex(@",? ?(?:[Ss]ee §.*|except to Country Group E:1 or E:2.*)$", RegexOptions.None, 1000)]
    private static partial Regex See();

    [GeneratedRegex(
        "^(?:except )?(?:for )?(?:N/A )?(?:for )?(?:ECCNs? )?(?<what>.*)$(?<=^(?:except|N/A).*)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Not();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Reason();

    [GeneratedRegex(
        @"^Paragraph \(c\)\(2\).*may not be used (?:for|to ship) any \w+ in (?:(?<entry>this entry)|(?:this )?(?:ECCN )?(?<eccn>[0-9][A-E][0-9]{3}))$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex OnlyA6();

    [GeneratedRegex(
        @"may not be used (?:for|to ship items|to ship or transmit software)(?: specified by)?(?: ECCN)? (?<eccn>[0-9][A-E][0-9]{3})$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Everywhere();

    [GeneratedRegex(
        @"^License Exception STA may not be used to ship (?:or transmit )?(?<what>[^;]*?) ?to any of the destinations listed in Country Group (?<both>A:5 or )?A:6(?: \([^)]*\)(?: of the EAR\))?)?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Ship();

    [GeneratedRegex(
        "^(?:any )?(?:item|items|commodity|commodities|software|technology)? ?(?:in )?",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Any();
}
