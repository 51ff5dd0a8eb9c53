using Licet.Cli;

namespace Licet.Admin.Licenses;

/// <summary>Documents of the desk, written whole.</summary>
internal static class DocumentFiles
{
    public static void Write(string path, byte[] content)
    {
        Files.CheckOutput(path, "--out", "-");
        Files.WriteWhole(path, "--out", s => s.Write(content));
    }
}
