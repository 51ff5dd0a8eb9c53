using Licet.Make.Starter;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Parties;

/// <summary>
/// Entity List rows of the real files, which stay outside the repository: LICET_SHARED, or a folder "shared" beside the
/// checkout. A test that needs them skips, with the reason, where they are absent.
/// </summary>
internal static class RealEntries
{
    private static readonly Dictionary<string, IReadOnlyList<Listing>> Read = new(StringComparer.Ordinal);

    /// <summary>The 2,001 Entity List rows of April 2022.</summary>
    public static IReadOnlyList<Listing> Of2022 => Listings("data/csl-2022-04/entity-list.csv");

    /// <summary>Rows of the same list dated by 20 November 2019.</summary>
    public static IReadOnlyList<Listing> Of2019 =>
        Listings("data/entity-list-asof-2019-11-20/entity-list-asof-2019-11-20.csv");

    public static IReadOnlyList<Listing> Listings(string relative)
    {
        var path = Shared(relative);
        lock (Read)
        {
            if (!Read.TryGetValue(path, out var listings))
            {
                using var stream = File.OpenRead(path);
                var name = Path.GetFileName(path);
                listings = ListReader
                    .Read([new ListFile(name, stream)], new ListReadOptions { Source = name })
                    .Listings;
                Read[path] = listings;
            }

            return listings;
        }
    }

    /// <summary>A cell's wordings with the number of rows that have each.</summary>
    public static IReadOnlyList<(string Text, int Rows)> Wordings(string cell) =>
        [
            .. CsvTable
                .Read(Shared($"data/csl-2022-04/wordings-license-{cell}.csv"))
                .Select(row => (row[$"license_{cell}"], int.Parse(row["rows"], null))),
        ];

    /// <summary>A file or folder below shared/.</summary>
    public static string Shared(string relative)
    {
        var named = Environment.GetEnvironmentVariable("LICET_SHARED");
        var root = string.IsNullOrEmpty(named) ? Path.Combine(Path.GetDirectoryName(Repository)!, "shared") : named;
        var path = Path.Combine(root, relative);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"shared/{relative} is not here; set LICET_SHARED to the folder that holds it");
        }

        return path;
    }

    /// <summary>The folder above the test binary that holds the solution.</summary>
    public static string Repository
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("no Licet.slnx above the test binary");
        }
    }
}
