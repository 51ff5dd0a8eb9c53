using Licet.Core.History;
using Licet.Core.Review;
using Licet.Core.Statistics;
using Licet.Core.Statistics.Releases;

namespace Licet.Core.Tests.Statistics.Releases;

/// <summary>Releases as the log has them.</summary>
public class ReleaseStateTests
{
    private static readonly DateOnly s_today = new(2020, 1, 31);
    private static readonly Person s_timo = new("timo", [ReleaseState.Officer]);

    private static Released Of(string day) =>
        new(
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            5,
            12,
            [
                new(
                    "received",
                    40,
                    "applications",
                    [],
                    "applications submitted through the day",
                    FigureOrigin.Computed
                ),
                new(
                    "denied",
                    null,
                    "applications",
                    [new("a", null)],
                    "f",
                    FigureOrigin.Computed,
                    Withheld.ChangedByFew
                ),
            ],
            "Figures of the month."
        );

    private static ReleaseState After(params ReleaseContent[] contents)
    {
        ReleaseState state = ReleaseState.Empty;
        foreach (ReleaseContent content in contents)
        {
            Event e = ReleaseJson
                .EventOf(content, "timo", s_today)
                .At(ReleaseState.History, state.Sequence + 1, DateTimeOffset.UnixEpoch);
            Assert.Equivalent(content, ReleaseJson.ContentOf(e), strict: true);
            state = state.With(e);
        }

        return state;
    }

    [Fact]
    public void The_last_one_that_was_not_taken_back_counts()
    {
        ReleaseState state = After(Of("2019-12-31"), Of("2020-01-30"), new TakenBack(2, "A count was wrong."));
        Assert.Equal(1, state.Latest!.Number);
        Assert.Equal("A count was wrong.", state.Find(2)!.Taken!.Reason);
        // What the public once had it keeps.
        Assert.Equal(DateOnly.Parse("2020-01-30", System.Globalization.CultureInfo.InvariantCulture), state.LastDay);
    }

    [Fact]
    public void Only_days_that_are_over_and_later_than_the_last_are_released()
    {
        Assert.NotNull(ReleaseState.Empty.FaultOf(Of("2020-01-31"), s_timo, s_today));
        Assert.Null(ReleaseState.Empty.FaultOf(Of("2020-01-30"), s_timo, s_today));
        ReleaseState state = After(Of("2020-01-15"));
        Assert.Contains("2020-01-15", state.FaultOf(Of("2020-01-15"), s_timo, s_today), StringComparison.Ordinal);
        Assert.NotNull(state.FaultOf(Of("2020-01-14"), s_timo, s_today));
        Assert.Null(state.FaultOf(Of("2020-01-16"), s_timo, s_today));
        Assert.NotNull(state.FaultOf(Of("2020-01-16") with { Figures = [] }, s_timo, s_today));
    }

    /// <summary>What the public has seen stays seen: a take-back opens neither the day nor an earlier one, nor does the release after it.</summary>
    [Fact]
    public void A_day_that_the_public_has_had_is_not_told_anew_nor_an_earlier_one_after_a_take_back()
    {
        ReleaseState state = After(
            Of("2020-01-05"),
            Of("2020-01-20"),
            new TakenBack(2, "A count was wrong."),
            new TakenBack(1, "Another was.")
        );
        Assert.Null(state.Latest);
        foreach (string day in new[] { "2020-01-01", "2020-01-05", "2020-01-10", "2020-01-20" })
        {
            string? fault = state.FaultOf(Of(day), s_timo, s_today);
            Assert.Contains("had figures of 2020-01-20", fault, StringComparison.Ordinal);
            Assert.DoesNotContain("first", fault, StringComparison.Ordinal);
        }

        Assert.Null(state.FaultOf(Of("2020-01-21"), s_timo, s_today));
    }

    [Fact]
    public void Nobody_but_a_statistics_officer_releases_or_takes_back()
    {
        ReleaseState state = After(Of("2020-01-15"));
        foreach (string role in new[] { "licensing-officer", "auditor", "administrator" })
        {
            Person other = new("olga", [role]);
            Assert.NotNull(state.FaultOf(Of("2020-01-16"), other, s_today));
            Assert.NotNull(state.FaultOf(new TakenBack(1, "x"), other, s_today));
        }
    }

    [Theory]
    [InlineData(2, 10, false)]
    [InlineData(3, 10, true)]
    [InlineData(100, 500, true)]
    [InlineData(101, 10, false)]
    [InlineData(5, 501, false)]
    public void A_release_asks_for_enough_organizations_and_says_little(int least, int length, bool isTaken)
    {
        Released asked = Of("2020-01-15") with { Least = least, Words = new string('x', length) };
        Assert.Equal(isTaken, ReleaseState.Empty.FaultOf(asked, s_timo, s_today) is null);
        TakenBack back = new(1, new string('x', length));
        Assert.Equal(length <= 500, After(Of("2020-01-15")).FaultOf(back, s_timo, s_today) is null);
    }

    [Fact]
    public void A_release_is_taken_back_once_with_a_reason()
    {
        ReleaseState state = After(Of("2020-01-15"));
        Assert.NotNull(state.FaultOf(new TakenBack(2, "x"), s_timo, s_today));
        Assert.NotNull(state.FaultOf(new TakenBack(1, " "), s_timo, s_today));
        Assert.Null(state.FaultOf(new TakenBack(1, "x"), s_timo, s_today));
        Assert.NotNull(After(Of("2020-01-15"), new TakenBack(1, "x")).FaultOf(new TakenBack(1, "x"), s_timo, s_today));
    }

    /// <summary>Releases of earlier versions have the origin with a capital; the log keeps them so.</summary>
    [Fact]
    public void An_origin_is_written_in_small_letters_and_read_as_it_once_was()
    {
        Event e = ReleaseJson
            .EventOf(Of("2020-01-15"), "timo", s_today)
            .At(ReleaseState.History, 1, DateTimeOffset.UnixEpoch);
        Assert.Contains("\"origin\":\"computed\"", e.Body, StringComparison.Ordinal);
        Event old = e with { Body = e.Body.Replace("\"computed\"", "\"Computed\"", StringComparison.Ordinal) };
        Assert.Equivalent(ReleaseJson.ContentOf(e), ReleaseJson.ContentOf(old), strict: true);
    }

    [Fact]
    public void Other_figures_have_another_digest()
    {
        Released one = Of("2020-01-15");
        string digest = ReleaseJson.DigestOf(one);
        Assert.Equal(digest, ReleaseJson.DigestOf(Of("2020-01-15") with { Words = "Others.", Position = 77 }));
        Assert.NotEqual(digest, ReleaseJson.DigestOf(Of("2020-01-16")));
        Assert.NotEqual(digest, ReleaseJson.DigestOf(one with { Least = 6 }));
        Assert.NotEqual(
            digest,
            ReleaseJson.DigestOf(one with { Figures = [one.Figures[0] with { Value = 41 }, one.Figures[1]] })
        );
    }
}
