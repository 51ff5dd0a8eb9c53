using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

/// <summary>
/// Every row of docs/law.md that says what is not held says also what the answer is then. Here is an order for each that gets that answer; a
/// row without an order fails.
/// </summary>
public class NegativeSpaceTests
{
    private static readonly string s_law = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "law.md"));

    private static readonly Dictionary<string, Action> s_checks = NegativeSpace
        .OfTables.Concat(NegativeSpace.OfWordings)
        .Concat(NegativeSpace.OfDetermination)
        .ToDictionary(p => p.Row, p => p.Check, StringComparer.Ordinal);

    /// <summary>The first cells of the tables that begin with "what" or "not here", up to what tells them apart.</summary>
    public static TheoryData<string> Rows => [.. Read()];

    private static IEnumerable<string> Read()
    {
        var inside = false;
        foreach (var line in s_law.Split('\n'))
        {
            inside =
                line.StartsWith('|') && (inside || line.EndsWith("| what the answer says |", StringComparison.Ordinal));
            if (
                inside
                && !line.StartsWith("|---", StringComparison.Ordinal)
                && !line.EndsWith("what the answer says |", StringComparison.Ordinal)
            )
            {
                yield return line.Split('|')[1].Trim();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_a_row_promises_an_order_gets(string row)
    {
        var own = s_checks.Keys.Where(k => row.StartsWith(k, StringComparison.Ordinal)).ToList();
        Assert.True(own.Count == 1, $"{own.Count} checks for the row: {row}");
        s_checks[own[0]]();
    }

    [Fact]
    public void Every_check_has_a_row()
    {
        var rows = Read().ToList();
        Assert.True(rows.Count > 35);
        Assert.All(s_checks.Keys, k => Assert.Contains(rows, r => r.StartsWith(k, StringComparison.Ordinal)));
    }
}
