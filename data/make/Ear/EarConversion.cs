namespace Licet.Make.Ear;

/// <summary>Makes the tables of data/ear from the sources in ../shared. Equal sources give equal bytes.</summary>
public static class EarConversion
{
    /// <summary>File names and their text, in order.</summary>
    public static SortedDictionary<string, string> Convert(string shared) =>
        new(StringComparer.Ordinal) { ["countries.csv"] = CountryRows.Table(shared) };
}
