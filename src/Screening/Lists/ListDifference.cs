namespace Licet.Screening.Lists;

/// <summary>One field of a listing that differs; a value that is not there is empty.</summary>
public sealed record FieldChange(string Field, string Before, string After);

/// <summary>A listing that both versions hold under one id, and what differs in it.</summary>
public sealed record ChangedListing(Listing Before, Listing After, IReadOnlyList<FieldChange> Fields);

/// <summary>
/// What changed from one list version to another: listings are the same by id, and differ where a field of meaning does. The row's
/// place and quoting in the file are not meaning. All three parts are sorted by id, ordinally.
/// </summary>
public sealed record ListDifference(
    IReadOnlyList<Listing> Added,
    IReadOnlyList<Listing> Removed,
    IReadOnlyList<ChangedListing> Changed
)
{
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    public static ListDifference Between(IReadOnlyList<Listing> before, IReadOnlyList<Listing> after)
    {
        var old = ById(before);
        var fresh = ById(after);
        var changed = new List<ChangedListing>();
        foreach (var (id, was) in old)
        {
            if (fresh.TryGetValue(id, out var now) && Fields(was, now) is { Count: > 0 } fields)
            {
                changed.Add(new(was, now, fields));
            }
        }
        return new(
            [.. fresh.Where(l => !old.ContainsKey(l.Key)).Select(l => l.Value)],
            [.. old.Where(l => !fresh.ContainsKey(l.Key)).Select(l => l.Value)],
            changed
        );
    }

    private static SortedDictionary<string, Listing> ById(IReadOnlyList<Listing> listings)
    {
        var sorted = new SortedDictionary<string, Listing>(StringComparer.Ordinal);
        foreach (var listing in listings)
        {
            sorted[listing.Id] = listing;
        }
        return sorted;
    }

    private static List<FieldChange> Fields(Listing before, Listing after)
    {
        var changes = new List<FieldChange>();
        foreach (var (field, value) in Readers)
        {
            var was = value(before);
            var now = value(after);
            if (was != now)
            {
                changes.Add(new(field, was, now));
            }
        }
        return changes;
    }

    private static readonly (string Field, Func<Listing, string> Value)[] Readers =
    [
        ("list", l => l.List),
        ("kind", l => l.Kind.ToString()),
        ("names", l => Joined(l.Names.Select(n => n.Kind == NameKind.Primary ? n.Text : $"{n.Text} ({n.Kind})"))),
        ("addresses", l => Joined(l.Addresses.Select(a => a.Country is null ? a.Text : $"{a.Text} [{a.Country}]"))),
        ("identifiers", l => Joined(l.Identifiers.Select(i => $"{i.Type} {i.Value} {i.Country}".Trim()))),
        ("countries", l => Joined(l.Countries)),
        ("programs", l => Joined(l.Programs)),
        ("licenseRequirement", l => l.LicenseRequirement ?? ""),
        ("reviewPolicy", l => l.ReviewPolicy ?? ""),
        ("footnotes", l => Joined(l.Footnotes)),
        ("citations", l => Joined(l.Citations)),
        ("published", l => Day(l.Published)),
        ("effective", l => Day(l.Effective)),
        ("ends", l => Day(l.Ends)),
        ("dates", l => Joined(l.Dates)),
        ("coversSubUnits", l => l.CoversSubUnits ? "yes" : "no"),
        ("remarks", l => l.Remarks ?? ""),
    ];

    private static string Joined(IEnumerable<string> values) => string.Join(" | ", values);

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
