using System.Text.RegularExpressions;
using AnyAscii;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Names;

/// <summary>The tables written by hand keep the rules that the engine relies on when it reads them.</summary>
public class BrandAndPersonTablesTests
{
    [Fact]
    public void Every_brand_has_forms_and_no_form_belongs_to_two_brands()
    {
        var rows = Rows("brands.csv");

        Assert.True(rows.Count >= 700, $"{rows.Count} brands");
        Assert.All(rows, row => Assert.Contains(row[2], new[] { "M", "T" }));
        Assert.Empty(UnderTwoConcepts(rows));
    }

    [Fact]
    public void Every_person_name_row_is_a_spelling_or_a_nickname_and_no_form_belongs_to_two_names()
    {
        var rows = Rows("person-names.csv");

        Assert.True(rows.Count >= 900, $"{rows.Count} names");
        Assert.All(rows, row => Assert.Contains(row[2], new[] { "spelling", "nickname" }));
        Assert.Empty(UnderTwoConcepts(rows));
    }

    [Fact]
    public void Every_traditional_character_folds_in_one_step()
    {
        var rows = Rows("han-traditional.csv");
        var traditional = rows.Select(row => row[0]).ToHashSet();

        Assert.True(rows.Count >= 2500, $"{rows.Count} characters");
        Assert.Equal(rows.Count, traditional.Count);
        Assert.All(rows, row => Assert.Equal((1, 1), (row[0].Length, row[1].Length)));
        Assert.DoesNotContain(rows, row => traditional.Contains(row[1]));
    }

    [Fact]
    public void Further_readings_are_plain_letters_of_simplified_characters_without_the_main_reading()
    {
        var traditional = Rows("han-traditional.csv").Select(row => row[0]).ToHashSet();
        var rows = Rows("han-readings.csv");

        Assert.True(rows.Count >= 1500, $"{rows.Count} characters");
        Assert.DoesNotContain(rows, row => traditional.Contains(row[0]));
        Assert.All(rows, row => Assert.All(Forms(row), reading => Assert.Matches("^[a-z]+$", reading)));
        Assert.DoesNotContain(rows, row => Forms(row).Contains(row[0].Transliterate().ToLowerInvariant()));
    }

    [Theory]
    [InlineData("陈", "chan")]
    [InlineData("黄", "wong")]
    [InlineData("徐", "hsu")]
    [InlineData("周", "chow")]
    [InlineData("乐", "yue")]
    [InlineData("单", "shan")]
    [InlineData("吕", "lyu")]
    [InlineData("郭", "kwok")]
    [InlineData("蔡", "tsai")]
    [InlineData("华", "wah")]
    [InlineData("强", "keung")]
    public void A_family_name_is_found_in_the_spellings_of_Hong_Kong_and_Taiwan(string character, string spelling)
    {
        var row = Assert.Single(Rows("han-readings.csv"), row => row[0] == character);

        Assert.Contains(spelling, Forms(row));
    }

    private static List<string> UnderTwoConcepts(List<string[]> rows)
    {
        var concepts = new Dictionary<string, string>(StringComparer.Ordinal);
        var twice = new List<string>();
        foreach (var row in rows)
        {
            foreach (var key in Forms(row).Prepend(row[0]).Select(Key).Distinct())
            {
                if (!concepts.TryAdd(key, row[0]) && concepts[key] != row[0])
                {
                    twice.Add($"{key}: {concepts[key]} and {row[0]}");
                }
            }
        }

        return twice;
    }

    // Han forms of one reading are different words; Arabic script, which writes no vowels, is kept apart from Latin letters; every other
    // script meets its transcription.
    private static string Key(string form) =>
        form.Any(c => c is >= '\u3400' and < '\uA000')
            ? form
            : (form.Any(c => c is >= '\u0600' and <= '\u06FF') ? "~" : "")
                + Regex
                    .Replace(form.Transliterate().ToLowerInvariant(), "[^a-z0-9]+", " ", RegexOptions.None, Limit)
                    .Trim();

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static string[] Forms(string[] row) => row[1].Split(" | ");

    private static List<string[]> Rows(string table)
    {
        using var reader = new StreamReader(Path.Combine(NameTable.Folder, table));
        // These four tables have no quoted fields; a quote would be a mistake that this reading shows.
        return [.. reader.ReadToEnd().TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];
    }
}
