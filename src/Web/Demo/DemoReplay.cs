using Licet.Core.Applications;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Replay;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Review;
using Licet.Web.Serving;

namespace Licet.Web.Demo;

/// <summary>
/// The situation of November 2019 in the demo: what the law and the lists were told then, on its own days; and applications of the demo's
/// exporter as they stood on 20 November 2019, brought to today, so that what is pending is pending. All of it goes the way of everybody's;
/// a refused act is a fault of the plan and ends the start.
/// </summary>
internal sealed class DemoReplay(DeskSettings settings, DeskContext desk, TimeProvider time)
{
    /// <summary>The day of 2019 that the demo shows.</summary>
    private static readonly DateOnly s_then = new(2019, 11, 20);

    private readonly Dictionary<string, long> _seen = new(StringComparer.Ordinal);

    /// <summary>Into a log that holds nothing yet: every act is recorded on its own day.</summary>
    /// <returns>Numbers of the licenses that were issued.</returns>
    public async Task<IReadOnlyList<string>> FillAsync(ReplaySeat seat, CancellationToken ct)
    {
        DayClock clock = new(time);
        // A log of its own, whose clock goes through the days; that of the program goes on behind it.
        await using EventLog log = await EventLog.OpenAsync(settings.Place, clock, ct);
        ReplayFacts facts = ReplayFacts.Of("huawei-2019");
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        IReadOnlyList<SeatApplication> applications = ReplaySeats.Of(facts, seat, today);
        IEnumerable<ReplayAct> acts = ReplayRun
            .Time(facts, s_then)
            .Concat(applications.SelectMany(a => a.Acts).OrderBy(a => a.On));
        List<ReplayAct.OnLicense> issued = [];
        foreach (ReplayAct act in acts)
        {
            clock.Day = act.On;
            await RecordAsync(log, act, ct);
            if (act is ReplayAct.OnLicense { Content: Issued } license)
            {
                issued.Add(license);
            }
        }

        clock.Day = today;
        await DrawAsync(log, issued[0], seat.Signer, ct);
        desk.Applications.AddRange(applications.Select(a => RowOf(a, seat)));
        await desk.SaveChangesAsync(ct);
        return [.. issued.Select(i => i.Number)];
    }

    private static ApplicationRow RowOf(SeatApplication application, ReplaySeat seat) =>
        new()
        {
            Id = Look.RequestKey.New(),
            Organization = seat.Organization,
            Title = application.Title,
            Form = SeatForms.Json(application.Form),
            Assumes = string.Join(' ', AssumptionWords.All.Select(a => a.Token)),
            By = seat.Signer.Id,
            At = new(application.Received.ToDateTime(new(12, 0)), TimeSpan.Zero),
            Case = application.Number,
        };

    private async Task RecordAsync(EventLog log, ReplayAct act, CancellationToken ct)
    {
        long seen = _seen.GetValueOrDefault(act.History);
        switch (act)
        {
            case ReplayAct.Fact fact:
                Appended appended = await log.AppendAsync(new Append(act.History, seen, [fact.Event]), ct);
                _seen[act.History] = appended is Appended.Done ? seen + 1 : throw Fault(act, appended.ToString());
                break;
            case ReplayAct.OnLicense license:
                LicenseCommand command = new(license.Number, license.Act(seen));
                LicenseAnswer issued = await new LicenseHistories(log).TakeAsync(command, ShippedProcesses.UsEar, ct);
                _seen[act.History] = issued is LicenseAnswer.Taken taken
                    ? taken.State.Sequence
                    : throw Fault(act, issued.ToString());
                break;
            case ReplayAct.OnCase on:
                string[] name = act.History.Split('/', 2);
                bool beside = on.Transition is null;
                CaseCommand move = new(name[1], beside ? null : on.Move(seen), beside ? on.Aside(seen) : null);
                CaseAnswer answer = await new Cases(log, name[0]).TakeAsync(move, on.Process, ct);
                _seen[act.History] = answer is CaseAnswer.Taken done
                    ? done.State.Sequence
                    : throw Fault(act, answer.ToString());
                break;
        }
    }

    /// <summary>Uses a license in part, and sets something of it aside.</summary>
    private static async Task DrawAsync(EventLog log, ReplayAct.OnLicense license, Person signer, CancellationToken ct)
    {
        LicenseTerms terms = ((Issued)license.Content).Terms;
        foreach (
            LedgerEntry entry in new LedgerEntry[]
            {
                new Ship("demo-1", EntrySource.Exporter, license.On.AddDays(4), Part(terms, 0.4m), "X20191120000001"),
                new Reserve("demo-2", EntrySource.Exporter, log.Today, Part(terms, 0.25m), log.Today.AddDays(60)),
            }
        )
        {
            DrawAnswer drawn = await new LicenseLedgers(log).EnterAsync(license.Number, entry, signer, ct);
            if (drawn.Ruling is LedgerRuling.Refused refused)
            {
                throw Fault(license, refused.Finding.Why);
            }
        }
    }

    /// <summary>Whole pieces of the license's line for its consignee, and what they are worth.</summary>
    private static Draw Part(LicenseTerms terms, decimal share)
    {
        LicenseLine line = terms.Lines[0];
        (Quantity quantity, Money value) = (line.Quantity!, line.Value!);
        decimal pieces = decimal.Floor(quantity.Amount * share);
        return new(
            line.Id,
            quantity with
            {
                Amount = pieces,
            },
            value with
            {
                Amount = value.Amount / quantity.Amount * pieces,
            },
            Destination: terms.Destinations[0],
            Parties: new([terms.Parties.First(p => p.Role == PartyRole.UltimateConsignee).Id])
        );
    }

    private static InvalidOperationException Fault(ReplayAct act, string? why) =>
        new(FormattableString.Invariant($"The demo's {act.History} on {act.On:yyyy-MM-dd} was refused: {why}"));

    /// <summary>Noon of a day; of today the moment itself, so that nothing is recorded in the future.</summary>
    private sealed class DayClock(TimeProvider real) : TimeProvider
    {
        public DateOnly? Day { get; set; }

        public override DateTimeOffset GetUtcNow() =>
            Day is { } day
            && new DateTimeOffset(day.ToDateTime(new(12, 0)), TimeSpan.Zero) is var noon
            && noon < real.GetUtcNow()
                ? noon
                : real.GetUtcNow();
    }
}
