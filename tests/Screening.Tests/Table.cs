using Sylvan.Data.Csv;

namespace Licet.Screening.Tests;

/// <summary>Rows of a CSV file with a header, each as column name to value.</summary>
internal static class Table
{
    public static List<Dictionary<string, string>> Read(string path)
    {
        using var reader = CsvDataReader.Create(path);
        List<Dictionary<string, string>> rows = [];
        while (reader.Read())
        {
            rows.Add(
                Enumerable
                    .Range(0, reader.FieldCount)
                    .ToDictionary(reader.GetName, reader.GetString, StringComparer.Ordinal)
            );
        }

        return rows;
    }
}
