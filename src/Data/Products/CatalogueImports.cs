using System.Globalization;
using Licet.Core.Importing;
using Licet.Core.Products;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Importing;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Products;

/// <summary>
/// Imports of products. A code that is there is updated; a classification that says what the product is on its day already is not recorded
/// again.
/// </summary>
public sealed class CatalogueImports(EventLog log) : TableImports(log, ImportKind.Products)
{
    private readonly EventLog _log = log;

    /// <summary>Products that an organization may have; those that are there are changed all the same.</summary>
    public long Most { get; init; } = Catalogue.Most;

    /// <summary>What is told of a product for which there is no room.</summary>
    internal static string Full =>
        string.Create(CultureInfo.InvariantCulture, $"a catalogue holds {Catalogue.Most:N0} products");

    /// <summary>The day on which a file was sent: a classification without a day holds from then on.</summary>
    public DateOnly DayOf(ImportRow import)
    {
        ArgumentNullException.ThrowIfNull(import);
        return _log.DayOf(import.At);
    }

    /// <summary>Begins to take the rows of a file, its columns said.</summary>
    /// <returns>Why the person may not; null where it began, or had begun.</returns>
    public async Task<string?> StartAsync(ImportRow seen, string columns, Person by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seen);
        if (ProductActs.Persons(by, seen.Organization) is { } why)
        {
            return why;
        }

        // Who says what the columns hold is who classifies.
        await ChangeAsync(seen, i => (i.Columns, i.By, i.Phase) = (columns, by.Id, ImportPhase.Taking), ct);
        return null;
    }

    protected override async Task<IReadOnlyList<ImportedRow.Wrong>> TakenAsync(
        DeskContext desk,
        ImportRow import,
        IReadOnlyList<ImportedRow> rows,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(import);
        ImportedProduct[] good = [.. rows.OfType<ImportedProduct>()];
        string[] codes = [.. good.Select(g => g.Facts.Code)];
        Dictionary<string, ProductRow> there = await desk
            .Products.Where(r => r.Organization == import.Organization && codes.Contains(r.Code))
            .ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        Dictionary<string, ClassificationHistory> histories = await Catalogue.HistoriesAsync(
            desk,
            [.. there.Values.Select(r => r.Id)],
            ct
        );
        long room = Most - await desk.Products.CountAsync(r => r.Organization == import.Organization, ct);
        Recording recording = new(import.Id, import.By, _log.Today, Now);
        List<ImportedRow.Wrong> wrong = [];
        foreach (ImportedProduct row in good)
        {
            if (!there.TryGetValue(row.Facts.Code, out ProductRow? known))
            {
                if (room-- <= 0)
                {
                    wrong.Add(new(row.Row, "row", Full));
                    continue;
                }

                known = ProductHistories.NewRow(import.Organization);
                known.Take(row.Facts, recording.At);
                desk.Products.Add(known);
                there.Add(row.Facts.Code, known);
                import.Added++;
                histories.Add(known.Id, new([]));
                Classify(desk, (row, known), histories, recording);
                continue;
            }

            bool changed = known.Facts != row.Facts;
            if (changed)
            {
                known.Take(row.Facts, recording.At);
            }

            changed |= Classify(desk, (row, known), histories, recording);
            _ = changed ? import.Changed++ : import.Same++;
        }

        return wrong;
    }

    /// <returns>Whether something was recorded.</returns>
    private static bool Classify(
        DeskContext desk,
        (ImportedProduct Row, ProductRow Product) what,
        Dictionary<string, ClassificationHistory> histories,
        Recording recording
    )
    {
        ClassificationHistory before = histories[what.Product.Id];
        if (what.Row.Finding is not { } finding || before.On(finding.Effective)?.Finding.SaysAs(finding) == true)
        {
            return false;
        }

        histories[what.Product.Id] = ProductHistories.Classify(desk, what.Product, before, (finding, recording));
        return true;
    }
}
