namespace Licet.Core.Clocks;

/// <summary>Which days a time limit counts.</summary>
public enum DayKind
{
    /// <summary>Every day. All limits of part 750 count so (750.4: "calendar days").</summary>
    Calendar,

    /// <summary>Days that are neither weekend nor holiday of the process's <see cref="WorkCalendar"/>.</summary>
    Working,
}
