using System.Buffers;
using Licet.Data.History;
using Licet.Lists.Answering;
using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Screening;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Licet.Web.Features.Search;

/// <summary>Screening for programs: the lines of <c>licet screen --format ndjson</c>. What is asked is kept nowhere.</summary>
internal static class ScreenOperations
{
    private const string Json = "application/json";
    private const string Ndjson = "application/x-ndjson";
    private const string Csv = "text/csv";
    private const string Plain = "text/plain";

    /// <summary>How a table of names was taken, for whoever sent it: sentences, percent-encoded, separated by ",".</summary>
    public const string TakenHeader = "Licet-Taken";

    public static void MapScreening(this RouteGroupBuilder api)
    {
        api.MapPost("/screen", OneAsync)
            .WithName("screen")
            .WithTags("Screening")
            .WithSummary("Screen one party")
            .WithDescription(
                "Body: {\"name\", \"country\"?, \"kind\"?, \"addresses\"?, \"identifiers\"?, \"dates\"?, \"id\"?}. Answer: one line of "
                    + "licet screen --format ndjson. Without a hit 'screening.screened' says whether silence says anything."
            )
            .Accepts<object>(Json)
            .Produces<object>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(ApiScopes.Screen)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));
        api.MapPost("/screen/batch", ManyAsync)
            .WithName("screen-batch")
            .WithTags("Screening")
            .WithSummary("Screen many parties, answered line by line in the order sent")
            .WithDescription(
                "Body: one JSON object a line (application/x-ndjson), a table of names (text/csv) or one name a line (text/plain). "
                    + "A fault anywhere is told before anything is answered."
            )
            .Accepts<string>(Ndjson, Csv, Plain)
            .Produces<string>(StatusCodes.Status200OK, Ndjson)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(ApiScopes.Screen)
            .RequireRateLimiting(ApiSetup.Batches)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.LongestBatch));
    }

    private static async Task<IResult> OneAsync(
        HttpRequest request,
        ListsOfDays lists,
        EventLog log,
        DateOnly? on,
        int? top,
        bool? explain,
        CancellationToken ct
    )
    {
        try
        {
            QueryRow row = JsonQuery.Read(await request.BodyAsync(ct), "body", 1, 0, log.Today);
            ListsOfDay day = lists.Of(on ?? log.Today);
            Answer answer = new(row, day.Index.Screen(row.Query, Settings(day, top, explain)), day.Standing);
            ArrayBufferWriter<byte> line = new();
            new NdjsonAnswers(day.Standing, explain == true).Writer().Write(answer, line);
            return Results.Bytes(line.WrittenMemory, Json);
        }
        catch (UnusableTableException e)
        {
            return Problems.Of(
                StatusCodes.Status422UnprocessableEntity,
                "Not valid",
                e.Message,
                new FieldProblem(e.Field ?? "", e.Expected ?? e.Message)
            );
        }
    }

    private static async Task<IResult> ManyAsync(
        HttpContext context,
        ListsOfDays lists,
        EventLog log,
        DateOnly? on,
        int? top,
        bool? explain,
        CancellationToken ct
    )
    {
        string type = context.Request.ContentType?.Split(';')[0].Trim() ?? "";
        Stream body = await context.Request.WholeBodyAsync(ct);
        ListsOfDay day = lists.Of(on ?? log.Today);
        return await Task.Run<IResult>(
            () =>
            {
                try
                {
                    Names names = Names.Of(type, body, log.Today);
                    Headers(context, names);
                    Run(names, day, top, explain, context.Response.Body, ct);
                    return Results.Empty;
                }
                catch (UnusableTableException e) when (!context.Response.HasStarted)
                {
                    context.Response.Headers.Remove(TakenHeader);
                    context.Response.Headers.Remove(Requests.LinesHeader);
                    return Problems.Invalid(new FieldProblem("", e.Message));
                }
            },
            ct
        );
    }

    private static void Headers(HttpContext context, Names names)
    {
        // The run writes as it goes, from threads of its own; a slow reader makes it wait.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        context.Response.Lines(names.Count);
        if (names.Taken.Count > 0)
        {
            context.Response.Headers[TakenHeader] = string.Join(',', names.Taken.Select(Uri.EscapeDataString));
        }
    }

    private static void Run(Names names, ListsOfDay day, int? top, bool? explain, Stream output, CancellationToken ct)
    {
        NdjsonAnswers answers = new(day.Standing, explain == true);
        ScreenRun run = new(day.Index, Settings(day, top, explain), answers)
        {
            Progressed = _ => ct.ThrowIfCancellationRequested(),
        };
        run.Run(names.Rows, Environment.ProcessorCount, output);
    }

    private static ScreeningSettings Settings(ListsOfDay day, int? top, bool? explain) =>
        ScreeningSettings.Default with
        {
            Top = Math.Clamp(top ?? ScreeningSettings.Default.Top, 1, 10_000),
            Explain = explain == true,
            CountsFirst = day.Standing.Counts,
        };

    /// <summary>The parties of a body, read once to its end for faults.</summary>
    private sealed record Names(IEnumerable<QueryRow> Rows, long Count, IReadOnlyList<string> Taken)
    {
        public static Names Of(string type, Stream body, DateOnly today)
        {
            if (type == Ndjson)
            {
                // Read to its end first: a fault in the last line leaves nothing half answered.
                long count = JsonQuery.Lines("body", body, today).LongCount();
                body.Position = 0;
                return new(JsonQuery.Lines("body", body, today), count, []);
            }

            QueryFile file = new(type == Csv ? "body.csv" : "body", body, new(new(""), today))
            {
                OneNameALine = "send it as text/plain",
            };
            file.Check();
            return new(file.Rows(), file.Count, file.Taken);
        }
    }
}
