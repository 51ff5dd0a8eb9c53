using System.Collections.Frozen;

namespace Licet.Screening.Lists.Formats;

/// <summary>What the schemas of the FollowTheMoney model are to a screening list.</summary>
internal static class FollowTheMoneySchemas
{
    private static readonly FrozenSet<string> Things = (
        "Analyzable Article Assessment Asset Associate Audio BankAccount Call Contract ContractAward CourtCase CourtCaseParty "
        + "CryptoWallet Debt Directorship Document Documentation EconomicActivity Email Employment Event Family Folder HyperText "
        + "Identification Image Interest Interval License Membership Mention Message Note Occupancy Ownership Package Page Pages "
        + "Passport Payment Permit PlainText Position Post Project ProjectParticipant RealEstate Representation Risk Security "
        + "Similar Succession Table TaxRoll Trip UnknownLink UserAccount Value Vehicle Video Workbook"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The kind of party a schema stands for; null for what is no party. A LegalEntity may be a person or a company: the model uses it
    /// where the source does not say.
    /// </summary>
    public static PartyKind? KindOf(string schema) =>
        schema switch
        {
            "Person" => PartyKind.Person,
            "Company" or "Organization" or "PublicBody" => PartyKind.Company,
            "LegalEntity" or "Thing" => PartyKind.Unknown,
            "Vessel" => PartyKind.Vessel,
            "Airplane" => PartyKind.Aircraft,
            "Address" => PartyKind.Address,
            _ => null,
        };

    /// <summary>Whether the schema is a link between parties, an event, a document or another thing that nobody deals with.</summary>
    public static bool IsNoParty(string schema) => Things.Contains(schema);
}
