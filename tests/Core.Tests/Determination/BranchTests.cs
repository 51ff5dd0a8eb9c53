using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Orders;

namespace Licet.Core.Tests.Determination;

/// <summary>A branch is the company, on any day; a subsidiary is it by the affiliates rule and its days only.</summary>
public class BranchTests
{
    private const string Company = "Huawei Technologies Co., Ltd.";

    [Theory]
    [InlineData("2019-05-15", Outcome.NoLicenseRequired)]
    [InlineData("2019-11-20", Outcome.LicenseRequired)]
    [InlineData("2025-09-28", Outcome.LicenseRequired)]
    [InlineData("2025-10-15", Outcome.LicenseRequired)]
    [InlineData("2025-12-01", Outcome.LicenseRequired)]
    public void A_branch_of_a_listed_company_is_the_company_whatever_the_affiliates_rule_says(
        string day,
        Outcome expected
    ) => Assert.Equal(expected, Decide(day, p => p["branchOf"] = Head(Company)).Outcome);

    [Theory]
    [InlineData("2019-05-15", 60, Outcome.NoLicenseRequired)]
    [InlineData("2019-11-20", 60, Outcome.PersonDecides)]
    [InlineData("2025-09-28", 60, Outcome.PersonDecides)]
    [InlineData("2025-09-29", 60, Outcome.LicenseRequired)]
    [InlineData("2025-11-09", 60, Outcome.LicenseRequired)]
    [InlineData("2025-11-10", 60, Outcome.PersonDecides)]
    [InlineData("2026-11-09", 60, Outcome.PersonDecides)]
    [InlineData("2025-10-15", 50, Outcome.LicenseRequired)]
    public void A_subsidiary_is_covered_in_the_days_of_the_rule_and_a_red_flag_outside(
        string day,
        int percent,
        Outcome expected
    ) => Assert.Equal(expected, Decide(day, p => p["owners"] = Owned(percent)).Outcome);

    [Fact]
    public void The_red_flag_of_an_owner_can_be_resolved_on_the_record_but_not_the_rule()
    {
        Assert.Equal(Outcome.NoLicenseRequired, Resolved("2025-12-01", 60));
        Assert.Equal(Outcome.NoLicenseRequired, Resolved("2025-10-15", 40));
        Assert.Equal(Outcome.LicenseRequired, Resolved("2025-10-15", 60));
        Assert.Equal(Outcome.PersonDecides, Resolved("2025-10-15", null));
    }

    [Fact]
    public void An_owner_with_several_rows_asks_once_and_the_rule_is_cited()
    {
        var line = Decide("2025-10-15", p => p["owners"] = Owned(60)).Lines[0];
        var asked = Assert.Single(line.Requirements);
        Assert.True(asked.Listings.Count() > 1);
        Assert.Contains("90 FR 47201", asked.Authority.Citation, StringComparison.Ordinal);
        Assert.Contains($"by its owner {Company}", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            line.Findings<SideEffect>(),
            e => e.Text.StartsWith("Nordlicht", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Where_it_is_open_whether_the_rule_is_in_force_a_resolved_red_flag_is_not_asked_for_again()
    {
        var question = Assert.Single(
            Decide("2026-11-20", p => p["owners"] = Owned(60), Flagged).Lines[0].Questions,
            q => q.Authority.Rule == "744.11(a)(1)"
        );
        Assert.Contains("in force on the day", question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Is it resolved", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_answer_says_of_which_company_it_is_a_branch()
    {
        var line = Decide("2019-11-20", p => p["branchOf"] = Head(Company)).Lines[0];
        Assert.Contains(
            line.Findings<Note>(),
            n => n.Text == $"Nordlicht Feinmechanik is a branch of {Company}, and so is {Company}."
        );
        Assert.Contains(line.Requirements, r => r.Listing == "EL:1a3ccc08ecbb");
    }

    [Fact]
    public void A_company_that_was_not_screened_is_asked_about()
    {
        var given = WorkedCases.Of("DET-11");
        var json = given.Order.DeepClone().AsObject();
        json["parties"]![0]!["branchOf"] = Head(Company);
        var order = WorkedCases.Order(json);
        var situation = WorkedCases.Situation(given, order);
        var bare = situation with { Parties = [situation.Parties[0] with { BranchOf = null }] };
        var answer = Determiner.Decide(order, bare);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "parties[0].branchOf");
    }

    [Fact]
    public void Another_company_that_only_sounds_like_a_listed_one_asks()
    {
        var line = Decide("2019-11-20", p => p["branchOf"] = Head("Huawei Technologies Example GmbH")).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
    }

    private static JsonObject Head(string name) => new() { ["name"] = name, ["country"] = "CN" };

    private static JsonArray Owned(int? percent)
    {
        var owner = Head(Company);
        if (percent is { } stake)
        {
            owner["percent"] = stake;
        }

        return new(owner);
    }

    private static Outcome Resolved(string day, int? percent) =>
        Decide(day, p => p["owners"] = Owned(percent), Flagged).Outcome;

    private static void Flagged(JsonObject order) =>
        order["redFlags"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "29",
                ["resolved"] = true,
                ["answer"] = "no other ties found",
            }
        );

    private static OrderDetermination Decide(string day, Action<JsonObject> party, Action<JsonObject>? order = null)
    {
        var given = WorkedCases.Of("DET-11");
        var json = given.Order.DeepClone().AsObject();
        json["on"] = day;
        party(json["parties"]![0]!.AsObject());
        order?.Invoke(json);
        return WorkedCases.Decide(given, json);
    }
}
