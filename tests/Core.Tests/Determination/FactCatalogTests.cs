using Licet.Core.Determination;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

public class FactCatalogTests
{
    private static readonly RuleBook Book = RuleBook.Shipped;

    [Fact]
    public void Every_fact_of_an_entry_wording_is_in_the_catalog() =>
        Assert.All(Enum.GetNames<EntryFact>(), n => Assert.Contains(FactCodes.Kebab(n), Book.Facts.Keys));

    [Fact]
    public void Every_fact_that_a_table_names_is_in_the_catalog() =>
        Assert.All(
            Book.Table("exception-tests")
                .Rows.Where(r => r["kind"] is "FACT" or "NOT_FACT" or "PURPOSE")
                .Select(r => r["argument"])
                .Concat(
                    Book.EndUses.All.Select(e => e.Fact).Where(f => !f.StartsWith("PARTY_", StringComparison.Ordinal))
                )
                .Concat(Book.Table("embargoes").Rows.SelectMany(r => r.Words("fact").Concat(r.Words("unless"))))
                .Concat(Book.LicensingPolicies.All.SelectMany(p => p.When).Select(w => w.TrimStart('!')))
                .Concat(Book.DeMinimis.All.Select(d => d.Fact).Where(f => f is not ("" or "FOOTNOTE_5_ENTITY")))
                .Concat(
                    Book.LicenseExceptions.Restrictions.All.Select(r => r.Fact)
                        .Where(f => f is not ("" or "OTHER_PROHIBITION" or "PART_746"))
                ),
            f => Assert.Contains(FactCodes.Kebab(f), Book.Facts.Keys)
        );

    [Fact]
    public void Every_fact_of_a_foreign_direct_product_rule_is_in_the_catalog() =>
        Assert.All(
            Book.ForeignDirectProducts.All,
            r =>
                Assert.Contains(
                    r.Footnote.Length > 0 ? $"fdp-footnote-{r.Footnote}-product" : $"fdp-{r.Rule}-product",
                    Book.Facts.Keys
                )
        );

    [Fact]
    public void Every_reason_with_a_condition_of_the_text_has_a_fact_that_answers_it() =>
        Assert.All(
            Book.Table("controls").Rows.Where(r => r["condition"] is "TEXT" or "MEETS").Select(r => r["reason"]),
            r => Assert.Equal("yes-no", Book.Facts[$"{r.ToLowerInvariant()}-condition"].Kind)
        );

    [Theory]
    [InlineData("UniquelyRequiredFor10NanometersAndBelow", "uniquely-required-for-10-nanometers-and-below")]
    [InlineData("InNoteTo1A995", "in-note-to-1a995")]
    [InlineData("ORDER_SPLIT", "order-split")]
    public void A_code_is_the_name_in_kebab_case(string name, string code) => Assert.Equal(code, FactCodes.Kebab(name));
}
