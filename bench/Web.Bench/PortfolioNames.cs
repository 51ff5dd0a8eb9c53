using System.Globalization;
using System.Text;
using Licet.Screening.Bench;
using Sylvan.Data.Csv;

namespace Licet.Web.Bench;

/// <summary>Names as a portfolio has them: nearly all clean, one in ten close to a listed one.</summary>
internal static class PortfolioNames
{
    private const int ListedOfTen = 1;

    /// <summary>The real lists and names: beside the repository, or where LICET_SHARED points.</summary>
    private static string Folder { get; } =
        Environment.GetEnvironmentVariable("LICET_SHARED") is { Length: > 0 } set
            ? Path.GetFullPath(set)
            : Path.Combine(Checkout.Root, "..", "shared");

    /// <summary>The Consolidated Screening List of April 2022.</summary>
    public static string List { get; } = Path.Combine(Folder, "data", "csl-2022-04", "consolidated.csv");

    /// <summary>A table of names with ids; any beginning of it is a fair sample of the whole.</summary>
    /// <param name="count">Rows; the same names for the same number.</param>
    public static byte[] Table(int count)
    {
        Samples samples = new(seed: 20191103);
        string[] listed = [.. Names(List)];
        string[] clean = [.. Companies(), .. Names(Path.Combine(Folder, "data", "clean-names", "persons.csv"))];
        StringBuilder table = new("id,name\n");
        for (int i = 0; i < count; i++)
        {
            // Half of the clean ones stand as they are, half with a typo in every longer word.
            string name =
                samples.Next(10) < ListedOfTen ? samples.WithTypos(listed[samples.Next(listed.Length)])
                : samples.Next(2) == 0 ? clean[samples.Next(clean.Length)]
                : samples.WithTypos(clean[samples.Next(clean.Length)]);
            table.Append(
                CultureInfo.InvariantCulture,
                $"C-{i},\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n"
            );
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }

    /// <summary>Firms that nobody lists.</summary>
    public static IEnumerable<string> Companies() =>
        Names(Path.Combine(Folder, "data", "clean-names", "companies.csv"));

    private static IEnumerable<string> Names(string file)
    {
        using CsvDataReader reader = CsvDataReader.Create(file, new CsvDataReaderOptions { BufferSize = 1 << 20 });
        int name = reader.GetOrdinal("name");
        while (reader.Read())
        {
            string text = reader.GetString(name).Trim();
            if (text.Length > 0)
            {
                yield return text;
            }
        }
    }
}
