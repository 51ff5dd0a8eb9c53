using System.Globalization;
using System.Text;
using Licet.Core.Applications;
using Licet.Screening.Lists;

namespace Licet.Core.Publication;

/// <summary>An entry as a person writes it of a change of a list.</summary>
/// <param name="Name">The primary name.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where none is said.</param>
public sealed record WrittenEntry(
    string Name,
    IReadOnlyList<string> Aliases,
    string? Country,
    IReadOnlyList<string> Addresses
);

/// <summary>What of an entry that a person writes no list could say (DESIGN: Supp. 5 to part 744 is silent).</summary>
public static class EntryFaults
{
    /// <summary>Characters of a name, an alias or an address.</summary>
    public const int Longest = 500;

    /// <summary>Aliases, and addresses, of an entry that is written by hand; more come with the list's files.</summary>
    public const int Most = 500;

    /// <summary>Each with its field ("name", "aliases", "addresses") and a sentence.</summary>
    /// <param name="others">The entries of the list beside it: of a modification without the entry itself.</param>
    /// <param name="before">The entry that is modified, which may bear its name as another entry does; null of an addition.</param>
    public static IEnumerable<(string Field, string Why)> Of(
        WrittenEntry entry,
        IEnumerable<Listing> others,
        Listing? before
    )
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(others);
        (string Field, IReadOnlyList<string> Texts)[] said =
        [
            ("name", [entry.Name]),
            ("aliases", entry.Aliases),
            ("addresses", entry.Addresses),
        ];
        foreach (var (field, texts) in said)
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

        if (before is not null && PlainText.IsSame(before.PrimaryName, entry.Name))
        {
            yield break;
        }

        IReadOnlyList<string> countries = entry.Country is null ? [] : [entry.Country];
        if (
            others.FirstOrDefault(l => l.Names.Any(n => IsParty(n.Text, l.Countries, entry.Name, countries))) is
            { } same
        )
        {
            yield return ("name", $"{same.Id} bears this name already: propose that it is modified.");
        }
    }

    /// <summary>Whether two entries name one party: by a name that is the same but for case, spaces and punctuation, in no country that tells them apart.</summary>
    internal static bool IsParty(
        string name,
        IReadOnlyList<string> countries,
        string other,
        IReadOnlyList<string> others
    ) =>
        PlainText.IsSame(name, other)
        && (countries.Count == 0 || others.Count == 0 || countries.Intersect(others, StringComparer.Ordinal).Any());

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
}
