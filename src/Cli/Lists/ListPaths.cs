using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary>The files that make up one list: one file, or a set that must be read together.</summary>
internal sealed record ListPaths(IReadOnlyList<string> Paths)
{
    /// <summary>Extensions a list can have; other files of a folder (read-me, checksums) are no lists.</summary>
    private static readonly string[] Readable = [".csv", ".tsv", ".txt", ".xml", ".json", ".jsonl", ".ndjson"];

    /// <summary>What the reader calls any list of one's own; the file's name tells more.</summary>
    private const string OwnList = "csv";

    public string Source => string.Join(" + ", Paths.Select(Path.GetFileName));

    /// <summary>Groups what the user named: files with those of their set beside them, folders with every list in them.</summary>
    /// <exception cref="BadInputException">A path that is not there, or a folder without a list.</exception>
    public static IReadOnlyList<ListPaths> Of(IReadOnlyList<string> paths, string option)
    {
        var groups = new List<ListPaths>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.SelectMany(p => Expanded(p, option)))
        {
            if (taken.Add(path))
            {
                var set = new[] { path }.Concat(Beside(path)).ToList();
                taken.UnionWith(set);
                groups.Add(new(set));
            }
        }
        return groups;
    }

    public ListVersion Read(ListReadOptions options)
    {
        var files = new List<ListFile>();
        try
        {
            foreach (var path in Paths)
            {
                files.Add(new(Path.GetFileName(path), Files.OpenRead(path, "list")));
            }
            var version = ListReader.Read(files, options with { Source = Source });
            return options.Name is null && version.Name == OwnList ? version with { Name = OwnName() } : version;
        }
        catch (IOException e)
        {
            throw new BadInputException($"list {Source}: {e.Message}", e);
        }
        finally
        {
            files.ForEach(f => f.Content.Dispose());
        }
    }

    /// <summary>A list's name after its file.</summary>
    public string OwnName()
    {
        var name = Path.GetFileNameWithoutExtension(Paths[0]);
        var plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'))
            .Trim('-', '_');
        return plain.Length is > 0 and <= 60 ? plain : OwnList;
    }

    private static List<string> Expanded(string path, string option)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path)
                ? [Path.GetFullPath(path)]
                : throw new BadInputException($"{option} {path}: there is no such file, folder or stored list");
        }
        var files = Directory
            .EnumerateFiles(path)
            .Where(f => Readable.Contains(Path.GetExtension(f).ToLowerInvariant()) && Path.GetFileName(f)[0] != '.')
            .Select(Path.GetFullPath)
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw new BadInputException(
                $"{option} {path}: the folder holds no list (expected {string.Join(", ", Readable)})"
            );
    }

    private static List<string> Beside(string path)
    {
        var names = ListReader.Companions(Path.GetFileName(path));
        return names.Count == 0
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(Path.GetDirectoryName(path)!)
                    .Where(f => names.Contains(Path.GetFileName(f), StringComparer.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal),
            ];
    }
}
