using System.Globalization;
using System.Text.Json;
using Licet.Core.Orders.Reading;

namespace Licet.Core.History;

/// <summary>
/// A log as a file that anyone can check without the database: a line that says how much follows, the checkpoints, then the events
/// in the log's order; each line one JSON object. Personal data and attachments stay behind.
/// </summary>
public static class LogFile
{
    internal const string Format = "licet-log/1";

    public static string Header(long events, long checkpoints) =>
        Canonical(json =>
        {
            json.WriteNumber("checkpoints", checkpoints);
            json.WriteNumber("events", events);
            json.WriteString("log", Format);
        });

    /// <summary>Whether a line is the first of an exported log.</summary>
    public static bool IsHeader(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.StartsWith("{\"checkpoints\":", StringComparison.Ordinal)
            && line.EndsWith($",\"log\":\"{Format}\"}}", StringComparison.Ordinal);
    }

    public static string Line(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return Canonical(json =>
        {
            json.WriteNumber("checkpoint", checkpoint.Number);
            json.WritePropertyName("heads");
            json.WriteRawValue(HeadsJson(checkpoint.Heads));
            json.WriteString("key", checkpoint.Key);
            json.WriteString("previous", checkpoint.Previous);
            json.WriteString("recorded", EventHash.Instant(checkpoint.Recorded));
            json.WriteString("signature", checkpoint.Signature);
        });
    }

    public static string Line(LoggedEvent logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        Event e = logged.Event;
        return Canonical(json =>
        {
            json.WriteString("actor", e.Actor);
            // As text, not as an object: the hash is over these very characters.
            json.WriteString("body", e.Body);
            if (e.Cause is not null)
            {
                json.WriteString("cause", e.Cause);
            }

            json.WriteString("effective", e.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("hash", logged.Hash);
            json.WriteString("history", e.History);
            json.WriteString("previous", logged.Previous);
            json.WriteString("recorded", EventHash.Instant(e.Recorded));
            json.WriteNumber("sequence", e.Sequence);
            json.WriteString("type", e.Type);
            json.WriteNumber("version", e.Version);
        });
    }

    /// <summary>Heads as a list of history, sequence and hash.</summary>
    public static string HeadsJson(IReadOnlyList<Head> heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        return Written(json =>
        {
            json.WriteStartArray();
            foreach (Head head in heads)
            {
                json.WriteStartArray();
                json.WriteStringValue(head.History);
                json.WriteNumberValue(head.Sequence);
                json.WriteStringValue(head.Hash);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });
    }

    /// <exception cref="FormatException">Another shape.</exception>
    public static IReadOnlyList<Head> Heads(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return LogLines.Heads(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new FormatException("the heads of a checkpoint are not readable: " + JsonWords.Of(e), e);
        }
    }

    /// <summary>Reads and verifies; see <see cref="LogVerification"/>. Of what lies beside the log nothing is said.</summary>
    /// <param name="signers">Whose checkpoints count. Null: signatures are not looked at.</param>
    /// <exception cref="FormatException">
    /// Not such a file, a member twice, or one that no reader looks at and that a hash would not cover; names the line, and the event
    /// or checkpoint where it says which.
    /// </exception>
    public static LogFileVerdict Verify(TextReader file, IReadOnlyCollection<CheckpointSigner>? signers)
    {
        ArgumentNullException.ThrowIfNull(file);
        LogVerification log = new(c => CheckpointSigner.Look(signers, c), _ => SealedState.Elsewhere);
        LogLines lines = new(log);
        while (file.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        (long events, long checkpoints) = lines.Promised;
        LogVerdict verdict = log.End();
        bool isCut = verdict.Events != events || verdict.Checkpoints != checkpoints;
        if (isCut && verdict.IsWhole)
        {
            string cut = string.Create(
                CultureInfo.InvariantCulture,
                $"says {events} events and {checkpoints} checkpoints, holds {verdict.Events} and {verdict.Checkpoints}."
            );
            verdict = verdict with { Finding = new LogFinding(LogFault.Missing, "file", cut) };
        }

        return new LogFileVerdict(verdict, log.IsVouched);
    }

    /// <summary>The events of a log that is kept as such a file, and is whole.</summary>
    /// <exception cref="FormatException">Not such a file, or not whole: names the first fault.</exception>
    public static IReadOnlyList<LoggedEvent> Read(TextReader file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<LoggedEvent> events = [];
        LogVerification log = new(c => CheckpointSigner.Look(null, c), _ => SealedState.Elsewhere);
        LogLines lines = new(log, events.Add);
        while (file.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return log.End() is { Finding: { } finding } ? throw new FormatException(finding.ToString())
            : lines.Promised.Events != events.Count
                ? throw new FormatException("holds another number of events than its first line says")
            : events;
    }

    /// <summary>A log as such a file, without checkpoints.</summary>
    public static void Write(TextWriter file, IReadOnlyList<LoggedEvent> events)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(events);
        file.Write(Header(events.Count, 0) + "\n");
        foreach (LoggedEvent e in events)
        {
            file.Write(Line(e) + "\n");
        }
    }

    private static string Canonical(Action<Utf8JsonWriter> members) =>
        Written(json =>
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        });

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, CanonicalJson.Plain))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}

/// <param name="HasCheckpoint">Whether a checkpoint with heads, by a key that counts, is there: only such a one shows that no end is missing.</param>
public sealed record LogFileVerdict(LogVerdict Verdict, bool HasCheckpoint);
