namespace Licet.Screening.Lists.Kinds;

/// <summary>The words of the sources for what a party is.</summary>
internal static class SourceKinds
{
    public const string Words = "Individual, Entity, Vessel or Aircraft";

    /// <summary>The kind a word of a source names; null for none or an unknown one.</summary>
    public static PartyKind? Of(string word) =>
        word.Trim().ToLowerInvariant() switch
        {
            "individual" or "person" => PartyKind.Person,
            "entity" or "company" or "organization" or "organisation" or "legalentity" or "publicbody" =>
                PartyKind.Company,
            "vessel" or "ship" => PartyKind.Vessel,
            "aircraft" or "airplane" => PartyKind.Aircraft,
            "address" => PartyKind.Address,
            _ => null,
        };
}
