using System.Collections.Immutable;
using System.Text.Json;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Reading;
using Licet.Core.Process;
using Licet.Core.Rules;

namespace Licet.Core.Covering;

/// <summary>
/// Reads a file of licenses that an exporter holds (docs/held-licenses.md; schema <c>data/schemas/held-licenses.schema.json</c>), or one
/// license as Licet signed it. Strict as an order: each problem names its field.
/// </summary>
public static class HeldLicensesReader
{
    public const string Format = "licet-held/1";

    /// <param name="json">UTF-8 text of one JSON object.</param>
    /// <param name="rules">The tables by which countries are looked up.</param>
    public static HeldReading Read(ReadOnlyMemory<byte> json, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (document, fault) = JsonText.Parse(json);
        using (document)
        {
            return document is null ? new([], [new("", fault!)])
                : document.RootElement.ValueKind != JsonValueKind.Object
                    ? new(
                        [],
                        [new("", $"expected licenses as one object, found {JsonFields.Found(document.RootElement)}")]
                    )
                : Read(document.RootElement, rules);
        }
    }

    private static HeldReading Read(JsonElement root, RuleBook rules)
    {
        List<OrderProblem> problems = [];
        if (root.TryGetProperty("format", out var format) && Is(format, LicenseDocument.Format1))
        {
            var alone = SignedOf(root, new("", default, rules), null, problems);
            return problems.Count == 0 ? new([alone!], []) : new([], problems);
        }

        JsonFields f = new(root, "", problems);
        _ = f.Text("$schema");
        if (f.RequiredText("format", Format) is { Length: > 0 } said && said != Format)
        {
            f.Wrong(
                "format",
                $"'{said}' is unknown; expected {Format}, or {LicenseDocument.Format1} for a signed license"
            );
        }

        var asOf = HeldLicenseReader.RequiredDay(f, "asOf", "the day through which state and use are told");
        List<HeldLicense> licenses = [];
        foreach (var one in f.Objects("licenses") ?? [])
        {
            if (OneOf(one, asOf, rules) is { } license)
            {
                licenses.Add(license);
            }
        }

        if (licenses.Count == 0 && problems.Count == 0)
        {
            f.Wrong("licenses", "missing or empty; expected the licenses held, at least one");
        }

        f.Done();
        foreach (var twice in licenses.GroupBy(l => l.Number, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            problems.Add(
                new($"{twice.Place}.number", $"{twice.Number} stands in the file twice; expected each license once")
            );
        }

        return problems.Count == 0 ? new([.. licenses], []) : new([], problems);
    }

    private static HeldLicense? OneOf(JsonFields f, DateOnly asOf, RuleBook rules)
    {
        var before = f.Problems.Count;
        HeldLicense? license;
        if (f.Raw("document") is { } document)
        {
            license = SignedOf(document, new(f.At("document"), asOf, rules), f.Path, f.Problems);
        }
        else
        {
            var terms = HeldLicenseReader.Terms(f);
            license = f.Problems.Count > before ? null : Checked(f, terms, asOf, rules);
        }

        var acts = HeldActsReader.Acts(f, license?.License.Terms, asOf);
        var shipped = ShipmentsReader.Of(f, license?.License.Terms, asOf);
        f.Done();
        if (license is null || f.Problems.Count > before)
        {
            return null;
        }

        var state = acts.Aggregate(license.License, LicenseFold.Apply);
        return license with
        {
            License = state,
            Ledger = shipped is null ? null : Folded(f, state, shipped.Value, rules),
        };
    }

    private static HeldLicense? Checked(JsonFields f, LicenseTerms terms, DateOnly asOf, RuleBook rules)
    {
        if (!IsSound(terms, f.Path, rules, f.Problems))
        {
            return null;
        }

        if (terms.Issued > asOf)
        {
            f.Wrong("issued", "is after the day of the file (asOf); expected a license that was issued by then");
            return null;
        }

        return new(f.Path, asOf, Begun(terms, new Entered(terms, Holder)), null);
    }

    private static bool Is(JsonElement value, string text) =>
        value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static bool IsSound(LicenseTerms terms, string path, RuleBook rules, List<OrderProblem> problems)
    {
        if (TermsCheck.Fault(rules, terms) is { } fault)
        {
            problems.Add(new(path, $"{fault.Why} ({fault.Citation})"));
            return false;
        }

        return true;
    }

    /// <param name="AsOf">Default for a signed license alone: its own day of signature.</param>
    private readonly record struct Signed(string Path, DateOnly AsOf, RuleBook Rules);

    /// <param name="place">Of the license in the file; null where it is the file.</param>
    private static HeldLicense? SignedOf(JsonElement json, Signed at, string? place, List<OrderProblem> problems)
    {
        if (!json.TryGetProperty("format", out var format) || !Is(format, LicenseDocument.Format1))
        {
            problems.Add(
                new(at.Path, $"expected a license as Licet signs it, with the format {LicenseDocument.Format1}")
            );
            return null;
        }

        try
        {
            var document = LicenseDocument.Read(json.GetRawText());
            var terms = LicenseJson.ReadTerms(document.License.GetRawText());
            var asOf = at.AsOf == default ? document.Signed : at.AsOf;
            return IsSound(terms, at.Path, at.Rules, problems)
                ? new(place ?? "", asOf, Begun(terms, new Issued(terms, Holder)), null) { Document = document }
                : null;
        }
        catch (FormatException wrong)
        {
            problems.Add(new(at.Path, wrong.Message));
            return null;
        }
    }

    private static LicenseState Begun(LicenseTerms terms, LicenseContent content) =>
        LicenseFold.Apply(
            LicenseFold.New("license/" + terms.Number, ShippedProcesses.UsEar),
            HeldActsReader.Event(terms.Issued, content)
        );

    /// <summary>Through the same ledger as every draw; what has happened is kept, whether it fitted or not.</summary>
    private static LedgerState Folded(JsonFields f, LicenseState license, ImmutableArray<Ship> shipped, RuleBook rules)
    {
        var ledger = LedgerState.Empty;
        for (var i = 0; i < shipped.Length; i++)
        {
            var weighed = Ledger.Weigh(license, ledger, shipped[i], shipped[i].On.AddDays(1), rules);
            if (weighed.Counted.Counted is null)
            {
                f.Wrong($"shipped[{i}]", weighed.Findings[0].Why);
            }

            ledger = weighed.After;
        }

        return ledger;
    }

    private const string Holder = "holder";
}
