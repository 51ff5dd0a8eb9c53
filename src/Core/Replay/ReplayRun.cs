namespace Licet.Core.Replay;

/// <summary>
/// A replay from its facts: every act in the order of its day. Nothing but data, the same each time; who records them, in memory or in
/// a database, decides on each as on anybody's.
/// </summary>
public static class ReplayRun
{
    private static readonly TimeOnly s_noon = new(12, 0);

    /// <summary>What was recorded through a day, in the order of recording.</summary>
    /// <param name="through">The last day; what follows on later days is left out.</param>
    public static IEnumerable<TimedAct> Acts(ReplayFacts facts, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ListsOfDay lists = new();
        FiledForms forms = new(lists);
        IReadOnlyList<PlannedApplication> planned = ApplicationPlan.Of(facts);
        IEnumerable<ReplayAct> acts = TimelineActs
            .Of(facts)
            .Concat(new ListChangeActs(facts, lists).Begun(through))
            .Concat(
                planned
                    .Where(p => p.Received <= through)
                    .SelectMany(p => ReplayLicenses.With(p, ApplicationActs.Of(p, forms, facts.Seed, through)))
            )
            .Concat(ReplayLicenses.Revoked(facts, planned));
        // Sorting keeps the order of what falls on one day: the time, then the list, then applications, each in their own order.
        return acts.Where(a => a.On <= through)
            .OrderBy(a => a.On)
            .GroupBy(a => a.On)
            .SelectMany(day => day.Select((act, i) => new TimedAct(Moment(day.Key).AddMicroseconds(i), act)));
    }

    /// <summary>Events of the time and changes of the list through a day, without any application.</summary>
    public static IEnumerable<ReplayAct> Time(ReplayFacts facts, DateOnly through)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return TimelineActs
            .Of(facts)
            .Concat(new ListChangeActs(facts, new ListsOfDay()).Begun(through))
            .Where(a => a.On <= through)
            .OrderBy(a => a.On);
    }

    /// <summary>Records a replay in memory.</summary>
    /// <exception cref="InvalidOperationException">The facts ask for an act that the process refuses.</exception>
    public static ReplayLog Record(ReplayFacts facts, DateOnly through)
    {
        ReplayLog log = new();
        foreach (TimedAct act in Acts(facts, through))
        {
            log.Record(act);
        }

        return log;
    }

    private static DateTimeOffset Moment(DateOnly day) => new(day.ToDateTime(s_noon), TimeSpan.Zero);
}
