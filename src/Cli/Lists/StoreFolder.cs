using Licet.Lists;

namespace Licet.Cli.Lists;

/// <summary>The folder of lists that a command line means.</summary>
internal static class StoreFolder
{
    /// <summary>The folder named by the user, else LICET_DATA, else the user's own data folder.</summary>
    public static ListStore Of(string? named, Terminal terminal) =>
        new(ListStore.FolderOf(named, terminal.Setting), "--store");

    /// <summary>Refuses a folder that the user named and that is not there: a slip would look like a store without lists.</summary>
    public static ListStore Existing(string? named, Terminal terminal) =>
        named is not null && !Directory.Exists(named) && !File.Exists(named)
            ? throw new BadInputException($"--store {named}: there is no such folder")
            : Of(named, terminal);
}
