using System.Security.Cryptography;
using System.Text;
using Licet.Core.Licenses.Documents;
using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Licenses;

/// <summary>
/// Licenses as they were signed here: kept so that anybody who has a paper can have it confirmed by its number and check code.
/// </summary>
public sealed class SignedLicenses(Place place)
{
    /// <summary>Keeps a document before it is given to anybody; one that is kept already stays. The desk's tables are made where there are none.</summary>
    /// <exception cref="Opening.UnusablePlaceException">The place cannot be written.</exception>
    public async Task KeepAsync(LicenseDocument document, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(document);
        string number =
            document.Terms()?.Number ?? throw new ArgumentException("It is no whole license.", nameof(document));
        await using DeskContext desk = DeskContext.Of(place);
        if ((await desk.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await DeskSchema.MigrateAsync(place, ct);
        }

        string id = IdOf(number, document.CheckCode());
        if (await desk.SignedLicenses.AnyAsync(r => r.Id == id, ct))
        {
            return;
        }

        desk.SignedLicenses.Add(
            new()
            {
                Id = id,
                Number = number,
                Version = document.Version,
                Signed = document.Signed,
                Document = Encoding.UTF8.GetBytes(document.Json()),
            }
        );
        await desk.SaveChangesAsync(ct);
    }

    /// <summary>
    /// The license of a number with that check code; null where there is none. One question by one key, whichever of the two is wrong: neither
    /// the answer nor its time tells which.
    /// </summary>
    /// <param name="code">As <see cref="CheckCodes.Read"/> gives it.</param>
    public async Task<LicenseDocument?> FindAsync(string number, string code, CancellationToken ct)
    {
        string id = IdOf(number, code);
        await using DeskContext desk = DeskContext.Of(place);
        byte[]? document = await desk
            .SignedLicenses.AsNoTracking()
            .Where(r => r.Id == id)
            .Select(r => r.Document)
            .FirstOrDefaultAsync(ct);
        return document is null ? null : LicenseDocument.Read(Encoding.UTF8.GetString(document));
    }

    /// <summary>What was signed of a license, the last version and signature first. For its holder: who asks by number alone is known to be that.</summary>
    public async Task<IReadOnlyList<LicenseDocument>> OfAsync(string number, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(place);
        List<byte[]> documents = await desk
            .SignedLicenses.AsNoTracking()
            .Where(r => r.Number == number)
            .OrderByDescending(r => r.Version)
            .ThenByDescending(r => r.Signed)
            .Select(r => r.Document)
            .ToListAsync(ct);
        return [.. documents.Select(d => LicenseDocument.Read(Encoding.UTF8.GetString(d)))];
    }

    private static string IdOf(string number, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{number}\n{code}")));
}
