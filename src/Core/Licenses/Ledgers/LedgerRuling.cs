using System.Collections.Immutable;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>The answer to an entry.</summary>
public abstract record LedgerRuling
{
    private LedgerRuling() { }

    /// <param name="Entry">To be recorded.</param>
    /// <param name="State">The ledger after it.</param>
    /// <param name="Warnings">Sentences; none forbids anything.</param>
    public sealed record Accepted(LedgerEntry Entry, LedgerState State, ImmutableArray<string> Warnings) : LedgerRuling;

    /// <summary>The same key had been taken for the same entry: nothing is recorded, and nothing changes.</summary>
    /// <param name="Entry">As it was recorded.</param>
    public sealed record Repeated(LedgerEntry Entry) : LedgerRuling;

    /// <summary>What was asked does not fit: nothing is recorded.</summary>
    /// <param name="Finding">The first reason.</param>
    /// <param name="Left">What is left on the line and the license; null where no line is meant.</param>
    public sealed record Refused(LedgerFinding Finding, LedgerLeft? Left) : LedgerRuling;

    /// <summary>What has happened does not fit: it is recorded, and is a breach.</summary>
    /// <param name="Findings">
    /// As they stand on arrival. What counts in the end is read from the whole ledger in the order of ship dates: <see cref="Breaches"/>.
    /// </param>
    public sealed record Kept(
        LedgerEntry Entry,
        LedgerState State,
        ImmutableArray<LedgerFinding> Findings,
        ImmutableArray<string> Warnings
    ) : LedgerRuling;
}

/// <summary>Why an entry does not fit.</summary>
public enum LedgerCode
{
    /// <summary>The value of all shipments would exceed the license's with its tolerance.</summary>
    Value,

    /// <summary>More than the line's quantity.</summary>
    Quantity,

    /// <summary>The full quantity had been shipped before: what value is left cannot be used (750.11(a)).</summary>
    FullQuantity,

    /// <summary>The license is not active on the day, or its line is revoked.</summary>
    Status,

    /// <summary>Not a country of the license, or none is said.</summary>
    Destination,

    /// <summary>Not a party of the license, or none is said.</summary>
    Party,

    /// <summary>A unit of another dimension than the line's, or no quantity where one is asked.</summary>
    Unit,

    /// <summary>Another currency without a rate into the license's, or no value where one is asked.</summary>
    Currency,

    /// <summary>The reservation is unknown, over, or on another line.</summary>
    Reservation,

    /// <summary>No such line.</summary>
    Line,

    /// <summary>No license of that number is known.</summary>
    License,

    /// <summary>The day is in the future, or not the day of recording where it must be.</summary>
    Day,

    /// <summary>The key was taken for another entry.</summary>
    Key,

    /// <summary>The entry that is named is not there, of another kind, or reversed already.</summary>
    Entry,

    /// <summary>An amount, reason or approval that cannot stand.</summary>
    Form,

    /// <summary>Two sources report the same filing and differ.</summary>
    Differs,

    /// <summary>The person may not speak for whom the entry does.</summary>
    Person,
}

/// <summary>How codes are written.</summary>
public static class LedgerCodes
{
    /// <summary>"REFUSE_FULL_QUANTITY".</summary>
    public static string Text(this LedgerCode code) =>
        code == LedgerCode.FullQuantity ? "REFUSE_FULL_QUANTITY" : "REFUSE_" + code.ToString().ToUpperInvariant();
}

/// <param name="Why">A sentence.</param>
/// <param name="Citation">The section behind it.</param>
/// <param name="Field">Of the entry, where it is another than its code tells (<see cref="FieldOf"/>).</param>
public sealed record LedgerFinding(LedgerCode Code, string Why, string Citation, string? Field = null)
{
    /// <summary>The field of the entry that it is about: "draw.quantity"; null where it is about the license as a whole.</summary>
    public string? FieldOf(LedgerEntry entry) =>
        Field
        ?? Code switch
        {
            LedgerCode.Value or LedgerCode.Currency => "draw.value",
            LedgerCode.Quantity or LedgerCode.FullQuantity or LedgerCode.Unit => "draw.quantity",
            LedgerCode.Destination => "draw.destination",
            LedgerCode.Party => "draw.parties",
            LedgerCode.Line => "draw.line",
            LedgerCode.Day or LedgerCode.Status => "on",
            LedgerCode.Key => "key",
            LedgerCode.Reservation => "reservation",
            LedgerCode.Entry => entry switch
            {
                Release or Ship => "reservation",
                Return => "shipment",
                _ => "entry",
            },
            _ => null,
        };
}

/// <summary>What is left on a day, reservations of others taken off.</summary>
/// <param name="Quantity">On the line; null where it has none.</param>
/// <param name="Value">On the license, its tolerance included; null where it has none.</param>
public sealed record LedgerLeft(string Line, Quantity? Quantity, Money? Value)
{
    public override string ToString() =>
        (Quantity, Value) switch
        {
            ({ } q, { } v) => $"left: {q} on line {Line}, {v} on the license",
            ({ } q, null) => $"left: {q} on line {Line}",
            (null, { } v) => $"left: {v} on the license",
            _ => "without limit",
        };
}
