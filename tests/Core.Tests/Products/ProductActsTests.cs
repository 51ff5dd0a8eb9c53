using Licet.Core.Counterparties;
using Licet.Core.Items;
using Licet.Core.Products;
using Licet.Core.Review;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Products;

public class ProductActsTests
{
    private static readonly DateOnly s_today = new(2026, 11, 27);

    private static ClassifyAsk Ask(
        string eccn = "3A001.a.2",
        ClassificationBasis? basis = ClassificationBasis.Own,
        string reference = "",
        string reason = "the data sheet gives the range",
        string? effective = "2026-11-01"
    ) => new(eccn, basis, reference, "", reason, effective is null ? null : DateOnly.Parse(effective, null));

    private static Person Of(string role, string? organization = "acme") =>
        new("ana", [role]) { Applicant = organization };

    private static ClassifyRuling Take(ClassifyAsk ask, Person? by = null, RuleBook? rules = null) =>
        ProductActs.Take(by ?? Of(CounterpartyActs.Analyst), "acme", ask, s_today, rules ?? RuleBook.Shipped);

    [Theory]
    [InlineData("compliance-analyst", "acme", true)]
    [InlineData("applicant-signer", "acme", true)]
    [InlineData("applicant-preparer", "acme", false)]
    [InlineData("administrator", "acme", false)]
    [InlineData("compliance-analyst", "other", false)]
    [InlineData("compliance-analyst", null, false)]
    public void Analysts_and_signers_classify_what_is_their_organizations(string role, string? of, bool may)
    {
        ClassifyRuling ruling = Take(Ask(), Of(role, of));
        Assert.Equal(may, ruling is ClassifyRuling.Accepted);
        Assert.Equal(may, ruling is not ClassifyRuling.Refused);
    }

    [Theory]
    [InlineData("P\u0007", "Pump", "", "", "code")]
    [InlineData("P", "Pump\u202Efdp", "", "", "description")]
    [InlineData("P", "Pump", "Acme\u2066", "", "manufacturer")]
    [InlineData("P", "Pump", "", "kg\0", "unit")]
    [InlineData("P", "Pump\nof two lines", "", "", null)]
    public void A_text_of_a_product_is_read_as_it_is_written(
        string code,
        string description,
        string manufacturer,
        string unit,
        string? field
    ) => Assert.Equal(field, new ProductFacts(code, description, manufacturer, unit).Faults().SingleOrDefault()?.Field);

    [Fact]
    public void A_reason_is_read_as_it_is_written() =>
        Assert.Equal(
            "reason",
            Assert.Single(Assert.IsType<ClassifyRuling.Invalid>(Take(Ask(reason: "so\u202E"))).Faults).Field
        );

    [Fact]
    public void A_finding_cites_the_law_of_its_basis_where_nothing_nearer_is_cited()
    {
        var own = Assert.IsType<ClassifyRuling.Accepted>(Take(Ask("3a001.A.2"))).Finding;
        Assert.Equal(("3A001.a.2", "15 CFR 732.3(b)(1)"), (own.Item.ToString(), own.Citation));
        var ccats = Assert
            .IsType<ClassifyRuling.Accepted>(
                Take(
                    Ask(basis: ClassificationBasis.Ccats, reference: " G012345 ") with
                    {
                        Citation = "748.3(b)(3); 740.17",
                    }
                )
            )
            .Finding;
        Assert.Equal(("G012345", "748.3(b)(3); 740.17"), (ccats.Reference, ccats.Citation));
    }

    [Theory]
    [InlineData("", "eccn")]
    [InlineData("EAR-99", "eccn")]
    [InlineData("3A777", "eccn")]
    [InlineData("9Z123", "eccn")]
    public void What_the_control_list_does_not_have_is_no_classification(string eccn, string field) =>
        Assert.Equal(field, Assert.Single(Assert.IsType<ClassifyRuling.Invalid>(Take(Ask(eccn))).Faults).Field);

    [Fact]
    public void Every_fault_is_told_in_the_order_of_the_fields()
    {
        ClassifyRuling ruling = Take(new("x", null, "", "", " ", null));
        Assert.Equal(
            ["eccn", "effective", "basis", "reason"],
            Assert.IsType<ClassifyRuling.Invalid>(ruling).Faults.Select(f => f.Field)
        );
        ruling = Take(Ask(basis: ClassificationBasis.Ccats, effective: "2027-11-29"));
        Assert.Equal(
            ["effective", "reference"],
            Assert.IsType<ClassifyRuling.Invalid>(ruling).Faults.Select(f => f.Field)
        );
        Assert.IsType<ClassifyRuling.Accepted>(Take(Ask(effective: "2027-11-28")));
        Assert.IsType<ClassifyRuling.Invalid>(Take(Ask(effective: "1989-12-31")));
    }

    [Theory]
    [InlineData("EAR99", ControlListStanding.Ear99)]
    [InlineData("3A001.a.2", ControlListStanding.Listed)]
    [InlineData("3A001", ControlListStanding.Listed)]
    [InlineData("3A001.q", ControlListStanding.NoParagraph)]
    [InlineData("3A777", ControlListStanding.NoEntry)]
    [InlineData("0A002", ControlListStanding.Itar)]
    [InlineData("0A018", ControlListStanding.NotHeld)]
    public void A_classification_stands_to_the_list_as_an_order_would_find_it(string eccn, ControlListStanding standing)
    {
        Assert.True(Classification.TryParse(eccn, out Classification item));
        Assert.Equal(standing, ControlListStandings.Of(item, RuleBook.Shipped));
    }

    [Fact]
    public void An_entry_that_a_later_list_drops_is_gone_and_without_a_list_nothing_is_said()
    {
        Assert.True(Classification.TryParse("3A001.a.2", out Classification item));
        string entries = string.Join(
            '\n',
            File.ReadAllLines(Path.Combine(SharedData.Repository, "data", "ear", "entries.csv"))
                .Where(l => !l.StartsWith("3A001,", StringComparison.Ordinal))
        );
        RuleBook later = RuleBook.Shipped.With(new Dictionary<string, string?> { ["entries"] = entries });
        Assert.True(ControlListStandings.IsGone(ControlListStandings.Of(item, later)));
        Assert.IsType<ClassifyRuling.Invalid>(Take(Ask(), rules: later));
        RuleBook none = RuleBook.Shipped.With(new Dictionary<string, string?> { ["entries"] = null });
        Assert.Equal(ControlListStanding.NoList, ControlListStandings.Of(item, none));
        Assert.True(ControlListStandings.IsDoubtful(ControlListStanding.NoList));
    }

    [Theory]
    [InlineData("", "", ClassificationBasis.Own)]
    [InlineData("", "G123456", ClassificationBasis.Ccats)]
    [InlineData("", "data sheet 7", ClassificationBasis.Own)]
    [InlineData(" Self-classification", "", ClassificationBasis.Own)]
    [InlineData("CCATS", "", ClassificationBasis.Ccats)]
    [InlineData("Manufacturer or supplier", "", ClassificationBasis.Maker)]
    [InlineData("hearsay", "", null)]
    public void A_basis_is_read_as_people_write_it(string text, string reference, ClassificationBasis? basis) =>
        Assert.Equal(basis, ClassificationBases.Read(text, reference));

    [Fact]
    public void Tokens_and_words_of_every_basis_are_read_again() =>
        Assert.All(
            Enum.GetValues<ClassificationBasis>(),
            b =>
            {
                Assert.Equal(b, ClassificationBases.Read(ClassificationBases.Token(b), ""));
                Assert.Equal(b, ClassificationBases.Read(ClassificationBases.Words(b), ""));
            }
        );
}
