using Licet.Screening.Lists;

namespace Licet.Core.Orders.Reading;

/// <summary>Words of the order file and what they stand for.</summary>
internal static class Tokens
{
    public static IReadOnlyList<(string Token, Movement Value)> Movements { get; } =
    [
        ("export", Movement.Export),
        ("reexport", Movement.Reexport),
        ("transfer", Movement.Transfer),
        ("release", Movement.Release),
    ];

    public static IReadOnlyList<(string Token, PartyKind Value)> Kinds { get; } =
    [
        ("company", PartyKind.Company),
        ("person", PartyKind.Person),
        ("vessel", PartyKind.Vessel),
        ("aircraft", PartyKind.Aircraft),
        ("unknown", PartyKind.Unknown),
    ];

    public static IReadOnlyList<(string Token, Assumption Value)> Assumptions { get; } =
    [
        ("direct-route", Assumption.DirectRoute),
        ("no-end-use-of-concern", Assumption.NoEndUseOfConcern),
        ("no-restricted-owner", Assumption.NoRestrictedOwner),
        ("no-red-flag", Assumption.NoRedFlag),
        ("no-violation-known", Assumption.NoViolationKnown),
        ("all-parties-named", Assumption.AllPartiesNamed),
        ("origin-united-states", Assumption.OriginUnitedStates),
    ];
}
