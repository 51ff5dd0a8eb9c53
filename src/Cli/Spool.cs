namespace Licet.Cli;

/// <summary>
/// Gives input that can be read twice: a file as it is, standard input by way of a temporary file that goes away with it.
/// </summary>
internal static class Spool
{
    /// <returns>The name for messages, and the content at its start.</returns>
    public static (string Name, Stream Content) Open(string path, Terminal terminal, string option)
    {
        if (path != "-")
        {
            return (Path.GetFileName(path), Files.OpenRead(path, option));
        }
        var kept = new FileStream(
            Path.Combine(Path.GetTempPath(), "licet-" + Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        terminal.Input.CopyTo(kept);
        kept.Position = 0;
        return ("standard input", kept);
    }
}
