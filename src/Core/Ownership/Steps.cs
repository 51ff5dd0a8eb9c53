namespace Licet.Core.Ownership;

/// <summary>The path to an entity in words: who is listed, who owns whom and is therefore restricted, down to the entity.</summary>
internal sealed class Steps(OwnershipAnswer answer, OwnershipRule rule)
{
    /// <summary>A path longer than this says how much is left out.</summary>
    private const int Most = 60;

    private readonly OwnershipGraph _graph = answer.Graph;
    private readonly Cascade _cascade = answer.CascadeOf(rule);
    private readonly RuleStanding _rule = answer.RuleOf(rule);

    public IReadOnlyList<PathStep> To(int entity)
    {
        var e = _graph.Principal[entity];
        var upstream = Upstream(e);
        List<PathStep> steps = [.. upstream.Take(Most).Select(Step)];
        if (upstream.Count > Most)
        {
            steps.Add(Plain($"and {upstream.Count - Most} more entities between"));
        }
        if (_cascade.Round[e] == Cascade.Never || _cascade.Origins[e] == Origin.Address)
        {
            steps.Add(Last(e));
        }
        if (entity != e)
        {
            var (branch, name) = (_graph.EntityArray[entity].Name, Name(e));
            steps.Add(
                new($"{branch} is a branch of {name} and so is {name}, on any day", "EAR 744.16; BIS FAQ (S)", Version)
            );
        }
        return steps;
    }

    /// <summary>"L owns 51 % of A (register, 2025-03-01)".</summary>
    public static string Sentence(OwnershipGraph graph, int stake)
    {
        var given = graph.Stake(stake);
        var of = graph.EntityArray[graph.Owned(stake)].Name;
        var owner = graph.EntityArray[graph.IndexOf(given.Owner)].Name;
        var verb =
            given.Kind == StakeKind.Ownership
                ? $"owns {given.Share} of {of}"
                : $"holds {OwnershipWords.Of(given.Kind)} ({given.Share}) in {of}";
        return $"{owner} {verb} ({Where(given)})";
    }

    private static string Where(Stake stake)
    {
        string[] parts =
        [
            stake.Source.Length > 0 ? stake.Source : "no source given",
            stake.AsOf is { } day ? OwnershipWords.Of(day) : "undated",
            stake.Confidence.Tag.Length > 0 ? "tag " + stake.Confidence.Tag : "",
        ];
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    private string Version => answer.Rules.Version;

    private string Name(int e) => _graph.EntityArray[e].Name;

    /// <summary>Everybody on the way from the listed owners, in the order in which the rule reached them.</summary>
    private List<int> Upstream(int e)
    {
        HashSet<int> seen = _cascade.Round[e] != Cascade.Never ? [e] : [.. Before(e)];
        Queue<int> queue = new(seen);
        while (queue.TryDequeue(out var at))
        {
            foreach (var owner in Before(at).Where(seen.Add))
            {
                queue.Enqueue(owner);
            }
        }
        return [.. seen.OrderBy(x => _cascade.Round[x]).ThenBy(x => x)];
    }

    /// <summary>Owners reached for certain, and before the entity where it is reached too.</summary>
    private IEnumerable<int> Before(int e)
    {
        var round = _cascade.Round[e];
        return In(e)
            .Select(_graph.Owner)
            .Where(o => _cascade.Round[o] != Cascade.Never && (round == Cascade.Never || _cascade.Round[o] < round));
    }

    private IEnumerable<int> In(int e)
    {
        var (from, to) = _graph.In(e);
        return Enumerable.Range(from, to - from).Where(s => _cascade.Holds(s) && _graph.Stake(s).Share.High > 0);
    }

    private PathStep Step(int e) => _cascade.Round[e] == 0 ? Listed(e) : Reached(e);

    private PathStep Listed(int e)
    {
        var entry = _graph
            .BranchesOf(e)
            .SelectMany(x => x.Entries)
            .First(x => x.InForce.Holds(answer.On) && SourceLists.Of(x, rule) == Origin.Source);
        var since = entry.InForce.From is { } from ? $", in force since {OwnershipWords.Of(from)}" : "";
        var citation = entry.Citation.Length > 0 ? entry.Citation : "no citation given";
        return new($"{Name(e)} is listed ({SourceLists.Name(entry.List)}{since})", citation, "entry as given");
    }

    private PathStep Reached(int e)
    {
        var counting = In(e)
            .Where(s => _graph.Stake(s).Kind == StakeKind.Ownership && _cascade.Round[_graph.Owner(s)] != Cascade.Never)
            .ToList();
        var sum = counting.Sum(s => _graph.Stake(s).Share.Low);
        var together = counting.Count == 1 ? "" : $", together {AtLeast(counting)}{Share.Text(sum)} %";
        var word = rule == OwnershipRule.Bis ? "restricted" : "blocked";
        var outcome = _rule.State == RuleState.Active ? $"is therefore {word}" : $"would be {word} if the rule held";
        var stakes = string.Join(" and ", counting.Select(s => Sentence(_graph, s)));
        return new($"{stakes}{together}; {Name(e)} {outcome}", _rule.Row.Citation, Version);
    }

    private string AtLeast(List<int> stakes) =>
        stakes.TrueForAll(s => _graph.Stake(s).Share.IsExact) ? "" : "at least ";

    /// <summary>How it ends for an entity that is not reached for certain.</summary>
    private PathStep Last(int e)
    {
        if (_cascade.Origins[e] == Origin.Address)
        {
            return new(
                $"{Name(e)} uses an address that is listed; nothing flows down from it",
                "EAR 744.16(f)",
                Version
            );
        }
        var stakes = In(e).Where(s => Judgement.IsFlag(_graph, _cascade, s)).ToList();
        var text = stakes.Count == 0 ? "" : string.Join(" and ", stakes.Select(s => Sentence(_graph, s))) + "; ";
        var most = default(Reach);
        foreach (var s in stakes.Where(s => _cascade.Possible[_graph.Owner(s)]))
        {
            most += Cascade.Weight(_graph.Stake(s));
        }
        var least = stakes
            .Where(s => _graph.Stake(s).Kind == StakeKind.Ownership && _cascade.Round[_graph.Owner(s)] != Cascade.Never)
            .Sum(s => _graph.Stake(s).Share.Low);
        return new($"{text}{Name(e)}: {Sum(least, most)}", _rule.Row.Citation, Version);
    }

    private static string Sum(decimal least, Reach most) =>
        most.Reaches
            ? $"restricted owners hold {Share.Text(least)} % for certain and, with those that may be restricted, up to {Share.Text(Math.Min(most.Most, 100))} %; the worst case decides"
            : $"restricted owners hold {(most.Under > 0 ? "less than " : most.Most == least ? "" : "at most ")}{Share.Text(most.Most)} %, below the line of 50";

    private PathStep Plain(string sentence) => new(sentence, _rule.Row.Citation, Version);
}
