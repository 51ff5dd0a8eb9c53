using System.Globalization;
using Licet.Cli.Screen;
using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary>What is wrong with a list, for people: kinds of problems with their number and an example, the heaviest first.</summary>
internal static class ProblemReport
{
    /// <summary>So few of a kind are shown word for word.</summary>
    private const int Few = 2;

    public static void Say(ListVersion version, Terminal terminal, bool all)
    {
        var heaviestFirst = version.Problems.OrderByDescending(p => p.Weight).ToList();
        if (all)
        {
            heaviestFirst.ForEach(p => terminal.Say("licet: " + p));
            return;
        }
        var grouped = false;
        foreach (var kind in heaviestFirst.GroupBy(p => (p.Weight, p.Field, p.Expected)))
        {
            var problems = kind.ToList();
            if (problems.Count <= Few)
            {
                problems.ForEach(p => terminal.Say("licet: " + p));
                continue;
            }
            grouped = true;
            terminal.Say(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"licet: {problems[0]} ({problems.Count - 1:N0} more of this kind{Cost(kind.Key.Weight)})"
                )
            );
        }
        if (grouped)
        {
            terminal.Say(
                $"licet: {version.Source}: {Counted.Of(version.Problems.Count, "problem")}; --all-problems shows each"
            );
        }
    }

    private static string Cost(ProblemWeight weight) =>
        weight switch
        {
            >= ProblemWeight.RowLost => "; rows are lost: silence of this list is not screened",
            ProblemWeight.PartiesUnnamed => "; parties have no name: silence of this list is not screened",
            _ => "; no row is lost",
        };
}
