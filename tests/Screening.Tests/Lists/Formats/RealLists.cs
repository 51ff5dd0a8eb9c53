using System.Text;
using Licet.Screening.Lists;

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

    public static byte[] Bytes(string path) => SharedData.Bytes($"data/{path}");

    public static ListVersion Read(string name, string text, ListReadOptions? options = null) =>
        Read(name, Encoding.UTF8.GetBytes(text), options);

    public static ListVersion Read(string name, byte[] bytes, ListReadOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return ListReader.Read([new ListFile(name, stream)], options ?? new ListReadOptions { Source = name });
    }

    /// <summary>A file that the repository itself holds.</summary>
    public static byte[] InRepository(string path) => File.ReadAllBytes(Path.Combine(SharedData.Repository, path));
}
