using Licet.Core.Parties;

namespace Licet.Core.Licenses;

/// <summary>What a change of a license needs before it is made.</summary>
public enum ChangeNeed
{
    /// <summary>Neither a license nor a notice; the record is kept.</summary>
    NoAction,

    /// <summary>A replacement license (Block 11 of Supp. 1 to part 748).</summary>
    ReplacementLicense,

    NewApplication,

    /// <summary>Approval by an advisory opinion (748.3(c)).</summary>
    AdvisoryOpinion,

    /// <summary>A letter to BIS and its answer in writing.</summary>
    Letter,

    /// <summary>It cannot be had.</summary>
    NotPossible,
}

/// <param name="Then">What follows once it is had; null for nothing.</param>
public sealed record ChangeAnswer(ChangeNeed Need, string Citation, string? Then = null);

/// <summary>
/// 750.7(c): the changes of (c)(1) need nothing, a new name an advisory opinion (c)(2), and "any change not identified in this paragraph" a
/// replacement license.
/// </summary>
public static class Changes
{
    private const string Other = "750.7(c)(1)";

    /// <param name="terms">As the license stands.</param>
    public static ChangeAnswer Need(LicenseTerms terms, LicenseChange change)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(change);
        return change switch
        {
            LicenseChange.PriceLowered => None("750.7(c)(1)(i)"),
            LicenseChange.PriceRaised p => Price(p),
            LicenseChange.NewIntermediateConsignee i => NoneIf(
                terms.Destinations.Contains(i.Country) && !i.Consolidated,
                "750.7(c)(1)(v)"
            ),
            LicenseChange.Unloading u => NoneIf(
                u
                    is {
                        InGroupB: true,
                        OnlyToForward: true,
                        ThroughBill: true,
                        CarrierFree: true,
                        CarrierKeepsCustody: true,
                        OriginalBillDelivered: true
                    },
                "750.7(c)(1)(vi)"
            ),
            LicenseChange.NewAddress a => NoneIf(
                a is { SameCountry: true, Role: PartyRole.Purchaser or PartyRole.UltimateConsignee },
                "750.7(c)(1)(vii)"
            ),
            LicenseChange.NewEccn e => NoneIf(e.ByOfficialRevision, "750.7(c)(1)(viii)"),
            LicenseChange.NewWording => None("750.7(c)(1)(viii)"),
            LicenseChange.MoveAmongParties m => NoneIf(
                m is { ListedByNameAndPlace: true, ConditionsKept: true },
                "750.7(c)(1)(ix)"
            ),
            LicenseChange.MissileSoftwareOrTechnology m => NoneIf(m.WithinPolicy, "750.7(c)(1)(x); 742.5(b)(3)"),
            LicenseChange.NewTariffCode
            {
                ForDivestment: true,
                AddedAfterValidation: true,
                StillValid: true,
                WithinLimits: true
            } => None("750.7(c)(1)(xi)"),
            LicenseChange.NewName n => Name(n),
            LicenseChange.NewOwner => new(ChangeNeed.NewApplication, "750.7(c)(2)(iv)"),
            LicenseChange.LongerValidity v => v.StillValid
                ? new(
                    ChangeNeed.Letter,
                    "750.7(g)(1), (2)",
                    "A letter \"Request for Validity Period Extension\"; BIS answers in writing."
                )
                : new(ChangeNeed.NewApplication, "750.7(g)(1)"),
            LicenseChange.OtherLicensee l => Licensee(l),
            LicenseChange.TemporaryStays => new(ChangeNeed.NewApplication, "750.7(h)(1)"),
            _ => new(ChangeNeed.ReplacementLicense, Other),
        };
    }

    private static ChangeAnswer Price(LicenseChange.PriceRaised p) =>
        p.Ground switch
        {
            PriceGround.TransportOrCurrency => None("750.7(c)(1)(iii)"),
            PriceGround.PriceStatement => None("750.7(c)(1)(iv)"),
            _ => NoneIf(p.WithinTolerance, "750.7(c)(1)(ii)"),
        };

    private static ChangeAnswer Name(LicenseChange.NewName n) =>
        n.OwnershipChanged || n.LegalStatusChanged
            ? new(ChangeNeed.NewApplication, "750.7(c)(2)(iv)")
            : new(
                ChangeNeed.AdvisoryOpinion,
                "750.7(c)(2)",
                "Once approved, the filing names \"[new name] f.k.a. [original name]\" (758.4(d))."
            );

    private static ChangeAnswer Licensee(LicenseChange.OtherLicensee l) =>
        l is { Export: true, TransferredBefore: false }
            ? new(ChangeNeed.Letter, "750.10(b)", "BIS approves in writing before it is transferred.")
            : new(
                ChangeNeed.NotPossible,
                "750.10(a)",
                "One transfer only, and of licenses to export only: the other person applies."
            );

    private static ChangeAnswer NoneIf(bool holds, string citation) =>
        holds ? None(citation) : new(ChangeNeed.ReplacementLicense, $"{Other}; not {citation}");

    private static ChangeAnswer None(string citation) => new(ChangeNeed.NoAction, citation);
}
