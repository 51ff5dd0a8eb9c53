using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Orders.Shipping;
using Licet.Core.Organizations;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Orders;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Organizations;

/// <summary>
/// What one act on an organization reaches: its live licenses, open orders and open cases that were there before it, each given its event once.
/// </summary>
internal sealed class Reached(EventLog log, string id, LoggedEvent act, Reevaluation reevaluation)
{
    /// <summary>Others write meanwhile: as often an event is decided again.</summary>
    private const int Tries = 20;

    private readonly LicenseHistories _licenses = new(log);
    private readonly OrderHistories _orders = new(log);
    private readonly Cases _cases = new(log);

    public async Task<IReadOnlyList<string>> EachAsync(CancellationToken ct)
    {
        List<string> reached = [];
        foreach ((string history, Func<string, Task<Outcome>> once) in await TouchedAsync(ct))
        {
            Outcome outcome = Outcome.Again;
            for (int i = 0; i < Tries && outcome == Outcome.Again; i++)
            {
                outcome = await once($"{reevaluation.Cause} {history}");
            }

            if (outcome == Outcome.Again)
            {
                throw new InvalidOperationException($"{history}: others wrote it each time; repeat.");
            }

            if (outcome == Outcome.Done)
            {
                reached.Add(history);
            }
        }

        return reached;
    }

    private enum Outcome
    {
        /// <summary>It has its event, now or from before.</summary>
        Done,

        /// <summary>It is not live any more, or nothing is there yet to look at.</summary>
        Over,
        Again,
    }

    private async Task<List<(string History, Func<string, Task<Outcome>> Once)>> TouchedAsync(CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        long recorded = Microseconds.Of(act.Event.Recorded);
        IQueryable<EventRow> before = context.Events.Where(e => e.Sequence == 1 && e.Recorded < recorded);
        List<string> licenses = await context
            .Licenses.Where(r => r.Licensee == id)
            .Where(r => before.Any(e => e.History == LicenseHistories.Kind + "/" + r.Number))
            .OrderBy(r => r.Number)
            .Select(r => r.Number)
            .ToListAsync(ct);
        string[] open = [OrderRow.Word(OrderStanding.Held), OrderRow.Word(OrderStanding.Released)];
        List<string> orders = await context
            .Orders.Where(r => r.Organization == id && open.Contains(r.Standing))
            .Where(r => before.Any(e => e.History == OrderIds.Kind + "/" + r.Id))
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(ct);
        // The applicant is told by the submission alone: a rename is rare, and the officer's queue does not ask for it.
        string applicant = $"\"applicant\":\"{id}\"";
        List<string> cases = await context
            .Cases.Where(c => c.Ended == 0)
            .Where(c => before.Any(e => e.History == Cases.Applications + "/" + c.Number))
            .Where(c =>
                context.Events.Any(e => e.History == Cases.Applications + "/" + c.Number && e.Body.Contains(applicant))
            )
            .OrderBy(c => c.Number)
            .Select(c => c.Number)
            .ToListAsync(ct);
        return
        [
            .. licenses.Select(n => (LicenseHistories.HistoryOf(n), Once(key => LicenseAsync(n, key, ct)))),
            .. orders.Select(n => ($"{OrderIds.Kind}/{n}", Once(key => OrderAsync(OrderIds.NumberOf(n), key, ct)))),
            .. cases.Select(n => ($"{Cases.Applications}/{n}", Once(key => CaseAsync(n, key, ct)))),
        ];
    }

    private static Func<string, Task<Outcome>> Once(Func<string, Task<Outcome>> once) => once;

    private async Task<Outcome> LicenseAsync(string number, string key, CancellationToken ct)
    {
        LicenseState license = (await _licenses.FindAsync(number, ct))!;
        LicenseAct asked = new(Person.System, log.Today, license.Sequence, reevaluation.OfLicense);
        return await _licenses.TakeAsync(new(number, asked, key), license.Process, ct) switch
        {
            LicenseAnswer.Taken or LicenseAnswer.KeyTaken => Outcome.Done,
            LicenseAnswer.Stale => Outcome.Again,
            // Revoked, given back, expired: what it was is not looked at anew.
            _ => Outcome.Over,
        };
    }

    private async Task<Outcome> OrderAsync(string order, string key, CancellationToken ct)
    {
        long seen = (await _orders.FindAsync(order, id, ct))!.Sequence;
        OrderCommand command = new(order, Person.System, log.Today, seen, reevaluation.OfOrder, key) { For = id };
        return await _orders.TakeAsync(
            command,
            _ => throw new InvalidOperationException("A hold asks no law."),
            ct
        ) switch
        {
            OrderAnswer.Taken or OrderAnswer.KeyTaken => Outcome.Done,
            OrderAnswer.Stale => Outcome.Again,
            _ => Outcome.Over,
        };
    }

    private async Task<Outcome> CaseAsync(string number, string key, CancellationToken ct)
    {
        CaseState state = (await _cases.FindAsync(number, ct))!;
        if (state.Applicant != id)
        {
            return Outcome.Over;
        }

        Aside aside = new(Person.System, log.Today, state.Sequence, reevaluation.OfCase);
        return await _cases.TakeAsync(new(number, null, aside, key), state.Process, ct) switch
        {
            CaseAnswer.Taken or CaseAnswer.KeyTaken => Outcome.Done,
            CaseAnswer.Stale => Outcome.Again,
            _ => Outcome.Over,
        };
    }
}
