using System.Text.Json;
using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

public class OwnershipRulesTests
{
    [Theory]
    [InlineData(OwnershipRule.Bis)]
    [InlineData(OwnershipRule.Ofac)]
    public void The_windows_of_a_rule_leave_no_gap_and_do_not_overlap(OwnershipRule rule)
    {
        var windows = OwnershipRules.Shipped.Windows.Where(w => w.Rule == rule).Select(w => w.Window).ToList();
        Assert.Null(windows[0].From);
        Assert.Null(windows[^1].Through);
        Assert.All(windows.Zip(windows.Skip(1)), w => Assert.Equal(w.First.Through!.Value.AddDays(1), w.Second.From));
    }

    [Fact]
    public void Every_window_says_where_it_comes_from() =>
        Assert.All(
            OwnershipRules.Shipped.Windows,
            w => Assert.True(w.Citation.Length > 0 && w.Confidence.Tag.Length > 0 && w.Note.Length > 0)
        );

    [Fact]
    public void The_windows_of_the_BIS_rule_are_those_of_the_domain_table()
    {
        using var table = JsonDocument.Parse(DomainTables.Bytes("affiliates-rule.json"));
        var shipped = OwnershipRules.Shipped.Windows.Where(w => w.Rule == OwnershipRule.Bis).ToList();
        foreach (var (given, ours) in table.RootElement.GetProperty("windows").EnumerateArray().Zip(shipped))
        {
            var to = given.GetProperty("to").GetString();
            Assert.Equal(to is null ? null : DateOnly.Parse(to), ours.Window.Through);
            // The last window of the table is ACTIVE "unverified": a setting, never a silent rule.
            var state = given.GetProperty("state").GetString();
            Assert.Equal(
                ours.Window.Through is null ? "ACTIVE" : ours.State.ToString().ToUpperInvariant(),
                state!.Replace("_", "")
            );
        }
        Assert.Equal(4, shipped.Count);
        Assert.Equal(RuleState.Open, shipped[^1].State);
        Assert.False(shipped[^1].Confidence.IsFirm);
    }

    [Fact]
    public void The_setting_of_the_administrator_is_shown_only_where_the_answer_depends_on_it()
    {
        var rules = OwnershipRules.Shipped;
        Assert.Null(rules.On(OwnershipRule.Bis, new(2025, 10, 15), AffiliatesRuleSetting.Suspended).Setting);
        Assert.Null(rules.On(OwnershipRule.Ofac, new(2026, 12, 1), AffiliatesRuleSetting.Suspended).Setting);
        var asked = rules.On(OwnershipRule.Bis, new(2026, 12, 1), AffiliatesRuleSetting.Ask);
        Assert.Equal((RuleState.Open, AffiliatesRuleSetting.Ask), (asked.State, asked.Setting));
        Assert.Contains("a person must decide", asked.Sentence, StringComparison.Ordinal);
    }
}
