using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Orders.Reading;
using Licet.Core.Parties;

namespace Licet.Core.Covering;

/// <summary>Reads what a license issued elsewhere says on its face.</summary>
internal static class HeldLicenseReader
{
    private static readonly (string Token, LicenseKind Value)[] s_kinds =
    [
        ("export", LicenseKind.Export),
        ("reexport", LicenseKind.Reexport),
        ("transfer", LicenseKind.Transfer),
        ("deemed-export", LicenseKind.DeemedExport),
    ];

    public static LicenseTerms Terms(JsonFields f) =>
        new()
        {
            Number = f.RequiredText("number", "the number on the license, such as D1234567"),
            Issuer = new(
                f.RequiredText("agency", "who issued it, such as BIS"),
                f.RequiredText("source", "where it was read: the letter, the system, the copy on file")
            ),
            Kind = OrderReader.OneOf(f, "kind", s_kinds, LicenseKind.Export),
            Issued = RequiredDay(f, "issued", "the day of issue"),
            LastDay = RequiredDay(f, "lastDay", "the expiration date on its face"),
            Destinations = Countries(f),
            Parties = [.. Some(f, "parties", "the parties that it names").Select(Party)],
            Lines = [.. Some(f, "lines", "its lines").Select(Line)],
            Conditions = [.. (f.Objects("conditions") ?? []).Select(Condition)],
            Tolerance = f.Object("tolerance") is { } t ? Tolerance(t) : null,
            EndUse = f.Text("endUse"),
            Application = f.Text("application"),
            Predecessor = f.Text("predecessor"),
        };

    public static DateOnly RequiredDay(JsonFields f, string name, string meaning)
    {
        var before = f.Problems.Count;
        if (f.Day(name) is { } day)
        {
            return day;
        }

        if (f.Problems.Count == before)
        {
            f.Wrong(name, $"missing; expected {meaning} as year-month-day");
        }

        return default;
    }

    public static string Numbered(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static decimal? Amount(JsonFields f, string name, int decimals)
    {
        var amount = f.Number(name, 0, Amounts.Largest);
        if (amount is { } a && !Amounts.Fits(a, decimals))
        {
            f.Wrong(name, $"expected at most {decimals} decimals");
        }

        return amount;
    }

    /// <summary>Null where neither amount nor unit is said.</summary>
    public static Quantity? Quantity(JsonFields f)
    {
        var (amount, unit) = (Amount(f, "quantity", Amounts.OfQuantity), f.Text("unit"));
        if (amount is not null && unit is null)
        {
            f.Wrong("unit", "missing; expected the unit of the quantity, such as number or kg");
        }

        return amount is { } a && unit is not null ? new(a, unit) : null;
    }

    public static Money? Value(JsonFields f)
    {
        var currency = f.Text("currency") ?? "USD";
        if (!Currencies.Has(currency))
        {
            f.Wrong("currency", $"'{currency}' is no currency; expected a code of ISO 4217, such as USD");
        }

        return Amount(f, "value", Amounts.OfMoney) is { } amount ? new(amount, currency) : null;
    }

    private static ImmutableArray<string> Countries(JsonFields f)
    {
        var before = f.Problems.Count;
        var countries = f.Texts("destinations") ?? [];
        if (countries.Count == 0 && f.Problems.Count == before)
        {
            f.Wrong("destinations", "missing or empty; expected the countries of destination, at least one");
        }

        return [.. countries];
    }

    private static IReadOnlyList<JsonFields> Some(JsonFields f, string name, string meaning)
    {
        var before = f.Problems.Count;
        var items = f.Objects(name) ?? [];
        if (items.Count == 0 && f.Problems.Count == before)
        {
            f.Wrong(name, $"missing or empty; expected {meaning}, at least one");
        }

        return items;
    }

    private static LicenseParty Party(JsonFields f, int index)
    {
        var role = f.RequiredText("role", $"one of {string.Join(", ", PartyRoles.Tokens)}");
        if (!PartyRoles.TryParse(role, out var read) && role.Length > 0)
        {
            f.Wrong("role", $"'{role}' is no role; expected one of {string.Join(", ", PartyRoles.Tokens)}");
        }

        LicenseParty party = new(
            f.Text("id") ?? Numbered(index + 1),
            read,
            f.RequiredText("name", "the name as the license has it"),
            f.RequiredCountry("country", "where the license says it is"),
            f.Text("address"),
            f.Text("formerName")
        );
        f.Done();
        return party;
    }

    private static LicenseLine Line(JsonFields f, int index)
    {
        var text = f.RequiredText("eccn", "a classification such as 3A001.a.2, or EAR99");
        if (!Classification.TryParse(text, out var item) && text.Length > 0)
        {
            f.Wrong("eccn", $"'{text}' is no classification; expected one such as 3A001.a.2, or EAR99");
        }

        LicenseLine line = new(
            f.Text("id") ?? Numbered(index + 1),
            item,
            f.RequiredText("description", "the items in the words of the license"),
            Quantity(f),
            Value(f),
            f.YesNo("shortSupply") ?? false
        );
        f.Done();
        return line;
    }

    private static LicenseCondition Condition(JsonFields f, int index)
    {
        LicenseCondition condition = new(
            f.Text("id") ?? Numbered(index + 1),
            f.RequiredText("text", "the condition in the words of the license"),
            f.Text("citation") ?? "750.7(d)",
            [.. (f.Objects("obligations") ?? []).Select(Obligation)]
        )
        {
            Owner = f.Text("agency") ?? "BIS",
        };
        f.Done();
        return condition;
    }

    private static Obligation Obligation(JsonFields f, int index)
    {
        Obligation obligation = new(
            f.Text("id") ?? Numbered(index + 1),
            f.RequiredText("text", "what is to be done"),
            RequiredDay(f, "due", "the last day in time")
        );
        f.Done();
        return obligation;
    }

    private static StatedTolerance Tolerance(JsonFields f)
    {
        StatedTolerance tolerance = new(f.Number("value", 0, 1000) ?? 0m, f.Number("quantity", 0, 1000) ?? 0m);
        f.Done();
        return tolerance;
    }
}
