using System.Globalization;

namespace Licet.Screening.Lists;

/// <summary>Compares listings field by field.</summary>
internal static class ListingFields
{
    /// <summary>The fields that differ, in a fixed order; the id is not one of them.</summary>
    public static IReadOnlyList<FieldChange> Compare(Listing before, Listing after)
    {
        var changes = new List<FieldChange>();
        foreach (var (field, values) in Fields)
        {
            var (old, now) = (values(before), values(after));
            if (!SameValues(old, now))
            {
                changes.Add(new FieldChange(field, Joined(old), Joined(now)));
            }
        }

        return changes;
    }

    private static readonly (string Field, Func<Listing, IReadOnlyList<string>> Values)[] Fields =
    [
        ("list", l => [l.List]),
        ("kind", l => [l.Kind.ToString()]),
        ("name", l => [l.PrimaryName]),
        ("names", l => [.. l.Names.Select(n => n.Kind == NameKind.Alias ? n.Text : $"{n.Text} ({n.Kind})")]),
        ("addresses", l => [.. l.Addresses.Select(a => a.Country is null ? a.Text : $"{a.Text} [{a.Country}]")]),
        ("identifiers", l => [.. l.Identifiers.Select(Text)]),
        ("countries", l => l.Countries),
        ("programs", l => l.Programs),
        ("licenseRequirement", l => One(l.LicenseRequirement)),
        ("reviewPolicy", l => One(l.ReviewPolicy)),
        ("footnotes", l => l.Footnotes),
        ("citations", l => l.Citations),
        ("published", l => One(l.Published)),
        ("effective", l => One(l.Effective)),
        ("ends", l => One(l.Ends)),
        ("dates", l => l.Dates),
        ("coversSubUnits", l => [l.CoversSubUnits ? "yes" : "no"]),
        ("remarks", l => One(l.Remarks)),
    ];

    private static string Text(Identifier identifier) =>
        identifier.Country is null
            ? $"{identifier.Type}: {identifier.Value}"
            : $"{identifier.Type}: {identifier.Value} [{identifier.Country}]";

    private static IReadOnlyList<string> One(string? text) => text is null ? [] : [text];

    private static IReadOnlyList<string> One(DateOnly? day) =>
        day is null ? [] : [day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];

    private static string? Joined(IReadOnlyList<string> values) =>
        values.Count == 0 ? null : string.Join(" | ", values);

    private static bool SameValues(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        before.Count == after.Count
        && (
            before.SequenceEqual(after, StringComparer.Ordinal)
            || before
                .Order(StringComparer.Ordinal)
                .SequenceEqual(after.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        );
}
