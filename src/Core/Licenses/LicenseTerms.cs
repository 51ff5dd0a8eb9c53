using System.Collections.Immutable;
using Licet.Core.Items;
using Licet.Core.Parties;

namespace Licet.Core.Licenses;

/// <summary>What a license authorizes (15 CFR 734.13, 734.14, 734.16; a deemed export: 734.13(a)(2)).</summary>
public enum LicenseKind
{
    Export,
    Reexport,

    /// <summary>In the country.</summary>
    Transfer,
    DeemedExport,
}

/// <summary>
/// What a license says on its face: for these items, end uses and parties, within its conditions (750.7(a)(1)). Immutable; a revision is
/// another version.
/// </summary>
public sealed record LicenseTerms
{
    /// <summary>"D1234567": shown on the license (750.7(b)).</summary>
    public required string Number { get; init; }

    public required Issuer Issuer { get; init; }

    public required LicenseKind Kind { get; init; }

    public required ImmutableArray<LicenseParty> Parties { get; init; }

    public required ImmutableArray<LicenseLine> Lines { get; init; }

    /// <summary>Countries of destination, two capitals each.</summary>
    public required ImmutableArray<string> Destinations { get; init; }

    public required DateOnly Issued { get; init; }

    /// <summary>The expiration date on its face (750.7(g)): stored, never computed again.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>A shipping tolerance stipulated by the license, which replaces that of the rules (750.11(b)(1)); null for none.</summary>
    public StatedTolerance? Tolerance { get; init; }

    public ImmutableArray<LicenseCondition> Conditions { get; init; } = [];

    /// <summary>The end use for which it was applied for; null where the face does not say it.</summary>
    public string? EndUse { get; init; }

    /// <summary>License code of the export filing; null where it is not known.</summary>
    public string? EeiCode { get; init; }

    /// <summary>The application or case behind it: "Z100123".</summary>
    public string? Application { get; init; }

    /// <summary>Number of the license that this one replaces or continues; null for none. Both are kept (750.7(h)(4)).</summary>
    public string? Predecessor { get; init; }

    public LicenseLine? LineOf(string id) => Lines.FirstOrDefault(l => l.Id == id);

    /// <summary>The one currency of its values; null where no line has one.</summary>
    public string? Currency => Lines.FirstOrDefault(l => l.Value is not null)?.Value?.Currency;

    /// <summary>Value is tested on the license as a whole: "the total dollar value stated on that license" (750.11(b)).</summary>
    public decimal TotalValue => Lines.Sum(l => l.Value?.Amount ?? 0m);
}

/// <summary>Who issued a license.</summary>
/// <param name="Authority">"BIS".</param>
/// <param name="Source">Where what is entered was read, for a license issued elsewhere; null: it was issued with Licet.</param>
public sealed record Issuer(string Authority, string? Source = null)
{
    /// <summary>It is entered with its source, drawn on the same ledger, and never signed as ours.</summary>
    public bool IsElsewhere => Source is not null;
}

/// <param name="Id">Within the license; a renamed party keeps it.</param>
/// <param name="Country">Two capitals.</param>
/// <param name="FormerName">The name on the license as it was issued, where BIS approved another (750.7(c)(2)); null for none.</param>
public sealed record LicenseParty(
    string Id,
    PartyRole Role,
    string Name,
    string Country,
    string? Address = null,
    string? FormerName = null
);

/// <param name="Id">Within the license: "1".</param>
/// <param name="Description">The filing repeats it word for word (758.1(g)(1)).</param>
/// <param name="Quantity">Of commodities, in the unit of the license; null for software and technology (750.7(f)).</param>
/// <param name="Value">Null for software and technology.</param>
/// <param name="ShortSupply">Controlled for short supply (part 754): its tolerance is another (750.11(b)(2)).</param>
public sealed record LicenseLine(
    string Id,
    Classification Item,
    string Description,
    Quantity? Quantity = null,
    Money? Value = null,
    bool ShortSupply = false
)
{
    /// <summary>Neither limit: software and technology (750.7(f)).</summary>
    public bool IsUnlimited => Quantity is null && Value is null;
}

/// <summary>As printed on the license, in percent of what it authorizes.</summary>
/// <param name="Value">Of the total value.</param>
/// <param name="Quantity">Of each line's quantity.</param>
public sealed record StatedTolerance(decimal Value, decimal Quantity = 0m);

/// <param name="Id">Within the license: "1". Who holds the license reads it, and obligations are named by it.</param>
/// <param name="Citation">The section behind it.</param>
public sealed record LicenseCondition(string Id, string Text, string Citation, ImmutableArray<Obligation> Obligations)
{
    /// <summary>
    /// The agency that proposed it: only it drops or changes it. Kept in the log and told at the authority's desk; no form of the license that
    /// leaves it says it (<see cref="LicenseJson.TermsOf"/>). Null where it is not known: the issuer's.
    /// </summary>
    public string? Owner { get; init; }
}

/// <summary>What a condition asks to be done by a day: a delivery verification, an annual report.</summary>
/// <param name="Due">The last day in time.</param>
public sealed record Obligation(string Id, string Text, DateOnly Due);
