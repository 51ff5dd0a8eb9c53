namespace Licet.Core.Rules;

/// <summary>A statement of the law with what it rests on and its days.</summary>
public abstract record DatedRule(RuleSource Source);

/// <summary>One table as typed statements, in the order of the file.</summary>
public sealed class DatedRules<T>
    where T : DatedRule
{
    private readonly DayTable<T> _days;

    internal DatedRules(RuleTable table, Func<RuleRow, T> read)
    {
        All = [.. table.Rows.Select(read)];
        _days = new(All, r => r.Source.Window);
    }

    /// <summary>Every statement, whenever it holds.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The statements that hold on that day.</summary>
    public IReadOnlyList<T> On(DateOnly day) => _days.On(day);
}

/// <summary>
/// What holds on a day, looked up instead of sought: between two days on which a window begins or ends the answer is the same
/// list, in the order given. The slow twin is asking each window.
/// </summary>
internal sealed class DayTable<T>
{
    private readonly DateOnly[] _begins;
    private readonly T[][] _holding;

    public DayTable(IReadOnlyList<T> all, Func<T, EffectiveWindow> window)
    {
        SortedSet<DateOnly> begins = [DateOnly.MinValue];
        foreach (var days in all.Select(window))
        {
            if (days.From is { } from)
            {
                begins.Add(from);
            }

            if (days.Through is { } through && through < DateOnly.MaxValue)
            {
                begins.Add(through.AddDays(1));
            }
        }

        _begins = [.. begins];
        _holding = [.. _begins.Select(b => all.Where(t => window(t).Holds(b)).ToArray())];
    }

    public T[] On(DateOnly day)
    {
        var at = Array.BinarySearch(_begins, day);
        return _holding[at >= 0 ? at : ~at - 1];
    }
}
