using Licet.Core.Rules;
using Licet.Core.Rules.Lint;

namespace Licet.Core.Tests.Rules.Lint;

public class RuleLinterTests
{
    [Fact]
    public void The_tables_that_ship_have_no_fault() => Assert.Empty(RuleLinter.Check(RuleBook.Shipped));

    [Fact]
    public void Every_table_is_shipped_and_every_file_is_a_table() =>
        Assert.Equal(
            RuleTables.Names.Concat(RuleTables.OfWordings).Order(StringComparer.Ordinal),
            Directory
                .GetFiles(Path.Combine(SharedData.Repository, "data", "ear"), "*.csv")
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Where(n => RuleTables.OfWordings.Contains(n) || !RuleBook.Shipped.IsAbsent(n))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("controls", "2B001,CC,CC2,,,,,,,,,,R26", FaultKind.Citation, "citation")]
    [InlineData("controls", "2B001,CC,CC2,,,,,,,ECCN 2B001,,,", FaultKind.Confidence, "confidence")]
    [InlineData("controls", "2B001,CC,CC2,,,,,,,ECCN 2B001,,,sure", FaultKind.Confidence, "confidence")]
    [InlineData("controls", "2B001,CC,CC2,,,,,,,ECCN 2B001,2020-02-30,,R26", FaultKind.Window, "from")]
    [InlineData("controls", "2B001,CC,CC2,,,,,,,ECCN 2B001,2020-02-02,2020-02-01,R26", FaultKind.Window, "through")]
    [InlineData(
        "controls",
        "2B001,NS,NS2,,,,,,,ECCN 2B001,,,R26",
        FaultKind.Overlap,
        "eccn+reason+column+where+paragraphs+except+condition+refers+for"
    )]
    [InlineData("controls", "9Z999,NS,NS2,,,,,,,ECCN 9Z999,,,R26", FaultKind.Code, "eccn")]
    [InlineData("controls", "2B001,XX,NS2,,,,,,,ECCN 2B001,,,R26", FaultKind.Code, "reason")]
    [InlineData("controls", "2B001,NS,NS3,,,,,,,ECCN 2B001,,,R26", FaultKind.Code, "column")]
    [InlineData("controls", "2B001,NS,,CN QQ,,,,,,ECCN 2B001,,,R26", FaultKind.Code, "where")]
    [InlineData("controls", "2B001,NS,,D:6,,,,,,ECCN 2B001,,,R26", FaultKind.Code, "where")]
    [InlineData("controls", "2B001,NS,NS1,,a..1,,,,,ECCN 2B001,,,R26", FaultKind.Code, "paragraphs")]
    [InlineData("controls", "2B001,NS,NS1,,,,FOR,9Z999,,ECCN 2B001,,,R26", FaultKind.Code, "refers")]
    [InlineData("eligibility", "2B001,ZZZ,NO,,,,,,,,ECCN 2B001,,,R26", FaultKind.Code, "exception")]
    [InlineData("exception-restrictions", "x,,,,,,*,ZZZ,yes,gist,740.2,,,R26", FaultKind.Code, "allow")]
    [InlineData("exception-restrictions", "x,@NOWHERE,,,,,*,,yes,gist,740.2,,,R26", FaultKind.Code, "items")]
    [InlineData("exception-restrictions", "x,,,* -@NOWHERE,,,*,,yes,gist,740.2,,,R26", FaultKind.Code, "where")]
    [InlineData("item-sets", "@SME,3B001,,,,,R26", FaultKind.Citation, "citation")]
    [InlineData("item-sets", "@SME,9Z999,,734.4,,,R26", FaultKind.Code, "member")]
    [InlineData("item-sets", "SME,3B001,,734.4,,,R26", FaultKind.Code, "set")]
    [InlineData("country-sets", "@NATO,QQ,772.1,,,R25", FaultKind.Code, "country")]
    [InlineData("exception-tests", "GBS,,9,REASONS_ONLY,ZZ,Is it?,,740.4,,,R26", FaultKind.Code, "argument")]
    [InlineData("exception-tests", "GBS,,9,WHIM,,Is it?,,740.4,,,R26", FaultKind.Code, "kind")]
    [InlineData("exception-tests", "GBS,,9,PURPOSE,FOR_NOTHING,Is it?,,740.4,,,R26", FaultKind.Code, "argument")]
    [InlineData("exception-tests", "GBS,,9,ITEM_CATEGORY,X,Is it?,,740.4,,,R26", FaultKind.Code, "argument")]
    [InlineData("exception-tests", "GBS,,9,ELIGIBLE,APP,,,740.4,,,R26", FaultKind.Question, "question")]
    [InlineData("exception-tests", "GBS,,9,DESTINATION_IN,B,CU ?*,,740.4,,,R26", FaultKind.Question, "question")]
    [InlineData("facts", "surprise,line,yes-no,,740.4,,,R26", FaultKind.Question, "question")]
    [InlineData("list-effects", "NOLIST,n,i,STOP,,,,,g,somewhere,,,S", FaultKind.Code, "list")]
    [InlineData("end-uses", "X,F,*,*,,LENIENT,g,744.2,,,R26", FaultKind.Code, "policy")]
    [InlineData(
        "affiliates-rule",
        "BIS,ACTIVE,50,>=,CASCADE,,90 FR 47201,2025-10-01,2025-10-02,FR",
        FaultKind.Overlap,
        "regime"
    )]
    [InlineData("editions", "surprise,2026-07-23,,2026-07-23,by hand,nowhere,,,R26", FaultKind.Edition, "table")]
    public void A_fault_made_on_purpose_is_found(string table, string row, FaultKind kind, string field)
    {
        var fault = Assert.Single(RuleLinter.Check(With(table, t => t + row + "\n")));
        Assert.Equal((kind, field), (fault.Kind, fault.Field));
        Assert.StartsWith($"{table}.csv:", fault.Place, StringComparison.Ordinal);
        Assert.Contains(": expected ", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D:5", "D:9", "groups")]
    [InlineData("GRID", "GRIT", "row")]
    [InlineData("USE:CN", "USE:QQ", "row")]
    [InlineData("GP8", "GP9", "special")]
    public void A_wrong_code_among_the_countries_is_found(string right, string wrong, string field) =>
        Assert.All(
            RuleLinter.Check(With("countries", t => t.Replace(right, wrong, StringComparison.Ordinal))),
            f => Assert.Equal((FaultKind.Code, field), (f.Kind, f.Field))
        );

    [Fact]
    public void A_table_without_one_of_the_columns_of_all_is_found()
    {
        var book = With("red-flags", t => t.Replace(",confidence", ",sure", StringComparison.Ordinal));
        var fault = Assert.Single(RuleLinter.Check(book));
        Assert.Equal((FaultKind.Schema, "red-flags.csv:1"), (fault.Kind, fault.Place));
    }

    [Fact]
    public void A_table_without_an_edition_is_found()
    {
        var book = With(
            "editions",
            t => string.Join('\n', t.Split('\n').Where(l => !l.StartsWith("controls,", StringComparison.Ordinal)))
        );
        var fault = Assert.Single(RuleLinter.Check(book));
        Assert.Equal((FaultKind.Edition, "an edition of controls"), (fault.Kind, fault.Expected));
    }

    private static RuleBook With(string table, Func<string, string> change)
    {
        var text = File.ReadAllText(Path.Combine(SharedData.Repository, "data", "ear", table + ".csv"));
        var changed = change(text);
        Assert.NotEqual(text, changed);
        return RuleBook.Shipped.With(new Dictionary<string, string?> { [table] = changed });
    }
}
