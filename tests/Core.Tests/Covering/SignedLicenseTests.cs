using System.Text.Json.Nodes;
using Licet.Core.Covering;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Tests.Licenses;

namespace Licet.Core.Tests.Covering;

public class SignedLicenseTests
{
    private static readonly byte[] s_seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly DateOnly s_day = new(2026, 9, 20);

    private static readonly LicenseKeySet s_keys = new(
        "BIS",
        [PublishedKey.Of(Ed25519.PublicOf(s_seed), KeyPurpose.Licenses, new(2025, 1, 1))]
    );

    /// <summary>The sample license as if Licet had issued it.</summary>
    private static LicenseState Issued()
    {
        var held = Assert.Single(HeldCase.Read(new HeldCase().File0).Licenses);
        return LicenseRun.Issued(held.License.Terms! with { Issuer = new("BIS") });
    }

    private static RevocationList List(LicenseState license) =>
        RevocationList.Sign("BIS", [license], s_day, s_day.AddDays(7), s_seed);

    private static HeldCase Given(
        LicenseState license,
        LicenseKeySet? keys,
        RevocationList? list,
        Action<JsonNode>? alter = null
    )
    {
        HeldCase given = new() { Verifying = new(keys, list, s_day) };
        var document = JsonNode.Parse(LicenseDocument.Sign(license, s_day, s_seed, s_seed).Json())!;
        alter?.Invoke(document);
        given.File0["licenses"]![0] = new JsonObject { ["document"] = document, ["shipped"] = new JsonArray() };
        return given;
    }

    [Fact]
    public void A_signed_license_that_is_verified_and_not_on_the_list_covers()
    {
        var license = Issued();
        var only = Given(license, s_keys, List(license)).Only();
        Assert.Empty(only.Faults);
        Assert.Equal("left: 70 number on line 1, USD 47560 on the license", only.After!.ToString());
        Assert.False(only.Terms.Issuer.IsElsewhere);
    }

    [Fact]
    public void A_signed_license_that_is_not_verified_in_full_does_not_cover()
    {
        var license = Issued();
        var demo = s_keys with { Keys = [s_keys.Keys[0] with { Purpose = KeyPurpose.Demo }] };
        (HeldCase Given, string Why)[] cases =
        [
            (Given(license, null, List(license)), "no published keys are at hand"),
            (Given(license, s_keys, null), "revoked"),
            (Given(license, demo, List(license)), "demonstration"),
            (Given(license, s_keys, List(license), d => d["license"]!["endUse"] = "Anything"), "endUse"),
            (Given(license, s_keys, List(LicenseRun.Then(license, "2026-09-01", new Revoked("Diversion")))), "revoked"),
        ];
        foreach (var (given, why) in cases)
        {
            Assert.Contains(
                given.Only().Faults,
                f => f.Code == "VERIFICATION" && f.Why.Contains(why, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public void A_signed_license_alone_is_read_and_what_was_shipped_is_asked()
    {
        var license = Issued();
        var json = JsonNode.Parse(LicenseDocument.Sign(license, s_day, s_seed, s_seed).Json())!;
        var held = HeldCase.Read(json);
        Assert.Empty(held.Problems);
        var decided = new HeldCase().Decide(new OrderCoverage(held.Licenses, new(s_keys, List(license), s_day)));
        Assert.Equal(["USE"], decided.Lines[0].Coverage!.Tried[0].Faults.Select(f => f.Code));
    }

    [Fact]
    public void A_signed_license_that_says_too_little_to_be_one_is_refused()
    {
        var json = JsonNode.Parse(LicenseDocument.Sign(Issued(), s_day, s_seed, s_seed).Json())!;
        json["license"]!["lines"] = new JsonArray();
        Assert.Contains("lines", Assert.Single(HeldCase.Read(json).Problems).Message, StringComparison.Ordinal);
    }
}
