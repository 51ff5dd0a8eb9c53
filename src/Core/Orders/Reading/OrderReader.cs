using System.Text.Json;
using Licet.Core.Items;
using Licet.Core.Parties;
using Licet.Screening;

namespace Licet.Core.Orders.Reading;

/// <summary>An order that was read, or everything that is wrong with it: one of the two, never half an order.</summary>
public sealed record OrderReading(Order? Order, IReadOnlyList<OrderProblem> Problems);

/// <summary>
/// Reads an order file (docs/order-file.md; schema <c>data/schemas/order.schema.json</c>). Strict: an unknown field, a wrong
/// kind of value or a number out of range is a problem that names the field and what was expected.
/// </summary>
public static class OrderReader
{
    /// <param name="json">UTF-8 text of one JSON object.</param>
    /// <param name="portfolio">
    /// The exporter's counterparties by id: a party that gives an id of it may leave out name, country and kind. Null: there is
    /// no portfolio, and an id stands for nothing.
    /// </param>
    public static OrderReading Read(ReadOnlyMemory<byte> json, Func<string, Counterparty?>? portfolio = null)
    {
        var (document, fault) = JsonText.Parse(json);
        using (document)
        {
            return document is null ? new(null, [new("", fault!)]) : Read(document.RootElement, portfolio);
        }
    }

    private static OrderReading Read(JsonElement root, Func<string, Counterparty?>? portfolio)
    {
        List<OrderProblem> problems = [];
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new(null, [new("", $"expected an order as one object, found {JsonFields.Found(root)}")]);
        }

        JsonFields fields = new(root, "", problems);
        var order = Order(fields, portfolio);
        return problems.Count == 0 ? new(order, []) : new(null, problems);
    }

    private static Order Order(JsonFields f, Func<string, Counterparty?>? portfolio)
    {
        Order order = new()
        {
            Id = f.Text("id"),
            On = RequiredDay(f, "on"),
            Exporter = Exporter(f),
            Movement = OneOf(f, "movement", Tokens.Movements, Movement.Export),
            From = f.Country("from") ?? "US",
            Destination = f.RequiredCountry("destination", "the country of ultimate destination"),
            Route = f.Objects("route")?.Select(Stop).ToList(),
            Parties = NotEmpty(
                f,
                "parties",
                "the persons with a part in the transaction",
                p => PartyReader.Read(p, portfolio)
            ),
            Lines = NotEmpty(f, "lines", "the items", LineReader.Read),
            EndUse = f.Object("endUse") is { } endUse ? EndUse(endUse) : null,
            Certificates = f.Objects("certificates")?.Select(Certificate).ToList(),
            Notices = f.Objects("notices")?.Select(Notice).ToList(),
            RedFlags = f.Objects("redFlags")?.Select(Flag).ToList(),
            Held = [.. (f.Objects("held") ?? []).Select(Held)],
            Assumptions = Assumptions(f),
            Facts = FactReader.Read(f),
        };
        // An editor's help (docs/order-file.md); it says nothing of the order.
        _ = f.Text("$schema");
        f.Done();
        return WithExporter(order);
    }

    /// <summary>
    /// Who exports has a part too: a denied or blocked person may not (736.2(b)(4), 764.2(k)). A named exporter that is not among the
    /// parties is screened as the one who applies (748.5(a)).
    /// </summary>
    private static Order WithExporter(Order order)
    {
        if (
            order.Exporter.Name is not { Length: > 0 } name
            || order.Parties.Any(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        )
        {
            return order;
        }

        Party exporter = new()
        {
            Roles = [PartyRole.Applicant],
            Name = name,
            Country = order.Exporter.Country,
        };
        return order with { Parties = [.. order.Parties, exporter] };
    }

    private static DateOnly RequiredDay(JsonFields f, string name)
    {
        var before = f.Problems.Count;
        var day = f.Day(name);
        if (day is null && f.Problems.Count == before)
        {
            f.Wrong(name, "missing; expected the day of the shipment as year-month-day, such as 2019-11-20");
        }

        return day ?? default;
    }

    private static List<T> NotEmpty<T>(JsonFields f, string name, string meaning, Func<JsonFields, T> read)
    {
        var before = f.Problems.Count;
        List<T> items = [.. (f.Objects(name) ?? []).Select(read)];
        if (items.Count == 0 && f.Problems.Count == before)
        {
            f.Wrong(name, $"missing or empty; expected {meaning}, at least one");
        }

        return items;
    }

    internal static T OneOf<T>(JsonFields f, string name, IReadOnlyList<(string Token, T Value)> known, T otherwise)
    {
        if (f.Text(name) is not { } text)
        {
            return otherwise;
        }

        foreach (var (token, value) in known)
        {
            if (token == text)
            {
                return value;
            }
        }

        f.Wrong(name, $"'{text}' is unknown; expected one of {string.Join(", ", known.Select(k => k.Token))}");
        return otherwise;
    }

    private static Exporter Exporter(JsonFields order)
    {
        if (order.Object("exporter") is not { } f)
        {
            return new(null, "US", null, Facts.None);
        }

        Exporter exporter = new(f.Text("name"), f.Country("country") ?? "US", f.YesNo("usPerson"), FactReader.Read(f));
        f.Done();
        return exporter;
    }

    private static Stop Stop(JsonFields f)
    {
        Stop stop = new(f.RequiredCountry("country", "a country on the way"), f.YesNo("unladen"));
        f.Done();
        return stop;
    }

    private static EndUse EndUse(JsonFields f)
    {
        var codes = f.Texts("codes");
        EndUse endUse = new(f.Text("statement"), codes ?? []) { SaysCodes = codes is not null };
        f.Done();
        return endUse;
    }

    private static Certificate Certificate(JsonFields f)
    {
        Certificate certificate = new(
            f.RequiredText("kind", "what the paper is"),
            f.Text("by"),
            f.Day("signed"),
            f.Text("limb")
        );
        f.Done();
        return certificate;
    }

    private static InformedNotice Notice(JsonFields f)
    {
        InformedNotice notice = new(
            RequiredDay(f, "from"),
            f.Day("through"),
            f.Text("party"),
            f.Text("item"),
            f.Text("citation")
        );
        f.Done();
        return notice;
    }

    private static RedFlag Flag(JsonFields f)
    {
        RedFlag flag = new(f.RequiredText("id", "the red flag"), f.YesNo("resolved") ?? false, f.Text("answer"));
        f.Done();
        return flag;
    }

    private static HeldAuthorization Held(JsonFields f)
    {
        HeldAuthorization held = new(
            f.RequiredText("agency", "who issued it: BIS, OFAC or another"),
            f.Text("number"),
            f.Day("from"),
            f.Day("through")
        );
        f.Done();
        return held;
    }

    private static HashSet<Assumption> Assumptions(JsonFields f)
    {
        HashSet<Assumption> assumptions = [];
        var texts = f.Texts("assume") ?? [];
        for (var i = 0; i < texts.Count; i++)
        {
            var known = Tokens.Assumptions.Where(a => a.Token == texts[i]).Select(a => a.Value).ToList();
            if (known.Count == 1)
            {
                assumptions.Add(known[0]);
            }
            else
            {
                var expected = string.Join(", ", Tokens.Assumptions.Select(a => a.Token));
                f.Wrong($"assume[{i}]", $"'{texts[i]}' is unknown; expected one of {expected}");
            }
        }

        return assumptions;
    }
}
