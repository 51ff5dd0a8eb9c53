using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Ownership;

/// <summary>License review policies, the stricter the greater (742.1(f), 742.4(b)).</summary>
public enum PolicyStrength
{
    /// <summary>Not stated, or stated for certain items only: the item decides, or a person.</summary>
    Open,
    ApprovalPresumed,
    Favorable,
    CaseByCase,
    DenialPresumed,
    DenialPolicy,
}

/// <summary>An entry of a control list under which an entity is restricted in its own right.</summary>
public sealed record ListEntry(string List)
{
    /// <summary>Codes that <see cref="List"/> may have; OTHER is any list that is no source of a 50 % rule.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    ["EL", "MEU", "SDN", "UVL", "DPL", "CMIC", "SSI", "ISN", "FCC", "1260H", "889", "UN", "OTHER"];

    /// <summary>The days on which the entry is in force.</summary>
    public EffectiveWindow InForce { get; init; }

    /// <summary>An address, not a name (744.16(f)): whoever uses it is treated as listed; nothing flows down from it.</summary>
    public bool AddressOnly { get; init; }

    /// <summary>Footnote marks of the entry: 1, 3, 4, 5.</summary>
    public IReadOnlyList<int> Footnotes { get; init; } = [];

    /// <summary>License requirement in short words ("all items subject to the EAR").</summary>
    public string Requirement { get; init; } = "";

    public PolicyStrength Policy { get; init; }

    /// <summary>License exceptions that the entry leaves open ("GOV"); none as a rule.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>
    /// Programs of an SDN entry ("SDGT", "RUSSIA-EO14024"). Empty means not stated: then a person must say whether one of
    /// them is a tag of 744.8.
    /// </summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    public string Citation { get; init; } = "";

    /// <summary>What a listing that an owner is taken as says for the rules; days, requirement and citation are the caller's.</summary>
    public static ListEntry Of(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return new(Lists.Contains(listing.List) ? listing.List : "OTHER")
        {
            AddressOnly = listing.Kind == PartyKind.Address,
            Programs = listing.Programs,
        };
    }
}

/// <summary>A company, person or body of the graph.</summary>
public sealed record Entity(string Id, string Name)
{
    /// <summary>ISO 3166-1 code; null where not known.</summary>
    public string? Country { get; init; }

    /// <summary>Stated where the country does not tell it: US entities cannot be covered by the BIS rule.</summary>
    public bool? UsPerson { get; init; }

    public IReadOnlyList<ListEntry> Entries { get; init; } = [];

    /// <summary>The entity of which this is a branch or operating division, and so the same person (744.16).</summary>
    public string? BranchOf { get; init; }

    public bool IsUs => UsPerson ?? Country == "US";
}
