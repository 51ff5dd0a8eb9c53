using Licet.Cli.Tests;
using Licet.Lists.Days;
using Licet.Lists.Importing;

namespace Licet.Lists.Tests.Days;

/// <summary>Askers always get one state of the store whole, and a new one without waiting for it.</summary>
public class ListsOfDaysTests
{
    private static readonly DateOnly s_first = new(2026, 2, 20);
    private static readonly DateOnly s_second = new(2026, 2, 25);

    [Fact]
    public void Days_of_one_version_share_its_index_and_days_of_two_do_not()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first, s_first.AddDays(2));
        shelf.Stored(SampleLists.Consolidated(41), s_second);
        ListsOfDays days = new(shelf.Store, shelf.Clock);
        var one = days.Of(s_first);
        Assert.Same(one.Index, days.Of(s_first.AddDays(1)).Index);
        Assert.Same(one, days.Of(s_first));
        var other = days.Of(s_second);
        Assert.NotSame(one.Index, other.Index);
        Assert.Equal([40, 41], new[] { one, other }.Select(Listings));
        Assert.Contains(other.Standing.Gaps, g => g.StartsWith("csl ", StringComparison.Ordinal));
        Assert.All(other.Worth.Gaps, g => Assert.EndsWith(".", g, StringComparison.Ordinal));
    }

    [Fact]
    public void A_version_stored_meanwhile_is_noticed()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first);
        ListsOfDays days = new(shelf.Store, shelf.Clock) { LooksEvery = TimeSpan.Zero };
        Assert.Equal(40, Listings(days.Of(s_second)));
        shelf.Stored(SampleLists.Consolidated(44), s_second);
        Assert.Contains(Listings(days.Of(s_second)), new[] { 40, 44 });
        Assert.Equal(44, Listings(days.Newest(s_second)));
        Assert.Equal(44, Listings(days.Of(s_second)));
        Assert.Equal(40, Listings(days.Of(s_first)));
    }

    [Fact]
    public void Days_checked_later_are_noticed_though_the_content_is_the_same()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first);
        ListsOfDays days = new(shelf.Store, shelf.Clock);
        Assert.Contains("covers 2026-02-20)", Csl(days.Of(s_first)), StringComparison.Ordinal);
        shelf.Stored(SampleLists.Consolidated(40), s_first, s_second);
        Assert.Contains("covers 2026-02-20 through 2026-02-25)", Csl(days.Newest(s_first)), StringComparison.Ordinal);
    }

    [Fact]
    public void Between_two_looks_nothing_is_noticed_and_a_run_that_never_looks_answers_from_one_state()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first);
        ListsOfDays run = new(shelf.Store, shelf.Clock) { LooksEvery = null };
        ListsOfDays days = new(shelf.Store, shelf.Clock) { LooksEvery = TimeSpan.FromSeconds(5) };
        var before = days.Of(s_second);
        run.Of(s_second);
        shelf.Stored(SampleLists.Consolidated(44), s_second);
        shelf.Clock.Forward(TimeSpan.FromSeconds(4));
        Assert.Same(before, days.Of(s_second));
        shelf.Clock.Forward(TimeSpan.FromHours(1));
        Assert.Equal(44, Listings(days.Newest(s_second)));
        Assert.Equal(40, Listings(run.Of(s_second)));
        Assert.Equal(40, Listings(run.Of(s_second.AddDays(1))));
    }

    [Fact]
    public void Nobody_waits_for_the_next_state_who_has_an_old_one()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first);
        using ManualResetEventSlim reading = new();
        using ManualResetEventSlim goOn = new();
        ListsOfDays days = new(shelf.Store, shelf.Clock)
        {
            LooksEvery = TimeSpan.Zero,
            Saying = _ =>
            {
                reading.Set();
                goOn.Wait();
            },
        };
        var old = days.Of(s_second);
        Damage(shelf, shelf.Stored(SampleLists.Consolidated(44), s_second)); // of which something must be said
        days.Of(s_second);
        reading.Wait(TestContext.Current.CancellationToken);
        Assert.Same(old, days.Of(s_second)); // the new state cannot be ready: it is being read
        Assert.Same(old.Index, days.Of(s_first).Index);
        goOn.Set();
        Assert.Contains("is damaged", Assert.Single(days.Newest(s_second).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asks_while_lists_are_stored_gets_the_old_or_the_new_and_never_a_fault()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first);
        ListsOfDays days = new(shelf.Store, shelf.Clock) { LooksEvery = TimeSpan.Zero };
        using CancellationTokenSource end = new();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() => Asked(days, end.Token))).ToList();
        for (var more = 1; more <= 6; more++)
        {
            shelf.Clock.Forward(TimeSpan.FromSeconds(1)); // of two that cover a day the one stored later answers
            shelf.Stored(SampleLists.Consolidated(40 + more), s_first, s_first.AddDays(more));
            Assert.Equal(40 + more, Listings(days.Newest(s_first)));
        }
        await end.CancelAsync();
        var seen = (await Task.WhenAll(asking)).SelectMany(s => s).ToList();
        Assert.All(seen, n => Assert.InRange(n, 40, 46));
        Assert.Contains(46, seen);
    }

    [Fact]
    public void Of_the_indexes_the_one_not_asked_for_the_longest_is_given_up()
    {
        using Shelf shelf = new();
        DateOnly[] of = [s_first, s_first.AddDays(1), s_first.AddDays(2)];
        for (var i = 0; i < of.Length; i++)
        {
            shelf.Stored(SampleLists.Consolidated(40 + i), of[i]);
        }
        ListsOfDays days = new(shelf.Store, shelf.Clock) { Kept = 2 };
        var first = days.Of(of[0]);
        shelf.Clock.Forward(TimeSpan.FromTicks(1));
        var second = days.Of(of[1]);
        shelf.Clock.Forward(TimeSpan.FromTicks(1));
        Assert.Same(first, days.Of(of[0]));
        shelf.Clock.Forward(TimeSpan.FromTicks(1));
        days.Of(of[2]);
        Assert.Same(first, days.Of(of[0]));
        Assert.NotSame(second.Index, days.Of(of[1]).Index);
    }

    [Fact]
    public void A_damaged_record_stops_all_answers_and_its_mending_brings_them_back()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first);
        ListsOfDays days = new(shelf.Store, shelf.Clock) { LooksEvery = TimeSpan.Zero };
        days.Of(s_first);
        var record = Path.Combine(shelf.Store.Folder, "lists", "versions", "csl", "2026-02-28-damaged.json");
        File.WriteAllText(record, "{");
        Assert.Throws<UnusableListException>(() => days.Newest(s_first));
        Assert.Throws<UnusableListException>(() => days.Of(s_first));
        File.Delete(record);
        Assert.Equal(40, Listings(days.Newest(s_first)));
        Assert.Equal(40, Listings(days.Of(s_first)));
    }

    [Fact]
    public void The_day_of_the_run_counts_for_what_silence_is_worth()
    {
        using Shelf shelf = new();
        ListsOfDays days = new(shelf.Store, shelf.Clock);
        var tomorrow = StandingClock.FirstDay.AddDays(1);
        Assert.Contains("is after today", days.Of(tomorrow).Standing.Gaps[0], StringComparison.Ordinal);
        shelf.Clock.Forward(TimeSpan.FromDays(1));
        Assert.DoesNotContain("is after today", days.Of(tomorrow).Standing.Gaps[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_starter_list_stands_beside_the_same_version_on_the_days_that_need_it_only()
    {
        using Shelf shelf = new();
        DateOnly own = new(2019, 5, 21);
        shelf.Stored(SampleLists.Whole(40), own, own.AddDays(1));
        ListsOfDays days = new(shelf.Store, shelf.Clock);
        Assert.True(days.Of(own).Standing.Screened);
        Assert.Equal(["csl"], days.Of(own).Index.Versions.Select(v => v.Name));
        Assert.Equal(["csl", "starter"], days.Of(own.AddDays(9)).Index.Versions.Select(v => v.Name));
        Assert.Equal(["csl"], days.Of(own.AddDays(1)).Index.Versions.Select(v => v.Name));
    }

    [Fact]
    public void Lists_that_were_named_are_asked_on_every_day()
    {
        using Shelf shelf = new();
        var own = Path.Combine(shelf.Folder, "own.csv");
        File.WriteAllText(own, SampleLists.Own);
        shelf.Stored(SampleLists.Consolidated(40), s_first);
        shelf.Stored(SampleLists.Consolidated(41), s_second);
        ListsOfDays days = new(shelf.Store, shelf.Clock, new(["csl", own], []));
        Assert.Equal([40, 3], days.Of(s_first).Index.Versions.Select(v => v.Listings.Count));
        Assert.Equal([41, 3], days.Of(s_second).Index.Versions.Select(v => v.Listings.Count));
        ListsOfDays none = new(shelf.Store, shelf.Clock, new([Path.Combine(shelf.Folder, "none.csv")], []));
        Assert.Throws<UnusableListException>(() => none.Of(s_first));
    }

    private static List<int> Asked(ListsOfDays days, CancellationToken end)
    {
        List<int> seen = [];
        do
        {
            var lists = days.Of(s_first);
            Assert.Same(lists.Index.Versions[0], lists.Standing.Versions[0]);
            seen.Add(Listings(lists));
        } while (!end.IsCancellationRequested);
        seen.Add(Listings(days.Newest(s_first)));
        return seen;
    }

    private static void Damage(Shelf shelf, StoredList stored) =>
        File.AppendAllText(shelf.Store.PathOf(stored.Record.Files[0].Sha256), "\n");

    private static int Listings(ListsOfDay lists) => lists.Index.Versions.Single(v => v.Name == "csl").Listings.Count;

    private static string Csl(ListsOfDay lists) =>
        lists.Standing.Names.Single(n => n.StartsWith("csl ", StringComparison.Ordinal));
}
