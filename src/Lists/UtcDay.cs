namespace Licet.Lists;

/// <summary>The day a clock shows, in UTC: lists are checked to be current by days.</summary>
internal static class UtcDay
{
    public static DateOnly Of(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
