namespace Licet.Core.Statistics;

/// <summary>
/// What an authority can say of its applications at the end of a day. Counted from the rows each time; received is split without rest
/// into what the applications had come to. Returned without action is neither an approval nor a denial.
/// </summary>
public static class ApplicationFigures
{
    /// <param name="rows">See <see cref="ApplicationRows"/>; those received later are left out.</param>
    /// <param name="position">Events of the log behind the rows.</param>
    /// <param name="counts">Origin of the plain counts and sums: synthetic where a replay invented them.</param>
    public static IReadOnlyList<Figure> On(
        IReadOnlyList<ApplicationRow> rows,
        DateOnly day,
        long position,
        FigureOrigin counts = FigureOrigin.Computed
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Of(Tally.Of(rows, day), new(position, counts));
    }

    /// <summary>The same of rows that are asked for one day after another.</summary>
    public static IReadOnlyList<Figure> On(CountedRows rows, DateOnly day, long position)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Of(Tally.Of(rows, day), new(position, FigureOrigin.Computed));
    }

    private static IReadOnlyList<Figure> Of(Tally tally, Naming naming) =>
        [.. Counts(tally, naming), .. LineFigures.Of(tally, naming), .. DayFigures.Of(tally, naming)];

    /// <summary>How many applications received through a day stood how at its end: for a curve over many days.</summary>
    public static IReadOnlyDictionary<Standing, int> Standings(IReadOnlyList<ApplicationRow> rows, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Tally.Of(rows, day).ByStanding;
    }

    private static IEnumerable<Figure> Counts(Tally tally, Naming naming)
    {
        yield return naming.Count("received", tally.Received, "applications", "applications submitted through the day");
        yield return naming.Count(
            "companies",
            tally.Applicants,
            "companies",
            "distinct applicants of the applications received"
        );
        yield return Standing("pending", Statistics.Standing.Pending, "received, and none of the following");
        yield return Standing("approved", Statistics.Standing.Approved, "every line approved");
        yield return Standing(
            "approvedInPart",
            Statistics.Standing.ApprovedInPart,
            "some lines approved, the denial of the others final"
        );
        yield return Standing(
            "intentToDeny",
            Statistics.Standing.IntentToDeny,
            "notice of intent to deny given and not yet final; lines approved beside it have their license"
        );
        yield return Standing(
            "denied",
            Statistics.Standing.Denied,
            "the denial of every line final: where the process is us-ear 45 days after the notice (750.6(b))"
        );
        yield return Standing(
            "returned",
            Statistics.Standing.Returned,
            "returned without action (750.4(a)(2)); neither approved nor denied"
        );
        yield return Standing(
            "returnedUnregistered",
            Statistics.Standing.ReturnedUnregistered,
            "returned before registration, with the deficiencies"
        );
        yield return Standing("withdrawn", Statistics.Standing.Withdrawn, "withdrawn by the applicant");
        yield return Standing("superseded", Statistics.Standing.Superseded, "replaced by an amendment");
        yield return naming.Part(
            "licensesIssued",
            tally.Licenses,
            null,
            "licenses",
            [],
            "signatures that approved a line: one license each (750.4(b)(3)(iii), 750.7(b))",
            naming.Counts
        );

        Figure Standing(string name, Standing standing, string formula) =>
            naming.Part(name, tally.Of(standing), tally.Received, "applications", [], formula, naming.Counts);
    }
}

/// <summary>What every figure of one question shares.</summary>
/// <param name="Counts">Origin of plain counts.</param>
internal sealed record Naming(long Position, FigureOrigin Counts)
{
    public Figure Count(string name, int value, string unit, string formula) =>
        new(name, value, unit, value, null, [], formula, Counts, Position);

    /// <summary>A number of days, of so many applications.</summary>
    public Figure Days(
        string name,
        decimal? value,
        int of,
        IReadOnlyList<Exclusion> exclusions,
        string formula,
        FigureOrigin origin
    ) => new(name, value, "days", null, of, exclusions, formula, origin, Position);

    /// <summary>A count out of what was looked at.</summary>
    public Figure Part(
        string name,
        decimal? value,
        decimal? of,
        string unit,
        IReadOnlyList<Exclusion> exclusions,
        string formula,
        FigureOrigin origin
    ) => new(name, value, unit, value, of, exclusions, formula, origin, Position);
}
