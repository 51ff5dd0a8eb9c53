using Licet.Core.Counterparties;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists.Days;
using Licet.Web.Law;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Impact;

/// <summary>Sets a change against an organization's book: whoever asks, an exporter about the own or the authority about all.</summary>
internal sealed class BookReckoning(EventLog log, ListsOfDays lists, Chosen chosen)
{
    /// <param name="sides">The two sides of the change, by what was chosen and what the organization's persons found.</param>
    /// <param name="reached">Told how many orders and counterparties were looked at, of all there are.</param>
    public async Task<(ImpactAnswer Answer, BookImpact Impact)> AnswerAsync(
        string organization,
        ImpactAsked asked,
        Func<DeterminationSettings, KnownCounterparties, ImpactSides> sides,
        Action<long, long> reached,
        CancellationToken ct
    )
    {
        ReadBook read = await new ExporterBooks(log).ReadAsync(organization, asked.Day, ct);
        OrderLaw law = new(lists, log, chosen);
        KnownCounterparties known = await law.KnownAsync(organization, read.Book.Orders.Select(o => o.Order), ct);
        ImpactSides both = sides(new(chosen.AffiliatesRule, AcceptGaps: false), known);
        long parties = await CountAsync(organization, ct);
        (int orders, long all) = (read.Book.Orders.Count, read.Book.Orders.Count + parties);
        BookImpact impact = BookImpact.Of(
            both.Before,
            both.After,
            read.Book,
            asked.Day,
            o => law.Answer(o, known, acceptGaps: true).Decided,
            await PublishedClauses.OnAsync(log, asked.Day, ct),
            done => Reached(done)
        );
        PortfolioImpact portfolio = await PortfolioImpact.OfAsync(
            log,
            organization,
            impact.Report.Lists,
            [.. read.Book.Orders.Where(o => o.As == BookedAs.OpenOrder).Select(o => o.Order)],
            done => Reached(orders + done),
            ct
        );
        return (ImpactTelling.Of(asked, both, read, impact, portfolio), impact);

        void Reached(long done)
        {
            ct.ThrowIfCancellationRequested();
            reached(done, all);
        }
    }

    private async Task<long> CountAsync(string organization, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk.Counterparties.LongCountAsync(c => c.Organization == organization, ct);
    }
}
