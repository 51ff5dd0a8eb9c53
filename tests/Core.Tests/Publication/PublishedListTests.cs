using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Publication;

public class PublishedListTests
{
    [Fact]
    public void An_amendment_binds_before_it_is_printed_and_is_known_only_after()
    {
        var list = PublishedList.New("EL").With(ListRun.Published().State);
        Assert.Empty(list.On(ListRun.Day(14), ListRun.Day(30)));
        Assert.Single(list.On(ListRun.Day(15), ListRun.Day(20)));
        Assert.Empty(list.On(ListRun.Day(15), ListRun.Day(19)));
        Assert.Single(list.NotYetPrinted(ListRun.Day(15)));
        Assert.Empty(list.NotYetPrinted(ListRun.Day(20)));
    }

    [Fact]
    public void A_change_of_another_list_is_none_of_this_one() =>
        Assert.Empty(PublishedList.New("MEU").With(ListRun.Published().State).Amendments);

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects_from_the_day_it_is_known()
    {
        var run = ListRun.Published();
        var correction = ListRun.Publication(20) with
        {
            Corrects = "84 FR 1",
            Citation = "84 FR 99",
            What = "City",
            Published = ListRun.Day(40),
        };
        run.Do("prepare-correction", ListRun.Editor, 30, correction)
            .Do("publish-correction", ListRun.Publisher, 40, Signature.Of);
        var list = PublishedList.New("EL").With(run.State);
        Assert.Equal(list.Amendments, list.With(run.State).Amendments);
        Assert.Equal("84 FR 1", Assert.Single(list.On(ListRun.Day(50), ListRun.Day(39))).Publication.Citation);
        Assert.Equal("84 FR 99", Assert.Single(list.On(ListRun.Day(50), ListRun.Day(40))).Publication.Citation);
    }

    [Theory]
    [InlineData(10, 49, true)]
    [InlineData(15, 49, true)] // the last day on which it had to be on its way
    [InlineData(16, 49, false)]
    [InlineData(10, 50, false)] // "before" that day
    [InlineData(null, 49, null)]
    [InlineData(null, 50, false)]
    public void A_savings_clause_covers_what_was_on_its_way(int? aboard, int exported, bool? covered)
    {
        var clause = ListRun.Publication(20).Savings!;
        DateOnly? since = aboard is { } d ? ListRun.Day(d) : null;
        Assert.Equal(covered, clause.Covers(since, ListRun.Day(exported)));
    }
}
