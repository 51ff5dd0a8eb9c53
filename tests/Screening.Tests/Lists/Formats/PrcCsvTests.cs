using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class PrcCsvTests
{
    private static ListVersion Real => RealLists.Read(RealLists.Prc);

    private static Listing Named(string name) => Real.Listings.First(l => l.Names.Any(n => n.Text == name));

    [Fact]
    public void Every_row_becomes_a_listing_of_its_list()
    {
        Assert.Equal(240, Real.Listings.Count);
        Assert.Equal(240, Real.Listings.Select(l => l.Id).Distinct().Count());
        Assert.False(Real.IsComplete); // two rows count parties that they do not name
        Assert.True(Real.LeavesUnnamed);
        var lists = Real.Listings.CountBy(l => l.List).ToDictionary();
        Assert.Equal((61, 139, 40), (lists["CNUEL"], lists["CNECL"], lists["CNATT"]));
        Assert.All(Real.Listings, l => Assert.Equal(PartyKind.Company, l.Kind));
        Assert.All(Real.Listings, l => Assert.NotNull(l.Published));
    }

    [Fact]
    public void Chinese_names_are_aliases_in_their_script()
    {
        var subaru = Named("SUBARU Corporation");
        Assert.Equal("CNATT:cn-att-20260224-1", subaru.Id);
        Assert.Equal(
            [new ListingName("SUBARU Corporation"), new ListingName("斯巴鲁株式会社", NameKind.Alias, Script.Han)],
            subaru.Names
        );
        Assert.Equal(new DateOnly(2026, 2, 24), subaru.Published);
        Assert.StartsWith("https://", Assert.Single(subaru.Citations));
        var withHan = Real.Listings.Where(l => l.Names.Any(n => n.Text.Any(c => c is >= '\u4E00' and <= '\u9FFF')));
        Assert.Equal(240, withHan.Count());
    }

    [Fact]
    public void Ids_that_two_rows_share_are_not_used()
    {
        Assert.DoesNotContain(Real.Listings, l => l.Id.StartsWith("CNUEL:cn-uel-20240520", StringComparison.Ordinal));
        Assert.Equal(4, Real.Listings.Count(l => l.Published == new DateOnly(2024, 5, 20)));
    }

    [Fact]
    public void A_row_that_stands_for_more_parties_than_it_names_says_so()
    {
        var hudson = Named("Hudson Technologies Co.");
        Assert.Equal("哈德森技术公司", hudson.PrimaryName);
        var unnamed = Real.Problems.Where(p => p.Weight == ProblemWeight.PartiesUnnamed).ToList();
        Assert.Equal(2, unnamed.Count);
        Assert.DoesNotContain(Real.Problems, p => p.Weight > ProblemWeight.PartiesUnnamed);
        Assert.All(unnamed, p => Assert.Contains("家实体", p.Found, StringComparison.Ordinal));
    }

    [Fact]
    public void Branches_are_covered_where_the_row_says_so()
    {
        var insights = Named("TechInsights");
        Assert.True(insights.CoversSubUnits);
        Assert.Equal("TechInsights公司", insights.PrimaryName);
        Assert.Single(Real.Listings, l => l.CoversSubUnits);
    }

    [Fact]
    public void What_a_party_did_is_taken_off_its_name() => Assert.Equal("波音防务", Named("波音防务").PrimaryName);

    [Fact]
    public void That_nobody_says_what_is_suspended_is_noted() =>
        Assert.Contains(Real.Problems, p => p is { Field: "status", Weight: ProblemWeight.Note });

    [Theory]
    [InlineData("cn-new-list,x,Acme,阿克梅,organization,2026-01-01,u,9", ProblemWeight.RowImpaired, "list_id")]
    [InlineData("cn-attention-list,x,Acme,阿克梅,robot,2026-01-01,u,9", ProblemWeight.Note, "entity_type")]
    [InlineData("cn-attention-list,x,Acme,阿克梅,organization,0017-01-01,u,9", ProblemWeight.Note, "date_added")]
    [InlineData("cn-attention-list,x,,,organization,2026-01-01,u,9", ProblemWeight.RowLost, "name")]
    public void A_row_with_a_defect_says_so(string row, ProblemWeight weight, string field)
    {
        var version = RealLists.Read(
            "prc.csv",
            "list_id,source_list_name,name,aliases,entity_type,date_added,source_url,id\n" + row + "\n"
        );
        Assert.Contains(version.Problems, p => p.Weight == weight && p.Field == field && p.Line == 2);
        Assert.Equal(weight == ProblemWeight.RowLost ? 0 : 1, version.Listings.Count);
    }
}
