using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

/// <summary>What a reader takes away of a line, in the same words wherever it is read.</summary>
public class HeadlineTests
{
    private static readonly (LineDetermination Line, IReadOnlyList<string> Gaps)[] s_lines =
    [
        .. WorkedCases.All.Select(c => WorkedCases.Decide(c)).SelectMany(d => d.Lines.Select(l => (l, d.Gaps))),
    ];

    [Theory]
    [InlineData(Outcome.NoLicenseRequired, "NO LICENSE REQUIRED (NLR)")]
    [InlineData(Outcome.Permitted, "PERMITTED ")]
    [InlineData(Outcome.LicenseRequired, "LICENSE REQUIRED")]
    [InlineData(Outcome.PersonDecides, "A PERSON MUST DECIDE")]
    [InlineData(Outcome.Prohibited, "PROHIBITED")]
    public void Every_line_of_an_outcome_has_its_title(Outcome outcome, string title)
    {
        var headlines = s_lines.Where(l => l.Line.Outcome == outcome).Select(l => Headline.Of(l.Line, l.Gaps)).ToList();
        Assert.NotEmpty(headlines);
        Assert.All(headlines, h => Assert.StartsWith(title, h.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reason_is_whole_sentences_or_ends_in_its_citation() =>
        Assert.All(
            s_lines,
            l => Assert.Matches("^[^a-z].*[.?!\\]]$", Headline.Of(l.Line, l.Gaps).Because.ReplaceLineEndings(" "))
        );

    [Fact]
    public void Where_nothing_follows_the_first_question_is_told_and_cited()
    {
        var asked = s_lines.Where(l => l.Line.Outcome == Outcome.PersonDecides && l.Line.Questions.Any()).ToList();
        Assert.NotEmpty(asked);
        Assert.All(
            asked,
            l =>
                Assert.StartsWith(
                    Headline.Cited(l.Line.Questions.First()),
                    Headline.Brief(l.Line, l.Gaps).Because,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void How_gaps_are_accepted_is_said_in_the_readers_words()
    {
        var line = s_lines.First(l => l.Line.Outcome == Outcome.NoLicenseRequired).Line with
        {
            Outcome = Outcome.NotScreened,
        };
        Assert.EndsWith(
            " csl is old. With gaps accepted: no license required.",
            Headline.Of(line, ["csl is old."], "With gaps accepted").Because,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("he is listed", "He is listed.")]
    [InlineData("sold to Nordvexa Ltd..", "Sold to Nordvexa Ltd.")]
    [InlineData("and so on...", "And so on...")]
    [InlineData("who knows?", "Who knows?")]
    [InlineData(" ", "")]
    public void A_sentence_begins_with_a_capital_and_ends_once(string text, string sentence) =>
        Assert.Equal(sentence, Headline.Sentence(text));

    [Fact]
    public void Each_outcome_and_standing_has_words_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<Outcome>().Select(OutcomeWords.Of));
        Assert.Distinct(Enum.GetValues<ExceptionStanding>().Select(OutcomeWords.Of));
    }
}
