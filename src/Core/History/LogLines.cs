using System.Globalization;
using System.Text.Json;

namespace Licet.Core.History;

/// <summary>
/// The lines of an exported log, read strictly: every member once, and none that is not known. What is read past without being
/// looked at is covered by no hash: a second "actor" would be shown to one reader and verified by another.
/// </summary>
internal sealed class LogLines(LogVerification log, Action<LoggedEvent>? seen = null)
{
    private static readonly string[] s_header = ["checkpoints", "events", "log"];
    private static readonly string[] s_checkpoint = ["checkpoint", "heads", "key", "previous", "recorded", "signature"];

    private static readonly string[] s_event =
    [
        "actor",
        "body",
        "cause",
        "effective",
        "hash",
        "history",
        "previous",
        "recorded",
        "sequence",
        "type",
        "version",
    ];

    private (long Events, long Checkpoints)? _promised;
    private bool _hasEvents;
    private long _number;

    /// <summary>How much the first line says that follows.</summary>
    /// <exception cref="FormatException">There was none.</exception>
    public (long Events, long Checkpoints) Promised =>
        _promised ?? throw new FormatException("line 1: the file is empty");

    /// <exception cref="FormatException">Names the line, and what it says it is.</exception>
    public void Add(string line)
    {
        _number++;
        string place = string.Create(CultureInfo.InvariantCulture, $"line {_number}");
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            Expect(root.ValueKind == JsonValueKind.Object, "expected a JSON object");
            place += Name(root);
            Add(root);
        }
        catch (JsonException e)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"no JSON from byte {e.BytePositionInLine + 1} on");
            throw new FormatException($"{place}: {at}", e);
        }
        catch (FormatException e)
        {
            throw new FormatException($"{place}: {e.Message}", e);
        }
    }

    private void Add(JsonElement root)
    {
        if (_promised is null)
        {
            _promised = Header(root);
        }
        else if (root.TryGetProperty("checkpoint", out _))
        {
            Expect(!_hasEvents, "a checkpoint behind the events; all of them come before the first event");
            log.Add(CheckpointOf(root));
        }
        else
        {
            _hasEvents = true;
            LoggedEvent e = EventOf(root);
            log.Add(e);
            seen?.Invoke(e);
        }
    }

    private static (long Events, long Checkpoints) Header(JsonElement root)
    {
        bool isHeader = root.TryGetProperty("log", out JsonElement format);
        Expect(isHeader, $"expected the header of an exported log, as {LogFile.Header(0, 0)}");
        Expect(
            format.ValueKind == JsonValueKind.String && format.ValueEquals(LogFile.Format),
            $"expected \"log\":\"{LogFile.Format}\""
        );
        Members(root, s_header, "header");
        return (Whole(root, "events"), Whole(root, "checkpoints"));
    }

    private static Checkpoint CheckpointOf(JsonElement root)
    {
        Members(root, s_checkpoint, "checkpoint");
        return new(
            Whole(root, "checkpoint"),
            Instant(root),
            Heads(root.GetProperty("heads")),
            Text(root, "previous"),
            Text(root, "key"),
            Text(root, "signature")
        );
    }

    private static LoggedEvent EventOf(JsonElement root)
    {
        Members(root, s_event, "event", optional: "cause");
        long version = Whole(root, "version");
        Expect(version is >= int.MinValue and <= int.MaxValue, "version: expected a whole number of 32 bits");
        Event e = new(
            Text(root, "history"),
            Whole(root, "sequence"),
            Text(root, "type"),
            (int)version,
            Day(root),
            Instant(root),
            Text(root, "actor"),
            root.TryGetProperty("cause", out _) ? Text(root, "cause") : null,
            Text(root, "body")
        );
        return new LoggedEvent(e, Text(root, "previous"), Text(root, "hash"));
    }

    /// <exception cref="FormatException">Another shape than a list of history, sequence and hash.</exception>
    public static List<Head> Heads(JsonElement list)
    {
        const string Shape = "heads: expected a list of [history, sequence, hash]";
        Expect(list.ValueKind == JsonValueKind.Array, Shape);
        List<Head> heads = [];
        foreach (JsonElement head in list.EnumerateArray())
        {
            Expect(head.ValueKind == JsonValueKind.Array && head.GetArrayLength() == 3, Shape);
            Expect(head[1].ValueKind == JsonValueKind.Number && head[1].TryGetInt64(out _), Shape);
            heads.Add(new Head(TextOf(head[0], Shape), head[1].GetInt64(), TextOf(head[2], Shape)));
        }

        return heads;
    }

    /// <summary>What the line says it is, where it does; a fault beside it is then easier to find.</summary>
    private static string Name(JsonElement root) =>
        root.TryGetProperty("history", out JsonElement history)
        && history.ValueKind == JsonValueKind.String
        && root.TryGetProperty("sequence", out JsonElement sequence)
        && sequence.ValueKind == JsonValueKind.Number
            ? $", {history.GetRawText()[1..^1]} #{sequence.GetRawText()}"
        : root.TryGetProperty("checkpoint", out JsonElement number) && number.ValueKind == JsonValueKind.Number
            ? $", checkpoint {number.GetRawText()}"
        : "";

    private static void Members(JsonElement root, string[] known, string what, string? optional = null)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (JsonProperty member in root.EnumerateObject())
        {
            Expect(Array.IndexOf(known, member.Name) >= 0, $"'{member.Name}' is no member of {Article(what)}");
            Expect(seen.Add(member.Name), $"the member '{member.Name}' stands twice");
        }

        string? missing = known.FirstOrDefault(m => m != optional && !seen.Contains(m));
        Expect(missing is null, $"{Article(what)} without '{missing}'");
    }

    private static string Article(string what) => what[0] == 'e' ? $"an {what}" : $"a {what}";

    private static long Whole(JsonElement root, string member)
    {
        JsonElement value = root.GetProperty(member);
        long whole = 0;
        Expect(
            value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out whole),
            $"{member}: expected a whole number"
        );
        return whole;
    }

    private static string Text(JsonElement root, string member) =>
        TextOf(root.GetProperty(member), $"{member}: expected text");

    private static string TextOf(JsonElement value, string expected)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new FormatException(expected);
        }
        catch (InvalidOperationException e)
        {
            // Half of a surrogate pair.
            throw new FormatException(expected, e);
        }
    }

    private static DateOnly Day(JsonElement root) =>
        DateOnly.TryParseExact(
            Text(root, "effective"),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : throw new FormatException("effective: expected a day as yyyy-MM-dd");

    private static DateTimeOffset Instant(JsonElement root) =>
        DateTimeOffset.TryParseExact(
            Text(root, "recorded"),
            "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset instant
        )
            ? instant
            : throw new FormatException("recorded: expected an instant as 2019-05-16T14:00:00.000000Z");

    private static void Expect(bool holds, string message)
    {
        if (!holds)
        {
            throw new FormatException(message);
        }
    }
}
