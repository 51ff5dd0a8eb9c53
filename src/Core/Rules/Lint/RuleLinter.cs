namespace Licet.Core.Rules.Lint;

/// <summary>
/// Reads every table of a book as written and says what is wrong with it. It trusts nothing that the typed look-ups take for
/// granted, so that a draft can be checked before it is used.
/// </summary>
public static class RuleLinter
{
    private static readonly string[] s_every = ["citation", "from", "through", "confidence"];

    /// <summary>The columns that together may hold only once on a day; a table that is not named: all its own columns.</summary>
    private static readonly Dictionary<string, string[]> s_keys = new(StringComparer.Ordinal)
    {
        ["editions"] = ["table"],
        ["countries"] = ["code"],
        ["entries"] = ["eccn"],
        ["paragraphs"] = ["eccn"],
        ["parameters"] = ["eccn", "paragraph", "alternative", "quantity", "compare"],
        ["exceptions"] = ["symbol"],
        ["exception-tests"] = ["symbol", "limb", "order"],
        ["exception-restrictions"] = ["id"],
        ["general-licenses"] = ["license", "version", "published"],
        ["general-license-limbs"] = ["license", "version", "limb"],
        ["prohibitions"] = ["number"],
        ["end-uses"] = ["code", "where"],
        ["list-effects"] = ["list"],
        ["affiliates-rule"] = ["regime"],
        ["fdp-rules"] = ["rule"],
        ["review-policies"] = ["code"],
        ["licensing-policies"] = ["source", "scope", "where", "items", "controlled", "when"],
        ["red-flags"] = ["flag"],
        ["eei-codes"] = ["code"],
        ["tolerances"] = ["licensed-in"],
        ["rule-changes"] = ["rule"],
        ["embargoes"] = ["key", "country"],
        ["facts"] = ["code"],
        ["item-sets"] = ["set", "member"],
        ["country-sets"] = ["set", "country"],
        ["told-words"] = ["about", "word"],
    };

    /// <summary>Every fault, in the order of tables and lines. Empty: the book may ship.</summary>
    public static IReadOnlyList<RuleFault> Check(RuleBook book)
    {
        RuleCodes codes = new(book);
        return
        [
            .. RuleTables
                .Names.Where(name => !book.IsAbsent(name))
                .Select(book.Table)
                .SelectMany(table => Schema(table) is { Count: > 0 } broken ? broken : Table(table, codes)),
            .. Editions(book),
        ];
    }

    private static List<RuleFault> Schema(RuleTable table) =>
        [
            .. s_every
                .Where(c => !table.Has(c))
                .Select(c => new RuleFault(FaultKind.Schema, $"{table.Name}.csv:1", "header", $"a column {c}", "")),
        ];

    private static IEnumerable<RuleFault> Table(RuleTable table, RuleCodes codes)
    {
        foreach (var row in table.Rows)
        {
            foreach (var fault in Basis(row).Concat(Asked(table, row)).Concat(codes.Faults(table, row)))
            {
                yield return fault;
            }
        }

        foreach (var fault in Overlaps(table))
        {
            yield return fault;
        }
    }

    private static IEnumerable<RuleFault> Basis(RuleRow row)
    {
        if (row["citation"].AsSpan().Trim().IsEmpty)
        {
            yield return new(FaultKind.Citation, row.Place, "citation", "a section or document", "");
        }

        if (!Confidence.TryParse(row["confidence"], out _))
        {
            yield return new(
                FaultKind.Confidence,
                row.Place,
                "confidence",
                "a tag that names a source (R26, FR, S, M ...)",
                row["confidence"]
            );
        }

        foreach (var column in new[] { "from", "through" })
        {
            if (row[column].Length > 0 && !RuleRow.TryDay(row[column], out _))
            {
                yield return new(FaultKind.Window, row.Place, column, "a day as yyyy-MM-dd, or nothing", row[column]);
            }
        }

        if (
            RuleRow.TryDay(row["from"], out var from)
            && RuleRow.TryDay(row["through"], out var through)
            && through < from
        )
        {
            yield return new(FaultKind.Window, row.Place, "through", $"{row["from"]} or later", row["through"]);
        }
    }

    /// <summary>What a program cannot answer is put to a person: as a sentence, never as a code.</summary>
    private static IEnumerable<RuleFault> Asked(RuleTable table, RuleRow row) =>
        table.Has("question") && !row["question"].EndsWith('?')
            ?
            [
                new(
                    FaultKind.Question,
                    row.Place,
                    "question",
                    "a sentence that ends in a question mark",
                    row["question"]
                ),
            ]
            : [];

    private static IEnumerable<RuleFault> Overlaps(RuleTable table)
    {
        var key = s_keys.GetValueOrDefault(table.Name) ?? [.. table.Columns.Except(s_every, StringComparer.Ordinal)];
        foreach (
            var same in table.Rows.GroupBy(r => string.Join('\u001f', key.Select(k => r[k])), StringComparer.Ordinal)
        )
        {
            var rows = same.ToList();
            for (var i = 1; i < rows.Count; i++)
            {
                if (rows.Take(i).FirstOrDefault(earlier => Window(earlier).Overlaps(Window(rows[i]))) is { } clash)
                {
                    yield return new(
                        FaultKind.Overlap,
                        rows[i].Place,
                        string.Join('+', key),
                        $"no day in common with line {clash.Line}",
                        same.Key.Replace('\u001f', ' ')
                    );
                }
            }
        }
    }

    /// <summary>What cannot be read is another fault; here it is taken as open.</summary>
    private static EffectiveWindow Window(RuleRow row)
    {
        DateOnly? from = RuleRow.TryDay(row["from"], out var f) ? f : null;
        DateOnly? through = RuleRow.TryDay(row["through"], out var t) ? t : null;
        return through < from ? new(from, from) : new(from, through);
    }

    private static IEnumerable<RuleFault> Editions(RuleBook book)
    {
        var named = book.Table("editions").Rows.Select(r => r["table"]).ToHashSet(StringComparer.Ordinal);
        return RuleTables
            .Names.Where(n => !book.IsAbsent(n) && !named.Contains(n))
            .Select(n => new RuleFault(FaultKind.Edition, "editions.csv:1", "table", $"an edition of {n}", ""))
            .Concat(
                book.Table("editions")
                    .Rows.Where(r => !RuleTables.Names.Contains(r["table"]))
                    .Select(r => new RuleFault(FaultKind.Edition, r.Place, "table", "the name of a table", r["table"]))
            );
    }
}
