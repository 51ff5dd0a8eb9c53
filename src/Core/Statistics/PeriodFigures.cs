namespace Licet.Core.Statistics;

/// <summary>
/// What became of the applications considered in a period, as it is published: an approval, a return or a denial of those days. Which
/// share that makes hangs on what is put below the line, so each denominator is a figure of its own.
/// </summary>
/// <param name="Considered">As said; null where only the outcomes are.</param>
public sealed record PeriodFigures(int? Considered, int Approved, int Returned, int Denied)
{
    /// <summary>Applications with one of the three outcomes.</summary>
    public int Decided => Approved + Returned + Denied;

    /// <summary>Considered, and none of the three: the published figures do not say what became of them.</summary>
    public int? Unaccounted => Considered - Decided;

    /// <summary>
    /// Counts what the rows came to within a period, both days included. Considered are these, and what was open at its end: pending, or
    /// under notice of intent to deny.
    /// </summary>
    public static PeriodFigures Of(IReadOnlyList<ApplicationRow> rows, DateOnly from, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int Within(Standing standing) =>
            rows.Count(r => r.On(through) is { } turn && turn.Standing == standing && turn.On >= from);
        PeriodFigures counted = new(
            null,
            Within(Standing.Approved) + Within(Standing.ApprovedInPart),
            Within(Standing.Returned),
            Within(Standing.Denied)
        );
        int open = rows.Count(r => r.On(through) is { Standing: Standing.Pending or Standing.IntentToDeny });
        return counted with { Considered = counted.Decided + open };
    }

    /// <summary>The six shares: each outcome of the decided and of the considered.</summary>
    public IReadOnlyList<Figure> Shares(FigureOrigin origin, long position)
    {
        List<Figure> shares = [];
        foreach (
            (string name, int part) in new[] { ("approved", Approved), ("returned", Returned), ("denied", Denied) }
        )
        {
            shares.Add(Share(name + "OfDecided", part, Decided, "approved + returned + denied"));
            if (Considered is { } considered)
            {
                shares.Add(Share(name + "OfConsidered", part, considered, "considered"));
            }
        }

        return shares;

        Figure Share(string name, int part, int whole, string of)
        {
            Exclusion[] left =
                whole == Decided && Unaccounted is > 0 and var open ? [new("considered, outcome not said", open)] : [];
            string formula = $"{name[..name.IndexOf("Of", StringComparison.Ordinal)]} / ({of})";
            return new(name, Figure.Share(part, whole), "share", part, whole, left, formula, origin, position);
        }
    }
}
