using System.Text.RegularExpressions;
using Xunit;

namespace Licet.Screening.Tests.Names;

/// <summary>The shipped tables of data/names keep their word. A table that is not there yet is a visible skip.</summary>
public sealed partial class TableTests
{
    private static readonly Dictionary<string, string[]> Schemas = new(StringComparer.Ordinal)
    {
        ["abbreviations.csv"] = ["word", "forms"],
        ["legal-forms.csv"] = ["class", "canonical", "forms"],
        ["words.csv"] = ["concept", "role", "forms"],
        ["places.csv"] = ["code", "kind", "country", "forms"],
        ["brands.csv"] = ["latin", "forms", "tag"],
        ["person-names.csv"] = ["canonical", "forms", "relation"],
        ["han-readings.csv"] = ["char", "readings"],
        ["han-traditional.csv"] = ["traditional", "simplified"],
        ["han-korean.csv"] = ["char", "hangul"],
        ["whole-names.csv"] = ["name", "forms", "tag"],
    };

    /// <summary>The field that names a row's concept: two rows with the same value speak of the same thing.</summary>
    private static readonly Dictionary<string, string> Concepts = new(StringComparer.Ordinal)
    {
        ["legal-forms.csv"] = "canonical",
        ["words.csv"] = "concept",
        ["places.csv"] = "code",
        ["brands.csv"] = "latin",
        ["person-names.csv"] = "canonical",
        ["whole-names.csv"] = "name",
    };

    public static TheoryData<string> Files => new(Schemas.Keys.Order(StringComparer.Ordinal));

    public static TheoryData<string> FilesOfForms => new(Concepts.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_table_has_its_header_and_every_row_as_many_fields(string file)
    {
        var table = ReadOrSkip(file);
        Assert.Equal(Schemas[file], table.Columns);
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.True(row.Length == table.Columns.Length, string.Join(',', row)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_row_stands_twice(string file)
    {
        var table = ReadOrSkip(file);
        None(Repeated(table.Rows.Select(row => string.Join(',', row))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_field_is_empty_or_padded_or_broken(string file)
    {
        var table = ReadOrSkip(file);
        var bad =
            from row in table.Rows
            from cell in row
            from part in NameTable.Variants(cell)
            where
                part.Length == 0
                || part != part.Trim()
                || part.Contains('|')
                || part.Any(c => char.IsControl(c) || c == '\uFFFD')
            select string.Join(',', row);
        None(bad);
    }

    [Theory]
    [MemberData(nameof(FilesOfForms))]
    public void No_form_stands_under_two_concepts(string file)
    {
        var table = ReadOrSkip(file);
        var clashes = Forms(table)
            .GroupBy(form => form.Folded, StringComparer.Ordinal)
            .Select(same =>
                (same.Key, Concepts: same.Select(form => form.Concept).Distinct(StringComparer.Ordinal).ToArray())
            )
            .Where(same => same.Concepts.Length > 1)
            .Select(same => $"{same.Key}: {string.Join(" / ", same.Concepts)}");
        None(clashes);
    }

    [Theory]
    [MemberData(nameof(FilesOfForms))]
    public void Every_form_leaves_something_to_compare(string file)
    {
        var table = ReadOrSkip(file);
        None(Forms(table).Where(form => form.Folded.Length == 0).Select(form => form.Concept));
    }

    [Fact]
    public void A_form_is_a_word_or_a_place_and_never_both()
    {
        var words = Forms(ReadOrSkip("words.csv")).Select(form => form.Folded).ToHashSet(StringComparer.Ordinal);
        var both = Forms(ReadOrSkip("places.csv")).Where(form => words.Contains(form.Folded));
        None(both.Select(form => $"{form.Folded}: {form.Concept}"));
    }

    [Fact]
    public void A_word_has_one_of_the_four_roles_and_stands_first_among_its_forms()
    {
        var table = ReadOrSkip("words.csv");
        Assert.All(table.Rows, row => Assert.Contains(row[1], (string[])["generic", "stop", "particle", "title"]));
        Assert.All(table.Rows, row => Assert.Equal(row[0], NameTable.Variants(row[2])[0]));
        None(Repeated(table.Rows.Select(row => row[0])));
    }

    [Fact]
    public void No_word_and_no_place_is_a_single_character()
    {
        // One letter is an initial, one Han character a part of somebody's brand.
        var forms =
            from file in (string[])["words.csv", "places.csv"]
            let table = ReadOrSkip(file)
            from row in table.Rows
            from form in NameTable.Variants(row[table.Column("forms")])
            where form.EnumerateRunes().Count() < 2
            select $"{file}: {row[0]}: {form}";
        None(forms);
    }

    [Fact]
    public void A_place_code_is_its_country_and_a_slug()
    {
        var table = ReadOrSkip("places.csv");
        None(Repeated(table.Rows.Select(row => row[0])));
        Assert.All(
            table.Rows,
            row =>
            {
                var (code, kind, country) = (row[0], row[1], row[2]);
                Assert.True(IsoCountries.IsKnown(country) || (country == IsoCountries.None && kind == "region"), code);
                Assert.Contains(kind, (string[])["country", "region", "city"]);
                if (kind == "country")
                {
                    Assert.Equal(country, code);
                }
                else
                {
                    Assert.Matches(Slug(), code);
                    Assert.Equal(country, code[..2]);
                }
            }
        );
    }

    [Fact]
    public void Every_country_of_ISO_3166_has_a_row()
    {
        var table = ReadOrSkip("places.csv");
        var here = table.Rows.Where(row => row[1] == "country").Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
        None(IsoCountries.All.Except(here, StringComparer.Ordinal));
    }

    [Fact]
    public void A_traditional_character_folds_to_one_simplified_character()
    {
        var table = ReadOrSkip("han-traditional.csv");
        None(Repeated(table.Rows.Select(row => row[0])));
        Assert.All(
            table.Rows,
            row => Assert.Equal((1, 1), (row[0].EnumerateRunes().Count(), row[1].EnumerateRunes().Count()))
        );
        None(table.Rows.Where(row => row[0] == row[1]).Select(row => row[0]));
    }

    [Fact]
    public void A_reading_is_toneless_lower_case_ASCII()
    {
        var table = ReadOrSkip("han-readings.csv");
        None(Repeated(table.Rows.Select(row => row[0])));
        Assert.All(table.Rows, row => Assert.Single(row[0].EnumerateRunes()));
        Assert.All(
            table.Rows,
            row => Assert.All(NameTable.Variants(row[1]), reading => Assert.Matches(Reading(), reading))
        );
    }

    [Fact]
    public void A_relation_of_person_names_is_spelling_or_nickname()
    {
        var table = ReadOrSkip("person-names.csv");
        Assert.All(table.Rows, row => Assert.Contains(row[2], (string[])["spelling", "nickname"]));
    }

    private static NameTable ReadOrSkip(string file)
    {
        Assert.SkipUnless(
            NameTable.Present.Contains(file, StringComparer.Ordinal),
            $"data/names/{file} is not written yet"
        );
        return NameTable.Read(file);
    }

    private static (string Concept, string Folded)[] Forms(NameTable table)
    {
        var concept = table.Column(Concepts[table.File]);
        var forms = table.Column("forms");
        return
        [
            .. from row in table.Rows
            from form in NameTable.Variants(row[forms])
            select (row[concept], NameTable.Fold(form)),
        ];
    }

    /// <summary>Says every fault at once: a table is mended in one go, not row by row.</summary>
    private static void None(IEnumerable<string> faults)
    {
        var found = faults.Distinct(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, $"{found.Length} faults:\n{string.Join('\n', found)}");
    }

    private static string[] Repeated(IEnumerable<string> values) =>
        [
            .. values
                .GroupBy(value => value, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key),
        ];

    [GeneratedRegex("^[A-Z]{2}-[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Slug();

    [GeneratedRegex("^[a-z]+$", RegexOptions.None, 1000)]
    private static partial Regex Reading();
}
