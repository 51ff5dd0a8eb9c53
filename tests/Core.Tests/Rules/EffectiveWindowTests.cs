using Licet.Core.Rules;

namespace Licet.Core.Tests.Rules;

public class EffectiveWindowTests
{
    private static DateOnly Day(int day) => new(2019, 5, day);

    [Fact]
    public void Both_ends_of_a_window_count()
    {
        EffectiveWindow window = new(Day(16), Day(20));
        Assert.Equal([false, true, true, false], new[] { Day(15), Day(16), Day(20), Day(21) }.Select(window.Holds));
    }

    [Fact]
    public void A_window_without_ends_always_holds() =>
        Assert.All([DateOnly.MinValue, Day(1), DateOnly.MaxValue], d => Assert.True(EffectiveWindow.Always.Holds(d)));

    [Theory]
    [InlineData(1, 5, 5, 9, true)]
    [InlineData(1, 5, 6, 9, false)]
    [InlineData(1, null, 9, null, true)]
    [InlineData(null, 5, 6, null, false)]
    [InlineData(null, null, 6, 6, true)]
    public void Windows_overlap_when_they_share_a_day(int? from1, int? to1, int? from2, int? to2, bool expected)
    {
        EffectiveWindow first = Window(from1, to1);
        EffectiveWindow second = Window(from2, to2);
        Assert.Equal((expected, expected), (first.Overlaps(second), second.Overlaps(first)));
    }

    [Fact]
    public void A_window_that_ends_before_it_begins_cannot_be_made() =>
        Assert.Throws<ArgumentException>(() => Window(2, 1));

    private static EffectiveWindow Window(int? from, int? to) =>
        new(from is { } f ? Day(f) : null, to is { } t ? Day(t) : null);
}
