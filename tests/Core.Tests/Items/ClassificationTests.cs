using Licet.Core.Items;

namespace Licet.Core.Tests.Items;

public class ClassificationTests
{
    [Theory]
    [InlineData("3A001.a.2", "3A001", "a.2")]
    [InlineData(" 3a001.A.2 ", "3A001", "a.2")]
    [InlineData("5A992", "5A992", "")]
    [InlineData("ear99", "EAR99", "")]
    public void A_classification_is_read_in_any_case(string text, string eccn, string paragraph)
    {
        Assert.True(Classification.TryParse(text, out var read));
        Assert.Equal((eccn, paragraph), (read.Eccn, read.Paragraph));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("3F001")]
    [InlineData("3A01")]
    [InlineData("3A001.")]
    [InlineData("3A001..a")]
    [InlineData("3A001.a-2")]
    [InlineData("EAR98")]
    public void What_is_not_a_classification_is_refused(string? text) =>
        Assert.False(Classification.TryParse(text, out _));

    [Theory]
    [InlineData("3A001.a.2", "a", true)]
    [InlineData("3A001.a.2", "a.2", true)]
    [InlineData("3A001.a.2", "", true)]
    [InlineData("3A001.a.20", "a.2", false)]
    [InlineData("3A001.a", "a.2", false)]
    public void A_paragraph_lies_within_those_that_hold_it(string item, string paragraph, bool within)
    {
        Assert.True(Classification.TryParse(item, out var read));
        Assert.Equal(within, read.IsWithin(paragraph.Split('.', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Equal_texts_are_equal_classifications()
    {
        Assert.True(Classification.TryParse("4a003.C", out var first));
        Assert.True(Classification.TryParse("4A003.c", out var second));
        Assert.Equal(first, second);
        Assert.Equal(ProductGroup.Equipment, first.Group);
    }
}
