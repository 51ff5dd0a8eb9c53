using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Tests.Rules.ControlList;

public class ItemSetsTests
{
    private static readonly ItemSets Sets = RuleBook.Shipped.ItemSets;
    private static readonly DateOnly Day = new(2026, 9, 24);

    [Theory]
    [InlineData("@600", "9A610.a", Applies.Yes)]
    [InlineData("@600", "9A610.y.1", Applies.No)]
    [InlineData("@600", "9A610", Applies.Depends)]
    [InlineData("@600", "9A515.a", Applies.No)]
    [InlineData("@600-Y", "9A610.y.1", Applies.Yes)]
    [InlineData("@600-Y", "9A610.a", Applies.No)]
    [InlineData("@9X515", "9D515.a", Applies.Yes)]
    [InlineData("@9X515-Y", "9A515.y", Applies.Yes)]
    [InlineData("@9X515-Y", "3A001.y", Applies.No)]
    [InlineData("@ADVANCED", "3A090.b", Applies.Yes)]
    [InlineData("@ADVANCED", "3A001.z.1.a", Applies.Yes)]
    [InlineData("@ADVANCED", "3A001.a.2", Applies.No)]
    [InlineData("@ADVANCED", "3A001", Applies.Depends)]
    [InlineData("@ADVANCED", "5D002.z.1.a", Applies.Depends)]
    [InlineData("@ADVANCED", "3E001", Applies.Depends)]
    [InlineData("@ADVANCED", "3E002", Applies.No)]
    [InlineData("@SME", "3B001.a.4", Applies.Depends)]
    [InlineData("@SUPP2-744", "3A991", Applies.Depends)]
    [InlineData("@NOT-HELD", "3A991", Applies.Depends)]
    [InlineData("@NOT-HELD", "EAR99", Applies.No)]
    [InlineData("*", "EAR99", Applies.Yes)]
    [InlineData("3A001.a", "3A001.a.2", Applies.Yes)]
    [InlineData("3A001.a.2", "3A001.a", Applies.Depends)]
    public void A_set_means_its_items_and_asks_where_a_paragraph_is_not_told(string word, string item, Applies means)
    {
        Assert.True(Classification.TryParse(item, out var classification));
        Assert.Equal(means, Sets.In(word, classification, Day));
    }

    [Fact]
    public void A_member_from_memory_asks_and_never_answers()
    {
        var fromMemory = Sets.All.Where(m => !m.Source.Confidence.IsFirm && m.Pattern.Eccn is not null).ToList();
        Assert.NotEmpty(fromMemory);
        Assert.All(
            fromMemory,
            m =>
            {
                Assert.True(Classification.TryParse(m.Member.TrimStart('?'), out var item));
                Assert.NotEqual(Applies.Yes, m.Means(item));
            }
        );
    }

    [Theory]
    [InlineData("3A090", true)]
    [InlineData("?3D001", true)]
    [InlineData("**6**.y", true)]
    [InlineData("?*", true)]
    [InlineData("3A09", false)]
    [InlineData("EAR99", false)]
    [InlineData("3A090..a", false)]
    public void A_member_has_the_form_of_a_number(string text, bool right) =>
        Assert.Equal(right, ItemPattern.TryParse(text, out _));

    [Fact]
    public void Without_the_table_every_set_asks()
    {
        var sets = RuleBook.Shipped.With(new Dictionary<string, string?> { ["item-sets"] = null }).ItemSets;
        Assert.True(Classification.TryParse("9A610.a", out var item));
        Assert.Equal(Applies.Depends, sets.In("@600", item, Day));
    }
}
