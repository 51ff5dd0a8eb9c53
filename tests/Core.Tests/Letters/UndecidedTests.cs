using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;
using static Licet.Core.Tests.Letters.LetterCases;

namespace Licet.Core.Tests.Letters;

/// <summary>No letter without a decision behind it, and none that says what cannot be.</summary>
public class UndecidedTests
{
    [Fact]
    public void A_license_is_not_written_for_a_proposal_a_lone_signature_a_withdrawn_or_a_reopened_case()
    {
        Text(ApprovalLetter.Write(Frame("2019-11-20"), Decided.State, Forms.Sample(), Number));
        (string Stage, CaseState State)[] undecided =
        [
            ("Decision pending", Approving.State),
            ("Decision pending", Approving.Do("sign", CaseRun.Second, "2019-11-19", Signature.Of).State),
            ("Withdrawn", Approving.Do("withdraw", CaseRun.Applicant, "2019-11-19").State),
            (
                "Returned without action",
                Approving.Do("return", CaseRun.Officer, "2019-11-19", new Return("incomplete", "resubmit")).State
            ),
        ];
        foreach (var (stage, state) in undecided)
        {
            Assert.Equal(
                [NotApproved(stage)],
                Lacking(ApprovalLetter.Write(Frame("2019-11-20"), state, Forms.Sample(), Number))
            );
        }
    }

    /// <summary>A process in which a returned case is closed as well: the stage alone says nothing of a decision.</summary>
    [Fact]
    public void A_denial_is_not_written_for_a_stage_in_which_a_returned_case_may_stand()
    {
        var closed = Denying
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("deny", Person.System, "2020-01-05")
            .State with
        {
            Stage = "closed",
        };
        Text(DenialLetters.Denial(Frame("2020-01-06"), closed, Forms.Sample(), Denial));
        var process = closed.Process;
        var close = process.Transitions.Single(t => t.Id == "close");
        var also = close with { Id = "close-returned", From = ["returned-without-action"] };
        var state = closed with { Process = process with { Transitions = process.Transitions.Add(also) } };
        Assert.Contains(
            In("Closed"),
            Lacking(DenialLetters.Denial(Frame("2020-01-06"), state, Forms.Sample(), Denial))
        );
    }

    [Fact]
    public void A_notice_of_intent_to_deny_is_not_written_for_an_unsigned_proposal() =>
        Assert.Equal(
            [In("Decision pending")],
            Lacking(DenialLetters.IntentToDeny(Frame("2019-11-20"), Denying.State, Forms.Sample(), Denial))
        );

    [Fact]
    public void A_denial_of_an_earlier_round_is_none_of_the_proposal_that_stands()
    {
        var again = Denying
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("deny", Person.System, "2020-01-05")
            .State;
        Text(DenialLetters.Denial(Frame("2020-01-06"), again, Forms.Sample(), Denial));
        // As a granted appeal leaves it: the days of the first round stay on record.
        var proposed = again with
        {
            Stage = "decision-pending",
            Round = 2,
            Signers = again.Signers.Clear(),
        };
        Assert.Contains(
            In("Decision pending"),
            Lacking(DenialLetters.Denial(Frame("2020-03-06"), proposed, Forms.Sample(), Denial))
        );
        var noticed = again with
        {
            Stage = "intent-to-deny",
            Round = 2,
            Marks = again.Marks.Add(new Mark("itd-noticed", Forms.Day("2020-03-01"), again.Sequence)),
        };
        Assert.Equal(
            ["The letter lacks the day on which the denial became final (750.6(b))."],
            Lacking(DenialLetters.Denial(Frame("2020-03-06"), noticed, Forms.Sample(), Denial))
        );
    }

    [Fact]
    public void A_return_is_not_written_for_a_case_that_was_not_returned() =>
        Assert.Equal(
            ["The letter lacks the return: the case was not returned without action (750.4(a)(2))."],
            Lacking(ReturnLetter.Write(Frame("2019-11-20"), Approving.State, new Return("a", "b"), false))
        );

    [Fact]
    public void A_request_says_that_days_do_not_count_only_where_the_case_waits_for_the_applicant()
    {
        const string lacks =
            "The letter lacks the request on record: no stop for the applicant's answer is open (750.4(b)(1)).";
        InformationAsked[] asked = [new("Which alloy?", "22(j)", "")];
        Assert.Equal([lacks], Lacking(InformationLetter.Write(Frame("2019-11-20"), Denying.State, asked, null)));
        Assert.Equal([lacks], Lacking(InformationLetter.Write(Frame("2019-11-19"), Asked, asked, null)));
        Assert.Contains(
            "The days after 20 November 2019",
            Text(InformationLetter.Write(Frame("2019-11-21"), Asked, asked, null)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_preview_is_an_unmistakable_draft_without_number_and_signature()
    {
        var license = ApprovalLetter.Preview(Frame("2019-11-19"), Approving.State, Forms.Sample());
        var notice = DenialLetters.PreviewIntentToDeny(Frame("2019-11-19"), Denying.State, Forms.Sample(), Denial);
        foreach (var preview in (LetterWriting[])[license, notice])
        {
            var text = Text(preview);
            Assert.StartsWith("DRAFT. Not decided, not signed", text, StringComparison.Ordinal);
            Assert.EndsWith("grants and denies nothing.\n", text, StringComparison.Ordinal);
            Assert.Contains("\nDRAFT: ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("D1234567", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Carl Signer", text, StringComparison.Ordinal);
            var letter = ((LetterWriting.Written)preview).Letter;
            Assert.StartsWith("DRAFT-Z100123-", LetterText.FileNameOf(letter), StringComparison.Ordinal);
        }

        var over = Approving.Do("withdraw", CaseRun.Applicant, "2019-11-19").State;
        Assert.Equal(
            ["The letter lacks a proposal in a case that still runs (DESIGN)."],
            Lacking(ApprovalLetter.Preview(Frame("2019-11-20"), over, Forms.Sample()))
        );
    }

    [Fact]
    public void A_license_of_a_line_whose_parties_have_open_hits_is_refused()
    {
        var state = Decided.State with { Screened = new Screened(["CSL/1"], 1) };
        Assert.Equal(
            ["The letter lacks a screening without open hits (transition 15)."],
            Lacking(ApprovalLetter.Write(Frame("2019-11-20"), state, Forms.Sample(), Number))
        );
    }

    [Fact]
    public void A_blank_modification_a_stray_block_and_a_day_before_the_letter_are_refused()
    {
        var noticed = Denying.Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of).State;
        Assert.Equal(
            [
                "withheld: '22-9' is no line that is denied; expected lines 22-1 and 22-2 (750.6(a)(3)).",
                "modifications[0]: says nothing; expected the modification or restriction, or an empty list where none would do (750.6(a)(4)).",
            ],
            Lacking(
                DenialLetters.IntentToDeny(
                    Frame("2019-11-20"),
                    noticed,
                    Forms.Sample(),
                    new([" "], new HashSet<string> { "22-9" })
                )
            )
        );
        Assert.Equal(
            [
                "asked[0].block: '99'; expected a block of the form, as 21 or 22(j), or nothing (Supp. 1 to part 748).",
                "answerBy: 19 November 2019 is not after the letter of 20 November 2019; expected a later day (DESIGN).",
            ],
            Lacking(
                InformationLetter.Write(
                    Frame("2019-11-20"),
                    Asked,
                    [new("which alloy?", "99", "")],
                    Forms.Day("2019-11-19")
                )
            )
        );
    }

    [Fact]
    public void Sentences_begin_with_a_capital_and_countries_have_names()
    {
        var text = Text(ApprovalLetter.Write(Frame("2019-11-20"), Decided.State, Forms.Sample(), Number));
        Assert.Contains("for the licensee: Report each delivery.", text, StringComparison.Ordinal);
        Assert.Contains("\nUnited States\n", text, StringComparison.Ordinal);
        Assert.Contains("Merlion Process Pte. Ltd., Singapore\n", text, StringComparison.Ordinal);
        var asked = InformationLetter.Write(
            Frame("2019-11-20"),
            Asked,
            [new("pH of the bath?", "24", ""), new("which alloy?", "22(j)", "")],
            null
        );
        Assert.Contains("Block 24: pH of the bath?", Text(asked), StringComparison.Ordinal);
        Assert.Contains("Block 22(j): Which alloy?", Text(asked), StringComparison.Ordinal);
    }
}
