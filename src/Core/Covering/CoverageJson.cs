using System.Globalization;
using System.Text.Json;
using Licet.Core.Licenses.Ledgers;
using static Licet.Core.JsonWriting;

namespace Licet.Core.Covering;

/// <summary>What licenses held come to, as a member of an answer's line (docs/answer.md).</summary>
internal static class CoverageJson
{
    public static void Write(Utf8JsonWriter json, LineCoverage? coverage)
    {
        if (coverage is not null)
        {
            Objects(json, "licenses", coverage.Tried, One);
        }
    }

    private static void One(Utf8JsonWriter json, LicenseCoverage one)
    {
        json.WriteString("number", one.Terms.Number);
        json.WriteString("agency", one.Terms.Issuer.Authority);
        json.WriteBoolean("issuedByLicet", !one.Terms.Issuer.IsElsewhere);
        Text(json, "source", one.Terms.Issuer.Source);
        json.WriteBoolean("covers", one.Covers);
        Text(json, "line", one.Line);
        json.WriteString("lastDay", one.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Left(json, "leftBefore", one.Before);
        Left(json, "leftAfter", one.After);
        Objects(json, "faults", one.Faults, Fault);
        Objects(json, "duties", one.Duties, Duty);
    }

    private static void Left(Utf8JsonWriter json, string name, LedgerLeft? left)
    {
        if (left is not null)
        {
            json.WriteStartObject(name);
            Text(json, "quantity", left.Quantity?.ToString());
            Text(json, "value", left.Value?.ToString());
            json.WriteEndObject();
        }
    }

    private static void Fault(Utf8JsonWriter json, CoverageFault fault)
    {
        json.WriteString("code", fault.Code);
        json.WriteString("text", fault.Why);
        json.WriteString("citation", fault.Citation);
    }

    private static void Duty(Utf8JsonWriter json, CoverageDuty duty)
    {
        json.WriteString("topic", duty.Topic);
        json.WriteString("text", duty.Text);
        json.WriteString("citation", duty.Citation);
    }
}
