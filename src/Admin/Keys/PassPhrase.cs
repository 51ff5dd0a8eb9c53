using System.Text;
using Licet.Cli;
using Licet.Data.Keys;

namespace Licet.Admin.Keys;

/// <summary>The pass phrase of a private key: from LICET_PASSPHRASE, else the first line of standard input. Never an argument, which others see.</summary>
internal static class PassPhrase
{
    private const int Shortest = KeyFolder.ShortestPhrase;

    /// <exception cref="BadInputException">None is given.</exception>
    public static char[] Read(Terminal terminal)
    {
        string? given = terminal.Setting("LICET_PASSPHRASE");
        if (given is null && !terminal.InputIsClosed && !terminal.InputIsTerminal)
        {
            using StreamReader input = new(terminal.Input, new UTF8Encoding(false), leaveOpen: true);
            given = input.ReadLine();
        }

        return string.IsNullOrEmpty(given)
            ? throw new BadInputException(
                "pass phrase: expected it in LICET_PASSPHRASE, or as the first line of standard input"
            )
            : given.ToCharArray();
    }

    /// <summary>Of a new key, which nobody shall guess.</summary>
    /// <exception cref="BadInputException">None is given, or it is short.</exception>
    public static char[] ReadNew(Terminal terminal) =>
        Read(terminal) is var phrase && phrase.Length >= Shortest
            ? phrase
            : throw new BadInputException($"pass phrase: expected at least {Shortest} characters");
}
