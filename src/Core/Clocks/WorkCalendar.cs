using System.Collections.Immutable;

namespace Licet.Core.Clocks;

/// <summary>Which days an authority works. Holidays are data of the process, never of the machine's culture.</summary>
/// <param name="Weekend">Days of the week without work; at most six.</param>
/// <param name="Holidays">Further days without work.</param>
public sealed record WorkCalendar(ImmutableHashSet<DayOfWeek> Weekend, ImmutableHashSet<DateOnly> Holidays)
{
    /// <summary>Saturday and Sunday, no holidays.</summary>
    public static WorkCalendar Plain { get; } = new([DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>Weekend days; six at most, or no deadline would ever come.</summary>
    /// <exception cref="ArgumentException">All seven.</exception>
    public ImmutableHashSet<DayOfWeek> Weekend { get; } =
        Weekend.Count < 7
            ? Weekend
            : throw new ArgumentException("A week without a working day has no deadlines.", nameof(Weekend));

    public bool IsWorking(DateOnly day) => !Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day);
}
