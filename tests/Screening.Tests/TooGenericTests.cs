using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests;

/// <summary>A name that cannot tell one party from another is never silently clear.</summary>
public class TooGenericTests
{
    [Theory]
    [InlineData("Trading House")]
    [InlineData("and")]
    [InlineData("Company")]
    [InlineData("OOO")]
    [InlineData("公司")]
    [InlineData("Торговый дом")]
    [InlineData("Import Export")]
    [InlineData("General Trading LLC")]
    [InlineData("The Group")]
    [InlineData("Technology")]
    [InlineData("12345")]
    [InlineData("Mr.")]
    [InlineData("🙂")]
    [InlineData("")]
    public void A_name_without_a_significant_word_is_too_generic_where_nobody_states_the_kind(string name) =>
        Assert.True(Generic(name, PartyKind.Unknown));

    [Theory]
    [InlineData("Mr.", PartyKind.Person)]
    [InlineData("12345", PartyKind.Person)]
    [InlineData("A B", PartyKind.Person)]
    [InlineData("🙂", PartyKind.Person)]
    [InlineData("the", PartyKind.Company)]
    [InlineData("12345 678 90", PartyKind.Company)]
    [InlineData("A", PartyKind.Company)]
    [InlineData("© 🙂", PartyKind.Company)]
    public void Titles_articles_numbers_letters_and_symbols_tell_nobody(string name, PartyKind kind) =>
        Assert.True(Generic(name, kind));

    [Theory]
    [InlineData("Garmin")]
    [InlineData("Vaccinex")]
    [InlineData("Mattel")]
    [InlineData("Nordex")]
    [InlineData("Kitabo")]
    [InlineData("Dashang")]
    [InlineData("Stelco")]
    [InlineData("Youji")]
    public void A_distinctive_word_is_not_too_generic(string name)
    {
        Assert.False(Generic(name, PartyKind.Company));
        Assert.False(Generic(name + " Corporation", PartyKind.Company));
        Assert.False(Generic(name, PartyKind.Unknown));
    }

    private static bool Generic(string name, PartyKind kind) =>
        ScreeningIndex
            .Build([])
            .Screen(new ScreeningQuery(name) { Kind = kind }, ScreeningSettings.Default)
            .IsTooGeneric;

    [Fact]
    public void A_counterparty_is_too_generic_as_its_name_is()
    {
        var portfolio = PortfolioIndex.Build([new Counterparty("1", "Trading House"), new Counterparty("2", "Garmin")]);
        Assert.Equal(["1"], portfolio.TooGeneric.Select(c => c.Id));
    }
}
