using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Core.Review;

namespace Licet.Core.Publication;

/// <summary>
/// What a proposed version will do, for the committee before it votes. The report is the one that the published version gives:
/// the same sides give the same sentences and the same digest.
/// </summary>
public static class ListPreviews
{
    /// <param name="version">Content hash of the version proposed, which is the report's side after.</param>
    public static ListPreview Of(string version, ImpactReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<string> sentences = [.. Sentences(report)];
        StringBuilder text = new($"licet-preview-1\n{version}\n");
        foreach (var line in sentences.Concat(Details(report)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.Length}:{line}\n");
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        var lines = report.Stakes.Sum(s => s.Lines);
        return new(version, digest, report.Counterparties.Count, report.Orders.Count, lines, [.. sentences]);
    }

    /// <summary>What it will do to the books of several exporters: each one's own preview, by the exporter's id in ordinal order.</summary>
    /// <param name="version">Of the proposal, and of each.</param>
    /// <param name="sentences">For the committee, of all books together.</param>
    public static ListPreview Together(
        string version,
        IReadOnlyList<KeyValuePair<string, ListPreview>> books,
        IEnumerable<string> sentences
    )
    {
        ArgumentNullException.ThrowIfNull(books);
        StringBuilder text = new($"licet-previews-1\n{version}\n");
        foreach (var (exporter, preview) in books.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{exporter.Length}:{exporter} {preview.Digest}\n");
        }

        return new(
            version,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))),
            books.Sum(b => b.Value.Counterparties),
            books.Sum(b => b.Value.Orders),
            books.Sum(b => b.Value.Lines),
            [.. sentences]
        );
    }

    private static IEnumerable<string> Sentences(ImpactReport report)
    {
        yield return Text(
            $"Listings: {report.Lists.Added.Count} added, {report.Lists.Removed.Count} removed, {report.Lists.Changed.Count} changed."
        );
        yield return Text($"Counterparties met otherwise than before: {report.Counterparties.Count}.");
        yield return Text($"Orders answered otherwise: {report.Orders.Count}.");
        foreach (var stake in report.Stakes)
        {
            var amounts = string.Join(", ", stake.Amounts.Select(a => Text($"{a.Currency} {a.Value:0.##}")));
            var without = stake.WithoutValue > 0 ? Text($", {stake.WithoutValue} without a stated value") : "";
            yield return Text(
                $"{Outcomes.Token(stake.Before)} to {Outcomes.Token(stake.After)}: {stake.Lines} lines of {stake.Orders} orders{(amounts.Length > 0 ? ", " + amounts : "")}{without}."
            );
        }

        foreach (var gap in report.Gaps)
        {
            yield return $"Not screened: {gap}";
        }
    }

    /// <summary>What the digest holds beyond the sentences: whom and which orders by name.</summary>
    private static IEnumerable<string> Details(ImpactReport report) =>
        report
            .Counterparties.Select(c => $"{c.Counterparty.Id} {c.Listing.Id} {c.Class} {c.Matched}")
            .Concat(report.Orders.Select(o => Text($"{o.Index}: {o.Lines.Count}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
