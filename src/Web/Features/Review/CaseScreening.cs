using Licet.Core.Applications;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists.Days;
using Licet.Screening;

namespace Licet.Web.Features.Review;

/// <summary>What screening a case's parties came to.</summary>
/// <param name="Content">Null where they could not be screened.</param>
/// <param name="Why">Then why, as a sentence.</param>
public sealed record ScreenedHere(Screened? Content, string? Why);

/// <summary>
/// Screens the parties of a case against the lists of today. What an applicant found of its own counterparties counts for nothing here: the
/// authority looks for itself. Each hit is named by the party's field and the listing, so that the same hit found again keeps its disposition.
/// </summary>
public sealed class CaseScreening(EventLog log, CaseLook look, ListsOfDays lists)
{
    public async Task<ScreenedHere> OfAsync(CaseFile file, CancellationToken ct)
    {
        if (await look.FormAsync(file, ct) is not { } form)
        {
            return new(null, "The form's text does not lie here: its parties are screened elsewhere.");
        }

        if (ApplicationOrder.Of(form, log.Today) is not { } order)
        {
            return new(null, "The form does not say enough to screen its parties.");
        }

        ListsOfDay today = lists.Of(log.Today);
        if (today.Standing.Versions.Count == 0)
        {
            return new(null, "Not screened: no list is at hand.");
        }

        // What the lists' silence is not worth is open like a hit: two persons look elsewhere, and say what they found.
        string[] hits =
        [
            .. today.Standing.Gaps.Select(g => "lists: " + g),
            .. today
                .Screen(order)
                .Zip(ApplicationOrder.Fields(form), Hits)
                .SelectMany(h => h)
                .Distinct(StringComparer.Ordinal),
        ];
        return new(
            new([.. today.Standing.Versions.Select(v => $"{v.Name}@{Standing.Short(v)}")], hits.Length, [.. hits]),
            null
        );
    }

    /// <summary>
    /// Begins the review where the process leaves that to the rule at work, once the parties are screened ("begin" of <c>us-ear</c>). A case
    /// whose parties cannot be screened stays where it is.
    /// </summary>
    public async Task BeginAsync(string number, CancellationToken ct)
    {
        if (
            await new CaseFiles(log).ReadAsync(number, ct) is not { State: var state } file
            || Waits(state) is not { } begins
        )
        {
            return;
        }

        if ((await OfAsync(file, ct)).Content is { } screened)
        {
            Move move = new(begins.Id, Person.System, log.Today, state.Sequence, screened);
            await new Data.Review.Cases(log).TakeAsync(new(number, move, null), state.Process, ct);
        }
    }

    /// <summary>The act with which the rule at work screens and moves on; null where the stage has none.</summary>
    private static Transition? Waits(CaseState state) =>
        state
            .Process.From(state.Stage)
            .FirstOrDefault(t =>
                t.Content == "screened" && t.To != state.Stage && t.By is [var only] && only == Person.System.Id
            );

    /// <summary>
    /// Listings that bear the party's name or number, or whose name stands in it; and that its name cannot be compared, since silence about it
    /// says nothing. An address alone is no hit of a party.
    /// </summary>
    private static IEnumerable<string> Hits(PartyScreening party, string field)
    {
        if (party.TooGeneric || party.IsCut || party.UnreadScript is not null)
        {
            yield return $"{field}: its name cannot be compared, a person looks";
        }

        foreach (Hit hit in party.Hits.Where(h => h.Class != HitClass.Address))
        {
            yield return $"{field}: {hit.Listing.Names[0].Text} [{hit.Listing.Id}]";
        }
    }
}

/// <summary>Begins the review of cases that were registered, also where the program ended in between.</summary>
public sealed class CaseBeginning(EventLog log, IServiceScopeFactory scopes, ILogger<CaseBeginning> logger)
    : Serving.Rounds(TimeSpan.FromSeconds(30), logger)
{
    private const int Most = 200;

    protected override async Task RoundAsync(CancellationToken ct)
    {
        foreach (string stage in Stages(log.Processes))
        {
            IReadOnlyList<QueueEntry> waiting = await new CaseQueue(log).AskAsync(
                new QueueQuestion(log.Today, stage, Most: Most),
                ct
            );
            foreach (QueueEntry entry in waiting)
            {
                await using AsyncServiceScope scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CaseScreening>().BeginAsync(entry.Number, ct);
            }
        }
    }

    private static IEnumerable<string> Stages(ProcessShelf processes) =>
        processes
            .All.SelectMany(p => p.Transitions)
            .Where(t => t.Content == "screened" && t.By is [var only] && only == Person.System.Id)
            .SelectMany(t => t.From)
            .Distinct(StringComparer.Ordinal);
}
