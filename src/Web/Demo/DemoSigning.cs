using System.Security.Cryptography;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Serving;

namespace Licet.Web.Demo;

/// <summary>
/// Signs the demo's licenses with a key that says of itself that it is a demonstration's: whoever verifies such a license reads that it
/// authorizes nothing. The private key is kept nowhere.
/// </summary>
internal sealed class DemoSigning(EventLog log, DeskSettings settings)
{
    /// <summary>Days until the list of licenses that hold no more is old: a demo has nobody who signs the next one.</summary>
    private const int Lasts = 366;

    /// <param name="numbers">Of licenses that were issued here.</param>
    public async Task FillAsync(IReadOnlyList<string> numbers, CancellationToken ct)
    {
        byte[] seed = RandomNumberGenerator.GetBytes(32);
        byte[] salting = RandomNumberGenerator.GetBytes(32);
        List<LicenseState> licenses = [];
        foreach (string number in numbers)
        {
            LicenseState license = (await new LicenseHistories(log).FindAsync(number, ct))!;
            licenses.Add(license);
            LicenseDocument document = LicenseDocument.Sign(license, log.Today, seed, salting);
            await new SignedLicenses(settings.Place).KeepAsync(document, ct);
            await WriteAsync(number + ".json", document.Json(), ct);
        }

        string authority = licenses[0].Terms!.Issuer.Authority;
        LicenseKeySet keys = new(authority, [PublishedKey.OfPrivate(seed, KeyPurpose.Demo, log.Today)]);
        await WriteAsync("keys.json", keys.Json(), ct);
        RevocationList list = RevocationList.Sign(authority, licenses, log.Today, log.Today.AddDays(Lasts), seed);
        await WriteAsync("revocations.json", list.Json(), ct);
    }

    private async Task WriteAsync(string file, string text, CancellationToken ct)
    {
        string folder = Directory.CreateDirectory(Path.Combine(settings.Place.Folder, "published")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, file), text, ct);
    }

    /// <summary>A license to have confirmed, with what is typed for it: "D9000016, check code K7QM-2XRD-90FJ"; null where there is none.</summary>
    public static string? Paper(DeskSettings settings)
    {
        string folder = Path.Combine(settings.Place.Folder, "published");
        string? file = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "D*.json").Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
        return file is null
            ? null
            : $"{Path.GetFileNameWithoutExtension(file)}, check code {LicenseDocument.Read(File.ReadAllText(file)).CheckCode()}";
    }
}
