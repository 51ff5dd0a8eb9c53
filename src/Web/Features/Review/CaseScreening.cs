using Licet.Core.Applications;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists.Days;

namespace Licet.Web.Features.Review;

/// <summary>What screening a case's parties came to.</summary>
/// <param name="Content">Null where they could not be screened.</param>
/// <param name="Why">Then why, as a sentence.</param>
public sealed record ScreenedHere(Screened? Content, string? Why);

/// <summary>Screens the parties of a case against the lists of today (<see cref="CaseScreenings"/>).</summary>
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
        Standing standing = today.Standing;
        return standing.Versions.Count == 0
            ? new(null, "Not screened: no list is at hand.")
            : new(
                CaseScreenings.Of(ApplicationOrder.Fields(form), today.Screen(order), Named(standing), standing.Gaps),
                null
            );
    }

    /// <summary>
    /// What a screening that a person made says against the lists that are here: of a list that is not here nobody can see what it said, and one
    /// that was not asked is no silence. Null where it names just those.
    /// </summary>
    public string? FaultOf(Screened said)
    {
        ArgumentNullException.ThrowIfNull(said);
        string[] here = Named(lists.Of(log.Today).Standing);
        return said.ListVersions.FirstOrDefault(v => !here.Contains(v)) is { } strange
                ? $"ListVersions: '{strange}' is no list that is here today: {string.Join(", ", here)}."
            : here.FirstOrDefault(h => !said.ListVersions.Contains(h)) is { } left
                ? $"ListVersions: '{left}' was not asked."
            : null;
    }

    private static string[] Named(Standing standing) =>
        [.. standing.Versions.Select(v => $"{v.Name}@{Standing.Short(v)}")];

    /// <summary>
    /// Begins the review where the process leaves that to the rule at work, once the parties are screened. A case whose parties cannot be
    /// screened stays where it is.
    /// </summary>
    public async Task BeginAsync(string number, CancellationToken ct)
    {
        if (
            await new CaseFiles(log).ReadAsync(number, ct) is { State: var state } file
            && CaseScreenings.Awaited(state) is { } begins
            && (await OfAsync(file, ct)).Content is { } screened
        )
        {
            Move move = new(begins.Id, Person.System, log.Today, state.Sequence, screened);
            await new Data.Review.Cases(log).TakeAsync(new(number, move, null), state.Process, ct);
        }
    }
}

/// <summary>Begins the review of cases that were registered, also where the program ended in between.</summary>
public sealed class CaseBeginning(EventLog log, IServiceScopeFactory scopes, ILogger<CaseBeginning> logger)
    : Serving.Rounds(TimeSpan.FromSeconds(30), logger)
{
    private const int Most = 200;

    private readonly string[] _stages =
    [
        .. log
            .Processes.All.Where(p => !ProcessShelf.IsOfLists(p))
            .SelectMany(CaseScreenings.Awaiting)
            .Distinct(StringComparer.Ordinal),
    ];

    protected override async Task RoundAsync(CancellationToken ct)
    {
        foreach (string stage in _stages)
        {
            QueueQuestion waiting = new(log.Today, stage, Most: Most);
            foreach (QueueEntry entry in await new CaseQueue(log).AskAsync(waiting, ct))
            {
                await using AsyncServiceScope scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CaseScreening>().BeginAsync(entry.Number, ct);
            }
        }
    }
}
