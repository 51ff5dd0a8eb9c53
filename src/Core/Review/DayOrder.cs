using System.Globalization;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Days of a case go forward: an act's own day is not in the future, and not before the day of an act recorded earlier, or a limit
/// could be evaded by a day that is merely written down. Where the process has a row (<see cref="LateAct"/>) an act may be recorded
/// late, with a reason, and keeps its own day.
/// </summary>
internal static class DayOrder
{
    public static bool IsLate(CaseState state, DateOnly on) => on < state.Last;

    /// <summary>Null where the day may stand, else a sentence.</summary>
    /// <param name="act">Id of the transition, or kind of the act beside the stage.</param>
    public static string? Why(CaseState state, string act, (DateOnly On, DateOnly Recorded, string? Late) day)
    {
        if (day.On > day.Recorded)
        {
            return Text($"The day {day.On:yyyy-MM-dd} is in the future: it is recorded on {day.Recorded:yyyy-MM-dd}.");
        }

        if (!IsLate(state, day.On))
        {
            return null;
        }

        string last = Text($"The day {day.On:yyyy-MM-dd} is before the case's last act of {state.Last:yyyy-MM-dd}");
        if ((state.Process.Late ?? []).FirstOrDefault(l => l.Act == act) is not { } row)
        {
            return $"{last}: acts are recorded in the order of their days.";
        }

        return !Given.Said(day.Late) ? $"{last}: a late record says why ({row.Citation})."
            : day.Recorded.DayNumber - day.On.DayNumber > row.Within
                ? Text($"{last}, and more than {row.Within} days before its recording ({row.Citation}).")
            : null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
