using System.Text;

namespace Licet.Cli.Verify;

/// <summary>A license, keys or a list of those that hold no more, read from a file or standard input by its own reader.</summary>
internal static class SignedFile
{
    private const long Longest = 10_000_000;

    /// <param name="option">What it was given as, told in every message.</param>
    /// <param name="terminal">Whose standard input "-" stands for; null where "-" is a file like others.</param>
    /// <exception cref="BadInputException">It is not there, too long, not UTF-8 or no such document.</exception>
    public static T Read<T>(string file, string option, Func<string, T> read, Terminal? terminal = null)
    {
        var piped = file == "-" && terminal is not null;
        if (piped && terminal!.InputIsClosed)
        {
            throw new BadInputException($"{option} -: standard input is closed");
        }

        using var stream = piped ? terminal!.Input : Files.OpenRead(file, option);
        if (stream.CanSeek && stream.Length > Longest)
        {
            throw new BadInputException(
                $"{option} {file}: longer than {Longest:N0} bytes; expected a license, keys or a list"
            );
        }

        try
        {
            using StreamReader text = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            return read(text.ReadToEnd());
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            throw new BadInputException($"{option} {file}: {e.Message}", e);
        }
    }
}
