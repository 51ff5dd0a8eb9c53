using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Names;

/// <summary>A legal form says that a name is a company's, where nobody said what kind of party it is.</summary>
public class CompanyFormsTests
{
    [Theory]
    [InlineData("Blackstone Inc")]
    [InlineData("Bunzl plc")]
    [InlineData("Glory Co., Ltd.")]
    [InlineData("HELLA GmbH & Co. KGaA")]
    [InlineData("Atlantia S.p.A.")]
    [InlineData("Huge Group")]
    [InlineData("ООО Заря")]
    [InlineData("晨曦有限公司")]
    public void A_legal_form_makes_a_company(string name) => Assert.True(IsCompany(name));

    [Theory]
    [InlineData("Mem de Sa")]
    [InlineData("Ma Pao")]
    [InlineData("LIM, Yong")]
    [InlineData("Andrew Branch")]
    [InlineData("Khan S A")]
    [InlineData("ИП Иванов Иван Иванович")]
    [InlineData("La Firma")]
    [InlineData("GP-23")]
    [InlineData("सरल सुन्दर शुक्ला")]
    public void What_may_be_a_name_does_not(string name) => Assert.False(IsCompany(name));

    [Fact]
    public void No_listed_person_or_ship_is_read_as_a_company()
    {
        var names = RealIndex
            .NamesOf(RealIndex.Consolidated)
            .Where(n => n.Listing.Kind is PartyKind.Person or PartyKind.Vessel or PartyKind.Aircraft)
            .Select(n => n.Name.Text)
            .ToList();
        Assert.True(names.Count > 15_000, $"only {names.Count} names");
        Findings.None(names.Where(IsCompany));
    }

    /// <summary>A ship, a person and a company of nearly one name, under the same query with and without a legal form.</summary>
    [Fact]
    public void A_company_meets_persons_and_ships_only_where_its_kind_is_open()
    {
        var index = Listed(("BENZL", PartyKind.Person), ("BUNZL", PartyKind.Vessel));
        Assert.Equal(2, index.Screen(new ScreeningQuery("Bunzl"), ScreeningSettings.Default).HitsInAll);
        Assert.Empty(index.Screen(new ScreeningQuery("Bunzl plc"), ScreeningSettings.Default).Hits);
    }

    [Fact]
    public void A_company_that_bears_a_listed_persons_name_is_still_a_hit()
    {
        var index = Listed(("MORDASHOV, Alexey", PartyKind.Person));
        var hit = Assert.Single(
            index.Screen(new ScreeningQuery("Alexey Mordashov LLC"), ScreeningSettings.Default).Hits
        );
        Assert.Equal(0.85, hit.Score, 2);
    }

    private static ScreeningIndex Listed(params (string Name, PartyKind Kind)[] names) =>
        ScreeningIndex.Build([
            Invented.Version([.. names.Select(n => Invented.Listing(n.Name, n.Name) with { Kind = n.Kind })]),
        ]);

    private static bool IsCompany(string name)
    {
        var read = new AnalyzedName();
        NameAnalyzer.Analyze(name, person: false, read);
        return read.IsCompanyByForm;
    }
}
