using Licet.Core.History;
using Licet.Core.Process;
using Licet.Core.Replay;
using Licet.Core.Review;
using Licet.Core.Statistics;
using Licet.Core.Tests.Review;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Review;
using Licet.Data.Tests.History;

namespace Licet.Data.Tests.Review;

public sealed class ReplayOnSqliteTests(SqliteDatabase database)
    : ReplayOnDatabaseTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class ReplayOnPostgresTests(PostgresDatabase database)
    : ReplayOnDatabaseTests(database),
        IClassFixture<PostgresDatabase>;

/// <summary>The replay's acts through the store: licensing.md 11 point 2.</summary>
public abstract class ReplayOnDatabaseTests(Database database)
{
    /// <summary>The last day on which anything is decided.</summary>
    private static readonly DateOnly s_through = new(2021, 4, 30);

    /// <summary>
    /// Facts of the time, every change of the list, and some applications to their end: every twentieth, and the first in which each
    /// transition is taken.
    /// </summary>
    private static readonly Lazy<List<TimedAct>> s_acts = new(() =>
    {
        List<TimedAct> all = [.. ReplayRun.Acts(ReplayFacts.Of("huawei-2019"), s_through)];
        HashSet<string> some =
        [
            .. all.Select(a => a.Act.History).Where(IsApplication).Distinct().Where((_, i) => i % 20 == 0),
            .. all.Select(a => a.Act)
                .OfType<ReplayAct.OnCase>()
                .DistinctBy(a => (a.Process.Id, a.Transition))
                .Select(a => a.History),
        ];
        return [.. all.Where(a => !IsApplication(a.Act.History) || some.Contains(a.Act.History))];
    });

    private static readonly Lazy<ReplayLog> s_memory = new(() =>
    {
        ReplayLog memory = new();
        s_acts.Value.ForEach(memory.Record);
        return memory;
    });

    private static bool IsApplication(string history) => history.StartsWith("case/", StringComparison.Ordinal);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replaying_the_log_elsewhere_gives_the_same_bytes_states_clocks_and_statistics()
    {
        List<TimedAct> acts = s_acts.Value;
        ReplayLog memory = s_memory.Value;
        HandClock clock = new(acts[0].At);
        await using EventLog log = await Database.OpenAsync(await database.NewPlaceAsync(), clock);
        Dictionary<string, long> seen = new(StringComparer.Ordinal);
        foreach (TimedAct act in acts)
        {
            clock.Now = act.At;
            seen[act.Act.History] = await RecordAsync(log, act.Act, seen.GetValueOrDefault(act.Act.History));
        }

        await using StringWriter exported = new();
        await LogExport.WriteAsync(log.Place, exported, Ct);
        IEnumerable<string> lines = memory.Events.Select(LogFile.Line).Prepend(LogFile.Header(memory.Events.Count, 0));
        Assert.Equal(string.Concat(lines.Select(l => l + "\n")), exported.ToString());
        List<LoggedEvent> stored = [];
        foreach (string history in memory.Events.Select(e => e.Event.History).Distinct())
        {
            stored.AddRange(await log.ReadAsync(history, 0, Ct));
        }

        Same(memory, stored);
    }

    /// <summary>What the database gives back, folded, is what memory knows.</summary>
    private static void Same(ReplayLog memory, List<LoggedEvent> stored)
    {
        foreach (var history in stored.Where(e => e.Event.Type == CaseJson.Type).GroupBy(e => e.Event.History))
        {
            CaseState there = CaseJson.Fold(history.Select(e => e.Event), ShippedProcesses.Find)!;
            CaseState here = memory.Find(history.Key)!;
            Assert.Equal(CaseRun.Shown(here), CaseRun.Shown(there));
            if (here.Process.Id == "us-ear")
            {
                Assert.Equal(
                    CaseClocks.Read(here, "total", s_through)?.ToString(),
                    CaseClocks.Read(there, "total", s_through)?.ToString()
                );
            }
        }

        Assert.Equal(Figures(memory.Events), Figures(stored));
    }

    private static IEnumerable<string> Figures(IEnumerable<LoggedEvent> events)
    {
        ApplicationRows rows = ApplicationRows.Of(events);
        return ApplicationFigures
            .On(rows.Rows(), s_through, rows.Position)
            .Concat(LicenseFigures.On(LicenseUses.Of(events), s_through))
            .Select(f =>
                FormattableString.Invariant(
                    $"{f.Name} {f.Value} {f.Numerator} {f.Denominator} {f.Position} {f.Formula}"
                )
            );
    }

    /// <returns>Events of the history after it.</returns>
    private static async Task<long> RecordAsync(EventLog log, ReplayAct act, long seen)
    {
        if (act is ReplayAct.Fact fact)
        {
            Assert.IsType<Appended.Done>(await log.AppendAsync(new Append(act.History, seen, [fact.Event]), Ct));
            return seen + 1;
        }

        if (act is ReplayAct.OnLicense license)
        {
            LicenseAnswer taken = await new LicenseHistories(log).TakeAsync(
                new LicenseCommand(license.Number, license.Act(seen)),
                ShippedProcesses.UsEar,
                Ct
            );
            return Assert.IsType<LicenseAnswer.Taken>(taken).State.Sequence;
        }

        var on = (ReplayAct.OnCase)act;
        string[] name = act.History.Split('/', 2);
        bool beside = on.Transition is null;
        CaseCommand command = new(name[1], beside ? null : on.Move(seen), beside ? on.Aside(seen) : null);
        CaseAnswer answer = await new Cases(log, name[0]).TakeAsync(command, on.Process, Ct);
        return Assert.IsType<CaseAnswer.Taken>(answer).State.Sequence;
    }
}
