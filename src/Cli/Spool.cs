using Licet.Lists;

namespace Licet.Cli;

/// <summary>
/// Gives input that can be read twice: a file as it is, standard input and pipes by way of a temporary file that goes away with it.
/// </summary>
internal static class Spool
{
    /// <returns>The name for messages, and the content at its start.</returns>
    public static (string Name, Stream Content) Open(string path, Terminal terminal, string option)
    {
        if (path != "-")
        {
            var file = Files.OpenRead(path, option);
            var name = NamedFile.IsNameless(path) ? "the pipe" : Path.GetFileName(path);
            if (file.CanSeek)
            {
                return (name, file);
            }
            using (file)
            {
                return (name, Kept(file));
            }
        }
        return terminal.InputIsClosed
            ? throw new BadInputException($"{option} -: standard input is closed")
            : ("standard input", Kept(terminal.Input));
    }

    private static FileStream Kept(Stream content)
    {
        var kept = new FileStream(
            Path.Combine(Path.GetTempPath(), "licet-" + Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
            }
        );
        content.CopyTo(kept);
        kept.Position = 0;
        return kept;
    }
}
