namespace Licet.Core.Ownership;

/// <summary>What exactly a person must decide, and what a person must look into.</summary>
internal sealed class Questions(OwnershipAnswer answer, OwnershipRule rule)
{
    private readonly OwnershipGraph _graph = answer.Graph;
    private readonly Cascade _cascade = answer.CascadeOf(rule);
    private readonly RuleStanding _rule = answer.RuleOf(rule);

    public IReadOnlyList<string> Of(int e)
    {
        List<string> questions = [];
        if (_cascade.Origins[e] == Origin.Unsettled)
        {
            questions.Add(Programs(e));
        }
        if (_rule.State == RuleState.Open)
        {
            questions.Add(Rule());
        }
        if (_cascade.Round[e] != Cascade.Never)
        {
            return questions;
        }
        if (Judgement.Undetermined(_graph, _cascade, e))
        {
            questions.AddRange(Percentages(e));
        }
        if (!_cascade.Worst[e])
        {
            questions.Add(CrossHolding(e));
        }
        questions.AddRange(Bearing(e).Select(OfOwner).OfType<string>());
        return [.. questions.Distinct(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> RedFlags(int e)
    {
        List<string> flags = [];
        if (_cascade.Origins[e] == Origin.NoSource)
        {
            flags.Add($"{Name(e)} is on {Lists(e)}, which is no source of this rule; that list has its own effect");
        }
        if (!_cascade.Coverable(e) && _cascade.Possible[e])
        {
            flags.Add($"{Name(e)} is a US entity and cannot be covered by the rule, whoever owns it");
        }
        flags.AddRange(Bearing(e).Select(Flag));
        return flags;
    }

    /// <summary>Red flag 29 and Supplement No. 8 came with the rule; on an earlier day neither is cited.</summary>
    private string RedFlag => _rule.State == RuleState.NotCovered ? "a red flag" : "red flag 29";

    private string Basis =>
        _rule.State == RuleState.NotCovered ? "a red flag, Supp. 3 to part 732" : "Supp. 8 to part 744(c), red flag 29";

    private string Name(int e) => _graph.EntityArray[e].Name;

    private IEnumerable<int> Bearing(int e)
    {
        var (from, to) = _graph.In(e);
        return Enumerable.Range(from, to - from).Where(s => Judgement.IsFlag(_graph, _cascade, s));
    }

    private string Rule() =>
        rule == OwnershipRule.Bis
            ? $"Is the BIS affiliates rule in force on {OwnershipWords.Of(answer.On)}? By {_rule.Row.Citation} it is back on "
                + "2026-11-10 unless the stay was prolonged; no such document was found. Name the document, then answer "
                + "with --affiliates-rule active or suspended."
            : $"Did OFAC's 50 % rule block this entity on {OwnershipWords.Of(answer.On)}? The guidance of 13 Aug 2014 is later; "
                + "what held before was not read.";

    private string Programs(int e) =>
        $"Is one of the programs of the SDN entry of {Name(e)} a tag of EAR 744.8(a)(1)? The entry states no program.";

    private IEnumerable<string> Percentages(int e)
    {
        var certain = Bearing(e)
            .Where(s => _graph.Stake(s).Kind == StakeKind.Ownership && _cascade.Round[_graph.Owner(s)] != Cascade.Never)
            .ToList();
        var least = certain.Sum(s => _graph.Stake(s).Share.Low);
        foreach (var s in certain.Where(s => !_graph.Stake(s).Share.IsExact))
        {
            var needed = OwnershipRules.Threshold - (least - _graph.Stake(s).Share.Low);
            yield return $"What percentage of {Name(e)} does {Name(_graph.Owner(s))} own ({_graph.Stake(s).Share} is stated)? From "
                + $"{Share.Text(needed)} % on {Name(e)} is restricted. Resolve it, apply for a license, or use an exception open to "
                + $"the owner ({RedFlag}, Supp. 3 to part 732).";
        }
    }

    private string CrossHolding(int e) =>
        $"Do cross-holdings count for {Name(e)}? Without them its restricted owners stay below 50 %; if the companies that hold each "
        + "other are all taken as restricted, they support each other. The rule is silent (our reading: a person decides).";

    private string? OfOwner(int stake)
    {
        var (owner, given) = (_graph.Owner(stake), _graph.Stake(stake));
        if (!_cascade.Possible[owner])
        {
            return null;
        }
        if (given.Kind != StakeKind.Ownership)
        {
            return $"Does this count as ownership: {Steps.Sentence(_graph, stake)}? The text read does not address it.";
        }
        if (_cascade.Origins[owner] == Origin.Unsettled)
        {
            return Programs(owner);
        }
        if (_cascade.Round[owner] != Cascade.Never)
        {
            return null;
        }
        return _cascade.Coverable(owner)
            ? $"Is {Name(owner)} restricted? It must be decided first; {Steps.Sentence(_graph, stake)}."
            : $"Does a stake count that restricted owners hold through {Name(owner)}, a US entity that cannot itself be covered? The "
                + "text read does not say (our reading: a person decides).";
    }

    private string Flag(int stake)
    {
        var owner = _graph.Owner(stake);
        var reason = _cascade.Origins[owner] switch
        {
            Origin.NoSource => $"{Name(owner)} is on {Lists(owner)}, which is no source of this rule",
            Origin.Address => $"{Name(owner)} is listed by address only, and nothing flows down from an address",
            _ => $"due diligence on other ties: management, address, business taken over ({Basis})",
        };
        return $"{Steps.Sentence(_graph, stake)}: {reason}";
    }

    private string Lists(int e) =>
        string.Join(
            ", ",
            _graph
                .BranchesOf(e)
                .SelectMany(x => x.Entries)
                .Where(x => x.InForce.Holds(answer.On))
                .Select(x => SourceLists.Name(x.List))
                .Distinct(StringComparer.Ordinal)
        );
}
