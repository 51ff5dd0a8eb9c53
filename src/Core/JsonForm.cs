using System.Text.Encodings.Web;
using System.Text.Json;

namespace Licet.Core;

/// <summary>How every answer in JSON is written.</summary>
public static class JsonForm
{
    /// <summary>
    /// In one line. Names stay readable in every script: the output is a file, a pipe or an answer of its own, never part of a web page.
    /// </summary>
    public static JsonWriterOptions Line { get; } =
        new() { NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For eyes too; the same lines on every system.</summary>
    public static JsonWriterOptions Page { get; } = Line with { Indented = true };
}
