using System.Reflection;

namespace Licet.Core.Process;

/// <summary>The processes that ship under data/process.</summary>
public static class ShippedProcesses
{
    private static readonly Lazy<ProcessDefinition> s_usEar = new(() => Load("us-ear"));

    /// <summary>Part 750 of the EAR.</summary>
    public static ProcessDefinition UsEar => s_usEar.Value;

    private static ProcessDefinition Load(string id)
    {
        using Stream json =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"process/{id}.json")
            ?? throw new InvalidOperationException($"The process '{id}' is not embedded.");
        ProcessReading reading = ProcessReader.Read(json);
        return reading.Process
            ?? throw new InvalidOperationException($"{id}.json: {string.Join("; ", reading.Faults)}");
    }
}
