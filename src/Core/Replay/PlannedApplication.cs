using Licet.Core.Clocks;

namespace Licet.Core.Replay;

/// <summary>An application of the replay: when it came, from whom, what for, and what becomes of it. All of it synthetic.</summary>
/// <param name="Number">"R000001", in the order of receipt.</param>
/// <param name="Decided">The day of the outcome.</param>
internal sealed record PlannedApplication(
    string Number,
    DateOnly Received,
    Exporter Exporter,
    Consignee Consignee,
    ItemKind Item,
    decimal Value,
    string Outcome,
    DateOnly Decided
);

/// <summary>From marks and batches to applications: the same each time, and adding up to what was reported.</summary>
internal static class ApplicationPlan
{
    public static IReadOnlyList<PlannedApplication> Of(ReplayFacts facts)
    {
        List<DateOnly> arrivals = [.. Arrivals(facts.Pace)];
        List<PlannedApplication> planned = new(arrivals.Count);
        int companies = facts.Exporters.Count(e => e.By is not null);
        Seeded who = new(facts.Seed, "who");
        Seeded what = new(facts.Seed, "what");
        foreach (IGrouping<string, Batch> pool in facts.Batches.GroupBy(b => b.Pool))
        {
            foreach (Slot slot in Slots(pool.ToList(), facts.Seed))
            {
                int index = planned.Count;
                DateOnly received = arrivals[index];
                Consignee consignee = who.Of(facts.Consignees.Where(c => c.From <= received).ToList());
                ItemKind item = what.Of(facts.Items.Where(i => i.Class == slot.Batch.Class).ToList());
                planned.Add(
                    new(
                        FormattableString.Invariant($"R{index + 1:000000}"),
                        received,
                        index < companies ? facts.Exporters[index] : Again(facts, who, received),
                        consignee,
                        item,
                        slot.Value ?? 1_000m * what.Between(item.Low / 1_000, item.High / 1_000),
                        slot.Batch.Outcome,
                        slot.On
                    )
                );
            }
        }

        return planned;
    }

    /// <summary>A company that is there already; new ones only after the day by which their number was said.</summary>
    private static Exporter Again(ReplayFacts facts, Seeded who, DateOnly received) =>
        who.Of(facts.Exporters.Where(e => e.By is not null || facts.Exporters.Max(x => x.By) < received).ToList());

    /// <summary>Between two marks as evenly as whole applications and working days allow.</summary>
    private static IEnumerable<DateOnly> Arrivals(IReadOnlyList<PaceMark> pace)
    {
        for (int i = 1; i < pace.Count; i++)
        {
            List<DateOnly> days = [.. WorkingDays(pace[i - 1].On.AddDays(1), pace[i].On)];
            int count = pace[i].Received - pace[i - 1].Received;
            for (int k = 0; k < count; k++)
            {
                yield return days[(int)((2L * k + 1) * days.Count / (2L * count))];
            }
        }
    }

    /// <summary>
    /// The outcomes of a pool in the order of their days; those of one day in an order of the generator. The applications of the pool
    /// take them in the order of receipt: who came first is decided first.
    /// </summary>
    private static IEnumerable<Slot> Slots(List<Batch> pool, int seed)
    {
        Seeded mix = new(seed, "slots " + pool[0].Pool);
        List<(Slot Slot, int Tie)> slots = [];
        foreach (Batch batch in pool)
        {
            List<DateOnly> days = [.. WorkingDays(batch.From, batch.Through)];
            IReadOnlyList<decimal>? values = batch.Value is { } value ? mix.Parts(value, batch.Count) : null;
            for (int k = 0; k < batch.Count; k++)
            {
                DateOnly on = days[(int)((2L * k + 1) * days.Count / (2L * batch.Count))];
                slots.Add((new(batch, on, values?[k]), mix.Below(1_000_000)));
            }
        }

        return slots.OrderBy(s => s.Slot.On).ThenBy(s => s.Tie).Select(s => s.Slot);
    }

    private static IEnumerable<DateOnly> WorkingDays(DateOnly from, DateOnly through)
    {
        for (DateOnly day = from; day <= through; day = day.AddDays(1))
        {
            if (Weekdays.IsWorking(day))
            {
                yield return day;
            }
        }
    }

    private sealed record Slot(Batch Batch, DateOnly On, decimal? Value);
}

/// <summary>Offices work from Monday through Friday; holidays are not known here.</summary>
internal static class Weekdays
{
    public static bool IsWorking(DateOnly day) => WorkCalendar.Plain.IsWorking(day);

    /// <summary>The day itself, or the next working day.</summary>
    public static DateOnly OrNext(DateOnly day)
    {
        while (!IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    public static DateOnly Before(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        } while (!IsWorking(day));
        return day;
    }
}
