using System.Runtime.Versioning;
using System.Text;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data;
using Licet.Data.History;
using Licet.Data.Licenses;

namespace Licet.Admin.Tests.Licenses;

/// <summary>From a new key to a license that verifies, and to one that was revoked.</summary>
[UnsupportedOSPlatform("windows")]
public class DeskTests
{
    private const string Phrase = "correct horse battery";

    private static Outcome Run(AdminDesk desk, string line, string? phrase = Phrase) =>
        AdminDesk.RunWith(
            phrase is null ? "" : phrase + "\n",
            [.. line.Split(' ').Select(a => a.StartsWith('@') ? desk.PathOf(a[1..]) : a)]
        );

    private static Outcome Must(AdminDesk desk, string line)
    {
        Outcome run = Run(desk, line);
        Assert.True(run.Code == 0, $"{line}: {run}");
        return run;
    }

    private static async Task<Place> IssuedAsync(AdminDesk desk, DateOnly day)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        Must(desk, "db migrate --data @data");
        Place place = Place.Of(null, desk.PathOf("data"));
        LicenseTerms terms = new()
        {
            Number = "D1234567",
            Issuer = new Issuer("BIS"),
            Kind = LicenseKind.Export,
            Parties =
            [
                new("A", PartyRole.Applicant, "Acme Inc.", "US"),
                new("C", PartyRole.UltimateConsignee, "Beispiel GmbH", "DE"),
            ],
            Lines =
            [
                new(
                    "1",
                    Classification.TryParse("3A001.a.2", out var item) ? item : throw new InvalidOperationException(),
                    "Integrated circuits",
                    new Quantity(100m, "number"),
                    new Money(100_000m, "USD")
                ),
            ],
            Destinations = ["DE"],
            Issued = day,
            LastDay = day.AddYears(4),
        };
        await TakeAsync(place, "olga", "licensing-officer", day, new Issued(terms, "acme"), ct);
        return place;
    }

    private static async Task TakeAsync(
        Place place,
        string person,
        string role,
        DateOnly day,
        LicenseContent content,
        CancellationToken ct
    )
    {
        await using EventLog log = await EventLog.OpenAsync(place, TimeProvider.System, ct);
        LicenseHistories licenses = new(log);
        long seen = (await licenses.FindAsync("D1234567", ct))?.Sequence ?? 0;
        LicenseAnswer answer = await licenses.TakeAsync(
            new LicenseCommand("D1234567", new LicenseAct(new Person(person, [role]), day, seen, content)),
            ShippedProcesses.UsEar,
            ct
        );
        Assert.IsType<LicenseAnswer.Taken>(answer);
    }

    private static DocumentVerdict Verdict(AdminDesk desk, DateOnly day) =>
        LicenseVerification.Of(
            LicenseDocument.Read(File.ReadAllText(desk.PathOf("D1234567.json"))),
            LicenseKeySet.Read(File.ReadAllText(desk.PathOf("keys/keys.json"))),
            RevocationList.Read(File.ReadAllText(desk.PathOf("revocations.json"))),
            day
        );

    [Fact]
    public async Task A_license_is_signed_verifies_has_its_page_and_fails_once_it_is_revoked()
    {
        using AdminDesk desk = new();
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
        Place place = await IssuedAsync(desk, today);
        Must(desk, "keys make --keys @keys --authority BIS");
        Outcome signed = Must(desk, "license sign D1234567 --data @data --keys @keys --out @D1234567.json");
        Outcome listed = Must(desk, "license revocations --data @data --keys @keys --out @revocations.json");
        Assert.Contains("0 licenses of 1 license,", listed.Out, StringComparison.Ordinal);
        Assert.True(Verdict(desk, today).Holds);
        string first = await File.ReadAllTextAsync(desk.PathOf("D1234567.json"), TestContext.Current.CancellationToken);
        Must(desk, "license sign D1234567 --data @data --keys @keys --out @D1234567.json");
        Assert.Equal(
            first,
            await File.ReadAllTextAsync(desk.PathOf("D1234567.json"), TestContext.Current.CancellationToken)
        );

        // Whoever has the paper can have it confirmed.
        LicenseDocument document = LicenseDocument.Read(first);
        Assert.NotNull(
            await new SignedLicenses(place).FindAsync(
                "D1234567",
                document.CheckCode(),
                TestContext.Current.CancellationToken
            )
        );

        await File.WriteAllTextAsync(
            desk.PathOf("altered.json"),
            first.Replace("100000", "900000", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        Refused(desk, "license pdf @altered.json --out @altered.pdf", "lines[0].value.amount: is not what was signed");
        Outcome page = Must(desk, "license pdf @D1234567.json --published @keys/keys.json --out @D1234567.pdf");
        Assert.EndsWith(page.Out.Split(' ')[^1], signed.Out, StringComparison.Ordinal);
        Assert.StartsWith(
            "%PDF-",
            Encoding.ASCII.GetString(
                await File.ReadAllBytesAsync(desk.PathOf("D1234567.pdf"), TestContext.Current.CancellationToken),
                0,
                5
            ),
            StringComparison.Ordinal
        );

        await TakeAsync(
            place,
            "carl",
            "countersigner",
            today,
            new Revoked("Diversion"),
            TestContext.Current.CancellationToken
        );
        Must(desk, "license revocations --data @data --keys @keys --out @revocations.json");
        Assert.Contains(Verdict(desk, today).Findings, f => f.Fault == DocumentFault.NotInForce);
    }

    [Fact]
    public async Task After_a_rotation_and_a_withdrawal_what_each_key_signed_is_believed_or_not()
    {
        using AdminDesk desk = new();
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
        _ = await IssuedAsync(desk, today);
        string yesterday = $"{today.AddDays(-1):yyyy-MM-dd}";
        Must(desk, $"keys make --keys @keys --authority BIS --on {yesterday}");
        Must(desk, "license sign D1234567 --data @data --keys @keys --out @D1234567.json");
        Must(desk, $"keys rotate --keys @keys --on {today.AddDays(1):yyyy-MM-dd}");
        Must(desk, "license revocations --data @data --keys @keys --out @revocations.json");
        Assert.Empty(Verdict(desk, today).Findings);
        string former = LicenseKeySet.Read(Must(desk, "keys publish --keys @keys").Out).Keys[0].Id;
        Must(desk, $"keys withdraw {former} --keys @keys");
        Assert.Contains(Verdict(desk, today).Findings, f => f.Fault == DocumentFault.WithdrawnKey);
        Outcome none = Run(desk, "license sign D1234567 --data @data --keys @keys --out @again.json");
        Assert.Contains("no key signs on", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_private_key_is_its_owners_alone_and_encrypted()
    {
        using AdminDesk desk = new();
        Must(desk, "keys make --keys @keys --authority BIS");
        string file = Assert.Single(Directory.GetFiles(desk.PathOf("keys"), "*.pem"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_wrong_input_of_the_desk_has_its_message_and_writes_nothing()
    {
        using AdminDesk desk = new();
        _ = await IssuedAsync(desk, DateOnly.FromDateTime(DateTime.UtcNow));
        const string sign = "license sign D1234567 --data @data --keys @keys --out @out.json";
        Refused(desk, sign, "there are no keys yet; run: licet-admin keys make");
        Refused(desk, "keys make --keys @keys --authority BIS", "at least 12 characters", "short");
        Refused(desk, "keys make --keys @keys --authority BIS", "LICET_PASSPHRASE", null);
        Refused(desk, "keys make --keys @keys --authority BIS --on 2026-02-30", "--on: expected a day as yyyy-MM-dd");
        Must(desk, "keys make --keys @keys --authority BIS");
        Refused(desk, "keys make --keys @keys --authority BIS", "is in use");
        Refused(desk, "keys rotate --keys @keys --demo", "no key of that purpose is in use");
        Refused(desk, "keys withdraw 0123 --keys @keys", "no key has the id '0123'");
        Refused(desk, sign, "the pass phrase is another one", "another phrase here");
        Refused(desk, sign + " --on 2020-01-01", "no key signs on 2020-01-01");
        Refused(
            desk,
            sign.Replace("D1234567 ", "D7 ", StringComparison.Ordinal),
            "no license of that number is known here"
        );
        Refused(
            desk,
            "license revocations --data @data --keys @keys --out @out.json --next 2020-01-01",
            "comes after this one"
        );
        Refused(desk, "license pdf @keys/keys.json --out @out.pdf", "license pdf");
        Refused(desk, "license pdf @none.json --out @out.pdf", "there is no such file");
        string key = Directory.GetFiles(desk.PathOf("keys"), "*.pem")[0];
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Refused(desk, sign, "others than its owner may read it; run: chmod 600");
        File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await File.WriteAllTextAsync(key, "nothing", TestContext.Current.CancellationToken);
        Refused(desk, sign, "expected an encrypted private key in PEM");
        File.Delete(key);
        Refused(desk, sign, "there is no such file");
        await File.WriteAllTextAsync(desk.PathOf("keys/keys.json"), "{}", TestContext.Current.CancellationToken);
        Refused(desk, "keys publish --keys @keys", "keys.json:");
        Assert.False(File.Exists(desk.PathOf("out.json")) || File.Exists(desk.PathOf("out.pdf")));
    }

    private static void Refused(AdminDesk desk, string line, string message, string? phrase = Phrase)
    {
        Outcome run = Run(desk, line, phrase);
        Assert.True(run.Code == 2, $"{line}: {run}");
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }
}
