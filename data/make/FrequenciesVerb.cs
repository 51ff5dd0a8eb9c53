using System.Security.Cryptography;
using System.Text;
using Licet.Make.Starter;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Make;

/// <summary>
/// Makes data/names/token-frequencies.csv: in how many names of clean and of listed companies and persons each word stands.
/// Only half of the clean names is counted (the second byte of the name's SHA-256 is even), so that the other half stays
/// unseen for measuring. Words seen once are left out. The words are those of the engine: make it again when a table of
/// names changes.
/// </summary>
internal static class FrequenciesVerb
{
    private const int Columns = 4;

    public static int Run(string shared, string output)
    {
        SortedDictionary<string, int[]> counts = new(StringComparer.Ordinal);
        int[] all = new int[Columns];
        HashSet<string> seen = new(StringComparer.Ordinal);
        AnalyzedName scratch = new();
        void Add(string name, bool person, int column)
        {
            if (!seen.Add(column + name))
            {
                return;
            }

            all[column]++;
            foreach (string key in Keys(name, person, scratch))
            {
                (counts.TryGetValue(key, out int[]? c) ? c : counts[key] = new int[Columns])[column]++;
            }
        }

        foreach (Listing listing in Consolidated(shared).Where(l => l.Kind != PartyKind.Address))
        {
            bool person = listing.Kind == PartyKind.Person;
            foreach (ListingName name in listing.Names)
            {
                Add(name.Text, person, person ? 3 : 1);
            }
        }

        foreach (string name in Clean(shared, "companies.csv"))
        {
            Add(name, person: false, 0);
        }

        foreach (string name in Clean(shared, "persons.csv"))
        {
            Add(name, person: true, 2);
        }

        using StreamWriter writer = new(output, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        writer.WriteLine("token,clean_companies,listed_companies,clean_persons,listed_persons");
        writer.WriteLine($"*,{string.Join(',', all)}");
        foreach ((string key, int[] c) in counts.Where(c => c.Value.Sum() >= 2))
        {
            writer.WriteLine($"{key},{string.Join(',', c)}");
        }

        return 0;
    }

    /// <summary>The words of a name and the names of their concepts, each once.</summary>
    private static HashSet<string> Keys(string name, bool person, AnalyzedName scratch)
    {
        NameAnalyzer.Analyze(name, person, scratch);
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (int i = 0; i < scratch.Count; i++)
        {
            NameToken token = scratch.Tokens[i];
            if (token.Role == TokenRole.Number || token.Length < 2)
            {
                continue;
            }

            keys.Add(scratch.TextOf(token).ToString());
            if (token.Concept >= 0)
            {
                keys.Add(Vocabulary.Shared.ConceptName(token.Concept).ToString());
            }
        }

        return keys;
    }

    private static IReadOnlyList<Listing> Consolidated(string shared)
    {
        using FileStream file = File.OpenRead(Path.Combine(shared, "data", "csl-2022-04", "consolidated.csv"));
        return ListReader.Read([new ListFile("consolidated.csv", file)], new ListReadOptions()).Listings;
    }

    private static IEnumerable<string> Clean(string shared, string file) =>
        CsvTable
            .Read(Path.Combine(shared, "data", "clean-names", file))
            .Select(row => row["name"])
            .Where(name => (SHA256.HashData(Encoding.UTF8.GetBytes(name))[1] & 1) == 0);
}
