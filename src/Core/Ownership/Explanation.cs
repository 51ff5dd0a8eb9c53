namespace Licet.Core.Ownership;

/// <summary>Says why one rule finds of an entity what it finds.</summary>
internal sealed class Explanation(OwnershipAnswer answer, OwnershipRule rule)
{
    private readonly OwnershipGraph _graph = answer.Graph;
    private readonly Cascade _cascade = answer.CascadeOf(rule);
    private readonly RuleStanding _rule = answer.RuleOf(rule);

    public Finding Of(int entity)
    {
        var e = _graph.Principal[entity];
        var standing = answer.StandingOf(e, rule);
        var contributors = Bearing(e);
        var sum = default(Reach);
        foreach (var s in contributors)
        {
            sum += Cascade.Weight(_graph.Stake(s));
        }
        Questions questions = new(answer, rule);
        return new(rule, standing)
        {
            Least = contributors.Where(Counts).Sum(s => _graph.Stake(s).Share.Low),
            Most = Math.Min(sum.Most, 100),
            Contributors = [.. contributors.Select(Contributor)],
            Path = standing == Standing.NotRestricted ? [] : new Steps(answer, rule).To(entity),
            Questions = standing is Standing.Review or Standing.StopRedFlag29 ? questions.Of(e) : [],
            RedFlags = standing is Standing.NotRestrictedRedFlag or Standing.NotCoveredByRule
                ? questions.RedFlags(e)
                : [],
            Inherits =
                rule == OwnershipRule.Bis ? new Inheritance(_graph, _cascade, answer.On).Of(e, _rule.State) : null,
        };
    }

    /// <summary>The stakes of owners that are or may be restricted, or stand on another list.</summary>
    private List<int> Bearing(int e)
    {
        var (from, to) = _graph.In(e);
        return [.. Enumerable.Range(from, to - from).Where(s => Judgement.IsFlag(_graph, _cascade, s) && May(s))];
    }

    // Owners on lists that are no source raise a flag, but their stakes are in no sum.
    private bool May(int stake) => _cascade.Possible[_graph.Owner(stake)];

    private bool Counts(int stake) =>
        _graph.Stake(stake).Kind == StakeKind.Ownership && _cascade.Round[_graph.Owner(stake)] != Cascade.Never;

    private Contributor Contributor(int stake)
    {
        var owner = _graph.Owner(stake);
        return new(_graph.EntityArray[owner], _graph.Stake(stake), answer.StandingOf(owner, rule), Counts(stake));
    }
}
