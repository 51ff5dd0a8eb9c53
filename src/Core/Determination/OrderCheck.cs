using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>Codes of an order that the tables do not know: bad input, each by its field.</summary>
internal static class OrderCheck
{
    private static readonly string[] s_papers =
    [
        UnverifiedParties.Statement,
        GeneralLicenses.Certification,
        Policies.ChipCertification,
        PositiveLists.Certification,
    ];

    public static IReadOnlyList<OrderProblem> Of(Order order, RuleBook rules) =>
        [
            .. order.Lines.SelectMany((l, i) => Line(l, i, rules)),
            .. Countries(order, rules),
            .. FactPlaces.Problems(order, rules),
            .. EndUse(order, rules),
            .. Papers(order, rules),
            .. Paragraphs(order, rules),
            .. Content(order),
            .. Said(order),
            .. Contradictions.Of(order, rules),
            .. HomeOrders.Problems(order),
        ];

    /// <summary>What an order says in part only, and days that cannot be.</summary>
    private static IEnumerable<OrderProblem> Said(Order order)
    {
        foreach (var (notice, i) in (order.Notices ?? []).Select((n, i) => (n, i)))
        {
            if (notice.Through < notice.From)
            {
                yield return new(
                    $"{At("notices", i)}.through",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{notice.Through:yyyy-MM-dd}' is before from; expected a day from {notice.From:yyyy-MM-dd} on, or none"
                    )
                );
            }
        }

        foreach (var (held, i) in order.Held.Select((h, i) => (h, i)))
        {
            if (held.Through < held.From)
            {
                yield return new(
                    $"{At("held", i)}.through",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{held.Through:yyyy-MM-dd}' is before from; expected a day from {held.From:yyyy-MM-dd} on, or none"
                    )
                );
            }
        }

        foreach (var (flag, i) in (order.RedFlags ?? []).Select((f, i) => (f, i)))
        {
            if (flag.Resolved && string.IsNullOrWhiteSpace(flag.Answer))
            {
                yield return new(
                    $"{At("redFlags", i)}.answer",
                    "missing; expected what resolved the red flag (Supp. 3 to part 732: the answer and its evidence are kept)"
                );
            }
        }

        if (order.On < s_first || order.On > s_last)
        {
            yield return new(
                "on",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{order.On:yyyy-MM-dd}' is no day of a shipment; expected one from {s_first:yyyy-MM-dd} through {s_last:yyyy-MM-dd}"
                )
            );
        }
    }

    /// <summary>Days that a shipment can have: from the Export Administration Act of 1979 on.</summary>
    private static readonly DateOnly s_first = new(1979, 10, 1);
    private static readonly DateOnly s_last = new(2099, 12, 31);

    /// <summary>The kinds of papers that some rule asks for.</summary>
    public static IReadOnlyList<string> PaperKinds(RuleBook rules) =>
        [
            .. s_papers
                .Concat(
                    rules
                        .Table("exception-tests")
                        .Rows.Where(r => ExceptionTest.KindOf(r["kind"]) == TestKind.Certificate)
                        .Select(r => FactCodes.Kebab(r["argument"]))
                )
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<OrderProblem> Line(OrderLine line, int index, RuleBook rules)
    {
        if (Unknown(line.Classification, rules))
        {
            yield return new(
                $"{At("lines", index)}.eccn",
                $"'{line.Classification.Eccn}' is no entry of the control list; expected an ECCN of it, or EAR99"
            );
        }

        foreach (var (content, i) in (line.UsContent ?? []).Select((c, i) => (c, i)))
        {
            if (Unknown(content.Classification, rules))
            {
                yield return new(
                    $"{At("lines", index)}.{At("usContent", i)}.eccn",
                    $"'{content.Classification.Eccn}' is no entry of the control list; expected an ECCN of it, or EAR99"
                );
            }
        }
    }

    /// <summary>Content is a part of the item: more than the whole cannot be (734.4).</summary>
    private static IEnumerable<OrderProblem> Content(Order order)
    {
        for (var i = 0; i < order.Lines.Count; i++)
        {
            var line = order.Lines[i];
            if (line is { UsContent: { } parts, Value: { } value } && parts.Sum(p => p.Value) is var sum && sum > value)
            {
                yield return new(
                    $"{At("lines", i)}.usContent",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the content of {sum} is more than the value of the line; expected at most {value}"
                    )
                );
            }
        }
    }

    private static bool Unknown(Classification item, RuleBook rules) =>
        !rules.IsAbsent("entries") && !item.IsEar99 && rules.ControlList.Find(item) is null;

    private static IEnumerable<OrderProblem> Countries(Order order, RuleBook rules) =>
        new (string Field, string? Code)[]
        {
            ("destination", order.Destination),
            ("from", order.From),
            ("exporter.country", order.Exporter.Country),
        }
            .Concat(
                (order.Route ?? []).Select((s, i) => (Field: $"{At("route", i)}.country", Code: (string?)s.Country))
            )
            .Concat(order.Parties.SelectMany((p, i) => Of(p, At("parties", i))))
            .Concat(order.Lines.Select((l, i) => (Field: $"{At("lines", i)}.madeIn", Code: l.MadeIn)))
            .Where(f => f.Code is { } code && !rules.IsAbsent("countries") && rules.Countries.Windows(code).Count == 0)
            .Select(f => new OrderProblem(
                f.Field,
                HomeOrders.NoCountry(f.Code!)
                    ?? $"'{f.Code}' is no country of the chart; expected a code of ISO 3166-1 alpha-2"
            ));

    /// <summary>Where a party is, and where those are to whom it belongs: a code that no table holds would meet no embargo.</summary>
    private static IEnumerable<(string Field, string? Code)> Of(Party party, string path) =>
        [
            ($"{path}.country", party.Country),
            ($"{path}.headquarters", party.Headquarters),
            ($"{path}.ultimateParent", party.UltimateParent),
            ($"{path}.branchOf.country", party.BranchOf?.Country),
            .. (party.Owners ?? []).Select((o, i) => ($"{path}.{At("owners", i)}.country", o.Country)),
        ];

    private static IEnumerable<OrderProblem> EndUse(Order order, RuleBook rules)
    {
        var known = rules.EndUses.All.Select(EndUses.Code).Distinct().ToList();
        return (order.EndUse?.Codes ?? [])
            .Select((c, i) => (c, i))
            .Where(c => known.Count > 0 && !known.Contains(c.c))
            .Select(c => new OrderProblem(
                $"endUse.{At("codes", c.i)}",
                $"'{c.c}' is no end use; expected one of {string.Join(", ", known)}"
            ));
    }

    private static IEnumerable<OrderProblem> Papers(Order order, RuleBook rules)
    {
        var known = PaperKinds(rules);
        return (order.Certificates ?? [])
            .Select((c, i) => (c, i))
            .Where(c => !rules.IsAbsent("exception-tests") && !known.Contains(c.c.Kind))
            .Select(c => new OrderProblem(
                $"{At("certificates", c.i)}.kind",
                $"'{c.c.Kind}' is no kind of paper; expected one of {string.Join(", ", known)}"
            ));
    }

    /// <summary>The paragraph that a paper of a general license names.</summary>
    private static IEnumerable<OrderProblem> Paragraphs(Order order, RuleBook rules) =>
        (order.Certificates ?? [])
            .Select((c, i) => (Paper: c, At: $"{At("certificates", i)}.limb"))
            .Where(c => c.Paper is { Kind: GeneralLicenses.Certification, Limb: not null })
            .Select(c => (c.At, Fault: FactWords.GeneralLicenseLimb(c.Paper.Limb!, rules)))
            .Where(c => c.Fault is not null)
            .Select(c => new OrderProblem(c.At, c.Fault!));

    public static string At(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");
}
