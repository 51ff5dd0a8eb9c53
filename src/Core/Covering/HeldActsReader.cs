using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Covering;

/// <summary>Reads what became of a license after its issue: suspended, revoked, extended and so on, each with its day.</summary>
internal static class HeldActsReader
{
    private const string Known =
        "suspended, reinstated, revoked, surrendered, replaced, extended, voided, obligation-met";

    /// <param name="terms">Null where the license itself could not be read.</param>
    public static IReadOnlyList<LicenseEvent> Acts(JsonFields license, LicenseTerms? terms, DateOnly asOf) =>
        [
            .. (license.Objects("events") ?? [])
                .Select(f => One(f, terms, asOf))
                .OfType<LicenseEvent>()
                .OrderBy(e => e.On),
        ];

    public static LicenseEvent Event(DateOnly on, LicenseContent content) => new("file", "holder", null, on, content);

    private static LicenseEvent? One(JsonFields f, LicenseTerms? terms, DateOnly asOf)
    {
        var before = f.Problems.Count;
        var kind = f.RequiredText("kind", $"one of {Known}");
        var on = HeldLicenseReader.RequiredDay(f, "on", "its day");
        if (f.Problems.Count == before && (on > asOf || on < terms?.Issued))
        {
            f.Wrong("on", "is before the day of issue or after the day of the file (asOf)");
        }

        var content = Content(f, kind, terms);
        f.Done();
        return content is null || f.Problems.Count > before ? null : Event(on, content);
    }

    private static LicenseContent? Content(JsonFields f, string kind, LicenseTerms? terms)
    {
        var reason = kind is "obligation-met" or "extended" ? null : f.Text("reason");
        switch (kind)
        {
            case "suspended":
                return new Suspended(reason ?? "");
            case "reinstated":
                return new Reinstated(reason ?? "");
            case "revoked":
                return new Revoked(reason ?? "", Lines(f, terms));
            case "surrendered":
                return new Surrendered(reason ?? "");
            case "replaced":
                return new Replaced(f.RequiredText("by", "the number of the license in its place"), reason ?? "");
            case "voided":
                return new Voided(reason ?? "");
            case "extended":
                return new Extended(
                    HeldLicenseReader.RequiredDay(f, "lastDay", "the new last day"),
                    HeldLicenseReader.RequiredDay(f, "asked", "the day of the letter that asked for it"),
                    f.RequiredText("response", "the answer of the agency in writing")
                );
            case "obligation-met":
                return Met(f, terms);
            case "":
                return null;
            default:
                f.Wrong("kind", $"'{kind}' is unknown; expected one of {Known}");
                return null;
        }
    }

    /// <summary>Lines of a revocation in part; null for the whole license.</summary>
    private static ImmutableArray<string>? Lines(JsonFields f, LicenseTerms? terms)
    {
        if (f.Texts("lines") is not { } lines)
        {
            return null;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (terms is not null && terms.LineOf(lines[i]) is null)
            {
                f.Wrong($"lines[{i}]", $"'{lines[i]}' is no line of the license");
            }
        }

        if (lines.Count == 0)
        {
            f.Wrong("lines", "names none; expected lines of the license, or no field for the whole of it");
        }

        return [.. lines];
    }

    private static ObligationMet Met(JsonFields f, LicenseTerms? terms)
    {
        ObligationMet met = new(
            f.RequiredText("condition", "the id of the condition"),
            f.RequiredText("obligation", "the id of the obligation"),
            f.RequiredText("evidence", "what shows it")
        );
        var known = terms?.Conditions.Any(c => c.Id == met.Condition && c.Obligations.Any(o => o.Id == met.Obligation));
        if (known == false)
        {
            f.Wrong("obligation", $"the license has no obligation '{met.Condition}/{met.Obligation}'");
        }

        return met;
    }
}
