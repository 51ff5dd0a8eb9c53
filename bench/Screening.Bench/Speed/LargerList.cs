using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Speed;

/// <summary>Lists of other sizes than the published ones.</summary>
internal static class LargerList
{
    private const ulong Seed = 20200817;

    /// <summary>
    /// The real lists and, up to a number of distinct names, listings whose name begins as one real name and ends as another of
    /// the same kind. They hold real words only, so they are harder to tell apart than real new names would be.
    /// </summary>
    public static IReadOnlyList<ListVersion> UpTo(int distinctNames, IReadOnlyList<ListVersion> real)
    {
        Samples samples = new(Seed);
        HashSet<string> names = new(RealLists.NamesOf(real), StringComparer.Ordinal);
        var byKind = real.SelectMany(v => v.Listings)
            .Where(l => l.Kind != PartyKind.Address)
            .SelectMany(l =>
                l.Names.Select(n => (l.Kind, Words: n.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            )
            .Where(n => n.Words.Length > 1)
            .GroupBy(n => n.Kind)
            .ToDictionary(g => g.Key, g => g.ToList());
        var all = byKind.Values.SelectMany(n => n).ToList();
        List<Listing> added = [];
        while (names.Count < distinctNames)
        {
            var head = all[samples.Next(all.Count)];
            var tail = byKind[head.Kind][samples.Next(byKind[head.Kind].Count)];
            var name = string.Join(
                ' ',
                [.. head.Words[..((head.Words.Length + 1) / 2)], .. tail.Words[((tail.Words.Length + 1) / 2)..]]
            );
            if (names.Add(name))
            {
                added.Add(AsListing(added.Count, head.Kind, name));
            }
        }
        return [.. real, RealLists.Made("recombined", added)];
    }

    /// <summary>One of so many of the real listings, drawn by a fixed seed.</summary>
    public static IReadOnlyList<ListVersion> OneOf(int parts, IReadOnlyList<ListVersion> real)
    {
        var all = real.SelectMany(v => v.Listings).ToList();
        return [RealLists.Made("part", new Samples(Seed).Draw(all, all.Count / parts))];
    }

    private static Listing AsListing(int position, PartyKind kind, string name) =>
        new()
        {
            Id = "X:" + position.ToString(CultureInfo.InvariantCulture),
            List = "X",
            Kind = kind,
            Names = [new ListingName(name)],
            SourceRow = "",
            SourceLine = "",
        };
}
