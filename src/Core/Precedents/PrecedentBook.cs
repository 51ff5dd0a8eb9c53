using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Items;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Precedents;

/// <summary>
/// Earlier decided lines, searchable by party (by the screening engine, with its thresholds) and by item. Whether a party is the
/// same is for a person to say; the book shows whom the engine takes for it, and why.
/// </summary>
public sealed class PrecedentBook
{
    private readonly IReadOnlyList<DecidedLine> _lines;
    private readonly ScreeningIndex _parties;
    private readonly ILookup<string, int> _byEccn;
    private readonly Dictionary<string, List<int>> _byListing = new(StringComparer.Ordinal);

    /// <summary>The words of each end use that there is, and of each line which of them is its.</summary>
    private readonly List<HashSet<string>> _uses = [];
    private readonly int[] _useOf;

    /// <param name="lines">In any order; the answer does not depend on it.</param>
    public PrecedentBook(IEnumerable<DecidedLine> lines)
    {
        _lines =
        [
            .. lines
                .OrderBy(l => l.ControlNumber, StringComparer.Ordinal)
                .ThenBy(l => l.Line, StringComparer.Ordinal)
                .ThenBy(l => l.Decided),
        ];
        _byEccn = Enumerable.Range(0, _lines.Count).ToLookup(i => _lines[i].Item.Eccn, StringComparer.Ordinal);
        Dictionary<string, int> uses = new(StringComparer.Ordinal);
        _useOf = [.. _lines.Select(l => UseOf(l.EndUse, uses))];
        _parties = ScreeningIndex.Build([Listed()]);
    }

    /// <param name="most">How many precedents at most; those that diverge always come along.</param>
    public LinePrecedents Beside(LineInReview line, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(line);
        List<string> gaps = [];
        var met = Meet(line, gaps);
        UseBeside use = new(line.EndUse, _uses);
        Near[] all =
        [
            .. met
                .Keys.Concat(_byEccn[line.Item.Eccn])
                .Distinct()
                .Select(i => Place(line, i, met.GetValueOrDefault(i), use.SharedWith(_useOf[i]).Count)),
        ];
        // The first few of many are found without setting all of them in order.
        Near[] nearest = [.. all.OrderBy(n => n.Order).Take(most)];
        HashSet<int> among = [.. nearest.Select(n => n.At)];
        var others = all.Where(n => n.Diverges && !among.Contains(n.At)).OrderBy(n => n.Order);
        return new(line.Line, [.. nearest.Concat(others).Select(n => Told(line, n, use))], gaps);
    }

    private int UseOf(string endUse, Dictionary<string, int> known)
    {
        if (!known.TryGetValue(endUse, out var at))
        {
            known[endUse] = at = _uses.Count;
            _uses.Add(EndUseWords.Of(endUse));
        }

        return at;
    }

    private static string Why(ScreeningResult result) =>
        result.IsCut ? "is too long to be compared whole"
        : result.UnreadScript is { } script ? $"is in {script} letters, which cannot be compared"
        : "cannot tell one party from another";

    /// <summary>The best meeting of a party for each earlier line.</summary>
    private Dictionary<int, PartyLikeness> Meet(LineInReview line, List<string> gaps)
    {
        ScreeningSettings all = new() { Top = int.MaxValue, Explain = false };
        Dictionary<int, PartyLikeness> met = [];
        foreach (var party in line.Parties)
        {
            var result = _parties.Screen(new ScreeningQuery(party.Name) { Country = party.Country }, all);
            if (result.CannotBeCleared)
            {
                gaps.Add($"'{party.Name}' {Why(result)}: a person looks for earlier lines.");
            }

            foreach (var hit in result.Hits)
            {
                PartyLikeness likeness = new(party.Name, hit.Matched, hit.Class, hit.Score);
                foreach (var i in _byListing[hit.Listing.Id])
                {
                    if (!met.TryGetValue(i, out var best) || Better(likeness, best))
                    {
                        met[i] = likeness;
                    }
                }
            }
        }

        return met;
    }

    private static bool Better(PartyLikeness one, PartyLikeness other) =>
        one.Class < other.Class || (one.Class == other.Class && one.Score > other.Score);

    private Near Place(LineInReview line, int at, PartyLikeness? party, int shared)
    {
        var earlier = _lines[at];
        var item = Likeness(line.Item, earlier.Item);
        var same = line.Destination == earlier.Destination;
        var alike = party?.Class == HitClass.Match && item <= ItemLikeness.SameEntry && same;
        var decided = earlier.Outcome is "approve" or "deny";
        var diverges = alike && decided && line.Proposed is not null && line.Proposed != earlier.Outcome;
        return new(at, party, item, same, shared, earlier.Decided, diverges);
    }

    private Precedent Told(LineInReview line, Near near, UseBeside use)
    {
        var earlier = _lines[near.At];
        var words = use.SharedWith(_useOf[near.At]);
        List<string> differs = [.. Differences(line, earlier, near, use.IsSame(_useOf[near.At]))];
        return new(earlier, near.Party, near.Item, words, near.SameDestination, differs, near.Diverges)
        {
            Divergence = near.Diverges ? Sentence(line, earlier, differs) : null,
        };
    }

    private static string Sentence(LineInReview line, DecidedLine earlier, List<string> differs)
    {
        var was = earlier.Outcome == "deny" ? "denied" : "approved";
        var reason = earlier.Reason.Length > 0 ? earlier.Reason.TrimEnd('.') : "no reason is recorded";
        var now =
            differs.Count > 0
                ? $"Otherwise than then: {string.Join("; ", differs)}."
                : "Nothing that is recorded is otherwise than then.";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{earlier.ControlNumber} line {earlier.Line} was {was} on {earlier.Decided:yyyy-MM-dd}: {reason}. The proposal is to {line.Proposed}. {now}"
        );
    }

    private static IEnumerable<string> Differences(LineInReview line, DecidedLine earlier, Near near, bool sameUse)
    {
        if (line.Policy != earlier.Policy)
        {
            yield return $"review policy {earlier.Policy} then, {line.Policy} now";
        }

        if (near.Item != ItemLikeness.SameParagraph)
        {
            yield return $"item {earlier.Item} then, {line.Item} now";
        }

        if (!near.SameDestination)
        {
            yield return $"destination {earlier.Destination} then, {line.Destination} now";
        }

        if (!sameUse)
        {
            yield return "the end use is described in other words";
        }
    }

    private static ItemLikeness Likeness(Classification one, Classification other) =>
        one.Eccn == other.Eccn
            ? one.Paragraph == other.Paragraph
                ? ItemLikeness.SameParagraph
                : ItemLikeness.SameEntry
            : !one.IsEar99 && !other.IsEar99 && one.Eccn[..2] == other.Eccn[..2]
                ? ItemLikeness.SameGroup
                : ItemLikeness.Other;

    /// <summary>The parties of all lines as a list of their own, equal names of one country once.</summary>
    private ListVersion Listed()
    {
        Dictionary<(string, string), Listing> listings = [];
        for (var i = 0; i < _lines.Count; i++)
        {
            foreach (var party in _lines[i].Parties)
            {
                if (!listings.TryGetValue((party.Name, party.Country), out var listing))
                {
                    listing = Listing(party, listings.Count);
                    listings[(party.Name, party.Country)] = listing;
                    _byListing[listing.Id] = [];
                }

                if (_byListing[listing.Id] is var at && (at.Count == 0 || at[^1] != i))
                {
                    at.Add(i);
                }
            }
        }

        return new()
        {
            Name = "precedents",
            ListCodes = ["PRECEDENT"],
            ContentHash = "",
            Source = "decided lines",
            IsComplete = true,
            Listings = [.. listings.Values],
        };
    }

    private static Listing Listing(FormParty party, int number) =>
        new()
        {
            Id = FormattableString.Invariant($"PRECEDENT:{number}"),
            List = "PRECEDENT",
            Kind = PartyKind.Unknown,
            Names = [new(party.Name)],
            Countries = [party.Country],
            SourceRow = party.Name,
            SourceLine = "",
        };

    /// <summary>Where an earlier line stands in the order: nearest first.</summary>
    /// <param name="At">Its place in the book.</param>
    /// <param name="Shared">Words that both end uses hold.</param>
    private readonly record struct Near(
        int At,
        PartyLikeness? Party,
        ItemLikeness Item,
        bool SameDestination,
        int Shared,
        DateOnly Decided,
        bool Diverges
    )
    {
        public (int Class, double Score, int Item, bool Elsewhere, int Words, int Day, int At) Order { get; } =
            (
                Party is null ? int.MaxValue : (int)Party.Class,
                -(Party?.Score ?? 0),
                (int)Item,
                !SameDestination,
                -Shared,
                -Decided.DayNumber,
                At
            );
    }

    /// <summary>The end use of a line beside those of the book, each compared once.</summary>
    private sealed class UseBeside(string endUse, List<HashSet<string>> uses)
    {
        private readonly HashSet<string> _own = EndUseWords.Of(endUse);
        private readonly Dictionary<int, IReadOnlyList<string>> _shared = [];

        public IReadOnlyList<string> SharedWith(int use) =>
            _shared.TryGetValue(use, out var known)
                ? known
                : _shared[use] = [.. _own.Intersect(uses[use]).Order(StringComparer.Ordinal)];

        public bool IsSame(int use) => _own.SetEquals(uses[use]);
    }
}
