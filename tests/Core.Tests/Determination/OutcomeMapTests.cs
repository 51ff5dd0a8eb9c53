using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

/// <summary>The map of outcome tokens in docs/law.md says what the program answers.</summary>
public class OutcomeMapTests
{
    private static readonly string s_law = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "law.md"));

    private static IReadOnlyList<string[]> Rows { get; } =
    [
        .. s_law[
            s_law.IndexOf("## Outcomes", StringComparison.Ordinal)..s_law.IndexOf(
                "## Worked cases",
                StringComparison.Ordinal
            )
        ]
            .Split('\n')
            .Where(l => l.StartsWith('|'))
            .Skip(2)
            .Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)),
    ];

    public static TheoryData<string, string, string, string> Told => [.. Rows.Select(r => (r[0], r[1], r[2], r[4]))];

    [Theory]
    [MemberData(nameof(Told))]
    public void A_token_has_the_outcome_and_the_exit_code_of_its_case(
        string token,
        string outcome,
        string code,
        string id
    )
    {
        var answer = WorkedCases.Decide(WorkedCases.Of(id)).Outcome;
        Assert.Equal((outcome, code), (Outcomes.Token(answer), $"{Outcomes.ExitCode(answer)}"));
        Assert.NotEmpty(token);
    }

    [Fact]
    public void Every_outcome_but_the_gap_is_in_the_map_and_the_gap_is_told_below_it()
    {
        Assert.Equal(
            Enum.GetValues<Outcome>()
                .Except([Outcome.NotScreened])
                .Select(Outcomes.Token)
                .Order(StringComparer.Ordinal),
            Rows.Select(r => r[1]).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Contains("NOT_SCREENED\n(14)", s_law, StringComparison.Ordinal);
    }

    /// <summary>Tokens of the brief: actions of lists, and those that the worked examples expect.</summary>
    [Fact]
    public void Every_token_of_the_brief_is_told()
    {
        var map = s_law[s_law.IndexOf("## Outcomes", StringComparison.Ordinal)..];
        var actions = Licet.Core.Rules.RuleBook.Shipped.Table("list-effects").Rows.Select(r => r["action"]);
        var standings = Enum.GetValues<Licet.Core.Ownership.Standing>()
            .Where(s => s != Licet.Core.Ownership.Standing.Review)
            .Select(Licet.Core.Ownership.OwnershipWords.Token);
        Assert.All(
            actions
                .Concat(standings)
                .Concat([
                    "NLR",
                    "LICENCE",
                    "EXCEPTION",
                    "EXCEPTION_CANDIDATE",
                    "ALLOW",
                    "VIOLATION",
                    "NOT_SUBJECT",
                    "OTHER_AGENCY",
                ])
                .Distinct(),
            t => Assert.Contains(t, map, StringComparison.Ordinal)
        );
    }
}
