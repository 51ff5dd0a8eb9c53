using Licet.Core.Process;

namespace Licet.Data;

/// <summary>An authority's own processes: the files of a place's folder <c>processes</c>, each whole and without a fault.</summary>
internal static class OwnProcesses
{
    /// <exception cref="FormatException">A file with a fault, or a version that stands twice.</exception>
    public static ProcessShelf Of(string folder)
    {
        string own = Path.Combine(folder, "processes");
        if (!Directory.Exists(own))
        {
            return ProcessShelf.Shipped;
        }

        return ProcessShelf.With(
            Directory.EnumerateFiles(own, "*.json").Order(StringComparer.Ordinal).Select(Read).ToList()
        );
    }

    private static ProcessDefinition Read(string file)
    {
        using FileStream json = File.OpenRead(file);
        ProcessReading reading = ProcessReader.Read(json);
        return reading.Process ?? throw new FormatException($"{file}: {string.Join("; ", reading.Faults)}");
    }
}
