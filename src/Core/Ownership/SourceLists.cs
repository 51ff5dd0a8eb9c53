using Licet.Core.Parties;

namespace Licet.Core.Ownership;

/// <summary>How far an entity is restricted in its own right, before any ownership is looked at.</summary>
internal enum Origin : byte
{
    None,

    /// <summary>By an entry from which nothing flows down: an address, or a list that is no source of the rule.</summary>
    NoSource,

    /// <summary>By an address entry (744.16(f)); nothing flows down.</summary>
    Address,

    /// <summary>Perhaps: an SDN entry whose programs are not stated (BIS).</summary>
    Unsettled,

    /// <summary>By name, on a source list of the rule.</summary>
    Source,
}

/// <summary>Which lists are sources of which rule.</summary>
internal static class SourceLists
{
    public static Origin Of(Entity entity, OwnershipRule rule, DateOnly on)
    {
        var strongest = Origin.None;
        foreach (var entry in entity.Entries)
        {
            if (entry.InForce.Holds(on) && Of(entry, rule) is var origin && origin > strongest)
            {
                strongest = origin;
            }
        }
        return strongest;
    }

    public static Origin Of(ListEntry entry, OwnershipRule rule) =>
        rule == OwnershipRule.Ofac ? OfOfac(entry)
        : entry.List is "EL" or "MEU" ? (entry.AddressOnly ? Origin.Address : Origin.Source)
        : entry.List != "SDN" ? Origin.NoSource
        : entry.Programs.Count == 0 ? Origin.Unsettled
        : entry.Programs.Any(SanctionsPrograms.AreOf7448) ? Origin.Source
        : Origin.NoSource;

    public static string Name(string list) =>
        list switch
        {
            "EL" => "Entity List",
            "MEU" => "Military End-User List",
            "SDN" => "SDN List",
            "UVL" => "Unverified List",
            "DPL" => "Denied Persons List",
            "CMIC" => "NS-CMIC List",
            _ => list,
        };

    // Only blocked persons count; lists without blocking raise no flag under OFAC's rule.
    private static Origin OfOfac(ListEntry entry) =>
        entry.List != "SDN" ? Origin.None
        : entry.AddressOnly ? Origin.Address
        : Origin.Source;
}
