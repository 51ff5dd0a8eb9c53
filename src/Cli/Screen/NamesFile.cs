using Licet.Lists.Tables;
using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>A file of names that a command line means.</summary>
internal static class NamesFile
{
    /// <param name="path">A file, or "-" for standard input, which is kept in a temporary file until it was read to its end.</param>
    public static QueryFile Open(string path, Terminal terminal, ScreeningQuery defaults, string option = "--in")
    {
        var (name, content) = Spool.Open(path, terminal, option);
        return new(name, content, new(defaults, terminal.Today));
    }
}
