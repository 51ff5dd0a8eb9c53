using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Impact;

/// <summary>A portfolio and its open orders, drawn with a seed: clean names, and listed ones as people write them.</summary>
internal sealed class Market
{
    /// <summary>Before the 46 affiliates of 19 Aug and the 28 parties of 9 Oct 2019 came, and after.</summary>
    public static readonly DateOnly Before = new(2019, 8, 18);
    public static readonly DateOnly After = new(2019, 10, 9);
    private static readonly DateOnly s_shipped = new(2019, 11, 20);

    private static readonly string[] s_countries = ["CN", "DE", "NL", "HK", "SG", "MX", "BR", "AE", "JP", "RU", "GB"];
    private static readonly string[] s_syllables = ["no", "ra", "li", "ko", "ten", "mar", "vel", "sto", "bur", "di"];
    private static readonly string[] s_trades = ["Trading", "Logistics", "Components", "Textiles", "Foods", "Optik"];
    private static readonly string[] s_forms = ["GmbH", "Ltd", "LLC", "S.A.", "Co., Ltd.", "B.V."];
    private static readonly string[] s_items = ["EAR99", "EAR99", "EAR99", "5A991", "4A994", "2B001.d", "3A001.a.2"];

    private readonly Random _random;

    /// <summary>Of its own, so that what is described changes nothing of what is drawn beside it.</summary>
    private readonly Random _told = new(7);
    private readonly IReadOnlyList<string> _clean;

    public Market(int seed, int parties, int orders, IReadOnlyList<string>? clean = null)
    {
        _random = new(seed);
        _clean = clean ?? [.. Enumerable.Range(0, 1000).Select(_ => Invented())];
        Portfolio = [.. Enumerable.Range(0, parties).Select(Party)];
        Orders = [.. Enumerable.Range(0, orders).Select(Order)];
    }

    public IReadOnlyList<Counterparty> Portfolio { get; }

    public IReadOnlyList<Order> Orders { get; }

    /// <summary>Counterparties that bear a name of a listing, just so, with the listing.</summary>
    public List<(string Id, Listing Listing)> Exact { get; } = [];

    /// <summary>The starter list, taken as whole so that silence counts.</summary>
    public static ListVersion Starter { get; } =
        StarterList.Open() with
        {
            IsComplete = true,
            CoversFrom = new(2019, 1, 1),
            CoversThrough = new(2026, 12, 31),
        };

    public static ListVersion OldList { get; } = ListsAsOf.Of(Starter, Before, surely: true);

    public static ListVersion NewList { get; } = ListsAsOf.Of(Starter, After, surely: false);

    public ImpactQuestion Change(ImpactSide before, ImpactSide after) => new(before, after, Portfolio, Orders);

    public static ImpactSide Side(IReadOnlyList<ListVersion> lists) =>
        new(lists, _ => new([], []), RuleBook.Shipped, new(AffiliatesRuleSetting.Ask, AcceptGaps: false));

    public static ImpactSide Side(
        ListVersion list,
        AffiliatesRuleSetting setting = AffiliatesRuleSetting.Ask,
        Drafts.DraftLaw? draft = null,
        bool screened = true,
        RuleBook? rules = null
    ) =>
        new(
            [list],
            _ => new([], screened ? [] : ["no list was read"]),
            rules ?? RuleBook.Shipped,
            new(setting, AcceptGaps: screened)
        )
        {
            Draft = draft ?? Drafts.DraftLaw.None,
        };

    private T Drawn<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private string Invented() =>
        $"{char.ToUpperInvariant("bdfghkl"[_random.Next(7)])}{Drawn(s_syllables)}{Drawn(s_syllables)}{Drawn(s_syllables)} {Drawn(s_trades)}";

    private Counterparty Party(int i)
    {
        var id = FormattableString.Invariant($"C-{i:D6}");
        var kind = _random.Next(4) == 0 ? PartyKind.Unknown : PartyKind.Company;
        if (_random.Next(50) > 0)
        {
            var name = _random.Next(3) == 0 ? $"{Drawn(_clean)} {Drawn(s_forms)}" : Drawn(_clean);
            return new(id, name, kind, Drawn(s_countries));
        }

        var listing = Drawn(Starter.Listings);
        var listed = Drawn(listing.Names).Text;
        var written = Written(listed);
        if (written == listed && listing.Kind != PartyKind.Address)
        {
            Exact.Add((id, listing));
        }

        return new(id, written, kind, listing.Countries.Count > 0 ? listing.Countries[0] : "CN");
    }

    /// <summary>A listed name as it stands, with a slip of the pen, with something beside it, or in part.</summary>
    private string Written(string name)
    {
        var at = _random.Next(name.Length);
        return _random.Next(6) switch
        {
            0 => name.Remove(at, 1) is { Length: > 2 } shorter ? shorter : name,
            1 => $"{name} {Drawn(s_trades)}",
            2 => name.ToUpperInvariant(),
            3 => name.Split(' ') is { Length: > 2 } words ? string.Join(' ', words[..^1]) : name,
            _ => name,
        };
    }

    private Order Order(int i)
    {
        var named = Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Drawn(Portfolio)).ToList();
        return new()
        {
            Id = FormattableString.Invariant($"PO-{i:D5}"),
            On = s_shipped,
            Exporter = new("Nordlicht", "US", true, Facts.None),
            Destination = named[0].Country!,
            From = _random.Next(20) == 0 ? "DE" : "US",
            Movement = Movement.Export,
            Parties = [.. named.Select(Part)],
            Lines = [.. Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => Line())],
            Certificates =
                _random.Next(4) == 0 ? [new("general-license-certification", "exporter", s_shipped, null)] : null,
            Assumptions = new HashSet<Assumption>(Enum.GetValues<Assumption>()),
        };
    }

    private Party Part(Counterparty party, int place) =>
        new()
        {
            Id = _random.Next(2) == 0 ? party.Id : null,
            Name = party.Name,
            Kind = party.Kind,
            Country = party.Country!,
            Roles =
                place == 0 ? [PartyRole.Purchaser, PartyRole.UltimateConsignee, PartyRole.EndUser]
                : place == 1 ? [PartyRole.IntermediateConsignee]
                : [PartyRole.Forwarder],
            OtherNames = _random.Next(40) == 0 ? [Drawn(Drawn(Starter.Listings).Names).Text] : [],
            Addresses =
                _random.Next(40) == 0 && Drawn(Starter.Listings).Addresses is { Count: > 0 } addresses
                    ? [Drawn(addresses).Text]
                    : [],
            Owners =
                _random.Next(30) == 0
                    ?
                    [
                        new(
                            Drawn(Drawn(Starter.Listings).Names).Text,
                            "CN",
                            _random.Next(30, 90),
                            s_shipped,
                            "register"
                        ),
                    ]
                    : null,
        };

    private OrderLine Line() =>
        new()
        {
            Description =
                _told.Next(40) == 0
                    ? $"spare parts for {Starter.Listings[_told.Next(Starter.Listings.Count)].PrimaryName}"
                    : null,
            Classification = Classification.TryParse(Drawn(s_items), out var item)
                ? item
                : throw new InvalidOperationException(),
            Quantity = 1,
            Value = _random.Next(10) == 0 ? null : _random.Next(1, 90_000),
            Currency = _random.Next(8) == 0 ? "EUR" : "USD",
        };
}
