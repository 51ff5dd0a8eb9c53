using Licet.Screening.Scoring;

namespace Licet.Screening.Tests.Scoring;

/// <summary>The edit distance by bits and the one by the table agree.</summary>
public class EditPatternTests
{
    [Fact]
    public void Bits_and_table_give_the_same_distance()
    {
        var random = new Random(5);
        EditPattern pattern = new();
        var near = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var (a, b) = Pair(random);
            pattern.Set(a);
            Assert.True(pattern.IsReady);
            var (bits, table) = (pattern.Distance(b), EditDistance.Within(a, b, 2));
            Assert.True(Math.Min(bits, 3) == table, $"{a} {b}: {bits} by bits, {table} by the table");
            near += table is 1 or 2 ? 1 : 0;
        }

        Assert.True(near > 20_000, $"only {near} pairs are near: these words prove nothing");
    }

    [Theory]
    [InlineData("")]
    [InlineData("ночь")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg")]
    public void What_does_not_fit_is_refused(string text)
    {
        EditPattern pattern = new();
        pattern.Set("licet");
        pattern.Set(text);
        Assert.False(pattern.IsReady);
        pattern.Set("licte");
        Assert.Equal(1, pattern.Distance("licet"));
    }

    /// <summary>Words of few letters, so that many are near each other: one made from the other by up to four edits.</summary>
    private static (string A, string B) Pair(Random random)
    {
        string Letters(int count) => new([.. Enumerable.Range(0, count).Select(_ => "abc7"[random.Next(4)])]);
        var a = Letters(random.Next(1, 19));
        var b = a;
        for (var edits = random.Next(5); edits > 0; edits--)
        {
            var at = random.Next(b.Length);
            b = random.Next(4) switch
            {
                0 => b[..at] + Letters(1) + b[at..],
                1 when b.Length > 1 => b.Remove(at, 1),
                2 when at + 1 < b.Length => b[..at] + b[at + 1] + b[at] + b[(at + 2)..],
                _ => b[..at] + Letters(1) + b[(at + 1)..],
            };
        }

        return (a, b);
    }
}
