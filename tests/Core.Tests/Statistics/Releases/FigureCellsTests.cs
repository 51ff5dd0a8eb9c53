using System.Collections.Immutable;
using CsCheck;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Statistics;
using Licet.Core.Statistics.Releases;
using Licet.Core.Tests.Licenses;

namespace Licet.Core.Tests.Statistics.Releases;

/// <summary>
/// Whose information a number is made from is known of what the number counts, and of nothing else: the cell of a figure adds up to the figure.
/// </summary>
public class FigureCellsTests
{
    private static readonly DateOnly s_day = new(2019, 11, 20);
    private static readonly string[] s_policies = ["CaseByCase", "PresumptionOfDenial", "PolicyOfDenial", "Mixed"];
    private static readonly LicenseUses s_none = new([], [], 0);

    /// <summary>Turns come on days before and after the day; a signature may grant more than one license.</summary>
    private static readonly Gen<ApplicationRow> s_row = Gen.Select(
        Gen.Int[0, 99],
        Gen.Select(Gen.Int[0, 8].Select(s => (Standing)s), Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 30]).Array[0, 4],
        Gen.Select(Gen.Int[0, 3].Select(p => s_policies[p]), Gen.Int[0, 900]).Array[1, 3],
        (applicant, turns, lines) =>
        {
            DateOnly on = s_day.AddDays(-20);
            List<Turn> all = [new(on, Standing.Pending, [])];
            foreach (var (standing, approved, licenses, after) in turns)
            {
                on = on.AddDays(after);
                ImmutableSortedSet<string> ids = [.. lines.Index().Take(approved).Select(l => $"{l.Index + 1}")];
                all.Add(new(on, standing, ids, ids.IsEmpty ? 0 : licenses));
            }

            return new ApplicationRow(
                "",
                "org-" + applicant % 7,
                s_day.AddDays(-20),
                [],
                [.. all],
                [.. lines.Index().Select(l => Line(l.Index, l.Item.Item1, l.Item.Item2))],
                [],
                null
            );
        }
    );

    private static RowLine Line(int index, string policy, int value) =>
        new($"{index + 1}", policy, null, value % 5 == 0 ? null : value);

    [Fact]
    public void Every_figure_of_applications_is_its_cell() =>
        s_row
            .Array[0, 40]
            .Sample(made =>
            {
                ApplicationRow[] rows = [.. made.Select((r, i) => r with { Number = $"Z{i:000000}" })];
                Same(ApplicationFigures.On(rows, s_day, 0), FigureCells.On(rows, s_none, s_day));
            });

    [Fact]
    public void Every_figure_of_licenses_is_its_cell() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[-30, 30], Gen.Int[-30, 30], Gen.Int[0, 12], Gen.Int[0, 4])
            .Array[0, 12]
            .Sample(made =>
            {
                LicenseLog log = new();
                foreach (var (i, (kind, ends, revoked, pieces, currency)) in made.Index())
                {
                    string number = $"D{i:0000000}";
                    string money = currency == 0 ? "EUR" : "USD";
                    LicenseTerms terms = LicenseRun.Terms([
                        LicenseRun.Line("1", "number", 10, 1_000) with
                        {
                            Value = new Money(1_000, money),
                        },
                    ]) with
                    {
                        Number = number,
                        Issuer = new Issuer("BIS", kind == 0 ? "The license itself." : null),
                        Issued = s_day.AddDays(-40),
                        LastDay = s_day.AddDays(ends),
                    };
                    LicenseContent first = kind == 0 ? new Entered(terms, "acme") : new Issued(terms, $"org-{i % 4}");
                    log.Act(number, terms.Issued, first);
                    if (pieces > 0)
                    {
                        Draw draw = new("1", new Quantity(pieces, "number"), new Money(pieces * 100, money));
                        log.Enter(
                            number,
                            new Ship("k", EntrySource.Exporter, terms.Issued, draw, null)
                            {
                                Counted = new(pieces, pieces * 100),
                            }
                        );
                    }

                    if (revoked < 10)
                    {
                        LicenseContent end = (revoked & 3) switch
                        {
                            0 => new Suspended("Cause."),
                            1 => new Voided("A false end use."),
                            2 => new Replaced("D99", "Another one."),
                            _ => new Revoked("Cause."),
                        };
                        log.Act(number, s_day.AddDays(revoked), end);
                    }
                }

                LicenseUses uses = LicenseUses.Of(log.Events);
                Same(
                    [
                        .. LicenseFigures
                            .On(uses, s_day)
                            .Where(f => !f.Name.StartsWith("elsewhere", StringComparison.Ordinal)),
                    ],
                    FigureCells.On([], uses, s_day)
                );
            });

    /// <summary>A second license of an application changes what is told, so that it counts as moved.</summary>
    [Fact]
    public void Another_license_of_the_same_application_is_a_change()
    {
        FigureCell before = new();
        before.Add("Z000001", "acme", 1);
        FigureCell now = new();
        now.Add("Z000001", "acme", 2);
        Assert.Equal(1, now.MovedSince(before));
        Assert.Equal(0, now.MovedSince(now));
    }

    private static void Same(IReadOnlyList<Figure> figures, FigureCells cells)
    {
        foreach (Figure figure in figures.Where(f => f.Unit != "days"))
        {
            FigureCell cell = cells.OrEmpty(figure.Name);
            Assert.True(
                figure.Value == (figure.Unit == "companies" ? cell.Organizations : cell.Sum),
                $"{figure.Name}: {figure.Value} is not {cell.Sum} of {cell.Organizations}"
            );
        }
    }
}
