using System.Text.Json;
using Licet.Data.History;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Lists.Fetching;
using Licet.Lists.Importing;
using Licet.Screening.Lists;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Lists;

/// <summary>What silence of the lists is worth on a day.</summary>
/// <param name="Screened">Whether a name without a hit is screened.</param>
/// <param name="Gaps">Why it is not, a sentence each.</param>
/// <param name="Lists">What is asked on that day.</param>
public sealed record StandingView(
    DateOnly Day,
    bool Screened,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Lists
);

/// <summary>A stored version of a list.</summary>
/// <param name="From">The first day that it covers; null where it does not say.</param>
/// <param name="Through">The last day on which it was checked, which counts.</param>
public sealed record ListView(string Name, DateOnly? From, DateOnly? Through);

/// <summary>What an import stored.</summary>
/// <param name="Notes">What a person should know of it, a sentence each.</param>
public sealed record StoredListView(
    string Name,
    DateOnly? From,
    DateOnly? Through,
    int Listings,
    IReadOnlyList<string> Notes
);

/// <summary>A list that can be fetched.</summary>
/// <param name="At">When it was fetched last; null for never.</param>
/// <param name="End">"taken"; "shrunk": it lost a tenth, and a person must say that this is so; "not-renewed"; null where nobody knows.</param>
/// <param name="Outcome">The same in words.</param>
/// <param name="UnderWay">It is being fetched now.</param>
public sealed record FetchView(string Name, DateTimeOffset? At, string? End, string? Outcome, bool UnderWay);

/// <summary>Which lists are fetched.</summary>
/// <param name="Lists">By name; null for all.</param>
/// <param name="AcceptShrink">Those that may have lost a tenth or more: a person looked.</param>
/// <param name="PublishedOn">Where a copy is fetched: the day on which its files were the published ones.</param>
public sealed record FetchBody(
    IReadOnlyList<string>? Lists = null,
    IReadOnlyList<string>? AcceptShrink = null,
    DateOnly? PublishedOn = null
);

internal static class ListOperations
{
    public static void MapLists(this RouteGroupBuilder api)
    {
        api.MapGet("/lists", Versions)
            .WithName("lists")
            .WithTags("Lists")
            .WithSummary("The stored versions of lists")
            .Produces<IReadOnlyList<ListView>>()
            .ForAnybodySigned(ApiScopes.Lists);
        api.MapGet("/lists/standing", On)
            .WithName("standing")
            .WithTags("Lists")
            .WithSummary("Which lists answer on a day (?on=2019-11-20), and what their silence is worth")
            .Produces<StandingView>()
            .ForAnybodySigned(ApiScopes.Lists);
        api.MapPost("/lists", ImportAsync)
            .WithName("import-list")
            .WithTags("Lists")
            .WithSummary("Import a list, for administrators")
            .WithDescription(
                "Body: multipart/form-data with all files of the list, as they are published. ?name= where it is not the list's own, ?dated= its own "
                    + "day where the file does not say it, ?through= the last day on which it was found current, ?acceptShrink=true where it may be a "
                    + "tenth shorter than before."
            )
            .Accepts<IFormFileCollection>("multipart/form-data")
            .Produces<IReadOnlyList<StoredListView>>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithMetadata(new RequestSizeLimitAttribute(IndexModel.Longest))
            .ForAdministrators(ApiScopes.ListsWrite);
        api.MapGet("/lists/fetch", Fetched)
            .WithName("fetched")
            .WithTags("Lists")
            .WithSummary("The official lists that can be fetched, and how each went last")
            .Produces<IReadOnlyList<FetchView>>()
            .ForAdministrators(ApiScopes.Lists);
        api.MapPost("/lists/fetch", Fetch)
            .WithName("fetch")
            .WithTags("Lists")
            .WithSummary("Fetch official lists, for administrators; GET tells how it goes")
            .Produces<IReadOnlyList<FetchView>>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForAdministrators(ApiScopes.ListsWrite);
    }

    private static async Task<IResult> ImportAsync(
        HttpRequest request,
        ListStore store,
        ListsOfDays lists,
        EventLog log,
        TimeProvider time,
        string? name,
        DateOnly? dated,
        DateOnly? through,
        bool? acceptShrink,
        CancellationToken ct
    )
    {
        if (!request.HasFormContentType)
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        IFormCollection form = await request.ReadFormAsync(
            new FormOptions { MultipartBodyLengthLimit = IndexModel.Longest },
            ct
        );
        if (form.Files.Count == 0)
        {
            return Problems.Invalid(new FieldProblem("files", "Expected the files of a list."));
        }

        ListReadOptions options = new()
        {
            Name = name is { Length: > 0 } ? name : null,
            CoversFrom = dated,
            CoversThrough = through,
        };
        Import import = new(store, options, time)
        {
            AcceptShrink = acceptShrink == true,
            Words = new()
            {
                Files = "files",
                Name = "name",
                Through = "through",
                Dated = "dated",
            },
        };
        ImportAnswer answer = await Task.Run(() => Counting(IndexModel.Taken(import, form.Files)), ct);
        return answer switch
        {
            ImportAnswer.Refused refused => Problems.Invalid(refused.Reasons.Select(r => new FieldProblem("files", r))),
            ImportAnswer.Shrunk shrunk => Problems.Invalid(
                shrunk.Sentences.Select(s => new FieldProblem("acceptShrink", s))
            ),
            var stored => Results.Ok(
                stored.Lists.Select(l => new StoredListView(
                    l.Version.Name,
                    l.Version.CoversFrom,
                    l.Version.CoversThrough,
                    l.Version.Listings.Count,
                    l.Notes
                ))
            ),
        };

        // Who is told that a list is stored is answered by it from then on.
        ImportAnswer Counting(ImportAnswer taken)
        {
            if (taken.Lists.Count > 0)
            {
                _ = lists.Newest(log.Today);
            }

            return taken;
        }
    }

    private static IEnumerable<FetchView> Fetched(ListStore store, ListFetching fetching) =>
        OfficialSource.All.Select(l =>
        {
            FetchNote? last = store.NoteOf(l.Name);
            return new FetchView(
                l.Name,
                last?.At,
                last?.End is { } end ? JsonNamingPolicy.KebabCaseLower.ConvertName(end.ToString()) : null,
                last?.Outcome,
                fetching.UnderWay == l.Name
            );
        });

    private static IResult Fetch(FetchBody body, ListStore store, ListFetching fetching, EventLog log)
    {
        IReadOnlyList<string> all = [.. OfficialSource.All.Select(l => l.Name)];
        List<FieldProblem> faults =
        [
            .. Unknown(body.Lists, "lists", all),
            .. Unknown(body.AcceptShrink, "acceptShrink", all),
        ];
        if (body.PublishedOn > log.Today)
        {
            faults.Add(new("publishedOn", "This day is still to come."));
        }

        if (faults.Count > 0)
        {
            return Problems.Invalid(faults);
        }

        return fetching.Ask(new(body.Lists ?? all, body.AcceptShrink ?? [], body.PublishedOn))
            ? Results.Accepted($"{ApiSetup.Root}/lists/fetch", Fetched(store, fetching))
            : Problems.Of(
                StatusCodes.Status409Conflict,
                "Under way",
                "Another fetch is under way: wait until it is over."
            );
    }

    private static IEnumerable<FieldProblem> Unknown(
        IReadOnlyList<string>? named,
        string field,
        IReadOnlyList<string> all
    ) =>
        (named ?? [])
            .Select((name, i) => (name, i))
            .Where(n => !all.Contains(n.name))
            .Select(n => new FieldProblem($"{field}[{n.i}]", $"Expected one of {string.Join(", ", all)}."));

    private static IReadOnlyList<ListView> Versions(ListStore store) =>
        [
            .. store
                .Versions()
                .OrderBy(v => v.Name, StringComparer.Ordinal)
                .ThenByDescending(v => v.CoversFrom)
                .Select(v => new ListView(v.Name, v.CoversFrom, v.CoversThrough)),
        ];

    private static StandingView On(ListsOfDays lists, EventLog log, DateOnly? on)
    {
        Standing standing = lists.Of(on ?? log.Today).Standing;
        return new(standing.Day, standing.Screened, standing.Gaps, standing.Notes, standing.Names);
    }
}
