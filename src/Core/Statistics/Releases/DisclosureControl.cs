namespace Licet.Core.Statistics.Releases;

/// <summary>What figures are counted from, on the day that is released and on the days that the public has had.</summary>
/// <param name="Had">Every release, those that were taken back among them: what was told once stays told.</param>
public sealed record ReleaseBasis(
    IReadOnlyList<ApplicationRow> Rows,
    LicenseUses Licenses,
    DateOnly Day,
    long Position,
    IReadOnlyList<Released> Had
);

/// <summary>
/// Small cells suppressed: no number is told to the public from which somebody could reckon what fewer than a number of organizations told the
/// authority in confidence (section 1761(h) of ECRA, 50 U.S.C. 4820(h)). Withheld is what few told; what differs from any earlier release by what few told; what an
/// earlier release withheld and nothing changed since; sums that one organization dominates; and of each whole as much more as it takes that what is withheld cannot be
/// reckoned from the rest.
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
        Dictionary<string, Withheld> withheld = new Cells(now, least).Withheld([
            .. basis
                .Had.OrderByDescending(h => h.Day)
                .Select(h => new Func<EarlierCells>(() =>
                    new(
                        FigureCells.On(basis.Rows, basis.Licenses, h.Day),
                        h.Figures.Where(f => f.Withheld is not null)
                            .Select(f => f.Name)
                            .ToHashSet(StringComparer.Ordinal)
                    )
                )),
        ]);
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

    /// <summary>The cells of a day that the public has had.</summary>
    /// <param name="Withheld">Figures that were not told then.</param>
    private sealed record EarlierCells(FigureCells Cells, IReadOnlySet<string> Withheld);

    /// <summary>Which cells are withheld.</summary>
    private sealed class Cells(FigureCells now, int least)
    {
        private readonly Dictionary<string, Withheld> _withheld = new(StringComparer.Ordinal);

        /// <param name="had">
        /// Of each earlier release, the latest first. They are looked at one at a time, so that the cells of no more than two days are held, and again
        /// until none of them asks for more.
        /// </param>
        public Dictionary<string, Withheld> Withheld(IReadOnlyList<Func<EarlierCells>> had)
        {
            if (had.Count == 0)
            {
                Withhold(null);
            }

            for (int at = 0, still = 0; still < had.Count; at = (at + 1) % had.Count)
            {
                still = Withhold(had[at]()) ? 1 : still + 1;
            }

            return _withheld;
        }

        /// <summary>True where more is withheld than before: what one release asks for, the others have not seen.</summary>
        private bool Withhold(EarlierCells? before)
        {
            int known = _withheld.Count;
            foreach (string name in now.Names)
            {
                if (Unsafe([name], before) is { } why)
                {
                    _withheld.TryAdd(name, why);
                }
            }

            // To withhold a part of one whole may lay bare a part of another that shares a cell with it: until nothing changes.
            int found;
            do
            {
                found = _withheld.Count;
                foreach (var partition in FigureCells.Partitions)
                {
                    Complete(partition, before);
                }

                // A license each signature that approved: nearly those two together.
                if (_withheld.ContainsKey("approved") || _withheld.ContainsKey("approvedInPart"))
                {
                    _withheld.TryAdd("licensesIssued", Releases.Withheld.Reckoned);
                }
            } while (_withheld.Count > found);

            return _withheld.Count > known;
        }

        /// <summary>Withholds more of a whole until what is withheld, taken as one cell, could be told; and what was withheld before, taken as one, too.</summary>
        private void Complete(Partition partition, EarlierCells? before)
        {
            // Who had the whole had these together: they are not told apart now if few moved between them and the rest.
            string[] then =
                before is null || before.Withheld.Contains(partition.Whole)
                    ? []
                    : [.. partition.Parts.Where(before.Withheld.Contains)];
            if (then.Length > 1 && !then.Any(_withheld.ContainsKey) && Unsafe(then, before) is { } why)
            {
                _withheld[then.MinBy(p => now.OrEmpty(p).Organizations)!] = why;
            }

            while (true)
            {
                string[] kept = [.. partition.Parts.Where(_withheld.ContainsKey)];
                // Of a whole that is not told nothing can be reckoned; one cell alone is the whole less the others.
                if (
                    kept.Length == 0
                    || _withheld.ContainsKey(partition.Whole)
                    || (kept.Length > 1 && Unsafe(kept, before) is null)
                )
                {
                    return;
                }

                string? next = partition
                    .Parts.Where(p => !_withheld.ContainsKey(p) && !now.OrEmpty(p).IsEmpty)
                    .OrderBy(p => now.OrEmpty(p).Organizations)
                    .ThenBy(p => p, StringComparer.Ordinal)
                    .FirstOrDefault();
                _withheld[next ?? partition.Whole] = Releases.Withheld.Reckoned;
            }
        }

        private Withheld? Unsafe(string[] names, EarlierCells? before)
        {
            var cell = Together(now, names);
            int? moved = before is null ? null : cell.MovedSince(Together(before.Cells, names));
            return !cell.IsEmpty && cell.Organizations < least ? Releases.Withheld.Few
                : moved > 0 && moved < least ? Releases.Withheld.ChangedByFew
                : cell.IsDominated(Share) ? Releases.Withheld.Dominated
                // To tell it now is to tell it then.
                : moved == 0 && names.Length == 1 && before!.Withheld.Contains(names[0]) ? Releases.Withheld.Unchanged
                : null;
        }

        private static FigureCell Together(FigureCells cells, string[] names) =>
            names.Length == 1 ? cells.OrEmpty(names[0]) : names.Select(cells.OrEmpty).Aggregate((a, b) => a.With(b));
    }
}
