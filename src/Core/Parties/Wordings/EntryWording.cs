namespace Licet.Core.Parties.Wordings;

/// <summary>Whether something holds, or a person has to be asked first.</summary>
public enum Verdict
{
    No,
    Yes,
    Ask,
}

/// <summary>An exception or a milder limb that would count if the open points were shown to be so.</summary>
public sealed record UnshownRelief(string Code, IReadOnlyList<OpenPoint> Open);

/// <summary>Whether an entry asks for a license for an item.</summary>
/// <param name="Applies">Yes, no (an exception of the entry is shown, or the item is outside its scope), or a person decides.</param>
/// <param name="Exception">The exception that takes the item out, with its citation; null when none does.</param>
/// <param name="Unshown">Exceptions that nobody claimed: the requirement stands until they are shown.</param>
/// <param name="Questions">What a person has to answer where the verdict is <see cref="Verdict.Ask"/>.</param>
public sealed record RequirementFinding(
    Verdict Applies,
    WordingPart? Exception,
    IReadOnlyList<UnshownRelief> Unshown,
    IReadOnlyList<string> Questions
);

/// <summary>The review policy of an entry for an item.</summary>
/// <param name="Policy">
/// The policy; null when a section names it (<paramref name="Sections"/>) or nothing is known. With questions: the strictest
/// that is possible.
/// </param>
/// <param name="Limb">The limb that gave it, as the class writes it ("CASE_BY_CASE[INFECTIOUS_DISEASE]").</param>
/// <param name="Sections">Sections that the cell points to; they hold the policy when <paramref name="Policy"/> is null.</param>
/// <param name="Unshown">Milder limbs that nobody claimed.</param>
/// <param name="Questions">What a person has to answer; empty when the policy is certain.</param>
public sealed record PolicyFinding(
    ReviewPolicy? Policy,
    string? Limb,
    IReadOnlyList<string> Sections,
    IReadOnlyList<UnshownRelief> Unshown,
    IReadOnlyList<string> Questions
);

/// <summary>
/// An entry's two cells as structure. Policy text that stands in the requirement cell ("with case-by-case basis for items
/// listed on the CCL") is a limb before those of the policy cell.
/// </summary>
public sealed record EntryWording(CellReading Requirement, CellReading Policy)
{
    /// <summary>Reads both cells of an entry as the list holds them.</summary>
    public static EntryWording Read(string? requirement, string? policy) =>
        new(
            RequirementReader.Read(requirement, WordingTables.Shipped),
            PolicyReader.Read(policy, WordingTables.Shipped)
        );

    /// <summary>Both cells are of classes that were checked by hand.</summary>
    public bool IsRead => Requirement.Shape is not null && Policy.Shape is not null;

    /// <summary>Footnote marks written in either cell or meant by a section.</summary>
    public IReadOnlyList<string> Marks =>
        [.. Requirement.Marks.Concat(Policy.Marks).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>License exceptions of part 740 that the entry leaves open.</summary>
    public IReadOnlyList<string> OpenExceptions => Requirement.Shape?.OpenExceptions ?? [];

    /// <summary>
    /// Whether the entry asks for a license. What could take the item out has to be shown: an exception whose facts are not
    /// known changes nothing and is named. A base scope that is not known to hold the item is a question.
    /// </summary>
    public RequirementFinding RequirementFor(EntryFacts facts)
    {
        if (Requirement.Shape is not { Base: { } scope } shape)
        {
            return new(Verdict.Ask, null, [], [Requirement.Question!]);
        }

        List<UnshownRelief> unshown = [];
        foreach (var exception in shape.Exceptions)
        {
            var truth = exception.Condition.Holds(facts);
            if (truth.Value == true)
            {
                return new(Verdict.No, exception, [], []);
            }
            if (truth.Value is null)
            {
                unshown.Add(new(exception.Code, truth.Open));
            }
        }

        var inside = scope.Condition.Holds(facts);
        return inside.Value switch
        {
            true => new(Verdict.Yes, null, unshown, []),
            false => new(Verdict.No, null, [], []),
            null => new(Verdict.Ask, null, unshown, [.. inside.Open.Select(o => o.Question)]),
        };
    }

    /// <summary>The policy for an item; see <see cref="LimbChoice"/> for what unknown facts do.</summary>
    public PolicyFinding PolicyFor(EntryFacts facts)
    {
        if (Policy.Shape is not { } shape)
        {
            return new(null, null, [], [], [Policy.Question!]);
        }

        // Policy may stand in the requirement cell: as long as that is not read, the policy is not certain.
        IReadOnlyList<string> open = Requirement.Shape is null ? [Requirement.Question!] : [];
        List<PolicyLimb> limbs = [.. Requirement.Shape?.Limbs ?? [], .. shape.Limbs];
        var found = limbs.Count == 0 ? new(null, null, [], [], []) : LimbChoice.Choose(limbs, facts);
        return found with { Sections = shape.Sections, Questions = [.. open, .. found.Questions] };
    }
}
