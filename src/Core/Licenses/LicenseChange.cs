using Licet.Core.Parties;

namespace Licet.Core.Licenses;

/// <summary>A change that somebody wants to make of what a license says (750.7(c)), with the facts that decide on it.</summary>
public abstract record LicenseChange
{
    private LicenseChange() { }

    /// <summary>A lower unit price or total value.</summary>
    public sealed record PriceLowered : LicenseChange;

    /// <param name="Ground">Why it is higher.</param>
    /// <param name="WithinTolerance">All shipments stay within the shipping tolerance of the day (750.11).</param>
    public sealed record PriceRaised(PriceGround Ground, bool WithinTolerance) : LicenseChange;

    /// <param name="Country">Where the new one is.</param>
    /// <param name="Consolidated">It is added or changed for a consolidated shipment.</param>
    public sealed record NewIntermediateConsignee(string Country, bool Consolidated) : LicenseChange;

    /// <summary>Unloading in a port on the way, without an intermediate consignee.</summary>
    /// <param name="InGroupB">The port's country is in Country Group B and not that of ultimate destination.</param>
    /// <param name="OnlyToForward">(A) Only to go on to the country of destination by another vessel, barge or vehicle.</param>
    /// <param name="ThroughBill">(B) On a through bill of lading.</param>
    /// <param name="CarrierFree">(C) The carrier has nothing to do with a country of Country Group D:1 or E:2.</param>
    /// <param name="CarrierKeepsCustody">(D) Until delivery to the ultimate consignee.</param>
    /// <param name="OriginalBillDelivered">(E) The first bill is delivered with the shipment.</param>
    public sealed record Unloading(
        bool InGroupB,
        bool OnlyToForward,
        bool ThroughBill,
        bool CarrierFree,
        bool CarrierKeepsCustody,
        bool OriginalBillDelivered
    ) : LicenseChange;

    /// <param name="Role">Whose address it is.</param>
    /// <param name="SameCountry">The new one is in the country shown on the license.</param>
    public sealed record NewAddress(PartyRole Role, bool SameCountry) : LicenseChange;

    /// <param name="ByOfficialRevision">Only to conform to an official revision of the control list; the item is the same.</param>
    public sealed record NewEccn(bool ByOfficialRevision) : LicenseChange;

    /// <summary>Other words for the same item.</summary>
    public sealed record NewWording : LicenseChange;

    public sealed record OtherItem : LicenseChange;

    public sealed record MoreQuantity : LicenseChange;

    /// <summary>Directly to and among the end users and the ultimate consignee of the license.</summary>
    /// <param name="ListedByNameAndPlace">All of them, on the license.</param>
    /// <param name="ConditionsKept">No condition is the ultimate consignee's alone, or forbids it.</param>
    public sealed record MoveAmongParties(bool ListedByNameAndPlace, bool ConditionsKept) : LicenseChange;

    /// <param name="WithinPolicy">Minimum necessary, as 742.5(b)(3) permits.</param>
    public sealed record MissileSoftwareOrTechnology(bool WithinPolicy) : LicenseChange;

    /// <summary>A new HTS-6 code or item of Supps. 2, 4, 5 or 6 to part 746.</summary>
    /// <param name="ForDivestment">(A) The license is for divestment in Russia or Belarus, or transfer there in order to reexport.</param>
    /// <param name="AddedAfterValidation">(B) The code came after the license.</param>
    /// <param name="StillValid">(C).</param>
    /// <param name="WithinLimits">(D) Neither tolerance nor number of units is exceeded.</param>
    public sealed record NewTariffCode(
        bool ForDivestment,
        bool AddedAfterValidation,
        bool StillValid,
        bool WithinLimits
    ) : LicenseChange;

    /// <param name="OwnershipChanged">Ownership changed, by merger or acquisition as well.</param>
    /// <param name="LegalStatusChanged">Any other change of legal status since issue.</param>
    public sealed record NewName(bool OwnershipChanged, bool LegalStatusChanged) : LicenseChange;

    /// <summary>A person on the license was acquired or merged, whatever its name.</summary>
    public sealed record NewOwner : LicenseChange;

    /// <summary>Another purchaser, ultimate consignee or end user.</summary>
    public sealed record OtherParty : LicenseChange;

    public sealed record OtherDestination : LicenseChange;

    public sealed record OtherEndUse : LicenseChange;

    /// <param name="StillValid">The letter is written while the license is.</param>
    public sealed record LongerValidity(bool StillValid) : LicenseChange;

    /// <summary>Another licensee (750.10).</summary>
    /// <param name="Export">The license is one to export.</param>
    /// <param name="TransferredBefore">It was transferred once.</param>
    public sealed record OtherLicensee(bool Export, bool TransferredBefore) : LicenseChange;

    /// <summary>What was sent temporarily stays abroad (750.7(h)(1)).</summary>
    public sealed record TemporaryStays : LicenseChange;
}

/// <summary>Why a price is higher.</summary>
public enum PriceGround
{
    /// <summary>None that 750.7(c)(1) names.</summary>
    None,

    /// <summary>Point of delivery, port of export, transport, drayage, port charges, warehousing, currency and the like (iii).</summary>
    TransportOrCurrency,

    /// <summary>A price statement on the license bases it on the market price of a day (iv).</summary>
    PriceStatement,
}
