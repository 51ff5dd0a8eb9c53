using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Covering;

/// <summary>
/// Whether the parties of an order are those of a license, each in its part (750.7(a)(1)). A new intermediate consignee in the country
/// of destination needs no other license (750.7(c)(1)(v)).
/// </summary>
internal static class PartyFit
{
    private static readonly PartyRole[] s_asked =
    [
        PartyRole.Purchaser,
        PartyRole.IntermediateConsignee,
        PartyRole.UltimateConsignee,
        PartyRole.EndUser,
    ];

    /// <returns>Ids of the license's parties that take part in the order.</returns>
    public static ImmutableArray<string> Of(CoverageCase given, List<CoverageFault> faults)
    {
        SortedSet<string> ids = new(StringComparer.Ordinal);
        foreach (var party in given.Order.Parties)
        {
            foreach (var role in RolesOf(party))
            {
                if (Licensed(given.Terms, party, role) is { } licensed)
                {
                    ids.Add(licensed.Id);
                    Address(party, licensed, role, faults);
                }
                else if (!IsFree(given, party, role))
                {
                    faults.Add(new("PARTY", Why(given.Terms, party, role), "750.7(a)(1)"));
                }
            }
        }

        foreach (var role in new[] { PartyRole.UltimateConsignee, PartyRole.EndUser })
        {
            if (!given.Order.Parties.Any(p => p.Roles.Contains(role)))
            {
                faults.Add(new("PARTY", $"The order names no {PartyRoles.Words(role)}.", "748.5(e), (f)"));
            }
        }

        return [.. ids];
    }

    public static bool IsNamed(LicenseParty licensed, string name) =>
        IsWritten(licensed, name) || Names(licensed).Any(n => LegalForms.AreOne(n, name, licensed.Country));

    /// <summary>
    /// Names of the order that are those of the license by the table of legal forms alone ("Pte. Ltd." for "Private Limited"): who ships is told.
    /// </summary>
    public static IEnumerable<CoverageDuty> OtherSpellings(CoverageCase given) =>
        from party in given.Order.Parties
        from licensed in given.Terms.Parties
        where
            licensed.Country == party.Country
            && party.Roles.Any(s_asked.Contains)
            && IsNamed(licensed, party.Name)
            && !IsWritten(licensed, party.Name)
        select new CoverageDuty(
            "party",
            $"The order writes {party.Name}, the license {licensed.Name}: taken for one company, since the names are equal and the legal forms are one by Licet's table. Papers have the license's spelling.",
            "750.7(a)(1); DESIGN"
        );

    /// <summary>Equal but for case, spaces and punctuation.</summary>
    private static bool IsWritten(LicenseParty licensed, string name) =>
        Names(licensed).Any(n => CoverageCase.Same(n, name));

    private static IEnumerable<string> Names(LicenseParty licensed) =>
        licensed.FormerName is { } former ? [licensed.Name, former] : [licensed.Name];

    /// <summary>A forwarder abroad is an intermediate consignee (748.5(d)).</summary>
    private static IEnumerable<PartyRole> RolesOf(Party party) =>
        party
            .Roles.Select(r => r == PartyRole.Forwarder && party.Country != "US" ? PartyRole.IntermediateConsignee : r)
            .Where(r => s_asked.Contains(r))
            .Distinct();

    private static LicenseParty? Licensed(LicenseTerms terms, Party party, PartyRole role) =>
        Holding(terms, role).FirstOrDefault(l => l.Country == party.Country && IsNamed(l, party.Name));

    /// <summary>Where the form has no purchaser or end user of its own, the ultimate consignee is that as well (748.5(c), (f)).</summary>
    private static IEnumerable<LicenseParty> Holding(LicenseTerms terms, PartyRole role) =>
        role is PartyRole.Purchaser or PartyRole.EndUser && !terms.Parties.Any(p => p.Role == role)
            ? terms.Parties.Where(p => p.Role == PartyRole.UltimateConsignee)
            : terms.Parties.Where(p => p.Role == role);

    private static bool IsFree(CoverageCase given, Party party, PartyRole role) =>
        role == PartyRole.IntermediateConsignee && party.Country == given.Order.Destination;

    private static string Why(LicenseTerms terms, Party party, PartyRole role)
    {
        var holding = Holding(terms, role).Select(p => $"{p.Name} ({p.Country})").ToList();
        var named = holding.Count == 0 ? "names none" : $"names {string.Join(", ", holding)}";
        return $"{party.Name} ({party.Country}) is {PartyRoles.Words(role)} of the order; the license {named}.";
    }

    /// <summary>
    /// Another address of purchaser or ultimate consignee in the same country needs no action (750.7(c)(1)(vii)); of others it does.
    /// </summary>
    private static void Address(Party party, LicenseParty licensed, PartyRole role, List<CoverageFault> faults)
    {
        if (
            licensed.Address is { } address
            && party.Addresses.Count > 0
            && role is not (PartyRole.Purchaser or PartyRole.UltimateConsignee)
            && !party.Addresses.Any(a => CoverageCase.Same(a, address))
        )
        {
            faults.Add(
                new(
                    "PARTY",
                    $"The license has {licensed.Name} at {address}, the order at {party.Addresses[0]}.",
                    "750.7(c)(1)(vii)"
                )
            );
        }
    }
}
