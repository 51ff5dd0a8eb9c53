using System.Text.Json.Serialization;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>The process that a history is pinned to, as its first event holds it: id, version and content.</summary>
/// <param name="Digest">See <see cref="ProcessDigest"/>; null in what was recorded before it was kept.</param>
internal sealed record PinnedProcess(
    string Id,
    string Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Digest = null
)
{
    public static PinnedProcess Of(ProcessDefinition process) =>
        new(process.Id, process.Version, ProcessDigest.Of(process));

    /// <param name="pinned">Null where the first event pins none.</param>
    /// <param name="history">Named where it is not to be had.</param>
    /// <param name="processes">By id and version; null where it is not to be had.</param>
    /// <exception cref="FormatException">None is pinned, it is not to be had, or it has another content here.</exception>
    public static ProcessDefinition Find(
        PinnedProcess? pinned,
        string history,
        Func<string, string, ProcessDefinition?> processes
    )
    {
        if (pinned is null)
        {
            throw new FormatException($"{history}: its first event pins no process.");
        }

        string name = $"{history}: is pinned to '{pinned.Id}' version {pinned.Version}";
        ProcessDefinition found =
            processes(pinned.Id, pinned.Version) ?? throw new FormatException($"{name}, which is not here.");
        return pinned.Digest is null || pinned.Digest == ProcessDigest.Of(found)
            ? found
            : throw new FormatException($"{name}, which has another content here.");
    }
}
