using Licet.Core.Applications;
using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Applications;

/// <summary>Applications for programs: read, checked, signed and submitted, withdrawn. What is written of them: <see cref="FormOperations"/>.</summary>
internal static class ApplicationOperations
{
    internal const string Acting =
        "Send If-Match with the application's ETag: what somebody saved or did since is not overwritten unseen.";

    public static void MapApplications(this RouteGroupBuilder api)
    {
        api.MapGet("/applications", ListAsync)
            .WithName("applications")
            .WithSummary("The organization's applications, with where they stand")
            .Produces<PageOf<ApplicationListed>>()
            .Common(ApiScopes.Applications);
        api.MapGet(
                "/applications/{id}",
                (string id, ApplicationActing acting, CancellationToken ct) =>
                    acting.ViewAsync(id, StatusCodes.Status200OK, ct)
            )
            .WithName("application")
            .WithSummary("An application: its form, what keeps it from being filed, where its case stands")
            .Produces<ApplicationView>()
            .Common(ApiScopes.Applications);
        api.MapGet("/applications/{id}/check", CheckAsync)
            .WithName("check-application")
            .WithSummary("What the law says of it today, and what keeps it from being filed")
            .Produces<FiledView>()
            .Common(ApiScopes.Applications);
        api.MapGet("/applications/{id}/worksheet", WorksheetAsync)
            .WithName("worksheet")
            .WithSummary("The form in the order of BIS-748P's blocks, for a license that another authority issues")
            .Produces<WorksheetView>()
            .Common(ApiScopes.Applications);
        api.MapPost(
                "/applications/{id}/submit",
                (string id, SignatureBody body, ApplicationActing acting, CancellationToken ct) =>
                    acting.SubmitAsync(id, new(body.Name ?? "", body.Title ?? "", body.Company, body.Certified), ct)
            )
            .WithName("submit-application")
            .WithSummary("Sign it (Block 25) and submit it: it becomes a case with a number")
            .WithDescription(
                Acting + " An application is submitted once: sent again by the same person, it is answered again."
            )
            .Produces<ApplicationView>()
            .Acts();
        api.MapPost(
                "/applications/{id}/withdraw",
                (string id, WithdrawBody body, ApplicationActing acting, CancellationToken ct) =>
                    acting.WithdrawAsync(id, body.On, ct)
            )
            .WithName("withdraw-application")
            .WithSummary("Withdraw a submitted application")
            .WithDescription(Acting + " Send an Idempotency-Key, so that what is sent twice is done once.")
            .Produces<ApplicationView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Acts();
        api.MapPut("/applications/{id}/elsewhere", ElsewhereAsync)
            .WithName("application-elsewhere")
            .WithSummary("Note the control number that another authority gave it")
            .WithDescription(Acting)
            .Produces<ApplicationView>()
            .Acts();
    }

    internal static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Applications")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(scope)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    internal static RouteHandlerBuilder Acts(this RouteHandlerBuilder operation) =>
        operation
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.ApplicationsWrite);

    private static async Task<IResult> ListAsync(
        Drafts drafts,
        ApplicationActing acting,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        string? from = null;
        if (after is not null && (from = Cursor.Read(after, 1)?[0]) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<ApplicationRow> rows = await drafts.PageAsync(from, most, ct);
        List<ApplicationListed> items = [];
        foreach (ApplicationRow row in rows)
        {
            items.Add(ApplicationListed.Of(row, await acting.CaseAsync(row, ct), acting.Today));
        }

        return Results.Ok(new PageOf<ApplicationListed>(items, rows.Count < most ? null : Cursor.Of(rows[^1].Id)));
    }

    private static async Task<IResult> CheckAsync(
        string id,
        ApplicationActing acting,
        Filing filing,
        CancellationToken ct
    ) =>
        await acting.FindAsync(id, ct) is { } row
            ? Results.Ok(FiledView.Of(await filing.TodayAsync(row, ct)))
            : Problems.NotFound();

    private static async Task<IResult> WorksheetAsync(
        string id,
        ApplicationActing acting,
        Filing filing,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        return filing.Worksheet(row) is { } sheet
            ? Results.Ok(
                new WorksheetView(
                    row.Elsewhere,
                    [.. sheet.Blocks.Select(WorksheetBlockView.Of)],
                    [.. sheet.Faults.Select(FormFaultView.Of)]
                )
            )
            : Problems.Invalid(Filing.Unread(row));
    }

    private static async Task<IResult> ElsewhereAsync(
        string id,
        ElsewhereBody body,
        ApplicationActing acting,
        CancellationToken ct
    )
    {
        string number = (body.Number ?? "").Trim().ToUpperInvariant();
        return FormCheck.IsControlNumber(number) ? await acting.SaveAsync(id, row => row.Elsewhere = number, null, ct)
            : await acting.FindAsync(id, ct) is null ? Problems.NotFound()
            : Problems.Invalid(new FieldProblem("number", "Expected a letter and six digits, such as Z100123."));
    }
}

/// <summary>Block 25: who signs, as what, for which company, and that what the form says is certified.</summary>
/// <param name="Company">Only where an agent signs.</param>
public sealed record SignatureBody(
    string? Name = null,
    string? Title = null,
    string? Company = null,
    bool Certified = false
);

/// <param name="On">The legal day; null: today.</param>
public sealed record WithdrawBody(DateOnly? On = null);

/// <param name="Number">Letter and six digits.</param>
public sealed record ElsewhereBody(string? Number = null);
