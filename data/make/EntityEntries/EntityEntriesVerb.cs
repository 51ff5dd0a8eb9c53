using System.Text;
using Licet.Make.Starter;

namespace Licet.Make.EntityEntries;

/// <summary><c>entity-entries SHARED</c>: writes data/ear/list-rules.csv and entity-wordings.csv of the checkout this was built from.</summary>
internal static class EntityEntriesVerb
{
    public static int Run(string shared)
    {
        if (Checkout.Root() is not { } root)
        {
            Console.Error.WriteLine($"no Licet.slnx above {AppContext.BaseDirectory}: run it from a checkout");
            return 1;
        }

        try
        {
            foreach (var (name, text) in Files(shared))
            {
                File.WriteAllText(Path.Combine(root, "data", "ear", name), text, new UTF8Encoding(false));
                Console.WriteLine($"data/ear/{name}: {text.Count(c => c == '\n') - 1} rows");
            }

            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    /// <summary>What the converter makes, by file name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(string shared)
    {
        IReadOnlyList<CsvRow> Table(params string[] path) => CsvTable.Read(Path.Combine([shared, .. path]));
        return
        [
            (
                "list-rules.csv",
                ListRulesTable.Make(
                    Table("domain", "tables", "timeline.csv"),
                    Table("data", "csl-2022-04", "entity-list.csv")
                )
            ),
            (
                "entity-wordings.csv",
                FamilyWordingsTable.Make(
                    Table("domain", "tables", "entity-entry-wording-asof.csv"),
                    Table("domain", "tables", "rule-versions.csv")
                )
            ),
        ];
    }
}
