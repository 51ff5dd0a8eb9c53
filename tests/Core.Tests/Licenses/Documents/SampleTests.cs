using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;

namespace Licet.Core.Tests.Licenses.Documents;

/// <summary>The license, keys and list under samples/license: signed with a demonstration key. LICET_UPDATE_GOLDEN=1 writes them.</summary>
public class SampleTests
{
    [Fact]
    public void The_samples_are_what_is_signed()
    {
        byte[] seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
        byte[] salting = [.. Enumerable.Range(101, 32).Select(i => (byte)i)];
        var day = LicenseRun.Day("2019-11-20");
        var license = LicenseRun.Issued(
            LicenseRun.Terms() with
            {
                Conditions =
                [
                    new("1", "No reexport.", "750.7(a)", [new("a", "Annual report.", LicenseRun.Day("2020-06-30"))])
                    {
                        Owner = "BIS",
                    },
                ],
                EndUse = "Research.",
                EeiCode = "C30",
                Application = "Z100123",
            }
        );
        var gone = LicenseRun.Then(
            LicenseRun.Issued(LicenseRun.Terms() with { Number = "D7654321" }),
            "2019-11-01",
            new Suspended("Inquiry.")
        );
        var key = PublishedKey.Of(Ed25519.PublicOf(seed), KeyPurpose.Demo, LicenseRun.Day("2018-01-01"));
        Kept("D1234567.json", LicenseDocument.Sign(license, day, seed, salting).Json());
        Kept("D7654321.json", LicenseDocument.Sign(gone, LicenseRun.Day("2018-06-01"), seed, salting).Json());
        Kept("keys.json", new LicenseKeySet("BIS", [key]).Json());
        Kept("revocations.json", RevocationList.Sign("BIS", [license, gone], day, day.AddDays(7), seed).Json());
    }

    /// <summary>The sample as it was signed while licenses told the owners of their conditions: what was signed then holds.</summary>
    [Fact]
    public void A_license_that_was_signed_with_owners_holds_and_new_ones_tell_none()
    {
        var samples = Path.Combine(SharedData.Repository, "samples", "license");
        var keys = LicenseKeySet.Read(File.ReadAllText(Path.Combine(samples, "keys.json")));
        var list = RevocationList.Read(File.ReadAllText(Path.Combine(samples, "revocations.json")));
        var before = File.ReadAllText(
            Path.Combine(SharedData.Repository, "tests", "Core.Tests", "Licenses", "Documents", "owners-told.json")
        );
        Assert.Contains("\"owner\"", before, StringComparison.Ordinal);
        var document = LicenseDocument.Read(before);
        var findings = LicenseVerification.Of(document, keys, list, LicenseRun.Day("2019-11-21")).Findings;
        Assert.DoesNotContain(findings, f => f.Fault == DocumentFault.Altered);
        Assert.Equal("BIS", Assert.Single(document.Terms()!.Conditions).Owner);
        var now = File.ReadAllText(Path.Combine(samples, "D1234567.json"));
        Assert.DoesNotContain("owner", now, StringComparison.Ordinal);
        Assert.Null(Assert.Single(LicenseDocument.Read(now).Terms()!.Conditions).Owner);
    }

    private static void Kept(string name, string made)
    {
        var file = Path.Combine(SharedData.Repository, "samples", "license", name);
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, made);
        }

        Assert.Equal(File.ReadAllText(file), made);
    }
}
