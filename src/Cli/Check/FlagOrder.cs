using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Screening.Lists;

namespace Licet.Cli.Check;

/// <summary>
/// An order made of flags: one party in every role, one line, a direct route. Whatever flags cannot say is assumed, and each
/// assumption is printed on the answer.
/// </summary>
internal sealed record FlagOrder
{
    /// <summary>Which flag gives which field, for problems that are found in the order later.</summary>
    private static readonly (string Field, string Flag)[] s_fields =
    [
        ("lines[0].eccn", "--eccn"),
        ("lines[0].value", "--value"),
        ("parties[0].name", "--party"),
        ("parties[0].country", "--country"),
        ("parties[0].roles", "--role"),
        ("parties[0].kind", "--kind"),
        ("parties[0].addresses", "--address"),
        ("destination", "--destination"),
        ("endUse", "--end-use"),
        ("on", "--on"),
    ];

    public string? Party { get; init; }
    public string? Country { get; init; }

    /// <summary>Kind of the party; null: read from the name.</summary>
    public PartyKind? Kind { get; init; }

    /// <summary>Addresses of the party: a listed address is a hit by itself (744.16(f)).</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    public string? Destination { get; init; }
    public IReadOnlyList<PartyRole> Roles { get; init; } = [];
    public Classification? Item { get; init; }
    public decimal? Value { get; init; }
    public IReadOnlyList<string> EndUses { get; init; } = [];

    /// <summary>Whether any flag of an order was given.</summary>
    public bool Any =>
        Party is not null
        || Country is not null
        || Kind is not null
        || Addresses.Count > 0
        || Destination is not null
        || Roles.Count > 0
        || Item is not null
        || Value is not null
        || EndUses.Count > 0;

    /// <exception cref="BadInputException">Names every flag that is missing.</exception>
    public Order Order(DateOnly on)
    {
        var missing = new List<string>();
        var party = Needed(missing, "--party", "the party's name", Party);
        var country = Needed(missing, "--country", "where the party is, such as NL or Netherlands", Country);
        var item = Needed(missing, "--eccn", "a classification such as 3A001.a.2, or EAR99", Item);
        if (string.IsNullOrWhiteSpace(party) && Party is not null)
        {
            missing.Add("--party: expected the party's name, found nothing");
        }

        if (Addresses.Any(string.IsNullOrWhiteSpace))
        {
            missing.Add("--address: expected an address of the party, found nothing");
        }

        if (missing.Count > 0)
        {
            throw new BadInputException(string.Join('\n', missing));
        }

        return new()
        {
            On = on,
            Exporter = new(null, "US", null, Facts.None),
            Destination = Destination ?? country!,
            Parties =
            [
                new()
                {
                    Roles = Roles.Count > 0 ? Roles : PartyRoles.OfTransaction,
                    Name = party!.Trim(),
                    Country = country!,
                    Kind = Kind ?? PartyKind.Unknown,
                    Addresses = Addresses,
                },
            ],
            Lines = [new() { Classification = item!, Value = Value }],
            EndUse = EndUses.Count > 0 ? new(null, EndUses) : null,
            // Who names an end use of part 744 cannot have it assumed away.
            Assumptions = Enum.GetValues<Assumption>()
                .Where(a => a != Assumption.NoEndUseOfConcern || EndUses.Count == 0)
                .ToHashSet(),
        };
    }

    /// <summary>The flag that gives a field of the order; the field itself where no flag does.</summary>
    public static string FlagOf(string field) =>
        Array.Find(s_fields, f => field.StartsWith(f.Field, StringComparison.Ordinal)).Flag ?? field;

    public static bool TryReadValue(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static T? Needed<T>(List<string> missing, string flag, string meaning, T? value)
    {
        if (value is null)
        {
            missing.Add($"{flag}: missing; expected {meaning}");
        }

        return value;
    }
}
