using System.Globalization;
using Licet.Core.History;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;

namespace Licet.Data.Bench;

/// <summary>
/// Writes until it is killed, several at once, and says what was acknowledged: a line "history sequence hash" for the last event
/// of each append, after the answer came.
/// </summary>
internal static class WriteRun
{
    private const int AtOnce = 6;
    private static readonly Person s_applicant = new("alice", ["applicant-signer"]);
    private static readonly Person s_intake = new("ivan", ["intake-officer"]);

    /// <summary>Numbers that say who wrote.</summary>
    private static readonly ProcessDefinition s_process = ShippedProcesses.UsEar with { Numbers = null };
    private static readonly DateOnly s_day = new(2019, 10, 20);

    /// <param name="database">As <see cref="Place.Of"/>; "-" for SQLite's file in the folder.</param>
    /// <param name="name">Begins the name of every history, so that several can write.</param>
    public static async Task<int> RunAsync(string database, string folder, string name)
    {
        Place place = Place.Of(database == "-" ? null : database, folder);
        await using EventLog log = await EventLog.OpenAsync(place, TimeProvider.System, CancellationToken.None);
        await Task.WhenAll(
            Enumerable
                .Range(0, AtOnce)
                .Select(i => i % 2 == 0 ? OrganizationsAsync(log, $"{name}-{i}") : CasesAsync(log, $"{name}-{i}"))
        );
        return 0;
    }

    /// <summary>Three events at once, with a contact beside them.</summary>
    private static async Task OrganizationsAsync(EventLog log, string name)
    {
        for (int n = 0; ; n++)
        {
            SealedRecord contact = SealedRecord.Of("Jane Doe, 555-0100");
            string body = CanonicalJson.Of($$"""{"contact":{{contact.Json}}}""");
            NewEvent e = new("organization.noted", 1, s_day, "alice", null, body);
            string history = string.Create(CultureInfo.InvariantCulture, $"organization/{name}-{n}");
            Append append = new(history, 0, [e, e with { Body = "{}" }, e with { Body = "{}" }], history)
            {
                Records = [contact],
            };
            if (await log.AppendAsync(append, CancellationToken.None) is Appended.Done done)
            {
                Say(done.Events[^1]);
            }

            await PauseAsync();
        }
    }

    /// <summary>A case that is submitted and registered, with its row in the queue.</summary>
    private static async Task CasesAsync(EventLog log, string name)
    {
        Cases cases = new(log);
        Submission form = new("digest", [new Line("22-1", "CaseByCase", ["NS"])], [], true, "determination", false);
        for (int n = 0; ; n++)
        {
            string number = string.Create(CultureInfo.InvariantCulture, $"{name.ToUpperInvariant()}-{n}");
            await TakeAsync(new Move("submit", s_applicant, s_day, 0, form));
            await TakeAsync(new Move("register", s_intake, s_day, 1, new Intake([])));
            await PauseAsync();

            async Task TakeAsync(Move move)
            {
                CaseCommand command = new(number, move, null);
                if (await cases.TakeAsync(command, s_process, CancellationToken.None) is CaseAnswer.Taken taken)
                {
                    Say(taken.Event);
                }
            }
        }
    }

    /// <summary>Leaves the processor to those that start meanwhile; something is on its way to the disk all the same.</summary>
    private static Task PauseAsync() => Task.Delay(20);

    private static void Say(LoggedEvent e)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{e.Event.History} {e.Event.Sequence} {e.Hash}\n");
        lock (s_applicant)
        {
            Console.Out.Write(line);
            Console.Out.Flush();
        }
    }
}
