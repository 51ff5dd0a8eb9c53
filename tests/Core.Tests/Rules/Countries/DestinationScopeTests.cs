using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Tests.Rules.Countries;

public class DestinationScopeTests
{
    private static readonly DateOnly Day = new(2026, 7, 23);

    [Theory]
    [InlineData("*", "CA", Applies.Yes)]
    [InlineData("* -CA", "CA", Applies.No)]
    [InlineData("* ?CA", "CA", Applies.Depends)]
    [InlineData("CN RU VE", "RU", Applies.Yes)]
    [InlineData("CN RU VE", "DE", Applies.No)]
    [InlineData("CN RU VE", "HK", Applies.Yes)]
    [InlineData("MO D:5", "MO", Applies.Yes)]
    [InlineData("MO D:5", "VN", Applies.No)]
    [InlineData("AE D:1 D:4 D:5 -A:5 -A:6", "AE", Applies.Yes)]
    [InlineData("AE D:1 D:4 D:5 -A:5 -A:6", "IL", Applies.No)]
    [InlineData("AE D:1 D:4 D:5 -A:5 -A:6", "VN", Applies.Yes)]
    [InlineData("@UN-ARMS", "SD", Applies.Yes)]
    [InlineData("@UN-ARMS", "FR", Applies.No)]
    [InlineData("?* -IL -TW", "TW", Applies.No)]
    [InlineData("?* -IL -TW", "DE", Applies.Depends)]
    public void The_words_reach_the_destinations_that_the_entry_names(string words, string code, Applies expected)
    {
        Assert.True(DestinationScope.TryParse(words, out var scope));
        Assert.Equal(expected, scope.Reaches(RuleBook.Shipped.Countries.On(code, Day)!));
    }

    [Theory]
    [InlineData("D:5")]
    [InlineData("* -A:5")]
    public void Where_the_groups_of_a_day_are_not_held_a_word_with_a_group_does_not_decide(string words)
    {
        Assert.True(DestinationScope.TryParse(words, out var scope));
        Assert.Equal(Applies.Depends, scope.Reaches(RuleBook.Shipped.Countries.On("HK", new(2019, 11, 20))!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("China")]
    [InlineData("D5")]
    [InlineData("- CA")]
    public void Words_without_the_form_are_refused(string words) =>
        Assert.False(DestinationScope.TryParse(words, out _));
}
