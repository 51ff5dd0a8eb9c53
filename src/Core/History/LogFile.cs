using System.Globalization;
using System.Text.Json;

namespace Licet.Core.History;

/// <summary>
/// A log as a file that anyone can check without the database: a line that says how much follows, the checkpoints, then the events
/// in the log's order; each line one JSON object. Personal data and attachments stay behind.
/// </summary>
public static class LogFile
{
    private const string Format = "licet-log/1";

    public static string Header(long events, long checkpoints) =>
        Canonical(json =>
        {
            json.WriteNumber("checkpoints", checkpoints);
            json.WriteNumber("events", events);
            json.WriteString("log", Format);
        });

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
            return Heads(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException("the heads of a checkpoint are not readable: " + e.Message, e);
        }
    }

    /// <summary>Reads and verifies; see <see cref="LogVerification"/>. Of what lies beside the log nothing is said.</summary>
    /// <param name="isSigned">Whether a checkpoint's signature is by a key that is known.</param>
    /// <exception cref="FormatException">Not such a file; names the line.</exception>
    public static LogFileVerdict Verify(TextReader file, Func<Checkpoint, bool> isSigned)
    {
        ArgumentNullException.ThrowIfNull(file);
        LogVerification log = new(isSigned, _ => SealedState.Elsewhere);
        long number = 0;
        (long Events, long Checkpoints)? promised = null;
        long covered = 0;
        while (file.ReadLine() is { } line)
        {
            number++;
            try
            {
                using JsonDocument document = JsonDocument.Parse(line);
                JsonElement root = document.RootElement;
                if (promised is null)
                {
                    promised =
                        root.GetProperty("log").GetString() == Format
                            ? (root.GetProperty("events").GetInt64(), root.GetProperty("checkpoints").GetInt64())
                            : throw new FormatException($"expected \"log\":\"{Format}\"");
                }
                else if (root.TryGetProperty("checkpoint", out _))
                {
                    Checkpoint checkpoint = CheckpointOf(root);
                    covered += checkpoint.Heads.Count;
                    log.Add(checkpoint);
                }
                else
                {
                    log.Add(EventOf(root));
                }
            }
            catch (Exception e)
                when (e
                        is JsonException
                            or FormatException
                            or InvalidOperationException
                            or KeyNotFoundException
                            or IndexOutOfRangeException
                )
            {
                string what = string.Create(CultureInfo.InvariantCulture, $"line {number}: {e.Message}");
                throw new FormatException(what, e);
            }
        }

        if (promised is not { } full)
        {
            throw new FormatException("line 1: the file is empty");
        }

        LogVerdict verdict = log.End();
        bool isCut = verdict.Events != full.Events || verdict.Checkpoints != full.Checkpoints;
        if (isCut && verdict.IsWhole)
        {
            string cut = string.Create(
                CultureInfo.InvariantCulture,
                $"says {full.Events} events and {full.Checkpoints} checkpoints, holds {verdict.Events} and {verdict.Checkpoints}."
            );
            verdict = verdict with { Finding = new LogFinding(LogFault.Missing, "file", cut) };
        }

        return new LogFileVerdict(verdict, covered > 0);
    }

    private static Checkpoint CheckpointOf(JsonElement root) =>
        new(
            root.GetProperty("checkpoint").GetInt64(),
            Instant(root),
            Heads(root.GetProperty("heads")),
            Text(root, "previous"),
            Text(root, "key"),
            Text(root, "signature")
        );

    private static LoggedEvent EventOf(JsonElement root)
    {
        Event e = new(
            Text(root, "history"),
            root.GetProperty("sequence").GetInt64(),
            Text(root, "type"),
            root.GetProperty("version").GetInt32(),
            DateOnly.ParseExact(Text(root, "effective"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Instant(root),
            Text(root, "actor"),
            root.TryGetProperty("cause", out JsonElement cause) ? cause.GetString() : null,
            Text(root, "body")
        );
        return new LoggedEvent(e, Text(root, "previous"), Text(root, "hash"));
    }

    private static List<Head> Heads(JsonElement list) =>
        [.. list.EnumerateArray().Select(h => new Head(h[0].GetString()!, h[1].GetInt64(), h[2].GetString()!))];

    private static string Text(JsonElement root, string member) =>
        root.GetProperty(member).GetString() ?? throw new FormatException($"{member}: expected text");

    private static DateTimeOffset Instant(JsonElement root) =>
        DateTimeOffset.ParseExact(
            Text(root, "recorded"),
            "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );

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

/// <param name="HasCheckpoint">Whether a checkpoint with heads is there: only such a one shows that no end is missing.</param>
public sealed record LogFileVerdict(LogVerdict Verdict, bool HasCheckpoint);
