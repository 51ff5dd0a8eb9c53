using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

public class InForceTests
{
    private static readonly DateOnly Published = new(2019, 5, 21);

    [Theory]
    [InlineData(-8, Force.NotYet)]
    [InlineData(-7, Force.PersonDecides)]
    [InlineData(-1, Force.PersonDecides)]
    [InlineData(0, Force.InForce)]
    [InlineData(400, Force.InForce)]
    public void With_the_published_day_alone_the_week_before_it_is_a_persons_decision(int days, Force expected) =>
        Assert.Equal(expected, InForce.On(Entry() with { Published = Published }, Published.AddDays(days)).Force);

    [Theory]
    [InlineData(-6, Force.NotYet)]
    [InlineData(-5, Force.InForce)]
    [InlineData(0, Force.InForce)]
    public void A_known_effective_day_decides_alone(int days, Force expected) =>
        Assert.Equal(
            expected,
            InForce
                .On(Entry() with { Published = Published, Effective = Published.AddDays(-5) }, Published.AddDays(days))
                .Force
        );

    [Fact]
    public void The_last_day_is_still_in_force()
    {
        var order = Entry() with { Published = Published, Ends = new(2024, 6, 30) };
        Assert.True(InForce.On(order, new(2024, 6, 30)).Counts);
        Assert.Equal(new InForce(Force.Ended, new(2024, 6, 30)), InForce.On(order, new(2024, 7, 1)));
        Assert.False(InForce.On(order, new(2024, 7, 1)).Counts);
    }

    [Fact]
    public void An_entry_without_a_date_counts_on_every_day()
    {
        Assert.Equal(new InForce(Force.Undated, null), InForce.On(Entry(), new(1999, 1, 1)));
        Assert.True(InForce.On(Entry(), new(1999, 1, 1)).Counts);
    }

    private static Listing Entry() =>
        new()
        {
            Id = "EL:1",
            List = ListCodes.EntityList,
            Kind = PartyKind.Company,
            Names = [new("Vostrelek Dynamics")],
            SourceRow = "",
            SourceLine = "",
        };
}
