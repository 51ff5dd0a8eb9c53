using System.Text.Json.Nodes;
using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

/// <summary>A paper counts only if the person it must come from signed it, on a day that is possible.</summary>
public class PaperTests
{
    [Theory]
    [InlineData("Silverline Components", "2026-08-24", Outcome.Permitted)]
    [InlineData("Somebody Else", "2022-03-01", Outcome.PersonDecides, "Somebody Else signed it")]
    [InlineData("exporter", "2026-08-24", Outcome.PersonDecides, "exporter signed it")]
    [InlineData(null, "2026-08-24", Outcome.PersonDecides, "who signed it")]
    [InlineData("Silverline Components", null, Outcome.PersonDecides, "when it was signed")]
    [InlineData("Silverline Components", "1990-03-01", Outcome.PersonDecides, "before the rule")]
    [InlineData("Silverline Components", "2027-01-01", Outcome.PersonDecides, "after the export")]
    public void An_unverified_party_signs_its_own_statement_before_the_export(
        string? by,
        string? signed,
        Outcome expected,
        string wrong = ""
    ) => Holds("uvl-statement", by, signed, expected, wrong);

    [Theory]
    [InlineData("consignee", "2026-09-01", Outcome.Permitted)]
    [InlineData("Somebody Else", "2026-09-01", Outcome.LicenseRequired, "Somebody Else signed it")]
    [InlineData("exporter", "2026-09-01", Outcome.LicenseRequired, "exporter signed it")]
    [InlineData(null, "2026-09-01", Outcome.LicenseRequired, "who signed it")]
    [InlineData("consignee", null, Outcome.LicenseRequired, "when it was signed")]
    [InlineData("consignee", "1990-03-01", Outcome.LicenseRequired, "before the rule")]
    public void The_consignee_signs_the_statement_of_STA_before_the_export(
        string? by,
        string? signed,
        Outcome expected,
        string wrong = ""
    ) => Holds("sta-consignee-statement", by, signed, expected, wrong);

    [Fact]
    public void Every_kind_of_paper_is_told_with_its_signer_and_its_first_day()
    {
        var told = File.ReadAllLines(Path.Combine(SharedData.Repository, "docs", "order-file.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .ToList();
        Assert.All(
            OrderCheck.PaperKinds(Licet.Core.Rules.RuleBook.Shipped),
            k =>
                Assert.Matches(
                    @"\|[^|]+\| (that party itself|a consignee or end user|.*, .*|whoever .*|.*exporter.*) \| .*\d{4}-\d{2}-\d{2}",
                    Assert.Single(told, l => l.Split('|')[1].Contains($"`{k}`", StringComparison.Ordinal))
                )
        );
    }

    [Fact]
    public void STA_asks_whether_the_ECCN_was_furnished()
    {
        var given = WorkedCases.Of("DET-03/statement");
        var order = given.Order.DeepClone().AsObject();
        order["lines"]![0]!["facts"]!.AsObject().Remove("sta-eccn-furnished");
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.NotEqual(Outcome.Permitted, line.Outcome);
        Assert.Contains(line.Exceptions.SelectMany(e => e.Open), q => q.Field == "lines[0].facts.sta-eccn-furnished");
    }

    [Theory]
    [InlineData("NETWORK", "2019-08-25", Outcome.Permitted)]
    [InlineData("CYBER", "2019-08-25", Outcome.LicenseRequired)]
    [InlineData(null, "2019-08-25", Outcome.LicenseRequired)]
    [InlineData("NETWORK", "2018-01-01", Outcome.LicenseRequired)]
    [InlineData("NETWORK", "2019-08-18", Outcome.LicenseRequired)]
    public void A_general_license_is_certified_for_the_paragraph_that_is_claimed_and_not_before_it_existed(
        string? limb,
        string signed,
        Outcome expected
    )
    {
        var given = WorkedCases.All.First(c =>
            (string?)c.Expect["outcome"] == "PERMITTED"
            && (string?)c.Order["lines"]![0]!["facts"]?["gl-limb"] == "NETWORK"
        );
        var order = given.Order.DeepClone().AsObject();
        var paper = order["certificates"]![0]!.AsObject();
        Set(paper, "limb", limb);
        Set(paper, "signed", signed);
        Assert.Equal(expected, WorkedCases.Decide(given, order).Lines[0].Outcome);
    }

    private static void Holds(string kind, string? by, string? signed, Outcome expected, string wrong)
    {
        var given = WorkedCases.All.First(c =>
            c.Order["certificates"] is JsonArray a && a.Any(p => (string?)p!["kind"] == kind)
        );
        var order = given.Order.DeepClone().AsObject();
        var paper = order["certificates"]!.AsArray().Single()!.AsObject();
        Set(paper, "by", by);
        Set(paper, "signed", signed);
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(expected, line.Outcome);
        if (wrong.Length > 0)
        {
            Assert.Contains(
                line.Findings<Question>().Concat(line.Exceptions.SelectMany(e => e.Open)),
                q =>
                    q.Field == "certificates"
                    && q.Text.Contains(kind, StringComparison.Ordinal)
                    && q.Text.Contains(wrong, StringComparison.Ordinal)
            );
        }
    }

    private static void Set(JsonObject paper, string name, string? value)
    {
        paper.Remove(name);
        if (value is not null)
        {
            paper[name] = value;
        }
    }
}
