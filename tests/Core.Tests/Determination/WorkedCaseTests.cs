using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

public class WorkedCaseTests
{
    private static readonly string?[] s_areas = ["DET", "EU", "GL", "LST"];

    public static TheoryData<string> Ids => [.. WorkedCases.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_worked_case_comes_out_as_written(string id)
    {
        var given = WorkedCases.Of(id);
        var answer = WorkedCases.Decide(given);
        var line = answer.Lines[0];
        var expect = given.Expect;
        Assert.Multiple(
            () => Is(expect, "outcome", Outcomes.Token(answer.Outcome), line),
            () => Is(expect, "jurisdiction", line.Jurisdiction, line),
            () => Is(expect, "policy", line.Policy?.Policy?.Token(), line),
            () => Is(expect, "eei", line.EeiCode, line),
            () => Is(expect, "entryPolicy", line.Requirements.FirstOrDefault(r => r.Listing is not null)?.Policy, line),
            () => Reasons(expect, line),
            () => Effects(expect, line),
            () => Assert.All(answer.Lines, each => Papers(expect, each))
        );
    }

    private static void Is(JsonObject expect, string name, string? found, LineDetermination line)
    {
        if ((string?)expect[name] is { } expected)
        {
            Assert.True(
                expected == found,
                $"{name}: {found}; expected {expected}\n{string.Join('\n', line.Steps.SelectMany(s => s.Findings).Select(f => $"  {f.GetType().Name} {f.Text} {(f as Question)?.Worst}"))}"
            );
        }
    }

    private static void Reasons(JsonObject expect, LineDetermination line)
    {
        if (expect["reasons"] is JsonArray reasons)
        {
            Assert.Equal(
                Texts(reasons).Order(StringComparer.Ordinal),
                line.Requirements.Select(r => r.Reason).Distinct().Order(StringComparer.Ordinal)
            );
        }

        Assert.All(Texts(expect["kinds"]), k => Assert.Contains(line.Requirements, r => r.Kind.ToString() == k));
        if (expect["noExceptions"] is not null)
        {
            Assert.All(line.Exceptions, e => Assert.Equal(ExceptionStanding.Ruled, e.Standing));
        }
    }

    private static void Effects(JsonObject expect, LineDetermination line)
    {
        Assert.All(Texts(expect["effects"]), e => Assert.Contains(line.Findings<SideEffect>(), f => f.Code == e));
        Assert.All(Texts(expect["conditions"]), c => Assert.Contains(line.Findings<Condition>(), f => f.Code == c));
        Assert.All(Texts(expect["asks"]), t => Assert.Contains(line.Findings<Question>(), q => Has(q, t)));
        Assert.All(Texts(expect["notes"]), t => Assert.Contains(line.Findings<Note>(), n => Has(n, t)));
        if ((string?)expect["effectText"] is { } text)
        {
            Assert.Contains(line.Findings<SideEffect>(), f => f.Text.Contains($"is {text}", StringComparison.Ordinal));
        }

        if ((string?)expect["generalLicense"] is { } license)
        {
            Assert.Contains(
                line.Findings<Lifted>(),
                f => f.Authority.Rule.StartsWith(license, StringComparison.Ordinal)
            );
        }

        if (expect["stop"] is not null)
        {
            Assert.True(line.DoNotShip);
        }

        if ((string?)expect["without"] is { } without)
        {
            Assert.Contains(line.WouldChange, c => c.What.Contains(without, StringComparison.Ordinal));
        }
    }

    private static bool Has(Finding finding, string text) =>
        finding.Text.Contains(text, StringComparison.Ordinal)
        || finding.Authority.Rule.Contains(text, StringComparison.Ordinal);

    private static void Papers(JsonObject expect, LineDetermination line)
    {
        Assert.All(
            Texts(expect["exceptions"]),
            s => Assert.Contains(line.Exceptions, e => e.Symbol == s && e.Standing == ExceptionStanding.Available)
        );
        Assert.All(
            Texts(expect["candidates"]).Concat(Texts(expect["alsoPossible"])),
            s => Assert.Contains(line.Exceptions, e => e.Symbol == s && e.Standing != ExceptionStanding.Ruled)
        );
        Assert.All(
            Texts(expect["ruledOut"]),
            s => Assert.Contains(line.Exceptions, e => e.Symbol == s && e.Standing == ExceptionStanding.Ruled)
        );
        if ((string?)expect["question"] is { } question)
        {
            Assert.Contains(
                line.Exceptions.SelectMany(e => e.Open),
                q => q.Text.Contains(question, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    private static IEnumerable<string> Texts(JsonNode? node) => (node as JsonArray ?? []).Select(n => (string)n!);

    [Fact]
    public void Every_worked_example_of_the_brief_has_a_case_with_its_prose_beside_it()
    {
        var examples = JsonNode.Parse(File.ReadAllText(SharedData.PathOf("domain/tables/worked-examples.json")))![
            "examples"
        ]!
            .AsArray()
            .Select(e => e!.AsObject())
            .Where(e => (string)e["id"]! is var id && (s_areas.Contains((string?)e["area"]) || id == "TL-01"))
            .ToList();
        Assert.Equal(39, examples.Count);
        var cases = JsonNode.Parse(File.ReadAllText(WorkedCases.Files[0]))!["cases"]!.AsArray();
        foreach (var example in examples)
        {
            var id = (string)example["id"]!;
            var own = cases.Where(c => ((string)c!["id"]!).Split('/')[0] == id).ToList();
            Assert.NotEmpty(own);
            Assert.All(
                own,
                c =>
                    Assert.Equal(
                        ((string?)example["given"], (string?)example["expect"]),
                        ((string?)c!["example"]!["given"], (string?)c["example"]!["expect"])
                    )
            );
        }
    }

    [Fact]
    public void Every_case_that_was_adapted_is_told_in_the_law_document()
    {
        var law = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "law.md"));
        var adapted = JsonNode.Parse(File.ReadAllText(WorkedCases.Files[0]))!["cases"]!
            .AsArray()
            .Where(c => c!["adapted"] is not null)
            .ToList();
        Assert.NotEmpty(adapted);
        Assert.All(adapted, c => Assert.Contains($"| {c!["id"]} | {c["adapted"]} |", law, StringComparison.Ordinal));
    }

    [Fact]
    public void Twenty_five_cases_and_more_are_our_own_on_chips_and_each_names_the_text_that_was_read()
    {
        var cases = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(WorkedCases.Files[1]))!["cases"]!.AsArray();
        Assert.True(cases.Count >= 25);
        Assert.All(cases, c => Assert.False(string.IsNullOrWhiteSpace((string?)c!["read"])));
        Assert.All(cases, c => Assert.False(string.IsNullOrWhiteSpace((string?)c!["citation"])));
    }

    [Fact]
    public void TL_02_Huawei_parties_were_0_then_69_then_115_then_153() =>
        Assert.Equal(
            [0, 69, 115, 153],
            new[] { "2019-05-15", "2019-05-16", "2019-08-19", "2020-08-17" }.Select(d =>
                EntityEntryHistory.Shipped.PartiesListed(
                    "HUAWEI",
                    DateOnly.Parse(d, System.Globalization.CultureInfo.InvariantCulture)
                )
            )
        );

    [Theory]
    [InlineData("2019-10-08", 0, 0)]
    [InlineData("2019-10-09", 28, 3)]
    [InlineData("2020-06-04", 28, 3)]
    [InlineData("2020-06-05", 31, 0)]
    public void TL_03_31_rows_cite_the_rule_of_October_2019_and_28_were_added_by_it(string day, int listed, int open)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var forces = Licet
            .Screening.Lists.StarterList.Open()
            .Listings.Where(l => l.List == "EL" && l.Citations.Any(c => c is "84 FR 54002" or "84 FR 54004"))
            .Select(l => EntityEntryHistory.Shipped.InForceOn(l, on).Force)
            .ToList();
        Assert.Equal(31, forces.Count);
        Assert.Equal(listed, forces.Count(f => f == Licet.Screening.Lists.Force.InForce));
        Assert.Equal(open, forces.Count(f => f == Licet.Screening.Lists.Force.PersonDecides));
        Assert.Equal(listed == 0 ? 0 : 28, EntityEntryHistory.Shipped.PartiesListed("XUAR_OCT2019", on));
    }

    [Fact]
    public void No_order_of_the_cases_uses_a_code_that_the_tables_do_not_know() =>
        Assert.All(WorkedCases.All, c => Assert.Empty(Determiner.Check(WorkedCases.Order(c.Order), RuleBook.Shipped)));
}
