using System.Text.Json;
using Licet.Core.Covering;
using Licet.Web.Look;

namespace Licet.Web.Features.Licenses;

/// <summary>A license that another authority issued, as it was typed from its face (docs/held-licenses.md).</summary>
public sealed class LicenseForm : TypedForm
{
    private static readonly Dictionary<string, int> s_most = new(StringComparer.Ordinal)
    {
        ["licenses[0].parties"] = 12,
        ["licenses[0].lines"] = 40,
    };

    private DateOnly _asOf;

    protected override IReadOnlyDictionary<string, int> Most => s_most;

    public static LicenseForm Empty(DateOnly today, string exporter)
    {
        LicenseForm form = new() { _asOf = today };
        form["licenses[0].agency"] = "BIS";
        form["applicant"] = exporter;
        return form;
    }

    public static LicenseForm Of(IFormCollection form, DateOnly today)
    {
        LicenseForm typed = new() { _asOf = today };
        typed.Take(form);
        return typed;
    }

    protected override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteString("format", HeldLicensesReader.Format);
        json.WriteString("asOf", Day.Text(_asOf));
        json.WriteStartArray("licenses");
        json.WriteStartObject();
        foreach (string name in new[] { "number", "agency", "source", "issued", "lastDay", "endUse", "application" })
        {
            Text(json, name, "licenses[0]." + name);
        }

        Texts(json, "destinations", [.. Destinations]);
        Parties(json);
        List(json, "lines", "licenses[0].lines", place => Line(json, place));
        json.WriteStartArray("shipped");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private IEnumerable<string> Destinations =>
        this["licenses[0].destinations"]
            .ToUpperInvariant()
            .Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Parties(Utf8JsonWriter json)
    {
        json.WriteStartArray("parties");
        for (int i = 0; i < Rows("licenses[0].parties"); i++)
        {
            string place = Place("licenses[0].parties", i);
            json.WriteStartObject();
            Text(json, "role", place + "role");
            Text(json, "name", place + "name");
            Text(json, "country", place + "country");
            Text(json, "address", place + "address");
            json.WriteEndObject();
        }

        // Behind the others, so that the places of theirs are those of their inputs.
        if (this["applicant"].Length > 0)
        {
            json.WriteStartObject();
            json.WriteString("role", "applicant");
            Text(json, "name", "applicant");
            json.WriteString("country", "US");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Line(Utf8JsonWriter json, string place)
    {
        Text(json, "eccn", place + "eccn");
        Text(json, "description", place + "description");
        Number(json, "quantity", place + "quantity");
        Text(json, "unit", place + "unit");
        Number(json, "value", place + "value");
        Text(json, "currency", place + "currency");
    }
}
