using System.Globalization;
using System.Text;
using Licet.Core.Applications;
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
    /// <summary>Characters of a name, an alias or an address.</summary>
    public const int Longest = 500;

    /// <summary>Aliases, and addresses, of an entry that is typed; more come with the list's files.</summary>
    public const int Most = 500;

    /// <summary>What of it no list could say: a field ("name", "aliases", "addresses") and a sentence.</summary>
    /// <param name="others">The entries of the list beside it: of a modification without the entry itself.</param>
    /// <param name="before">The entry that is modified, which may bear its name as another entry does; null of an addition.</param>
    public IEnumerable<(string Field, string Why)> Faults(IEnumerable<Listing> others, Listing? before)
    {
        ArgumentNullException.ThrowIfNull(others);
        (string Field, IReadOnlyList<string> Texts)[] said =
        [
            ("name", [Name]),
            ("aliases", Aliases),
            ("addresses", Addresses),
        ];
        foreach ((string field, IReadOnlyList<string> texts) in said)
        {
            if (texts.Select(t => Fault(t, field != "addresses")).FirstOrDefault(f => f is not null) is { } fault)
            {
                yield return (field, fault);
            }
            else if (texts.Count > Most)
            {
                yield return (field, string.Create(CultureInfo.InvariantCulture, $"No more than {Most}."));
            }
        }

        if (before is not null && string.Equals(before.PrimaryName, Name, StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        Listing? same = others.FirstOrDefault(l =>
            l.Names.Any(n => string.Equals(n.Text, Name, StringComparison.OrdinalIgnoreCase))
            && (Country is null || l.Countries.Count == 0 || l.Countries.Contains(Country))
        );
        if (same is not null)
        {
            yield return ("name", $"{same.Id} bears this name already: propose that it is modified.");
        }
    }

    /// <param name="name">It is a name, by which a party is to be met.</param>
    private static string? Fault(string text, bool name) =>
        string.IsNullOrWhiteSpace(text) ? "Something has to be said."
        : text.Length > Longest ? string.Create(CultureInfo.InvariantCulture, $"No longer than {Longest} characters.")
        : PlainText.Fault(text) is { } stranger ? $"It {stranger}."
        : name && !HasLetter(text) ? "It holds no letter and no digit: no party would ever be met by it."
        : null;

    /// <summary>A letter or digit that is seen: fillers of Hangul are letters by their class alone.</summary>
    private static bool HasLetter(string text) =>
        text.EnumerateRunes()
            .Any(r => Rune.IsLetterOrDigit(r) && r.Value is not (0x115F or 0x1160 or 0x3164 or 0xFFA0));

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
