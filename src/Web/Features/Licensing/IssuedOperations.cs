using System.Text.Json.Nodes;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Api;
using Licet.Web.Features.Licenses;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Licensing;

/// <summary>What was used against a license's terms.</summary>
public sealed record BreachView(DateOnly On, string Source, string Key, string Why, string Citation);

/// <summary>A license for programs of the authority, of auditors and of customs.</summary>
internal sealed record FaceView(LicenseView License, IReadOnlyList<BreachView> Breaches)
{
    /// <param name="kept">See <see cref="LicenseView"/>.</param>
    public static FaceView Of(LicenseFace face, bool kept) =>
        new(
            LicenseView.Of(face.License, face.Ledger, face.Today, kept),
            [
                .. face.Breaches.Select(b => new BreachView(
                    b.On,
                    b.Source.ToString(),
                    b.Key,
                    b.Finding.Why,
                    b.Finding.Citation
                )),
            ]
        );
}

/// <param name="Licensee">The organization whose people act for the licensee.</param>
internal sealed record IssuedView(
    string Number,
    string? Licensee,
    string? Application,
    DateOnly Issued,
    DateOnly LastDay
);

/// <param name="Act">"suspended", "reinstated", "revoked", "extended", "replaced" or "voided".</param>
/// <param name="Content">What it brings, as the log keeps it (docs/license.md), without its kind.</param>
/// <param name="On">The legal day; null: today.</param>
internal sealed record LicenseActBody(string Act, JsonObject? Content = null, DateOnly? On = null);

/// <summary>Licenses issued here for programs of the authority.</summary>
internal static class IssuedOperations
{
    public static void MapIssued(this RouteGroupBuilder api)
    {
        api.MapGet("/issued", ListAsync)
            .WithName("issued")
            .WithSummary("Licenses issued here, by their numbers")
            .WithDescription("?number= how the number begins.")
            .Produces<PageOf<IssuedView>>()
            .Common(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);
        api.MapGet("/issued/{number}", OneAsync)
            .WithName("issued-license")
            .WithSummary("A license: what it says, what is left, and what was used against it")
            .Produces<FaceView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);
        api.MapPost("/issued/{number}/acts", ActAsync)
            .WithName("act-on-license")
            .WithSummary("Suspend, reinstate, revoke, extend, replace or void a license; the license decides")
            .WithDescription("Send If-Match with the license's ETag and an Idempotency-Key.")
            .Accepts<LicenseActBody>("application/json")
            .Produces<FaceView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.CasesWrite, OrganizationKind.Authority);
    }

    private static RouteHandlerBuilder Common(
        this RouteHandlerBuilder operation,
        string scope,
        params OrganizationKind[] kinds
    ) =>
        operation
            .WithTags("Licenses issued")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForKinds(scope, kinds)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> ListAsync(
        EventLog log,
        string? number,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        if (after is not null && Cursor.Read(after, 1) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<LicenseEntry> found = await new LicenseHistories(log).IssuedAsync(
            number ?? "",
            after is null ? null : Cursor.Read(after, 1)![0],
            most + 1,
            ct
        );
        IssuedView[] page =
        [
            .. found.Take(most).Select(l => new IssuedView(l.Number, l.Licensee, l.Application, l.Issued, l.LastDay)),
        ];
        return Results.Ok(new PageOf<IssuedView>(page, found.Count > most ? Cursor.Of(page[^1].Number) : null));
    }

    private static async Task<IResult> OneAsync(string number, HttpContext context, EventLog log, CancellationToken ct)
    {
        if (await LicenseFace.FindAsync(log, number, ct) is not { } face)
        {
            return Problems.NotFound();
        }

        context.Response.Headers.ETag = Requests.Tag(face.License.Sequence);
        return Results.Ok(FaceView.Of(face, kept: true));
    }

    private static async Task<IResult> ActAsync(
        string number,
        LicenseActBody body,
        HttpContext context,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        LicenseHistories licenses = new(log);
        if (await LicenseFace.IssuedAsync(log, number, ct) is not { } license)
        {
            return Problems.NotFound();
        }

        if (context.Request.Seen() is not { } seen)
        {
            return Problems.NotSeen("license");
        }

        if (LicenseActForms.Of(license, visitor.Person, log.Today).All(o => o.Form.Id != body.Act))
        {
            return Problems.Invalid(new FieldProblem("act", $"'{body.Act}' is no act that can be done here."));
        }

        LicenseContent content;
        try
        {
            content = LicenseJson.ContentOf(body.Act, body.Content);
        }
        catch (FormatException e)
        {
            return Problems.Invalid(new FieldProblem("content", e.Message));
        }

        LicenseAct act = new(visitor.Person, body.On ?? log.Today, seen, content);
        LicenseCommand command = new(number, act, context.Request.Key(visitor));
        switch (await licenses.TakeAsync(command, license.Process, ct))
        {
            case LicenseAnswer.Taken:
                return await OneAsync(number, context, log, ct);
            case LicenseAnswer.Refused refused:
                return Problems.Refused(refused.Why, refused.Citation, refused.Kind == RefusalKind.Day ? "on" : null);
            case LicenseAnswer.Stale stale:
                context.Response.Headers.ETag = Requests.Tag(stale.State.Sequence);
                return Problems.MovedOnSince("license", stale.Why);
            default:
                return Problems.KeyTaken();
        }
    }
}
