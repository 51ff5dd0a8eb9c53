using Licet.Core.Licenses;

namespace Licet.Core.Statistics;

/// <summary>
/// What became of the licenses issued, and how much of them was used: counted from their own histories and ledgers. Those issued elsewhere are
/// counted apart, under names that begin with "elsewhere", and a value is never added to one in another currency.
/// </summary>
public static class LicenseFigures
{
    /// <summary>
    /// What a license can have come to, each with its figure: together they are those issued, without rest. None waits for its day: a license is issued on
    /// the day that it says.
    /// </summary>
    internal static IReadOnlyList<LicenseStateFigure> States { get; } =
    [
        new(LicenseStatus.Active, "licensesInForce", "within their days and neither suspended nor ended"),
        new(LicenseStatus.Suspended, "licensesSuspended", "suspended (750.8(a)) and not reinstated"),
        new(LicenseStatus.Revoked, "licensesRevoked", "revoked as a whole (750.8(a))"),
        new(LicenseStatus.Surrendered, "licensesSurrendered", "given back by the licensee"),
        new(LicenseStatus.Replaced, "licensesReplaced", "another license stands in their place (750.7(h)(4))"),
        new(
            LicenseStatus.Expired,
            "licensesExpired",
            "their last day is over (750.7(g)), and they had not ended before"
        ),
        new(
            LicenseStatus.Void,
            "licensesVoid",
            "found to be got by a false statement: void as of the day of issue (750.7(a)(2))"
        ),
    ];

    /// <summary>Standing at the end of a day.</summary>
    /// <param name="day">What took effect on a later day does not count.</param>
    /// <param name="counts">Origin of plain counts and sums.</param>
    public static IReadOnlyList<Figure> On(LicenseUses uses, DateOnly day, FigureOrigin counts = FigureOrigin.Computed)
    {
        ArgumentNullException.ThrowIfNull(uses);
        ILookup<bool, LicenseStanding> standing = uses
            .All.Select(u => u.On(day))
            .OfType<LicenseStanding>()
            .ToLookup(s => s.IsElsewhere);
        int unknown = uses.Unknown.Count(l => l.Any(e => e.On <= day));
        Naming naming = new(uses.Position, counts);
        return
        [
            .. Of([.. standing[false]], new Side("", "issued", unknown), naming),
            .. Of([.. standing[true]], new Side("elsewhere", "issued elsewhere and entered", 0), naming),
        ];
    }

    /// <param name="Prefix">Of the figures' names.</param>
    /// <param name="Those">In words.</param>
    /// <param name="Unknown">Ledgers of licenses that are not known: nobody can say whose they are, so that they are told once.</param>
    private sealed record Side(string Prefix, string Those, int Unknown)
    {
        public string Name(string own) => Prefix.Length == 0 ? own : Prefix + char.ToUpperInvariant(own[0]) + own[1..];
    }

    private static IEnumerable<Figure> Of(List<LicenseStanding> all, Side side, Naming naming)
    {
        List<LicenseStanding> expired = all.FindAll(s => s.Status == LicenseStatus.Expired);
        List<LicenseStanding> countable = all.FindAll(s => s.IsCountable);
        HashSet<LicenseStanding> used = new(all.Where(s => s.IsUsed), ReferenceEqualityComparer.Instance);
        foreach (var (status, name, formula) in States)
        {
            yield return Count(name, all.Count(s => s.Status == status), all.Count, [], $"{side.Those}, {formula}");
        }

        yield return Count(
            "licensesUsed",
            used.Count,
            all.Count,
            Without(
                ("reports of shipments that could not be counted", all.Sum(s => s.Uncounted)),
                ("ledgers of licenses that are not known", side.Unknown)
            ),
            $"licenses drawn on at least once, of those {side.Those}; what was reversed or came back undelivered (758.4(c)) is no draw"
        );
        yield return Count(
            "licensesExhausted",
            countable.Count(s => s.IsExhausted),
            countable.Count,
            Without(("with a line that has no quantity", all.Count - countable.Count)),
            "every quantity shipped, without tolerance (750.11(a))"
        );
        yield return Count(
            "licensesExpiredUnused",
            expired.Count(s => !used.Contains(s)),
            expired.Count,
            [],
            "never drawn on, of those expired"
        );
        foreach (
            IGrouping<string, LicenseStanding> valued in all.Where(s => s.Terms.Currency is not null)
                .GroupBy(s => s.Terms.Currency!, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            yield return Value(valued.Key, [.. valued], side, naming);
        }

        Figure Count(string name, int value, int of, IReadOnlyList<Exclusion> left, string formula) =>
            naming.Part(side.Name(name), value, of, "licenses", left, formula, naming.Counts);
    }

    /// <param name="currency">Three capitals: of "USD" the figure is "valueShippedUsd".</param>
    private static Figure Value(string currency, List<LicenseStanding> valued, Side side, Naming naming) =>
        naming.Part(
            side.Name("valueShipped" + currency[0] + currency[1..].ToLowerInvariant()),
            valued.Sum(s => s.Shipped),
            valued.Sum(s => s.Licensed),
            currency,
            Without(
                ("lines without a stated value", valued.Sum(s => s.LinesWithoutValue)),
                ("reports of shipments that could not be counted", valued.Sum(s => s.Uncounted))
            ),
            $"value shipped of the value licensed, by licenses {side.Those} in {currency}, less what was reversed or came back undelivered (758.4(c)); balance that moved to another license counts there",
            naming.Counts
        );

    private static IReadOnlyList<Exclusion> Without(params (string What, int Count)[] left) =>
        [.. left.Where(l => l.Count > 0).Select(l => new Exclusion(l.What, l.Count))];
}

/// <summary>A status and the figure that counts it.</summary>
/// <param name="Formula">Which of those issued it counts.</param>
internal sealed record LicenseStateFigure(LicenseStatus Status, string Name, string Formula);
