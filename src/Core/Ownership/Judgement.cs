namespace Licet.Core.Ownership;

/// <summary>From the two fixed points and the state of the rule to a standing.</summary>
internal static class Judgement
{
    public static Standing Of(OwnershipGraph graph, Cascade cascade, RuleState state, int entity)
    {
        var e = graph.Principal[entity];
        var certain = cascade.Round[e] != Cascade.Never;
        switch (cascade.Origins[e])
        {
            case Origin.Source or Origin.Address:
                return cascade.Rule == OwnershipRule.Bis ? Standing.Listed : Standing.Blocked;
            case Origin.Unsettled when !(certain && state == RuleState.Active):
                return cascade.ByAddress(e) ? Standing.Listed : Standing.Review;
        }
        if (!certain && !(cascade.Possible[e] && cascade.Coverable(e)))
        {
            return Flagged(graph, cascade, e) ? Standing.NotRestrictedRedFlag : Standing.NotRestricted;
        }
        return state switch
        {
            RuleState.Open => Standing.Review,
            not RuleState.Active => Standing.NotCoveredByRule,
            _ when certain => cascade.Rule == OwnershipRule.Bis ? Standing.Restricted : Standing.Blocked,
            _ when cascade.Rule == OwnershipRule.Bis && Undetermined(graph, cascade, e) => Standing.StopRedFlag29,
            _ => Standing.Review,
        };
    }

    /// <summary>Whether it has an owner that may be restricted or stands on a list, however small the stake.</summary>
    private static bool Flagged(OwnershipGraph graph, Cascade cascade, int e)
    {
        if (cascade.Origins[e] == Origin.NoSource)
        {
            return true;
        }
        var (from, to) = graph.In(e);
        for (var s = from; s < to; s++)
        {
            if (IsFlag(graph, cascade, s))
            {
                return true;
            }
        }
        return false;
    }

    public static bool IsFlag(OwnershipGraph graph, Cascade cascade, int stake)
    {
        var owner = graph.Owner(stake);
        return cascade.Holds(stake)
            && Cascade.Weight(graph.Stake(stake)).Most > 0
            && (cascade.Origins[owner] != Origin.None || cascade.Possible[owner]);
    }

    /// <summary>Whether owners that are restricted for certain may reach the line, their percentages not being determined.</summary>
    public static bool Undetermined(OwnershipGraph graph, Cascade cascade, int e)
    {
        var sum = default(Reach);
        var (from, to) = graph.In(e);
        for (var s = from; s < to; s++)
        {
            if (
                cascade.Holds(s)
                && graph.Stake(s).Kind == StakeKind.Ownership
                && cascade.Round[graph.Owner(s)] != Cascade.Never
            )
            {
                sum += Cascade.Weight(graph.Stake(s));
            }
        }
        return sum.Reaches;
    }
}
