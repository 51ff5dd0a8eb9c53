using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>Who says it. Where two report the same filing, the last of these is counted.</summary>
public enum EntrySource
{
    /// <summary>The licensee, or who acts for it.</summary>
    Exporter,

    /// <summary>From the export filing or at the border.</summary>
    Customs,

    /// <summary>The licensing authority.</summary>
    Authority,
}

/// <summary>
/// One entry of a license's ledger (licensing.md 6). Its fields are what was said; <see cref="Counted"/> is what was made of it when it
/// was decided, so that sums need no license.
/// </summary>
/// <param name="Key">Of the request: the same key a second time changes nothing.</param>
/// <param name="On">The legal day; of a shipment the ship date.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "act")]
[JsonDerivedType(typeof(Reserve), "reserve")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(Ship), "ship")]
[JsonDerivedType(typeof(Reverse), "reverse")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(Adjust), "adjust")]
[JsonDerivedType(typeof(TransferOut), "transfer-out")]
[JsonDerivedType(typeof(TransferIn), "transfer-in")]
public abstract record LedgerEntry(string Key, EntrySource Source, DateOnly On)
{
    /// <summary>
    /// Null before it is decided, and where nothing can be counted: an unknown line, a unit of another dimension, a currency without
    /// rate.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Counted? Counted { get; init; }

    /// <summary>
    /// How many acts of the license had been recorded when it was decided: what came later on its own day does not reach it. Null before
    /// it is decided, and of entries of before this was kept: they are read with every act of their day.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Seen { get; init; }

    /// <summary>As it was said: without what was made of it when it was decided.</summary>
    internal LedgerEntry AsSaid => this with { Counted = null, Seen = null };

    /// <summary>What it draws or moves; null where it names another entry instead.</summary>
    [JsonIgnore]
    public Draw? Drawn =>
        this switch
        {
            Reserve r => r.Draw,
            Ship s => s.Draw,
            Return r => r.Draw,
            Adjust a => a.Draw,
            TransferOut t => t.Draw,
            TransferIn t => t.Draw,
            _ => null,
        };

    /// <summary>Key of the entry that it names; null for none.</summary>
    [JsonIgnore]
    public string? Names =>
        this switch
        {
            Release r => r.Reservation,
            Ship s => s.Reservation,
            Reverse r => r.Entry,
            Return r => r.Shipment,
            _ => null,
        };
}

/// <summary>What of a license an entry takes.</summary>
/// <param name="Line">Id of the line.</param>
/// <param name="Quantity">Null where the line has none.</param>
/// <param name="Value">Null where the line has none.</param>
/// <param name="Rate">Where the value is in another currency than the license.</param>
/// <param name="Destination">Country of ultimate destination; null where a report does not say it.</param>
/// <param name="Parties">Ids of the license's parties who receive it; null where a report does not say them.</param>
/// <param name="Outside">A part of the value that is justified by other grounds; null for none.</param>
public sealed record Draw(
    string Line,
    Quantity? Quantity = null,
    Money? Value = null,
    Rate? Rate = null,
    string? Destination = null,
    PartyIds? Parties = null,
    PriceRise? Outside = null
);

/// <summary>Ids of parties, in the order given; equal where the ids are.</summary>
[JsonConverter(typeof(PartyIdsText))]
public sealed record PartyIds(ImmutableArray<string> Ids)
{
    public bool Equals(PartyIds? other) =>
        other is not null && Ids.AsSpan().SequenceEqual(other.Ids.AsSpan(), StringComparer.Ordinal);

    public override int GetHashCode() => Ids.Length == 0 ? 0 : StringComparer.Ordinal.GetHashCode(Ids[0]);
}

/// <summary>
/// A rise of the price that freight, port charges, currency or the like justify (750.7(c)(1)(iii)): outside the shipping tolerance, and its
/// ground is recorded.
/// </summary>
/// <param name="Amount">Of the entry's value, in its currency.</param>
public sealed record PriceRise(decimal Amount, string Ground);

/// <summary>What an entry weighs in the sums.</summary>
/// <param name="Quantity">In the first unit of the line's dimension (<see cref="UnitOfMeasure"/>); 0 where the line has no quantity.</param>
/// <param name="Value">In the license's currency, four decimals; 0 where the line has no value.</param>
public sealed record Counted(decimal Quantity, decimal Value);

/// <summary>Sets balance aside until a day, which counts.</summary>
public sealed record Reserve(string Key, EntrySource Source, DateOnly On, Draw Draw, DateOnly Until)
    : LedgerEntry(Key, Source, On);

/// <summary>Gives back what is still held of a reservation.</summary>
public sealed record Release(string Key, EntrySource Source, DateOnly On, string Reservation)
    : LedgerEntry(Key, Source, On);

/// <param name="Filing">
/// Number of the export filing (ITN), in small or capital letters; null where none was made. One filing and line is one shipment, whoever
/// reports it. Customs and the authority report it once; several shipments of the exporter under it are its parts and add up, as lines
/// of one order that draw on one line of the license.
/// </param>
/// <param name="Reservation">Key of the reservation it draws on; null for none.</param>
/// <param name="Lading">Where it stood before the license's last midnight, if it left later (758.4(b)); null: it left on the day.</param>
public sealed record Ship(
    string Key,
    EntrySource Source,
    DateOnly On,
    Draw Draw,
    string? Filing = null,
    string? Reservation = null,
    Lading? Lading = null
) : LedgerEntry(Key, Source, On);

/// <summary>Corrects an error: the entry named counts no more.</summary>
public sealed record Reverse(string Key, EntrySource Source, DateOnly On, string Entry, string Reason)
    : LedgerEntry(Key, Source, On);

/// <summary>
/// Goods came back. It is a record; balance comes back only where the carrier failed to deliver and the evidence was submitted
/// (758.4(c)).
/// </summary>
/// <param name="Shipment">Key of the shipment.</param>
/// <param name="DeliveryFailure">Evidence of the export and of the failure, as it was submitted; null for a return of another kind.</param>
public sealed record Return(
    string Key,
    EntrySource Source,
    DateOnly On,
    string Shipment,
    Draw Draw,
    string? DeliveryFailure = null
) : LedgerEntry(Key, Source, On);

/// <summary>Changes what was shipped by an amount with a sign, below zero to give back.</summary>
/// <param name="By">Who asks for it.</param>
/// <param name="Approver">Another person.</param>
public sealed record Adjust(
    string Key,
    EntrySource Source,
    DateOnly On,
    Draw Draw,
    string Reason,
    string By,
    string Approver
) : LedgerEntry(Key, Source, On);

/// <summary>Balance goes to another license: its transfer or its replacement.</summary>
/// <param name="License">Number of the other one.</param>
/// <param name="Approval">The letter behind it (750.10).</param>
public sealed record TransferOut(
    string Key,
    EntrySource Source,
    DateOnly On,
    Draw Draw,
    string License,
    string Approval
) : LedgerEntry(Key, Source, On);

/// <summary>
/// Balance came from another license. Its key is "LICENSE/KEY", with the key of the <see cref="TransferOut"/> there: so it comes once.
/// </summary>
/// <inheritdoc cref="TransferOut"/>
public sealed record TransferIn(string Key, EntrySource Source, DateOnly On, Draw Draw, string License, string Approval)
    : LedgerEntry(Key, Source, On);

/// <summary>What lets goods leave after the license's last midnight (758.4(b)(2)).</summary>
public enum LadingKind
{
    /// <summary>Laden aboard the vessel.</summary>
    Laden,

    /// <summary>On a pier ready for loading, and booked for a vessel that was there ready for loading.</summary>
    OnPierBooked,

    /// <summary>The vessel was expected before and delayed by unforeseen circumstances, and BIS or customs judged it an undue hardship.</summary>
    VesselDelayed,
}

/// <param name="On">The day on which it stood so, the license's last one at the latest.</param>
/// <param name="Judgement">Of BIS or customs, where a vessel was delayed; null otherwise.</param>
public sealed record Lading(LadingKind Kind, DateOnly On, string? Judgement = null);
