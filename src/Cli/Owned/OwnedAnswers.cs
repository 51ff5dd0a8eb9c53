using Licet.Core.Ownership;

namespace Licet.Cli.Owned;

/// <summary>What was asked of a graph, the gravest answer first.</summary>
internal sealed class OwnedAnswers
{
    /// <summary>For more entities than this, what would change each answer is not computed unless asked for one.</summary>
    private const int MostWithChanges = 100;

    public OwnedAnswers(OwnershipAnswer answer, string? id)
    {
        (Answer, Id) = (answer, id);
        var ids = id is not null ? [id] : answer.Graph.Entities.Select(e => e.Id).ToList();
        Explained = ids.Count <= OwnedCommand.MostExplained;
        var changes = ids.Count <= MostWithChanges;
        var standings = ids.Select(i => (Id: i, Standing: answer.StandingOf(i))).ToList();
        Counts = [.. standings.GroupBy(x => x.Standing).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count()))];
        Shown = standings
            .Where(x => Explained || x.Standing >= Standing.NotCoveredByRule)
            .OrderByDescending(x => x.Standing)
            .ThenBy(x => x.Id, StringComparer.Ordinal)
            .Select(x => Explained ? answer.Explain(x.Id, changes) : Bare(answer, x.Id))
            .ToList();
        Untold =
        [
            .. (id is not null ? [id] : Asked(answer.Graph))
                .Where(i => answer.StandingOf(i) == Standing.NotRestricted)
                .Select(answer.UntoldOf)
                .OfType<UntoldOwners>(),
        ];
        Count = ids.Count;
    }

    public OwnershipAnswer Answer { get; }

    /// <summary>The entity asked for; null for all.</summary>
    public string? Id { get; }

    public int Count { get; }

    /// <summary>Who is not restricted by what was told, while owners are not told that may restrict it; of a whole graph those who own nobody.</summary>
    public IReadOnlyList<UntoldOwners> Untold { get; }

    /// <summary>How many of each standing, of all that was asked for, the gravest first.</summary>
    public IReadOnlyList<(Standing Standing, int Count)> Counts { get; }

    /// <summary>Whether reasons are given; of a large graph only the standings are.</summary>
    public bool Explained { get; }

    public IReadOnlyList<EntityStanding> Shown { get; }

    /// <summary>The worst, in the order of the contract. Who is listed itself was put in as such and is no finding about ownership.</summary>
    public int ExitCode
    {
        get
        {
            var worst = Shown
                .Where(s => Id is not null || !s.InOwnRight)
                .Select(s => s.Overall)
                .DefaultIfEmpty(Standing.NotRestricted)
                .Max();
            return worst switch
            {
                Standing.Blocked => Cli.ExitCode.Prohibited,
                Standing.Review or Standing.StopRedFlag29 => Cli.ExitCode.PersonDecides,
                Standing.Restricted or Standing.Listed => Cli.ExitCode.LicenseRequired,
                _ => Cli.ExitCode.Ok,
            };
        }
    }

    private static IEnumerable<string> Asked(OwnershipGraph graph)
    {
        HashSet<string> owners = [.. graph.Stakes.Select(s => s.Owner)];
        return graph.Entities.Select(e => e.Id).Where(i => !owners.Contains(i)).Order(StringComparer.Ordinal);
    }

    private static EntityStanding Bare(OwnershipAnswer answer, string id) =>
        new(
            answer.Graph.Find(id)!,
            new(OwnershipRule.Bis, answer.StandingOf(id, OwnershipRule.Bis)),
            new(OwnershipRule.Ofac, answer.StandingOf(id, OwnershipRule.Ofac))
        )
        {
            InOwnRight = answer.IsInOwnRight(id),
        };
}
