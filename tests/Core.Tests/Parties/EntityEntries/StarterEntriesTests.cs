using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Core.Tests.Parties.Wordings;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Parties.EntityEntries;

/// <summary>The parties of 2019 as the starter list holds them: these tests run on any machine.</summary>
public class StarterEntriesTests
{
    private static readonly EntityEntryHistory History = EntityEntryHistory.Shipped;

    private static readonly IReadOnlyList<Listing> Entries =
    [
        .. StarterList.Open().Listings.Where(l => l.List == "EL"),
    ];

    [Theory]
    [InlineData(15, 0, 23)]
    [InlineData(16, 69, 23)]
    [InlineData(17, 69, 23)]
    [InlineData(21, 69, 23)]
    public void Huawei_rows_of_May_2019_bind_from_the_16th_and_those_of_two_rules_are_open(int day, int sure, int open)
    {
        DateOnly date = new(2019, 5, day);
        var forces = Of("HUAWEI").Select(l => History.InForceOn(l, date).Force).ToList();
        Assert.Equal(sure, forces.Count(f => f == Force.InForce));
        Assert.Equal(day < 16 ? 0 : open, forces.Count(f => f == Force.PersonDecides));
    }

    [Fact]
    public void All_Huawei_rows_bind_once_the_August_rule_does() =>
        Assert.Equal(119, Of("HUAWEI").Count(l => History.InForceOn(l, new(2019, 8, 19)).Force == Force.InForce));

    [Theory]
    [InlineData("2019-11-20", "CASE_BY_CASE[ECCNS_2019,NOTE_1A995]; DENIAL_PRESUMED[ALL_OTHER]")]
    [InlineData(
        "2020-07-22",
        "CASE_BY_CASE[ECCNS_2019,NOTE_1A995]; CASE_BY_CASE[INFECTIOUS_DISEASE]; DENIAL_PRESUMED[ALL_OTHER]"
    )]
    public void The_28_parties_of_October_2019_read_as_on_the_day(string day, string policy)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", null);
        Assert.Equal(28, Of("XUAR_OCT2019").Count);
        Assert.All(Of("XUAR_OCT2019"), l => Assert.Equal(policy, History.On(l, date).Wording?.Policy.Class));
    }

    [Fact]
    public void A_cable_to_a_Huawei_subsidiary_needed_a_license_on_20_November_2019()
    {
        var subsidiary = Entries.Single(l =>
            l.PrimaryName.StartsWith("Huawei Technologies De Mexico", StringComparison.Ordinal)
        );
        var entry = History.On(subsidiary, new(2019, 11, 20));
        var facts = EntryWordingTests.Item("EAR99");
        var requirement = entry.RequirementFor(facts);
        Assert.Equal((Verdict.Yes, 0), (requirement.Applies, requirement.Unshown.Count));
        Assert.Equal(ReviewPolicy.DenialPresumed, entry.PolicyFor(facts).Policy);
        Assert.Equal(["84 FR 22961", "84 FR 23468"], entry.Citations);
        Assert.Empty(entry.Footnotes);
        Assert.Empty(entry.OpenExceptions);
    }

    [Fact]
    public void No_entry_of_the_starter_list_is_clear_for_want_of_a_wording() =>
        Assert.All(
            from entry in Entries
            from day in new DateOnly[] { new(2019, 11, 20), new(2020, 6, 20), new(2021, 1, 4), new(2026, 11, 26) }
            select History.On(entry, day),
            entry =>
                Assert.Equal(
                    entry.Force.Counts,
                    entry.RequirementFor(EntryWordingTests.Item("3A991")).Applies != Verdict.No
                )
        );

    private static List<Listing> Of(string family) => [.. Entries.Where(l => History.FamilyOf(l) == family)];
}
