using Licet.Core.Parties;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Orders.Reading;

/// <summary>Reads one party of an order.</summary>
internal static class PartyReader
{
    public static Party Read(JsonFields f, Func<string, Counterparty?>? portfolio)
    {
        var id = f.Text("id");
        var known = id is null ? null : portfolio?.Invoke(id);
        Party party = new()
        {
            Roles = Roles(f),
            Id = id,
            Name = Name(f, known),
            OtherNames = f.Texts("otherNames") ?? [],
            Kind = OrderReader.OneOf(f, "kind", Tokens.Kinds, known?.Kind ?? PartyKind.Unknown),
            Country = Country(f, known),
            Addresses = f.Texts("addresses") ?? [],
            Identifiers = [.. (f.Objects("identifiers") ?? []).Select(Identifier)],
            Headquarters = f.Country("headquarters"),
            UltimateParent = f.Country("ultimateParent"),
            BranchOf = f.Object("branchOf") is { } company ? Company(company) : null,
            Owners = f.Objects("owners")?.Select(Owner).ToList(),
            Hits = [.. (f.Objects("hits") ?? []).Select(Hit)],
            Facts = FactReader.Read(f),
        };
        f.Done();
        TooMuchOwned(f, party);
        return party;
    }

    /// <summary>A name beside an id must be the portfolio's: nobody can know which of two is meant.</summary>
    private static string Name(JsonFields f, Counterparty? known)
    {
        if (known is null)
        {
            return f.RequiredText("name", "the party's name");
        }

        var name = f.Text("name");
        if (name is not null && name != known.Name)
        {
            f.Wrong(
                "name",
                $"'{name}' is not the name of {known.Id} in the portfolio; expected '{known.Name}' or none"
            );
        }

        return known.Name;
    }

    private static string Country(JsonFields f, Counterparty? known) =>
        known?.Country is { } country
            ? f.Country("country") ?? country
            : f.RequiredCountry("country", "where the party is");

    private static List<PartyRole> Roles(JsonFields f)
    {
        List<PartyRole> roles = [];
        var before = f.Problems.Count;
        var texts = f.Texts("roles") ?? [];
        for (var i = 0; i < texts.Count; i++)
        {
            if (!PartyRoles.TryParse(texts[i], out var role))
            {
                f.Wrong(
                    $"roles[{i}]",
                    $"'{texts[i]}' is no role; expected one of {string.Join(", ", PartyRoles.Tokens)}"
                );
            }
            else if (!roles.Contains(role))
            {
                roles.Add(role);
            }
        }

        if (roles.Count == 0 && f.Problems.Count == before)
        {
            f.Wrong("roles", $"missing or empty; expected at least one of {string.Join(", ", PartyRoles.Tokens)}");
        }

        return roles;
    }

    private static Identifier Identifier(JsonFields f)
    {
        Identifier identifier = new(
            f.RequiredText("type", "the kind of number"),
            f.RequiredText("value", "the number"),
            f.Country("country")
        );
        f.Done();
        return identifier;
    }

    private static Owner Owner(JsonFields f)
    {
        Owner owner = new(
            f.RequiredText("name", "the owner's name"),
            f.Country("country"),
            f.Number("percent", 0, 100),
            f.Day("asOf"),
            f.Text("source")
        );
        f.Done();
        return owner;
    }

    private static BranchOf Company(JsonFields f)
    {
        BranchOf company = new(f.RequiredText("name", "the company's name"), f.Country("country"));
        f.Done();
        return company;
    }

    private static HitDecision Hit(JsonFields f)
    {
        var listing = f.RequiredText("listing", "the id of the listing, such as EL:1a3ccc08ecbb");
        var same = f.YesNo("same");
        if (same is null)
        {
            f.Wrong("same", "missing; expected true (it is the listed party) or false (it is not)");
        }

        HitDecision decision = new(listing, same ?? true, f.RequiredText("reason", "why, for the record"));
        f.Done();
        return decision;
    }

    private static void TooMuchOwned(JsonFields f, Party party)
    {
        var sum = (party.Owners ?? []).Sum(o => o.Percent ?? 0);
        if (sum > 100)
        {
            f.Wrong("owners", FormattableString.Invariant($"the stakes add up to {sum} percent; expected at most 100"));
        }
    }
}
