using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

/// <summary>
/// The rule read off the page of section 3.3: repeat until nothing is added, or removed, over plain lists and decimals. Slow,
/// and with nothing in common with the cascade but the words of the field.
/// </summary>
internal static class NaiveTwin
{
    /// <summary>Ids restricted for certain, and possibly.</summary>
    public static (HashSet<string> Certain, HashSet<string> Possible) Bis(Entity[] entities, Stake[] stakes)
    {
        bool IsSource(Entity e) => e.Entries.Any(x => (x.List is "EL" or "MEU") && !x.AddressOnly);
        bool IsUnsettled(Entity e) =>
            !e.Entries.Any(x => x.List is "EL" or "MEU") && e.Entries.Any(x => x.List == "SDN");

        var certain = entities.Where(IsSource).Select(e => e.Id).ToHashSet();
        while (
            entities.FirstOrDefault(e =>
                !certain.Contains(e.Id)
                && e.Country != "US"
                && stakes
                    .Where(s => s.Entity == e.Id && s.Kind == StakeKind.Ownership && certain.Contains(s.Owner))
                    .Sum(s => s.Share.Low) >= 50
            )
                is { } added
        )
        {
            certain.Add(added.Id);
        }

        var sources = entities.Where(e => IsSource(e) || IsUnsettled(e)).Select(e => e.Id).ToHashSet();
        var possible = sources.ToHashSet();
        while (
            stakes.FirstOrDefault(s => s.Share.High > 0 && possible.Contains(s.Owner) && !possible.Contains(s.Entity))
                is { } down
        )
        {
            possible.Add(down.Entity);
        }
        while (possible.FirstOrDefault(id => !sources.Contains(id) && !MayReach(id, possible, stakes)) is { } removed)
        {
            possible.Remove(removed);
        }
        return (certain, possible);
    }

    private static bool MayReach(string id, HashSet<string> possible, Stake[] stakes)
    {
        var held = stakes.Where(s => s.Entity == id && possible.Contains(s.Owner) && s.Share.High > 0).ToList();
        var most = held.Sum(s => s.Kind == StakeKind.Ownership ? s.Share.High : 100);
        var allBelow = held.TrueForAll(s => !(s.Kind == StakeKind.Ownership && s.Share.Under));
        return most > 50 || (most == 50 && allBelow);
    }
}
