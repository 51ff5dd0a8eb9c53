using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Tests.Determination;

/// <summary>An exception is available, a candidate, not claimed, or ruled out by a fact that the answer names.</summary>
public class ClaimedExceptionTests
{
    private static readonly string[] s_ruled =
    [
        "LVS",
        "GBS",
        "SPP",
        "TSR",
        "APP",
        "NAC",
        "ACA",
        "GFT",
        "TSU",
        "AVS",
        "APR",
        "ENC",
        "AGR",
        "CCD",
        "STA",
        "SCP",
        "ACE",
        "MED",
        "IEC",
        "HBM",
        "AIA",
        "ACM",
        "LPP",
    ];

    [Fact]
    public void Of_a_machine_tool_to_a_company_no_exception_is_a_candidate_and_none_is_dropped()
    {
        var line = WorkedCases.Decide(WorkedCases.Of("DET-01")).Lines[0];
        var all = RuleBook.Shipped.LicenseExceptions.All.On(new(2026, 9, 24)).Select(e => e.Symbol);
        Assert.Equal(
            all.Order(StringComparer.Ordinal),
            line.Exceptions.Select(e => e.Symbol).Order(StringComparer.Ordinal)
        );
        Assert.Empty(Of(line, ExceptionStanding.Candidate));
        Assert.Equal(["TMP", "RPL", "GOV", "BAG", "RFF"], Of(line, ExceptionStanding.NotClaimed));
        Assert.Equal(s_ruled, Of(line, ExceptionStanding.Ruled).Order(Comparer(s_ruled)));
    }

    private static Comparer<string> Comparer(string[] order) =>
        Comparer<string>.Create((a, b) => Array.IndexOf(order, a).CompareTo(Array.IndexOf(order, b)));

    private static List<string> Of(LineDetermination line, ExceptionStanding standing) =>
        [.. line.Exceptions.Where(e => e.Standing == standing).Select(e => e.Symbol)];

    [Theory]
    [InlineData("LVS", "the entry 2B001 does not open it for 2B001.d", "740.3(b)")]
    [InlineData("CCD", "it is for Cuba or Russia or Belarus only", "740.19; 746.8(c)(2)(vii)")]
    [InlineData("GFT", "the value, USD 250,000, is above USD 800", "740.12")]
    [InlineData("TSU", "2B001.d is not software or technology", "740.13(a)")]
    [InlineData("AVS", "2B001.d is no vessel, aircraft or spacecraft", "740.15")]
    [InlineData(
        "APR",
        "by 740.16(a) it is for reexports only, and by 740.16(d) it leaves US, and it is for Australia or Canada or United Kingdom only",
        "740.16"
    )]
    [InlineData(
        "STA",
        "by 740.20(c)(1) it is for Country Group A:5 only, and by 740.20(c)(2) it is for Country Group A:6 only",
        "740.20"
    )]
    [InlineData("AIA", "the entry 2B001 does not open it for 2B001.d", "740.27")]
    public void What_rules_an_exception_out_is_told_in_words_with_its_paragraph(
        string symbol,
        string because,
        string basis
    )
    {
        var tried = WorkedCases.Decide(WorkedCases.Of("DET-01")).Lines[0].Exceptions.Single(e => e.Symbol == symbol);
        Assert.Equal((because, basis), (tried.Because, tried.Basis));
    }

    [Fact]
    public void A_purpose_that_is_stated_makes_a_candidate_and_one_that_is_denied_rules_out()
    {
        var claimed = With("one-for-one", true).Exceptions.Single(e => e.Symbol == "RPL");
        Assert.Equal((ExceptionStanding.Candidate, "a"), (claimed.Standing, claimed.Limb));
        Assert.Contains(claimed.Open, q => q.Field == "lines[0].facts.spares-stock");
        var denied = With("traveler-owned", false).Exceptions.Single(e => e.Symbol == "BAG");
        Assert.Equal(ExceptionStanding.Ruled, denied.Standing);
        Assert.StartsWith("the order answers no: Is it the traveler's own", denied.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_test_met_but_the_purpose_never_clears()
    {
        var given = WorkedCases.Of("DET-01");
        var order = given.Order.DeepClone().AsObject();
        order["lines"]![0]!["facts"] = new JsonObject
        {
            ["spares-stock"] = false,
            ["original-export-lawful"] = true,
            ["old-part-returned"] = true,
        };
        var open = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(Outcome.LicenseRequired, open.Outcome);
        Assert.Equal(ExceptionStanding.NotClaimed, open.Exceptions.Single(e => e.Symbol == "RPL").Standing);
        order["lines"]![0]!["facts"]!["one-for-one"] = true;
        var claimed = WorkedCases.Decide(given, order).Lines[0];
        Assert.Equal(Outcome.Permitted, claimed.Outcome);
        Assert.Equal("RPL", claimed.Exceptions[0].Symbol);
    }

    [Fact]
    public void Each_purpose_that_is_asked_for_names_its_field()
    {
        var line = WorkedCases.Decide(WorkedCases.Of("DET-01")).Lines[0];
        Assert.All(
            line.Exceptions.Where(e => e.Standing == ExceptionStanding.NotClaimed),
            e =>
            {
                Assert.NotEmpty(e.Open);
                Assert.All(e.Open, q => Assert.StartsWith("lines[0].facts.", q.Field, StringComparison.Ordinal));
            }
        );
    }

    [Fact]
    public void No_case_shows_a_code_of_a_table_in_place_of_a_question() =>
        Assert.All(
            WorkedCases.All.SelectMany(c => WorkedCases.Decide(c).Lines).SelectMany(l => l.Exceptions),
            e => Assert.All(e.Open, q => Assert.Matches(@"^[A-Z].* .*\?$", q.Text))
        );

    [Fact]
    public void A_transaction_exception_without_a_purpose_is_one_for_reexports_among_allies() =>
        Assert.Equal(
            ["APR"],
            RuleBook
                .Shipped.LicenseExceptions.All.On(new(2026, 9, 24))
                .Where(e =>
                    e.Basis == ExceptionBasis.Transaction
                    && RuleBook
                        .Shipped.LicenseExceptions.Limbs(e.Symbol, new(2026, 9, 24))
                        .Any(l => !l.Tests.Any(t => t.Kind is TestKind.Purpose))
                )
                .Select(e => e.Symbol)
        );

    private static LineDetermination With(string fact, bool value)
    {
        var given = WorkedCases.Of("DET-01");
        var order = given.Order.DeepClone().AsObject();
        order["lines"]![0]!["facts"] = new JsonObject { [fact] = value };
        return WorkedCases.Decide(given, order).Lines[0];
    }
}
