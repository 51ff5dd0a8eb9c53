using System.Text;
using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists.Formats;

/// <summary>The real US lists of ../shared/data, each read once, and readings of texts made by a test.</summary>
internal static class UsLists
{
    public const string Consolidated = "csl-2022-04/consolidated.csv";
    public const string Consolidated2019 = "csl-sample-2019-12/csl.csv";
    public const string EntityList = "csl-2022-04/entity-list.csv";
    public const string Bis = "csl-sample-2019-12/el-bis-file-format-2019.csv";
    public const string DeniedPersons = "bis-denied-persons-2019-07/dpl.txt";

    public static readonly string[] Sdn = Set("ofac-sdn-2019-01", "sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv");

    public static readonly string[] Cons = Set(
        "ofac-non-sdn-2025-12",
        "cons_prim.csv",
        "cons_add.csv",
        "cons_alt.csv",
        "cons_comments.csv"
    );

    private static readonly Dictionary<string, ListVersion> Versions = new(StringComparer.Ordinal);

    /// <summary>Reads the files once; skips the test, with the reason, where one is absent.</summary>
    public static ListVersion Read(params string[] files)
    {
        var inputs = files.Select(f => (Path.GetFileName(f), SharedData.Bytes($"data/{f}"))).ToArray();
        lock (Versions)
        {
            if (!Versions.TryGetValue(files[0], out var version))
            {
                Versions[files[0]] = version = Read(inputs);
            }

            return version;
        }
    }

    public static ListVersion Read(params (string Name, byte[] Bytes)[] files) =>
        ListReader.Read(
            [.. files.Select(f => new ListFile(f.Name, new MemoryStream(f.Bytes)))],
            new ListReadOptions { Source = files[0].Name }
        );

    public static ListVersion Read(string name, string text) => Read((name, Encoding.UTF8.GetBytes(text)));

    public static Listing Named(ListVersion version, string name) =>
        version.Listings.First(l => l.Names.Any(n => n.Text == name));

    /// <summary>The listing with exactly this primary name on a list.</summary>
    public static Listing Primary(ListVersion version, string list, string name) =>
        version.Listings.First(l => l.List == list && l.PrimaryName == name);

    private static string[] Set(string folder, params string[] files) => [.. files.Select(f => $"{folder}/{f}")];
}
