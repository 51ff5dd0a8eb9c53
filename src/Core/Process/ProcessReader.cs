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
    public static ProcessReading Read(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            ProcessDefinition? process = JsonSerializer.Deserialize(json, ProcessJson.Default.ProcessDefinition);
            if (process is null)
            {
                return new ProcessReading(null, [new ProcessFault("file", "'null' is no process.")]);
            }

            IReadOnlyList<ProcessFault> faults = ProcessLint.Check(process);
            return new ProcessReading(faults.Count == 0 ? process : null, faults);
        }
        catch (JsonException e)
        {
            string place = e.LineNumber is { } line ? $"line {line + 1}" : "file";
            return new ProcessReading(null, [new ProcessFault($"{place}, {e.Path ?? "$"}", e.Message)]);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip
)]
[JsonSerializable(typeof(ProcessDefinition))]
internal sealed partial class ProcessJson : JsonSerializerContext;
