using System.Globalization;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Applications.Reading;

/// <summary>Reads Block 24, the attachments of Block 6 and what is said of supply abroad.</summary>
internal static class AdditionalReader
{
    private const decimal MostItems = 10_000;

    public static AdditionalInformation Read(JsonFields f)
    {
        AdditionalInformation additional = new(
            f.Text("text"),
            f.Texts("controlNumbers") ?? [],
            [.. (f.Objects("statements") ?? []).Select(Statement)],
            [.. (f.Objects("affiliates") ?? []).Select(Affiliate)]
        );
        f.Done();
        return additional;
    }

    public static Attachment Attachment(JsonFields f)
    {
        Attachment attachment = new(
            f.RequiredText("id", "the attachment's id within the application"),
            f.RequiredText("kind", "the kind of document"),
            f.RequiredText("file", "the name of the file"),
            f.RequiredText("mediaType", "application/pdf"),
            (long)(Required(f, "bytes", "the size in bytes", long.MaxValue)),
            f.RequiredText("sha256", "the hash of the content"),
            f.Day("signed")
        );
        f.Done();
        return attachment;
    }

    public static SupplyAbroad Supply(JsonFields f)
    {
        SupplyAbroad supply = new(
            [.. (f.Objects("assertions") ?? []).Select(Assertion)],
            [.. (f.Objects("competitors") ?? []).Select(Competitor)]
        );
        f.Done();
        return supply;
    }

    private static SectionStatement Statement(JsonFields f)
    {
        SectionStatement statement = new(
            f.RequiredText("section", "the section that asks for the statement"),
            f.RequiredText("text", "the statement")
        );
        f.Done();
        return statement;
    }

    private static AffiliateStatement Affiliate(JsonFields f)
    {
        AffiliateStatement affiliate = new(
            f.RequiredText("party", "the party's name as on the form"),
            [.. (f.Objects("owners") ?? []).Select(Owner)],
            f.Text("method"),
            f.Text("diligence")
        );
        f.Done();
        return affiliate;
    }

    private static ListedOwner Owner(JsonFields f)
    {
        ListedOwner owner = new(
            f.RequiredText("name", "the listed owner's name"),
            f.RequiredText("list", "the list: EL, MEU or SDN"),
            f.Number("percent", 0, 100)
        );
        f.Done();
        return owner;
    }

    private static ForeignAvailability Assertion(JsonFields f)
    {
        ForeignAvailability assertion = new(
            (int)Required(f, "item", "the place of the item in Block 22, 1 for the first", MostItems) - 1,
            f.RequiredCountry("source", "the country of the foreign source"),
            f.RequiredText("supplier", "who supplies it"),
            f.RequiredText("comparable", "in what the foreign item is comparable"),
            f.RequiredText("quantity", "why the quantities abroad suffice"),
            f.Texts("evidence") ?? [],
            f.YesNo("withinPart768") ?? Missing(f, "withinPart768")
        );
        f.Done();
        return assertion;
    }

    private static CompetingSupply Competitor(JsonFields f)
    {
        CompetingSupply competitor = new(
            (int)Required(f, "item", "the place of the item in Block 22, 1 for the first", MostItems) - 1,
            f.RequiredCountry("source", "the country it would come from"),
            f.RequiredText("supplier", "who offers it"),
            f.Day("offered"),
            f.Day("until"),
            f.RequiredText("basis", "how the offer is known")
        );
        f.Done();
        return competitor;
    }

    private static bool Missing(JsonFields f, string name)
    {
        f.Wrong(name, "missing; expected true (controlled for national security) or false");
        return false;
    }

    /// <summary>A whole number from 1.</summary>
    private static decimal Required(JsonFields f, string name, string meaning, decimal most)
    {
        var before = f.Problems.Count;
        var number = f.Number(name, 1, most);
        if (number is null && f.Problems.Count == before)
        {
            f.Wrong(name, $"missing; expected {meaning}");
        }
        else if (number is { } n && n != decimal.Truncate(n))
        {
            f.Wrong(name, $"{n.ToString(CultureInfo.InvariantCulture)}; expected a whole number");
        }

        return number ?? 1;
    }
}
