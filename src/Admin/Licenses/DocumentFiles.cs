using System.Text;
using Licet.Cli;

namespace Licet.Admin.Licenses;

/// <summary>Documents of the desk as files: read by their reader, written whole.</summary>
internal static class DocumentFiles
{
    private const long Longest = 10_000_000;

    /// <exception cref="BadInputException">It is not there, or no such document.</exception>
    public static T Read<T>(string path, string option, Func<string, T> read)
    {
        using FileStream stream = Files.OpenRead(path, option);
        if (stream.CanSeek && stream.Length > Longest)
        {
            throw new BadInputException($"{option} {path}: longer than {Longest:N0} bytes");
        }

        try
        {
            using StreamReader text = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return read(text.ReadToEnd());
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            throw new BadInputException($"{option} {path}: {e.Message}", e);
        }
    }

    public static void Write(string path, byte[] content)
    {
        Files.CheckOutput(path, "--out", "-");
        Files.WriteWhole(path, "--out", s => s.Write(content));
    }
}
