using System.Collections.Concurrent;
using Licet.Core.Orders.Shipping;
using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Web.Features.Counterparties;
using Licet.Web.Features.Impact;
using Licet.Web.Law;
using Licet.Web.Serving;

namespace Licet.Web.Features.Changes;

/// <summary>How far the impact of a change is reckoned: exporters, and of the one under way its orders and counterparties.</summary>
public readonly record struct ChangeProgress(int Exporters, int Of, long Done, long All);

/// <summary>
/// What follows from acts on changes of lists, while nobody waits. It is found in the log and nowhere else, so that it is done whenever the program
/// ended in between: what is proposed is set against every exporter's book, and the preview recorded; what was published is written beside the
/// stored lists, and from its day on every open order that it touches is held.
/// </summary>
public sealed partial class ChangeWork(
    EventLog log,
    ListStore store,
    ListsOfDays lists,
    Chosen chosen,
    ListChangeCases changes,
    PortfolioWork portfolio,
    TimeProvider time,
    ILogger<ChangeWork> logger
) : Rounds(TimeSpan.FromSeconds(5), logger)
{
    private const int Tries = 5;

    private readonly ChangeImpacts _impacts = new(log);
    private readonly OrderHistories _orders = new(log);
    private readonly ConcurrentDictionary<string, ChangeProgress> _progress = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _troubles = new(StringComparer.Ordinal);

    /// <summary>Of each change after which act and on which day nothing was left to do.</summary>
    private readonly ConcurrentDictionary<string, (long Sequence, DateOnly Day)> _done = new(StringComparer.Ordinal);

    /// <summary>Null while nothing of it is under way.</summary>
    public ChangeProgress? ProgressOf(string number) =>
        _progress.TryGetValue(number, out ChangeProgress known) ? known : null;

    /// <summary>Why what follows from it is not done, a sentence; null where nothing is in the way.</summary>
    public string? TroubleOf(string number) => _troubles.GetValueOrDefault(number);

    /// <summary>The preview of a proposal is reckoned anew.</summary>
    public async Task AgainAsync(ListChangeCase change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.State.Proposal is { Version: var version })
        {
            await _impacts.ForgetAsync(change.Number, version, ct);
            _done.TryRemove(change.Number, out _);
            Wake();
        }
    }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        foreach (ListChangeCase change in await changes.AllAsync(ct))
        {
            if (_done.GetValueOrDefault(change.Number) == (change.State.Sequence, log.Today))
            {
                continue;
            }

            try
            {
                await FollowAsync(change, ct);
                _troubles.TryRemove(change.Number, out _);
                _done[change.Number] = (change.State.Sequence, log.Today);
            }
            catch (UnusableListException e)
            {
                // Another change may rest on lists that can be read.
                _troubles[change.Number] = e.Message;
            }
            finally
            {
                _progress.TryRemove(change.Number, out _);
            }
        }
    }

    private async Task FollowAsync(ListChangeCase change, CancellationToken ct)
    {
        if (await AmendmentAsync(change, ct) is not { } amendment)
        {
            // Decided before this program was here, or erased under a rule: its lists came otherwise.
            return;
        }

        if (change.State.Proposal is { } proposal && PreviewAct(change.State) is not null)
        {
            await PreviewAsync(change, proposal.Version, amendment, ct);
        }

        PublishedAmendment[] published = Amended(change, amendment);
        foreach (PublishedAmendment binding in PublishedAmendment.On(published, log.Today))
        {
            await BindAsync(change, binding, ct);
        }
    }

    /// <summary>
    /// After an act on a change, before it is answered: what was published is written beside the stored lists, and the lists of today are told with
    /// it from here on. What else follows is done while nobody waits; and where this cannot be done, it is done again with it.
    /// </summary>
    public async Task ActedAsync(string number)
    {
        try
        {
            // The act is recorded: whether somebody still waits for its answer changes nothing of what follows.
            if (
                await changes.FindAsync(number, CancellationToken.None) is { State.Publications.IsEmpty: false } change
                && await AmendmentAsync(change, CancellationToken.None) is { } amendment
            )
            {
                Amended(change, amendment);
                await Task.Run(() => lists.Newest(log.Today));
            }
        }
        catch (Exception e) when (e is UnusableListException or IOException or UnauthorizedAccessException)
        {
            _troubles[number] = e.Message;
            Refused(logger, number, e.Message);
        }

        Wake();
    }

    /// <summary>Nobody is answered from lists that do not know what was published, though the program ended behind the act.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (ListChangeCase change in await changes.AllAsync(cancellationToken))
            {
                if (
                    !change.State.Publications.IsEmpty
                    && await AmendmentAsync(change, cancellationToken) is { } amendment
                )
                {
                    Amended(change, amendment);
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The first round meets it again, and says of which change it is.
            Refused(logger, "what was published", e.Message);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>What was published of a change, each written beside the stored lists.</summary>
    private PublishedAmendment[] Amended(ListChangeCase change, ListAmendment amendment)
    {
        PublishedAmendment[] published =
        [
            .. change.State.Publications.Select(p => new PublishedAmendment(
                change.Number,
                p.Citation,
                p.Effective,
                p.Published,
                p.Corrects,
                amendment.As(p.Effective, p.Published, p.Citation)
            )),
        ];
        foreach (PublishedAmendment one in published)
        {
            store.Amend(one);
        }

        return published;
    }

    /// <summary>What a change brings, as it lies beside the log; null where it does not.</summary>
    public Task<ListAmendment?> AmendmentAsync(ListChangeCase change, CancellationToken ct) =>
        AmendmentAsync(log, change, ct);

    /// <inheritdoc cref="AmendmentAsync(ListChangeCase, CancellationToken)"/>
    internal static async Task<ListAmendment?> AmendmentAsync(EventLog log, ListChangeCase change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Amendment is { } beside && await log.Records.OpenAsync(beside, ct) is RecordContent.Whole whole
            ? ListAmendment.Of(whole.Content)
            : null;
    }

    /// <summary>What was proposed is not reckoned yet, and the process lets Licet do so by a rule.</summary>
    public static bool AwaitsPreview(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Proposal is { } proposal
            && state.Preview?.Version != proposal.Version
            && PreviewAct(state) is not null;
    }

    private static string? PreviewAct(CaseState state) =>
        state
            .Process.From(state.Stage)
            .FirstOrDefault(t => t.Content == "list-preview" && t.By.Any(Person.System.Roles.Contains))
            ?.Id;

    private async Task PreviewAsync(
        ListChangeCase change,
        string version,
        ListAmendment amendment,
        CancellationToken ct
    )
    {
        // As if it bound today: whoever votes is to see what it does to the books as they are.
        PublishedAmendment proposed = new(
            change.Number,
            change.Number,
            log.Today,
            log.Today,
            null,
            amendment.As(log.Today, null, null)
        );
        bool any = await ReckonAsync(
            (change.Number, version),
            proposed,
            new(ImpactKind.Proposed, log.Today),
            version,
            (_, _) => Task.CompletedTask,
            ct
        );
        if (!any && !AwaitsPreview(change.State))
        {
            return;
        }

        ListPreview preview = ChangeImpacts.Preview(version, await _impacts.OfAsync(change.Number, version, ct));
        Move move = new(PreviewAct(change.State)!, Person.System, log.Today, change.State.Sequence, preview);
        if (
            await new Cases(log, Cases.ListChanges).TakeAsync(
                new CaseCommand(change.Number, move, null),
                change.State.Process,
                ct
            )
            is CaseAnswer.Refused refused
        )
        {
            _troubles[change.Number] = refused.Why;
            Refused(logger, change.Number, refused.Why);
        }

        // It moved on meanwhile, or has one act more now: either way it is looked at again.
        Wake();
    }

    /// <summary>What binds is set against every exporter's book; open orders that it touches are held before the book counts as done.</summary>
    private async Task BindAsync(ListChangeCase change, PublishedAmendment binding, CancellationToken ct)
    {
        bool any = await ReckonAsync(
            (change.Number, binding.Citation),
            binding,
            new(ImpactKind.Published, log.Today),
            change.State.Proposal!.Version,
            async (organization, answer) =>
            {
                foreach (TouchedOrder order in answer.Orders.Where(o => o.Holds))
                {
                    await HoldAsync(organization, order.Id, binding, ct);
                }
            },
            ct
        );
        if (any)
        {
            portfolio.Wake();
        }
    }

    /// <returns>Whether there was any book left.</returns>
    private async Task<bool> ReckonAsync(
        (string Change, string Of) key,
        PublishedAmendment amendment,
        ImpactAsked asked,
        string version,
        Func<string, ImpactAnswer, Task> follow,
        CancellationToken ct
    )
    {
        IReadOnlyList<string> exporters = await _impacts.ExportersAsync(ct);
        IReadOnlySet<string> done = await _impacts.ReckonedAsync(key.Change, key.Of, ct);
        string[] left = [.. exporters.Where(e => !done.Contains(e))];
        if (left.Length == 0)
        {
            return false;
        }

        // The law that savings clauses ask is told with what is compared, and not with what was there a moment ago.
        await Task.Run(() => lists.Newest(log.Today), ct);
        ListsCompared compared = ListsCompared.Amended(store, log.Today, amendment);
        for (int i = 0; i < left.Length; i++)
        {
            int so = exporters.Count - left.Length + i;
            _progress[key.Change] = new(so, exporters.Count, 0, 0);
            (ImpactAnswer answer, Licet.Core.Impact.BookImpact impact) = await new BookReckoning(
                log,
                lists,
                chosen
            ).AnswerAsync(
                left[i],
                asked,
                (settings, known) => ImpactSides.Of(compared, asked, settings, known),
                (some, all) => _progress[key.Change] = new(so, exporters.Count, some, all),
                ct
            );
            await follow(left[i], answer);
            KeptImpact kept = KeptImpact.Of(answer, ListPreviews.Of(version, impact.Report));
            await _impacts.KeepAsync(
                new ChangeImpactRow
                {
                    Change = key.Change,
                    Of = key.Of,
                    Organization = left[i],
                    Published = asked.IsPublished,
                    At = time.GetUtcNow(),
                    Answer = kept.Json(),
                },
                ct
            );
        }

        return true;
    }

    private async Task HoldAsync(string organization, string order, PublishedAmendment binding, CancellationToken ct)
    {
        string cause = CauseOf(binding.Case, binding.Citation);
        string reason =
            $"The list change {binding.Case} ({binding.Citation}) touches it from {Core.Day.Text(binding.Effective)} on: check it again";
        for (int i = 0; i < Tries; i++)
        {
            if (
                await _orders.FindAsync(order, organization, ct)
                    is not { Standing: OrderStanding.Held or OrderStanding.Released } state
                || state.Acts.Any(a => a.Content is OrderHeld held && held.Cause == cause)
            )
            {
                return;
            }

            OrderCommand command = new(
                order,
                Person.System,
                log.Today,
                state.Sequence,
                new OrderAsk.Hold(reason, cause)
            )
            {
                For = organization,
            };
            OrderAnswer answer = await _orders.TakeAsync(
                command,
                _ => throw new InvalidOperationException("A hold asks no law."),
                ct
            );
            if (answer is OrderAnswer.Refused refused)
            {
                Refused(logger, $"{binding.Case}, order {order}", refused.Why);
            }

            if (answer is not OrderAnswer.Stale)
            {
                return;
            }
        }
    }

    /// <summary>What an order's hold names as its cause.</summary>
    public static string CauseOf(string number, string citation) => $"list-change/{number} {citation}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "What follows from {What} was refused: {Why}")]
    private static partial void Refused(ILogger logger, string what, string why);
}
