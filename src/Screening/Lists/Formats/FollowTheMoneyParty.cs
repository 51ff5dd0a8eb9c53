using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>A party of a FollowTheMoney file with its addresses and sanctions, as a listing.</summary>
internal sealed class FollowTheMoneyParty(
    FollowTheMoneyEntity party,
    IReadOnlyList<FollowTheMoneyEntity> addressLines,
    IReadOnlyList<FollowTheMoneyEntity> sanctionLines,
    ListProblems problems
)
{
    private readonly IReadOnlyList<FollowTheMoneyEntity> _sanctions = [.. sanctionLines, .. party.Nested("sanctions")];
    private readonly IReadOnlyList<FollowTheMoneyEntity> _addresses =
    [
        .. addressLines,
        .. party.Nested("addressEntity"),
    ];

    /// <summary>The listing, or null when the party has no name.</summary>
    public Listing? ToListing(string listCode)
    {
        var names = Names();
        if (names.Names.Count == 0)
        {
            return null;
        }

        if (party.Id.Length == 0)
        {
            problems.Impaired(party.Place, "id", "an id", "none", "the listing's id is made of the row");
        }

        return new Listing
        {
            Id = "",
            List = listCode,
            Kind = FollowTheMoneySchemas.KindOf(party.Schema) ?? PartyKind.Unknown,
            Names = names.Names,
            Addresses = [.. Addresses().Distinct()],
            Identifiers =
            [
                .. FollowTheMoneyProperties
                    .Identifying.SelectMany(i => party.Values(i.Property).Select(v => new Identifier(i.Type, v)))
                    .Distinct(),
            ],
            Countries =
            [
                .. FollowTheMoneyProperties
                    .Binding.SelectMany(p => party.Values(p))
                    .Select(Country)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            Programs = Programs(),
            Published = Earliest("listingDate") ?? Earliest("startDate") ?? First(party, "startDate"),
            Effective = Earliest("listingDate") is null ? null : Earliest("startDate"),
            Ends = Ends(),
            Dates =
            [
                .. party.Values("birthDate").Concat(party.Values("incorporationDate")).Distinct(StringComparer.Ordinal),
            ],
            Remarks = Remarks(),
            SourceRow = string.Join('\n', Rows()),
            SourceLine = party.Place.ToString(),
        };
    }

    private EntryNames Names()
    {
        var names = new EntryNames();
        if (party.Schema == "Address")
        {
            names.Add(NamesInField.Clean(FullText(party)), NameKind.Primary);
            return names;
        }

        var given = party.Values("name");
        if (given.Count == 0 || given.Contains(party.Caption, StringComparer.Ordinal))
        {
            names.Add(NamesInField.Clean(given.Count > 0 ? party.Caption : Composed()), NameKind.Primary);
        }

        Add(names, "name", names.Names.Count == 0 ? NameKind.Primary : NameKind.Alias);
        Add(names, "alias", NameKind.Alias);
        Add(names, "abbreviation", NameKind.Alias);
        Add(names, "previousName", NameKind.Former);
        Add(names, "weakAlias", NameKind.Weak);
        return names;
    }

    private void Add(EntryNames names, string property, NameKind kind)
    {
        foreach (var value in party.Values(property))
        {
            names.Add(
                NamesInField.Clean(value),
                names.Names.Count > 0 && kind == NameKind.Primary ? NameKind.Alias : kind
            );
        }
    }

    /// <summary>A person's name out of its parts, else the caption where it is not merely the id.</summary>
    private string Composed()
    {
        var parts = new[] { "firstName", "secondName", "middleName", "fatherName", "lastName" };
        var name = string.Join(' ', parts.Select(p => party.First(p)).Where(p => p is not null));
        return name.Length > 0 ? name
            : party.Caption == party.Id ? ""
            : party.Caption;
    }

    private IEnumerable<ListingAddress> Addresses()
    {
        foreach (var address in party.Schema == "Address" ? [] : party.Values("address"))
        {
            yield return new ListingAddress(address, CountryInText.AtEndOf(address));
        }

        foreach (var entity in _addresses)
        {
            var text = FullText(entity);
            if (text.Length > 0)
            {
                yield return new ListingAddress(
                    text,
                    entity.Values("country").Select(Country).FirstOrDefault() ?? CountryInText.AtEndOf(text)
                );
            }
        }
    }

    private static string FullText(FollowTheMoneyEntity address)
    {
        var parts = new[] { "street", "city", "state", "postalCode", "country" };
        return address.First("full")
            ?? address.First("name")
            ?? (address.Caption.Length > 0 && address.Caption != address.Id ? address.Caption : null)
            ?? string.Join(", ", parts.Select(p => address.First(p)).Where(p => p is not null));
    }

    /// <summary>"cn", also of a part of a country ("gb-sct").</summary>
    private string? Country(string code)
    {
        if (FollowTheMoneyProperties.NoCountry.Contains(code, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var dash = code.IndexOf('-');
        return Countries.CodeOf(dash == 2 ? code[..2] : code, party.Place, "country", problems);
    }

    private List<string> Programs()
    {
        var entities = _sanctions.Prepend(party);
        return
        [
            .. entities
                .SelectMany(e => e.Values("program").Concat(e.Values("programId")))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private DateOnly? Earliest(string property) =>
        _sanctions.Select(s => First(s, property)).Where(d => d is not null).Min();

    private DateOnly? First(FollowTheMoneyEntity entity, string property) =>
        entity
            .Values(property)
            .Select(v => ListDates.Read(v, entity.Place, property, problems))
            .Where(d => d is not null)
            .Min();

    /// <summary>The last day of the last sanction when every one of them has an end.</summary>
    private DateOnly? Ends()
    {
        var ends =
            _sanctions.Count == 0 ? [First(party, "endDate")] : _sanctions.Select(s => First(s, "endDate")).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    private string? Remarks()
    {
        var topics = Joined("topics", party.Values("topics"));
        var sets = Joined("datasets", party.Values("datasets"));
        var reasons = _sanctions
            .SelectMany(s => s.Values("authority").Concat(s.Values("reason")))
            .Distinct(StringComparer.Ordinal);
        var text = string.Join(
            "; ",
            party
                .Values("position")
                .Concat(party.Values("notes"))
                .Concat(reasons)
                .Concat([topics, sets])
                .Where(t => t.Length > 0)
        );
        return text.Length > 0 ? text : null;
    }

    private static string Joined(string label, IReadOnlyList<string> values) =>
        values.Count == 0 ? "" : $"{label}: {string.Join(", ", values)}";

    private IEnumerable<string> Rows() =>
        new[] { party.Raw }
            .Concat(addressLines.Concat(sanctionLines).Select(e => e.Raw))
            .Where(r => r.Length > 0)
            .Distinct(StringComparer.Ordinal);
}
