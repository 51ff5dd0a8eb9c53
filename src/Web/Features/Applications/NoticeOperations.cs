using System.Text.Json;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Applications;

/// <summary>A last day of the applicant's, and what happens then.</summary>
public sealed record NoticeDayView(string What, DateOnly Last, string Then, string Citation, bool IsOver);

/// <param name="Number">By which it is had, with the notice's <c>act</c>.</param>
public sealed record LetterView(int Number, string Title, DateOnly Dated, DateOnly? AnswerBy);

/// <summary>What the authority told the applicant.</summary>
/// <param name="Act">Its act's place in the case's history.</param>
/// <param name="Kind">"InformationAsked", "IntentToDeny", "ReturnedWithoutAction", ...</param>
/// <param name="Awaits">"information", "intent" or "appeal": what may answer it today; null for nothing.</param>
public sealed record NoticeView(
    long Act,
    string Kind,
    DateOnly On,
    string Citation,
    IReadOnlyList<string> Says,
    IReadOnlyList<NoticeDayView> Days,
    IReadOnlyList<LetterView> Letters,
    string? Awaits,
    DateOnly? Answered
)
{
    internal static NoticeView Of(Correspondence of, ApplicantNotice notice) =>
        new(
            notice.Sequence,
            notice.Kind.ToString(),
            notice.On,
            notice.Citation,
            notice.Says,
            [.. notice.Days.Select(d => new NoticeDayView(d.What, d.Last, d.Then, d.Citation, d.IsOver))],
            [
                .. of.LettersOf(notice)
                    .Select(l => new LetterView(l.Number, l.Letter.Title, l.Letter.Frame.Dated, l.Letter.AnswerBy)),
            ],
            notice.Awaits switch
            {
                "information-given" => "information",
                "answer" => "intent",
                "appeal-filed" => "appeal",
                _ => null,
            },
            notice.Answered
        );
}

/// <param name="Content">Base64.</param>
public sealed record AnswerDocument(string? Name, byte[]? Content);

/// <summary>An answer to a notice.</summary>
/// <param name="Act">The notice's.</param>
/// <param name="Kind">"information", "intent" or "appeal".</param>
/// <param name="Documents">PDF files; none with an appeal.</param>
public sealed record AnswerBody(
    long? Act = null,
    string? Kind = null,
    string? Text = null,
    bool? Hearing = null,
    IReadOnlyList<AnswerDocument>? Documents = null
);

/// <summary>What the authority asks and intends, for programs, and what the applicant answers.</summary>
internal static class NoticeOperations
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        api.MapGet("/applications/{id}/notices", ListAsync)
            .WithName("notices")
            .WithSummary("What the authority asked, returned, intends and decided, with its law, last days and letters")
            .Produces<IReadOnlyList<NoticeView>>()
            .Common(ApiScopes.Applications);
        api.MapGet("/applications/{id}/letters/{act}/{file}", LetterAsync)
            .WithName("letter")
            .WithSummary("A letter of the authority, as plain text")
            .Common(ApiScopes.Applications);
        api.MapPost("/applications/{id}/answers", AnswerAsync)
            .WithName("answer-notice")
            .WithSummary(
                "Answer a request for information or an intent to deny, or appeal; the core says whether it may still be"
            )
            .WithDescription(
                "Send If-Match with the application's ETag, so that nothing is answered that has moved on, and an Idempotency-Key, so that what is sent twice is done once."
            )
            .Accepts<AnswerBody>("application/json")
            .Produces<IReadOnlyList<NoticeView>>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Acts()
            .WithMetadata(new RequestSizeLimitAttribute((AttachmentCheck.MostBytes * 4L / 3) + (1 << 20)));
    }

    private static async Task<IResult> ListAsync(
        string id,
        ApplicationActing acting,
        Correspondences correspondences,
        CancellationToken ct
    ) =>
        await acting.FindAsync(id, ct) is { } row
            ? Results.Ok(Views(await correspondences.OfAsync(row, ct)))
            : Problems.NotFound();

    private static async Task<IResult> LetterAsync(
        string id,
        long act,
        int file,
        ApplicationActing acting,
        Correspondences correspondences,
        CancellationToken ct
    ) =>
        await acting.FindAsync(id, ct) is { } row
        && await correspondences.OfAsync(row, ct) is { } of
        && of.Letters.FirstOrDefault(l => l.Act == act && l.Number == file) is { } kept
            ? Results.Text(LetterText.Of(kept.Letter))
            : Problems.NotFound();

    private static async Task<IResult> AnswerAsync(
        string id,
        AnswerBody body,
        HttpRequest request,
        ApplicationActing acting,
        Correspondences correspondences,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        if (acting.SeenOfCase is not { } seen)
        {
            return Problems.NotSeen("application");
        }

        string kind = body.Kind ?? "";
        if (
            await correspondences.OfAsync(row, ct) is not { } of
            || of.Notices.FirstOrDefault(n => n.Sequence == body.Act && AnswerActs.Fits(n.Kind, kind)) is not { } notice
        )
        {
            return Problems.Invalid(
                new FieldProblem("act", "Expected the act of a notice that is answered by this kind.")
            );
        }

        if (kind == "appeal" && body.Documents is { Count: > 0 })
        {
            // Nothing that is sent is left out unsaid.
            return Problems.Invalid(new FieldProblem("documents", "An appeal is a statement; expected no documents."));
        }

        (IReadOnlyList<SealedRecord> records, FieldProblem? fault) = Documents(log, body.Documents ?? []);
        if (fault is not null)
        {
            return Problems.Invalid(fault);
        }

        CaseCommand command = AnswerActs.Command(
            of,
            notice,
            new(kind, body.Text ?? "", body.Hearing == true, [.. (body.Documents ?? []).Select(d => d.Name!)]),
            visitor.Person,
            log.Today,
            seen,
            request.Key(visitor)
        ) with
        {
            Records = records,
        };
        return await new Cases(log).TakeAsync(command, ShippedProcesses.UsEar, ct) switch
        {
            CaseAnswer.Taken => Results.Ok(Views(await correspondences.OfAsync(row, ct))),
            CaseAnswer.Refused refused => Problems.Refused(refused.Why, refused.Citation),
            CaseAnswer.Stale => await acting.MovedOnAsync(id, ct),
            _ => Problems.KeyTaken(),
        };
    }

    private static (IReadOnlyList<SealedRecord> Records, FieldProblem? Fault) Documents(
        EventLog log,
        IReadOnlyList<AnswerDocument> documents
    )
    {
        List<SealedRecord> records = [];
        for (int i = 0; i < documents.Count; i++)
        {
            if (documents[i] is not { } document)
            {
                return ([], new($"documents[{i}]", "Expected a document with its name and content."));
            }

            (string name, byte[] content) = (document.Name ?? "", document.Content ?? []);
            if (AttachedFile.NoDocument(name, content) is { } refusal)
            {
                return ([], new($"documents[{i}]", refusal));
            }

            records.Add(log.Records.Attach(name, content).Record!);
        }

        return (records, null);
    }

    private static NoticeView[] Views(Correspondence? of) =>
        of is null ? [] : [.. of.Notices.Select(n => NoticeView.Of(of, n))];
}
