using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Parties.EntityEntries;

/// <summary>How the entries of a family read in a window of days.</summary>
/// <param name="Family">The family; <see cref="Everyone"/> for what holds for every entry.</param>
/// <param name="Days">The days on which it read so.</param>
/// <param name="Requirement">The requirement cell; null in a row that only adds.</param>
/// <param name="Policy">The policy cell; null in a row that only adds.</param>
/// <param name="Outside">Exceptions and limbs that hold although the cells do not write them (footnotes, other sections).</param>
/// <param name="Footnotes">Footnote marks of the entries.</param>
/// <param name="Citation">The rules that made it so.</param>
/// <param name="Confidence">How sure the row is.</param>
internal sealed record FamilyWording(
    string Family,
    EffectiveWindow Days,
    WordingShape? Requirement,
    WordingShape? Policy,
    WordingShape Outside,
    IReadOnlyList<string> Footnotes,
    string Citation,
    Confidence Confidence
)
{
    public const string Everyone = "ALL";

    public static IReadOnlyList<FamilyWording> Shipped()
    {
        var tables = WordingTables.Shipped;
        return
        [
            .. EarTable
                .Read("entity-wordings.csv")
                .Select(row => new FamilyWording(
                    row["family"],
                    new(EarTable.Day(row["from"]), EarTable.Day(row["through"])),
                    Shape(row["requirement"]),
                    Shape(row["policy"]),
                    Shape(row["outside"]) ?? new(),
                    row["footnotes"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    row["citation"],
                    EarTable.Tag(row["confidence"])
                )),
        ];

        WordingShape? Shape(string text) => text.Length == 0 ? null : tables.Shape(text);
    }

    /// <summary>The wording as if the cells had been read.</summary>
    public EntryWording Wording() => new(new(null, Requirement, Footnotes), new(null, Policy, []));

    /// <summary>
    /// An entry's own text whose policy for other items is milder than its family's is not believed: one of the two is wrong.
    /// </summary>
    public EntryWording Doubted(EntryWording own)
    {
        var (mine, family) = (Default(own.Policy.Shape), Default(Policy));
        return !(mine < family)
            ? own
            : own with
            {
                Policy = own.Policy with
                {
                    Shape = null,
                    Question =
                        $"The entry's policy is {mine!.Value.Words()}, that of its family {Family} is {family!.Value.Words()} ({Citation}): "
                        + $"which holds? The text: \"{own.Policy.Verbatim}\"",
                },
            };
    }

    private static ReviewPolicy? Default(WordingShape? shape) => shape?.Limbs.FirstOrDefault(l => l.IsDefault)?.Policy;

    /// <summary>The wording with what holds outside its cells: exceptions behind its own, limbs before its own.</summary>
    public EntryWording Added(EntryWording wording) =>
        wording with
        {
            Requirement = wording.Requirement.Shape is { } requirement
                ? wording.Requirement with
                {
                    Shape = requirement with { Exceptions = [.. requirement.Exceptions.Union(Outside.Exceptions)] },
                }
                : wording.Requirement,
            Policy = wording.Policy.Shape is { } policy
                ? wording.Policy with
                {
                    Shape = policy with { Limbs = [.. Outside.Limbs, .. policy.Limbs] },
                }
                : wording.Policy,
        };
}

/// <summary>Which entries are of a family: those whose first citation is a rule, where that is not enough with a class of policy.</summary>
internal sealed record FamilyMember(string Family, string Rule, string PolicyClass)
{
    public static IReadOnlyList<FamilyMember> Shipped() =>
        [
            .. EarTable
                .Read("entity-families.csv")
                .Select(row => new FamilyMember(row["family"], row["citation"], row["policy_class"])),
        ];
}
