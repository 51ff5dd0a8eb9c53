using System.Text.Json.Nodes;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Screening.Lists;
using Licet.Web.Api;
using Licet.Web.Features.Impact;
using Licet.Web.Features.Review;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Changes;

/// <summary>Changes of lists for programs, and what awaits somebody because of them.</summary>
internal static class ChangeOperations
{
    public static void MapChanges(this RouteGroupBuilder api)
    {
        api.MapGet("/changes", ListAsync)
            .WithName("changes")
            .WithSummary("Changes of lists: what is still to be done first, then the newest")
            .Produces<PageOf<ChangeRow>>()
            .Common(ApiScopes.Cases, ForReadersOfChangesAttribute.Kinds);
        api.MapPost("/changes", ProposeAsync)
            .WithName("propose-change")
            .WithSummary("Propose that one entry of a list is added, modified or removed")
            .WithDescription(
                "Answers with the change's number in Location. What it will do to every exporter's book is reckoned while nobody waits: ask the change until isReckoned."
            )
            .Accepts<ProposalBody>("application/json")
            .Produces<ChangeView>(StatusCodes.Status201Created)
            .Common(ApiScopes.CasesWrite, ForDecidersOfChangesAttribute.Kinds);
        api.MapPost("/changes/compared", CompareAsync)
            .WithName("compare-list")
            .WithSummary(
                "Set another version of a list against that of today, to propose what it adds, modifies or removes"
            )
            .WithDescription(
                "Body: multipart/form-data with all files of the list. ?list= its code, as EL; ?acceptShrink=true where it may be a tenth shorter. Then POST /changes with `staged`."
            )
            .Accepts<IFormFileCollection>("multipart/form-data")
            .Produces<ComparedView>()
            .Common(ApiScopes.CasesWrite, ForDecidersOfChangesAttribute.Kinds)
            .WithMetadata(new RequestSizeLimitAttribute(Impact.IndexModel.Longest));
        api.MapGet("/changes/{number}", OneAsync)
            .WithName("change")
            .WithSummary(
                "Where a change stands, what it does to exporters' books, and what may be done to it by who asks"
            )
            .Produces<ChangeView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.Cases, ForReadersOfChangesAttribute.Kinds);
        api.MapPost("/changes/{number}/acts", ActAsync)
            .WithName("act-on-change")
            .WithSummary(
                "Do an act of the change's process: circulate, vote, rule, clear, prepare, publish; the change decides"
            )
            .WithDescription(
                "Body: the act, what it brings (docs/cases.md), and its day. Send If-Match with the change's ETag, so that nothing is done to one that has moved on, and an Idempotency-Key, so that what is sent twice is done once."
            )
            .Accepts<ActBody>("application/json")
            .Produces<ChangeView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.CasesWrite, ForDecidersOfChangesAttribute.Kinds);
        api.MapGet("/tasks", async (ChangeTasks tasks, CancellationToken ct) => Results.Ok(await tasks.OwnAsync(ct)))
            .WithName("tasks")
            .WithSummary("What awaits who asks because lists changed; it follows from where things stand now")
            .Produces<IReadOnlyList<DeskTask>>()
            .Common(ApiScopes.Tasks, [OrganizationKind.Exporter, OrganizationKind.Authority, OrganizationKind.Agency]);
    }

    private static RouteHandlerBuilder Common(
        this RouteHandlerBuilder operation,
        string scope,
        IReadOnlyList<OrganizationKind> kinds
    ) =>
        operation
            .WithTags("Changes of lists")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForKinds(scope, [.. kinds])
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> ListAsync(ChangeLook look, int? limit, string? after, CancellationToken ct)
    {
        IReadOnlyList<ChangeRow> all = await look.AllAsync(ct);
        if ((after is null ? all : ChangeLook.Behind(all, after)) is not { } rows)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        ChangeRow[] found = [.. rows.Take(most + 1)];
        return Results.Ok(
            new PageOf<ChangeRow>(
                found[..Math.Min(most, found.Length)],
                found.Length > most ? ChangeLook.CursorOf(found[most - 1]) : null
            )
        );
    }

    private static async Task<IResult> OneAsync(
        string number,
        HttpContext context,
        ChangeReading reading,
        CancellationToken ct
    )
    {
        if (await reading.FindAsync(number, ct) is not { } view)
        {
            return Problems.NotFound();
        }

        context.Response.Headers.ETag = Requests.Tag(view.Standing.Seen);
        return Results.Ok(view);
    }

    private static async Task<IResult> CompareAsync(
        HttpRequest request,
        Proposing proposing,
        Comparing comparing,
        string? list,
        bool? acceptShrink,
        CancellationToken ct
    )
    {
        if (!request.HasFormContentType)
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        if (list is null || !proposing.Codes(proposing.Today()).Contains(list))
        {
            return Problems.Invalid(new FieldProblem("list", NoList(list, proposing)));
        }

        IFormCollection form = await request.ReadFormAsync(
            new FormOptions { MultipartBodyLengthLimit = Impact.IndexModel.Longest },
            ct
        );
        if (form.Files.Count == 0)
        {
            return Problems.Invalid(new FieldProblem("files", "Expected the files of a list."));
        }

        Compared compared = await comparing.CompareAsync(list, form.Files, (acceptShrink == true, "files"), ct);
        return compared is { Id: { } id, Staged.Difference: { } difference }
                ? Results.Ok(
                    new ComparedView(
                        id,
                        list,
                        [.. difference.Added.Select(l => new DifferentView(l.Id, l.PrimaryName))],
                        [.. difference.Changed.Select(c => new DifferentView(c.Before.Id, c.After.PrimaryName))],
                        [.. difference.Removed.Select(l => new DifferentView(l.Id, l.PrimaryName))]
                    )
                )
            : compared.Why.Count > 0 ? Problems.Invalid([.. compared.Why.Select(w => new FieldProblem("files", w))])
            : Problems.Invalid(new FieldProblem("files", $"{list} is as it is here today: nothing is to be proposed."));
    }

    private static async Task<IResult> ProposeAsync(
        ProposalBody body,
        HttpContext context,
        Proposing proposing,
        StagedLists lists,
        ChangeReading reading,
        Visitor visitor,
        CancellationToken ct
    )
    {
        Listing? entry = body.Entry is { } id
            ? Proposing.Entries(proposing.Today(), body.List).FirstOrDefault(l => l.Id == id)
            : null;
        StagedList? staged = body.Staged is { } sent ? lists.Find(sent, visitor.Id) : null;
        if (Faults(body, entry, staged, proposing).ToArray() is { Length: > 0 } faults)
        {
            return Problems.Invalid(faults);
        }

        ProposalAsked asked = new(
            body.Change,
            body.Agency ?? visitor.Person.Agency ?? "",
            body.Origin ?? (visitor.Person.Agency is null ? "review" : "agency"),
            body.Change == "remove" ? [] : body.Basis ?? [],
            body.Change == "remove" ? null : body.Terms,
            body.Reasons
        );
        (string number, CaseAnswer answer) = await proposing.ProposeAsync(
            null,
            asked,
            number =>
                staged is { } of ? Proposing.Part(of.Difference, of.List, body.Change) : Amendment(body, entry, number),
            context.Request.Key(visitor),
            ct
        );
        switch (answer)
        {
            case CaseAnswer.Taken:
                ChangeView view = (await reading.FindAsync(number, ct))!;
                context.Response.Headers.ETag = Requests.Tag(view.Standing.Seen);
                return Results.Created($"{ApiSetup.Root}/changes/{number}", view);
            case CaseAnswer.Refused refused:
                return Problems.Refused(refused.Why, refused.Citation);
            case CaseAnswer.Stale stale:
                return Problems.MovedOnSince("change", stale.Why);
            default:
                return Problems.KeyTaken();
        }
    }

    private static IEnumerable<FieldProblem> Faults(
        ProposalBody body,
        Listing? entry,
        StagedList? staged,
        Proposing proposing
    )
    {
        if (body.Staged is not null && (staged is null || staged.List != body.List))
        {
            yield return new("staged", "No list was compared under this id by who asks, or it was another list.");
            yield break;
        }

        (string Field, IReadOnlyList<string>? Places)[] lists =
        [
            ("aliases", body.Aliases),
            ("addresses", body.Addresses),
            ("basis", body.Basis),
        ];
        if (lists.FirstOrDefault(l => l.Places?.Contains(null!) == true) is { Field: { } empty })
        {
            yield return new(empty, "Expected something in each place of the list.");
            yield break;
        }

        if (body.Change is not ("add" or "modify" or "remove"))
        {
            yield return new("change", "Expected add, modify or remove.");
        }

        LoadedLists today = proposing.Today();
        if (!proposing.Codes(today).Contains(body.List))
        {
            yield return new("list", NoList(body.List, proposing));
        }

        if (staged is not null)
        {
            if (
                body.Change is "add" or "modify" or "remove"
                && Proposing.Part(staged.Difference, staged.List, body.Change)
                    is { Removed.Count: 0, Listings.Count: 0 }
            )
            {
                yield return new("change", "The list that was compared has no such part.");
            }

            if (body.Entry is not null || body.Name is not null)
            {
                yield return new("entry", "Of a list that was compared neither entry nor name is said.");
            }
        }
        else if (body.Change == "add" != body.Entry is null || (body.Entry is not null && entry is null))
        {
            yield return new("entry", "Expected the id of an entry of the list; of an addition none.");
        }

        if (staged is null && body.Change != "remove" && string.IsNullOrWhiteSpace(body.Name))
        {
            yield return new("name", "Expected the name of the party.");
        }
        else if (staged is null && body.Change != "remove")
        {
            IEnumerable<Listing> others = Proposing.Entries(today, body.List).Where(l => l.Id != body.Entry);
            foreach ((string field, string why) in Entry(body, entry).Faults(others, entry))
            {
                yield return new(field, why);
            }
        }

        if (body.Change != "remove" && body.Terms is null)
        {
            yield return new("terms", "Expected requirement, policy and exceptions of the entry.");
        }

        if (body.Country is { } country && !CountryChoices.Has(country))
        {
            yield return new("country", $"'{country}' is no country (ISO 3166-1 alpha-2).");
        }
    }

    private static ListAmendment Amendment(ProposalBody body, Listing? entry, string number)
    {
        if (body.Change == "remove")
        {
            return TypedEntry.Removed(entry!);
        }

        TypedEntry typed = Entry(body, entry);
        return entry is null ? typed.Added(body.List, number, body.Terms!) : typed.Modified(entry, body.Terms!, number);
    }

    private static TypedEntry Entry(ProposalBody body, Listing? entry) =>
        new(body.Name!, body.Aliases ?? [], body.Country, body.Addresses ?? [], entry?.Kind ?? PartyKind.Company);

    private static string NoList(string? list, Proposing proposing) =>
        $"'{list}' is no list that is here today and whose changes {proposing.Process.Id} decides.";

    private static async Task<IResult> ActAsync(
        string number,
        ActBody body,
        HttpContext context,
        CaseLook look,
        CaseActing acting,
        ChangeReading reading,
        ChangeWork work,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (await look.FindAsync(number, ct, CaseKind.ListChange) is not { } shown)
        {
            return Problems.NotFound();
        }

        // A proposal is sent to /changes, and what it will do Licet reckons.
        ActOffer[] here = [.. shown.Offers.Where(o => o.Content is not ("list-proposal" or "list-preview"))];
        return await CaseOperations.TakeAsync(
            new(number, body, here) { Kind = CaseKind.ListChange },
            context,
            acting,
            visitor,
            async () =>
            {
                await work.ActedAsync(number);
                return await OneAsync(number, context, reading, ct);
            },
            ct
        );
    }
}
