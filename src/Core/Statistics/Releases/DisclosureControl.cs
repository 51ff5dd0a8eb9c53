namespace Licet.Core.Statistics.Releases;

/// <summary>What figures are counted from, on the day that is released and on the day of the release before.</summary>
/// <param name="Before">Day of the last release that was not taken back; null for none.</param>
public sealed record ReleaseBasis(
    IReadOnlyList<ApplicationRow> Rows,
    LicenseUses Licenses,
    DateOnly Day,
    long Position,
    DateOnly? Before = null
);

/// <summary>
/// Small cells suppressed: no number is told to the public from which somebody could reckon what fewer than a number of organizations told the
/// authority in confidence (section 1761(h) of ECRA, 50 U.S.C. 4820(h)). Withheld is what few told; what differs from the last release by what few told; sums that one
/// organization dominates; and of each whole as much more as it takes that what is withheld cannot be reckoned from the rest.
/// </summary>
/// <remarks>
/// The law asks for confidence and names no number: the least number and the shares are DESIGN. The p-percent rule and complementary suppression are
/// those of Statistical Policy Working Paper 22 (Federal Committee on Statistical Methodology).
/// </remarks>
public static class DisclosureControl
{
    /// <summary>The fewest organizations that a release may ask for.</summary>
    public const int Fewest = 3;

    /// <summary>As many as are asked for where nobody says otherwise.</summary>
    public const int Usual = 5;

    /// <summary>The most that make sense to ask for.</summary>
    public const int Most = 100;

    // Of the largest part of a sum: others but the second must have as much together.
    private const decimal Share = 0.1m;

    /// <summary>The figures of a day as they may be told.</summary>
    /// <param name="least">Organizations that a number is made from at least, from <see cref="Fewest"/> to <see cref="Most"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another number.</exception>
    public static IReadOnlyList<PublicFigure> Of(ReleaseBasis basis, int least)
    {
        ArgumentNullException.ThrowIfNull(basis);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, Fewest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(least, Most);
        var now = FigureCells.On(basis.Rows, basis.Licenses, basis.Day);
        var before = basis.Before is { } day ? FigureCells.On(basis.Rows, basis.Licenses, day) : null;
        Dictionary<string, Withheld> withheld = new Cells(now, before, least).Withheld();
        return
        [
            .. ApplicationFigures
                .On(basis.Rows, basis.Day, basis.Position)
                .Concat(LicenseFigures.On(basis.Licenses, basis.Day))
                // What exporters entered themselves is nothing of the authority's, and of figures of the same name the first is told.
                .Where(f => !f.Name.StartsWith("elsewhere", StringComparison.Ordinal))
                .DistinctBy(f => f.Name)
                .Select(f => Told(f, Why(f, now, withheld, least), least)),
        ];
    }

    private static Withheld? Why(Figure figure, FigureCells cells, Dictionary<string, Withheld> withheld, int least)
    {
        if (figure.Value is null)
        {
            return null;
        }

        if (figure.Unit == "days")
        {
            // A quantile has enough organizations beyond it, or is that of one application; the longest is always that.
            string whose = figure.Name.StartsWith("done", StringComparison.Ordinal) ? "done" : "waiting";
            int parts =
                figure.Name.Contains("Median", StringComparison.Ordinal) ? 2
                : figure.Name.Contains("Ninetieth", StringComparison.Ordinal) ? 10
                : 0;
            return parts > 0 && cells.OrEmpty(whose).Organizations >= parts * least ? null : Releases.Withheld.OfOne;
        }

        return withheld.TryGetValue(figure.Name, out var why) ? why
            : figure.Value != 0 && cells.Of(figure.Name) is null ? Releases.Withheld.Unknown
            : null;
    }

    private static PublicFigure Told(Figure figure, Withheld? why, int least) =>
        new(
            figure.Name,
            why is null ? figure.Value : null,
            figure.Unit,
            why is null
                ? [.. figure.Exclusions.Select(e => new LeftOut(e.What, e.Count < least ? null : e.Count))]
                : [],
            figure.Formula,
            figure.Origin,
            why
        );

    /// <summary>Which cells are withheld.</summary>
    private sealed class Cells(FigureCells now, FigureCells? before, int least)
    {
        public Dictionary<string, Withheld> Withheld()
        {
            Dictionary<string, Withheld> withheld = new(StringComparer.Ordinal);
            foreach (string name in now.Names)
            {
                if (Unsafe([name]) is { } why)
                {
                    withheld[name] = why;
                }
            }

            // To withhold a part of one whole may lay bare a part of another that shares a cell with it: until nothing changes.
            int found;
            do
            {
                found = withheld.Count;
                foreach (var partition in FigureCells.Partitions)
                {
                    Complete(partition, withheld);
                }

                // A license each signature that approved: nearly those two together.
                if (withheld.ContainsKey("approved") || withheld.ContainsKey("approvedInPart"))
                {
                    withheld.TryAdd("licensesIssued", Releases.Withheld.Reckoned);
                }
            } while (withheld.Count > found);

            return withheld;
        }

        /// <summary>Withholds more of a whole until what is withheld, taken as one cell, could be told.</summary>
        private void Complete(Partition partition, Dictionary<string, Withheld> withheld)
        {
            while (true)
            {
                string[] kept = [.. partition.Parts.Where(withheld.ContainsKey)];
                // Of a whole that is not told nothing can be reckoned; one cell alone is the whole less the others.
                if (
                    kept.Length == 0
                    || withheld.ContainsKey(partition.Whole)
                    || (kept.Length > 1 && Unsafe(kept) is null)
                )
                {
                    return;
                }

                string? next = partition
                    .Parts.Where(p => !withheld.ContainsKey(p) && !now.OrEmpty(p).IsEmpty)
                    .OrderBy(p => now.OrEmpty(p).Organizations)
                    .ThenBy(p => p, StringComparer.Ordinal)
                    .FirstOrDefault();
                withheld[next ?? partition.Whole] = Releases.Withheld.Reckoned;
            }
        }

        private Withheld? Unsafe(IReadOnlyList<string> names)
        {
            var cell = Together(now, names);
            return !cell.IsEmpty && cell.Organizations < least ? Releases.Withheld.Few
                : before is not null && cell.MovedSince(Together(before, names)) is > 0 and var moved && moved < least
                    ? Releases.Withheld.ChangedByFew
                : cell.IsDominated(Share) ? Releases.Withheld.Dominated
                : null;
        }

        private static FigureCell Together(FigureCells cells, IReadOnlyList<string> names) =>
            names.Count == 1 ? cells.OrEmpty(names[0]) : names.Select(cells.OrEmpty).Aggregate((a, b) => a.With(b));
    }
}
