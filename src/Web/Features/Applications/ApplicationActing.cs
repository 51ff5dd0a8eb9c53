using System.Globalization;
using System.Text.Json;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Api;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Applications;

/// <summary>
/// An application that another program asks for, writes, or acts on. While it is written its tag is that of what was saved last; once it was
/// submitted, that of its case.
/// </summary>
internal sealed class ApplicationActing(
    Drafts drafts,
    Filing filing,
    Correspondences correspondences,
    EventLog log,
    Visitor visitor,
    Refusals refusals,
    IHttpContextAccessor accessor
)
{
    private const string Thing = "application";

    private HttpContext Context => accessor.HttpContext!;

    public DateOnly Today => log.Today;

    /// <summary>Null where there is none, or it is another organization's; the try is kept.</summary>
    public async Task<ApplicationRow?> FindAsync(string id, CancellationToken ct)
    {
        ApplicationRow? row = await drafts.FindAsync(id, ct);
        if (row is null)
        {
            await refusals.KeepAsync("not this organization's, or none", Context);
        }

        return row;
    }

    public async Task<CaseState?> CaseAsync(ApplicationRow row, CancellationToken ct) =>
        row.Case is { } number ? await new Cases(log).FindAsync(number, ct) : null;

    /// <summary>The application as it stands, with its tag.</summary>
    public async Task<IResult> ViewAsync(string id, int status, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        CaseState? state = await CaseAsync(row, ct);
        Filed? filed = state is null ? await filing.TodayAsync(row, ct) : null;
        string tag = TagOf(row, state);
        Context.Response.Headers.ETag = tag;
        if (status == StatusCodes.Status201Created)
        {
            Context.Response.Headers.Location = $"{ApiSetup.Root}/applications/{id}";
        }

        return Results.Json(
            new ApplicationView(
                ApplicationListed.Of(row, state, Today),
                tag.Trim('"'),
                filed?.IsReady == true,
                JsonElement.Parse(row.Form),
                row.Assumes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                [.. filed?.Faults.Select(FormFaultView.Of) ?? []],
                await correspondences.OfAsync(row, ct) is { } of ? CaseActView.Of(of) : []
            ),
            statusCode: status
        );
    }

    /// <summary>Changes what is written, if nobody did since it was seen.</summary>
    public async Task<IResult> SaveAsync(
        string id,
        Action<ApplicationRow> change,
        DocumentChange? document,
        CancellationToken ct
    ) =>
        await SeenAsync(id, ct) is { Refusal: { } refusal } ? refusal
        : await drafts.SaveAsync(id, Revision, change, document, ct) ? await ViewAsync(id, StatusCodes.Status200OK, ct)
        : await MovedOnAsync(id, ct);

    /// <summary>Signs and submits it; the core refuses what may not be, or what nobody may submit so.</summary>
    public async Task<IResult> SubmitAsync(string id, Core.Applications.FormSignature signature, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is { Case: not null } done)
        {
            // Who knows that it was submitted asks for something else.
            return Number("case") is not null
                ? Problems.Refused("It was submitted, and an application is submitted once.", "748.4(f)")
                : await DoneAsync(done, signature, ct);
        }

        (ApplicationRow? row, IResult? refusal) = await SeenAsync(id, ct);
        if (row is null || refusal is not null)
        {
            return refusal!;
        }

        if (row.Revision != Revision)
        {
            return await MovedOnAsync(id, ct);
        }

        Submitted submitted = await filing.SubmitAsync(row, signature, ct);
        return submitted.Number is not null
            ? await DoneAsync((await drafts.FindAsync(id, ct))!, signature, ct)
            : Problems.Refused(
                submitted.Why!,
                submitted.Citation ?? "",
                submitted.Faults.Select(f => new FieldProblem(
                    f.Field,
                    $"{f.Message}{(f.Citation.Length > 0 ? $" ({f.Citation})" : "")}"
                ))
            );
    }

    /// <summary>What was submitted by this person under this signature is the answer, sent once or twice; for anybody else it has moved on.</summary>
    private async Task<IResult> DoneAsync(
        ApplicationRow row,
        Core.Applications.FormSignature signature,
        CancellationToken ct
    ) =>
        Filing.IsSignedBy(row, signature) && (await CaseAsync(row, ct))?.Submitter == visitor.Id
            ? await ViewAsync(row.Id, StatusCodes.Status200OK, ct)
            : await MovedOnAsync(row.Id, ct);

    public async Task<IResult> WithdrawAsync(string id, DateOnly? on, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        if (row.Case is not { } number)
        {
            return Problems.Refused("It was not submitted: there is nothing to withdraw.", "750.4");
        }

        if (SeenOfCase is not { } seen)
        {
            return Problems.NotSeen(Thing);
        }

        CaseCommand command = new(
            number,
            new Move("withdraw", visitor.Person, on ?? Today, seen, NoContent.Of),
            null,
            Context.Request.Key(visitor)
        );
        return await new Cases(log).TakeAsync(command, ShippedProcesses.UsEar, ct) switch
        {
            CaseAnswer.Taken => await ViewAsync(id, StatusCodes.Status200OK, ct),
            CaseAnswer.Refused refused => Problems.Refused(refused.Why, refused.Citation),
            CaseAnswer.Stale => await MovedOnAsync(id, ct),
            _ => Problems.KeyTaken(),
        };
    }

    public static string TagOf(ApplicationRow row, CaseState? state) =>
        state is null
            ? string.Create(CultureInfo.InvariantCulture, $"\"draft-{row.Revision}\"")
            : string.Create(CultureInfo.InvariantCulture, $"\"case-{state.Sequence}\"");

    /// <summary>Events of the case that who asks had seen, by <c>If-Match</c>; null where it is not said so.</summary>
    public long? SeenOfCase => Number("case");

    private int Revision => (int)(Number("draft") ?? -1);

    private async Task<(ApplicationRow? Row, IResult? Refusal)> SeenAsync(string id, CancellationToken ct) =>
        await FindAsync(id, ct) is not { } row ? (null, Problems.NotFound())
        : Context.Request.Headers.IfMatch.Count == 0 ? (row, Problems.NotSeen(Thing))
        : (row, null);

    /// <summary>It has moved on: the answer has the tag of what it is now.</summary>
    public async Task<IResult> MovedOnAsync(string id, CancellationToken ct)
    {
        ApplicationRow row = (await drafts.FindAsync(id, ct))!;
        Context.Response.Headers.ETag = TagOf(row, await CaseAsync(row, ct));
        return Problems.MovedOn(Thing, row.Case is null ? "" : ": it was submitted");
    }

    /// <summary>What of its kind was seen, by <c>If-Match</c>; null for another kind or none.</summary>
    private long? Number(string kind)
    {
        string tag = Context.Request.Headers.IfMatch.ToString();
        string head = $"\"{kind}-";
        return
            tag.StartsWith(head, StringComparison.Ordinal)
            && long.TryParse(
                tag[head.Length..].TrimEnd('"'),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out long seen
            )
            ? seen
            : null;
    }
}
