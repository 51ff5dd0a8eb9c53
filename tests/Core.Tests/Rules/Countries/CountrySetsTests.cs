using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Tests.Rules.Countries;

public class CountrySetsTests
{
    [Theory]
    [InlineData("DE", Applies.No)]
    [InlineData("TR", Applies.No)]
    [InlineData("JP", Applies.No)]
    [InlineData("SE", Applies.Depends)]
    [InlineData("CH", Applies.Yes)]
    [InlineData("BR", Applies.Yes)]
    public void Crime_control_items_are_restricted_outside_NATO_as_772_1_defines_it(string code, Applies restricted)
    {
        DateOnly day = new(2026, 9, 24);
        var words = RuleBook.Shipped.LicenseExceptions.Restrictions.On(day).Single(r => r.Id == "740.2(a)(4)").Where;
        Assert.True(DestinationScope.TryParse(RuleBook.Shipped.CountrySets.WrittenOut(words, day), out var scope));
        Assert.Equal(restricted, scope.Reaches(RuleBook.Shipped.Countries.On(code, day)!));
    }

    [Fact]
    public void A_member_from_memory_counts_from_its_day_only_as_a_question() =>
        Assert.Equal(
            (true, false),
            (
                RuleBook
                    .Shipped.CountrySets.WrittenOut("-@NATO", new(2024, 3, 7))
                    .EndsWith("?SE", StringComparison.Ordinal),
                RuleBook
                    .Shipped.CountrySets.WrittenOut("-@NATO", new(2024, 3, 6))
                    .Contains("SE", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void A_set_that_is_not_held_asks_for_every_country() =>
        Assert.Equal("* -AU ?*", RuleBook.Shipped.CountrySets.WrittenOut("* -AU -@NOWHERE", new(2026, 9, 24)));

    [Fact]
    public void A_special_list_is_left_as_it_is() =>
        Assert.Equal("* -@744-SUPP3", RuleBook.Shipped.CountrySets.WrittenOut("* -@744-SUPP3", new(2026, 9, 24)));
}
