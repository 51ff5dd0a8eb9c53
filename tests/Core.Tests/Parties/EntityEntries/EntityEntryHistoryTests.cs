using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Core.Tests.Parties.Wordings;
using Licet.Screening.Lists;
using static Licet.Core.Parties.Wordings.ReviewPolicy;

namespace Licet.Core.Tests.Parties.EntityEntries;

public class EntityEntryHistoryTests
{
    private static readonly EntityEntryHistory History = EntityEntryHistory.Shipped;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);

    private static Listing Entry(string name) =>
        RealEntries.Of2022.Single(l => l.PrimaryName.StartsWith(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("2019-05-15", 0)]
    [InlineData("2019-05-16", 69)]
    [InlineData("2019-08-18", 69)]
    [InlineData("2019-08-19", 115)]
    [InlineData("2019-11-20", 115)]
    [InlineData("2020-08-17", 153)]
    public void TL_02_Huawei_parties_are_counted_by_the_rules(string day, int parties) =>
        Assert.Equal(parties, History.PartiesListed("HUAWEI", Day(day)));

    [Theory]
    [InlineData("2019-05-15", Force.NotYet)]
    [InlineData("2019-05-16", Force.InForce)]
    [InlineData("2019-05-17", Force.InForce)]
    [InlineData("2019-05-21", Force.InForce)]
    public void TL_01_Huawei_is_caught_on_17_May_2019_though_the_rule_was_printed_on_the_21st(string day, Force force)
    {
        var heads = RealEntries
            .Of2022.Where(l =>
                l.SourceRow.Contains("\"Huawei Technologies Co., Ltd. (Huawei)\",", StringComparison.Ordinal)
            )
            .ToList();
        Assert.Equal(3, heads.Count);
        Assert.All(
            heads,
            head =>
            {
                var entry = History.On(head, Day(day));
                Assert.Equal((force, "HUAWEI"), (entry.Force.Force, History.FamilyOf(head)));
                Assert.Equal(
                    force == Force.InForce ? Verdict.Yes : Verdict.No,
                    entry.RequirementFor(EntryWordingTests.Item("EAR99")).Applies
                );
            }
        );
    }

    [Fact]
    public void TL_03_31_rows_cite_the_October_2019_rule_and_28_were_added()
    {
        var citing = RealEntries
            .Of2022.Where(l => l.Citations.Any(c => History.RuleOf(c)?.Citation == "84 FR 54002"))
            .ToList();
        Assert.Equal(31, citing.Count);
        Assert.Equal(28, citing.Count(l => History.FamilyOf(l) == "XUAR_OCT2019"));
        Assert.Equal(28, History.PartiesListed("XUAR_OCT2019", Day("2019-10-09")));
        Assert.Equal(28, citing.Count(l => History.InForceOn(l, Day("2019-10-09")).Force == Force.InForce));
    }

    [Theory]
    [InlineData("NetPosa", "2019-10-08", Force.NotYet)]
    [InlineData("NetPosa", "2019-11-20", Force.PersonDecides)]
    [InlineData("SenseNets", "2020-06-05", Force.InForce)]
    [InlineData("Nanjing FiberHome Starrysky", "2020-06-04", Force.PersonDecides)]
    public void A_party_that_cites_the_wrong_rule_is_a_question_between_the_two(string name, string day, Force force) =>
        Assert.Equal(force, History.InForceOn(Entry(name), Day(day)).Force);

    [Fact]
    public void Rows_of_the_families_are_told_by_their_citations()
    {
        var families = RealEntries
            .Of2022.Select(History.FamilyOf)
            .Where(f => f is not null)
            .GroupBy(f => f!, StringComparer.Ordinal)
            .Select(g => $"{g.Key} {g.Count()}")
            .Order(StringComparer.Ordinal);
        Assert.Equal(["HUAWEI 157", "SMIC_DEC2020 11", "SUPERCOMPUTING_JUN2019 5", "XUAR_OCT2019 28"], families);
    }

    [Fact]
    public void Affiliates_that_cite_both_rules_are_open_between_May_and_August_2019()
    {
        var open = RealEntries.Of2022.Where(l => History.InForceOn(l, Day("2019-07-01")).Force == Force.PersonDecides);
        Assert.Equal(23, open.Count(l => History.FamilyOf(l) == "HUAWEI"));
        var sure = RealEntries.Of2022.Count(l =>
            History.FamilyOf(l) == "HUAWEI" && History.InForceOn(l, Day("2019-07-01")).Force == Force.InForce
        );
        Assert.Equal(69, sure);
    }

    [Theory]
    [InlineData("2019-05-17", "ALL_ITEMS; SEE 744.11", "")]
    [InlineData("2020-05-15", "ALL_ITEMS; SEE 736.2(b)(3)(vi) 744.11", "1")]
    [InlineData("2020-06-18", "ALL_ITEMS; EXCEPT STANDARDS_RELEASE; SEE 736.2(b)(3)(vi) 744.11", "1")]
    [InlineData(
        "2020-08-17",
        "ALL_ITEMS; EXCEPT STANDARDS_RELEASE; EXCEPT CYBERSECURITY; SEE 736.2(b)(3)(vi) 744.11",
        "1"
    )]
    public void A_Huawei_entry_reads_as_on_its_day(string day, string requirement, string footnotes)
    {
        var entry = History.On(Entry("Beijing Huawei Digital"), Day(day));
        Assert.Equal((requirement, footnotes), (entry.Wording!.Requirement.Class, string.Join(' ', entry.Footnotes)));
        Assert.Equal(DenialPresumed, entry.PolicyFor(EntryWordingTests.Item("EAR99")).Policy);
    }

    [Theory]
    [InlineData("2019-11-20", "2A983", false, CaseByCase)] // EU-03a
    [InlineData("2019-11-20", "3A991", false, DenialPresumed)] // EU-03b
    [InlineData("2019-11-20", "EAR99", true, DenialPresumed)] // EU-03c
    [InlineData("2020-07-22", "EAR99", true, CaseByCase)] // EU-03d
    public void EU_03_Hikvision_has_the_policy_of_the_day(string day, string item, bool disease, ReviewPolicy expected)
    {
        var facts = EntryWordingTests.Item(
            item,
            (EntryFact.InNoteTo1A995, false),
            (EntryFact.ForInfectiousDisease, disease)
        );
        var found = History.On(Entry("Hangzhou Hikvision"), Day(day)).PolicyFor(facts);
        Assert.Equal((expected, 0), (found.Policy, found.Questions.Count));
    }

    [Theory]
    [InlineData(true, DenialPresumed)]
    [InlineData(false, CaseByCase)]
    public void EU_04_SMIC_is_split_at_10_nm(bool advanced, ReviewPolicy expected)
    {
        var facts = EntryWordingTests.Item("3B001", (EntryFact.UniquelyRequiredFor10NanometersAndBelow, advanced));
        var entry = History.On(Entry("Semiconductor Manufacturing International Corporation"), Day("2021-01-04"));
        Assert.Equal((Force.InForce, expected), (entry.Force.Force, entry.PolicyFor(facts).Policy));
    }

    [Fact]
    public void EU_01_Sugon_is_denied_by_presumption_in_2019()
    {
        var entry = History.On(Entry("Sugon"), Day("2019-11-20"));
        var facts = EntryWordingTests.Item("EAR99");
        Assert.Equal(
            (Verdict.Yes, DenialPresumed),
            (entry.RequirementFor(facts).Applies, entry.PolicyFor(facts).Policy)
        );
    }

    [Fact]
    public void A_text_of_a_later_edition_is_not_used_for_an_earlier_day()
    {
        var changed = RealEntries.Of2022.First(l =>
            History.FamilyOf(l) is null
            && l.Citations.Count > 1
            && l.Citations.Contains("85 FR 44159")
            && l.Published < Day("2020-07-01")
        );
        var before = History.On(changed, Day("2020-07-21"));
        Assert.Null(before.Wording);
        Assert.Equal(Verdict.Ask, before.RequirementFor(EntryWordingTests.Item("EAR99")).Applies);
        Assert.Contains("later edition", Assert.Single(before.Questions), StringComparison.Ordinal);
        Assert.NotNull(History.On(changed, Day("2020-07-22")).Wording);
    }

    [Fact]
    public void No_Huawei_row_takes_its_2019_wording_from_its_text_of_2022() =>
        Assert.All(
            RealEntries.Of2022.Where(l =>
                History.FamilyOf(l) == "HUAWEI" && History.InForceOn(l, Day("2019-11-20")).Counts
            ),
            l => Assert.Equal("ALL_ITEMS; SEE 744.11", History.On(l, Day("2019-11-20")).Wording?.Requirement.Class)
        );

    [Fact]
    public void From_September_2022_work_on_standards_is_left_out_of_every_entry()
    {
        var facts = EntryWordingTests.Item(
            "EAR99",
            (EntryFact.Technology, true),
            (EntryFact.ReleasedForStandards, true)
        );
        Assert.Equal(Verdict.Yes, History.On(Entry("Sugon"), Day("2022-09-08")).RequirementFor(facts).Applies);
        Assert.Equal(Verdict.No, History.On(Entry("Sugon"), Day("2022-09-09")).RequirementFor(facts).Applies);
    }

    [Fact]
    public void A_row_that_is_milder_than_its_family_asks_a_person()
    {
        var entry = History.On(Entry("Huawei Technologies Dusseldorf"), Day("2021-06-01"));
        var found = entry.PolicyFor(EntryWordingTests.Item("EAR99"));
        Assert.Null(found.Policy);
        Assert.Contains("presumption of denial", Assert.Single(found.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipment_to_an_unknown_entry_in_the_week_before_its_publication_asks_a_person()
    {
        var row = RealEntries.Of2022.First(l => l.Published == Day("2022-04-07"));
        var entry = History.On(row, Day("2022-04-03"));
        Assert.Equal(Force.PersonDecides, entry.Force.Force);
        Assert.Equal(Verdict.Ask, entry.RequirementFor(EntryWordingTests.Item("EAR99")).Applies);
        Assert.Equal(
            Verdict.No,
            History.On(row, Day("2022-03-01")).RequirementFor(EntryWordingTests.Item("EAR99")).Applies
        );
    }

    [Fact]
    public void The_carve_out_for_standards_is_not_of_the_military_end_user_list()
    {
        var row = RealEntries.Listings("data/csl-2022-04/consolidated.csv").First(l => l.List == "MEU");
        Assert.Equal("MEU_SUPPLEMENT_2", History.On(row, Day("2023-01-02")).Wording!.Requirement.Class);
    }
}
