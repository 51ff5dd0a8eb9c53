using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Ownership;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Determination;

public class DeterminerTests
{
    [Fact]
    public void Lists_that_do_not_cover_the_day_make_silence_not_screened_and_the_answer_underneath_stays()
    {
        var answer = WorkedCases.Decide(WorkedCases.Of("DET-11"), listsAreThere: false, acceptGaps: false);
        Assert.Equal(Outcome.NotScreened, answer.Outcome);
        Assert.Equal(Outcome.NoLicenseRequired, answer.Lines[0].Underneath);
        Assert.Contains("no list was read", answer.Gaps);
    }

    [Fact]
    public void Each_assumption_that_is_not_made_becomes_a_question_with_a_field()
    {
        var given = WorkedCases.Of("DET-11");
        var order = given.Order.DeepClone().AsObject();
        order["assume"] = new JsonArray();
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        Assert.Equal(
            [
                "endUse",
                "facts.authorization-terms-broken",
                "facts.violation-known",
                "notices",
                "parties",
                "parties[0].owners",
                "redFlags",
                "route",
            ],
            line.Questions.Select(q => q.Field).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_weaker_hit_asks_and_a_finding_on_record_settles_it()
    {
        var given = WorkedCases.Of("DET-11");
        var order = given.Order.DeepClone().AsObject();
        order["parties"]![0]!["name"] = "Huawei Technologies Example GmbH";
        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        var read = WorkedCases.Order(order);
        var hits = WorkedCases.Situation(given, read).Parties[0].Hits;
        order["parties"]![0]!["hits"] = new JsonArray([
            .. hits.Select(h => new JsonObject
            {
                ["listing"] = h.Listing.Id,
                ["same"] = false,
                ["reason"] = "another firm, by its register",
            }),
        ]);
        var settled = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(Outcome.NoLicenseRequired, settled.Outcome);
        Assert.Contains(settled.Findings<Note>(), n => n.Text.Contains("another firm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-10-15", 60, Outcome.LicenseRequired)]
    [InlineData("2025-10-15", null, Outcome.PersonDecides)]
    [InlineData("2025-10-15", 40, Outcome.PersonDecides)]
    [InlineData("2025-11-10", 60, Outcome.PersonDecides)]
    [InlineData("2026-11-10", 60, Outcome.PersonDecides)]
    public void An_owner_on_the_Entity_List_counts_by_percent_and_day(string day, int? percent, Outcome expected) =>
        Assert.Equal(expected, Owned(day, percent, AffiliatesRuleSetting.Ask).Outcome);

    [Fact]
    public void The_setting_decides_the_affiliates_rule_after_9_November_2026_and_is_shown_as_a_change()
    {
        var line = Owned("2026-11-10", 60, AffiliatesRuleSetting.Active).Lines[0];
        Assert.Equal(Outcome.LicenseRequired, line.Outcome);
        Assert.Contains(line.WouldChange, c => c.What == "with the affiliates rule suspended");
    }

    private static OrderDetermination Owned(string day, int? percent, AffiliatesRuleSetting setting)
    {
        var given = WorkedCases.Of("DET-11");
        var json = given.Order.DeepClone().AsObject();
        json["on"] = day;
        JsonObject owner = new() { ["name"] = "Huawei Technologies Co., Ltd.", ["country"] = "CN" };
        if (percent is { } stake)
        {
            owner["percent"] = stake;
        }

        json["parties"]![0]!["owners"] = new JsonArray(owner);
        var order = WorkedCases.Order(json);
        var huawei = WorkedCases.Of("DET-14");
        var hits = WorkedCases.Situation(huawei, WorkedCases.Order(huawei.Order)).Parties[0];
        var situation = WorkedCases.Situation(given, order);
        return Determiner.Decide(
            order,
            situation with
            {
                Parties = [situation.Parties[0] with { Owners = [hits] }],
                Settings = new(setting, AcceptGaps: true),
            }
        );
    }

    [Theory]
    [InlineData(true, false, Outcome.PersonDecides)]
    [InlineData(false, true, Outcome.PersonDecides)]
    [InlineData(false, false, Outcome.NoLicenseRequired)]
    public void An_owner_whose_name_cannot_be_screened_is_asked_for(bool generic, bool cut, Outcome expected)
    {
        var given = WorkedCases.Of("DET-11");
        var json = given.Order.DeepClone().AsObject();
        JsonObject owner = new()
        {
            ["name"] = "General Electric",
            ["country"] = "DE",
            ["percent"] = 100,
        };
        json["parties"]![0]!["owners"] = new JsonArray(owner);
        var order = WorkedCases.Order(json);
        var situation = WorkedCases.Situation(given, order);
        PartyScreening silent = new([], generic) { IsCut = cut };
        var answer = Determiner.Decide(
            order,
            situation with
            {
                Parties = [situation.Parties[0] with { Owners = [silent] }],
                Settings = situation.Settings with { AcceptGaps = true },
            }
        );
        Assert.Equal(expected, answer.Lines[0].Outcome);
    }

    [Fact]
    public void What_would_change_it_is_found_by_asking_again()
    {
        var listed = WorkedCases.Decide(WorkedCases.Of("TL-01")).Lines[0];
        Assert.Contains(listed.WouldChange, c => c is { What: "on 2019-05-15", Outcome: Outcome.NoLicenseRequired });
        Assert.Contains(
            listed.WouldChange,
            c => c.What.StartsWith("with a party that is on no list", StringComparison.Ordinal)
        );
        var paper = WorkedCases.Decide(WorkedCases.Of("DET-03/no statement")).Lines[0];
        Assert.Contains(
            paper.WouldChange,
            c => c is { What: "with the paper sta-consignee-statement on file", Outcome: Outcome.Permitted }
        );
    }

    [Fact]
    public void A_step_that_rests_on_an_assumption_says_so()
    {
        var line = WorkedCases.Decide(WorkedCases.Of("DET-11")).Lines[0];
        string[] assumed = ["conduct", "ownership", "end uses", "is informed", "red flags", "transit"];
        Assert.Equal(
            assumed.Order(StringComparer.Ordinal),
            line.Steps.Where(s => s.Result.StartsWith("no, as assumed", StringComparison.Ordinal))
                .Select(s => s.Topic)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Tables_of_one_edition_are_one_gap()
    {
        var order = WorkedCases.Of("DET-11").Order.DeepClone().AsObject();
        order["on"] = "2019-11-20";
        var gaps = WorkedCases.Decide(WorkedCases.Of("DET-11"), order).Gaps;
        Assert.Contains(
            gaps,
            g =>
                g.StartsWith("control list, country chart, license exceptions and ", StringComparison.Ordinal)
                && g.EndsWith(" more rule tables: edition of 2026 used.", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(null, Outcome.PersonDecides)]
    [InlineData(true, Outcome.LicenseRequired)]
    [InlineData(false, Outcome.NoLicenseRequired)]
    public void A_condition_of_the_text_of_an_entry_is_answered_by_a_fact_of_the_line(bool? met, Outcome expected)
    {
        var given = WorkedCases.Of("DET-18");
        var order = given.Order.DeepClone().AsObject();
        order["route"] = new JsonArray();
        order["lines"]![0]!["eccn"] = "3A001.a.5";
        if (met is { } answer)
        {
            order["lines"]![0]!["facts"] = new JsonObject { ["mt-condition"] = answer };
        }

        var line = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(expected, line.Outcome);
        if (met is null)
        {
            Assert.Equal("lines[0].facts.mt-condition", Assert.Single(line.Questions).Field);
            Assert.Equal(
                [Outcome.NoLicenseRequired, Outcome.LicenseRequired],
                line.WouldChange.Where(c => c.What.StartsWith("if the answer is", StringComparison.Ordinal))
                    .Select(c => c.Outcome)
            );
        }
    }

    [Fact]
    public void Codes_that_no_table_knows_are_bad_input_by_their_field()
    {
        var order = WorkedCases.Of("DET-11").Order.DeepClone().AsObject();
        order["lines"]![0]!["eccn"] = "3A777";
        order["lines"]![0]!["facts"] = new JsonObject { ["surprise"] = true, ["tpp"] = true };
        order["endUse"] = new JsonObject { ["codes"] = new JsonArray("picnic") };
        order["certificates"] = new JsonArray(new JsonObject { ["kind"] = "napkin" });
        order["facts"] = new JsonObject { ["nonsense"] = 1 };
        var fields = Determiner.Check(WorkedCases.Order(order), RuleBook.Shipped).Select(p => p.Field);
        Assert.Equal(
            [
                "assume",
                "certificates[0].kind",
                "endUse.codes[0]",
                "facts.nonsense",
                "lines[0].eccn",
                "lines[0].facts.surprise",
                "lines[0].facts.tpp",
            ],
            fields.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_denied_person_on_a_list_that_ended_does_not_count()
    {
        Listing ended = new()
        {
            Id = "DPL:1",
            List = "DPL",
            Kind = PartyKind.Company,
            Names = [new("Nordlicht Feinmechanik")],
            Ends = new(2026, 1, 1),
            SourceRow = "",
            SourceLine = "",
        };
        var given = WorkedCases.Of("DET-11");
        var order = WorkedCases.Order(given.Order);
        Hit hit = new(
            ended,
            given.Lists[0],
            HitClass.Identifier,
            "Nordlicht Feinmechanik",
            1,
            new()
            {
                NameScore = 1,
                Threshold = 0.8,
                EngineVersion = "x",
            }
        );
        var situation = WorkedCases.Situation(given, order) with { Parties = [new([hit], false)] };
        Assert.Equal(Outcome.NoLicenseRequired, Determiner.Decide(order, situation).Outcome);
    }
}
