using System.Runtime.CompilerServices;
using System.Text;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

/// <summary>The real files of ../shared/data, and readings of them and of texts made by a test.</summary>
internal static class RealLists
{
    public const string UnitedNations = "un-consolidated-2026-02-27/UN_consolidated.xml";
    public const string Japan = "jp-end-user-list-2025-09/meti-foreign-end-user-list.csv";
    public const string Prc = "prc-lists-2026-07/prc-lists.csv";

    private static readonly Dictionary<string, ListVersion> Versions = new(StringComparer.Ordinal);

    /// <summary>Reads a file below ../shared/data once; skips the test, with the reason, where it is absent.</summary>
    public static ListVersion Read(string path)
    {
        lock (Versions)
        {
            if (!Versions.TryGetValue(path, out var version))
            {
                Versions[path] = version = Read(Path.GetFileName(path), Bytes(path));
            }

            return version;
        }
    }

    public static byte[] Bytes(string path)
    {
        var full = Path.Combine(Folder() ?? "", "data", path);
        Assert.SkipUnless(
            File.Exists(full),
            $"the real list {path} is not at hand: no folder 'shared' beside the repository"
        );
        return File.ReadAllBytes(full);
    }

    public static ListVersion Read(string name, string text, ListReadOptions? options = null) =>
        Read(name, Encoding.UTF8.GetBytes(text), options);

    public static ListVersion Read(string name, byte[] bytes, ListReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return ListReader.Read([new ListFile(name, stream)], options ?? new ListReadOptions { Source = name });
    }

    /// <summary>A file that the repository itself holds.</summary>
    public static byte[] InRepository(string path, [CallerFilePath] string here = "")
    {
        var starts = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "" };
        return File.ReadAllBytes(starts.SelectMany(Upward).Select(f => Path.Combine(f, path)).First(File.Exists));
    }

    private static string? Folder([CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("LICET_SHARED") is { Length: > 0 } named)
        {
            return named;
        }

        var starts = new[] { AppContext.BaseDirectory, Path.GetDirectoryName(here) ?? "" };
        return starts.SelectMany(Upward).Select(f => Path.Combine(f, "shared")).FirstOrDefault(Directory.Exists);
    }

    private static IEnumerable<string> Upward(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
