using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

public class ShareTests
{
    [Theory]
    [InlineData("51", "51 %")]
    [InlineData("49.99%", "49.99 %")]
    [InlineData("50.00", "50.00 %")]
    [InlineData("49.99999999999999999999", "49.99999999999999999999 %")]
    [InlineData("0", "0 %")]
    [InlineData("over 25%", "over 25 and up to 100 %")]
    [InlineData("25..50", "at least 25 and up to 50 %")]
    [InlineData("over 25% up to 50%", "over 25 and up to 50 %")]
    [InlineData("over 25 % under 50 %", "over 25 and under 50 %")]
    [InlineData("at least 75%", "at least 75 and up to 100 %")]
    [InlineData("Under 10%", "at least 0 and under 10 %")]
    [InlineData("unknown", "an unknown part")]
    public void A_share_is_kept_as_given(string text, string shown)
    {
        Assert.True(Share.TryParse(text, out var share));
        Assert.Equal(shown, share.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("-1")]
    [InlineData("100.01")]
    [InlineData("101")]
    [InlineData("49,99")]
    [InlineData("5e1")]
    [InlineData("NaN")]
    [InlineData("about half")]
    [InlineData("50..25")]
    [InlineData("over 50 under 50")]
    [InlineData("over 100%")]
    [InlineData("49.999999999999999999999")]
    [InlineData("٥٠")]
    public void What_is_no_percentage_is_refused(string? text) => Assert.False(Share.TryParse(text, out _));

    [Fact]
    public void Nothing_stated_is_anything_from_nothing_to_all()
    {
        Assert.Equal((false, 0m, 100m), (default(Share).IsKnown, Share.Unknown.Low, Share.Unknown.High));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Exactly(100.5m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Between(30, 20));
    }
}
