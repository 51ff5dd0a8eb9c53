namespace Licet.Core.Rules;

/// <summary>What a table is worth for a day.</summary>
public enum Coverage
{
    /// <summary>The day lies from the edition's own day through the last on which it was checked.</summary>
    Covered,

    /// <summary>The day is before the edition: dated rows hold, the rest is "edition of 2026 used".</summary>
    EarlierThanEdition,

    /// <summary>The day is after the last check: the law may have changed since.</summary>
    LaterThanCheck,

    /// <summary>There is no such table.</summary>
    Absent,
}

/// <summary>Of which day a table is and through which day it was checked to be current.</summary>
/// <param name="Since">First day that the table's own windows tell of; before it, and else before the edition, it is a stand-in.</param>
/// <param name="Origin">"converted" from the sources, "adapted" from the project's brief, or "by hand".</param>
public sealed record Edition(
    string Table,
    DateOnly Day,
    DateOnly? Since,
    DateOnly CheckedThrough,
    string Origin,
    RuleSource Source
)
{
    public Coverage Covers(DateOnly day) =>
        day < (Since ?? Day) ? Coverage.EarlierThanEdition
        : day > CheckedThrough ? Coverage.LaterThanCheck
        : Coverage.Covered;

    /// <summary>"edition of 2026 used" for a day outside the edition; null for a day that it covers.</summary>
    public string? Note(DateOnly day) =>
        Covers(day) switch
        {
            Coverage.EarlierThanEdition => $"edition of {Day.Year} used",
            Coverage.LaterThanCheck => $"checked through {CheckedThrough:yyyy-MM-dd} only",
            _ => null,
        };

    internal static Edition Of(RuleRow row) =>
        new(
            row["table"],
            row.Day("edition")!.Value,
            row.Day("since"),
            row.Day("checked")!.Value,
            row["origin"],
            row.Source()
        );
}
