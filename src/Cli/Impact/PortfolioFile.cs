using System.Globalization;
using Licet.Cli.Screen;
using Licet.Screening;

namespace Licet.Cli.Impact;

/// <summary>A portfolio as <c>licet screen --in</c> reads names; a row without an id has its number for one.</summary>
internal static class PortfolioFile
{
    /// <exception cref="BadInputException">The first fault, with its line, or an id that stands twice.</exception>
    public static IReadOnlyList<Counterparty> Read(string path, Terminal terminal)
    {
        using var file = NamesFile.Open(path, terminal, new(""), "--portfolio");
        file.Check();
        foreach (var line in file.Taken)
        {
            terminal.Say("licet: " + line);
        }

        List<Counterparty> portfolio = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        var beside = 0;
        foreach (var row in file.Rows())
        {
            var id = row.Id is { Length: > 0 } own ? own : (row.Index + 1).ToString(CultureInfo.InvariantCulture);
            if (!ids.Add(id))
            {
                throw new BadInputException(
                    $"{Path.GetFileName(path)}:{row.Line}: id: expected each id once, found {BadInputException.Shown(id)} again"
                );
            }

            beside += row.Query.Addresses.Count + row.Query.Identifiers.Count > 0 ? 1 : 0;
            portfolio.Add(new(id, row.Query.Name, row.Query.Kind, row.Query.Country));
        }

        if (beside > 0)
        {
            terminal.Say(
                $"licet: --portfolio: {Counted.Of(beside, "row")} with addresses or identifiers, which are compared for the parties of orders only"
            );
        }

        return portfolio;
    }
}
