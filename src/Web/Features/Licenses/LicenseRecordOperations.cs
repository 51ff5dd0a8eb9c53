using System.Text.Json;
using Licet.Core.Applications;
using Licet.Core.Licenses;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Records;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Licenses;

/// <summary>An obligation of a license's conditions, as it stands today.</summary>
/// <param name="Standing">"open", "overdue", "met" or "met-late".</param>
/// <param name="Met">The day on which it was done; null while it was not.</param>
public sealed record ObligationView(
    string Condition,
    string Obligation,
    string Text,
    string Citation,
    DateOnly Due,
    string Standing,
    DateOnly? Met
)
{
    internal static ObligationView Of(ObligationReading one) =>
        new(
            one.Condition.Id,
            one.Obligation.Id,
            one.Obligation.Text,
            one.Condition.Citation,
            one.Obligation.Due,
            one.Standing switch
            {
                ObligationStanding.Met => "met",
                ObligationStanding.MetLate => "met-late",
                ObligationStanding.Overdue => "overdue",
                _ => "open",
            },
            one.Met
        );
}

/// <summary>That an obligation was done.</summary>
/// <param name="On">The day on which it was done; today where it is not said.</param>
/// <param name="Late">Why it is recorded after acts of later days.</param>
public sealed record ObligationBody(
    string? Condition = null,
    string? Obligation = null,
    string? Evidence = null,
    DateOnly? On = null,
    string? Late = null
);

/// <summary>A paper of a license.</summary>
/// <param name="Act">Its place in the license's history, by which its bytes are had.</param>
public sealed record PaperView(long Act, DateOnly On, string By, string Name, string What)
{
    internal static PaperView Of(KeptPaper paper) => new(paper.Act, paper.On, paper.By, paper.Name, paper.What);
}

/// <summary>Obligations and papers of licenses for programs. Returns and corrections are entries of the ledger.</summary>
internal static class LicenseRecordOperations
{
    public static void MapLicenseRecords(this RouteGroupBuilder api)
    {
        api.MapGet("/licenses/{number}/obligations", ObligationsAsync)
            .WithName("obligations")
            .WithSummary("What the conditions of a license ask to be done by a day, the next day first")
            .Produces<IReadOnlyList<ObligationView>>()
            .Common(ApiScopes.Licenses);
        api.MapPost("/licenses/{number}/obligations", MeetAsync)
            .WithName("meet-obligation")
            .WithSummary("Say that an obligation is done, and what shows it (750.7(d))")
            .WithDescription("Send an Idempotency-Key, so that what is sent twice is done once.")
            .Accepts<ObligationBody>("application/json")
            .Produces<IReadOnlyList<ObligationView>>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common(ApiScopes.LicensesWrite);
        api.MapGet("/licenses/{number}/papers", PapersAsync)
            .WithName("license-papers")
            .WithSummary("Papers that were attached to a license")
            .Produces<IReadOnlyList<PaperView>>()
            .Common(ApiScopes.Licenses);
        api.MapGet("/licenses/{number}/papers/{act}", PaperAsync)
            .WithName("license-paper")
            .WithSummary("A paper's bytes")
            .Common(ApiScopes.Licenses);
        api.MapGet("/licenses/{number}/signed/{version}/{kind}", SignedAsync)
            .WithName("signed-license")
            .WithSummary("A license that was issued here as it was signed: 'json', or 'pdf' for people")
            .WithDescription(
                "409 where its signature does not stand under the keys that are published here: no page is made of it."
            )
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common(ApiScopes.Licenses);
        api.MapPost("/licenses/{number}/papers", AttachAsync)
            .WithName("attach-license-paper")
            .WithSummary("Attach a paper: its bytes as the body, its name and what it is in the query")
            .WithDescription(
                "A file that is not what its name says is refused. Send an Idempotency-Key, so that what is sent twice is done once."
            )
            .Produces<IReadOnlyList<PaperView>>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common(ApiScopes.LicensesWrite)
            .WithMetadata(new RequestSizeLimitAttribute(AttachmentCheck.MostBytes + (1 << 20)));
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Licenses")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(scope)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> ObligationsAsync(string number, LicenseAsked asked, CancellationToken ct) =>
        await asked.FindAsync(number, ct) is { } license
            ? Results.Ok(Views(license, asked.Today))
            : Problems.NotFound();

    private static async Task<IResult> MeetAsync(
        string number,
        HttpRequest request,
        LicenseAsked asked,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (await asked.FindAsync(number, ct) is not { } license)
        {
            return Problems.NotFound();
        }

        ObligationBody? body;
        try
        {
            body = JsonSerializer.Deserialize<ObligationBody>(await request.BodyAsync(ct), JsonSerializerOptions.Web);
        }
        catch (JsonException e)
        {
            return Problems.Invalid(new FieldProblem(e.Path?.TrimStart('$', '.') ?? "", e.Message));
        }

        if (Unsaid(body).ToArray() is { Length: > 0 } unsaid)
        {
            return Problems.Invalid(unsaid);
        }

        ObligationMet met = new(body?.Condition ?? "", body?.Obligation ?? "", body?.Evidence ?? "");
        LicenseAct act = new(visitor.Person, body?.On ?? log.Today, license.Sequence, met) { Late = body?.Late };
        LicenseCommand command = new(number, act, request.Key(visitor));
        return Answer(
            await new LicenseHistories(log).TakeAsync(command, license.Process, ct),
            state => Results.Ok(Views(state, log.Today))
        );
    }

    private static IEnumerable<FieldProblem> Unsaid(ObligationBody? body) =>
        new (string Field, string? Text, string Expected)[]
        {
            ("condition", body?.Condition, "Expected the condition's id, as /obligations lists it."),
            ("obligation", body?.Obligation, "Expected the obligation's id, as /obligations lists it."),
            ("evidence", body?.Evidence, "Expected what shows that it is done."),
        }
            .Where(f => string.IsNullOrWhiteSpace(f.Text))
            .Select(f => new FieldProblem(f.Field, f.Expected));

    private static async Task<IResult> PapersAsync(
        string number,
        LicenseAsked asked,
        EventLog log,
        CancellationToken ct
    ) =>
        await asked.FindAsync(number, ct) is null
            ? Problems.NotFound()
            : Results.Ok((await new LicenseFiles(log).PapersAsync(number, ct)).Select(PaperView.Of).ToArray());

    private static async Task<IResult> PaperAsync(
        string number,
        long act,
        LicenseAsked asked,
        EventLog log,
        CancellationToken ct
    )
    {
        LicenseFiles files = new(log);
        return
            await asked.FindAsync(number, ct) is not null
            && (await files.PapersAsync(number, ct)).FirstOrDefault(p => p.Act == act) is { } paper
            && await files.OpenAsync(paper, ct) is { } whole
            ? Results.File(whole.Content, whole.Media, paper.Name)
            : Problems.NotFound();
    }

    private static async Task<IResult> SignedAsync(
        string number,
        int version,
        string kind,
        LicenseAsked asked,
        SignedFiles signed,
        CancellationToken ct
    )
    {
        if (
            await asked.FindAsync(number, ct) is null
            || await signed.FindAsync(number, version, ct) is not { } document
        )
        {
            return Problems.NotFound();
        }

        if (kind == SignedFiles.Page && signed.Doubt(document) is { } doubt)
        {
            return Problems.Of(StatusCodes.Status409Conflict, "No page is made of it", doubt);
        }

        return signed.Of(document, kind) is { } file
            ? Results.File(file.Content, file.Media, file.Name)
            : Problems.NotFound();
    }

    private static async Task<IResult> AttachAsync(
        string number,
        string? name,
        string? what,
        HttpRequest request,
        LicenseAsked asked,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (await asked.FindAsync(number, ct) is not { } license)
        {
            return Problems.NotFound();
        }

        Attaching attached = log.Records.Attach(name ?? "", await request.BodyAsync(ct));
        if (attached.Record is not { } record)
        {
            return Problems.Invalid(new FieldProblem("name", attached.Refusal!));
        }

        LicenseAct act = new(visitor.Person, log.Today, license.Sequence, new PaperAttached(name!, what ?? ""));
        LicenseCommand command = new(number, act, request.Key(visitor)) { Records = [record] };
        LicenseAnswer answer = await new LicenseHistories(log).TakeAsync(command, license.Process, ct);
        PaperView[] papers = [.. (await new LicenseFiles(log).PapersAsync(number, ct)).Select(PaperView.Of)];
        return Answer(answer, _ => Results.Ok(papers));
    }

    private static ObligationView[] Views(LicenseState license, DateOnly today) =>
        [.. license.ObligationsOn(today).OrderBy(o => o.Obligation.Due).Select(ObligationView.Of)];

    private static IResult Answer(LicenseAnswer answer, Func<LicenseState, IResult> done) =>
        answer switch
        {
            LicenseAnswer.Taken taken => done(taken.State),
            LicenseAnswer.Refused refused => Problems.Refused(refused.Why, refused.Citation),
            LicenseAnswer.Stale => Problems.Of(
                StatusCodes.Status409Conflict,
                "Moved on",
                "Somebody acted on the license at this moment. Send it again."
            ),
            _ => Problems.KeyTaken(),
        };
}
