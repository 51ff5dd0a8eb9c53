using System.Globalization;
using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Determination;

/// <summary>Papers on file: one counts if the person it must come from signed it, on a day that is possible.</summary>
internal static class Papers
{
    /// <summary>The EAR as they stand today begin with the rules of this day (61 FR 12829); no paper under them is older.</summary>
    private static readonly DateOnly s_rules = new(1996, 3, 25);

    /// <summary>
    /// Days before which a paper cannot have been signed, for the rule that asks for it was not there. From memory: they only ever
    /// make a paper not count, and the question says so.
    /// </summary>
    private static readonly Dictionary<string, DateOnly> s_since = new(StringComparer.Ordinal)
    {
        [UnverifiedParties.Statement] = new(2014, 1, 21), // 78 FR 76741
        ["sta-consignee-statement"] = new(2011, 6, 16), // 76 FR 35276
    };

    /// <summary>The table of BIS that IEC rests on changes without a rule: a copy of it counts for so many days (DESIGN).</summary>
    private const string Table = "iec-table";
    private const int DaysOfTable = 30;

    /// <summary>Null where the paper counts; else what is wrong with it, in words.</summary>
    public static string? Fault(LineCase given, Certificate paper, string signer, Func<string, bool> signs)
    {
        var remembered = s_since.TryGetValue(paper.Kind, out var own);
        return paper.By is not { } by ? "it does not say who signed it"
            : !signs(by) ? $"{by} signed it, not {signer}"
            : Day(given, paper, remembered ? own : s_rules, remembered ? "; not firm: M" : "");
    }

    /// <summary>Null where the day of signing is possible.</summary>
    public static string? Day(LineCase given, Certificate paper, DateOnly since, string tag = "") =>
        paper.Signed is not { } signed ? "it does not say when it was signed"
        : signed > given.Day ? $"it was signed on {Iso(signed)}, after the export"
        : paper.Kind == Table && signed < given.Day.AddDays(-DaysOfTable)
            ? $"it is a copy of {Iso(signed)}, more than {DaysOfTable} days before the export"
        : signed < since ? $"it was signed on {Iso(signed)}, before the rule for it existed ({Iso(since)}{tag})"
        : null;

    /// <summary>Whether the word or name means that party, and no other party of the order.</summary>
    public static bool IsCalled(Order order, Party party, string by) =>
        Means(party, by) && order.Parties.Count(p => Means(p, by)) == 1;

    public static Func<string, bool> IsExporter(Order order) =>
        by => by is "exporter" or "applicant" || by.Equals(order.Exporter.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the paper of an exception: each is of one kind of person.</summary>
    public static string? Fault(LineCase given, Certificate paper)
    {
        var (signer, roles) = paper.Kind switch
        {
            "sta-consignee-statement" or "letter-of-assurance" => (
                "the consignee",
                [PartyRole.UltimateConsignee, PartyRole.IntermediateConsignee, PartyRole.EndUser]
            ),
            "purchase-order" => (
                "the buyer",
                new[] { PartyRole.Purchaser, PartyRole.UltimateConsignee, PartyRole.EndUser }
            ),
            PositiveLists.Certification => ("the end user", [PartyRole.UltimateConsignee, PartyRole.EndUser]),
            _ => ("", []),
        };

        // A classification may be the exporter's or the maker's: whoever it is, it must be said.
        return Fault(
            given,
            paper,
            signer,
            by =>
                roles.Length == 0
                || given.Order.Parties.Any(p => p.Roles.Any(roles.Contains) && IsCalled(given.Order, p, by))
        );
    }

    /// <summary>" (the paper uvl-statement on file does not count: ...)"; nothing where there is no such paper.</summary>
    public static string Faults(IEnumerable<string> faults, string kind)
    {
        var all = string.Join("; ", faults.Distinct());
        return all.Length == 0 ? "" : $" The paper {kind} that is named does not count: {all}.";
    }

    private static bool Means(Party party, string by) =>
        by.Equals(party.Name, StringComparison.OrdinalIgnoreCase)
        || party.OtherNames.Contains(by, StringComparer.OrdinalIgnoreCase)
        || party.Roles.Any(r => PartyRoles.Token(r) == by)
        || (by == "consignee" && party.Roles.Contains(PartyRole.UltimateConsignee));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
