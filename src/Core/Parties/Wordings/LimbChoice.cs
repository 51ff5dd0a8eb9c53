namespace Licet.Core.Parties.Wordings;

/// <summary>
/// Picks the limb of a policy for an item: the first whose scope holds it, else the default (an unscoped limb, or "all other
/// items"), wherever it stands. Where facts are missing the order of strength decides: a milder limb has to be shown and is
/// named as unshown; a stricter one has to be ruled out, so the answer is that policy with a question.
/// </summary>
internal static class LimbChoice
{
    public static PolicyFinding Choose(IReadOnlyList<PolicyLimb> limbs, EntryFacts facts)
    {
        List<(PolicyLimb Limb, IReadOnlyList<OpenPoint> Open)> possible = [];
        PolicyLimb? settled = null;
        foreach (var limb in limbs.Where(l => !l.IsDefault))
        {
            var truth = Holds(limb, facts);
            if (truth.Value == true)
            {
                settled = limb;
                break;
            }
            if (truth.Value is null)
            {
                possible.Add((limb, truth.Open));
            }
        }

        settled ??= limbs.FirstOrDefault(l => l.IsDefault);
        return settled is null ? NoLimb(limbs, possible) : Among(settled, possible);
    }

    private static PolicyFinding Among(
        PolicyLimb settled,
        List<(PolicyLimb Limb, IReadOnlyList<OpenPoint> Open)> possible
    )
    {
        var stricter = possible.Where(p => p.Limb.Policy > settled.Policy).ToList();
        var strictest = stricter.Select(p => p.Limb).Append(settled).MaxBy(l => l.Policy)!;
        return new(
            strictest.Policy,
            strictest.ToString(),
            [],
            [
                .. possible
                    .Where(p => p.Limb.Policy < settled.Policy)
                    .Select(p => new UnshownRelief(p.Limb.ToString(), p.Open)),
            ],
            [.. stricter.SelectMany(p => p.Open).Select(o => o.Question).Distinct()]
        );
    }

    private static PolicyFinding NoLimb(
        IReadOnlyList<PolicyLimb> limbs,
        List<(PolicyLimb Limb, IReadOnlyList<OpenPoint> Open)> possible
    ) =>
        new(
            null,
            null,
            [],
            [.. possible.Select(p => new UnshownRelief(p.Limb.ToString(), p.Open))],
            [
                .. possible.SelectMany(p => p.Open).Select(o => o.Question).Distinct(),
                $"The entry's policy ({string.Join("; ", limbs)}) says nothing of other items: which policy holds?",
            ]
        );

    /// <summary>The scopes of a limb are alternatives.</summary>
    private static Truth Holds(PolicyLimb limb, EntryFacts facts)
    {
        var scopes = limb.Scopes.Select(s => s.Condition.Holds(facts)).ToList();
        return scopes.Exists(t => t.Value == true) ? Truth.Of(true)
            : scopes.TrueForAll(t => t.Value == false) ? Truth.Of(false)
            : new(null, [.. scopes.Where(t => t.Value is null).SelectMany(t => t.Open).Distinct()]);
    }
}
