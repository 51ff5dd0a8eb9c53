using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// Whether those who receive and use the items are governments, international organizations, or agencies or officials of one (740.11).
/// One private consignee or end user is enough for No; a party of which it is not told is a question.
/// </summary>
internal static class GovernmentConsignees
{
    /// <summary>The word of the table of tests.</summary>
    public const string Token = "GOVERNMENT_AGENCY";

    internal const string Code = "government-agency";

    public static Applies All(LineCase given)
    {
        Applies? all = null;
        foreach (var party in given.Parties)
        {
            all = IsAsked(party) ? (all ?? Applies.Yes).And(Of(party)) : all;
        }

        var stated = all ?? Applies.Depends;
        // A statement for all parties together stands in for the single ones, never against them.
        return stated == Applies.Depends ? Three.Of(given.Fact(Code)) : stated;
    }

    /// <summary>"parties[0].facts.government-agency": the first party of which it is not told.</summary>
    public static string Field(LineCase given) =>
        $"{(given.Parties.FirstOrDefault(p => IsAsked(p) && Of(p) == Applies.Depends) ?? given.Parties[0]).Field}.facts.{Code}";

    private static Applies Of(PartyStanding party) => Three.Of(party.Party.Facts.Answer(Code));

    private static bool IsAsked(PartyStanding party) =>
        party.Party.Roles.Contains(PartyRole.UltimateConsignee) || party.Party.Roles.Contains(PartyRole.EndUser);
}
