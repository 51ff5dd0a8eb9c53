using System.IO.Compression;

namespace Licet.Core.Applications;

/// <summary>A ZIP package of an office program. What is refused is ours (DESIGN).</summary>
internal static class OfficePackage
{
    /// <summary>Unpacked, altogether: 256 MiB. What a package says of it is counted; it is never unpacked here.</summary>
    private const long MostUnpacked = 256L << 20;

    private static readonly string[] s_programs =
    [
        ".bat",
        ".cmd",
        ".com",
        ".dll",
        ".exe",
        ".hta",
        ".jar",
        ".js",
        ".lnk",
        ".msi",
        ".ps1",
        ".scr",
        ".sh",
        ".vbs",
        ".wsf",
    ];

    /// <summary>Why it is no such package, a clause; null: it holds a part of that name, each part once, and no program.</summary>
    public static string? Fault(ReadOnlySpan<byte> content, string part)
    {
        if (!content.StartsWith("PK\u0003\u0004"u8))
        {
            return $"its content is no package with {part}";
        }

        try
        {
            using MemoryStream stream = new(content.ToArray());
            using ZipArchive archive = new(stream, ZipArchiveMode.Read);
            HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
            long unpacked = 0;
            foreach (var entry in archive.Entries)
            {
                unpacked += entry.Length;
                var fault =
                    !names.Add(entry.FullName) ? "stands twice in the package"
                    : IsPath(entry.FullName) ? "leads out of the package"
                    : IsProgram(entry.FullName) ? "is a program, or carries one"
                    : unpacked > MostUnpacked ? $"makes the package unpack to more than {MostUnpacked >> 20} MiB"
                    : null;
                if (fault is not null)
                {
                    return $"'{PlainText.Shown(entry.FullName)}' {fault}";
                }
            }

            return names.Contains(part) ? null : $"its content is no package with {part}";
        }
        catch (InvalidDataException)
        {
            return $"its content is no package with {part}";
        }
    }

    private static bool IsPath(string name) =>
        name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains("..");

    private static bool IsProgram(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("oleObject", StringComparison.OrdinalIgnoreCase)
        || s_programs.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal);
}
