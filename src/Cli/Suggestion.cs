using System.CommandLine;

namespace Licet.Cli;

/// <summary>What a misspelt command or option was probably meant to be.</summary>
internal static class Suggestion
{
    private const int MostEdits = 2;

    /// <summary>The nearest command or option of the command at hand, or null where none is near.</summary>
    public static string? For(string word, Command command)
    {
        var best = command
            .Subcommands.Select(c => c.Name)
            .Concat(command.Options.Select(o => o.Name))
            .Select(name => (Name: name, Edits: Edits(word, name)))
            .Where(c => c.Edits <= MostEdits && c.Edits < c.Name.Length / 2)
            .OrderBy(c => c.Edits)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name;
    }

    /// <summary>Insertions, deletions and replacements that make one word of the other.</summary>
    private static int Edits(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > MostEdits)
        {
            return int.MaxValue;
        }
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[b.Length];
    }
}
