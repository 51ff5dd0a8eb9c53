using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.Tests.Names;

/// <summary>Family names and brands that nearly are a title, an article or a legal form are names still.</summary>
public class FamilyNamesTests
{
    private static readonly ScreeningSettings s_all = new() { Explain = false, Top = int.MaxValue };

    [Fact]
    public void A_person_listed_with_a_comma_is_found_without_it_in_both_orders()
    {
        var index = RealIndex.Consolidated;
        List<(Listing Listing, string Query)> queries =
        [
            .. RealIndex
                .NamesOf(index)
                .Where(n => n.Listing.Kind == PartyKind.Person && n.Name.Text.Count(c => c == ',') == 1)
                .SelectMany(n => BothOrders(n.Name.Text).Select(q => (n.Listing, q))),
        ];
        Assert.True(queries.Count > 25_000, $"only {queries.Count} queries");
        List<string> lost = [];
        Parallel.ForEach(
            queries,
            q =>
            {
                var result = index.Screen(new ScreeningQuery(q.Query) { Kind = PartyKind.Person }, s_all);
                if (!result.Hits.Any(h => ReferenceEquals(h.Listing, q.Listing) && h.Class == HitClass.Match))
                {
                    lock (lost)
                    {
                        lost.Add($"{q.Listing.Id} {q.Query}");
                    }
                }
            }
        );
        Findings.None(lost);
    }

    [Theory]
    [InlineData("BOUT, Viktor Anatolijevitch")]
    [InlineData("SOE, Maung Maung")]
    [InlineData("SHEIN, Andrey")]
    [InlineData("SAHIN, Huseyin")]
    [InlineData("LIM, Yong")]
    [InlineData("AL-SHARIKH, Ahmad")]
    [InlineData("DE, Li")]
    [InlineData("HAJI, Ali")]
    [InlineData("TOO, Maria Elena")]
    public void A_name_reads_alike_in_every_order(string listed)
    {
        Assert.All(
            BothOrders(listed),
            query =>
            {
                Assert.Equal(Words(listed, person: true).Order(), Words(query, person: true).Order());
                Assert.True(NameComparison.Score(PartyKind.Person, query, listed) > 0.99, query);
            }
        );
    }

    [Theory]
    [InlineData("Andrey Bello", "SHEIN, Andrey")]
    [InlineData("Andrey Coronel", "SHEIN, Andrey")]
    [InlineData("Andrey", "SHEIN, Andrey")]
    [InlineData("Li Na", "Li Li")]
    [InlineData("Li De", "Li Li")]
    [InlineData("Li Da", "Li Li")]
    [InlineData("Li Bello", "Li Li")]
    [InlineData("Thein", "SOE, Thein")]
    [InlineData("Huseyin", "SAHIN, Huseyin")]
    public void A_given_name_beside_another_family_name_is_no_hit(string query, string listed)
    {
        var score = NameComparison.Score(PartyKind.Person, query, listed);
        Assert.True(score < NameComparison.DefaultThreshold(PartyKind.Person), $"{score:0.000}");
    }

    [Theory]
    [InlineData(
        "bello coronel sahin tello bout soe thein shein alisa nelly imani senol romer günter pour elle birte ghose so na"
    )]
    public void A_name_that_is_nearly_a_title_counts(string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal(2, Words("Andrey " + name, person: true).Count));

    [Theory]
    [InlineData("Dr. Andrey Shein", "andrey shein")]
    [InlineData("Mullah Mohammed Omar", "mohammed omar")]
    [InlineData("Jan van der Berg", "jan berg")]
    [InlineData("Nicolas Maduro LLC", "nicolas maduro")]
    public void A_title_or_particle_beside_two_names_still_counts_nothing(string name, string words) =>
        Assert.Equal(words.Split(' '), Words(name, person: true));

    [Theory]
    [InlineData("argo ariel sage zest dube able baba thaw copy large loop")]
    public void A_brand_that_is_nearly_a_legal_form_is_read(string brands) =>
        Assert.All(brands.Split(' '), brand => Assert.Equal(["khum", brand], Words("Khum " + brand, person: false)));

    [Fact]
    public void A_listed_brand_at_the_end_of_a_query_is_the_listed_one() =>
        Assert.True(NameComparison.Score(PartyKind.Company, "Khum Thaw", "KHUM THAW COMPANY LIMITED") > 0.99);

    [Theory]
    [InlineData("Khum Thaw Ltdt")]
    [InlineData("Khum Thaw Limitde")]
    [InlineData("Khum Thaw Gropu")]
    public void A_slip_in_a_legal_form_still_counts_nothing(string name) =>
        Assert.Equal(["khum", "thaw"], Words(name, person: false));

    private static string[] BothOrders(string listed)
    {
        var parts = listed.Split(',', StringSplitOptions.TrimEntries);
        return [$"{parts[0]} {parts[1]}", $"{parts[1]} {parts[0]}"];
    }

    private static List<string> Words(string name, bool person)
    {
        var read = new AnalyzedName();
        NameAnalyzer.Analyze(name, person, read);
        return [.. Enumerable.Range(0, read.Count).Select(i => read.TextOf(read.Tokens[i]).ToString())];
    }
}
