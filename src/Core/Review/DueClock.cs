using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>How far a limit of a case has come: "day 17 of 30, stopped since 3 November".</summary>
/// <param name="Clock">Id within the process.</param>
/// <param name="Elapsed">Days counted through the day for which it was asked.</param>
/// <param name="Stopped">The day after which a lawful stop holds it; null while it runs.</param>
public sealed record DueClock(string Clock, int Elapsed, DateOnly? Stopped)
{
    public static DueClock Of(ClockReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        DateOnly? stopped =
            reading.State == ClockState.Stopped
                ? reading
                    .Stops.Where(s =>
                        s.Stops && s.Stop.Held.After <= reading.AsOf && !(s.Stop.Held.Through <= reading.AsOf)
                    )
                    .Min(s => (DateOnly?)s.Stop.Held.After)
                : null;
        return new(reading.Rule.Id, reading.Elapsed, stopped);
    }

    /// <summary>Days counted through a later day, where nothing happened meanwhile: a stop that holds goes on holding.</summary>
    /// <param name="process">That of the case.</param>
    /// <param name="known">The day for which <see cref="Elapsed"/> was asked.</param>
    public int ElapsedOn(ProcessDefinition process, DateOnly known, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(process);
        if (Stopped is not null || day <= known)
        {
            return Elapsed;
        }

        TimeLimit limit = process.Clocks.Single(c => c.Id == Clock);
        return Elapsed + new DayCount(limit.Days, process.WorkCalendar).Elapsed(known, day, []);
    }
}
