using System.Collections.Immutable;
using CsCheck;
using Licet.Core.Statistics;
using Licet.Core.Statistics.Releases;

namespace Licet.Core.Tests.Statistics.Releases;

/// <summary>From what is told to the public nobody can reckon what few told in confidence.</summary>
public class DisclosureControlTests
{
    private static readonly DateOnly s_day = new(2019, 11, 20);
    private static readonly LicenseUses s_none = new([], [], 0);
    private static readonly string[] s_standings =
    [
        .. Enum.GetNames<Standing>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]),
    ];

    private static readonly Gen<ApplicationRow[]> s_rows = Gen.Select(
            Gen.Int[0, 13],
            Gen.Int[0, 8],
            Gen.Int[-40, 0],
            Gen.Int[0, 6],
            Gen.Int[1, 900]
        )
        .Array[0, 120]
        .Select(all => all.Select((a, i) => Row(i, a.Item1, (Standing)a.Item2, a.Item3, a.Item4, a.Item5)).ToArray());

    /// <summary>Received so many days before the day; what became of it came some days later, or not yet.</summary>
    private static ApplicationRow Row(int number, int applicant, Standing standing, int received, int after, int value)
    {
        DateOnly on = s_day.AddDays(received);
        ImmutableSortedSet<string> approved =
            standing is Standing.Approved ? ["1", "2"]
            : standing is Standing.ApprovedInPart ? ["1"]
            : [];
        return new(
            $"Z{number:000000}",
            "org-" + applicant,
            on,
            [],
            [new(on, Standing.Pending, []), new(on.AddDays(after), standing, approved, approved.IsEmpty ? 0 : 1)],
            [
                new("1", number % 3 == 0 ? "PresumptionOfDenial" : "CaseByCase", null, value),
                new("2", "CaseByCase", null, number % 4 == 0 ? null : value / 2m),
            ],
            [],
            null
        );
    }

    private static Dictionary<string, PublicFigure> Told(ApplicationRow[] rows, DateOnly? before, int least = 5) =>
        DisclosureControl
            .Of(new(rows, s_none, s_day, 0, before is { } day ? [Had(day)] : []), least)
            .ToDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>A release of a day; of the figures it says no more than which were withheld.</summary>
    private static Released Had(DateOnly day, params IEnumerable<string> withheld) =>
        new(day, 5, 0, [.. withheld.Select(n => new PublicFigure(n, null, "", [], "", default, Withheld.Few))]);

    private static Dictionary<string, PublicFigure> Of(ApplicationRow[] rows, DateOnly day, params Released[] had) =>
        DisclosureControl.Of(new(rows, s_none, day, 0, had), 5).ToDictionary(f => f.Name, StringComparer.Ordinal);

    private static string[] Applicants(IEnumerable<ApplicationRow> rows) =>
        [.. rows.Select(r => r.Applicant).Distinct()];

    private static ApplicationRow[] In(ApplicationRow[] rows, DateOnly day, IEnumerable<string> standings) =>
        [
            .. rows.Where(r =>
                r.On(day) is { } turn
                && standings.Contains(
                    char.ToLowerInvariant(turn.Standing.ToString()[0]) + turn.Standing.ToString()[1..]
                )
            ),
        ];

    [Fact]
    public void A_count_that_is_told_is_of_nobody_or_of_enough() =>
        s_rows.Sample(rows =>
        {
            var told = Told(rows, null);
            foreach (string standing in s_standings.Where(s => told[s].Withheld is null))
            {
                ApplicationRow[] cell = In(rows, s_day, [standing]);
                Assert.Equal(cell.Length, told[standing].Value);
                Assert.True(cell.Length == 0 || Applicants(cell).Length >= 5);
            }
        });

    /// <summary>Who knows the whole takes the told parts from it: what is left is of nobody, or of enough.</summary>
    [Fact]
    public void What_is_withheld_cannot_be_reckoned_from_the_whole() =>
        s_rows.Sample(rows =>
        {
            var told = Told(rows, null);
            string[] withheld = [.. s_standings.Where(s => told[s].Withheld is not null)];
            if (withheld.Length > 0 && told["received"].Withheld is null)
            {
                Assert.True(withheld.Length > 1);
                Assert.True(Applicants(In(rows, s_day, withheld)).Length >= 5);
            }
        });

    /// <summary>Who kept the last release takes it from this one: each difference is of nobody, or of enough.</summary>
    [Fact]
    public void What_came_between_two_releases_cannot_be_reckoned() =>
        Gen.Select(s_rows, Gen.Int[1, 30])
            .Sample(
                (rows, days) =>
                {
                    DateOnly before = s_day.AddDays(-days);
                    var told = Told(rows, before);
                    string[] withheld = [.. s_standings.Where(s => told[s].Withheld is not null)];
                    foreach (string standing in s_standings.Except(withheld))
                    {
                        Assert.True(Moved(rows, before, [standing]) is 0 or >= 5);
                    }

                    if (withheld.Length > 0 && told["received"].Withheld is null)
                    {
                        Assert.True(Moved(rows, before, withheld) is 0 or >= 5);
                    }
                }
            );

    private static int Moved(ApplicationRow[] rows, DateOnly before, string[] standings)
    {
        HashSet<ApplicationRow> then = new(In(rows, before, standings), ReferenceEqualityComparer.Instance);
        HashSet<ApplicationRow> now = new(In(rows, s_day, standings), ReferenceEqualityComparer.Instance);
        now.SymmetricExceptWith(then);
        return Applicants(now).Length;
    }

    /// <summary>By the p-percent rule: the second largest takes its own from the sum, and is a tenth or more off the largest.</summary>
    [Fact]
    public void A_sum_that_is_told_is_nobodys_to_reckon() =>
        s_rows.Sample(rows =>
        {
            var told = Told(rows, null);
            if (told["valueApproved"] is { Withheld: null, Value: > 0 and var sum })
            {
                decimal[] by =
                [
                    .. rows.Select(r => (r.Applicant, r.On(s_day)))
                        .Where(r => r.Item2 is not null)
                        .Zip(rows.Where(r => r.On(s_day) is not null))
                        .GroupBy(r => r.Second.Applicant)
                        .Select(g =>
                            g.Sum(r =>
                                r.Second.Lines.Where(l => r.First.Item2!.Approved.Contains(l.Id)).Sum(l => l.Value ?? 0)
                            )
                        )
                        .OrderDescending(),
                ];
                Assert.Equal(by.Sum(), sum);
                Assert.True(sum - by[0] - by[1] >= by[0] / 10);
            }
        });

    [Fact]
    public void The_number_of_one_application_is_told_of_nobody()
    {
        ApplicationRow[] rows = [.. Enumerable.Range(0, 60).Select(i => Row(i, i, Standing.Pending, -i % 40, 0, 10))];
        var told = Told(rows, null);
        Assert.Equal(60, told["received"].Value);
        Assert.Equal(Withheld.OfOne, told["oldestPendingDays"].Withheld);
        Assert.All(told.Values, f => Assert.True(f.Withheld is null || f.Value is null));
    }

    [Fact]
    public void Too_few_since_the_last_release_withhold_what_they_changed()
    {
        ApplicationRow[] rows =
        [
            .. Enumerable.Range(0, 20).Select(i => Row(i, i, Standing.Approved, -30, 1, 10)),
            .. Enumerable.Range(20, 20).Select(i => Row(i, i, Standing.Pending, -30, 0, 10)),
            .. Enumerable.Range(40, 2).Select(i => Row(i, i, Standing.Pending, -1, 0, 10)),
        ];
        var first = Told(rows, null);
        Assert.Equal((20m, 22m), (first["approved"].Value, first["pending"].Value));
        var then = Told(rows, s_day.AddDays(-7));
        Assert.Equal(Withheld.ChangedByFew, then["pending"].Withheld);
        Assert.Equal(Withheld.ChangedByFew, then["received"].Withheld);
        Assert.Equal(20m, then["approved"].Value);
    }

    /// <summary>Five came and four of them went again: from the first release to the third it is one.</summary>
    [Fact]
    public void What_differs_by_few_from_a_release_before_the_last_is_withheld()
    {
        ApplicationRow[] rows =
        [
            .. Enumerable.Range(0, 20).Select(i => Row(i, i, Standing.Pending, -30, 0, 10)),
            .. Enumerable.Range(20, 4).Select(i => Row(i, i, Standing.Withdrawn, -15, 10, 10)),
            Row(24, 24, Standing.Pending, -15, 0, 10),
            Row(25, 25, Standing.Withdrawn, -30, 25, 10),
        ];
        DateOnly first = s_day.AddDays(-20);
        DateOnly second = s_day.AddDays(-10);
        Assert.Null(Of(rows, s_day, Had(second))["pending"].Withheld);
        Assert.Equal(Withheld.ChangedByFew, Of(rows, s_day, Had(first))["pending"].Withheld);
        Assert.Equal(Withheld.ChangedByFew, Of(rows, s_day, Had(first), Had(second))["pending"].Withheld);
    }

    [Fact]
    public void What_an_earlier_release_withheld_is_not_told_while_nothing_of_it_changes()
    {
        ApplicationRow[] rows =
        [
            .. Enumerable.Range(0, 20).Select(i => Row(i, i, Standing.Approved, -30, 1, 10)),
            .. Enumerable.Range(20, 20).Select(i => Row(i, i, Standing.Returned, -30, 1, 10)),
            .. Enumerable.Range(40, 20).Select(i => Row(i, i, Standing.Pending, -5, 0, 10)),
        ];
        Dictionary<string, PublicFigure> told = Of(rows, s_day, Had(s_day.AddDays(-7), "approved", "returned"));
        Assert.Equal(Withheld.Unchanged, told["approved"].Withheld);
        Assert.Equal(Withheld.Unchanged, told["returned"].Withheld);
        Assert.Equal(20m, told["pending"].Value);
        Assert.Null(Of(rows, s_day, Had(s_day.AddDays(-7)))["approved"].Withheld);
    }

    /// <summary>Each of two differs by enough, both together by one: who took the rest from the whole had them together.</summary>
    [Fact]
    public void What_was_withheld_together_is_not_told_apart_when_few_came_to_it()
    {
        DateOnly before = s_day.AddDays(-7);
        ApplicationRow[] rows =
        [
            .. Enumerable.Range(0, 20).Select(i => Row(i, i, Standing.Approved, -30, 1, 10)),
            .. Enumerable.Range(20, 20).Select(i => Row(i, i, Standing.Returned, -30, 1, 10)),
            .. Enumerable
                .Range(40, 5)
                .Select(i => Row(i, i, Standing.Approved, -30, 1, 10))
                .Select(r => r with { Turns = r.Turns.Add(new(s_day.AddDays(-2), Standing.Returned, [])) }),
            Row(45, 45, Standing.Approved, -3, 1, 10),
        ];
        Dictionary<string, PublicFigure> told = Of(rows, s_day, Had(before, "approved", "returned"));
        Assert.Contains(Withheld.ChangedByFew, new[] { told["approved"].Withheld, told["returned"].Withheld });
        told = Of(rows, s_day, Had(before));
        Assert.Equal((21m, 25m), (told["approved"].Value, told["returned"].Value));
    }

    /// <summary>
    /// Who kept every release takes each from this one; what one withheld and this one tells, both of enough, is not the same number.
    /// </summary>
    [Fact]
    public void What_came_since_any_release_cannot_be_reckoned() =>
        Gen.Select(s_rows, Gen.Int[1, 12].Array[1, 4])
            .Sample(
                (rows, steps) =>
                {
                    List<Released> had = [];
                    DateOnly day = s_day.AddDays(-steps.Sum());
                    foreach (int step in steps)
                    {
                        had.Add(new(day, 5, 0, [.. Of(rows, day, [.. had]).Values]));
                        day = day.AddDays(step);
                    }

                    var told = Of(rows, s_day, [.. had]);
                    string[] withheld = [.. s_standings.Where(s => told[s].Withheld is not null)];
                    foreach (Released earlier in had)
                    {
                        foreach (string standing in s_standings.Except(withheld))
                        {
                            int moved = Moved(rows, earlier.Day, [standing]);
                            bool was = earlier.Figures.Single(f => f.Name == standing).Withheld is not null;
                            Assert.True(moved >= 5 || (moved == 0 && !was));
                        }

                        if (withheld.Length > 0 && told["received"].Withheld is null)
                        {
                            Assert.True(Moved(rows, earlier.Day, withheld) is 0 or >= 5);
                        }
                    }
                }
            );

    [Theory]
    [InlineData(2)]
    [InlineData(101)]
    public void A_least_number_that_protects_nobody_or_tells_nothing_is_refused(int least) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Told([], null, least));
}
