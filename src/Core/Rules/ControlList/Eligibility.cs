using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Rules.ControlList;

/// <summary>
/// One statement of an entry on a list-based exception: it opens the exception for a scope, or closes it. STA needs no opening in
/// the entry and has only closings, each for destinations of A:5 or A:6.
/// </summary>
public sealed class Eligibility
{
    internal Eligibility(RuleRow row)
    {
        Eccn = row["eccn"];
        Exception = row["exception"];
        Opens = row["answer"] == "YES";
        Value = row["value"] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
        Scope = new(row.Words("paragraphs"), row.Words("except"));
        Reasons = row.Words("reasons");
        Destinations = DestinationScope.TryParse(row["where"], out var where) ? where : null;
        Condition = ScopeCondition.Of(row);
        Source = row.Source();
    }

    public string Eccn { get; }

    /// <summary>"LVS", "GBS", "STA" ...</summary>
    public string Exception { get; }

    public bool Opens { get; }

    /// <summary>Highest net value of the ECCN in one order, US dollars; null where none is stated or held.</summary>
    public decimal? Value { get; }

    public ParagraphScope Scope { get; }

    /// <summary>Holds only for an item controlled for one of these; none named: for any.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Holds only for these destinations; null for all.</summary>
    public DestinationScope? Destinations { get; }

    public ScopeCondition Condition { get; }

    public RuleSource Source { get; }
}

/// <summary>What an entry says on an exception for an item and destination; the exception's own tests come after it.</summary>
public sealed record EligibilityFinding(
    string Exception,
    Applies Eligible,
    decimal? Value,
    IReadOnlyList<Eligibility> Rests,
    IReadOnlyList<string> Questions
)
{
    /// <summary>
    /// Closed where a closing surely holds, open where an opening surely holds and no closing may; else it depends, with the questions.
    /// Without a destination what depends on one is undecided.
    /// </summary>
    internal static EligibilityFinding Of(ControlEntry entry, string exception, EligibilityCase given)
    {
        List<Eligibility> rests = [];
        List<string> questions = [];
        var (opened, closed) = (exception == "STA" ? Applies.Yes : Applies.No, Applies.No);
        decimal? value = null;
        foreach (var statement in entry.Eligibilities)
        {
            if (statement.Exception != exception || !statement.Source.Holds(given.On))
            {
                continue;
            }

            var holds = Holds(entry, statement, given);
            if (holds == Applies.No)
            {
                continue;
            }

            rests.Add(statement);
            if (holds == Applies.Depends)
            {
                questions.Add(Question(statement));
            }

            (opened, closed) = statement.Opens ? (opened.Or(holds), closed) : (opened, closed.Or(holds));
            value = statement.Opens && statement.Value is { } limit ? Math.Min(value ?? limit, limit) : value;
        }

        var eligible =
            closed == Applies.Yes ? Applies.No
            : closed == Applies.Depends ? opened.And(Applies.Depends)
            : opened;
        return new(exception, eligible, value, rests, eligible == Applies.Depends ? questions : []);
    }

    private static Applies Holds(ControlEntry entry, Eligibility statement, EligibilityCase given)
    {
        var scope = statement.Scope.Covers(given.Item);
        if (entry.StandingOf(given.Item) == ParagraphStanding.Unlisted && !statement.Scope.IsEntireEntry)
        {
            scope = Applies.Depends;
        }

        var reason =
            statement.Reasons.Count == 0
                ? Applies.Yes
                : statement.Reasons.Aggregate(
                    Applies.No,
                    (found, r) => found.Or(entry.IsControlledFor(r, given.Item, given.On, given.Related))
                );
        var where =
            statement.Destinations is null ? Applies.Yes
            : given.Destination is null ? Applies.Depends
            : statement.Destinations.Reaches(given.Destination);
        return scope.And(reason).And(where).And(statement.Condition.Holds(given.Related));
    }

    private static string Question(Eligibility statement)
    {
        var where = statement.Destinations is { } d ? $" to {d}" : "";
        var reasons =
            statement.Reasons.Count > 0 ? $" when controlled for {string.Join(" or ", statement.Reasons)}" : "";
        var asked =
            statement.Condition.Kind == ConditionKind.None
                ? "Is the item in that scope?"
                : statement.Condition.Question(statement.Eccn, statement.Exception);
        return $"{statement.Eccn} {(statement.Opens ? "opens" : "closes")} {statement.Exception} for {statement.Scope}{reasons}{where}: {asked}";
    }
}

/// <summary>The item, what it is made for, where it goes and when.</summary>
public sealed record EligibilityCase(
    Classification Item,
    DateOnly On,
    Country? Destination = null,
    Classification? Related = null
);
