using Licet.Core.Items;

namespace Licet.Core.Rules.ControlList;

/// <summary>The Commerce Control List (Supp. 1 to part 774): every number, its controls and what it says of exceptions.</summary>
public sealed class CommerceControlList
{
    private readonly Dictionary<string, RuleRow> _entries;
    private readonly ILookup<string, RuleRow> _controls;
    private readonly ILookup<string, RuleRow> _eligibilities;
    private readonly Dictionary<string, RuleRow> _paragraphs;
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, ControlEntry> _read = new(
        StringComparer.Ordinal
    );

    internal CommerceControlList(RuleBook book)
    {
        _entries = book.Table("entries").Rows.ToDictionary(r => r["eccn"], r => r, StringComparer.Ordinal);
        _controls = book.Table("controls").Rows.ToLookup(r => r["eccn"], r => r, StringComparer.Ordinal);
        _eligibilities = book.Table("eligibility").Rows.ToLookup(r => r["eccn"], r => r, StringComparer.Ordinal);
        _paragraphs = book.Table("paragraphs").Rows.ToDictionary(r => r["eccn"], r => r, StringComparer.Ordinal);
    }

    /// <summary>The numbers, in order.</summary>
    public IReadOnlyList<string> Eccns => [.. _entries.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The entry with that number; null where the list has none: bad input, not "no control".</summary>
    public ControlEntry? Find(string eccn) =>
        _read.TryGetValue(eccn, out var entry) ? entry
        : _entries.TryGetValue(eccn, out var row) ? _read.GetOrAdd(eccn, _ => Read(row))
        : null;

    /// <summary>The entry of a classification; null for EAR99 and for a number that the list has not.</summary>
    public ControlEntry? Find(Classification item) => item.IsEar99 ? null : Find(item.Eccn);

    /// <summary>
    /// What the entry says of an exception ("LVS", "GBS", "TSR", "STA" ...); the exception's tests still follow. Null for EAR99 and
    /// for a number that the list has not.
    /// </summary>
    public EligibilityFinding? Eligibility(string exception, EligibilityCase given) =>
        Find(given.Item) is { } entry ? EligibilityFinding.Of(entry, exception, given) : null;

    private ControlEntry Read(RuleRow row)
    {
        var eccn = row["eccn"];
        return new(
            row,
            _paragraphs.GetValueOrDefault(eccn),
            _controls[eccn].Select(r => new Control(r)),
            _eligibilities[eccn].Select(r => new Eligibility(r))
        );
    }
}
