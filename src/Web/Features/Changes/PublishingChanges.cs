using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists;
using Licet.Lists.Days;

namespace Licet.Web.Features.Changes;

/// <summary>
/// Acts that prepare or publish a change, one after the other: what the list and other changes have become since the proposal decides with the
/// case, whose own history does not hold them.
/// </summary>
public sealed class PublishingChanges(EventLog log, ListStore store, ListChangeCases changes) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <param name="take">Lets the case decide.</param>
    public async Task<CaseAnswer> TakeAsync(
        string number,
        string act,
        Content content,
        Func<Task<CaseAnswer>> take,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(take);
        if (content is not (ListPublication or Signature))
        {
            return await take();
        }

        await _one.WaitAsync(ct);
        try
        {
            return await WhyNotAsync(number, act, content, ct) is { } why
                ? new CaseAnswer.Refused(RefusalKind.Guard, why, "DESIGN")
                : await take();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Null where the entries are on the list as proposed, or the act is none of this stage: the case says so.</summary>
    private async Task<string?> WhyNotAsync(string number, string act, Content content, CancellationToken ct)
    {
        IReadOnlyList<ListChangeCase> all = await changes.AllAsync(ct);
        if (
            all.FirstOrDefault(c => c.Number == number) is not { State: { Proposal: { } proposal } now } change
            || now.Process.From(now.Stage).All(t => t.Id != act)
            || (content as ListPublication ?? now.Prepared) is not { } publication
        )
        {
            return null;
        }

        (FoldedAct made, DateTimeOffset at) = change
            .File.Acts.Zip(change.Recorded)
            .Last(a => a.First.Event.Content is ListProposal);
        (ListChangeCase Change, OtherPublication Publication)[] others =
        [
            .. from other in all
            where other.Number != number && other.State.Proposal?.List == proposal.List
            from p in other.State.Publications
            where publication.Corrects is null || p.Effective <= publication.Effective
            select (
                other,
                new OtherPublication(
                    other.Number,
                    p.Citation,
                    other.State.Proposal!.Entries,
                    p.Effective,
                    other.SignedAt(p.Citation) <= at
                )
            ),
        ];
        return ProposedEntries.Why(
                proposal,
                made.Event.On,
                others.Select(o => o.Publication),
                publication.Corrects is null ? Listed(proposal.List, publication.Effective) : null
            )
            ?? (publication.Corrects is null && proposal.Change == "add" ? await TwinAsync(change, others, ct) : null);
    }

    private async Task<string?> TwinAsync(
        ListChangeCase change,
        IEnumerable<(ListChangeCase Change, OtherPublication Publication)> others,
        CancellationToken ct
    )
    {
        if (await ChangeWork.AmendmentAsync(log, change, ct) is not { } own)
        {
            return null;
        }

        foreach (
            (ListChangeCase other, OtherPublication publication) in others.Where(o =>
                !o.Publication.Seen && o.Change.State.Proposal!.Change == "add"
            )
        )
        {
            if (
                await ChangeWork.AmendmentAsync(log, other, ct) is { } theirs
                && ProposedEntries.Twin(own.Listings, publication, theirs.Listings) is { } why
            )
            {
                return why;
            }
        }

        return null;
    }

    /// <summary>On the day from which it is to bind; of a past one as the list is today.</summary>
    private HashSet<string> Listed(string list, DateOnly binds) =>
        [
            .. LoadedLists
                .Of(NamedLists.None, store, binds > log.Today ? binds : log.Today)
                .Versions.SelectMany(v => v.Listings)
                .Where(l => l.List == list)
                .Select(l => l.Id),
        ];
}
