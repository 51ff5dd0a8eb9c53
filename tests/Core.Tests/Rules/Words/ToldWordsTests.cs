using Licet.Core.Rules;
using Licet.Core.Rules.Words;

namespace Licet.Core.Tests.Rules.Words;

public class ToldWordsTests
{
    private static readonly DateOnly s_day = new(2026, 9, 24);

    private static IReadOnlyList<ToldWord> All { get; } =
    [.. RuleBook.Shipped.Table("told-words").Rows.Select(ToldWord.Of)];

    [Fact]
    public void Every_word_is_found_wherever_it_stands_and_however_large_it_is_written()
    {
        foreach (var word in All.Where(w => w.About != ToldWord.Nothing))
        {
            foreach (
                var text in new[] { word.Plain, $"for {word.Plain}, please", $"({word.Plain.ToUpperInvariant()})" }
            )
            {
                Assert.True(
                    RuleBook.Shipped.ToldWords.In(text, s_day).Any(f => f.About == word.About),
                    $"{word.Source.Place}: {word.Word} in '{text}'"
                );
            }
        }
    }

    [Fact]
    public void A_phrase_that_means_nothing_hides_the_word_inside_it_and_no_other()
    {
        foreach (var phrase in All.Where(w => w.About == ToldWord.Nothing))
        {
            Assert.Empty(RuleBook.Shipped.ToldWords.In($"about {phrase.Plain}.", s_day));
            Assert.Contains(RuleBook.Shipped.ToldWords.In($"{phrase.Plain} in Syria", s_day), w => w.About == "SY");
        }
    }

    [Theory]
    [InlineData("Corée du Nord", "KP")]
    [InlineData("COREE DU NORD", "KP")]
    [InlineData("Core\u0301e du Nord", "KP")]
    [InlineData("DPR-Korea", "KP")]
    [InlineData("Democratic People's Republic of Korea", "KP")]
    [InlineData("朝鲜平壤", "KP")]
    [InlineData("Téhéran", "IR")]
    [InlineData("Teherán", "IR")]
    [InlineData("Kuba", "CU")]
    [InlineData("Damaskus", "SY")]
    [InlineData("Białoruś", "BY")]
    [InlineData("Weißrussland", "BY")]
    [InlineData("白俄罗斯", "BY")]
    [InlineData("Санкт-Петербург", "RU")]
    [InlineData("РФ", "RU")]
    [InlineData("Kırım", "OCCUPIED")]
    public void A_country_is_found_in_other_tongues_and_scripts(string text, string about) =>
        Assert.Equal([about], RuleBook.Shipped.ToldWords.In(text, s_day).Select(w => w.About).Distinct());

    [Theory]
    [InlineData("Miranda Iranzo")]
    [InlineData("Cubase 14")]
    [InlineData("Teheran-ro 152, Seoul")]
    [InlineData("Sirius, бухта Морская гавань")]
    [InlineData("シリアル番号")]
    [InlineData("延边朝鲜族自治州")]
    [InlineData("Crimean-Congo hemorrhagic fever")]
    [InlineData("2100 4th St N, St. Petersburg, FL 33704")]
    [InlineData("核心部件 核磁共振")]
    [InlineData("nuclear magnetic resonance and nuclear medicine")]
    [InlineData("a belt for potato chips")]
    [InlineData("civil aviation, mining, water treatment, food packing, textile dyeing, hospital laboratory")]
    public void Others_are_not(string text) => Assert.Empty(RuleBook.Shipped.ToldWords.In(text, s_day));

    [Fact]
    public void A_word_has_its_days()
    {
        Assert.Empty(RuleBook.Shipped.ToldWords.In("Donetsk", new(2022, 2, 20)));
        Assert.Single(RuleBook.Shipped.ToldWords.In("Donetsk", new(2022, 2, 21)));
    }

    /// <summary>The slow twin: each word by itself, as whole words, as their beginnings, or anywhere.</summary>
    [Fact]
    public void What_is_sought_at_once_is_what_each_word_finds_by_itself()
    {
        var words = All.Where(w => w.Source.Holds(s_day)).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var text =
                $"{words[i].Plain}, {words[(i * 7 + 3) % words.Count].Plain} x{words[(i * 13 + 5) % words.Count].Plain}";
            var plain = $" {SoughtText.Of(text)} ";
            var slow = words.Where(w => plain.Contains(Sought(w.Word), StringComparison.Ordinal)).ToList();
            var fast = RuleBook.Shipped.ToldWords.In(text, s_day);
            Assert.Subset(slow.ToHashSet(), fast.ToHashSet());
            // What is not told lies inside a longer word that begins before it ends.
            Assert.All(
                slow.Except(fast).Where(w => w.About != ToldWord.Nothing),
                hidden =>
                    Assert.Contains(
                        slow,
                        w => w != hidden && Sought(w.Word).Trim().Length >= Sought(hidden.Word).Trim().Length
                    )
            );
        }
    }

    private static string Sought(string word) =>
        (word.StartsWith('*') ? "" : " ") + SoughtText.Of(word.Trim('*')) + (word.EndsWith('*') ? "" : " ");
}
