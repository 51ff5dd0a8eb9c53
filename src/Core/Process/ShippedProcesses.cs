using System.Reflection;

namespace Licet.Core.Process;

/// <summary>The processes that ship under data/process.</summary>
public static class ShippedProcesses
{
    private static readonly Lazy<ProcessDefinition> s_usEar = new(() => Load("us-ear"));
    private static readonly Lazy<ProcessDefinition> s_usErc = new(() => Load("us-erc"));
    private static readonly Lazy<ProcessDefinition> s_ukSiel = new(() => Load("uk-siel"));
    private static readonly Lazy<ProcessDefinition> s_smallMinistry = new(() => Load("small-ministry"));

    private static readonly Lazy<IReadOnlyList<ProcessDefinition>> s_former = new(() =>
        [
            .. Assembly
                .GetExecutingAssembly()
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("process/former/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n => Load(n["process/".Length..^".json".Length])),
        ]
    );

    /// <summary>Part 750 of the EAR.</summary>
    public static ProcessDefinition UsEar => s_usEar.Value;

    /// <summary>Changes of the Entity List, Supp. 5 to part 744.</summary>
    public static ProcessDefinition UsErc => s_usErc.Value;

    /// <summary>The United Kingdom's single license, illustrative: every row is from memory.</summary>
    public static ProcessDefinition UkSiel => s_ukSiel.Value;

    /// <summary>An invented ministry with one desk, to begin a process of one's own from.</summary>
    public static ProcessDefinition SmallMinistry => s_smallMinistry.Value;

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ProcessDefinition> All => [SmallMinistry, UkSiel, UsEar, UsErc];

    /// <summary>Former versions, to which cases may be pinned; none is given to a new case.</summary>
    public static IReadOnlyList<ProcessDefinition> Former => s_former.Value;

    /// <summary>The process of that id and version, a former one too; null where none ships.</summary>
    public static ProcessDefinition? Find(string id, string version) =>
        All.Concat(Former).FirstOrDefault(p => p.Id == id && p.Version == version);

    private static ProcessDefinition Load(string id)
    {
        using Stream json =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"process/{id}.json")
            ?? throw new InvalidOperationException($"The process '{id}' is not embedded.");
        ProcessReading reading = ProcessReader.Read(json, id.StartsWith("former/", StringComparison.Ordinal));
        return reading.Process
            ?? throw new InvalidOperationException($"{id}.json: {string.Join("; ", reading.Faults)}");
    }
}
