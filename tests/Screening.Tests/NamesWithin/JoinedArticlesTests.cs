using System.Text.RegularExpressions;
using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>An article grown together with a person's name hides nobody, nor does a short form of Mohammad.</summary>
public class JoinedArticlesTests
{
    [Theory]
    [InlineData("Ahmad AlBakr", "Ahmad Al Bakr")]
    [InlineData("AbdulLatif AlJanabi", "Abdul Latif Al Janabi")]
    [InlineData("Mahmoud ALTIKRITI", "Mahmoud AL TIKRITI")]
    [InlineData("Alexander Bell", null)]
    [InlineData("Albert Elgar", null)]
    [InlineData("Ali Bashir", null)]
    public void An_article_is_taken_apart(string written, string? apart) =>
        Assert.Equal(apart, JoinedArticles.Apart(written));

    [Theory]
    [InlineData("Md")]
    [InlineData("Md.")]
    [InlineData("Muh.")]
    [InlineData("Mhd")]
    [InlineData("MOHD")]
    public void Mohammad_cut_short_is_found(string cut) =>
        Find(n => Regex.Replace(n, @"\bM[ou]hamm?[ae]d\b", cut, RegexOptions.IgnoreCase), 0.97);

    [Fact]
    public void A_capital_behind_the_article_tells_the_name() =>
        Find(
            n => Regex.Replace(n, @"\b(?:AL|El|Al|EL)-(\w{4,})", m => "Al" + m.Groups[1].Value.ToUpperInvariant()),
            0.97
        );

    [Fact]
    public void A_name_of_capitals_alone_is_mostly_told_by_what_is_left() =>
        Find(n => Regex.Replace(n, @"\b(?:AL|EL)-(\w{4,})", "AL$1").ToUpperInvariant(), 0.9);

    /// <summary>Persons of the list whose name the change alters find themselves.</summary>
    private static void Find(Func<string, string> change, double least)
    {
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        List<string> lost = [];
        var count = 0;
        foreach (
            var (listing, name) in RealIndex
                .NamesOf(RealIndex.Consolidated)
                .Where(n => n.Listing.Kind == PartyKind.Person && n.Name.Text == n.Listing.PrimaryName)
        )
        {
            var text = change(name.Text);
            if (text == name.Text || text == name.Text.ToUpperInvariant())
            {
                continue;
            }

            count++;
            ScreeningQuery query = new(text) { Kind = PartyKind.Person };
            if (!RealIndex.Consolidated.Screen(query, settings).Hits.Any(h => h.Listing == listing))
            {
                lost.Add(text);
            }
        }

        Figures.Say($"{count - lost.Count} of {count} found");
        Assert.True(count > 50, $"{count}");
        Assert.True(
            lost.Count <= (1 - least) * count,
            $"{lost.Count} of {count} lost:\n{string.Join('\n', lost.Take(60))}"
        );
    }
}
