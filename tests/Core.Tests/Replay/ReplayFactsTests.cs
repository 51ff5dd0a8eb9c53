using System.Globalization;
using Licet.Core.Replay;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Replay;

/// <summary>What ships is what the project's tables say, and adds up.</summary>
public class ReplayFactsTests
{
    private static readonly ReplayFacts s_facts = ReplayFacts.Of("huawei-2019");

    [Fact]
    public void Every_event_of_the_timeline_is_here_with_its_days_citation_count_and_tag()
    {
        var shared = Shared("domain/tables/timeline.csv")
            .Select(r =>
                $"{r["effective"]} {r["published"]} {r["kind"].Replace("LICENCE", "LICENSE", StringComparison.Ordinal)} {r["fr_citation"]} {r["fr_document"]} {r["count"]} {r["confidence"]}"
            );
        var here = s_facts.Timeline.Select(r =>
            FormattableString.Invariant(
                $"{r.Effective:yyyy-MM-dd} {r.Published:yyyy-MM-dd} {r.Kind} {r.Citation} {r.Document} {r.Count} {r.Confidence}"
            )
        );
        Assert.Equal(shared, here);
    }

    [Fact]
    public void Every_figure_of_the_article_is_here_with_who_said_it_and_when()
    {
        var shared = Shared("domain/tables/article-figures.csv")
            .Select(r =>
                $"{r["date"]} {r["said"]} {r["by"]} {string.Concat(r["figure"].Where(char.IsAsciiDigit))} {r["confidence"]}"
            )
            .Order(StringComparer.Ordinal);
        var here = s_facts
            .Reported.Where(r => r.Article)
            .Select(r => FormattableString.Invariant($"{r.On} {r.Said} {r.By} {r.Value} {r.Confidence}"))
            .Order(StringComparer.Ordinal);
        Assert.Equal(shared, here);
    }

    [Fact]
    public void Batches_take_up_every_application_and_pace_marks_grow()
    {
        foreach (var pool in s_facts.Batches.GroupBy(b => b.Pool))
        {
            Assert.All(pool, b => Assert.Equal(pool.Sum(x => x.Count), b.Applications));
        }

        Assert.Equal(s_facts.Pace[^1].Received, s_facts.Batches.Sum(b => b.Count));
        Assert.Equal(s_facts.Pace.OrderBy(p => p.On).ThenBy(p => p.Received), s_facts.Pace);
    }

    [Fact]
    public void Every_reported_mark_of_the_pace_is_a_figure_that_somebody_said()
    {
        foreach (var mark in s_facts.Pace.Where(p => p.Origin == "reported"))
        {
            var day = mark.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.Contains(s_facts.Reported, r => r.On == day && r.Measure == "received" && r.Value == mark.Received);
        }
    }

    [Fact]
    public void Consignees_are_listed_parties_by_the_name_of_their_listing_and_exporters_are_marked_as_made_up()
    {
        var listings = StarterList.Open().Listings.ToDictionary(l => l.Id);
        Assert.All(s_facts.Consignees, c => Assert.Equal(c.Name, listings[c.Listing].PrimaryName));
        Assert.All(s_facts.Consignees, c => Assert.Equal(c.From, listings[c.Listing].Effective));
        Assert.All(s_facts.Exporters, e => Assert.EndsWith("(made up)", e.Name, StringComparison.Ordinal));
        Assert.Equal(35, s_facts.Exporters.Count(e => e.By is not null));
    }

    [Fact]
    public void An_unknown_replay_is_refused_by_its_name() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ReplayFacts.Of("huawei-2020"));

    private static IReadOnlyList<RuleRow> Shared(string file)
    {
        var path = SharedData.PathOf(file);
        return RuleTable.Read(file, File.ReadAllText(path)).Rows;
    }
}
