using System.Globalization;

namespace Licet.Core.Licenses.Documents;

/// <summary>A change of the published keys, or why it cannot be.</summary>
/// <param name="Keys">Null where it cannot be.</param>
/// <param name="Why">A sentence; null where it can.</param>
public sealed record KeyChange(LicenseKeySet? Keys, string? Why);

/// <summary>How published keys change: keys of before stay, so that what they signed in their time is verified still.</summary>
public static class KeyChanges
{
    /// <summary>The first key of an authority for a purpose.</summary>
    /// <param name="keys">Null where the authority has none yet.</param>
    public static KeyChange Made(LicenseKeySet? keys, string authority, PublishedKey first)
    {
        ArgumentNullException.ThrowIfNull(first);
        return keys is null ? new(new LicenseKeySet(authority, [first]), null)
            : keys.Authority != authority ? Not($"the keys are of {keys.Authority}, not of {authority}")
            : InUse(keys, first) is { } used ? Not($"key {used.Id} is in use: a next one takes its place by rotation")
            : Added(keys, first);
    }

    /// <summary>
    /// The next key takes the place of the one in use, which signed for the last time on the day before. On the first day of the one in use
    /// both hold, so that what it signed on that day is verified still; the next one signs.
    /// </summary>
    public static KeyChange Rotated(LicenseKeySet keys, PublishedKey next)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(next);
        if (InUse(keys, next) is not { } used)
        {
            return Not("no key of that purpose is in use: the first one is made");
        }

        return next.From < used.From
            ? Not(Text($"key {used.Id} signs from {used.From:yyyy-MM-dd} on: the next one begins on that day or later"))
            : Added(
                Replaced(keys, used with { Through = next.From == used.From ? used.From : next.From.AddDays(-1) }),
                next
            );
    }

    /// <summary>The key was lost: from the day on nothing that it signed is believed, whenever it was signed.</summary>
    public static KeyChange Withdrawn(LicenseKeySet keys, string id, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Find(id) is not { } key ? Not($"no key has the id '{id}'; the keys are: {Ids(keys)}")
            : key.Withdrawn is { } before ? Not(Text($"key {id} was withdrawn on {before:yyyy-MM-dd}"))
            : day < key.From ? Not(Text($"key {id} signs from {key.From:yyyy-MM-dd} on: it is not withdrawn before"))
            : new(Replaced(keys, key with { Withdrawn = day }), null);
    }

    /// <summary>Why a key does not sign on a day; null where it does.</summary>
    public static string? WhyNot(this LicenseKeySet keys, string id, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Find(id) is not { } key ? $"key {id} is not among the published keys"
            : key.Withdrawn is { } lost ? Text($"key {id} was withdrawn on {lost:yyyy-MM-dd}")
            : day < key.From ? Text($"key {id} signs from {key.From:yyyy-MM-dd} on")
            : day > key.Through ? Text($"key {id} signed through {key.Through:yyyy-MM-dd}; another one took its place")
            : null;
    }

    /// <summary>The key that signs on a day, of two of a purpose the later one; null for none.</summary>
    public static PublishedKey? SigningOn(this LicenseKeySet keys, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(keys);
        PublishedKey[] holding = [.. keys.Keys.Where(k => k.Withdrawn is null && k.Holds(day))];
        return holding.LastOrDefault(k => k.Purpose == holding[0].Purpose);
    }

    private static PublishedKey? InUse(LicenseKeySet keys, PublishedKey like) =>
        keys.Keys.FirstOrDefault(k => k.Purpose == like.Purpose && k.Through is null && k.Withdrawn is null);

    private static KeyChange Added(LicenseKeySet keys, PublishedKey key) =>
        keys.Find(key.Id) is null
            ? new(keys with { Keys = [.. keys.Keys, key] }, null)
            : Not($"key {key.Id} is published already");

    private static LicenseKeySet Replaced(LicenseKeySet keys, PublishedKey key) =>
        keys with
        {
            Keys = [.. keys.Keys.Select(k => k.Id == key.Id ? key : k)],
        };

    private static string Ids(LicenseKeySet keys) => string.Join(", ", keys.Keys.Select(k => k.Id));

    private static KeyChange Not(string why) => new(null, why);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
