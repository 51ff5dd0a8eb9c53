namespace Licet.Core.Rules;

/// <summary>
/// Whether a rule reaches a case. Three values: what the data leaves open is said, and is never taken for No.
/// </summary>
public enum Applies
{
    No = 0,

    /// <summary>The data does not decide it: a fact is missing, or the rule's scope exists only as prose.</summary>
    Depends = 1,
    Yes = 2,
}

/// <summary>Three-valued "and" and "or": No is the least, Yes the most.</summary>
public static class AppliesLogic
{
    public static Applies And(this Applies a, Applies b) => a < b ? a : b;

    public static Applies Or(this Applies a, Applies b) => a > b ? a : b;
}
