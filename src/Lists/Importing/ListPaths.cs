using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Lists.Importing;

/// <summary>The files that make up one list: one file, or a set that must be read together.</summary>
/// <param name="Paths">Full paths, the one named in front.</param>
public sealed record ListPaths(IReadOnlyList<string> Paths)
{
    /// <summary>
    /// What a list from a pipe is called: its path is a number that the shell gives anew on every run ("/dev/fd/63"), and ids made
    /// of it would mean something else the next day. A second one counts on.
    /// </summary>
    private const string PipeName = "piped";

    /// <summary>The name that stands for the file's, where it came through a pipe.</summary>
    private string? Piped { get; init; }

    /// <summary>Extensions a list can have; other files of a folder (read-me, checksums) are no lists.</summary>
    private static readonly string[] Readable = [".csv", ".tsv", ".txt", ".xml", ".json", ".jsonl", ".ndjson"];

    /// <summary>What the reader calls any list of one's own; the file's name tells more.</summary>
    private const string OwnList = "csv";

    /// <summary>Their names, for the record.</summary>
    public string Source => Piped ?? string.Join(" + ", Paths.Select(Path.GetFileName));

    /// <summary>Groups what the user named: files with those of their set beside them, folders with every list in them.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="option">What the user calls them.</param>
    /// <exception cref="UnusableListException">A path that is not there, or a folder without a list.</exception>
    public static IReadOnlyList<ListPaths> Of(IReadOnlyList<string> paths, string option)
    {
        var groups = new List<ListPaths>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var pipes = 0;
        foreach (var path in paths.SelectMany(p => Expanded(p, option)))
        {
            if (NamedFile.IsNameless(path))
            {
                pipes++;
                groups.Add(
                    new([path])
                    {
                        Piped =
                            pipes == 1 ? PipeName : string.Create(CultureInfo.InvariantCulture, $"{PipeName}-{pipes}"),
                    }
                );
            }
            else if (taken.Add(path))
            {
                var set = new[] { path }.Concat(Beside(path)).ToList();
                taken.UnionWith(set);
                groups.Add(new(set));
            }
        }
        return groups;
    }

    /// <summary>Reads them as one list.</summary>
    /// <param name="options">What the user says of the list.</param>
    /// <param name="again">Its files are read once more to be kept, which a pipe cannot be.</param>
    public ListVersion Read(ListReadOptions options, bool again = false)
    {
        var files = new List<ListFile>();
        try
        {
            foreach (var path in Paths)
            {
                var content = Open(path, "list");
                files.Add(new(Piped ?? Path.GetFileName(path), content));
                if (again && !content.CanSeek)
                {
                    throw new UnusableListException(
                        $"list {path}: expected a file, found a pipe; write it to a file first"
                    );
                }
            }
            var version = ListReader.Read(files, options with { Source = Source });
            return options.Name is null && version.Name == OwnList ? version with { Name = OwnName() } : version;
        }
        catch (IOException e)
        {
            throw new UnusableListException($"list {Source}: {e.Message}", e);
        }
        finally
        {
            files.ForEach(f => f.Content.Dispose());
        }
    }

    /// <summary>A list's name after its file.</summary>
    public string OwnName()
    {
        var name = Path.GetFileNameWithoutExtension(Piped ?? Path.GetFileName(Paths[0]));
        var plain = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'))
            .Trim('-', '_');
        return plain.Length is > 0 and <= 60 && !plain.Equals(Silence.Starter, StringComparison.OrdinalIgnoreCase)
            ? plain
            : OwnList;
    }

    private static List<string> Expanded(string path, string option)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path)
                ? [Path.GetFullPath(path)]
                : throw new UnusableListException($"{option} {path}: there is no such file, folder or stored list");
        }
        var files = Directory
            .EnumerateFiles(path)
            .Where(f => Readable.Contains(Path.GetExtension(f).ToLowerInvariant()) && Path.GetFileName(f)[0] != '.')
            .Select(Path.GetFullPath)
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0
            ? files
            : throw new UnusableListException(
                $"{option} {path}: the folder holds no list (expected {string.Join(", ", Readable)})"
            );
    }

    /// <exception cref="UnusableListException">The system refuses it.</exception>
    internal static FileStream Open(string path, string option)
    {
        try
        {
            return NamedFile.Open(path);
        }
        catch (Exception e) when (NamedFile.IsRefusal(e))
        {
            throw new UnusableListException($"{option} {path}: {NamedFile.Why(path, e)}", e);
        }
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
