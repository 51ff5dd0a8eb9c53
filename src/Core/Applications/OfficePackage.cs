using System.IO.Compression;

namespace Licet.Core.Applications;

/// <summary>A ZIP package of an office program.</summary>
internal static class OfficePackage
{
    /// <summary>Whether it holds a part of that name and no program (macros, embedded executables).</summary>
    public static bool Holds(ReadOnlySpan<byte> content, string part)
    {
        if (!content.StartsWith("PK\u0003\u0004"u8))
        {
            return false;
        }

        try
        {
            using MemoryStream stream = new(content.ToArray());
            using ZipArchive archive = new(stream, ZipArchiveMode.Read);
            return archive.GetEntry(part) is not null && !archive.Entries.Any(e => IsProgram(e.FullName));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsProgram(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
}
