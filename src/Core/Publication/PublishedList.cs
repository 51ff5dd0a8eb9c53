using System.Collections.Immutable;
using Licet.Core.Review;

namespace Licet.Core.Publication;

/// <summary>
/// A published list as a history of amendments, with the two times of each: the day from which it binds and the day on which it
/// could be known. Nothing is overwritten: a correction stands beside what it corrects.
/// </summary>
/// <param name="Amendments">In the order in which they were published.</param>
public sealed record PublishedList(string List, ImmutableArray<Amended> Amendments)
{
    public static PublishedList New(string list) => new(list, []);

    /// <summary>The list after the publications of a case, each once; a change of another list is none of this one.</summary>
    public PublishedList With(CaseState change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Proposal?.List != List)
        {
            return this;
        }

        var known = Amendments.Select(a => (a.Case, a.Publication.Citation)).ToHashSet();
        return this with
        {
            Amendments =
            [
                .. Amendments
                    .Concat(
                        change
                            .Publications.Where(p => !known.Contains((change.History, p.Citation)))
                            .Select(p => new Amended(change.History, p))
                    )
                    .OrderBy(a => a.Publication.Published),
            ],
        };
    }

    /// <summary>
    /// The amendments that bind on a day as far as they could be known on another; a corrected one is left out where its correction
    /// is among them. Ordered by the day from which they bind.
    /// </summary>
    /// <param name="day">The legal day.</param>
    /// <param name="known">What was published by that day, that day included.</param>
    public IReadOnlyList<Amended> On(DateOnly day, DateOnly known)
    {
        List<Amended> binding =
        [
            .. Amendments.Where(a => a.Publication.Effective <= day && a.Publication.Published <= known),
        ];
        HashSet<string> corrected = [.. binding.Select(a => a.Publication.Corrects).OfType<string>()];
        return
        [
            .. binding
                .Where(a => !corrected.Contains(a.Publication.Citation))
                .OrderBy(a => a.Publication.Effective)
                .ThenBy(a => a.Publication.Published),
        ];
    }

    /// <summary>Amendments that bind by a day and could not be known on it: they bound before they were printed.</summary>
    public IReadOnlyList<Amended> NotYetPrinted(DateOnly day) =>
        [.. Amendments.Where(a => a.Publication.Effective <= day && a.Publication.Published > day)];
}

/// <param name="Case">History of the change that was decided.</param>
public sealed record Amended(string Case, ListPublication Publication);
