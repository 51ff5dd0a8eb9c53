using System.Net.Mime;
using System.Text.Json;
using Licet.Core.Letters;
using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Review;

/// <summary>What of a case is had on its own: history, form, letters, papers, precedents, determination.</summary>
internal static class CaseReading
{
    public static void MapCaseReading(this RouteGroupBuilder api)
    {
        api.MapGet("/cases/{number}/history", HistoryAsync)
            .WithName("case-history")
            .WithSummary("Every act of a case in its order, with what it brought")
            .Produces<IReadOnlyList<CaseActView>>()
            .Read();
        api.MapGet("/cases/{number}/form", FormAsync)
            .WithName("case-form")
            .WithSummary("The application of a case as it was signed (docs/application-form.md)")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json)
            .Read();
        api.MapGet("/cases/{number}/letters/{act}/{file}", LetterAsync)
            .WithName("case-letter")
            .WithSummary("A letter of a case as the applicant has it")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Text.Plain)
            .Read();
        api.MapGet("/cases/{number}/papers/{act}/{file}", PaperAsync)
            .WithName("case-paper")
            .WithSummary("A document that the applicant filed or sent")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Pdf)
            .Read();
        api.MapGet("/cases/{number}/precedents", PrecedentsAsync)
            .WithName("case-precedents")
            .WithSummary("Earlier decided lines beside each line of a case, nearest first")
            .WithDescription("503 with Retry-After while decided cases are read for the first time.")
            .Produces<CasePrecedentsView>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .Read();
        api.MapGet("/cases/{number}/determination", DeterminationAsync)
            .WithName("case-determination")
            .WithSummary("The law asked anew of the form as it was submitted, beside what was filed, rule by rule")
            .WithDescription("`answer` is as docs/answer.md tells it.")
            .Produces<CaseDeterminedView>()
            .Read();
        api.MapPost("/cases/{number}/issue", IssueAsync)
            .WithName("issue-granted")
            .WithSummary("Issue the licenses that signatures in the case granted and that are not issued yet")
            .WithDescription(
                "What is issued stays as it is: it may be sent again. The answer is every license that a signature granted, with why one cannot be issued."
            )
            .Produces<IReadOnlyList<GrantedView>>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.CasesWrite, OrganizationKind.Authority);
    }

    private static RouteHandlerBuilder Read(this RouteHandlerBuilder operation) =>
        operation
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);

    private static async Task<IResult> HistoryAsync(string number, CaseLook look, CancellationToken ct) =>
        await look.FindAsync(number, ct) is { } shown ? Results.Ok(CaseViewing.Acts(shown.File)) : Problems.NotFound();

    private static async Task<IResult> FormAsync(string number, CaseLook look, CancellationToken ct) =>
        await look.FindAsync(number, ct) is { } shown && await look.FormTextAsync(shown.File, ct) is { Text: var text }
            ? Results.Bytes(text, MediaTypeNames.Application.Json)
            : Problems.NotFound();

    private static async Task<IResult> LetterAsync(
        string number,
        long act,
        int file,
        CaseLook look,
        CancellationToken ct
    ) =>
        await look.LetterAsync(number, act, file, ct) is { } letter
            ? Results.Text(LetterText.Of(letter))
            : Problems.NotFound();

    private static async Task<IResult> PaperAsync(
        string number,
        long act,
        int file,
        CaseLook look,
        CancellationToken ct
    ) =>
        await look.PaperAsync(number, act, file, ct) is { } paper
            ? Results.Bytes(paper.Content, paper.Media, paper.Name)
            : Problems.NotFound();

    private static async Task<IResult> PrecedentsAsync(
        string number,
        HttpContext context,
        CaseLook look,
        PrecedentShelf shelf,
        CancellationToken ct
    )
    {
        if (await look.FindAsync(number, ct) is not { } shown || await look.FormAsync(shown.File, ct) is not { } form)
        {
            return Problems.NotFound();
        }

        if (await shelf.BesideAsync(shown.Now, form, ct) is not { } found)
        {
            context.Response.Headers.RetryAfter = "10";
            return Problems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "Not read yet",
                "Decided cases are being read for the first time: ask again."
            );
        }

        return Results.Ok(CaseViewing.Precedents(found));
    }

    private static async Task<IResult> DeterminationAsync(
        string number,
        CaseLook look,
        CaseDetermination determination,
        CancellationToken ct
    )
    {
        if (await look.FindAsync(number, ct) is not { } shown)
        {
            return Problems.NotFound();
        }

        DeterminedHere found = await determination.OfAsync(shown, ct);
        return found.Answer is { } answer
            ? Results.Ok(
                new CaseDeterminedView(
                    found.On!.Value,
                    shown.Now.Submission?.Determination,
                    [
                        .. found.Lines.Select(l => new DeterminedLineView(
                            l.Filed.Id,
                            l.Filed.Item,
                            l.Filed.Policy,
                            l.Policy,
                            l.Differs
                        )),
                    ],
                    JsonElement.Parse(answer.Json())
                )
            )
            : Problems.Refused(found.Why!, "DESIGN");
    }

    private static async Task<IResult> IssueAsync(
        string number,
        CaseLook look,
        CaseLicenses licenses,
        CancellationToken ct
    ) =>
        await look.FindAsync(number, ct) is not { } shown ? Problems.NotFound()
        : await licenses.IssueLeftAsync(number, ct) is { } why ? Problems.Refused(why, "750.7")
        : Results.Ok(
            CaseViewing.Granted(await licenses.OfAsync(shown.State, await look.FormAsync(shown.File, ct), ct))
        );
}
