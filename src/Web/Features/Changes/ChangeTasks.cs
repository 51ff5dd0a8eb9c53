using Licet.Core.Counterparties;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.History;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Review;
using Licet.Web.Features.Impact;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Changes;

/// <summary>What awaits somebody because of a change of a list.</summary>
/// <param name="Kind">"order", "consignment", "license", "counterparty", "case" or "change".</param>
/// <param name="Object">Its number.</param>
/// <param name="Name">What people call it, where the number tells them little; else null.</param>
/// <param name="Path">Its page.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Change">Number of the change.</param>
/// <param name="Since">The day from which the change binds; null where it is not published.</param>
/// <param name="Citation">Where it is printed.</param>
public sealed record DeskTask(
    string Kind,
    string Object,
    string? Name,
    string Path,
    string What,
    string Change,
    DateOnly? Since,
    string? Citation
);

/// <summary>
/// What changes of lists leave to be done, on either side. It follows from where things stand now: an order that is released again, a license that ended,
/// a counterparty that was looked at, a case that was screened again is not in it any more, and nobody deletes anything.
/// </summary>
public sealed class ChangeTasks(EventLog log, ListChangeCases changes, OrderLaw law, Visitor visitor)
{
    /// <summary>Of one change and kind: nobody works by a longer list.</summary>
    public const int Most = 50;

    private readonly ChangeImpacts _impacts = new(log);
    private readonly OrderHistories _orders = new(log);

    /// <summary>Of whoever asks.</summary>
    public async Task<IReadOnlyList<DeskTask>> OwnAsync(CancellationToken ct) =>
        visitor.Kind switch
        {
            OrganizationKind.Exporter => await OfExporterAsync(visitor.Organization!, ct),
            OrganizationKind.Authority => [.. await WaitingAsync(ct), .. await OfAuthorityAsync(ct)],
            OrganizationKind.Agency => await WaitingAsync(ct),
            _ => [],
        };

    /// <summary>The change for which a case's parties are to be screened again; null where there is none.</summary>
    public async Task<DeskTask?> OfCaseAsync(string number, string? applicant, CancellationToken ct) =>
        applicant is not null && await CasesAsync(await BindingAsync(applicant, ct), number, ct) is [var first, ..]
            ? first
            : null;

    /// <summary>Changes on which whoever asks can do the next thing.</summary>
    private async Task<IReadOnlyList<DeskTask>> WaitingAsync(CancellationToken ct)
    {
        Person by = visitor.Person;
        List<DeskTask> tasks = [];
        foreach (ListChangeCase change in await changes.AllAsync(ct))
        {
            if (change.State.IsOver)
            {
                continue;
            }

            CaseState now = DueMoves.Of(change.State, log.Today) is [.., var last] ? last.Ruling.State : change.State;
            HashSet<string> next = [.. now.Process.From(now.Stage).Where(t => IsNext(now, t, by)).Select(t => t.Id)];
            if (next.Count == 0)
            {
                continue;
            }

            tasks.AddRange(
                CaseActs
                    .Of(change.State, by, log.Today)
                    .Where(o => o is { May: true, Beside: false } && next.Contains(o.Id))
                    .Select(o => new DeskTask(
                        "change",
                        change.Number,
                        ChangeLook.What(now.Proposal!),
                        $"/changes/{change.Number}/acts/{o.Id}",
                        o.Title,
                        change.Number,
                        null,
                        null
                    ))
            );
        }

        return tasks;
    }

    /// <summary>It leads on, and waits for nothing else: what may also be done, as to withdraw or to escalate, is nobody's task.</summary>
    private static bool IsNext(CaseState now, Transition act, Person by) =>
        act.By.Any(by.Roles.Contains)
        && act.Content switch
        {
            "list-vote" => by.Agency is { } agency
                && now.BodyDecision is null
                && !now.Votes.ContainsKey(agency)
                && !now.Postponing.Contains(agency),
            "signature" or "referral" => true,
            "list-publication" => now.Prepared is null && now.Publications.IsEmpty,
            "bases" => act.Guards.Contains("ruling-as-voted"),
            "none" => act.Guards.Contains("body-approved") || act.Guards.Contains("body-rejected"),
            _ => false,
        };

    private async Task<IReadOnlyList<DeskTask>> OfExporterAsync(string organization, CancellationToken ct)
    {
        List<DeskTask> tasks = [];
        IReadOnlyList<HeldLicense>? held = null;
        IReadOnlyList<AmendingRule>? rules = null;
        foreach (Bound bound in await BindingAsync(organization, ct))
        {
            ImpactAnswer answer = bound.Kept.Answer;
            foreach (TouchedOrder order in answer.Orders.Where(o => o.Holds).Take(Most))
            {
                if (await _orders.FindAsync(order.Id, organization, ct) is { Standing: OrderStanding.Held })
                {
                    tasks.Add(
                        bound.Task(
                            "order",
                            order.Id,
                            null,
                            "/orders/",
                            "It is held: check it again, then release or cancel it"
                        )
                    );
                }
            }

            foreach (TouchedOrder consignment in answer.EnRoute.Take(Most))
            {
                rules ??= await PublishedClauses.OnAsync(log, log.Today, ct);
                if (await ToDoAsync(consignment, organization, rules, ct) is { } what)
                {
                    tasks.Add(bound.Task("consignment", consignment.Id, null, "/orders/", what));
                }
            }

            held ??= await law.HeldAsync(organization, log.Today, ct);
            tasks.AddRange(
                await NotClearedAsync(
                    organization,
                    [.. Licenses(bound, held).Select(l => (l.License, l.Party))],
                    bound,
                    ct
                )
            );
            tasks.AddRange(await CounterpartiesAsync(bound, ct));
        }

        return tasks;
    }

    private async Task<IReadOnlyList<DeskTask>> OfAuthorityAsync(CancellationToken ct)
    {
        IReadOnlyList<Bound> binding = await BindingAsync(null, ct);
        List<DeskTask> tasks = [.. await CasesAsync(binding, null, ct)];
        foreach (IGrouping<string, Bound> own in binding.GroupBy(b => b.Organization))
        {
            IReadOnlyList<HeldLicense> held = await law.HeldAsync(own.Key, log.Today, ct);
            tasks.AddRange(
                own.SelectMany(b =>
                    Licenses(b, held)
                        .DistinctBy(l => l.License)
                        .Select(l =>
                            b.Task(
                                "license",
                                l.License,
                                null,
                                null,
                                "A party of it is met: whether it is suspended, revised or revoked is to be decided"
                            )
                        )
                )
            );
        }

        return tasks;
    }

    /// <summary>Licenses that still hold, and still name a party that the change meets.</summary>
    private static IEnumerable<(string License, string Party)> Licenses(Bound bound, IReadOnlyList<HeldLicense> held) =>
        from touched in bound.Kept.Answer.Licenses.Where(l => l.Stops).Take(Most)
        join license in held on touched.Number equals license.Number
        let terms = license.License.Terms!
        from party in touched.Parties.Where(p => p.After is not null).Select(p => p.Name).Distinct()
        where terms.Parties.Any(p => p.Name == party)
        select (touched.Number, party);

    /// <summary>Where the own persons found of the party that it is another one, nothing is left to do.</summary>
    private async Task<IEnumerable<DeskTask>> NotClearedAsync(
        string organization,
        IReadOnlyList<(string License, string Party)> licenses,
        Bound bound,
        CancellationToken ct
    )
    {
        string[] names = [.. licenses.Select(l => l.Party).Distinct(StringComparer.Ordinal)];
        await using DeskContext desk = DeskContext.Of(log.Place);
        HashSet<string> cleared =
        [
            .. (
                await desk
                    .Counterparties.AsNoTracking()
                    .Where(c => c.Organization == organization && names.Contains(c.Name))
                    .ToListAsync(ct)
            )
                .Where(c => c.StandingOn(log.Today) == PortfolioStanding.Cleared)
                .Select(c => c.Name),
        ];
        return licenses
            .Where(l => !cleared.Contains(l.Party))
            .DistinctBy(l => l.License)
            .Select(l =>
                bound.Task(
                    "license",
                    l.License,
                    l.Party,
                    "/licenses/",
                    "It covers nothing for this party until a person has decided about it"
                )
            );
    }

    private async Task<IEnumerable<DeskTask>> CounterpartiesAsync(Bound bound, CancellationToken ct)
    {
        string[] ids =
        [
            .. bound.Kept.Answer.Counterparties.Where(c => c.Met.After is not null).Select(c => c.Id).Take(Most),
        ];
        await using DeskContext desk = DeskContext.Of(log.Place);
        var rows = await desk
            .Counterparties.AsNoTracking()
            .Where(c => c.Organization == bound.Organization && ids.Contains(c.Id))
            .OrderBy(c => c.Number)
            .ToListAsync(ct);
        return rows.Where(c =>
                c.StandingOn(log.Today)
                    is PortfolioStanding.NotScreened
                        or PortfolioStanding.Open
                        or PortfolioStanding.Waiting
            )
            .Select(c =>
                bound.Task("counterparty", c.Number, c.Name, "/counterparties/", "Its hit is to be looked at") with
                {
                    Path = "/counterparties/" + c.Id,
                }
            );
    }

    /// <summary>
    /// What is to be done about a consignment; null where the law of today lets it go on, with the licenses held and what was found of its
    /// parties. Of a clause it says what the order's page says: by all that is published today, and not as it was when the change was set
    /// against the book.
    /// </summary>
    /// <param name="rules">Whose clauses are known today.</param>
    private async Task<string?> ToDoAsync(
        TouchedOrder consignment,
        string organization,
        IReadOnlyList<AmendingRule> rules,
        CancellationToken ct
    )
    {
        IReadOnlyDictionary<string, OrderText> texts = await _orders.TextsAsync([consignment.Id], organization, ct);
        if (!texts.TryGetValue(consignment.Id, out OrderText? text))
        {
            return null;
        }

        Order order = text.Order with { On = log.Today };
        Answered now = await law.AnswerAsync(order, organization, acceptGaps: true, ct);
        if (now.Decided.Lines.All(l => l.Outcome < Outcome.LicenseRequired))
        {
            return null;
        }

        KnownCounterparties known = await law.KnownAsync(organization, [text.Order], ct);
        EnRoute? stands = consignment.Shipped is { } shipped
            ? EnRoute
                .Obstacle(text.Order, shipped, log.Today, o => law.Answer(o, known, acceptGaps: true).Decided)
                ?.Under(rules)
            : null;
        return stands is not { Clause: not null, LastDay: var last }
                ? "It is on its way, and no savings clause is known that lets it go on: stop it or ask the authority"
            : last is { } day ? $"It is on its way: a savings clause may let it go on through {Core.Day.Text(day)}"
            : "It is on its way: read the savings clause";
    }

    /// <summary>Open cases whose last screening the change does not stand in.</summary>
    /// <param name="only">One case alone; null for all.</param>
    private async Task<IReadOnlyList<DeskTask>> CasesAsync(
        IReadOnlyList<Bound> binding,
        string? only,
        CancellationToken ct
    )
    {
        List<DeskTask> tasks = [];
        foreach (Bound bound in binding)
        {
            IEnumerable<string> numbers = bound
                .Kept.Answer.Applications.Select(a => a.Case)
                .OfType<string>()
                .Where(c => only is null || c == only)
                .Distinct(StringComparer.Ordinal)
                .Take(Most);
            foreach (string number in numbers)
            {
                IReadOnlyList<LoggedEvent> events = await log.ReadAsync($"{Cases.Applications}/{number}", 0, ct);
                LoggedEvent? screened = events.LastOrDefault(e => CaseJson.EventOf(e.Event).Content is Screened);
                if (
                    screened is not null
                    && (
                        screened.Event.Recorded < bound.Signed || screened.Event.Effective < bound.Publication.Effective
                    )
                    && CaseJson.Fold(events.Select(e => e.Event), log.Processes.Find) is { IsOver: false }
                )
                {
                    tasks.Add(
                        bound.Task(
                            "case",
                            number,
                            null,
                            "/cases/",
                            $"Its parties were screened on {Core.Day.Text(screened.Event.Effective)}: they are to be screened again"
                        )
                    );
                }
            }
        }

        return tasks;
    }

    /// <summary>What binds today and is no longer corrected, with what it does to each book.</summary>
    private async Task<IReadOnlyList<Bound>> BindingAsync(string? organization, CancellationToken ct)
    {
        IReadOnlyList<ChangeImpactRow> rows = await _impacts.BindingAsync(organization, ct);
        if (rows.Count == 0)
        {
            return [];
        }

        Dictionary<string, ListChangeCase> all = (await changes.AllAsync(ct)).ToDictionary(
            c => c.Number,
            StringComparer.Ordinal
        );
        List<Bound> binding = [];
        foreach (ChangeImpactRow row in rows)
        {
            if (
                all.TryGetValue(row.Change, out ListChangeCase? change)
                && ListPublication
                    .BindingOn(change.State.Publications, log.Today)
                    .FirstOrDefault(p => p.Citation == row.Of)
                    is { } publication
                && change.SignedAt(row.Of) is { } signed
            )
            {
                binding.Add(new(row.Change, row.Organization, publication, signed, KeptImpact.Of(row.Answer)));
            }
        }

        return binding;
    }

    private sealed record Bound(
        string Change,
        string Organization,
        ListPublication Publication,
        DateTimeOffset Signed,
        KeptImpact Kept
    )
    {
        /// <param name="pages">Where pages of its kind lie; null: the page of the change.</param>
        public DeskTask Task(string kind, string number, string? name, string? pages, string what) =>
            new(
                kind,
                number,
                name,
                pages is null ? "/changes/" + Change : pages + Uri.EscapeDataString(number),
                what,
                Change,
                Publication.Effective,
                Publication.Citation
            );
    }
}
