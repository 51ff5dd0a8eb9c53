using System.Text.Json;
using Licet.Lists.Tables;

namespace Licet.Web.Features.Counterparties;

/// <summary>
/// A table of counterparties as one JSON object a line: <c>number</c>, <c>name</c>, <c>otherNames</c>, <c>country</c>, <c>kind</c>,
/// <c>addresses</c>. Read as the table that it is, so that the same readers tell the same faults.
/// </summary>
internal static class NdjsonTable
{
    private static readonly string[] s_members = ["number", "name", "otherNames", "country", "kind", "addresses"];

    /// <summary>What the columns of the rows hold.</summary>
    public static IReadOnlyList<PartyColumn> Columns { get; } =
    [
        PartyColumn.Number,
        PartyColumn.Name,
        PartyColumn.OtherName,
        PartyColumn.Country,
        PartyColumn.Kind,
        PartyColumn.Address,
    ];

    /// <summary>The header first. A line's number is that of its row.</summary>
    /// <exception cref="UnusableTableException">A line is no such object; the message says which and why.</exception>
    public static IEnumerable<TableRow> Rows(string file, Stream content)
    {
        Utf8Lines lines = new(file, content);
        yield return new(0, s_members);
        while (lines.Read() is { } text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return new(lines.Number, Fields(file, lines.Number, text));
            }
        }
    }

    private static string[] Fields(string file, long line, string text)
    {
        try
        {
            JsonElement row = JsonElement.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return row.ValueKind == JsonValueKind.Object
                ? Fields(file, line, row)
                : throw UnusableTableException.Row(file, line, "line", "a JSON object", row.ValueKind.ToString());
        }
        catch (JsonException e)
        {
            throw UnusableTableException.Row(file, line, "line", "a JSON object", e.Message);
        }
        catch (InvalidOperationException)
        {
            throw UnusableTableException.Row(file, line, "line", "whole letters", "half of a surrogate pair");
        }
    }

    private static string[] Fields(string file, long line, JsonElement row)
    {
        string? unknown = row.EnumerateObject().Select(p => p.Name).FirstOrDefault(n => !s_members.Contains(n));
        return unknown is not null
            ? throw UnusableTableException.Row(file, line, unknown, string.Join(", ", s_members), unknown)
            :
            [
                .. s_members.Select(m =>
                    m switch
                    {
                        "otherNames" => Several(file, line, row, m, '\n', "|;\n"),
                        "addresses" => Several(file, line, row, m, '|', "|"),
                        _ => One(file, line, row, m),
                    }
                ),
            ];
    }

    private static string One(string file, long line, JsonElement row, string member) =>
        !row.TryGetProperty(member, out JsonElement value) || value.ValueKind == JsonValueKind.Null ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : throw UnusableTableException.Row(file, line, member, "a text", value.GetRawText());

    /// <summary>A list of texts in one field; what divides them is in none of them, or one would become two.</summary>
    private static string Several(string file, long line, JsonElement row, string member, char by, string dividers)
    {
        if (!row.TryGetProperty(member, out JsonElement list) || list.ValueKind == JsonValueKind.Null)
        {
            return "";
        }

        if (
            list.ValueKind != JsonValueKind.Array
            || list.EnumerateArray().Any(t => t.ValueKind != JsonValueKind.String)
        )
        {
            throw UnusableTableException.Row(file, line, member, "a list of texts", list.GetRawText());
        }

        string[] texts = [.. list.EnumerateArray().Select(t => t.GetString()!)];
        return texts.FirstOrDefault(t => t.IndexOfAny(dividers.ToCharArray()) >= 0) is { } divided
            ? throw UnusableTableException.Row(
                file,
                line,
                member,
                $"texts without {string.Join(" ", dividers.Select(d => d == '\n' ? "line ends" : $"'{d}'"))}",
                divided
            )
            : string.Join(by, texts);
    }
}
