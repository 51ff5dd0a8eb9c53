using Licet.Core.Licenses;

namespace Licet.Core.Tests.Licenses;

public class UnitOfMeasureTests
{
    [Theory]
    [InlineData("number", "dozen", 12)]
    [InlineData("pieces", "gross", 144)]
    [InlineData("g", "kg", 1000)]
    [InlineData("kilograms", "Tonnes", 1000)]
    [InlineData("ml", "L", 1000)]
    [InlineData("mm", "m", 1000)]
    [InlineData("GBq", "Ci", 37)]
    public void One_of_the_greater_is_so_many_of_the_lesser(string lesser, string greater, int times)
    {
        var (one, many) = (UnitOfMeasure.Of(greater), UnitOfMeasure.Of(lesser));
        Assert.Equal(one.Dimension, many.Dimension);
        Assert.Equal(times, one.Factor / many.Factor);
    }

    [Theory]
    [InlineData("kg", "number")]
    [InlineData("m", "m2")]
    [InlineData("m2", "m3")]
    [InlineData("set", "number")]
    [InlineData("ton", "tonne")]
    [InlineData("lot", "set")]
    [InlineData("Mg", "mg")]
    [InlineData("Mg", "tonne")]
    [InlineData("ML", "ml")]
    [InlineData("MCi", "mCi")]
    public void Dimensions_do_not_mix_and_an_unsure_unit_is_its_own(string one, string other) =>
        Assert.NotEqual(UnitOfMeasure.Of(one).Dimension, UnitOfMeasure.Of(other).Dimension);

    [Fact]
    public void Every_unit_that_forms_take_for_usual_measures_something()
    {
        string[] usual =
        [
            .. "dozen gross g gram kg kilogram t tonne mg lb pound oz ounce ml l liter m3 gal barrel ft3".Split(' '),
            .. "mm cm m meter km ft in yd m2 ft2 carat curie ci bq gbq tbq mci each pieces number".Split(' '),
        ];
        Assert.All(usual, u => Assert.DoesNotContain('\'', UnitOfMeasure.Of(u).Dimension));
    }

    [Fact]
    public void A_name_is_read_whatever_its_case_dot_or_raised_figure()
    {
        Assert.Equal(UnitOfMeasure.Of("kg"), UnitOfMeasure.Of(" KG. "));
        Assert.Equal(UnitOfMeasure.Of("m2"), UnitOfMeasure.Of("m²"));
        Assert.Equal(UnitOfMeasure.Of("Widget"), UnitOfMeasure.Of("widget"));
    }
}
