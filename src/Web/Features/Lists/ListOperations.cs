using Licet.Data.History;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Lists;

/// <summary>What silence of the lists is worth on a day.</summary>
/// <param name="Screened">Whether a name without a hit is screened.</param>
/// <param name="Gaps">Why it is not, a sentence each.</param>
/// <param name="Lists">What is asked on that day.</param>
public sealed record StandingView(
    DateOnly Day,
    bool Screened,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Lists
);

/// <summary>A stored version of a list.</summary>
/// <param name="From">The first day that it covers; null where it does not say.</param>
/// <param name="Through">The last day on which it was checked, which counts.</param>
public sealed record ListView(string Name, DateOnly? From, DateOnly? Through);

internal static class ListOperations
{
    public static void MapLists(this RouteGroupBuilder api)
    {
        api.MapGet("/lists", Versions)
            .WithName("lists")
            .WithTags("Lists")
            .WithSummary("The stored versions of lists")
            .Produces<IReadOnlyList<ListView>>()
            .ForAnybodySigned(ApiScopes.Lists);
        api.MapGet("/lists/standing", On)
            .WithName("standing")
            .WithTags("Lists")
            .WithSummary("Which lists answer on a day (?on=2019-11-20), and what their silence is worth")
            .Produces<StandingView>()
            .ForAnybodySigned(ApiScopes.Lists);
    }

    private static IReadOnlyList<ListView> Versions(ListStore store) =>
        [
            .. store
                .Versions()
                .OrderBy(v => v.Name, StringComparer.Ordinal)
                .ThenByDescending(v => v.CoversFrom)
                .Select(v => new ListView(v.Name, v.CoversFrom, v.CoversThrough)),
        ];

    private static StandingView On(ListsOfDays lists, EventLog log, DateOnly? on)
    {
        Standing standing = lists.Of(on ?? log.Today).Standing;
        return new(standing.Day, standing.Screened, standing.Gaps, standing.Notes, standing.Names);
    }
}
