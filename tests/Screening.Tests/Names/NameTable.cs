using System.Globalization;
using System.Text;
using AnyAscii;
using Sylvan.Data.Csv;

namespace Licet.Screening.Tests.Names;

/// <summary>One CSV of data/names as text, read without the engine so that the engine cannot hide a fault of the table.</summary>
internal sealed record NameTable(string File, string[] Columns, string[][] Rows)
{
    /// <summary>The repository's data/names, found upward from the test binary.</summary>
    public static string Folder { get; } = FindFolder();

    public static string[] Present =>
        Directory
            .GetFiles(Folder, "*.csv")
            .Select(path => Path.GetFileName(path)!)
            .Order(StringComparer.Ordinal)
            .ToArray();

    public static NameTable Read(string file)
    {
        using var text = new StreamReader(
            Path.Combine(Folder, file),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
        );
        using var csv = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = false });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString).ToArray());
        }

        return new NameTable(file, rows[0], [.. rows.Skip(1)]);
    }

    public int Column(string name) => Array.IndexOf(Columns, name);

    /// <summary>The variants inside one field.</summary>
    public static string[] Variants(string field) => field.Split(" | ");

    /// <summary>
    /// What two forms must not share. Han stays Han: 食品 (food) and 视频 (video) are two words though both read shipin.
    /// </summary>
    public static string Fold(string form)
    {
        var folded = new StringBuilder();
        foreach (var rune in form.ToLowerInvariant().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (rune.Value is >= 0x3400 and <= 0x9FFF)
            {
                folded.Append(rune);
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(rune.ToString().Transliterate().ToLowerInvariant());
            }
            else if (rune.Value is not ('\'' or '’'))
            {
                folded.Append(' ');
            }
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string FindFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(at.FullName, "Licet.slnx")))
            {
                return Path.Combine(at.FullName, "data", "names");
            }
        }

        throw new DirectoryNotFoundException("No Licet.slnx above " + AppContext.BaseDirectory);
    }
}
