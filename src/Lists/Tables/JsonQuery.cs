using System.Text.Json;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Lists.Tables;

/// <summary>
/// A party to be screened as a JSON object: <c>name</c>, and where they are known <c>id</c>, <c>country</c>, <c>kind</c>,
/// <c>addresses</c>, <c>identifiers</c> and <c>dates</c>, as the columns of a table of names have them. A field that nobody asks for, or a
/// value that could not be used, is refused: left out without a word it would be silence.
/// </summary>
public static class JsonQuery
{
    private const string Fields = "name, id, country, kind, addresses, identifiers, dates";

    /// <param name="json">One object.</param>
    /// <param name="file">Where it stands, for messages.</param>
    /// <param name="line">1-based.</param>
    /// <param name="index">0-based, of the queries.</param>
    /// <param name="today">After it nobody is born.</param>
    /// <exception cref="UnusableTableException">It is no such object; the message names the field.</exception>
    public static QueryRow Read(ReadOnlyMemory<byte> json, string file, long line, long index, DateOnly today)
    {
        using JsonDocument document = Parsed(json, file, line);
        try
        {
            return Read(document, file, line, index, today);
        }
        catch (InvalidOperationException)
        {
            // Thrown of a text whose escapes say no whole letters, and of nothing else: kinds of values were asked before.
            throw UnusableTableException.Row(file, line, "query", "whole letters", "half of a surrogate pair");
        }
    }

    private static QueryRow Read(JsonDocument document, string file, long line, long index, DateOnly today)
    {
        Reader read = new(document.RootElement, file, line);
        string name = QueryName.Of(file, line, read.Text("name") ?? "");
        ScreeningQuery query = new(name)
        {
            Country = read.Country(),
            Kind = read.Kind(),
            Addresses = read.Texts("addresses"),
            Identifiers = read.Identifiers(),
            Dates = read.Dates(today),
        };
        string? id = read.Text("id");
        read.Done();
        return new(index, id, query, line);
    }

    /// <summary>One object a line; lines without a letter are left out.</summary>
    /// <exception cref="UnusableTableException">The first line that is none, or there is no query at all.</exception>
    public static IEnumerable<QueryRow> Lines(string file, Stream content, DateOnly today)
    {
        Utf8Lines lines = new(file, content);
        long index = 0;
        while (lines.Read() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Read(System.Text.Encoding.UTF8.GetBytes(line), file, lines.Number, index++, today);
            }
        }

        if (index == 0)
        {
            throw UnusableTableException.Row(file, 0, "file", "at least one query, one JSON object a line", "");
        }
    }

    private static JsonDocument Parsed(ReadOnlyMemory<byte> json, string file, long line)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false, MaxDepth = 4 });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw UnusableTableException.Row(
            file,
            line,
            "query",
            "a JSON object such as {\"name\":\"Sugon\",\"country\":\"CN\"}",
            System.Text.Encoding.UTF8.GetString(json.Span)
        );
    }

    private sealed class Reader(JsonElement element, string file, long line)
    {
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

        public string? Text(string name)
        {
            _taken.Add(name);
            return !element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? null
                : value.ValueKind == JsonValueKind.String ? value.GetString()
                : throw Wrong(name, "a text", value.GetRawText());
        }

        public IReadOnlyList<string> Texts(string name)
        {
            _taken.Add(name);
            if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
            {
                return [];
            }

            return
                value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)
                ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
                : throw Wrong(name, "an array of texts", value.GetRawText());
        }

        public string? Country()
        {
            if (Text("country") is not { Length: > 0 } word)
            {
                return null;
            }

            return PartyWords.Ambiguous(word) is { } several
                ? throw Wrong("country", several, word)
                : PartyWords.Country(word) ?? throw Wrong("country", PartyWords.Countries, word);
        }

        public PartyKind Kind() =>
            Text("kind") is { Length: > 0 } word
                ? PartyWords.Kind(word) ?? throw Wrong("kind", PartyWords.Kinds, word)
                : PartyKind.Unknown;

        public List<Identifier> Identifiers()
        {
            List<Identifier> numbers = [];
            foreach (string text in Texts("identifiers"))
            {
                IReadOnlyList<Identifier> read = PartyWords.Identifiers(text);
                if (read.Count == 0 || !read.All(PartyWords.IsNumber))
                {
                    throw Wrong("identifiers", PartyWords.Numbers, text);
                }

                numbers.AddRange(read);
            }

            return numbers;
        }

        public IReadOnlyList<string> Dates(DateOnly today)
        {
            IReadOnlyList<string> dates = Texts("dates");
            return dates.FirstOrDefault(d => !PartyWords.IsDate(d, today)) is { } wrong
                ? throw Wrong("dates", PartyWords.DatesUntil(today), wrong)
                : dates;
        }

        public void Done()
        {
            if (element.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !_taken.Contains(n)) is { } unknown)
            {
                throw Wrong(unknown, "one of the fields " + Fields, unknown);
            }
        }

        private UnusableTableException Wrong(string field, string expected, string found) =>
            UnusableTableException.Row(file, line, field, expected, found);
    }
}
