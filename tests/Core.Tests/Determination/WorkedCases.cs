using System.Text.Json;
using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Ownership;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Determination;

/// <summary>A worked case: an order, the lists it is screened against, and what is expected.</summary>
public sealed record WorkedCase(string Id, JsonObject Order, JsonObject Expect, IReadOnlyList<ListVersion> Lists)
{
    public override string ToString() => Id;
}

/// <summary>The worked cases beside this file, and what it takes to decide one.</summary>
internal static class WorkedCases
{
    private static readonly Lazy<IReadOnlyList<WorkedCase>> s_all = new(Read);
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, ScreeningIndex> s_indexes =
        new();

    public static IReadOnlyList<WorkedCase> All => s_all.Value;

    public static WorkedCase Of(string id) => All.Single(c => c.Id == id);

    /// <summary>The case with one more listing in force.</summary>
    public static WorkedCase With(WorkedCase given, JsonObject listing) =>
        given with
        {
            Lists = Lists([listing], given.Lists[0]),
        };

    /// <summary>The brief's cases, and our own on chips.</summary>
    public static IReadOnlyList<string> Files =>
        [
            .. new[] { "worked-cases.json", "chip-cases.json" }.Select(f =>
                Path.Combine(SharedData.Repository, "tests", "Core.Tests", "Determination", f)
            ),
        ];

    public static Order Order(JsonObject json)
    {
        var reading = OrderReader.Read(JsonSerializer.SerializeToUtf8Bytes(json));
        Assert.Empty(reading.Problems);
        return reading.Order!;
    }

    public static OrderDetermination Decide(
        WorkedCase given,
        JsonObject? order = null,
        RuleBook? rules = null,
        bool listsAreThere = true,
        bool acceptGaps = true
    )
    {
        var read = Order(order ?? given.Order);
        return Determiner.Decide(read, Situation(given, read, rules, listsAreThere, acceptGaps));
    }

    public static Situation Situation(
        WorkedCase given,
        Order order,
        RuleBook? rules = null,
        bool listsAreThere = true,
        bool acceptGaps = true
    ) =>
        new(
            rules ?? RuleBook.Shipped,
            [.. order.Parties.Select(p => listsAreThere ? Screen(given, p) : new PartyScreening([], false))],
            listsAreThere ? new(["worked cases"], []) : new([], ["no list was read"]),
            new(AffiliatesRuleSetting.Ask, acceptGaps)
        )
        {
            Texts = listsAreThere
                ? OrderScreening.Texts(order, Index(given))
                : OrderTexts.Of(order).Select(t => t.Text).Distinct().ToDictionary(t => t, _ => TextReading.Nothing),
        };

    private static PartyScreening Screen(WorkedCase given, Party party) =>
        Screen(
            given,
            new ScreeningQuery(party.Name)
            {
                Kind = party.Kind,
                Country = party.Country,
                OtherNames = party.OtherNames,
                Addresses = party.Addresses,
                Identifiers = party.Identifiers,
            }
        ) with
        {
            BranchOf = party.BranchOf is { } company
                ? Screen(given, new ScreeningQuery(company.Name) { Country = company.Country })
                : null,
            Owners =
            [
                .. (party.Owners ?? []).Select(o => Screen(given, new ScreeningQuery(o.Name) { Country = o.Country })),
            ],
            Named = OrderScreening.Named(party, given.Lists),
        };

    private static PartyScreening Screen(WorkedCase given, ScreeningQuery query)
    {
        var result = Index(given).Screen(query, ScreeningSettings.Default with { Top = 50, Explain = false });
        return new(result.Hits, result.IsTooGeneric) { IsCut = result.IsCut };
    }

    private static ScreeningIndex Index(WorkedCase given) =>
        s_indexes.GetOrAdd(
            string.Join('+', given.Lists.Select(l => l.ContentHash)),
            _ => ScreeningIndex.Build(given.Lists)
        );

    private static IReadOnlyList<WorkedCase> Read()
    {
        var starter = StarterList.Open() with
        {
            IsComplete = true,
            CoversFrom = new(2019, 1, 1),
            CoversThrough = new(2026, 12, 31),
        };
        return
        [
            .. Files
                .SelectMany(f => JsonNode.Parse(File.ReadAllText(f))!["cases"]!.AsArray())
                .Select(c => new WorkedCase(
                    (string)c!["id"]!,
                    c["order"]!.AsObject(),
                    c["expect"]!.AsObject(),
                    Lists(c["lists"]!.AsArray(), starter)
                )),
        ];
    }

    private static IReadOnlyList<ListVersion> Lists(JsonArray lists, ListVersion starter)
    {
        List<Listing> own = [.. lists.OfType<JsonObject>().Select(Listing)];
        return own.Count == 0
            ? [starter]
            :
            [
                starter,
                starter with
                {
                    Name = "case",
                    Listings = own,
                    ListCodes = [.. own.Select(l => l.List).Distinct().Order(StringComparer.Ordinal)],
                    ContentHash = ListHashing.HashOf(own),
                },
            ];
    }

    private static Listing Listing(JsonObject json)
    {
        var name = (string)json["name"]!;
        var country = (string)json["country"]!;
        var kind = (string?)json["kind"] switch
        {
            "person" => PartyKind.Person,
            "address" => PartyKind.Address,
            _ => PartyKind.Company,
        };
        return new()
        {
            Id = $"{json["list"]}:{name.Length:D3}-case",
            List = (string)json["list"]!,
            Kind = kind,
            Names = [new(name)],
            Addresses = kind == PartyKind.Address ? [new(name, country)] : [],
            Countries = [country],
            Programs = [.. (json["programs"]?.AsArray() ?? []).Select(p => (string)p!)],
            LicenseRequirement = (string?)json["requirement"],
            ReviewPolicy = (string?)json["policy"],
            Footnotes = [.. (json["footnotes"]?.AsArray() ?? []).Select(f => (string)f!)],
            Published = (string?)json["published"] is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : new(2020, 1, 1),
            Citations = [.. (json["citations"]?.AsArray() ?? []).Select(c => (string)c!)],
            SourceRow = json.ToJsonString(),
            SourceLine = "worked-cases.json",
        };
    }
}
