using System.Globalization;
using System.Security.Cryptography;
using Licet.Core.Counterparties;
using Licet.Core.Importing;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Importing;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>
/// Imports of counterparties. Good rows are taken, the others told one by one. A batch of rows and the count of rows read are one
/// transaction: a program that ends in the middle leaves an import that goes on behind the last batch.
/// </summary>
public sealed class PortfolioImports(EventLog log) : TableImports(log, ImportKind.Counterparties)
{
    /// <summary>Counterparties that an organization may have; those that are there are changed all the same.</summary>
    public long Most { get; init; } = Portfolio.Most;

    /// <summary>How many counterparties of an organization there are, and how many of them are not screened.</summary>
    public async Task<(long All, long NotScreened)> CountAsync(string organization, CancellationToken ct)
    {
        await using DeskContext desk = Desk();
        Dictionary<PortfolioStanding, long> counts = await desk
            .PortfolioCounts.Where(c => c.Organization == organization)
            .ToDictionaryAsync(c => c.Standing, c => c.Count, ct);
        return (counts.Values.Sum(), counts.GetValueOrDefault(PortfolioStanding.NotScreened));
    }

    protected override async Task<IReadOnlyList<ImportedRow.Wrong>> TakenAsync(
        DeskContext desk,
        ImportRow import,
        IReadOnlyList<ImportedRow> rows,
        CancellationToken ct
    )
    {
        ImportedParty[] good = [.. rows.OfType<ImportedParty>()];
        string[] numbers = [.. good.Select(g => g.Number)];
        Dictionary<string, CounterpartyRow> there = await desk
            .Counterparties.Where(r => r.Organization == import.Organization && numbers.Contains(r.Number))
            .ToDictionaryAsync(r => r.Number, StringComparer.Ordinal, ct);
        long held = await desk
            .PortfolioCounts.Where(c => c.Organization == import.Organization)
            .SumAsync(c => c.Count, ct);
        long room = Most - held;
        List<ImportedRow.Wrong> wrong = [];
        Dictionary<(string, PortfolioStanding), long> counts = [];
        DateTimeOffset now = Now;
        foreach (ImportedParty row in good)
        {
            if (!there.TryGetValue(row.Number, out CounterpartyRow? known))
            {
                if (room-- <= 0)
                {
                    wrong.Add(
                        new(
                            row.Row,
                            "row",
                            string.Create(CultureInfo.InvariantCulture, $"a portfolio holds {Most:N0} counterparties")
                        )
                    );
                    continue;
                }

                CounterpartyRow added = NewRow(import.Organization, row.Number);
                added.Take(row.Facts, now);
                desk.Counterparties.Add(added);
                there.Add(row.Number, added);
                Count(counts, added, 1);
                import.Added++;
            }
            else if (known.Facts == row.Facts)
            {
                import.Same++;
            }
            else
            {
                Count(counts, known, -1);
                known.Take(row.Facts, now);
                Count(counts, known, 1);
                import.Changed++;
            }
        }

        await PortfolioCounts.AddAsync(desk, counts, ct);
        return wrong;
    }

    internal static CounterpartyRow NewRow(string organization, string number) =>
        new()
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Organization = organization,
            Number = number,
            Salt = RandomNumberGenerator.GetBytes(16),
        };

    private static void Count(Dictionary<(string, PortfolioStanding), long> counts, CounterpartyRow row, long more)
    {
        (string, PortfolioStanding) key = (row.Organization, row.Standing);
        counts[key] = counts.GetValueOrDefault(key) + more;
    }
}
