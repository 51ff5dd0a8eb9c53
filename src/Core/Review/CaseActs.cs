using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>An act of a case, as it is to one person on one day.</summary>
/// <param name="Id">Of the transition; of an act beside the stage the kind of its content.</param>
/// <param name="Content">What it brings, by kind.</param>
/// <param name="Beside">It stands beside the stage and moves nothing.</param>
/// <param name="Refused">Why it may not be done now, by this person; null where it may.</param>
public sealed record ActOffer(string Id, string Title, string Content, bool Beside, Ruling.Refused? Refused)
{
    public bool May => Refused is null;
}

/// <summary>
/// What a person may do to a case now, and why not the rest. Each act is tried on the case with contents that lack nothing
/// (<see cref="TrialContents"/>), by the rules that decide on it when it is done: an act that none of them lets through is not possible, whatever
/// is written in it.
/// </summary>
public static class CaseActs
{
    /// <param name="today">The day of the act and of its recording. What the days have brought by then has happened.</param>
    /// <returns>The process's acts in the order of its file, then those beside the stage.</returns>
    public static IReadOnlyList<ActOffer> Of(CaseState state, Person by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(by);
        CaseState now = DueMoves.Of(state, today) is [.., var last] ? last.Ruling.State : state;
        return
        [
            .. now.Process.Transitions.Select(t => new ActOffer(
                t.Id,
                t.Title,
                t.Content,
                false,
                First(
                    TrialContents
                        .Of(now, t, by, today)
                        .Select(c => Case.Take(now, new Move(t.Id, by, today, now.Sequence, c), today))
                )
            )),
            .. AsideKinds.All.Select(k => new ActOffer(
                k,
                Title(k),
                k,
                true,
                First(
                    TrialContents
                        .Beside(now, k, by, today)
                        .Select(c => Asides.Take(now, new Aside(by, today, now.Sequence, c), today))
                )
            )),
        ];
    }

    /// <summary>What an act is called: a transition of the process, or a kind that stands beside the stage.</summary>
    public static string TitleOf(ProcessDefinition process, string act)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Transitions.FirstOrDefault(t => t.Id == act)?.Title ?? Title(act);
    }

    /// <summary>Null where one is accepted, else why the first was not.</summary>
    private static Ruling.Refused? First(IEnumerable<Ruling> rulings)
    {
        Ruling.Refused? first = null;
        foreach (Ruling ruling in rulings)
        {
            if (ruling is not Ruling.Refused refused)
            {
                return null;
            }

            first ??= refused;
        }

        return first;
    }

    private static string Title(string aside) =>
        aside switch
        {
            "hold-placed" => "Place a hold: the days count on",
            "hold-lifted" => "Lift a hold",
            "stop-began" => "Begin a stop for a reason that the law names",
            "stop-acted" => "Record an act that a stop asks for",
            "stop-ended" => "End a stop",
            "condition-dropped" => "Drop a condition",
            "assigned" => "Assign to an officer",
            "information-given" => "Receive what was asked of the applicant",
            "information-wanted" => "Say what information is missing",
            _ => throw new InvalidOperationException($"The act '{aside}' has no title."),
        };
}
