using System.Collections.Frozen;
using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Core.Parties.EntityEntries;

/// <summary>The rules that made and changed entries, by the citations under which entries name them.</summary>
internal sealed class ListRules(IReadOnlyList<ListRule> rules)
{
    private readonly FrozenDictionary<string, ListRule> _byPage = rules
        .SelectMany(rule => rule.Pages.Select(page => (page, rule)))
        .ToFrozenDictionary(p => p.page, p => p.rule, StringComparer.Ordinal);

    public IReadOnlyList<ListRule> All => rules;

    public ListRule? Of(string citation) => _byPage.GetValueOrDefault(citation);

    /// <summary>Citations of a row whose rules do not surely bind on a day: its text may be of a later edition.</summary>
    public List<string> NotSurelyBinding(Listing listing, DateOnly day, bool inForce)
    {
        List<string> later = [];
        for (var i = 0; i < listing.Citations.Count; i++)
        {
            if (!BindsSurely(listing.Citations[i], i == 0 && inForce, listing, day))
            {
                later.Add(listing.Citations[i]);
            }
        }

        return later;
    }

    /// <summary>Whether the rule that a citation names binds surely only after a day.</summary>
    public bool SurelyLater(string citation, DateOnly day)
    {
        var first = Of(citation) switch
        {
            { Effective: { } effective, Confidence.IsFirm: true } => effective,
            { Published: { } published } => published.AddDays(-InForce.OpenDays),
            _ when Year(citation) is { } year => new DateOnly(year, 1, 1).AddDays(-InForce.OpenDays),
            _ => DateOnly.MinValue,
        };
        return day < first;
    }

    /// <summary>
    /// By the rule's dates, else by the year of its volume. The first citation is the rule that added the row: its text is the
    /// row's from the first day it may bind.
    /// </summary>
    private bool BindsSurely(string citation, bool addedRowInForce, Listing listing, DateOnly day)
    {
        var until = addedRowInForce ? day.AddDays(InForce.OpenDays) : day;
        if (Of(citation)?.BindsSurelyFrom is { } from)
        {
            return from <= until;
        }

        return (addedRowInForce && (listing.Effective ?? listing.Published ?? until) <= until)
            || Year(citation) < day.Year;
    }

    /// <summary>The year of a volume of the Federal Register: volume 84 is 2019.</summary>
    private static int? Year(string citation) =>
        citation.Split(' ') is [var volume, "FR", _]
        && int.TryParse(volume, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 1000
            ? 1935 + number
            : null;
}
