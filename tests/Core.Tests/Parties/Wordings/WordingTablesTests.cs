using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Parties.Wordings;

public class WordingTablesTests
{
    private static readonly string[] Tables =
    [
        "wordings-phrases.csv",
        "wordings-parts.csv",
        "wordings-variants.csv",
        "wordings-classes.csv",
        "entity-wordings.csv",
        "entity-families.csv",
        "list-rules.csv",
        "list-corrections.csv",
    ];

    public static TheoryData<string> Names => [.. Tables];

    [Theory, MemberData(nameof(Names))]
    public void Every_row_has_citation_window_and_confidence(string table) =>
        Assert.All(
            EarTable.Read(table),
            row =>
            {
                Assert.NotEmpty(row["citation"]);
                Assert.True(Confidence.TryParse(row["confidence"], out _), row["confidence"]);
                _ = new EffectiveWindow(EarTable.Day(row["from"]), EarTable.Day(row["through"]));
            }
        );

    [Fact]
    public void Every_phrase_stands_for_something_that_exists()
    {
        var tables = WordingTables.Shipped;
        foreach (var row in EarTable.Read("wordings-phrases.csv"))
        {
            switch (Enum.Parse<PhraseKind>(row["kind"]))
            {
                case PhraseKind.Base or PhraseKind.Exception or PhraseKind.Scope:
                    Assert.Equal(row["code"], tables.Part(row["code"]).Code);
                    break;
                case PhraseKind.Policy:
                    Assert.True(ReviewPolicies.TryParse(row["code"], out _));
                    break;
            }
        }
    }

    [Fact]
    public void No_phrase_of_more_than_eight_words_is_written_out() =>
        Assert.All(
            EarTable.Read("wordings-phrases.csv").Where(row => EarTable.Number(row["words"]) > 8),
            row => Assert.Matches("^[0-9a-f]{16}$", row["key"])
        );

    [Fact]
    public void Every_part_is_used()
    {
        var used = EarTable.Read("wordings-phrases.csv").Concat(EarTable.Read("entity-wordings.csv")).ToList();
        Assert.All(
            EarTable.Read("wordings-parts.csv").Select(row => row["code"]),
            code =>
                Assert.Contains(
                    used,
                    row =>
                        row.Values.Any(v =>
                            v == code
                            || v.Contains($"[{code}]", StringComparison.Ordinal)
                            || v.Contains($"EXCEPT {code}", StringComparison.Ordinal)
                        )
                )
        );
    }

    [Theory]
    [InlineData("Ear99 & Sunny")]
    [InlineData("Eccn:EAR99")]
    [InlineData("Eccn:3F001")]
    [InlineData("0")]
    [InlineData("")]
    public void A_condition_with_an_unknown_term_cannot_be_made(string text) =>
        Assert.Throws<FormatException>(() => ItemCondition.Parse(text));

    [Fact]
    public void Every_fact_has_its_question() =>
        Assert.All(
            Enum.GetValues<EntryFact>(),
            fact => Assert.EndsWith("?", EntryFacts.Question(fact), StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(null, null)]
    [InlineData("2709", true)]
    [InlineData("2709002010", true)]
    [InlineData("29", null)]
    [InlineData("8471", false)]
    public void A_harmonized_code_is_held_against_the_codes_it_begins_with(string? code, bool? expected)
    {
        var facts = EntryWordingTests.Item("EAR99") with { HarmonizedCode = code };
        Assert.Equal(expected, ItemCondition.Parse("Hs:2709,290511").Holds(facts).Value);
    }
}
