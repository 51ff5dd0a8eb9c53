namespace Licet.Core.Rules;

/// <summary>A statement of the law with what it rests on and its days.</summary>
public abstract record DatedRule(RuleSource Source);

/// <summary>One table as typed statements, in the order of the file.</summary>
public sealed class DatedRules<T>
    where T : DatedRule
{
    internal DatedRules(RuleTable table, Func<RuleRow, T> read) => All = [.. table.Rows.Select(read)];

    /// <summary>Every statement, whenever it holds.</summary>
    public IReadOnlyList<T> All { get; }

    /// <summary>The statements that hold on that day.</summary>
    public IEnumerable<T> On(DateOnly day) => All.Where(r => r.Source.Holds(day));
}
