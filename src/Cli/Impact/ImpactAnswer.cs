using Licet.Cli.Screen;
using Licet.Core.Impact;
using Licet.Lists.Days;

namespace Licet.Cli.Impact;

/// <summary>What was asked and what came of it, for the pages and files that tell it.</summary>
internal sealed record ImpactAnswer(
    ImpactRequest Request,
    ImpactSides Sides,
    int Counterparties,
    int Orders,
    ImpactReport Report
)
{
    public int ExitCode =>
        !Report.IsEmpty ? Cli.ExitCode.Found
        : Report.Gaps.Count > 0 && !Request.AcceptGaps ? Cli.ExitCode.NotScreened
        : Cli.ExitCode.Ok;

    /// <summary>What differs in law between the sides, a sentence each.</summary>
    public IReadOnlyList<string> Law
    {
        get
        {
            List<string> law = [];
            var (before, after) = (Sides.Before.Settings.AffiliatesRule, Sides.After.Settings.AffiliatesRule);
            if (before != after)
            {
                law.Add($"affiliates rule, where the sources do not settle it: {Word(before)} > {Word(after)}");
            }

            if (!Sides.After.Draft.IsNone)
            {
                law.Add($"{Sides.After.Draft.Version}: law that is not in force");
            }

            return law;
        }
    }

    public static string Rules => Check.Law.Rules.Version;

    public static IReadOnlyList<string> Described(ImpactSide side) => [.. side.Lists.Select(Standing.Describe)];

    private static string Word(Core.Ownership.AffiliatesRuleSetting setting) => setting.ToString().ToLowerInvariant();
}
