using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CsCheck;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Parties;

namespace Licet.Core.Tests.Licenses.Documents;

public class LicenseDocumentTests
{
    private static readonly byte[] s_seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] s_salting = [.. Enumerable.Range(101, 32).Select(i => (byte)i)];
    private static readonly DateOnly s_day = LicenseRun.Day("2019-11-20");

    private static readonly LicenseTerms s_terms = LicenseRun.Terms() with
    {
        Parties =
        [
            new("A", PartyRole.Applicant, "Acme Inc.", "US"),
            new("C", PartyRole.UltimateConsignee, "Łódź Überland \"Ω\" 中 GmbH", "DE", "Hauptstr. 1\nBonn"),
        ],
        Conditions =
        [
            new("1", "No reexport.", "750.7(a)", [new("a", "Report", LicenseRun.Day("2020-06-30"))]) { Owner = "BIS" },
        ],
        EndUse = "Research.",
    };

    private static readonly LicenseState s_license = LicenseRun.Issued(s_terms);

    private static readonly LicenseKeySet s_keys = new(
        "BIS",
        [PublishedKey.Of(Ed25519.PublicOf(s_seed), KeyPurpose.Licenses, LicenseRun.Day("2018-01-01"))]
    );

    private static LicenseDocument Signed(LicenseState? license = null) =>
        LicenseDocument.Sign(license ?? s_license, s_day, s_seed, s_salting);

    private static RevocationList Listed(params LicenseState[] licenses) =>
        RevocationList.Sign("BIS", licenses, s_day, s_day.AddDays(7), s_seed);

    private static DocumentVerdict Verdict(
        LicenseDocument document,
        LicenseKeySet? keys = null,
        RevocationList? list = null,
        string on = "2019-11-21"
    ) => LicenseVerification.Of(document, keys ?? s_keys, list ?? Listed(s_license), LicenseRun.Day(on));

    private static LicenseDocument Altered(Action<JsonNode> alter)
    {
        var json = JsonNode.Parse(Signed().Json())!;
        alter(json);
        return LicenseDocument.Read(json.ToJsonString());
    }

    [Fact]
    public void A_license_that_was_signed_holds_and_the_same_gives_the_same_bytes()
    {
        var document = Signed();
        Assert.True(Verdict(LicenseDocument.Read(document.Json())).Holds);
        Assert.Equal(document.Json(), Signed().Json());
        Assert.Equal(
            LicenseJson.TermsOf(s_terms),
            LicenseJson.TermsOf(LicenseJson.ReadTerms(document.License.GetRawText()))
        );
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", document.CheckCode());
    }

    /// <summary>licensing.md 11, point 13: every field in turn.</summary>
    [Fact]
    public void Point_13_One_changed_field_fails_and_is_named_whichever_it_is()
    {
        var document = Signed();
        var paths = LicenseFields.Of(document.License).Keys;
        Assert.True(paths.Count >= 30);
        foreach (var path in paths)
        {
            var json = JsonNode.Parse(document.Json())!;
            Change(json["license"]!, path);
            var finding = Assert.Single(
                Verdict(LicenseDocument.Read(json.ToJsonString())).Findings,
                f => f.Fault == DocumentFault.Altered
            );
            Assert.Equal(path, finding.Field);
        }
    }

    private static void Change(JsonNode license, string path)
    {
        var at = license;
        string[] steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            at = step[0] == '[' ? at[int.Parse(step[1..^1], null)]! : at[step]!;
        }

        var last = steps[^1];
        JsonNode other = "other";
        if (last[0] == '[')
        {
            at[int.Parse(last[1..^1], null)] = other;
        }
        else
        {
            at[last] = at[last] is JsonArray ? new JsonArray("other") : other;
            // What stood for an empty list is gone, and what was put in was never signed.
        }
    }

    [Fact]
    public void What_was_put_in_or_left_out_is_told()
    {
        var added = Altered(j => j["license"]!["tolerance"] = new JsonObject { ["value"] = "25", ["quantity"] = "0" });
        Assert.Equal(["tolerance.quantity", "tolerance.value"], Verdict(added).Findings.Select(f => f.Field));
        var without = Altered(j =>
        {
            j["license"]!.AsObject().Remove("endUse");
            j["salts"]!.AsObject().Remove("endUse");
        });
        var verdict = Verdict(without);
        Assert.Empty(verdict.Findings);
        Assert.StartsWith("Fields were left out", Assert.Single(verdict.NotSure), StringComparison.Ordinal);
        Assert.Equal("endUse", Assert.Single(verdict.Withheld));
        var nameless = Altered(j => j["license"]!.AsObject().Remove("number"));
        Assert.False(Verdict(nameless).Holds);
    }

    /// <summary>The last letter of 64 bytes in base64 has four bits that say nothing: with another one the text is not what was signed.</summary>
    [Fact]
    public void A_signature_is_written_in_one_way_only()
    {
        string json = Signed().Json();
        int last = json.IndexOf("==\"", StringComparison.Ordinal) - 1;
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char next = letters[letters.IndexOf(json[last], StringComparison.Ordinal) + 1];
        Assert.True(Verdict(LicenseDocument.Read(json)).Holds);
        Assert.False(Verdict(LicenseDocument.Read($"{json[..last]}{next}{json[(last + 1)..]}")).Holds);
    }

    /// <summary>Any byte of the file, changed to any other: it is refused, found, or the file says the same.</summary>
    [Fact]
    public void No_changed_byte_passes()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Signed().Json());
        var same = Signed();
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    byte[] changed = [.. bytes];
                    changed[at] = value;
                    string text;
                    try
                    {
                        text = new System.Text.UTF8Encoding(false, true).GetString(changed);
                    }
                    catch (ArgumentException)
                    {
                        return;
                    }

                    LicenseDocument read;
                    try
                    {
                        read = LicenseDocument.Read(text);
                    }
                    catch (FormatException)
                    {
                        return;
                    }

                    if (read.Json() != same.Json())
                    {
                        var verdict = Verdict(read);
                        Assert.False(
                            verdict.Holds && verdict.Withheld.IsEmpty,
                            $"{at}: {(char)bytes[at]} -> {(char)value}"
                        );
                    }
                },
                iter: Effort.Of(3_000, 100_000)
            );
    }

    [Fact]
    public void An_unknown_an_expired_and_a_withdrawn_key_have_each_its_own_message()
    {
        var key = s_keys.Keys[0];
        var other = PublishedKey.Of(Ed25519.PublicOf(s_salting), KeyPurpose.Licenses, key.From);
        DocumentFault Fault(LicenseKeySet keys) => Verdict(Signed(), keys).Findings[0].Fault;
        Assert.Equal(DocumentFault.UnknownKey, Fault(s_keys with { Keys = [other] }));
        Assert.Equal(
            DocumentFault.ExpiredKey,
            Fault(s_keys with { Keys = [key with { Through = s_day.AddDays(-1) }] })
        );
        Assert.Equal(DocumentFault.ExpiredKey, Fault(s_keys with { Keys = [key with { From = s_day.AddDays(1) }] }));
        Assert.Equal(
            DocumentFault.WithdrawnKey,
            Fault(s_keys with { Keys = [key with { Withdrawn = s_day.AddDays(1) }] })
        );
        Assert.Equal(DocumentFault.Demo, Fault(s_keys with { Keys = [key with { Purpose = KeyPurpose.Demo }] }));
        Assert.Equal(DocumentFault.UnknownKey, Fault(s_keys with { Authority = "ECJU" }));
        // After a change of keys both are published, and what the former one signed in its time holds.
        var rotated = s_keys with
        {
            Keys = [key with { Through = s_day }, other with { From = s_day.AddDays(1) }],
        };
        Assert.True(
            Verdict(Signed(), rotated).Findings.All(f => f.Fault == DocumentFault.List)
                || Verdict(Signed(), rotated).Holds
        );
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("suspended")]
    [InlineData("replaced")]
    [InlineData("void")]
    public void A_license_that_holds_no_more_fails_offline(string status)
    {
        LicenseContent content = status switch
        {
            "revoked" => new Revoked("Diversion."),
            "suspended" => new Suspended("Inquiry."),
            "replaced" => new Replaced("D2", "Address."),
            _ => new Voided("False end use."),
        };
        var now = LicenseRun.Then(s_license, "2019-11-19", content);
        var found = Assert.Single(Verdict(Signed(), list: Listed(now)).Findings);
        Assert.Equal(DocumentFault.NotInForce, found.Fault);
        Assert.Contains($" is {status} since ", found.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_makes_the_former_version_out_of_date_and_a_line_is_revoked_alone()
    {
        var two = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line(), LicenseRun.Line("2")));
        var old = Signed(two);
        var revised = LicenseRun.Then(two, "2019-11-19", new Revised(two.Terms! with { EndUse = "Other." }, "Why."));
        Assert.Equal(DocumentFault.OutOfDate, Assert.Single(Verdict(old, list: Listed(revised)).Findings).Fault);
        Assert.Equal(2, Signed(revised).Version);
        Assert.True(Verdict(Signed(revised), list: Listed(revised)).Holds);
        var part = LicenseRun.Then(two, "2019-11-19", new Revoked("Why.", ["2"]));
        Assert.Equal("lines", Assert.Single(Verdict(old, list: Listed(part)).Findings).Field);
    }

    [Fact]
    public void Without_a_list_or_with_an_old_or_false_one_nobody_is_sure()
    {
        var document = Signed();
        Assert.Single(LicenseVerification.Of(document, s_keys, null, s_day).NotSure);
        Assert.Contains(
            "8 days old",
            Assert.Single(Verdict(document, on: "2019-11-28").NotSure),
            StringComparison.Ordinal
        );
        var list = Listed(LicenseRun.Then(s_license, "2019-11-19", new Revoked("Why.")));
        Assert.Equal(
            DocumentFault.List,
            Assert.Single(Verdict(document, list: list with { Licenses = [] }).Findings).Fault
        );
        Assert.Equal(list.Json(), RevocationList.Read(list.Json()).Json());
    }

    [Fact]
    public void A_list_that_a_demonstration_key_signed_brings_no_license_back()
    {
        var demo = PublishedKey.Of(Ed25519.PublicOf(s_salting), KeyPurpose.Demo, s_keys.Keys[0].From);
        var both = s_keys with { Keys = [.. s_keys.Keys, demo] };
        var empty = RevocationList.Sign("BIS", [], s_day, s_day.AddDays(7), s_salting);
        Assert.Equal(DocumentFault.List, Assert.Single(Verdict(Signed(), both, empty).Findings).Fault);
    }

    [Theory]
    [InlineData("2018-05-31", "issued")]
    [InlineData("2022-06-02", "lastDay")]
    public void Its_own_days_are_asked(string on, string field) =>
        Assert.Contains(
            LicenseVerification.Of(Signed(), s_keys, null, LicenseRun.Day(on)).Findings,
            f => f.Fault == DocumentFault.Day && f.Field == field
        );

    [Fact]
    public void Only_what_was_issued_here_is_signed()
    {
        var elsewhere = LicenseRun.Issued(s_terms with { Issuer = new Issuer("BIS", "SNAP-R") });
        Assert.Throws<ArgumentException>(() => Signed(elsewhere));
        Assert.Throws<ArgumentException>(() =>
            LicenseDocument.Sign(s_license, LicenseRun.Day("2018-05-31"), s_seed, s_salting)
        );
    }

    /// <summary>RFC 8032, 7.1, test 2.</summary>
    [Fact]
    public void Signatures_are_those_of_RFC_8032()
    {
        var seed = Convert.FromHexString("4CCD089B28FF96DA9DB6C346EC114E0F5B8A319F35ABA624DA8CF6ED4FB8A6FB");
        Assert.Equal(
            "3D4017C3E843895A92B70AA74D1B7EBC9C982CCF2EC4968CC0CD55F12AF4660C",
            Convert.ToHexString(Ed25519.PublicOf(seed))
        );
        Assert.Equal(
            "92A009A9F0D4CAB8720E820B5F642540A2B27B5416503F8FB3762223EBDB69DA085AC1E43E15996E458F3613D0F11D8C387B2EAEB4302AEEB00D291612BB0C00",
            Convert.ToHexString(Ed25519.Sign(seed, [0x72]))
        );
    }
}
