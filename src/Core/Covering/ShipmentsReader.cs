using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Covering;

/// <summary>Reads what was shipped under a license so far, as entries of its ledger.</summary>
internal static class ShipmentsReader
{
    /// <returns>Null where nothing is said; empty where nothing was shipped.</returns>
    public static ImmutableArray<Ship>? Of(JsonFields license, LicenseTerms? terms, DateOnly asOf) =>
        license.Objects("shipped") is { } items ? [.. items.Select((f, i) => One(f, i, terms, asOf))] : null;

    private static Ship One(JsonFields f, int index, LicenseTerms? terms, DateOnly asOf)
    {
        var before = f.Problems.Count;
        var line = f.RequiredText("line", "the line of the license that it was shipped on");
        if (line.Length > 0 && terms is not null && terms.LineOf(line) is null)
        {
            var known = string.Join(", ", terms.Lines.Select(l => l.Id));
            f.Wrong("line", $"'{line}' is no line of the license; expected one of {known}");
        }

        var on = HeldLicenseReader.RequiredDay(f, "on", "the ship date");
        if (f.Problems.Count == before && on > asOf)
        {
            f.Wrong("on", "is after the day of the file (asOf); what is to come is no shipment");
        }

        Ship ship = new(
            $"shipped[{HeldLicenseReader.Numbered(index)}]",
            EntrySource.Exporter,
            on,
            new Draw(line, HeldLicenseReader.Quantity(f), HeldLicenseReader.Value(f)),
            f.Text("filing")
        );
        f.Done();
        return ship;
    }
}
