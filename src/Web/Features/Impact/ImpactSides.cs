using Licet.Core.Counterparties;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Screening.Lists;
using Licet.Web.Law;

namespace Licet.Web.Features.Impact;

/// <summary>The two sides of a change, as the installation's lists and law have them.</summary>
internal sealed record ImpactSides(ImpactSide Before, ImpactSide After)
{
    /// <param name="proposed">Of a proposed list its versions; empty of every other question.</param>
    /// <exception cref="UnusableListException">The lists do not say enough to be compared; the message says why.</exception>
    public static ImpactSides Of(
        ImpactAsked asked,
        ListStore store,
        DeterminationSettings settings,
        IReadOnlyList<ListVersion> proposed,
        KnownCounterparties known
    )
    {
        ListsCompared lists = asked.Kind switch
        {
            ImpactKind.Days => ListsCompared.OfDays(store, asked.Before!.Value, asked.After!.Value),
            ImpactKind.Newest => ListsCompared.Newest(store, asked.On) ?? throw new UnusableListException(NoneBefore),
            _ => ListsCompared.Proposed(store, asked.On, proposed),
        };
        // What silence is worth is asked of both sides alike, unless each has a day of its own: else a change of what the lists cover
        // would hide what changed on them.
        LoadedLists worth = asked.Kind == ImpactKind.Proposed ? lists.Before : lists.After;
        return Of(lists, asked, settings, known, worth);
    }

    /// <param name="lists">Of an amendment that is proposed or published here: without it, and with it.</param>
    public static ImpactSides Of(
        ListsCompared lists,
        ImpactAsked asked,
        DeterminationSettings settings,
        KnownCounterparties known
    ) => Of(lists, asked, settings, known, lists.Before);

    private static ImpactSides Of(
        ListsCompared lists,
        ImpactAsked asked,
        DeterminationSettings settings,
        KnownCounterparties known,
        LoadedLists worth
    )
    {
        DateOnly before = asked.EachLaw ? asked.Before!.Value : asked.Day;
        return new(
            Side(lists.Before, before, asked.EachLaw ? lists.Before : worth),
            Side(lists.After, asked.Day, worth)
        );

        ImpactSide Side(LoadedLists side, DateOnly day, LoadedLists silence) =>
            new(side.Versions, Worth(silence, asked.On), OrderLaw.Rules, settings) { Day = day, Known = known };
    }

    /// <summary>Why the newest lists are compared with nothing.</summary>
    public const string NoneBefore = "No list has an earlier version here: choose two days, or a list file to try";

    /// <summary>What silence of the lists is worth, by day.</summary>
    private static Func<DateOnly, ListsStanding> Worth(LoadedLists lists, DateOnly today)
    {
        Dictionary<DateOnly, ListsStanding> days = [];
        return on =>
        {
            if (!days.TryGetValue(on, out ListsStanding? known))
            {
                Standing standing = Standing.Of(lists, on, today);
                days[on] = known = new(standing.Names, [.. standing.Gaps.Select(g => g + ".")]);
            }

            return known;
        };
    }
}
