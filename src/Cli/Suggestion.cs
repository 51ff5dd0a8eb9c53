using System.CommandLine;
using Licet.Core.Orders.Reading;

namespace Licet.Cli;

/// <summary>What a misspelt command or option was probably meant to be.</summary>
internal static class Suggestion
{
    private const int MostEdits = 2;

    /// <summary>The nearest command or option of the command at hand, or null where none is near.</summary>
    public static string? For(string word, Command command) =>
        Misspelling.Nearest(
            word,
            command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)),
            MostEdits
        );
}
