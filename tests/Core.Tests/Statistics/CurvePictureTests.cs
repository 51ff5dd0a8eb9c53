using Licet.Core.Statistics;

namespace Licet.Core.Tests.Statistics;

/// <summary>The picture of applications over time.</summary>
public class CurvePictureTests
{
    /// <summary>What was counted fills most of the height, on lines of whole numbers.</summary>
    [Theory]
    [InlineData(0, 5)]
    [InlineData(12, 15)]
    [InlineData(16, 20)]
    [InlineData(26, 30)]
    [InlineData(60, 60)]
    [InlineData(61, 75)]
    [InlineData(1_001, 2_000)]
    public void The_axis_ends_little_above_the_most_that_was_counted(int received, int most)
    {
        DateOnly day = new(2026, 11, 1);
        string picture = CurvePicture.Of(
            new("T", "N", [], "", [new(day, 0, 0, 0, 0, 0, 0), new(day.AddDays(1), received, 0, 0, 0, 0, 0)], [])
        );
        for (int i = 0; i <= 5; i++)
        {
            Assert.Contains(FormattableString.Invariant($">{most * i / 5}</text>"), picture, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(
            FormattableString.Invariant($">{most * 6 / 5}</text>"),
            picture,
            StringComparison.Ordinal
        );
    }
}
