using System.Globalization;
using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Replay;
using Licet.Core.Review;
using Licet.Core.Statistics;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Replay;

public class ReplayRunTests
{
    private static readonly ReplayFacts s_facts = ReplayFacts.Of("huawei-2019");

    [Fact]
    public void The_whole_year_goes_through_the_real_system_and_its_log_is_whole()
    {
        LogVerification log = new(_ => SignedBy.Another, _ => SealedState.Broken);
        foreach (var logged in ReplayLogs.Whole.Events)
        {
            log.Add(logged);
        }

        var verdict = log.End();
        Assert.True(verdict.IsWhole, verdict.Finding?.Message);
        Assert.Equal(ReplayLogs.Whole.Events.Count, verdict.Events);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public void The_same_bytes_twice_and_in_any_culture(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            var through = Day("2019-11-20");
            var again = ReplayRun.Record(ReplayFacts.Of("huawei-2019"), through).Events.Select(LogFile.Line);
            var first = ReplayLogs.Whole.Events.Where(e => DayOf(e) <= through).Select(LogFile.Line);
            Assert.Equal(first, again);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void TL_01_an_order_of_17_May_2019_needs_a_license_though_the_rule_is_printed_on_the_21st()
    {
        var state = TimeState.Of(ReplayLogs.Whole.Events, s_facts, Day("2019-05-17"));
        Assert.Equal("84 FR 22961", Assert.Single(state.Amendments).Publication.Citation);
        Assert.Equal(Day("2019-05-21"), Assert.Single(state.NotYetPrinted).Publication.Published);
        var planned = ApplicationPlan.Of(s_facts)[0] with { Received = Day("2019-05-17") };
        var (submission, screened) = new FiledForms(new ListsOfDay()).File(planned);
        Assert.Equal("PresumptionOfDenial", Assert.Single(submission.Lines).Policy);
        Assert.Empty(submission.FormFaults);
        Assert.True(screened.OpenHits > 0);
    }

    [Theory]
    [InlineData("2019-05-15", 0)]
    [InlineData("2019-05-16", 69)]
    [InlineData("2019-08-18", 69)]
    [InlineData("2019-08-19", 115)]
    [InlineData("2020-08-16", 115)]
    [InlineData("2020-08-17", 153)]
    public void TL_02_parties_listed_by_the_publications_of_the_committee(string day, int parties)
    {
        Assert.Equal(parties, TimeState.Of(ReplayLogs.Whole.Events, s_facts, Day(day)).ListedParties);
    }

    [Fact]
    public void TL_03_thirty_one_rows_cite_the_rule_of_October_2019_and_28_parties_were_added_by_it()
    {
        var citing = StarterList
            .Open()
            .Listings.Where(l => l.List == "EL" && l.Citations.Count > 0)
            .Count(l => EntityEntryHistory.Shipped.RuleOf(l.Citations[0])?.Citation == "84 FR 54002");
        Assert.Equal(31, citing);
        Assert.Equal(28, ReplayLogs.Whole.Find("list-change/84-FR-54002")!.Proposal!.Entries.Length);
        Assert.Equal(3, ReplayLogs.Whole.Find("list-change/85-FR-34495")!.Proposal!.Entries.Length);
    }

    [Fact]
    public void Every_approval_has_its_license_and_eight_of_four_companies_are_revoked()
    {
        var on = Day("2021-04-20");
        var events = ReplayLogs.Whole.Events.Where(e => DayOf(e) <= on).ToList();
        var rows = ApplicationRows.Of(events);
        var issued = ApplicationFigures.On(rows.Rows(), on, 0).Single(f => f.Name == "licensesIssued").Value;
        var licenses = events
            .Select(e => e.Event.History)
            .Where(h => h.StartsWith("license/", StringComparison.Ordinal))
            .Distinct()
            .Select(h => ReplayLogs.Whole.License(h)!)
            .ToList();
        Assert.Equal(issued, licenses.Count);
        Assert.All(licenses, l => Assert.Contains("synthetic", l.Terms!.Issuer.Authority, StringComparison.Ordinal));
        var revoked = licenses.Where(l => l.StatusOn(Day("2021-01-15")) == LicenseStatus.Revoked).ToList();
        Assert.Equal((8, 4), (revoked.Count, revoked.Select(l => l.Licensee).Distinct().Count()));
        Assert.All(revoked, l => Assert.Equal(LicenseStatus.Active, l.StatusOn(Day("2021-01-14"))));
        var uses = LicenseUses.Of(events);
        foreach (var (day, count) in new[] { ("2021-01-14", 0m), ("2021-01-15", 8m) })
        {
            var figures = LicenseFigures.On(uses, Day(day), FigureOrigin.Synthetic);
            Assert.Equal(count, figures.Single(f => f.Name == "licensesRevoked").Value);
        }
    }

    [Fact]
    public void Announcements_are_on_the_timeline_and_change_no_requirement()
    {
        var before = TimeState.Of(ReplayLogs.Whole.Events, s_facts, Day("2019-06-28"));
        var after = TimeState.Of(ReplayLogs.Whole.Events, s_facts, Day("2019-06-29"));
        var announced = Assert.Single(after.Notes.Except(before.Notes));
        Assert.Equal("ANNOUNCEMENT", announced.Kind);
        Assert.Equal(before.ListedParties, after.ListedParties);
        Assert.Equal(before.License!.Citation, after.License!.Citation);
        var on = ReplayLogs.Whole.Events.Where(e => e.Event.Effective == Day("2019-06-29"));
        Assert.Equal(["timeline/huawei-2019"], on.Select(e => e.Event.History).Distinct());
    }

    [Theory]
    [InlineData("2019-05-19", null)]
    [InlineData("2019-05-20", "1 to 2019-08-19")]
    [InlineData("2019-11-03", "2 to 2019-11-18")]
    [InlineData("2019-11-18", "2 to 2020-02-16")]
    [InlineData("2020-08-13", "2 to 2020-08-13")]
    [InlineData("2020-08-14", null)]
    public void The_general_license_in_force_is_that_of_the_day(string day, string? expected)
    {
        var license = TimeState.Of(ReplayLogs.Whole.Events, s_facts, Day(day)).License;
        Assert.Equal(
            expected,
            license is null ? null : FormattableString.Invariant($"{license.Version} to {license.Through:yyyy-MM-dd}")
        );
    }

    [Theory]
    [InlineData("2019-07-23")]
    [InlineData("2019-11-03")]
    [InlineData("2019-11-19")]
    [InlineData("2019-11-20")]
    [InlineData("2020-01-03")]
    [InlineData("2020-01-04")]
    [InlineData("2020-06-30")]
    [InlineData("2021-01-15")]
    [InlineData("2021-04-20")]
    public void Every_figure_is_that_of_a_naive_count_of_the_exported_events(string day)
    {
        var on = Day(day);
        List<LoggedEvent> known = [.. ReplayLogs.Whole.Events.Where(e => DayOf(e) <= on)];
        var rows = ApplicationRows.Of(known);
        var figures = ApplicationFigures.On(rows.Rows(), on, rows.Position);
        var naive = new NaiveCount(known.Select(LogFile.Line)).On(on);
        var said = figures.ToDictionary(f => f.Name, f => f.Value);
        Assert.Equal(naive.Keys, said.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            "",
            string.Join("; ", naive.Where(n => n.Value != said[n.Key]).Select(n => $"{n}, not {said[n.Key]}"))
        );
    }

    [Theory]
    [InlineData("2019-07-23")]
    [InlineData("2019-11-20")]
    [InlineData("2020-01-04")]
    [InlineData("2021-04-20")]
    public void What_was_recorded_later_changes_no_figure_of_an_earlier_day(string day)
    {
        var on = Day(day);
        var then = ApplicationRows.Of(ReplayLogs.Whole.Events.Where(e => DayOf(e) <= on)).Rows();
        var now = ReplayLogs.Rows;
        var was = ApplicationFigures.On(then, on, 0).Select(Said);
        Assert.Equal(was, ApplicationFigures.On(now, on, 0).Select(Said));
    }

    [Fact]
    public void Received_and_value_are_split_without_rest_on_days_of_every_week()
    {
        var rows = ReplayLogs.Rows;
        for (var day = Day("2019-05-15"); day < Day("2021-05-01"); day = day.AddDays(7))
        {
            var figures = ApplicationFigures.On(rows, day, 0).ToDictionary(f => f.Name, f => f.Value);
            string[] parts =
            [
                "pending",
                "approved",
                "approvedInPart",
                "intentToDeny",
                "denied",
                "returned",
                "returnedUnregistered",
                "withdrawn",
                "superseded",
            ];
            Assert.Equal(figures["received"], parts.Sum(p => figures[p]));
            string[] sums = ["Approved", "Returned", "Denied", "Waiting", "Withdrawn", "Replaced"];
            Assert.Equal(figures["value"], sums.Sum(s => figures["value" + s]));
        }
    }

    [Fact]
    public void First_approvals_carry_a_rationale_against_the_presumption_and_notices_what_750_6_a_asks()
    {
        var decided = ReplayLogs
            .Whole.Events.Where(e => e.Event.History.StartsWith("case/", StringComparison.Ordinal))
            .Select(e => ReplayLogs.Whole.Find(e.Event.History)!)
            .Distinct()
            .Where(c => c.Decision is not null)
            .ToList();
        Assert.All(decided, c => Assert.DoesNotContain(c.Proposer!, c.Signers));
        foreach (var line in decided.SelectMany(c => c.Decision!.Lines))
        {
            var said =
                line.Outcome == "approve"
                    ? [line.Rationale]
                    : new[] { line.Statutory, line.Regulatory, line.Considerations };
            Assert.All(said, s => Assert.NotEmpty(s));
        }
    }

    private static string Said(Figure figure) =>
        FormattableString.Invariant(
            $"{figure.Name} {figure.Value} {figure.Numerator}/{figure.Denominator} {string.Join(", ", figure.Exclusions)}"
        );

    private static DateOnly DayOf(LoggedEvent e) => DateOnly.FromDateTime(e.Event.Recorded.UtcDateTime);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
