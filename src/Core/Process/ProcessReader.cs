using System.Text.Json;
using System.Text.Json.Serialization;

namespace Licet.Core.Process;

/// <summary>A fault of a process file.</summary>
/// <param name="Place">"line 12" or "clocks/total".</param>
public sealed record ProcessFault(string Place, string Message)
{
    public override string ToString() => $"{Place}: {Message}";
}

/// <summary>What a process file came to: the process, or why not. A file with one fault gives no process.</summary>
public sealed record ProcessReading(ProcessDefinition? Process, IReadOnlyList<ProcessFault> Faults);

/// <summary>Reads and checks a process file. Strict: an unknown member is a fault, not a comment.</summary>
public static class ProcessReader
{
    public static ProcessReading Read(Stream json) => Read(json, former: false);

    internal static ProcessReading Read(Stream json, bool former)
    {
        ArgumentNullException.ThrowIfNull(json);
        using MemoryStream bytes = new();
        json.CopyTo(bytes);
        ReadOnlySpan<byte> text = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        text = text.StartsWith("\uFEFF"u8) ? text[3..] : text;
        try
        {
            ProcessDefinition? process = JsonSerializer.Deserialize(text, ProcessJson.Default.ProcessDefinition);
            if (process is null)
            {
                return new ProcessReading(null, [new ProcessFault("file", "'null' is no process.")]);
            }

            IReadOnlyList<ProcessFault> faults = ProcessLint.Check(process, former);
            return new ProcessReading(faults.Count == 0 ? process : null, faults);
        }
        catch (JsonException e)
        {
            return new ProcessReading(null, [ProcessJsonFaults.Of(text, e)]);
        }
    }

    /// <summary>
    /// Faults of an authority's own processes beside each other and beside those that ship: a case is pinned to an id and a version, and to
    /// one process.
    /// </summary>
    /// <param name="own">Each with its file, by which a fault names it.</param>
    public static IEnumerable<ProcessFault> Together(IEnumerable<(string File, ProcessDefinition Process)> own) =>
        own.GroupBy(p => (p.Process.Id, p.Process.Version))
            .Select(g =>
                (
                    Files: string.Join(", ", g.Select(p => p.File)),
                    Ships: ShippedProcesses.Find(g.Key.Id, g.Key.Version) is not null,
                    All: g
                )
            )
            .Where(g => g.Ships || g.All.Count() > 1)
            .Select(g => new ProcessFault(
                g.Files,
                $"'{g.All.Key.Id}' version {g.All.Key.Version} stands twice{(g.Ships ? ": one of that id and version ships with Licet; an own process has others" : "")}."
            ));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(WordText<Side>),
        typeof(WordText<StageKind>),
        typeof(WordText<Clocks.DayKind>),
        typeof(WordText<DayOfWeek>),
    ],
    AllowDuplicateProperties = false,
    ReadCommentHandling = JsonCommentHandling.Skip
)]
[JsonSerializable(typeof(ProcessDefinition))]
internal sealed partial class ProcessJson : JsonSerializerContext;
