using Licet.Core.Process;

namespace Licet.Data;

/// <summary>An authority's own processes: the files of a place's folder <c>processes</c>, each whole and without a fault.</summary>
internal static class OwnProcesses
{
    private const string Extension = ".json";

    /// <exception cref="FormatException">A file with a fault or that is no process file, or a version that stands twice: names it.</exception>
    public static ProcessShelf Of(string folder)
    {
        string own = Path.Combine(folder, "processes");
        if (!Directory.Exists(own))
        {
            return ProcessShelf.Shipped;
        }

        // A name with a dot in front is a file that its owner hides, as editors do theirs.
        string[] entries =
        [
            .. Directory
                .EnumerateFileSystemEntries(own)
                .Where(e => !Path.GetFileName(e).StartsWith('.'))
                .Order(StringComparer.Ordinal),
        ];
        string[] others = [.. entries.Where(e => !IsProcessFile(e))];
        return others.Length == 0
            ? ProcessShelf.With([.. entries.Select(e => (e, Read(e)))])
            : throw new FormatException(
                $"{string.Join(", ", others)}: no process file, and would be passed over in silence; here belong files *.json alone: give it that ending, or take it away"
            );
    }

    /// <summary>".JSON" is meant as one; a file system that does not tell the two apart would read it too.</summary>
    private static bool IsProcessFile(string entry) =>
        File.Exists(entry) && Path.GetExtension(entry).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    private static ProcessDefinition Read(string file)
    {
        using FileStream json = File.OpenRead(file);
        ProcessReading reading = ProcessReader.Read(json);
        return reading.Process ?? throw new FormatException($"{file}: {string.Join("; ", reading.Faults)}");
    }
}
