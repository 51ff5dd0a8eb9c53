using System.Text.Json;
using Licet.Core.Applications;

namespace Licet.Core.Replay;

/// <summary>The form of a seat's application as a file (docs/application-form.md): what a replay's forms say, and nothing that they do not.</summary>
public static class SeatForms
{
    /// <returns>UTF-8; read again it is the same form.</returns>
    public static byte[] Json(ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("type", "export");
            Object(json, "contact", ("name", form.Contact!.Name), ("telephone", form.Contact.Telephone));
            json.WriteString("dated", Day.Text(form.Dated!.Value));
            Texts(json, "documentsOnFile", form.OnFile);
            FormParty applicant = form.Applicant!.Party;
            Object(
                json,
                "applicant",
                [.. Party(applicant), ("employerId", form.Applicant.EmployerId), ("capacity", "principal")]
            );
            Texts(json, "intermediateConsignees", []);
            Object(json, "ultimateConsignee", [.. Party(form.UltimateConsignee!)]);
            json.WriteString("endUse", form.EndUse);
            Items(json, form);
            json.WriteNumber("totalValue", form.TotalValue!.Value);
            Object(json, "additional", ("text", form.Additional.Text));
            json.WriteStartObject("signature");
            json.WriteString("name", form.Signature!.Name);
            json.WriteString("title", form.Signature.Title);
            json.WriteBoolean("certified", form.Signature.Certified);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Items(Utf8JsonWriter json, ApplicationForm form)
    {
        json.WriteStartArray("items");
        foreach (FormItem item in form.Items)
        {
            json.WriteStartObject();
            json.WriteString("eccn", item.Classification!.ToString());
            json.WriteString("model", item.Model);
            json.WriteNumber("quantity", item.Quantity!.Value);
            json.WriteString("unit", item.Unit);
            json.WriteNumber("unitPrice", item.UnitPrice!.Value);
            json.WriteNumber("totalPrice", item.TotalPrice!.Value);
            json.WriteString("description", item.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<(string Name, string? Text)> Party(FormParty party) =>
        [
            ("name", party.Name),
            ("street", party.Street),
            ("city", party.City),
            ("country", party.Country),
            ("postalCode", party.PostalCode),
            ("telephone", party.Telephone),
            ("business", party.Business),
        ];

    private static void Object(
        Utf8JsonWriter json,
        string name,
        params IEnumerable<(string Name, string? Text)> members
    )
    {
        json.WriteStartObject(name);
        foreach ((string member, string? text) in members.Where(m => m.Text is not null))
        {
            json.WriteString(member, text);
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
