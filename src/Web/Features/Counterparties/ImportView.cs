using Licet.Data.Importing;

namespace Licet.Web.Features.Counterparties;

/// <summary>How far an import is.</summary>
/// <param name="Phase">"mapping" (a person says on its page what its columns hold), "taking", "screening", "done" or "broken".</param>
/// <param name="Columns">What each column holds, as it was said or guessed.</param>
/// <param name="Rows">Rows of the table without its header.</param>
/// <param name="Read">Rows looked at.</param>
/// <param name="Same">As they were before.</param>
/// <param name="ToScreen">Counterparties to be screened when its rows were taken.</param>
/// <param name="Why">Why it was broken off; null where it was not.</param>
public sealed record ImportView(
    string Id,
    string File,
    string By,
    DateTimeOffset At,
    string Phase,
    IReadOnlyList<string> Columns,
    long Rows,
    long Read,
    long Added,
    long Changed,
    long Same,
    long Refused,
    long ToScreen,
    long Screened,
    string? Why,
    DateTimeOffset? Ended
)
{
    internal static ImportView Of(ImportRow row) =>
        new(
            row.Id,
            row.File,
            row.By,
            row.At,
            PartyWordsOf.Kebab(row.Phase.ToString()),
            [.. PartyTable.Columns(row).Columns.Select(c => PartyWordsOf.Kebab(c.ToString()))],
            row.Rows,
            row.Read,
            row.Added,
            row.Changed,
            row.Same,
            row.Refused,
            row.ToScreen,
            row.Screened,
            row.Why.Length == 0 ? null : row.Why,
            row.Ended
        );
}
