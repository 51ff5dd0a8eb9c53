namespace Licet.Core.Ownership;

/// <summary>
/// What both 50 % rules say of a graph on a day. Standings are there at once for every entity; the reasons of one are made when
/// they are asked for.
/// </summary>
public sealed class OwnershipAnswer
{
    private OwnershipAnswer(OwnershipGraph graph, DateOnly on, AffiliatesRuleSetting setting, OwnershipRules rules)
    {
        (Graph, On, Setting, Rules) = (graph, on, setting, rules);
        Bis = rules.On(OwnershipRule.Bis, on, setting);
        Ofac = rules.On(OwnershipRule.Ofac, on, setting);
        BisCascade = new(graph, OwnershipRule.Bis, on);
        OfacCascade = new(graph, OwnershipRule.Ofac, on);
    }

    public OwnershipGraph Graph { get; }

    /// <summary>The day of the law, of the lists and of the stakes.</summary>
    public DateOnly On { get; }

    public AffiliatesRuleSetting Setting { get; }

    public OwnershipRules Rules { get; }

    public RuleStanding Bis { get; }

    public RuleStanding Ofac { get; }

    internal Cascade BisCascade { get; }

    internal Cascade OfacCascade { get; }

    /// <param name="graph">Who owns whom.</param>
    /// <param name="on">The day.</param>
    /// <param name="setting">What the administrator says of the BIS rule after 9 Nov 2026.</param>
    /// <param name="rules">The shipped rules where none are given.</param>
    public static OwnershipAnswer Of(
        OwnershipGraph graph,
        DateOnly on,
        AffiliatesRuleSetting setting = AffiliatesRuleSetting.Ask,
        OwnershipRules? rules = null
    ) => new(graph, on, setting, rules ?? OwnershipRules.Shipped);

    /// <summary>The graver of what the two rules say.</summary>
    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    public Standing StandingOf(string id) => StandingOf(Graph.IndexOf(id));

    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    public Standing StandingOf(string id, OwnershipRule rule) => StandingOf(Graph.IndexOf(id), rule);

    /// <summary>Standing and reasons of one entity.</summary>
    /// <param name="id">The entity.</param>
    /// <param name="changes">Whether to compute what would change the answer: it solves the graph anew for each try.</param>
    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    public EntityStanding Explain(string id, bool changes = true)
    {
        var entity = Graph.IndexOf(id);
        return new(
            Graph.EntityArray[entity],
            new Explanation(this, OwnershipRule.Bis).Of(entity),
            new Explanation(this, OwnershipRule.Ofac).Of(entity)
        )
        {
            InOwnRight = InOwnRight(entity),
            BranchOf = Graph.Principal[entity] == entity ? null : Graph.EntityArray[Graph.Principal[entity]],
            WhatWouldChange = changes ? new Changes(this, entity).All() : [],
        };
    }

    /// <summary>
    /// What of an entity nobody told an owner of; null where it cannot change the answer: less than half of it, and nobody who was told is
    /// more than an ordinary party. Told are stakes of ownership that are held on the day.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    public UntoldOwners? UntoldOf(string id)
    {
        var entity = Graph.EntityArray[Graph.IndexOf(id)];
        Stake[] told =
        [
            .. Graph.Stakes.Where(s => s.Entity == id && s.Kind == StakeKind.Ownership && s.Held.Holds(On)),
        ];
        var left = 100m - told.Sum(s => s.Share.Low);
        var matters = left >= 50m || told.Any(s => StandingOf(s.Owner) != Standing.NotRestricted);
        return left > 0m && matters ? new(entity, left, told.Length == 0) : null;
    }

    internal Cascade CascadeOf(OwnershipRule rule) => rule == OwnershipRule.Bis ? BisCascade : OfacCascade;

    internal RuleStanding RuleOf(OwnershipRule rule) => rule == OwnershipRule.Bis ? Bis : Ofac;

    internal Standing StandingOf(int entity)
    {
        var (bis, ofac) = (StandingOf(entity, OwnershipRule.Bis), StandingOf(entity, OwnershipRule.Ofac));
        return bis > ofac ? bis : ofac;
    }

    internal Standing StandingOf(int entity, OwnershipRule rule) =>
        Judgement.Of(Graph, CascadeOf(rule), RuleOf(rule).State, entity);

    /// <summary>Restricted by an entry of its own rather than through its owners.</summary>
    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    public bool IsInOwnRight(string id) => InOwnRight(Graph.IndexOf(id));

    private bool InOwnRight(int entity) =>
        Graph.Principal[entity] == entity
        && (BisCascade.Origins[entity] > Origin.NoSource || OfacCascade.Origins[entity] > Origin.NoSource);
}
