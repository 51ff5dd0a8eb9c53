using CsCheck;
using Licet.Core.Items;
using Licet.Core.Products;

namespace Licet.Core.Tests.Products;

/// <summary>What a product was on a day, beside a naive book of it: for each day of recording a calendar that is painted over.</summary>
public class ClassificationHistoryTests
{
    private const int Days = 30;
    private static readonly DateOnly s_first = new(2026, 1, 1);
    private static readonly string[] s_eccns = ["EAR99", "3A001.a.2", "3A001", "5A002.a", "2B350.g"];

    private readonly record struct Act(int Later, int Effective, int Eccn);

    private static readonly Gen<Act[]> s_acts = Gen.Select(
        Gen.Int[0, 4],
        Gen.Int[0, Days],
        Gen.Int[0, s_eccns.Length - 1],
        (later, effective, eccn) => new Act(later, effective, eccn)
    ).Array[0, 12];

    [Fact]
    public void On_every_day_and_as_known_on_every_day_it_is_what_a_painted_calendar_says() =>
        s_acts.Sample(acts =>
        {
            ClassificationHistory history = Of(acts);
            for (int known = 0; known < Days + 5; known++)
            {
                string?[] calendar = Painted(acts, known);
                for (int day = 0; day < Days + 5; day++)
                {
                    Assert.Equal(
                        calendar[day],
                        history.On(s_first.AddDays(day), s_first.AddDays(known))?.Item.ToString()
                    );
                }
            }
        });

    [Fact]
    public void Spans_hold_every_day_once_and_say_what_each_day_says() =>
        s_acts.Sample(acts =>
        {
            ClassificationHistory history = Of(acts);
            IReadOnlyList<ClassifiedSpan> spans = history.Spans();
            for (int day = 0; day < Days + 5; day++)
            {
                DateOnly on = s_first.AddDays(day);
                ClassifiedSpan[] held = [.. spans.Where(s => s.From <= on && !(s.Through < on))];
                Assert.Equal(history.On(on), Assert.Single(held.Select(s => s.Held).DefaultIfEmpty()));
            }
        });

    [Fact]
    public void Until_the_next_day_nothing_changes_and_on_it_another_classification_holds() =>
        s_acts.Sample(acts =>
        {
            ClassificationHistory history = Of(acts);
            for (int day = 0; day < Days + 5; day++)
            {
                DateOnly on = s_first.AddDays(day);
                DateOnly? next = history.NextAfter(on);
                for (DateOnly still = on; still < (next ?? s_first.AddDays(Days + 5)); still = still.AddDays(1))
                {
                    Assert.Equal(history.On(on), history.On(still));
                }

                if (next is { } turn)
                {
                    Assert.NotEqual(history.On(on), history.On(turn));
                }
            }
        });

    [Fact]
    public void What_is_recorded_later_for_an_earlier_day_ends_where_the_next_begins()
    {
        ClassificationHistory history = Of([new(0, 0, 1), new(1, 20, 0), new(1, 10, 3)]);
        Assert.Equal(
            ["3A001.a.2 2026-01-01 2026-01-10", "5A002.a 2026-01-11 2026-01-20", "EAR99 2026-01-21 "],
            history.Spans().Select(s => $"{s.Held.Item} {Day.Text(s.From)} {Day.Text(s.Through, "")}")
        );
        Assert.Equal("3A001.a.2", history.On(new(2026, 1, 15), known: new(2026, 1, 2))!.Item.ToString());
    }

    /// <summary>The last that was recorded for a day covers it and every later day up to the next day that somebody named.</summary>
    private static string?[] Painted(Act[] acts, int known)
    {
        string?[] calendar = new string?[Days + 5];
        int day = 0;
        Dictionary<int, string> named = [];
        foreach (Act act in acts)
        {
            day += act.Later;
            if (day <= known)
            {
                named[act.Effective] = s_eccns[act.Eccn];
            }
        }

        for (int i = 0; i < calendar.Length; i++)
        {
            calendar[i] =
                named.TryGetValue(i, out string? now) ? now
                : i > 0 ? calendar[i - 1]
                : null;
        }

        return calendar;
    }

    private static ClassificationHistory Of(Act[] acts)
    {
        int day = 0;
        List<ProductClassification> recorded = [];
        foreach (Act act in acts)
        {
            day += act.Later;
            Assert.True(Classification.TryParse(s_eccns[act.Eccn], out Classification item));
            ClassificationFinding finding = new(
                item,
                ClassificationBasis.Own,
                "",
                "15 CFR 732.3(b)(1)",
                "read",
                s_first.AddDays(act.Effective)
            );
            recorded.Add(new(recorded.Count + 1, finding, "ana", s_first.AddDays(day), "A valve"));
        }

        // In whatever order a database gives them.
        return new(recorded.AsEnumerable().Reverse());
    }
}
