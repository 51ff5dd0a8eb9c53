namespace Licet.Core.Ownership.Pictures;

/// <summary>An entity as it is drawn.</summary>
/// <param name="Index">Its place in the graph.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">What stands below the name: the standing in words, so that color is never alone.</param>
/// <param name="Standing">Picks the color.</param>
internal sealed record Box(int Index, string Name, string Label, Standing Standing);

/// <summary>An arrow from owner to owned, or from an entity to its branch.</summary>
/// <param name="From">Place in <see cref="Drawing.Boxes"/>.</param>
/// <param name="To">Place in <see cref="Drawing.Boxes"/>.</param>
/// <param name="Label">The share.</param>
/// <param name="Dashed">No ownership: a branch, or a kind of stake that the text does not address.</param>
/// <param name="Counts">The owner is restricted, so that the stake counts.</param>
internal sealed record Arrow(int From, int To, string Label, bool Dashed, bool Counts);

/// <summary>What a picture shows of an answer: the entities, or one and everybody above it, in the order of their ids.</summary>
internal sealed class Drawing
{
    private Drawing(OwnershipAnswer answer, IReadOnlyList<Box> boxes, IReadOnlyList<Arrow> arrows)
    {
        (Answer, Boxes, Arrows) = (answer, boxes, arrows);
    }

    public OwnershipAnswer Answer { get; }

    public IReadOnlyList<Box> Boxes { get; }

    public IReadOnlyList<Arrow> Arrows { get; }

    public string Title => $"Ownership on {OwnershipWords.Of(Answer.On)}";

    /// <param name="answer">What is drawn.</param>
    /// <param name="id">The entity in question; null for all.</param>
    public static Drawing Of(OwnershipAnswer answer, string? id)
    {
        var graph = answer.Graph;
        var shown = id is null ? [.. Enumerable.Range(0, graph.EntityArray.Length)] : Above(answer, graph.IndexOf(id));
        var place = shown.Select((e, i) => (e, i)).ToDictionary(x => x.e, x => x.i);
        List<Arrow> arrows = [];
        foreach (
            var pair in shown
                .SelectMany(e => Holding(answer, e))
                .GroupBy(s => (graph.IndexOf(graph.Stake(s).Owner), graph.Owned(s)))
        )
        {
            if (place.TryGetValue(pair.Key.Item1, out var from))
            {
                arrows.Add(Between(answer, [.. pair], from, place[pair.Key.Item2]));
            }
        }
        foreach (var branch in shown.Where(e => graph.Principal[e] != e && place.ContainsKey(graph.Principal[e])))
        {
            arrows.Add(new(place[graph.Principal[branch]], place[branch], "branch", Dashed: true, Counts: true));
        }
        return new(answer, [.. shown.Select(e => BoxOf(answer, e))], arrows);
    }

    /// <summary>"LISTED: EL", "RESTRICTED", "STOP, RED FLAG 29": the word that goes with the color.</summary>
    private static Box BoxOf(OwnershipAnswer answer, int e)
    {
        var entity = answer.Graph.EntityArray[e];
        var standing = answer.StandingOf(e);
        var lists = entity
            .Entries.Where(x => x.InForce.Holds(answer.On))
            .Select(x => x.List)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var word = standing switch
        {
            Standing.NotRestrictedRedFlag => "RED FLAG",
            Standing.Review => "PERSON DECIDES",
            _ => OwnershipWords.Of(standing).ToUpperInvariant(),
        };
        if (standing == Standing.Blocked && answer.StandingOf(e, OwnershipRule.Bis) is Standing.Restricted)
        {
            word += ", RESTRICTED";
        }
        var on = lists.Count > 0 ? $" ({string.Join(", ", lists)})" : "";
        var country = entity.Country is { } code ? $"{code} · " : "";
        return new(e, entity.Name, country + word + on, standing);
    }

    private static Arrow Between(OwnershipAnswer answer, List<int> stakes, int from, int to)
    {
        var graph = answer.Graph;
        var counts = stakes.Exists(s =>
            answer.BisCascade.Possible[graph.Owner(s)] || answer.OfacCascade.Possible[graph.Owner(s)]
        );
        var dashed = stakes.TrueForAll(s => graph.Stake(s).Kind != StakeKind.Ownership);
        return new(from, to, string.Join(" + ", stakes.Select(s => Label(graph.Stake(s)))), dashed, counts);
    }

    private static string Label(Stake stake)
    {
        var share =
            !stake.Share.IsKnown ? "? %"
            : stake.Share.IsExact ? stake.Share.ToString()
            : $"{(stake.Share.Over ? ">" : "")}{Share.Text(stake.Share.Low)}–{(stake.Share.Under ? "<" : "")}{Share.Text(stake.Share.High)} %";
        return stake.Kind == StakeKind.Ownership ? share : $"{stake.Kind.ToString().ToLowerInvariant()} {share}";
    }

    private static IEnumerable<int> Holding(OwnershipAnswer answer, int e)
    {
        var (from, to) = answer.Graph.In(e);
        return Enumerable.Range(from, to - from).Where(answer.BisCascade.Holds);
    }

    private static List<int> Above(OwnershipAnswer answer, int entity)
    {
        HashSet<int> seen = [entity, answer.Graph.Principal[entity]];
        Queue<int> queue = new(seen);
        while (queue.TryDequeue(out var at))
        {
            foreach (var owner in Holding(answer, at).Select(answer.Graph.Owner).Where(seen.Add))
            {
                queue.Enqueue(owner);
            }
        }
        return [.. seen.Order()];
    }
}
