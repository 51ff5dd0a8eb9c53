using Licet.Core.Items;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Rules.ControlList;

/// <summary>
/// One line of an entry's License Requirements: a reason for control, the paragraphs it reaches, and where: a column of the country
/// chart or destinations of its own.
/// </summary>
public sealed class Control
{
    internal Control(RuleRow row)
    {
        Eccn = row["eccn"];
        Reason = row["reason"];
        Column = ChartColumns.TryParse(row["column"], out var column) ? column : null;
        Destinations = DestinationScope.TryParse(row["where"], out var where) ? where : null;
        Scope = new(row.Words("paragraphs"), row.Words("except"));
        Condition = ScopeCondition.Of(row, row["for"]);
        Source = row.Source();
    }

    public string Eccn { get; }

    /// <summary>"NS", "MT" ...; "SECTOR" for the Russian industry sector. See <see cref="Reasons"/>.</summary>
    public string Reason { get; }

    /// <summary>The chart's column; null where the entry names destinations itself.</summary>
    public ChartColumn? Column { get; }

    /// <summary>The destinations named outside the chart; null where a column is named.</summary>
    public DestinationScope? Destinations { get; }

    public ParagraphScope Scope { get; }

    public ScopeCondition Condition { get; }

    public RuleSource Source { get; }

    /// <summary>Whether the line controls this item at all, wherever it goes.</summary>
    /// <param name="related">What software, technology or equipment is made for; null where it is not known.</param>
    public Applies Covers(Classification item, Classification? related = null) =>
        item.Eccn != Eccn ? Applies.No : Scope.Covers(item).And(Condition.Holds(related));

    /// <summary>
    /// Whether the line's destinations are reached: the chart's mark, or the words. A row that points elsewhere or is not held gives
    /// Depends.
    /// </summary>
    public Applies Reaches(Country destination) =>
        Column is { } column ? destination.Marked(column)
        : Destinations is { } where ? where.Reaches(destination)
        : Applies.Depends;

    /// <summary>"NS Column 2", "CN RU VE".</summary>
    public string Reach =>
        Column is { } column ? column.Words() : Destinations?.ToString() ?? "not decided by the data";
}

/// <summary>The reasons for control of the control list (15 CFR 738.2(d)(2)) and what the tables add.</summary>
public static class Reasons
{
    private static readonly string[] s_codes =
    [
        "NS",
        "MT",
        "NP",
        "CB",
        "CC",
        "RS",
        "FC",
        "AT",
        "UN",
        "EI",
        "SI",
        "SL",
        "SS",
        "CW",
        "SECTOR",
    ];

    public static IReadOnlyList<string> All => s_codes;

    /// <summary>"national security".</summary>
    public static string Words(string code) =>
        code switch
        {
            "NS" => "national security",
            "MT" => "missile technology",
            "NP" => "nuclear nonproliferation",
            "CB" => "chemical and biological weapons",
            "CC" => "crime control",
            "RS" => "regional stability",
            "FC" => "firearms convention",
            "AT" => "anti-terrorism",
            "UN" => "United Nations embargo",
            "EI" => "encryption items",
            "SI" => "significant items",
            "SL" => "surreptitious listening",
            "SS" => "short supply",
            "CW" => "Chemical Weapons Convention",
            "SECTOR" => "Russian industry sector",
            _ => code,
        };
}
