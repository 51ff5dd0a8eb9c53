namespace Licet.Core.Parties;

/// <summary>
/// The part a person plays in a transaction. The first six are those of 15 CFR 748.5; the others play none of them and are
/// still screened (denied persons, blocked persons, red flags).
/// </summary>
public enum PartyRole
{
    /// <summary>748.5(a): applies for the license, and decides on the export.</summary>
    Applicant,

    /// <summary>748.5(b): receives the license for the applicant.</summary>
    LicenseRecipient,

    /// <summary>748.5(c): the person abroad who contracts to buy.</summary>
    Purchaser,

    /// <summary>748.5(d): an agent abroad who takes the goods on their way (a forwarder; a bank only if it takes possession).</summary>
    IntermediateConsignee,

    /// <summary>748.5(e): the principal abroad who receives the goods.</summary>
    UltimateConsignee,

    /// <summary>748.5(f): the person abroad who uses the goods; never a forwarder.</summary>
    EndUser,

    /// <summary>A forwarding agent. One abroad takes the goods on their way and is an intermediate consignee (748.5(d)).</summary>
    Forwarder,
    Carrier,
    Bank,
    Insurer,
    Broker,
    Payer,
}

/// <summary>How roles are written, and which of them the list-based controls ask for.</summary>
public static class PartyRoles
{
    private static readonly (PartyRole Role, string Token, string Words)[] s_all =
    [
        (PartyRole.Applicant, "applicant", "applicant"),
        (PartyRole.LicenseRecipient, "license-recipient", "recipient of the license"),
        (PartyRole.Purchaser, "purchaser", "purchaser"),
        (PartyRole.IntermediateConsignee, "intermediate-consignee", "intermediate consignee"),
        (PartyRole.UltimateConsignee, "ultimate-consignee", "ultimate consignee"),
        (PartyRole.EndUser, "end-user", "end user"),
        (PartyRole.Forwarder, "forwarder", "forwarder"),
        (PartyRole.Carrier, "carrier", "carrier"),
        (PartyRole.Bank, "bank", "bank"),
        (PartyRole.Insurer, "insurer", "insurer"),
        (PartyRole.Broker, "broker", "broker"),
        (PartyRole.Payer, "payer", "payer"),
    ];

    /// <summary>Every role as files write it, in the order of 748.5.</summary>
    public static IReadOnlyList<string> Tokens { get; } = [.. s_all.Select(r => r.Token)];

    /// <summary>The parts of 748.5(c) through (f), for which the Entity List and most lists bind (744.11(a)); one party may hold them all.</summary>
    public static IReadOnlyList<PartyRole> OfTransaction { get; } =
    [PartyRole.Purchaser, PartyRole.IntermediateConsignee, PartyRole.UltimateConsignee, PartyRole.EndUser];

    /// <summary>Whether the role is one of <see cref="OfTransaction"/>.</summary>
    public static bool IsTransactionParty(PartyRole role) =>
        role
            is PartyRole.Purchaser
                or PartyRole.IntermediateConsignee
                or PartyRole.UltimateConsignee
                or PartyRole.EndUser;

    public static string Token(PartyRole role) => s_all[(int)role].Token;

    /// <summary>The role in words: "ultimate consignee".</summary>
    public static string Words(PartyRole role) => s_all[(int)role].Words;

    public static bool TryParse(string? token, out PartyRole role)
    {
        foreach (var known in s_all)
        {
            if (known.Token == token)
            {
                role = known.Role;
                return true;
            }
        }

        role = default;
        return false;
    }
}
