using System.Collections.Immutable;
using System.Text.Json;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;

namespace Licet.Core.Tests.Licenses.Documents;

/// <summary>What anybody learns who has the number and the check code of a license: what was typed, and whether it holds.</summary>
public class ConfirmationTests
{
    private static readonly byte[] s_seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private static readonly byte[] s_salting = [.. Enumerable.Range(101, 32).Select(i => (byte)i)];

    private static readonly LicenseTerms s_terms = LicenseRun.Terms(
        LicenseRun.Line(),
        LicenseRun.Line("2", "kg", 25m, 4_000m) with
        {
            Item = LicenseRun.Item("2B350.g"),
        }
    );

    private static readonly LicenseState s_license = LicenseRun.Issued(s_terms);

    private static readonly LicenseKeySet s_keys = Keys(KeyPurpose.Licenses);

    private static LicenseKeySet Keys(KeyPurpose purpose) =>
        new("BIS", [PublishedKey.OfPrivate(s_seed, purpose, LicenseRun.Day("2018-01-01"))]);

    private static LicenseDocument Signed() =>
        LicenseDocument.Sign(s_license, LicenseRun.Day("2018-06-02"), s_seed, s_salting);

    private static Confirmation Of(
        TypedFacts typed,
        LicenseState? license = null,
        LicenseKeySet? keys = null,
        string on = "2019-11-20"
    ) => Confirmation.Of(Signed(), license ?? s_license, keys ?? s_keys, LicenseRun.Day(on), typed);

    [Theory]
    [InlineData("K7QM-2XRD-90FJ")]
    [InlineData(" k7qm 2xrd 90fj")]
    [InlineData("K7QM2XRD9OFJ")]
    [InlineData("K7QM\u20112XRD\u201390fj")]
    public void A_check_code_is_read_as_people_type_it(string typed) =>
        Assert.Equal("K7QM-2XRD-90FJ", CheckCodes.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QM-2XRD-90F")]
    [InlineData("K7QM-2XRD-90FJJ")]
    [InlineData("K7QM-2XRD-90FU")]
    [InlineData("K7QM-2XRD-90F\u00E4")]
    public void What_is_no_check_code_is_told_so(string? typed) => Assert.Null(CheckCodes.Read(typed));

    [Fact]
    public void A_code_that_was_printed_is_read_as_itself() =>
        Assert.Equal(Signed().CheckCode(), CheckCodes.Read(Signed().CheckCode()));

    [Fact]
    public void Each_typed_fact_is_set_beside_the_license_and_no_other_is_told()
    {
        TypedFacts all = new(
            "ACME, inc",
            "Beispiel GmbH",
            "Muster AG",
            "DE",
            LicenseRun.Day("2018-06-01"),
            LicenseRun.Day("2022-06-01"),
            LicenseRun.Item("2b350.g"),
            25m,
            "kilograms",
            4_000.00m,
            "USD"
        );
        Confirmation same = Of(all);
        Assert.True(same.AllSame && same.Holds);
        Assert.Equal(11, same.Facts.Length);
        Confirmation one = Of(new TypedFacts(LastDay: LicenseRun.Day("2022-06-01")));
        Assert.Equal([new ConfirmedFact("lastDay", true)], one.Facts);
        Assert.Empty(Of(new TypedFacts()).Facts);
    }

    public static TheoryData<string, TypedFacts> Wrong =>
        new()
        {
            { "licensee", new(Licensee: "Acme Ltd") },
            { "licensee", new(Licensee: "Beispiel GmbH") },
            { "consignee", new(Consignee: "Muster AG") },
            { "endUser", new(EndUser: "...") },
            { "destination", new(Destination: "FR") },
            { "eccn", new(Item: LicenseRun.Item("3A001")) },
            { "quantity", new(Quantity: 101m) },
            { "unit", new(Unit: "lb") },
            { "value", new(Value: 104_000.01m) },
            { "currency", new(Currency: "EUR") },
            { "issued", new(Issued: LicenseRun.Day("2018-06-02")) },
            { "lastDay", new(LastDay: LicenseRun.Day("2023-06-01")) },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_not_on_the_license_is_not_as_on_it(string field, TypedFacts typed) =>
        Assert.Equal([new ConfirmedFact(field, false)], Of(typed).Facts);

    [Fact]
    public void A_value_alone_may_be_a_lines_or_the_total_but_two_lines_do_not_mix()
    {
        Assert.True(Of(new TypedFacts(Value: 4_000m)).AllSame);
        Assert.True(Of(new TypedFacts(Value: 104_000m, Currency: "USD")).AllSame);
        Assert.False(Of(new TypedFacts(Item: LicenseRun.Item("2B350.g"), Value: 104_000m)).AllSame);
        Assert.False(Of(new TypedFacts(Item: LicenseRun.Item("2B350.g"), Quantity: 100m)).AllSame);
        Assert.False(Of(new TypedFacts(Quantity: 100m, Unit: "kg")).AllSame);
    }

    public static TheoryData<string, DocumentFault, LicenseContent> Acts =>
        new()
        {
            { "suspended", DocumentFault.NotInForce, new Suspended("Diversion") },
            { "revoked", DocumentFault.NotInForce, new Revoked("Diversion") },
            { "These lines are revoked (750.8(a)): 2.", DocumentFault.NotInForce, new Revoked("Diversion", ["2"]) },
            { "given back", DocumentFault.NotInForce, new Surrendered("No more need") },
            { "Another license", DocumentFault.NotInForce, new Replaced("D7654321", "Other parties") },
            { "void", DocumentFault.NotInForce, new Voided("False statement") },
            {
                "later version",
                DocumentFault.OutOfDate,
                new Revised(s_terms with { LastDay = LicenseRun.Day("2021-06-01") }, "Shorter")
            },
        };

    [Theory]
    [MemberData(nameof(Acts))]
    public void What_became_of_it_is_told_on_the_day_and_not_on_the_day_before(
        string told,
        DocumentFault fault,
        LicenseContent content
    )
    {
        LicenseState then = LicenseRun.Then(s_license, "2019-11-20", content);
        DocumentFinding found = Assert.Single(Of(new(), then).Findings);
        Assert.Equal(fault, found.Fault);
        Assert.Contains(told, found.Why, StringComparison.Ordinal);
        Assert.Equal(content is not Voided, Of(new(), then, on: "2019-11-19").Holds);
    }

    [Fact]
    public void A_reinstated_one_holds_again_and_one_that_expired_or_is_not_valid_yet_does_not()
    {
        LicenseState then = LicenseRun.Then(
            LicenseRun.Then(s_license, "2019-11-01", new Suspended("Look")),
            "2019-11-10",
            new Reinstated("Found in order")
        );
        Assert.True(Of(new(), then).Holds);
        Assert.Equal(DocumentFault.Day, Assert.Single(Of(new(), on: "2022-06-02").Findings).Fault);
        Assert.Equal(DocumentFault.Day, Assert.Single(Of(new(), on: "2018-05-31").Findings).Fault);
    }

    [Fact]
    public void A_key_that_is_withdrawn_unknown_or_a_demonstration_is_told_and_no_keys_leave_it_open()
    {
        PublishedKey key = s_keys.Keys[0];
        Assert.Equal(
            DocumentFault.WithdrawnKey,
            Single(s_keys with { Keys = [key with { Withdrawn = LicenseRun.Day("2019-11-20") }] })
        );
        Assert.Equal(
            DocumentFault.ExpiredKey,
            Single(s_keys with { Keys = [key with { Through = LicenseRun.Day("2018-06-01") }] })
        );
        Assert.Equal(DocumentFault.Demo, Single(Keys(KeyPurpose.Demo)));
        byte[] other = [.. s_seed.Reverse()];
        Assert.Equal(
            DocumentFault.UnknownKey,
            Single(new("BIS", [PublishedKey.OfPrivate(other, KeyPurpose.Licenses, LicenseRun.Day("2018-01-01"))]))
        );
        var none = Confirmation.Of(Signed(), s_license, null, LicenseRun.Day("2019-11-20"), new());
        Assert.False(none.Holds);
        Assert.Empty(none.Findings);
        DocumentFault Single(LicenseKeySet keys) => Assert.Single(Of(new(), keys: keys).Findings).Fault;
    }

    /// <summary>Whatever became of it: no text of its face stands in an answer to somebody who typed nothing.</summary>
    [Fact]
    public void No_fact_that_was_not_typed_is_in_any_answer()
    {
        string[] face =
        [
            .. LicenseFields
                .Of(JsonElement.Parse(LicenseJson.TermsOf(s_terms)))
                .Values.Select(v => v.Trim('"'))
                .Where(v => v.Length > 3 && v is not ("true" or "false" or "null")),
        ];
        Assert.Contains("2022-06-01", face);
        foreach (LicenseContent content in Acts.Select(row => row.Data.Item3))
        {
            LicenseState then = LicenseRun.Then(s_license, "2019-11-20", content);
            foreach (string on in new[] { "2018-05-31", "2019-11-20", "2022-06-02" })
            {
                string told = JsonSerializer.Serialize(Of(new(), then, on: on));
                Assert.All(face, f => Assert.DoesNotContain(f, told, StringComparison.OrdinalIgnoreCase));
            }
        }
    }
}
