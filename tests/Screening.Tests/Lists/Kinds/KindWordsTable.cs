using System.Text;
using Licet.Screening.Lists;
using Licet.Screening.Lists.Kinds;

namespace Licet.Screening.Tests.Lists.Kinds;

/// <summary>
/// Makes data/names/kind-words.csv: how much a word speaks for a person or a company, counted over the parties of the consolidated list
/// whose kind OFAC says (each party counts a word once) and over the clean names, which weigh a third.
/// </summary>
internal static class KindWordsTable
{
    private const double Prior = 0.7;
    private const double CleanWeight = 0.35;
    private const double Fewest = 1.5;
    private const int Least = 2;
    private const int Most = 6;

    public static string Make()
    {
        var persons = new Dictionary<string, double>(StringComparer.Ordinal);
        var companies = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in Rows("data/csl-2022-04/consolidated.csv"))
        {
            var names = $"{row["name"]} ; {row["alt_names"]}";
            if (row["type"] == "Individual")
            {
                Count(names, 1, persons);
            }
            else if (row["type"] == "Entity")
            {
                Count(names, 1, companies);
            }
        }

        foreach (var row in Rows("data/clean-names/persons.csv").Where(r => Ascii.IsValid(r["name"])))
        {
            Count(row["name"], CleanWeight, persons);
        }

        foreach (var row in Rows("data/clean-names/companies.csv"))
        {
            Count(row["name"], CleanWeight, companies);
        }

        var text = new StringBuilder("word,odds\n");
        foreach (var word in persons.Keys.Union(companies.Keys).Order(StringComparer.Ordinal))
        {
            var (p, c) = (persons.GetValueOrDefault(word), companies.GetValueOrDefault(word));
            var odds = (int)Math.Round(Math.Clamp(Math.Log2((p + Prior) / (c + Prior)), -Most, Most));
            if (word.Length > 1 && p + c >= Fewest && Math.Abs(odds) >= Least && word.All(char.IsAsciiLetterOrDigit))
            {
                text.Append(word).Append(',').Append(odds).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Count(string names, double weight, Dictionary<string, double> counts)
    {
        foreach (var word in KindTokens.Of(names).Distinct(StringComparer.Ordinal))
        {
            counts[word] = counts.GetValueOrDefault(word) + weight;
        }
    }

    private static IEnumerable<TableRow> Rows(string file)
    {
        var problems = new ListProblems();
        var source = new DelimitedRows(new ListFile(file, new MemoryStream(SharedData.Bytes(file))), problems);
        return DelimitedTable.Open(source, ["name"], [], problems)!.Rows();
    }
}
