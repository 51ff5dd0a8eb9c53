namespace Licet.Core.Parties.Wordings;

/// <summary>What a review policy rests on.</summary>
public enum PolicyBasis
{
    /// <summary>The item, its destination or its end use (parts 742, 744.23, 746).</summary>
    Item,

    /// <summary>A party: its entry on a list, or a section on named parties.</summary>
    Party,
}

/// <summary>One requirement's policy for one line and one party.</summary>
/// <param name="Source">Where it comes from, for the trail: section, or the party and its citation.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Policy">The policy; with questions the strictest that is possible; null when nothing is known.</param>
/// <param name="Questions">What a person has to answer; empty when the policy is certain.</param>
public sealed record PolicyPosition(
    string Source,
    PolicyBasis Basis,
    ReviewPolicy? Policy,
    IReadOnlyList<string> Questions
)
{
    /// <summary>
    /// The one place where a milder policy is said to prevail: certain advanced chips to China or Macau with the certification
    /// of supplement no. 2(dd) to part 748 (742.6(b)(10)(iii)(A)(1)).
    /// </summary>
    public bool Prevails { get; init; }

    /// <summary>The limb that gave it with its section, milder ones that were not shown; null when there is nothing to say.</summary>
    public string? Note { get; init; }
}

/// <summary>The policy under which an application is reviewed, with the trail that led to it.</summary>
/// <param name="Policy">Null while a question is open that could change it.</param>
/// <param name="AtLeast">The strictest that is certain or possible so far; null when nothing is known.</param>
/// <param name="Trail">One line a position, in the order given, and the rule that decided.</param>
/// <param name="Questions">Open questions, none twice.</param>
public sealed record CombinedPolicy(
    ReviewPolicy? Policy,
    ReviewPolicy? AtLeast,
    IReadOnlyList<string> Trail,
    IReadOnlyList<string> Questions
);

/// <summary>
/// An application is tested under the policy of every requirement and of every party, and the most restrictive governs
/// (742.1(f), 742.4(b)). The one exception sets aside the other policies on the item, never those of a listed party: an entry's
/// policy holds "in addition to any other" (744.11(a)); that reading is ours.
/// </summary>
public static class PolicyCombination
{
    public static CombinedPolicy Combine(IReadOnlyList<PolicyPosition> positions)
    {
        List<string> trail = [.. positions.Select(Line)];
        var counted = positions;
        if (positions.FirstOrDefault(p => p is { Prevails: true, Policy: not null, Questions: [] }) is { } prevailing)
        {
            counted = [prevailing, .. positions.Where(p => p.Basis == PolicyBasis.Party)];
            trail.Add($"{prevailing.Source} prevails over other policies on the item (742.6(b)(10)(iii)(A)(1))");
        }
        if (counted.Count == 0)
        {
            return new(null, null, ["no requirement, no policy"], []);
        }

        var strictest = counted.Max(p => p.Policy);
        List<string> questions = [.. counted.SelectMany(Open).Distinct(StringComparer.Ordinal)];
        // What is open cannot change a certain policy that is as strict as the strictest it could become.
        var settled = counted.Where(p => p is { Policy: not null, Questions: [] }).Max(p => p.Policy);
        var certain =
            questions.Count == 0
            || settled == ReviewPolicy.DenialPolicy
            || (settled == strictest && counted.All(p => p.Policy is not null));
        trail.Add(
            certain
                ? $"the most restrictive governs (742.4(b)): {strictest!.Value.Words()}"
                : $"open; so far {strictest?.Words() ?? "nothing"}"
        );
        return new(certain ? strictest : null, strictest, trail, questions);
    }

    private static IEnumerable<string> Open(PolicyPosition position) =>
        position is { Policy: null, Questions: [] }
            ? [$"{position.Source}: which policy holds?"]
            : position.Questions.Select(q => $"{position.Source}: {q}");

    private static string Line(PolicyPosition position) =>
        $"{position.Source}: {position.Policy?.Words() ?? "not known"}{(position.Questions.Count > 0 ? " (open)" : "")}{(position.Note is { } note ? $"; {note}" : "")}";
}
