using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Review;

/// <param name="Officer">Id of a person who acts for the authority today.</param>
/// <param name="Cases">Numbers, with what was seen of each (`seen` of the queue); 200 at most.</param>
internal sealed record AssignmentsBody(string Officer, IReadOnlyList<SeenCase> Cases);

/// <param name="Seen">Events of the case.</param>
internal sealed record SeenCase(string Number, long Seen);

/// <param name="Why">Why it was not; null where it was.</param>
internal sealed record AssignmentView(string Number, string? Why);

/// <param name="Filters">As an address says them: "stage=oc&amp;due=overdue".</param>
internal sealed record QueueViewView(string Name, string Filters);

/// <summary>What is done to the queue as a whole: many cases assigned at once, and views of one's own.</summary>
internal static class QueueOperations
{
    public static void MapQueue(this RouteGroupBuilder api)
    {
        api.MapPost("/cases/assignments", AssignAsync)
            .WithName("assign-cases")
            .WithSummary("Give many cases to an officer, with an answer for each")
            .WithDescription(
                "Each case is assigned or refused for itself. Send an Idempotency-Key, so that what is sent twice is done once."
            )
            .Accepts<AssignmentsBody>("application/json")
            .Produces<IReadOnlyList<AssignmentView>>()
            .Common(ApiScopes.CasesWrite, OrganizationKind.Authority);
        api.MapGet("/cases/views", ViewsAsync)
            .WithName("queue-views")
            .WithSummary("Your own views of the queue, by name")
            .Produces<IReadOnlyList<QueueViewView>>()
            .Common(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);
        api.MapPut("/cases/views/{name}", KeepAsync)
            .WithName("keep-queue-view")
            .WithSummary("Keep filters of the queue under a name; a name that is there means these from now on")
            .Accepts<QueueFilters>("application/json")
            .Produces<IReadOnlyList<QueueViewView>>()
            .Common(ApiScopes.CasesWrite, OrganizationKind.Authority);
        api.MapDelete("/cases/views/{name}", ForgetAsync)
            .WithName("forget-queue-view")
            .WithSummary("Forget a view of the queue")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.CasesWrite, OrganizationKind.Authority);
    }

    private static async Task<IResult> AssignAsync(
        AssignmentsBody body,
        HttpRequest request,
        Assigning assigning,
        QueueLook look,
        QueueTally tally,
        RolesHere roles,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if ((await look.OfficersAsync(roles, ct)).All(o => o.Key != body.Officer))
        {
            return Problems.Invalid(
                new FieldProblem("officer", $"'{body.Officer}' is nobody who acts for the authority today.")
            );
        }

        if (body.Cases.Count is 0 or > Assigning.Most || body.Cases.Any(c => c is null))
        {
            return Problems.Invalid(new FieldProblem("cases", $"Expected 1 to {Assigning.Most} cases."));
        }

        IReadOnlyList<AssignedCase> all = await assigning.AssignAsync(
            body.Cases.Select(c => (c.Number, c.Seen)),
            body.Officer,
            request.Key(visitor),
            ct
        );
        await tally.AskAsync(ct, now: true);
        return Results.Ok(all.Select(a => new AssignmentView(a.Number, a.Why)));
    }

    private static async Task<IResult> ViewsAsync(QueueViews views, CancellationToken ct) =>
        Results.Ok((await views.AllAsync(ct)).Select(v => new QueueViewView(v.Name, v.Filters)));

    private static async Task<IResult> KeepAsync(
        string name,
        QueueFilters body,
        QueueLook look,
        QueueViews views,
        CancellationToken ct
    )
    {
        name = NameOf(name);
        QueueFilters filters = QueueFilters.Of(body.Stage, body.Officer, body.Due, body.Beside, body.Applicant);
        FieldProblem[] faults =
        [
            .. filters.Faults([.. look.Stages.Select(s => s.Key)]),
            .. !QueueViews.IsName(name.Trim())
                ? [new FieldProblem("name", $"Expected 1 to {QueueViews.LongestName} characters.")]
                : Array.Empty<FieldProblem>(),
        ];
        return faults.Length > 0 ? Problems.Invalid(faults)
            : await views.KeepAsync(name.Trim(), filters, ct) ? await ViewsAsync(views, ct)
            : Problems.Refused($"You have {QueueViews.Most} views: forget one first.", "DESIGN");
    }

    private static async Task<IResult> ForgetAsync(string name, QueueViews views, CancellationToken ct)
    {
        if ((await views.AllAsync(ct)).FirstOrDefault(v => v.Name == NameOf(name) || v.Name == name) is not { } view)
        {
            return Problems.NotFound();
        }

        await views.DropAsync(view.Id, ct);
        return Results.NoContent();
    }

    /// <summary>A name of a path, in which all but a slash has been decoded.</summary>
    private static string NameOf(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
