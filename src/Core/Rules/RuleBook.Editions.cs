using System.Collections.Concurrent;
using System.Globalization;

namespace Licet.Core.Rules;

/// <summary>What answers say of the tables themselves, put into words once: every step of every answer names its editions.</summary>
public sealed partial class RuleBook
{
    private readonly ConcurrentDictionary<string, string> _stamps = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> _alone = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<CoverageGap>> _uncovered = new();

    /// <summary>"controls@2026-07-23"; "controls@absent" where the book was made without it.</summary>
    public string StampOf(string table) =>
        _stamps.TryGetValue(table, out var stamp)
            ? stamp
            : _stamps.GetOrAdd(
                table,
                EditionOf(table) is { } edition
                    ? $"{table}@{edition.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
                    : $"{table}@absent"
            );

    /// <summary>The stamp alone, as a list: most steps ask one table.</summary>
    internal IReadOnlyList<string> StampsOf(string table) =>
        _alone.TryGetValue(table, out var stamps) ? stamps : _alone.GetOrAdd(table, [StampOf(table)]);

    /// <summary>Tables without which nothing is clear, that this book was made without, in the order of the tables.</summary>
    public IReadOnlyList<string> Absent => field ??= [.. Decisive.Where(IsAbsent)];

    /// <summary>Decisive tables whose edition does not cover a day, by what their editions say of it.</summary>
    public IReadOnlyList<CoverageGap> Uncovered(DateOnly day) =>
        _uncovered.TryGetValue(day, out var gaps) ? gaps : _uncovered.GetOrAdd(day, Gaps(day));

    /// <summary>rule-changes only informs, and tolerances are asked of a license in hand; all others decide what an order needs.</summary>
    private static IEnumerable<string> Decisive =>
        RuleTables.Names.Where(n => n is not ("rule-changes" or "tolerances"));

    /// <summary>Words by which we ask are no law of a day: an edition of them covers every day.</summary>
    private const string OurWords = "told-words";

    private CoverageGap[] Gaps(DateOnly day) =>
        [
            .. Decisive
                .Where(n => n != OurWords)
                .Select(EditionOf)
                .OfType<Edition>()
                .Where(e => e.Note(day) is not null)
                .GroupBy(e => e.Note(day)!)
                .Select(g => new CoverageGap(g.Key, [.. g.Select(e => e.Table)])),
        ];
}

/// <summary>Tables that do not cover a day, and what their editions say of it: "edition of 2026 used".</summary>
public sealed record CoverageGap(string Note, IReadOnlyList<string> Tables)
{
    /// <summary>The gap as an answer tells it.</summary>
    internal string Sentence { get; } = $"{Determination.TableWords.Of(Tables)}: {Note}.";
}
