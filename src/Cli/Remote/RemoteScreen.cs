using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Licet.Cli.Screen;
using Licet.Lists.Tables;
using Licet.Screening;
using Licet.Screening.Lists;
using static Licet.Core.JsonWriting;

namespace Licet.Cli.Remote;

/// <summary><c>licet screen --server</c>: whom of these names do the lists of a server hold?</summary>
internal static class RemoteScreen
{
    public static int Run(string url, ScreenRequest request, Terminal terminal)
    {
        if (request.Format == AnswerFormat.Csv)
        {
            throw new BadInputException("--format: with --server expected table or ndjson, found csv");
        }
        using var server = Server.Of(url, terminal);
        var (body, name) = request.In is { } path ? OfFile(path, terminal) : (OfNames(request), "NAME");
        using var _ = body;
        Question question = new("screen/batch" + Parameters(request), body, new(name));
        var single = request.In is null && request.Names.Count == 1;
        return new RemoteRun(server, terminal).Many(
            question,
            "screening",
            request.Format == AnswerFormat.Ndjson
                ? new ScreenAnswers()
                : new ScreenPages(new(terminal.Width, terminal.Color), single, request.Explain)
        );
    }

    private static string Parameters(ScreenRequest request) =>
        Question.Parameters(
            ("on", request.On is { } day ? Day.Text(day) : null),
            ("top", request.Settings.Top.ToString(CultureInfo.InvariantCulture)),
            ("explain", request.Explain ? "true" : null)
        );

    /// <summary>The file as it is; the server reads it as it would be read here.</summary>
    private static (HttpContent Body, string Name) OfFile(string path, Terminal terminal)
    {
        var (name, content) = Spool.Open(path, terminal, "--in");
        StreamContent body = new(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(QueryFile.IsTable(name) ? "text/csv" : "text/plain");
        return (body, name);
    }

    private static ByteArrayContent OfNames(ScreenRequest request)
    {
        ArrayBufferWriter<byte> lines = new();
        for (var i = 0; i < request.Names.Count; i++)
        {
            using (Utf8JsonWriter json = new(lines, JsonForm.Line))
            {
                Write(json, request.Defaults with { Name = QueryName.Of("NAME", i + 1, request.Names[i]) });
            }
            lines.Write("\n"u8);
        }
        ByteArrayContent body = new(lines.WrittenSpan.ToArray());
        body.Headers.ContentType = new MediaTypeHeaderValue(Question.Lines);
        return body;
    }

    private static void Write(Utf8JsonWriter json, ScreeningQuery query)
    {
        json.WriteStartObject();
        json.WriteString("name", query.Name);
        Text(json, "country", query.Country);
        if (query.Kind != PartyKind.Unknown)
        {
            json.WriteString("kind", PartyWords.Word(query.Kind));
        }
        Texts(json, "addresses", query.Addresses);
        Texts(
            json,
            "identifiers",
            [.. query.Identifiers.Select(n => n.Type.Length > 0 ? $"{n.Type}:{n.Value}" : n.Value)]
        );
        Texts(json, "dates", query.Dates);
        json.WriteEndObject();
    }
}
