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
        _parties = ScreeningIndex.Build([Listed()]);
    }

    /// <param name="most">How many precedents at most; those that diverge always come along.</param>
    public LinePrecedents Beside(LineInReview line, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(line);
        List<string> gaps = [];
        var met = Meet(line, gaps);
        List<Precedent> all =
        [
            .. met
                .Keys.Concat(_byEccn[line.Item.Eccn])
                .Distinct()
                .Select(i => Compare(line, _lines[i], met.GetValueOrDefault(i)))
                .OrderBy(p => p.Party?.Class ?? (HitClass)int.MaxValue)
                .ThenByDescending(p => p.Party?.Score ?? 0)
                .ThenBy(p => p.Item)
                .ThenByDescending(p => p.SameDestination)
                .ThenByDescending(p => p.SharedWords.Count)
                .ThenByDescending(p => p.Earlier.Decided)
                .ThenBy(p => p.Earlier.ControlNumber, StringComparer.Ordinal)
                .ThenBy(p => p.Earlier.Line, StringComparer.Ordinal),
        ];
        return new(line.Line, [.. all.Take(most), .. all.Skip(most).Where(p => p.Diverges)], gaps);
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

    private static Precedent Compare(LineInReview line, DecidedLine earlier, PartyLikeness? party)
    {
        var item = Likeness(line.Item, earlier.Item);
        var same = line.Destination == earlier.Destination;
        var alike = party?.Class == HitClass.Match && item <= ItemLikeness.SameEntry && same;
        List<string> differs = [.. Differences(line, earlier, item, same)];
        var decided = earlier.Outcome is "approve" or "deny";
        var diverges = alike && decided && line.Proposed is not null && line.Proposed != earlier.Outcome;
        return new(earlier, party, item, EndUseWords.Shared(line.EndUse, earlier.EndUse), same, differs, diverges)
        {
            Divergence = diverges ? Sentence(line, earlier, differs) : null,
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

    private static IEnumerable<string> Differences(LineInReview line, DecidedLine earlier, ItemLikeness item, bool same)
    {
        if (line.Policy != earlier.Policy)
        {
            yield return $"review policy {earlier.Policy} then, {line.Policy} now";
        }

        if (item != ItemLikeness.SameParagraph)
        {
            yield return $"item {earlier.Item} then, {line.Item} now";
        }

        if (!same)
        {
            yield return $"destination {earlier.Destination} then, {line.Destination} now";
        }

        if (!EndUseWords.Of(line.EndUse).SetEquals(EndUseWords.Of(earlier.EndUse)))
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
}
