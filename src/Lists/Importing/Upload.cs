using Licet.Screening.Lists;

namespace Licet.Lists.Importing;

/// <summary>Files that came as streams, in a folder of their own while they are read and stored.</summary>
internal sealed class Upload : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("licet-import-").FullName;

    public IReadOnlyList<string> Paths { get; private set; } = [];

    /// <summary>Takes the streams to their ends. Why their names are none, or null.</summary>
    public string? Take(IReadOnlyList<ListFile> files, string called)
    {
        List<string> paths = [];
        foreach (var file in files)
        {
            // Some browsers send the path on the user's own machine.
            var name = file.Name.Split('/', '\\')[^1];
            if (name.Length is 0 or > 200 || name[0] == '.' || name.Any(char.IsControl))
            {
                return $"{called}: expected the name of a file, found {Quoted.Of(file.Name)}";
            }
            var path = Path.Combine(_folder, name);
            if (File.Exists(path))
            {
                return $"{called}: {name} was given twice";
            }
            using var kept = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Content.CopyTo(kept);
            paths.Add(path);
        }
        Paths = paths;
        return files.Count > 0 ? null : $"{called}: expected a file";
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
