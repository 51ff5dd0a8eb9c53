using System.Buffers;
using System.Text;
using Licet.Core.Counterparties;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Lists.Tables;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Check;

/// <summary>
/// Many orders of one request. They are read once to the end, so that a fault in the last line leaves nothing half answered, and once more
/// for the answers, so that memory does not grow with them.
/// </summary>
internal static class BatchedChecks
{
    public const string Ndjson = "application/x-ndjson";

    /// <summary>Orders answered side by side, then written.</summary>
    private const int Together = 128;

    private const int MostShown = 20;

    public static async Task<IResult> AnswerAsync(
        HttpContext context,
        OrderLaw law,
        Visitor visitor,
        bool? acceptGaps,
        CancellationToken ct
    )
    {
        Stream body = await context.Request.WholeBodyAsync(ct);
        DateOnly first = DateOnly.MaxValue;
        int orders = 0;
        try
        {
            List<FieldProblem> faults = [];
            foreach ((long line, OrderReading reading) in await Task.Run(() => Readings(body), ct))
            {
                orders++;
                first = reading.Order?.On < first ? reading.Order.On : first;
                faults.AddRange(reading.Problems.Select(p => new FieldProblem(Place(line, p.Field), p.Message)));
                if (faults.Count >= MostShown)
                {
                    break;
                }
            }

            if (faults.Count > 0 || orders == 0)
            {
                return Problems.Invalid(
                    orders == 0
                        ? [new FieldProblem("", "Expected at least one order, one JSON object a line.")]
                        : faults
                );
            }
        }
        catch (UnusableTableException e)
        {
            return Problems.Invalid(new FieldProblem("", e.Message));
        }

        OrderCoverage held = law.Covering(await law.HeldAsync(visitor.Organization!, first, ct));
        context.Response.Lines(orders);
        foreach ((long, OrderReading)[] chunk in Readings(body).Chunk(Together))
        {
            KnownCounterparties known = await law.KnownAsync(
                visitor.Organization!,
                chunk.Select(c => c.Item2.Order!),
                ct
            );
            await context.Response.Body.WriteAsync(Answered(chunk, law, (known, held), acceptGaps == true), ct);
        }

        return Results.Empty;
    }

    private static ReadOnlyMemory<byte> Answered(
        (long Line, OrderReading Reading)[] chunk,
        OrderLaw law,
        (KnownCounterparties Known, OrderCoverage Held) own,
        bool acceptGaps
    )
    {
        Answered[] answers = new Answered[chunk.Length];
        Parallel.For(0, chunk.Length, i => answers[i] = law.Answer(chunk[i].Reading.Order!, own.Known, acceptGaps));
        ArrayBufferWriter<byte> lines = new();
        foreach (Answered answer in answers)
        {
            // Licenses held are drawn one order after another, as they were sent.
            DeterminationJson.Write(answer.With(own.Held).Decided, indented: false, lines);
        }

        return lines.WrittenMemory;
    }

    private static IEnumerable<(long Line, OrderReading Reading)> Readings(Stream body)
    {
        body.Position = 0;
        Utf8Lines lines = new("body", body);
        while (lines.Read() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (lines.Number, CheckOperations.Read(Encoding.UTF8.GetBytes(line)));
            }
        }
    }

    /// <summary>"[2].lines[0].value": of the third line's order.</summary>
    private static string Place(long line, string field) => $"[{line - 1}]" + (field.Length == 0 ? "" : "." + field);
}
