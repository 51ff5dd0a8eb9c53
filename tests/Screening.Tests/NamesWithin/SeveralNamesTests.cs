using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>A field that holds several names is asked about each of them, and silence about one that tells nothing is not clear.</summary>
public class SeveralNamesTests
{
    [Theory]
    [InlineData("HUAWEI/ZTE", "HUAWEI|ZTE")]
    [InlineData("Huawei/ ZTE", "Huawei|ZTE")]
    [InlineData("Huawei /ZTE", "Huawei|ZTE")]
    [InlineData("3M / LG", "3M|LG")]
    [InlineData("360 / Huawei", "360|Huawei")]
    [InlineData("Huawei\u200B/\u200BZTE", "Huawei|ZTE")]
    [InlineData("Huawei\u00A0/ ZTE", "Huawei|ZTE")]
    [InlineData("Ｈｕａｗｅｉ／ＺＴＥ", "Huawei|ZTE")]
    [InlineData("华为/中兴", "华为|中兴")]
    [InlineData("\U00020000\U00020001/华为", "\U00020000\U00020001|华为")]
    [InlineData("Huawei\\Hikvision", "Huawei|Hikvision")]
    [InlineData("Huawei|LG", "Huawei|LG")]
    [InlineData("Huawei; Hikvision", "Huawei|Hikvision")]
    [InlineData("Nordlicht d\u200Bba Hikvision", "Nordlicht|Hikvision")]
    [InlineData("Nordlicht (dba Hikvision", "Nordlicht|Hikvision")]
    [InlineData("Nordlicht formerly known as Hikvision", "Nordlicht|Hikvision")]
    [InlineData("Nordlicht c/o Meyer", "Nordlicht|Meyer")]
    public void Names_are_divided(string name, string names) =>
        Assert.Equal(names, string.Join('|', SeveralNames.In(name, out _)));

    [Theory]
    [InlineData("Nordlicht A/S")]
    [InlineData("M/V Kirandia")]
    [InlineData("TCP/IP Networks")]
    [InlineData("Nordlicht Import/Export")]
    [InlineData("Nordlicht 2019/2020")]
    [InlineData("ZTE/LG")]
    [InlineData("DBA Group")]
    [InlineData("Abakan")]
    [InlineData("Nordlicht (a.k.a. Polarlicht)")]
    public void One_name_stays_one(string name) => Assert.Empty(SeveralNames.In(name, out _));

    [Theory]
    [InlineData("Nordlicht / General Electric", true)]
    [InlineData("General Electric / Nordlicht", true)]
    [InlineData("Nordlicht a.k.a. General Electric", true)]
    [InlineData("Nordlicht / Polarlicht", false)]
    [InlineData("Nordlicht / LLC", false)]
    [InlineData("Nordlicht GmbH\n10115 Berlin\nGermany", false)]
    [InlineData("Nordlicht (General Electric)", false)]
    public void Each_of_several_names_must_tell_its_party(string name, bool generic)
    {
        var result = Screen(name);
        Assert.Equal((0, generic), (result.HitsInAll, result.IsTooGeneric));
        Assert.Equal(generic, result.CannotBeCleared);
        Assert.Equal(generic, result.Certificate!.Sentence.Contains("'General Electric'", StringComparison.Ordinal));
        Assert.Equal(generic ? 1 : 0, PortfolioIndex.Build([new Counterparty("1", name)]).TooGeneric.Count);
    }

    public static TheoryData<string, string> TooLong =>
        new()
        {
            { "names", string.Join(" / ", Enumerable.Range(0, 25).Select(i => "Nord" + (char)('a' + i))) },
            { "words", string.Join(' ', Enumerable.Range(0, 65).Select(i => $"nord{(char)('a' + (i % 26))}{i / 26}")) },
            { "characters", "Nordlicht" + new string(' ', 2000) + "Polarlicht" },
            { "Han", string.Concat(Enumerable.Repeat("华为科技", 40)) },
        };

    [Theory]
    [MemberData(nameof(TooLong))]
    public void What_is_longer_than_is_read_is_never_clear(string what, string name)
    {
        var result = Screen(name);
        Assert.True(result.IsCut, what);
        Assert.True(result.CannotBeCleared);
        Assert.Contains("its end was not compared", result.Certificate!.Sentence, StringComparison.Ordinal);
        Assert.Single(PortfolioIndex.Build([new Counterparty("1", name)]).TooGeneric);
        Assert.False(Screen("Nordlicht / Polarlicht").IsCut);
    }

    [Theory]
    [InlineData("Nordlicht / 김정은", "Kim Jong Un", PartyKind.Person)]
    [InlineData("Nordlicht / KirandiaOpticsTradingCo", "Kirandia Optics Trading", PartyKind.Company)]
    [InlineData("Nordlicht / Polarlicht (Kirandia Optics Kombinat)", "Kirandia Optics Kombinat", PartyKind.Company)]
    [InlineData("HUAWEI/KIRANDIA", "Kirandia", PartyKind.Company)]
    public void Each_is_read_as_a_name_of_its_own_in_both_directions(string name, string listed, PartyKind kind)
    {
        Assert.Equal(listed, Assert.Single(Screen(name, Of(listed, kind)).Hits).Matched);
        var hit = Assert.Single(PortfolioIndex.Build([new Counterparty("1", name)]).Screen(Of(listed, kind)));
        Assert.Equal(HitClass.Match, hit.Class);
    }

    [Fact]
    public void Hangul_of_a_company_is_not_romanized_as_a_person()
    {
        Assert.Contains("choe un", QueryNames.Of("최은", PartyKind.Unknown));
        Assert.Empty(QueryNames.Of("최은", PartyKind.Company));
    }

    private static ScreeningResult Screen(string name, params Listing[] listings) =>
        ScreeningIndex
            .Build([
                new ListVersion
                {
                    Name = "own",
                    ListCodes = ["X"],
                    ContentHash = "",
                    Source = "test",
                    IsComplete = true,
                    Listings = listings,
                },
            ])
            .Screen(new ScreeningQuery(name), ScreeningSettings.Default);

    private static Listing Of(string name, PartyKind kind) =>
        new()
        {
            Id = "X:1",
            List = "X",
            Kind = kind,
            Names = [new ListingName(name)],
            SourceRow = "",
            SourceLine = "",
        };
}
