using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Lists;
using Licet.Screening.Lists;

namespace Licet.Web.Features.Changes;

/// <summary>One entry as it is typed: of an addition all of it, of a modification as it is to read.</summary>
/// <param name="Name">The primary name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where none is said.</param>
public sealed record TypedEntry(
    string Name,
    IReadOnlyList<string> Aliases,
    string? Country,
    IReadOnlyList<string> Addresses,
    PartyKind Kind = PartyKind.Company
)
{
    /// <inheritdoc cref="EntryFaults.Of"/>
    public IEnumerable<(string Field, string Why)> Faults(IEnumerable<Listing> others, Listing? before) =>
        EntryFaults.Of(new WrittenEntry(Name, Aliases, Country, Addresses), others, before);

    /// <summary>As it stands on the list.</summary>
    public static TypedEntry Of(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return new(
            listing.PrimaryName,
            [.. listing.Names.Skip(1).Select(n => n.Text)],
            listing.Countries.Count > 0 ? listing.Countries[0] : null,
            [.. listing.Addresses.Select(a => a.Text)],
            listing.Kind
        );
    }

    /// <summary>An addition: the entry is called after the change that brings it.</summary>
    public ListAmendment Added(string list, string number, EntryTerms terms) =>
        new(
            list,
            [],
            [
                Listing(
                    new()
                    {
                        Id = $"{list}:{number}",
                        List = list,
                        Kind = Kind,
                        Names = [new(Name)],
                        SourceRow = Name,
                        SourceLine = number,
                    },
                    terms,
                    number
                ),
            ]
        );

    /// <summary>The entry as it is to read; what is not typed here stays as it is.</summary>
    public ListAmendment Modified(Listing before, EntryTerms terms, string number)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new(before.List, [before.Id], [Listing(before, terms, number)]);
    }

    public static ListAmendment Removed(Listing before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return new(before.List, [before.Id], []);
    }

    private Listing Listing(Listing before, EntryTerms terms, string number) =>
        before with
        {
            Kind = Kind,
            Names =
            [
                Named(before, Name, NameKind.Primary),
                .. Aliases
                    .Where(a => a != Name)
                    .Distinct(StringComparer.Ordinal)
                    .Select(a => Named(before, a, NameKind.Alias)),
            ],
            Countries = Country is null
                ? before.Countries
                : [Country, .. before.Countries.Skip(1).Where(c => c != Country)],
            Addresses =
            [
                .. Addresses.Select(a => before.Addresses.FirstOrDefault(k => k.Text == a) ?? new(a, Country)),
            ],
            LicenseRequirement = terms.Requirement,
            ReviewPolicy = terms.Policy,
            SourceLine = number,
        };

    /// <summary>A name that is there keeps what the source says of it.</summary>
    private static ListingName Named(Listing before, string name, NameKind kind) =>
        before.Names.FirstOrDefault(n => n.Text == name && (n.Kind == NameKind.Primary) == (kind == NameKind.Primary))
        ?? new(name, kind, Scripts.ScriptOf(name));
}
