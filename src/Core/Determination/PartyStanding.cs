using System.Globalization;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>A party with the listings it is taken as, and the weaker hits that a person has not yet judged.</summary>
internal sealed record PartyStanding(
    Party Party,
    int Index,
    IReadOnlyList<Listing> Taken,
    IReadOnlyList<Hit> Weaker,
    IReadOnlyList<PartyFinding> Judged,
    PartyScreening Screening
)
{
    /// <summary>Equal names after normalizing; what the country says lowers the score and not the name.</summary>
    private const double Exact = 0.999999;

    private static readonly Dictionary<string, PartyFinding> s_none = [];

    public string Field { get; } = string.Create(CultureInfo.InvariantCulture, $"parties[{Index}]");

    public string Roles => Party.RoleWords;

    /// <summary>
    /// A person's finding goes first; then an identifier, an equal name that the list does not call weak, or the address of an
    /// address entry (744.16(f)) makes the party the listed one. All else is open. A branch is the company (744.16), so hits of
    /// either are its hits.
    /// </summary>
    public static PartyStanding Of(Party party, int index, PartyScreening screening, DateOnly day)
    {
        List<Listing> taken = [];
        List<Hit> weaker = [];
        List<PartyFinding> judged = [];
        var findings = Findings(party, screening);
        var hits = screening.Hits.Concat(screening.BranchOf?.Hits ?? []);
        foreach (var hit in hits.Where(h => InForce.On(h.Listing, day).Force != Force.Ended))
        {
            if (findings.GetValueOrDefault(hit.Listing.Id) is { } finding)
            {
                judged.Add(finding);
                if (finding.Same)
                {
                    taken.Add(hit.Listing);
                }
            }
            else if (IsParty(hit))
            {
                taken.Add(hit.Listing);
            }
            else
            {
                weaker.Add(hit);
            }
        }

        // What a person found the party to be counts though its name does not find the listing.
        foreach (var listing in screening.Named)
        {
            if (
                findings.GetValueOrDefault(listing.Id) is { Same: true } finding
                && !taken.Exists(t => t.Id == listing.Id)
                && InForce.On(listing, day).Force != Force.Ended
            )
            {
                judged.Add(finding);
                taken.Add(listing);
            }
        }

        return new(
            party,
            index,
            [.. taken.DistinctBy(l => l.Id)],
            [.. weaker.Where(w => !taken.Exists(t => t.Id == w.Listing.Id)).DistinctBy(w => w.Listing.Id)],
            [.. judged.Distinct()],
            screening
        );
    }

    /// <summary>Whether somebody found that the party is not this listing.</summary>
    public bool IsNot(string listing) => Findings(Party, Screening).GetValueOrDefault(listing) is { Same: false };

    /// <summary>By listing: the first that anybody found, unless anybody found that the party is the listing.</summary>
    private static Dictionary<string, PartyFinding> Findings(Party party, PartyScreening screening)
    {
        if (party.Hits.Count == 0 && screening.Found.Count == 0)
        {
            return s_none;
        }

        Dictionary<string, PartyFinding> findings = new(StringComparer.Ordinal);
        var told = party.Hits.Select(d => new PartyFinding(
            d.Listing,
            d.Same,
            $"{d.Listing} {(d.Same ? "is" : "is not")} {party.Name}: {d.Reason}",
            LineCase.Law("hits", "a person's finding in the order", "DESIGN")
        ));
        foreach (var finding in told.Concat(screening.Found))
        {
            if (!findings.TryGetValue(finding.Listing, out var first) || (finding.Same && !first.Same))
            {
                findings[finding.Listing] = finding;
            }
        }

        return findings;
    }

    /// <summary>Listings that a person says the party is, and that no list at hand holds, in the order of the file.</summary>
    public IEnumerable<string> Unheld =>
        Party
            .Hits.Where(d =>
                d.Same
                && !Screening.Named.Any(l => l.Id == d.Listing)
                && !Screening.Hits.Concat(Screening.BranchOf?.Hits ?? []).Any(h => h.Listing.Id == d.Listing)
            )
            .Select(d => d.Listing)
            .Distinct(StringComparer.Ordinal);

    public static bool IsParty(Hit hit) =>
        hit.Class == HitClass.Identifier
        || (
            hit.Class == HitClass.Match
            && hit.Reason.NameScore >= Exact
            && hit.Listing.Names.FirstOrDefault(n => n.Text == hit.Matched)?.Kind != NameKind.Weak
        )
        || (hit.Class == HitClass.Address && hit.Listing.Kind == PartyKind.Address && hit.Score >= Exact);

    /// <summary>The worst that being on this list could make of a line.</summary>
    public static Outcome WorstOf(Listing listing, bool isTransactionParty) =>
        listing.List switch
        {
            ListCodes.DeniedPersons
            or ListCodes.Sdn
            or ListCodes.ForeignSanctionsEvaders
            or ListCodes.UnitedNations
            or "EU"
            or "UKOFSI" => Outcome.Prohibited,
            ListCodes.Unverified when isTransactionParty => Outcome.Prohibited,
            ListCodes.EntityList or ListCodes.MilitaryEndUser when isTransactionParty => Outcome.LicenseRequired,
            ListCodes.Nonproliferation
            or ListCodes.ChineseMilitaryIndustrial
            or ListCodes.Section1260H
            or ListCodes.ItarDebarred
            or ListCodes.JapanEndUser
            or ListCodes.ExecutiveOrder14032
            or ListCodes.Sectoral
            or ListCodes.Capta
            or ListCodes.MenuBased
            or ListCodes.PalestinianLegislativeCouncil => Outcome.LicenseRequired,
            _ => Outcome.NoLicenseRequired,
        };
}
