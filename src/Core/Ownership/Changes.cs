namespace Licet.Core.Ownership;

/// <summary>What would change the answer for an entity, each tried by solving the changed graph.</summary>
internal sealed class Changes(OwnershipAnswer answer, int entity)
{
    /// <summary>On larger graphs a try takes too long to make many of them.</summary>
    public const int MostStakes = 20_000;

    private const int MostDays = 64;
    private const int MostTries = 40;

    private readonly OwnershipGraph _graph = answer.Graph;
    private readonly int _principal = answer.Graph.Principal[entity];
    private readonly Standing _standing = answer.StandingOf(entity);

    public IReadOnlyList<Change> All()
    {
        if (_graph.Stakes.Count > MostStakes)
        {
            return [];
        }
        List<Change> changes = [.. Settings()];
        foreach (var rule in new[] { OwnershipRule.Bis, OwnershipRule.Ofac })
        {
            if (
                answer.StandingOf(entity, rule) is var standing
                && standing == _standing
                && SmallestSale(rule) is { } sale
            )
            {
                changes.Add(sale);
                break;
            }
        }
        if (_standing == Standing.NotRestrictedRedFlag && SmallestPurchase() is { } purchase)
        {
            changes.Add(purchase);
        }
        if (NextDay() is { } day)
        {
            changes.Add(day);
        }
        return changes;
    }

    /// <summary>What each word of the administrator would lead to, where it is his to say.</summary>
    private IEnumerable<Change> Settings()
    {
        if (answer.Bis.Setting != AffiliatesRuleSetting.Ask)
        {
            yield break;
        }
        foreach (var setting in new[] { AffiliatesRuleSetting.Active, AffiliatesRuleSetting.Suspended })
        {
            var standing = OwnershipAnswer.Of(_graph, answer.On, setting, answer.Rules).StandingOf(entity);
            if (standing != _standing)
            {
                var word = setting == AffiliatesRuleSetting.Active ? "active" : "suspended";
                yield return new($"if the affiliates rule is {word}: {OwnershipWords.Of(standing)}", standing);
            }
        }
    }

    /// <summary>
    /// The smallest single sale, here or upstream, to a buyer who is not restricted. The share left is taken as just below, so the
    /// graph is solved with the sale at its limit.
    /// </summary>
    private Change? SmallestSale(OwnershipRule rule)
    {
        var cascade = answer.CascadeOf(rule);
        if (
            _standing == Standing.NotCoveredByRule
            || !cascade.Possible[_principal]
            || cascade.Origins[_principal] >= Origin.Address
        )
        {
            return null;
        }
        return Candidates(cascade)
            .OrderBy(c => c.Excess)
            .ThenBy(c => c.Stake)
            .Take(MostTries)
            .Select(c => Tried(c, rule))
            .FirstOrDefault(c => c is not null);
    }

    /// <summary>Per entity on the way, its largest counting stake and by how much the sum is over the line.</summary>
    private IEnumerable<(int Stake, decimal Excess)> Candidates(Cascade cascade)
    {
        HashSet<int> seen = [_principal];
        Queue<int> queue = new(seen);
        while (queue.TryDequeue(out var at))
        {
            var (from, to) = _graph.In(at);
            var counting = Enumerable
                .Range(from, to - from)
                .Where(s =>
                    cascade.Holds(s) && cascade.Possible[_graph.Owner(s)] && _graph.Stake(s).Kind == StakeKind.Ownership
                )
                .ToList();
            var excess = counting.Sum(s => _graph.Stake(s).Share.High) - OwnershipRules.Threshold;
            if (
                counting.Count > 0
                && counting.MaxBy(s => _graph.Stake(s).Share.High) is var largest
                && _graph.Stake(largest).Share is { IsExact: true } share
                && share.High > excess
            )
            {
                yield return (largest, excess);
            }
            foreach (
                var owner in counting
                    .Select(_graph.Owner)
                    .Where(o => cascade.Origins[o] < Origin.Unsettled && seen.Add(o))
            )
            {
                queue.Enqueue(owner);
            }
        }
    }

    private Change? Tried((int Stake, decimal Excess) sale, OwnershipRule rule)
    {
        var stake = _graph.Stake(sale.Stake);
        var left = stake.Share.High - sale.Excess;
        if (left <= 0)
        {
            return null;
        }
        var after = _graph.With(sale.Stake, Share.Between(0, left, under: true));
        var standing = OwnershipAnswer.Of(after, answer.On, answer.Setting, answer.Rules).StandingOf(entity, rule);
        if (standing >= Standing.NotCoveredByRule)
        {
            return null;
        }
        var (owner, owned) = (
            _graph.EntityArray[_graph.Owner(sale.Stake)].Name,
            _graph.EntityArray[_graph.Owned(sale.Stake)].Name
        );
        var amount = sale.Excess == 0 ? "any part of" : $"more than {Points(sale.Excess)} of";
        return new(
            $"if {owner} sold {amount} its {stake.Share} of {owned} to a buyer who is not restricted: {OwnershipWords.Of(standing)}",
            standing
        );
    }

    private static string Points(decimal percent) =>
        $"{Share.Text(percent)} percentage point{(percent == 1 ? "" : "s")}";

    /// <summary>How much more a restricted owner would have to buy.</summary>
    private Change? SmallestPurchase()
    {
        var cascade = answer.BisCascade;
        if (!cascade.Coverable(_principal))
        {
            return null;
        }
        var (from, to) = _graph.In(_principal);
        var counting = Enumerable
            .Range(from, to - from)
            .Where(s =>
                cascade.Holds(s)
                && cascade.Round[_graph.Owner(s)] != Cascade.Never
                && _graph.Stake(s).Kind == StakeKind.Ownership
            )
            .ToList();
        var missing = OwnershipRules.Threshold - counting.Sum(s => _graph.Stake(s).Share.Low);
        if (counting.Count == 0 || missing <= 0)
        {
            return null;
        }
        var largest = counting.MaxBy(s => _graph.Stake(s).Share.Low);
        var share = Share.Exactly(Math.Min(100, _graph.Stake(largest).Share.Low + missing));
        var standing = OwnershipAnswer
            .Of(_graph.With(largest, share), answer.On, answer.Setting, answer.Rules)
            .StandingOf(entity);
        return new(
            $"if its restricted owners bought another {Points(missing)} of {_graph.EntityArray[_principal].Name}: "
                + OwnershipWords.Of(standing),
            standing
        );
    }

    /// <summary>The first later day on which the same graph gives another answer.</summary>
    private Change? NextDay()
    {
        foreach (var day in Days().Where(d => d > answer.On).Distinct().Order().Take(MostDays))
        {
            var then = OwnershipAnswer.Of(_graph, day, answer.Setting, answer.Rules);
            if (then.StandingOf(entity) is var standing && standing != _standing)
            {
                return new(
                    $"from {OwnershipWords.Of(day)} on, with the same owners: {OwnershipWords.Of(standing)} ({then.Bis.Sentence})",
                    standing,
                    day
                );
            }
        }
        return null;
    }

    private IEnumerable<DateOnly> Days()
    {
        var windows = answer
            .Rules.Windows.Select(w => w.Window)
            .Concat(_graph.Stakes.Select(s => s.Held))
            .Concat(_graph.EntityArray.SelectMany(e => e.Entries).Select(x => x.InForce));
        foreach (var window in windows)
        {
            if (window.From is { } from)
            {
                yield return from;
            }
            if (window.Through is { } through && through < DateOnly.MaxValue)
            {
                yield return through.AddDays(1);
            }
        }
    }
}
