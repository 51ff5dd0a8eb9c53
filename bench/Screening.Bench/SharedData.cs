using Licet.Screening.Bench.Rivals;
using Licet.Screening.Lists;
using Sylvan.Data.Csv;

namespace Licet.Screening.Bench;

/// <summary>A labelled pair of names: is the one the other?</summary>
internal sealed record LabelledPair(KindedName Query, KindedName Listed, bool IsMatch);

/// <summary>The real names, read from the folder beside the repository or where LICET_SHARED points.</summary>
internal static class SharedData
{
    /// <summary>Where the real lists and names are.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("LICET_SHARED") is { Length: > 0 } set
            ? Path.GetFullPath(set)
            : Path.Combine(Checkout.Root, "..", "shared");

    public static bool IsPresent => File.Exists(ListFile);

    private static string ListFile => Path.Combine(Folder, "data", "csl-2022-04", "consolidated.csv");

    /// <summary>Every distinct name and alias of the Consolidated Screening List of April 2022, in order of appearance.</summary>
    public static IReadOnlyList<KindedName> ListNames()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<KindedName> names = [];
        foreach (var row in Rows(ListFile, "name", "alt_names", "type"))
        {
            string[] all = [row[0], .. row[1].Split(';')];
            names.AddRange(
                all.Select(n => n.Trim())
                    .Where(n => n.Length > 0 && seen.Add(n))
                    .Select(n => new KindedName(n, ListKind(row[2])))
            );
        }
        return names;
    }

    /// <summary>The Consolidated Screening List of April 2022 as the engine reads it.</summary>
    public static IReadOnlyList<Listing> Listings()
    {
        using var file = File.OpenRead(ListFile);
        return ListReader
            .Read([new ListFile(Path.GetFileName(ListFile), file)], new ListReadOptions { Source = "csl" })
            .Listings;
    }

    public static IReadOnlyList<LabelledPair> LabelledPairs() =>
        [
            .. Rows(
                    Path.Combine(Folder, "data", "name-matching", "cases-shared.csv"),
                    "schema",
                    "name1",
                    "name2",
                    "is_match"
                )
                .Select(r =>
                {
                    var kind = PairKind(r[0]);
                    return new LabelledPair(new(r[1], kind), new(r[2], kind), r[3] == "true");
                }),
        ];

    public static IReadOnlyList<KindedName> CleanCompanies() => Clean("companies.csv", PartyKind.Company);

    public static IReadOnlyList<KindedName> CleanPersons() => Clean("persons.csv", PartyKind.Person);

    private static IReadOnlyList<KindedName> Clean(string file, PartyKind kind) =>
        [
            .. Rows(Path.Combine(Folder, "data", "clean-names", file), "name")
                .Select(r => r[0])
                .Distinct(StringComparer.Ordinal)
                .Select(n => new KindedName(n, kind)),
        ];

    private static PartyKind ListKind(string type) =>
        type switch
        {
            "Individual" => PartyKind.Person,
            "Entity" => PartyKind.Company,
            "Vessel" => PartyKind.Vessel,
            "Aircraft" => PartyKind.Aircraft,
            _ => PartyKind.Unknown,
        };

    public static PartyKind PairKind(string schema) =>
        schema switch
        {
            "Person" => PartyKind.Person,
            "Vessel" => PartyKind.Vessel,
            _ => PartyKind.Company,
        };

    /// <summary>The named columns of every row.</summary>
    public static IEnumerable<string[]> Rows(string file, params string[] columns)
    {
        using var reader = CsvDataReader.Create(file, new CsvDataReaderOptions { BufferSize = 1 << 20 });
        var ordinals = columns.Select(reader.GetOrdinal).ToArray();
        while (reader.Read())
        {
            yield return [.. ordinals.Select(reader.GetString)];
        }
    }
}
