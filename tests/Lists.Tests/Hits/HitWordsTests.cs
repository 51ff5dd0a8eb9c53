using System.Globalization;
using Licet.Lists.Hits;

namespace Licet.Lists.Tests.Hits;

/// <summary>A printed score lies on the same side of the printed threshold as the score itself.</summary>
public class HitWordsTests
{
    [Theory]
    [InlineData(0.7766, 0.78, "0.77")]
    [InlineData(0.7799, 0.78, "0.77")]
    [InlineData(0.78, 0.78, "0.78")]
    [InlineData(0.784, 0.78, "0.78")]
    [InlineData(0.79, 0.785, "0.79")]
    [InlineData(0.7849, 0.785, "0.78")]
    [InlineData(0.7852, 0.785, "0.79")]
    [InlineData(0.784, 0.784, "0.784")]
    [InlineData(0.7835, 0.784, "0.78")]
    [InlineData(0.99999, 1, "0.99")]
    [InlineData(1, 1, "1.00")]
    public void Two_digits_are_enough_or_there_are_more(double score, double threshold, string printed) =>
        Assert.Equal(printed, HitWords.Score(score, threshold));

    [Fact]
    public void No_score_and_threshold_contradict_each_other_in_print()
    {
        var random = new Random(7);
        for (var i = 0; i < 100_000; i++)
        {
            var threshold = Math.Round(0.5 + (random.NextDouble() * 0.5), 2 + (i % 3));
            var score = i % 2 == 0 ? threshold + ((random.NextDouble() - 0.5) / 100) : random.NextDouble();
            var printed = double.Parse(HitWords.Score(score, threshold), CultureInfo.InvariantCulture);
            var from = double.Parse(HitWords.Threshold(threshold), CultureInfo.InvariantCulture);
            Assert.True(score >= threshold == printed >= from, $"{score:R} printed {printed}, threshold {from}");
            Assert.Equal(score >= threshold, HitWords.Rounded(score, threshold) >= threshold);
        }
    }
}
