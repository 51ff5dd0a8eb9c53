using System.Collections.Immutable;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>
/// What has been used of a license: sums by line, and the entries that later ones may name. Folded entry by entry, in any order of
/// arrival to the same sums.
/// </summary>
/// <remarks>
/// For a decision it need not hold every entry: the sums, the open reservations and what <see cref="LedgerNeeds"/> names are enough
/// (<see cref="LedgerFold.Restore"/>). Reading breaches asks for all.
/// </remarks>
public sealed record LedgerState
{
    /// <summary>Nothing used yet.</summary>
    public static LedgerState Empty { get; } = new();

    /// <summary>Entries so far.</summary>
    public long Sequence { get; init; }

    /// <summary>Sums by line; a line that nothing was drawn on is absent.</summary>
    public ImmutableSortedDictionary<string, LineUse> Lines { get; init; } =
        ImmutableSortedDictionary.Create<string, LineUse>(StringComparer.Ordinal);

    /// <summary>Reservations of which something is still held, by key; those whose last day is over are among them.</summary>
    public ImmutableSortedDictionary<string, Held> Reservations { get; init; } =
        ImmutableSortedDictionary.Create<string, Held>(StringComparer.Ordinal);

    public ImmutableDictionary<string, LedgerEntry> Entries { get; init; } =
        ImmutableDictionary.Create<string, LedgerEntry>(StringComparer.Ordinal);

    /// <summary>By key the place of each entry in the order of recording; empty where only the sums were restored.</summary>
    internal ImmutableDictionary<string, long> Places { get; init; } =
        ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Keys of the entries that name a key.</summary>
    internal ImmutableDictionary<string, ImmutableList<string>> Naming { get; init; } =
        ImmutableDictionary.Create<string, ImmutableList<string>>(StringComparer.Ordinal);

    /// <summary>Keys of the shipments of one filing and line.</summary>
    internal ImmutableDictionary<FiledLine, ImmutableList<string>> Filings { get; init; } =
        ImmutableDictionary<FiledLine, ImmutableList<string>>.Empty;

    /// <summary>Place of an entry in the order of recording, 1 for the first; 0 where it is not known.</summary>
    public long PlaceOf(string key) => Places.GetValueOrDefault(key);

    public LineUse UseOf(string line) => Lines.GetValueOrDefault(line, LineUse.None);

    /// <summary>What reservations hold on a day, by line; a line that none is on is absent. Of no day: nothing.</summary>
    internal IReadOnlyDictionary<string, LineUse> HeldOn(DateOnly? day)
    {
        Dictionary<string, LineUse> held = new(StringComparer.Ordinal);
        foreach (Held r in Reservations.Values.Where(r => r.Until >= day))
        {
            held[r.Line] = held.GetValueOrDefault(r.Line, LineUse.None).Plus(new LineUse(r.Quantity, r.Value));
        }

        return held;
    }

    /// <summary>What reservations hold of a line on a day; the last day of each counts.</summary>
    public LineUse HeldOf(string line, DateOnly day) =>
        Reservations
            .Values.Where(r => r.Line == line && r.Until >= day)
            .Aggregate(
                LineUse.None,
                (sum, r) => sum with { Quantity = sum.Quantity + r.Quantity, Value = sum.Value + r.Value }
            );
}

/// <summary>One filing's part on one line, or a shipment without filing by its key.</summary>
internal readonly record struct FiledLine(string? Filing, string Line, string? Key);

/// <summary>Sums of a line. Below zero only while an entry that is corrected has not arrived; read as zero then.</summary>
/// <param name="Quantity">Shipped, in the first unit of the line's dimension.</param>
/// <param name="Value">Shipped, in the license's currency.</param>
/// <param name="MovedQuantity">Come from other licenses, less what went to others.</param>
/// <param name="MovedValue">The same in the license's currency.</param>
public sealed record LineUse(decimal Quantity, decimal Value, decimal MovedQuantity = 0m, decimal MovedValue = 0m)
{
    public static LineUse None { get; } = new(0m, 0m);

    internal LineUse Plus(LineUse other) =>
        new(
            Quantity + other.Quantity,
            Value + other.Value,
            MovedQuantity + other.MovedQuantity,
            MovedValue + other.MovedValue
        );

    internal LineUse Minus(LineUse other) =>
        Plus(new(-other.Quantity, -other.Value, -other.MovedQuantity, -other.MovedValue));
}

/// <summary>What a reservation still holds.</summary>
/// <param name="Until">The last day, which counts.</param>
public sealed record Held(string Line, decimal Quantity, decimal Value, DateOnly Until);
