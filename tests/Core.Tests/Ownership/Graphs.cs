using CsCheck;
using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

/// <summary>Graphs for tests: short ones written as "L>A 51, A>B 50", and random ones with cycles, ranges, kinds and lists.</summary>
internal static class Graphs
{
    public static readonly DateOnly Active = new(2025, 10, 15);

    public static ListEntry Listed => new("EL") { Citation = "84 FR 22961" };

    /// <param name="stakes">"L>A 51, A>B over 25%"; "L>A voting 60" for another kind.</param>
    /// <param name="listed">Ids with an entry of the Entity List.</param>
    public static OwnershipGraph Of(string stakes, params string[] listed) =>
        Of(stakes, listed.ToDictionary(id => id, _ => Listed));

    public static OwnershipGraph Of(string stakes, IReadOnlyDictionary<string, ListEntry> listed)
    {
        var all = stakes
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Stake)
            .ToList();
        return Built(
            [
                .. all.SelectMany(s => new[] { s.Owner, s.Entity })
                    .Concat(listed.Keys)
                    .Distinct()
                    .Select(id => new Entity(id, id)
                    {
                        Entries = listed.TryGetValue(id, out var entry) ? [entry] : [],
                    }),
            ],
            all
        );
    }

    public static OwnershipGraph Built(IReadOnlyList<Entity> entities, IReadOnlyList<Stake> stakes)
    {
        var reading = OwnershipGraph.Build(entities, stakes);
        Assert.Empty(reading.Faults);
        return reading.Graph!;
    }

    /// <summary>Up to nine entities and any stakes between them, in cycles too.</summary>
    public static Gen<(Entity[] Entities, Stake[] Stakes)> Any { get; } = Random(acyclic: false);

    /// <summary>Owners come before what they own.</summary>
    public static Gen<(Entity[] Entities, Stake[] Stakes)> Acyclic { get; } = Random(acyclic: true);

    private static Gen<(Entity[] Entities, Stake[] Stakes)> Random(bool acyclic) =>
        from count in Gen.Int[2, 9]
        from entities in Gen.Select(
            Entries,
            Gen.Frequency((8, Gen.Const((string?)"CN")), (1, Gen.Const((string?)"US")))
        ).Array[count]
        from stakes in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Percent, Kind).Array[0, 3 * count]
        select (
            entities.Select((e, i) => new Entity($"E{i}", $"E{i}") { Entries = e.Item1, Country = e.Item2 }).ToArray(),
            Fitting(stakes.Where(s => acyclic ? s.Item1 < s.Item2 : s.Item1 != s.Item2)).ToArray()
        );

    private static Gen<ListEntry[]> Entries { get; } =
        Gen.Frequency(
            (6, Gen.Const(Array.Empty<ListEntry>())),
            (3, Gen.Const(new[] { Listed })),
            (1, Gen.OneOf("MEU", "SDN", "UVL", "DPL").Select(list => new[] { new ListEntry(list) })),
            (1, Gen.Const(new[] { Listed with { AddressOnly = true } }))
        );

    private static Gen<Share> Percent { get; } =
        Gen.Frequency(
            (5, Gen.OneOf(10m, 16.66m, 24.99m, 25m, 30m, 40m, 49.99m, 50m, 51m).Select(Share.Exactly)),
            (2, Gen.Int[0, 10000].Select(x => Share.Exactly(x / 100m))),
            (1, Gen.OneOf("unknown", "over 25% up to 50%", "25..50", "over 25% under 50%").Select(Read))
        );

    private static Gen<StakeKind> Kind { get; } =
        Gen.Frequency((12, Gen.Const(StakeKind.Ownership)), (1, Gen.Enum<StakeKind>()));

    /// <summary>Leaves out what would bring an entity over 100 %.</summary>
    private static IEnumerable<Stake> Fitting(IEnumerable<(int, int, Share, StakeKind)> given)
    {
        Dictionary<(int, StakeKind), decimal> sums = [];
        foreach (var (owner, entity, share, kind) in given)
        {
            var sum = sums.GetValueOrDefault((entity, kind)) + share.Low;
            if (sum <= 100)
            {
                sums[(entity, kind)] = sum;
                yield return new($"E{owner}", $"E{entity}", share) { Kind = kind };
            }
        }
    }

    private static Stake Stake(string text)
    {
        var (owner, rest) = (text.Split('>')[0], text.Split('>')[1]);
        var entity = rest.Split(' ')[0];
        var share = rest[(entity.Length + 1)..];
        var kind = Enum.GetValues<StakeKind>()
            .FirstOrDefault(k => share.StartsWith(k.ToString(), StringComparison.OrdinalIgnoreCase));
        return new(owner, entity, Read(kind == StakeKind.Ownership ? share : share.Split(' ', 2)[1])) { Kind = kind };
    }

    private static Share Read(string text)
    {
        Assert.True(Share.TryParse(text, out var share), text);
        return share;
    }
}
