using System.Globalization;
using Licet.Core.Counterparties;
using Licet.Core.Review;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Web.Api;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Counterparties;

/// <summary>A counterparty that another program asks for or acts on; the core decides on each act, as it does for pages.</summary>
internal sealed class CounterpartyActing(
    EventLog log,
    ListsOfDays lists,
    PortfolioWork work,
    Visitor visitor,
    Refusals refusals,
    IHttpContextAccessor accessor
)
{
    private readonly CounterpartyHistories _histories = new(log);

    private HttpContext Context => accessor.HttpContext!;

    public DateOnly Today => log.Today;

    /// <summary>Null where there is none, or it is another organization's; the try is kept.</summary>
    public async Task<CounterpartyRow?> FindAsync(string id, CancellationToken ct)
    {
        CounterpartyRow? row = await new Portfolio(log, visitor.Organization!).FindAsync(id, ct);
        if (row is null)
        {
            await refusals.KeepAsync("not this organization's, or none", Context);
        }

        return row;
    }

    /// <summary>Whether silence of today's lists about a counterparty says anything.</summary>
    public async Task<bool> ScreenedAsync(CancellationToken ct) =>
        lists.Of(Today).Standing.Screened && await new ChangedLists(log).AreFollowedAsync(work.Asked(), ct);

    /// <summary>The answer about a counterparty, with its tag.</summary>
    public async Task<IResult> ViewAsync(string id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        CounterpartyState state = await _histories.FindAsync(id, ct);
        Context.Response.Headers.ETag = Requests.Tag(state.Sequence);
        IReadOnlyList<string?> reasons = await _histories.ReasonsAsync(id, ct);
        ScreenedCounterparty screened = work.Asked().Screen(row.Facts);
        IReadOnlyList<HitFinding> findings = screened.Findings(row.Facts, row.Salt, state, Today);
        CounterpartyFacts facts = row.Facts;
        return Results.Ok(
            new CounterpartyView(
                id,
                row.Number,
                facts.Name,
                facts.OtherNames,
                facts.Country,
                PartyWords.Word(facts.Kind),
                facts.Addresses,
                PartyWordsOf.Standing(screened.Standing(findings).Standing),
                lists.Of(Today).Standing.Screened,
                screened.HasMore,
                state.Sequence,
                [
                    .. screened.Met.Select(
                        (met, i) =>
                            HitView.Of(met.Hit, findings[i], state.Hits.GetValueOrDefault(met.Hit.Listing.Id) ?? new())
                    ),
                ],
                [.. state.Acts.Select((act, i) => FindingActView.Of(act, reasons.ElementAtOrDefault(i)))]
            )
        );
    }

    /// <param name="on">Null: today.</param>
    public async Task<IResult> ActAsync(string id, DateOnly? on, CounterpartyAsk ask, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is null)
        {
            return Problems.NotFound();
        }

        if (Context.Request.Seen() is not { } seen)
        {
            return Problems.NotSeen("counterparty");
        }

        CounterpartyCommand command = new(
            id,
            visitor.PersonInHouse,
            on ?? Today,
            seen,
            ask,
            Context.Request.Key(visitor)
        );
        switch (await _histories.TakeAsync(command, work.Asked(), ct))
        {
            case CounterpartyAnswer.Taken:
                return await ViewAsync(id, ct);
            case CounterpartyAnswer.Refused refused:
                if (refused.Kind == RefusalKind.Role)
                {
                    await refusals.KeepAsync(refused.Why, Context);
                }

                return Problems.Refused(refused.Why, refused.Citation, refused.Field);
            case CounterpartyAnswer.Stale stale:
                Context.Response.Headers.ETag = Requests.Tag(stale.State.Sequence);
                return Problems.MovedOn(
                    "counterparty",
                    string.Create(CultureInfo.InvariantCulture, $": {stale.Since.Count} more")
                );
            case CounterpartyAnswer.Nobodys:
                return Problems.NotFound();
            default:
                return Problems.KeyTaken();
        }
    }
}
