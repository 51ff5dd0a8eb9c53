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
    public void Mohammad_cut_short_is_found(string cut)
    {
        string[] whole = ["Mohammad", "Mohammed", "Muhammad", "Muhammed", "Mohamed", "Mohamad"];
        Find(
            n =>
                string.Join(
                    ' ',
                    n.Split(' ').Select(w => whole.Contains(w, StringComparer.OrdinalIgnoreCase) ? cut : w)
                ),
            0.97
        );
    }

    [Fact]
    public void A_capital_behind_the_article_tells_the_name() =>
        Find(n => Joined(n, "Al", word => word.ToUpperInvariant()), 0.97);

    [Fact]
    public void A_name_of_capitals_alone_is_mostly_told_by_what_is_left() =>
        Find(n => Joined(n, "AL", word => word).ToUpperInvariant(), 0.98);

    /// <summary>Each "AL-" and "EL-" with what stands behind it, if that has four letters.</summary>
    private static string Joined(string name, string article, Func<string, string> change) =>
        string.Join(
            ' ',
            name.Split(' ')
                .Select(w =>
                    w.Length >= 7
                    && w[2] == '-'
                    && (
                        w.StartsWith("AL", StringComparison.OrdinalIgnoreCase)
                        || w.StartsWith("EL", StringComparison.OrdinalIgnoreCase)
                    )
                    && w[3..7].All(char.IsLetter)
                        ? article + change(w[3..])
                        : w
                )
        );

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
            if (text.Equals(name.Text, StringComparison.OrdinalIgnoreCase))
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
