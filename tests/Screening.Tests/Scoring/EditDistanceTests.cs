using Licet.Screening.Scoring;

namespace Licet.Screening.Tests.Scoring;

/// <summary>The edit distance agrees with the table that defines it.</summary>
public class EditDistanceTests
{
    [Fact]
    public void The_distance_is_that_of_the_table()
    {
        var random = new Random(5);
        var near = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var (a, b) = Pair(random);
            var table = Table(a, b);
            for (var limit = 1; limit <= 2; limit++)
            {
                var found = EditDistance.Within(a, b, limit);
                Assert.True(Math.Min(table, limit + 1) == found, $"{a} {b}: {table} by the table, {found} of {limit}");
            }

            near += table is 1 or 2 ? 1 : 0;
        }

        Assert.True(near > 20_000, $"only {near} pairs are near: these words prove nothing");
    }

    /// <summary>Optimal string alignment as it is written in books.</summary>
    private static int Table(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                var kept = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(kept, 1 + Math.Min(d[i - 1, j], d[i, j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
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
