using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

public class SilenceTests
{
    private static readonly DateOnly s_day = new(2022, 4, 14);

    private static ListVersion Csl() =>
        RealIndex.Consolidated.Versions[0] with
        {
            CoversFrom = s_day,
            CoversThrough = s_day,
        };

    private static IReadOnlyList<string> Gaps(ListVersion version, DateOnly day) =>
        Silence.Gaps([version], day, new DateOnly(2026, 11, 26), named: false, asItStands: false);

    [Fact]
    public void A_whole_list_of_the_day_leaves_no_gap() => Assert.Empty(Gaps(Csl(), s_day));

    [Fact]
    public void Half_a_list_is_a_gap_even_where_the_user_named_it()
    {
        var half = Csl() with { Listings = [.. Csl().Listings.Take(5_000)] };
        var gaps = Silence.Gaps([half], s_day, s_day, named: true, asItStands: true);
        Assert.Contains("half a list", Assert.Single(gaps), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_day_a_day_ahead_and_a_list_not_read_whole_are_gaps()
    {
        Assert.Contains("does not cover 2022-04-15", Gaps(Csl(), s_day.AddDays(1))[0], StringComparison.Ordinal);
        Assert.Contains("later edition", Gaps(Csl(), s_day.AddDays(-1))[0], StringComparison.Ordinal);
        Assert.Contains("after today", Gaps(Csl(), new DateOnly(2027, 1, 1))[0], StringComparison.Ordinal);
        Assert.Contains(
            "could not be read whole",
            Gaps(Csl() with { IsComplete = false }, s_day)[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_list_that_counts_parties_without_naming_them_is_a_gap_in_words_that_are_true() =>
        Assert.EndsWith(
            "counts parties that it does not name",
            Assert.Single(Silence.Gaps([Unnamed], s_day, s_day, named: true, asItStands: true)),
            StringComparison.Ordinal
        );

    private static ListVersion Unnamed =>
        Formats.RealLists.Read(
            "prc.csv",
            "list_id,source_list_name,name,aliases,entity_type,date_added,id\ncn-attention-list,x,阿克梅等6家实体,,organization,2026-01-01,9\n"
        );

    [Fact]
    public void The_starter_list_is_a_gap_on_every_day() =>
        Assert.Contains(
            "not a complete list",
            Gaps(Csl() with { Name = Silence.Starter }, s_day)[0],
            StringComparison.Ordinal
        );

    /// <summary>Who was listed on an earlier day the starter list says, and a list that begins later does not.</summary>
    [Fact]
    public void The_starter_list_is_asked_for_days_before_a_stored_list_begins()
    {
        Assert.False(Silence.NeedsStarter([Csl()], s_day));
        Assert.False(Silence.NeedsStarter([Csl()], s_day.AddDays(400)));
        Assert.True(Silence.NeedsStarter([Csl()], s_day.AddDays(-1)));
        Assert.True(Silence.NeedsStarter([Csl()], new DateOnly(2019, 11, 20)));
        Assert.True(Silence.NeedsStarter([Csl() with { CoversFrom = null, CoversThrough = null }], s_day));
        Assert.True(Silence.NeedsStarter([Csl() with { CoversFrom = new(2020, 1, 1), CoversThrough = null }], s_day));
        Assert.True(Silence.NeedsStarter([], s_day));
    }
}
