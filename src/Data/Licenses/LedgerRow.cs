using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Data.Licenses;

/// <summary>
/// The sums of a license's ledger: what a decision needs beside the entries at hand (<see cref="LedgerNeeds"/>). A cache like every
/// read table: written in the events' own transaction, made again from the log at will.
/// </summary>
internal sealed class LedgerRow
{
    /// <summary>Of the license.</summary>
    public required string Number { get; init; }

    /// <summary>Events of the ledger.</summary>
    public required long Sequence { get; init; }

    /// <summary>JSON: by line its used quantity and value, and what moved of both; decimals as text, ordinally by line.</summary>
    public required string Lines { get; init; }

    /// <summary>JSON: by key the line, quantity and value that a reservation holds, and its last day; ordinally by key.</summary>
    public required string Reservations { get; init; }

    public static LedgerRow Of(string number, LedgerState state) =>
        new()
        {
            Number = number,
            Sequence = state.Sequence,
            Lines = JsonSerializer.Serialize(
                state.Lines.ToDictionary(
                    l => l.Key,
                    l =>
                        new[]
                        {
                            Amounts.Text(l.Value.Quantity),
                            Amounts.Text(l.Value.Value),
                            Amounts.Text(l.Value.MovedQuantity),
                            Amounts.Text(l.Value.MovedValue),
                        }
                )
            ),
            Reservations = JsonSerializer.Serialize(
                state.Reservations.ToDictionary(
                    r => r.Key,
                    r =>
                        new[]
                        {
                            r.Value.Line,
                            Amounts.Text(r.Value.Quantity),
                            Amounts.Text(r.Value.Value),
                            r.Value.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        }
                )
            ),
        };

    /// <summary>The sums, without entries.</summary>
    public LedgerState Sums() =>
        LedgerState.Empty with
        {
            Sequence = Sequence,
            Lines = Read(Lines)
                .ToImmutableSortedDictionary(
                    l => l.Key,
                    l => new LineUse(
                        Decimal(l.Value[0]),
                        Decimal(l.Value[1]),
                        Decimal(l.Value[2]),
                        Decimal(l.Value[3])
                    ),
                    StringComparer.Ordinal
                ),
            Reservations = Read(Reservations)
                .ToImmutableSortedDictionary(
                    r => r.Key,
                    r => new Held(
                        r.Value[0],
                        Decimal(r.Value[1]),
                        Decimal(r.Value[2]),
                        DateOnly.ParseExact(r.Value[3], "yyyy-MM-dd", CultureInfo.InvariantCulture)
                    ),
                    StringComparer.Ordinal
                ),
        };

    private static Dictionary<string, string[]> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!;

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Where an entry of a ledger lies in the log, by the keys under which others look for it.</summary>
internal sealed class LedgerEntryRow
{
    /// <summary>"D1234567/KEY".</summary>
    public required string Id { get; init; }

    /// <summary>The entry that it names, in the same way; null for none.</summary>
    public string? Names { get; init; }

    /// <summary>"D1234567/LINE/FILING" of a shipment with a filing; null for all others.</summary>
    public string? Filing { get; init; }

    /// <summary>Of its event in the log as a whole.</summary>
    public required long Position { get; init; }

    public static LedgerEntryRow Of(string number, LedgerEntry entry, long position) =>
        new()
        {
            Id = IdOf(number, entry.Key),
            Names = entry.Names is { } named ? IdOf(number, named) : null,
            Filing = LedgerNeeds.FilingOf(entry) is { } filing ? FilingOf(number, entry.Drawn!.Line, filing) : null,
            Position = position,
        };

    public static string IdOf(string number, string key) => $"{number}/{key}";

    public static string FilingOf(string number, string line, string filing) => $"{number}/{line}/{filing}";
}
