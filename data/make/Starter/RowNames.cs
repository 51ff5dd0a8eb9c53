using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>
/// Names of a row. The 2022 list writes into the name what is not part of it: the party an affiliate is listed under, a
/// short name in parentheses, and the place of the seat.
/// </summary>
/// <param name="Names">The primary name first.</param>
/// <param name="Place">The place that followed the name ("Tsim Sha Tsui"), empty for none.</param>
internal sealed record RowNames(IReadOnlyList<ListingName> Names, string Place)
{
    private const string Affiliated = "Affiliated Entity:";

    // Places that follow a name after a comma. A comma alone decides nothing: "Huawei Tech Investment, PT".
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal)
    {
        "Bantian Longgang District",
        "Block 428",
        "Building 647 2811 Road 2811",
        "Chengdu",
        "Dongguan",
        "Guangdong",
        "Guiyang",
        "Guizhou",
        "Hangzhou",
        "Hebei",
        "Hubei",
        "Jiangsu",
        "Langfang",
        "Liebefeld",
        "Nanjing",
        "Shaanxi",
        "Shenzhen",
        "Sichuan",
        "Suzhou",
        "Tsim Sha Tsui",
        "Wuhan",
        "Xi'an",
        "Zhejiang",
    };

    private static readonly HashSet<string> Nations = new(["China", "Great Britain"], StringComparer.Ordinal);

    /// <summary>The row stands under the entry of another party, which its name says first.</summary>
    public static bool IsAffiliate(CsvRow row) => row["name"].Contains(Affiliated, StringComparison.Ordinal);

    /// <param name="row">Any row with the columns name and alt_names.</param>
    /// <param name="separator">What stands between two aliases.</param>
    public static RowNames Of(CsvRow row, string separator)
    {
        var written = Restored.Text(row["name"], row);
        var affiliated = written.IndexOf(Affiliated, StringComparison.Ordinal);
        if (affiliated >= 0)
        {
            written = written[(affiliated + Affiliated.Length)..].Trim();
        }

        var (name, place) = CutPlace(written.TrimEnd(',', ' '));
        var texts = new List<string>();
        if (name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var open)
        {
            texts.Add(name[..open]);
            texts.Add(name[(open + 2)..^1]);
        }
        else
        {
            texts.Add(name);
        }

        texts.AddRange(Aliases(Restored.Text(row["alt_names"], row), separator));
        return new RowNames(
            [
                .. texts
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .Select((t, i) => new ListingName(t, i == 0 ? NameKind.Primary : NameKind.Alias)),
            ],
            place
        );
    }

    private static (string Name, string Place) CutPlace(string written)
    {
        var parts = written.Split(", ");
        var end = parts.Length;
        while (end > 1 && (Places.Contains(parts[end - 1]) || Nations.Contains(parts[end - 1])))
        {
            end--;
        }

        return (string.Join(", ", parts[..end]), string.Join(", ", parts[end..].Where(p => !Nations.Contains(p))));
    }

    private static IEnumerable<string> Aliases(string text, string separator) =>
        text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(a => a.Split(", and ", StringSplitOptions.TrimEntries))
            .Select(a => a.StartsWith("and ", StringComparison.Ordinal) ? a[4..] : a)
            .Select(a => a.TrimEnd(',', ' '));
}
