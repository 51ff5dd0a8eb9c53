using Licet.Core.Precedents;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;
using static Licet.Core.Tests.Letters.LetterCases;

namespace Licet.Core.Tests.Precedents;

/// <summary>What of a case is a precedent: what ended, as it ended.</summary>
public class DecidedLinesTests
{
    [Fact]
    public void A_signed_approval_is_one_and_a_proposal_is_none()
    {
        Assert.Empty(DecidedLines.Of(Approving.State, Forms.Sample()));
        DecidedLine[] lines = [.. DecidedLines.Of(Decided.State, Forms.Sample())];
        Assert.Equal(["22-1", "22-2"], lines.Select(l => l.Line));
        Assert.All(
            lines,
            l =>
                Assert.Equal(("approve", CaseRun.Day("2019-11-20"), "Z100123"), (l.Outcome, l.Decided, l.ControlNumber))
        );
        Assert.Equal(Forms.Sample().UltimateConsignee!.Country, lines[0].Destination);
    }

    [Fact]
    public void A_denial_is_one_once_it_is_final_and_a_return_is_neither()
    {
        CaseRun run = Denying.Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Empty(DecidedLines.Of(run.State, Forms.Sample()));
        run.Do("deny", CaseRun.First, "2020-01-06");
        Assert.All(
            DecidedLines.Of(run.State, Forms.Sample()),
            l => Assert.Equal(("deny", "Risk of diversion."), (l.Outcome, l.Reason))
        );
        CaseState returned = Agreed()
            .Do("return", CaseRun.Officer, "2019-11-18", new Return("No operator.", "Name it."))
            .State;
        Assert.All(
            DecidedLines.Of(returned, Forms.Sample()),
            l => Assert.Equal(("return", "No operator."), (l.Outcome, l.Reason))
        );
    }

    [Fact]
    public void A_proposal_that_ends_otherwise_than_an_equal_line_diverges_with_its_reason()
    {
        PrecedentBook book = new(DecidedLines.Of(Decided.State, Forms.Sample()));
        LineInReview[] proposed = [.. DecidedLines.InReview(Denying.State, Forms.Sample())];
        Assert.All(proposed, l => Assert.Equal("deny", l.Proposed));
        // Both lines of the earlier case are like each of these.
        string[] told = [.. book.Beside(proposed[0]).Divergences];
        Assert.Equal(2, told.Length);
        Assert.All(told, d => Assert.Contains("was approved on 2019-11-20", d, StringComparison.Ordinal));
        LineInReview same = DecidedLines.InReview(Approving.State, Forms.Sample()).First();
        Assert.Empty(book.Beside(same).Divergences);
    }
}
