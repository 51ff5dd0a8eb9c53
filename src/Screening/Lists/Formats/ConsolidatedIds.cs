using System.Collections.Frozen;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// The "ids" column of the consolidated list: tokens "country, date, date, value, type" joined by semicolons, of which all but value
/// and type may be absent; a value may hold commas, so that the type is read from the right and the rest from the left.
/// </summary>
internal static class ConsolidatedIds
{
    // What the column holds beside identifiers; kept as remarks.
    private static readonly FrozenSet<string> Facts = new[]
    {
        "Gender",
        "Target Type",
        "Additional Sanctions Information -",
        "Secondary sanctions risk:",
        "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:",
        "Aircraft Model",
        "Aircraft Manufacture Date",
        "Aircraft Operator",
        "Former Vessel Flag",
        "Other Vessel Flag",
        "Organization Type:",
        "Nationality of Registration",
        "Issuer Name",
        "Vessel Year of Build",
        "Vessel Type",
        "Executive Order 13846 information:",
        "Executive Order 13662 Directive Determination -",
        "Executive Order 14024 Directive Information -",
        "Executive Order 14024 Directive Information",
        "CAATSA Section 235 Information:",
        "License",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Read(string ids, Entry entry)
    {
        foreach (var token in ListText.Pieces(ids))
        {
            var comma = token.LastIndexOf(", ", StringComparison.Ordinal);
            if (comma < 0)
            {
                entry.AddRemark(token);
                continue;
            }

            Read(token[(comma + 2)..], token[..comma], entry);
        }
    }

    private static void Read(string type, string rest, Entry entry)
    {
        if (type.StartsWith("Organization Established Date", StringComparison.Ordinal))
        {
            entry.Dates.Add(rest);
            return;
        }

        if (Facts.Contains(type) || type.EndsWith(':') || type.Contains("Date (", StringComparison.Ordinal))
        {
            entry.AddRemark(type.TrimEnd(' ', ':', '-'), rest);
            return;
        }

        var parts = rest.Split(", ").AsSpan();
        string? country = null;
        if (parts.Length > 1 && Countries.IsCode(parts[0]))
        {
            country = parts[0];
            parts = parts[1..];
        }

        // Days of issue and expiry stand before the number.
        while (parts.Length > 1 && ListDates.Read(parts[0]) is not null)
        {
            parts = parts[1..];
        }

        var value = string.Join(", ", parts!);
        if (value.StartsWith("IMO ", StringComparison.Ordinal))
        {
            (type, value) = ("IMO", value[4..]);
        }

        entry.AddIdentifier(type, value, country);
    }
}
