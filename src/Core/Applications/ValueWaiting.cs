namespace Licet.Core.Applications;

/// <summary>What an application is worth, and when it waited.</summary>
/// <param name="ControlNumber">Letter and six digits.</param>
/// <param name="From">The day from which it waits: registration, or submission, as the asker counts.</param>
/// <param name="Resolved">Day of its end; null while it is pending. On that day it waits no more.</param>
/// <param name="Value">Block 23, US dollars; null where none is stated.</param>
/// <param name="Lost">Day on which the applicant reported the business lost while it was pending; null where not.</param>
public sealed record PendingValue(
    string ControlNumber,
    DateOnly From,
    DateOnly? Resolved,
    decimal? Value,
    DateOnly? Lost
);

/// <summary>Value that waits on a day. Numerator: Block 23 of those that wait; exclusions are counted beside it.</summary>
/// <param name="Applications">Waiting on the day.</param>
/// <param name="WithoutValue">Of these, without a stated value: the sum does not hold them.</param>
/// <param name="DollarDays">Each value times the days it has waited through the day: what waiting adds up to.</param>
/// <param name="Longest">Days that the longest waiting has waited; 0 for none.</param>
/// <param name="Lost">Value reported as lost while pending, through the day.</param>
public sealed record ValueWaiting(
    DateOnly On,
    int Applications,
    int WithoutValue,
    decimal Dollars,
    decimal DollarDays,
    int Longest,
    decimal Lost
)
{
    public static ValueWaiting At(DateOnly day, IEnumerable<PendingValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        List<PendingValue> begun = [.. values.Where(v => v.From <= day)];
        List<PendingValue> waiting = [.. begun.Where(v => !(v.Resolved <= day) && !(v.Lost <= day))];
        return new(
            day,
            waiting.Count,
            waiting.Count(v => v.Value is null),
            waiting.Sum(v => v.Value ?? 0),
            waiting.Sum(v => (v.Value ?? 0) * Days(v, day)),
            waiting.Select(v => Days(v, day)).DefaultIfEmpty().Max(),
            begun.Where(v => v.Lost <= day && !(v.Resolved < v.Lost)).Sum(v => v.Value ?? 0)
        );
    }

    private static int Days(PendingValue value, DateOnly day) => day.DayNumber - value.From.DayNumber;
}
