using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Replay;

/// <summary>One thing that is recorded on a day: a fact of the time, or an act on a case that the process may refuse.</summary>
/// <param name="History">"case/R000001", "list-change/84-FR-22961", "license/D9000001", "timeline/huawei-2019".</param>
public abstract record ReplayAct(DateOnly On, string History)
{
    /// <summary>Stands beside every case and decides nothing.</summary>
    public sealed record Fact(DateOnly On, string History, NewEvent Event) : ReplayAct(On, History);

    /// <param name="Process">Of a case that does not exist yet.</param>
    /// <param name="Transition">Null for an act beside the stage.</param>
    public sealed record OnCase(
        DateOnly On,
        string History,
        ProcessDefinition Process,
        string? Transition,
        Person By,
        Content Content
    ) : ReplayAct(On, History)
    {
        /// <param name="seen">Events of the case: the replay's people look before they act.</param>
        /// <exception cref="InvalidOperationException">An act beside the stage.</exception>
        public Move Move(long seen) =>
            new(Transition ?? throw new InvalidOperationException("An act beside the stage."), By, On, seen, Content);

        /// <param name="seen">Events of the case.</param>
        public Aside Aside(long seen) => new(By, On, seen, Content);
    }

    /// <summary>On a license; the process is that of the replay's applications.</summary>
    public sealed record OnLicense(DateOnly On, string History, Person By, LicenseContent Content)
        : ReplayAct(On, History)
    {
        public string Number => History["license/".Length..];

        /// <param name="seen">Events of the license.</param>
        public LicenseAct Act(long seen) => new(By, On, seen, Content);
    }
}

/// <summary>An act with the moment of its recording.</summary>
/// <param name="At">Noon UTC of the day, and a microsecond for each act of the day before it: the same wherever it is recorded.</param>
public sealed record TimedAct(DateTimeOffset At, ReplayAct Act);
