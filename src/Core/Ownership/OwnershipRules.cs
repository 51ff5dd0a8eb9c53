using System.Runtime.CompilerServices;
using Licet.Core.Rules;

namespace Licet.Core.Ownership;

/// <summary>Whose 50 % rule.</summary>
public enum OwnershipRule
{
    /// <summary>BIS: the entity takes the license requirements of its owners.</summary>
    Bis,

    /// <summary>OFAC: the entity's property is blocked for US persons.</summary>
    Ofac,
}

/// <summary>Whether a rule holds.</summary>
public enum RuleState
{
    /// <summary>Before the rule: affiliates are not covered unless listed themselves.</summary>
    NotCovered,
    Active,
    Suspended,

    /// <summary>The sources do not settle it: a person must say.</summary>
    Open,
}

/// <summary>What the administrator says of the BIS rule on days for which the sources do not settle it.</summary>
public enum AffiliatesRuleSetting
{
    /// <summary>Nothing was said: every answer that depends on it goes to a person.</summary>
    Ask,
    Active,
    Suspended,
}

/// <summary>A row of data/ear/affiliates-rule.csv.</summary>
public sealed record RuleWindow(
    OwnershipRule Rule,
    RuleState State,
    EffectiveWindow Window,
    string Citation,
    Confidence Confidence,
    string Note
);

/// <summary>
/// A rule on a day. <paramref name="Setting"/> is what the administrator said, where the answer depends on that, else null;
/// <paramref name="State"/> already follows it.
/// </summary>
public sealed record RuleStanding(RuleWindow Row, RuleState State, AffiliatesRuleSetting? Setting)
{
    public OwnershipRule Rule => Row.Rule;

    /// <summary>"BIS affiliates rule: active (90 FR 47201 ..., 2025-09-29 to 2025-11-09)".</summary>
    public string Sentence
    {
        get
        {
            var name = Rule == OwnershipRule.Bis ? "BIS affiliates rule" : "OFAC 50 % rule";
            var setting = Setting switch
            {
                AffiliatesRuleSetting.Ask => "not settled by the sources, a person must decide",
                AffiliatesRuleSetting.Active => "active, as the administrator has set",
                AffiliatesRuleSetting.Suspended => "suspended, as the administrator has set",
                _ => OwnershipWords.Of(State),
            };
            return $"{name}: {setting} ({Row.Citation}; {OwnershipWords.Of(Row.Window)})";
        }
    }
}

/// <summary>The windows of both 50 % rules, from the table that ships with the engine.</summary>
public sealed class OwnershipRules
{
    // Read once a rule book: every party of every order asks. Stands before Shipped, which uses it.
    private static readonly ConditionalWeakTable<RuleBook, OwnershipRules> s_known = [];

    /// <summary>Percent from which on an entity is covered; 50 itself is.</summary>
    public const decimal Threshold = 50m;

    private OwnershipRules(IReadOnlyList<RuleWindow> windows, string version)
    {
        (Windows, Version) = (windows, version);
    }

    /// <summary>The shipped table.</summary>
    public static OwnershipRules Shipped { get; } = LoadShipped();

    public IReadOnlyList<RuleWindow> Windows { get; }

    /// <summary>"affiliates-rule@" and the start of the table's hash.</summary>
    public string Version { get; }

    /// <summary>How a rule stands on a day.</summary>
    public RuleStanding On(OwnershipRule rule, DateOnly day, AffiliatesRuleSetting setting)
    {
        // The shipped windows leave no gap, and a test holds them to it; a draft that does is open on that day.
        var row =
            Windows.FirstOrDefault(w => w.Rule == rule && w.Window.Holds(day))
            ?? new(rule, RuleState.Open, default, "no row of affiliates-rule for the day", default, "");
        if (rule != OwnershipRule.Bis || row.State != RuleState.Open)
        {
            return new(row, row.State, null);
        }
        var state = setting switch
        {
            AffiliatesRuleSetting.Active => RuleState.Active,
            AffiliatesRuleSetting.Suspended => RuleState.Suspended,
            _ => RuleState.Open,
        };
        return new(row, state, setting);
    }

    private static OwnershipRules LoadShipped() => Of(RuleBook.Shipped);

    /// <summary>The windows of BIS and OFAC in a rule book.</summary>
    public static OwnershipRules Of(RuleBook book) => s_known.GetValue(book, Read);

    private static OwnershipRules Read(RuleBook book)
    {
        var rows = book.Table("affiliates-rule").Rows.Where(r => r["regime"] is "BIS" or "OFAC").Select(Row);
        return new([.. rows], "affiliates-rule@" + book.ContentHash[..12]);
    }

    private static RuleWindow Row(RuleRow row)
    {
        var source = row.Source();
        var unsettled = (source.Confidence.Sources & Sources.Open) != 0;
        return new(
            row["regime"] == "BIS" ? OwnershipRule.Bis : OwnershipRule.Ofac,
            unsettled
                ? RuleState.Open
                : row["state"] switch
                {
                    "NOT_COVERED" => RuleState.NotCovered,
                    "ACTIVE" => RuleState.Active,
                    "SUSPENDED" => RuleState.Suspended,
                    _ => RuleState.Open,
                },
            source.Window,
            source.Citation,
            source.Confidence,
            row["note"]
        );
    }
}
