using System.Globalization;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Parties;
using Licet.Documents.Paper;
using SkiaSharp;

namespace Licet.Documents.Licenses;

/// <summary>The page of a license, from the number down to the signature.</summary>
internal sealed class LicenseSheet(Sheets sheets, LicenseDocument document, LicenseTerms terms, bool demo)
{
    private const float Labels = 118f;
    private const float Side = 88f;
    private static readonly SKColor s_ink = new(0x1B, 0x1B, 0x1B);
    private static readonly SKColor s_faint = new(0x5C, 0x5C, 0x5C);
    private static readonly SKColor s_rule = new(0xC9, 0xC9, 0xC9);
    private static readonly SKColor s_alarm = new(0xB5, 0x09, 0x09);
    private static readonly Style s_text = new(9.5f, s_ink);
    private static readonly Style s_label = new(9.5f, s_faint);
    private static readonly Style s_small = new(7.5f, s_faint);
    private static readonly Style s_heading = new(11.5f, s_ink);

    public void Write()
    {
        Head();
        Section("Scope", [.. Scope()]);
        Section("Parties", [.. terms.Parties.Select(Party)]);
        Section("Items", [.. terms.Lines.Select(Line), .. Totals()]);
        Section("Conditions", [.. terms.Conditions.SelectMany(Condition)]);
        Section("Signature", [.. Signature()]);
        Say(
            "Verify offline: licet verify FILE --keys KEYS --list LIST, with the JSON that is attached to this PDF. What is signed is that JSON; this page says the same.",
            s_small
        );
    }

    public static void Foot(SKCanvas canvas, string text, int page, int of)
    {
        Sheets.Put(canvas, text, Sheets.Margin, Sheets.Height - 36f, s_small);
        string number = string.Create(CultureInfo.InvariantCulture, $"page {page} of {of}");
        using SKFont font = Letter.Of(s_small.Size);
        Sheets.Put(
            canvas,
            number,
            Sheets.Width - Sheets.Margin - font.MeasureText(number),
            Sheets.Height - 36f,
            s_small
        );
    }

    private void Head()
    {
        float top = sheets.Y;
        SKPoint corner = new(Sheets.Width - Sheets.Margin - Side, top);
        sheets.Boxes(QrCode.Boxes(LicensePdf.QrText(document), corner, Side), s_ink);
        float room = Sheets.Inner - Side - 24f;
        Title(terms.Issuer.Authority, room, s_label);
        sheets.Down(8f);
        Title($"License {terms.Number}", room, new Style(24f, s_ink));
        sheets.Down(4f);
        Title($"{Words(terms.Kind)}, {Day(terms.Issued)} through {Day(terms.LastDay)}", room, s_heading);
        Title($"check code {document.CheckCode()}", room, s_label);
        if (demo)
        {
            sheets.Down(6f);
            Title("DEMONSTRATION: this authorizes nothing", room, new Style(12f, s_alarm));
        }

        // Room enough below the code for its quiet zone.
        sheets.To(Math.Max(sheets.Y, top + Side) + 8f);
    }

    private void Title(string text, float room, Style style) =>
        sheets.Paragraph(Letter.Shown(text), Sheets.Margin, room, style);

    private void Section(string title, IReadOnlyList<(string Label, string Text)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        sheets.Need(64f);
        sheets.Down(12f);
        sheets.Rule(0.75f, s_rule);
        sheets.Down(5f);
        sheets.Paragraph(title, Sheets.Margin, Sheets.Inner, s_heading);
        sheets.Down(2f);
        foreach (var (label, text) in rows)
        {
            Row(label, text);
        }
    }

    /// <summary>A label and beside it a text over as many lines as it needs.</summary>
    private void Row(string label, string text)
    {
        bool first = true;
        foreach (string line in Lines.Of(Letter.Shown(text), s_text.Size, Sheets.Inner - Labels))
        {
            sheets.Need(s_text.Leading);
            sheets.Down(s_text.Leading);
            if (first)
            {
                sheets.Text(Letter.Shown(label), Sheets.Margin, s_label);
            }

            sheets.Text(line, Sheets.Margin + Labels, s_text);
            first = false;
        }

        sheets.Down(1.5f);
    }

    private void Say(string text, Style style)
    {
        sheets.Down(6f);
        sheets.Paragraph(text, Sheets.Margin, Sheets.Inner, style);
    }

    private IEnumerable<(string, string)> Scope()
    {
        yield return ("destinations", string.Join(", ", terms.Destinations));
        foreach (
            var (label, text) in new[]
            {
                ("end use", terms.EndUse),
                ("application", terms.Application),
                ("follows", terms.Predecessor),
                ("EEI code", terms.EeiCode),
                ("source", terms.Issuer.Source),
            }
        )
        {
            if (text is not null)
            {
                yield return (label, text);
            }
        }
    }

    private static (string, string) Party(LicenseParty party)
    {
        string former = party.FormerName is { } name ? $", f.k.a. {name}" : "";
        string address = party.Address is { } at ? $", {at}" : "";
        return (PartyRoles.Words(party.Role), $"{party.Name}{former} ({party.Country}){address} · {party.Id}");
    }

    private static (string, string) Line(LicenseLine line)
    {
        string[] limits = [.. new[] { line.Quantity?.ToString(), line.Value?.ToString() }.OfType<string>()];
        string limit = limits.Length == 0 ? "no limit of quantity or value (750.7(f))" : string.Join(", ", limits);
        string supply = line.ShortSupply ? ", short supply" : "";
        return ($"line {line.Id}", $"{line.Item} {line.Description}: {limit}{supply}");
    }

    private IEnumerable<(string, string)> Totals()
    {
        if (terms.Currency is { } currency)
        {
            yield return ("total value", new Money(terms.TotalValue, currency).ToString());
        }

        if (terms.Tolerance is { } stated)
        {
            yield return (
                "tolerance",
                $"{Amounts.Text(stated.Value)} % of the total value, {Amounts.Text(stated.Quantity)} % of each quantity (750.11(b)(1))"
            );
        }
    }

    private static IEnumerable<(string, string)> Condition(LicenseCondition condition) =>
        [
            ($"condition {condition.Id}", $"{condition.Text} ({Cited(condition)})"),
            .. condition.Obligations.Select(o => ($"by {Day(o.Due)}", $"{o.Text} ({condition.Id}/{o.Id})")),
        ];

    /// <summary>A license that was signed before owners were left out of it says the owner.</summary>
    private static string Cited(LicenseCondition condition) =>
        condition.Owner is { } owner ? $"{owner}, {condition.Citation}" : condition.Citation;

    private IEnumerable<(string, string)> Signature()
    {
        yield return (
            "version",
            string.Create(CultureInfo.InvariantCulture, $"{document.Version}, in force from {Day(document.From)}")
        );
        yield return ("signed", $"{Day(document.Signed)}, by key {document.Key}");
        yield return ("signature", document.Signature);
    }

    private static string Words(LicenseKind kind) =>
        kind switch
        {
            LicenseKind.Export => "Export",
            LicenseKind.Reexport => "Reexport",
            LicenseKind.Transfer => "Transfer in-country",
            _ => "Deemed export",
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
