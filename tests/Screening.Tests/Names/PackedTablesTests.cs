using CsCheck;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;
using Licet.Tables;

namespace Licet.Screening.Tests.Names;

/// <summary>The packed tables that the engine reads say the same as the tables that people edit.</summary>
public sealed class PackedTablesTests
{
    private static readonly VocabularyForms Forms = new(Open);
    private static readonly Vocabulary Packed = Vocabulary.Shared;

    [Fact]
    public void The_embedded_file_is_what_the_tables_make_today()
    {
        using var embedded = typeof(Listing).Assembly.GetManifestResourceStream(PackedTables.Resource);
        Assert.NotNull(embedded);
        var bytes = new byte[embedded.Length];
        embedded.ReadExactly(bytes);

        Assert.True(bytes.AsSpan().SequenceEqual(PackedNames.Of(Open)));
    }

    [Fact]
    public void Every_phrase_is_found_under_its_first_word_and_nothing_else_is()
    {
        Equal(Forms.OfCompanies, Packed.CompanyLookup);
        Equal(Forms.OfPersons, Packed.PersonLookup);
    }

    [Fact]
    public void A_word_is_known_packed_exactly_if_the_tables_have_it()
    {
        var words = Forms.OfCompanies.Keys.Concat(Forms.OfPersons.Keys).ToArray();
        Gen.Select(Gen.Int[0, words.Length - 1].Select(i => words[i]), Gen.Int[0, 40], Gen.Char['a', 'z'])
            .Select((word, at, letter) => Slip(word, at, letter))
            .Sample(word =>
                Packed.CompanyLookup.ContainsKey(word) == Forms.OfCompanies.ContainsKey(word)
                && Packed.PersonLookup.ContainsKey(word) == Forms.OfPersons.ContainsKey(word)
            );
    }

    [Fact]
    public void Every_Han_form_means_what_its_row_says()
    {
        Assert.All(
            Forms.Han,
            form => Assert.Equal((true, form.Value), (Packed.TryHan(form.Key, out var meaning), meaning))
        );
        Assert.False(Packed.TryHan("", out _));
        Assert.False(Packed.TryHan("公司司", out _));
        Assert.Equal(Forms.LongestHan, Packed.LongestHan);
    }

    [Fact]
    public void Concepts_keep_their_numbers()
    {
        var names = Enumerable.Range(0, Packed.ConceptCount).Select(i => Packed.ConceptName(i).ToString());
        Assert.Equal(Forms.Concepts, names);
    }

    [Fact]
    public void Every_character_of_the_plane_is_simplified_as_its_row_says()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var simple = Forms.Simplified.GetValueOrDefault((char)c, (char)c);
            Assert.Equal(simple, Packed.Simplify(((char)c).ToString())[0]);
        }
    }

    [Fact]
    public void Readings_and_common_brands_are_those_of_their_tables()
    {
        foreach (var row in NameTable.Read("han-readings.csv").Rows)
        {
            Assert.Equal(NameTable.Variants(row[1]), Packed.Readings(row[0][0]));
        }

        Assert.Null(Packed.Readings('x'));
        Assert.All(NameTable.Read("common-brands.csv").Rows, row => Assert.True(Packed.IsCommonBrand(row[0])));
        Assert.False(Packed.IsCommonBrand("huawei"));
    }

    [Fact]
    public void Every_counted_word_has_its_counts_and_any_other_none()
    {
        var counted = TokenFrequencies.Shared;
        foreach (var row in NameTable.Read("token-frequencies.csv").Rows.Where(row => row[0] != "*"))
        {
            var (clean, listed, cleanPersons, listedPersons) = (N(row[1]), N(row[2]), N(row[3]), N(row[4]));
            Assert.Equal(clean, counted.Of(row[0]).CleanCompanies);
            Assert.Equal(listed, counted.Of(row[0]).ListedCompanies);
            Assert.Equal(clean + cleanPersons, counted.Of(row[0]).Clean);
            Assert.Equal(clean + listed + cleanPersons + listedPersons, counted.CountAll(row[0]));
        }

        Assert.Equal(0, counted.CountAll("*"));
        Assert.Equal(0, counted.CountAll(""));
    }

    [Fact]
    public void Slips_of_forms_are_found_as_a_look_at_every_form_finds_them()
    {
        string[] words = [.. Forms.Light.Keys];
        var room = new string?[AnalyzedName.MaxNear];
        FormNeighbors near = new();
        Gen.Select(Gen.Int[0, words.Length - 1].Select(i => words[i]), Gen.Int[0, 40], Gen.Char['a', 'z'])
            .Sample(
                (word, at, letter) =>
                {
                    var slip = Slip(word, at, letter);
                    var count = near.Near(slip, unseen: true, room, out _);
                    return room.Take(count).SequenceEqual(Slow(slip, words));
                },
                iter: 300,
                threads: 1
            );
    }

    [Fact]
    public void A_word_is_read_from_a_slip_alone_only_if_it_is_a_form()
    {
        FormNeighbors near = new();
        Assert.All(Forms.Light.Keys, word => Assert.Equal(Forms.Correctable.Contains(word), near.IsForm(word)));
        Assert.All(Forms.Correctable, word => Assert.True(near.IsForm(word), word));
    }

    private static IEnumerable<string> Slow(string word, string[] forms) =>
        forms
            .Where(form => EditDistance.Within(word, form, 1) == 1)
            .OrderByDescending(form => form[0] == word[0])
            .ThenBy(form => form, StringComparer.Ordinal)
            .Take(AnalyzedName.MaxNear);

    /// <summary>The word with one letter put in, taken out, or written for another.</summary>
    private static string Slip(string word, int at, char letter)
    {
        var place = at % (word.Length + 1);
        return (at % 3) switch
        {
            0 => word.Insert(place, letter.ToString()),
            1 when place < word.Length && word.Length > 1 => word.Remove(place, 1),
            _ => word[..place] + letter + word[Math.Min(place + 1, word.Length)..],
        };
    }

    private static void Equal(Dictionary<string, Phrase[]> slow, PhraseTable packed)
    {
        Assert.Equal(slow.Count, packed.Count);
        foreach (var (word, phrases) in slow)
        {
            Assert.True(packed.TryGetValue(word, out var found), word);
            Assert.Equal(phrases.Select(p => p.Meaning), found.Select(p => p.Meaning));
            Assert.Equal(phrases.Select(p => p.Words), found.Select(p => p.Words));
        }
    }

    private static int N(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static FileStream Open(string table) => File.OpenRead(Path.Combine(NameTable.Folder, table));
}
