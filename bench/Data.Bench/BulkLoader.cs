using System.Data.Common;
using System.Globalization;
using Licet.Core.History;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Bench;

/// <summary>
/// Fills a SQLite log with applications in the order of their days, so that histories take turns as they would in life. One in
/// twelve is still open. Rows, chains and records are those that the product writes; only the way to the file is shorter.
/// </summary>
internal static class BulkLoader
{
    private const int Templates = 240;
    private const int Together = 100_000;

    /// <summary>Over which the applications come in.</summary>
    public const int Days = 5 * 365;

    /// <param name="first">The first day on which one comes in.</param>
    /// <param name="form">The text of a template's application, by its number; null: it does not lie beside the log.</param>
    /// <returns>Events.</returns>
    public static async Task<long> FillAsync(
        Place place,
        int applications,
        DateOnly first,
        Func<int, string>? form = null
    )
    {
        CaseTemplate[] templates =
        [
            .. Enumerable.Range(0, Templates).Select(i => CaseTemplates.Of(i, first, form?.Invoke(i))),
        ];
        (int Shift, int Events)[] plan = [.. Enumerable.Range(0, applications).Select(Plan)];
        long[] order = Order(plan, templates);
        LoggedEvent?[] last = new LoggedEvent?[applications];
        await using LogContext context = place.Open();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await context.Database.OpenConnectionAsync();
        await using DbCommand insert = Insert(context.Database.GetDbConnection());
        long there = await context.Events.MaxAsync(e => (long?)e.Position) ?? 0;
        long position = there;
        foreach (long[] some in order.Chunk(Together))
        {
            await using DbTransaction transaction = await context.Database.GetDbConnection().BeginTransactionAsync();
            await context.Database.UseTransactionAsync(transaction);
            insert.Transaction = transaction;
            foreach (long entry in some)
            {
                int application = (int)(entry >> 8 & 0xFFFFFF);
                CaseTemplate template = templates[application % Templates];
                (CaseState before, CaseEvent e) = template.Steps[(int)(entry & 0xFF)];
                SealedRecord? contact =
                    e.Content is Submission
                        ? SealedRecord.Of(template.Form ?? $"Jane Doe {application}, 555-0100")
                        : null;
                DateOnly day = e.On.AddDays(plan[application].Shift);
                Event next = new(
                    "case/" + Number(application),
                    (last[application]?.Event.Sequence ?? 0) + 1,
                    CaseJson.Type,
                    1,
                    day,
                    new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero).AddMicroseconds(position),
                    e.Person,
                    CaseJson.CauseOf(before, e),
                    CaseJson.BodyOf(before, e, contact is null ? null : [contact.Reference])
                );
                last[application] = LoggedEvent.After(last[application], next);
                Write(insert, ++position, last[application]!);
                if (contact is not null)
                {
                    context.Add(contact.Row(next.History, next.Recorded));
                    context.Add(contact.KeyRow());
                }

                if (next.Sequence == plan[application].Events)
                {
                    context.Add(Row(application, plan[application].Shift, template, (int)next.Sequence));
                }
            }

            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
            await transaction.CommitAsync();
            await context.Database.UseTransactionAsync(null);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"loaded {position - there:N0} of {order.Length:N0}")
            );
        }

        return position - there;

        (int, int) Plan(int application)
        {
            int all = templates[application % Templates].Steps.Count;
            bool open = application % 12 == 0;
            int shift = (int)((long)application * 7919 % Days);
            return (open ? Days - (application / 12 % 60) : shift, open ? 2 + (application / 12 % (all - 3)) : all);
        }
    }

    public static string Number(int application) => "Z" + application.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Day, application and step of every event, in the order of days.</summary>
    private static long[] Order((int Shift, int Events)[] plan, CaseTemplate[] templates)
    {
        List<long> order = [];
        for (int application = 0; application < plan.Length; application++)
        {
            for (int step = 0; step < plan[application].Events; step++)
            {
                DateOnly day = templates[application % Templates].Steps[step].Event.On.AddDays(plan[application].Shift);
                order.Add(((long)day.DayNumber << 32) | ((long)application << 8) | (uint)step);
            }
        }

        order.Sort();
        return [.. order];
    }

    /// <summary>All of a case's days move together, and all limits of the process count calendar days: so does what is due.</summary>
    private static CaseRow Row(int application, int shift, CaseTemplate template, int events)
    {
        CaseState state = events == template.Steps.Count ? template.Final : template.Steps[events].Before;
        CaseRow row = CaseRow.Of(
            state with
            {
                History = "case/" + Number(application),
            },
            template.Steps.Take(events).Max(s => s.Event.On)
        );
        return new CaseRow
        {
            Number = row.Number,
            Sequence = row.Sequence,
            Process = row.Process,
            Stage = row.Stage,
            Ended = row.Ended,
            Round = row.Round,
            Officer = row.Officer,
            Asof = row.Asof.AddDays(shift),
            Due = row.Due?.AddDays(shift),
            AskAgain = row.AskAgain?.AddDays(shift),
            Clock = row.Clock,
            Elapsed = row.Elapsed,
            Stopped = row.Stopped?.AddDays(shift),
            Applicant = row.Applicant,
            Submitted = row.Submitted?.AddDays(shift),
            Awaits = row.Awaits,
            Held = row.Held,
        };
    }

    private static DbCommand Insert(DbConnection connection)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText =
            "insert into events (position, history, sequence, type, version, effective, recorded, actor, cause, body, previous, hash) values (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11)";
        for (int i = 0; i < 12; i++)
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = "@" + i.ToString(CultureInfo.InvariantCulture);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static void Write(DbCommand insert, long position, LoggedEvent e)
    {
        object?[] values =
        [
            position,
            e.Event.History,
            e.Event.Sequence,
            e.Event.Type,
            e.Event.Version,
            e.Event.Effective,
            Microseconds.Of(e.Event.Recorded),
            e.Event.Actor,
            e.Event.Cause ?? (object)DBNull.Value,
            e.Event.Body,
            e.Previous,
            e.Hash,
        ];
        for (int i = 0; i < values.Length; i++)
        {
            insert.Parameters[i].Value = values[i];
        }

        insert.ExecuteNonQuery();
    }
}
