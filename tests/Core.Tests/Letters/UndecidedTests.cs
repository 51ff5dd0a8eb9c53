using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Letters;

/// <summary>No letter without a decision behind it, and none that says what cannot be.</summary>
public class UndecidedTests
{
    private static readonly ImmutableArray<Line> s_lines =
    [
        new Line("22-1", "CaseByCase", ["NS"], Quantity: "40"),
        new Line("22-2", "CaseByCase", ["NS"]),
    ];

    private static readonly Submission s_form = CaseRun.Form() with
    {
        Application = FormFields.Digest(Forms.Sample()),
        Lines = s_lines,
    };

    private static readonly DenialFacts s_denial = new([], new HashSet<string>());

    private static LetterFrame Frame(string day) =>
        new(
            ["Bureau of Industry and Security"],
            Forms.Sample().Applicant!.Party,
            "Z100123",
            Forms.Day(day),
            new LetterPerson("Olga Officer", "licensing officer"),
            new LetterPerson("Carl Signer", "Director")
        );

    private const string Number = "D1234567";

    private static CaseRun Proposed(params LineDecision[] lines) => Granting(null, lines);

    private static CaseRun Granting(Grant? grant, params LineDecision[] lines) =>
        Agreed().Do("propose", CaseRun.Officer, "2019-11-18", new Decision([.. lines], grant));

    private static CaseRun Agreed()
    {
        ConditionText condition = new("C1", "report each delivery", "750.7(a)");
        return CaseRun
            .InReview(s_form, "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", condition))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-12");
    }

    private static CaseRun Approving => Proposed(CaseRun.Approve("22-1"), CaseRun.Approve("22-2"));

    private static CaseRun Decided => Approving.Do("decide", CaseRun.First, "2019-11-20", Signature.Of);

    private static CaseRun Denying => Proposed(CaseRun.Deny("22-1"), CaseRun.Deny("22-2"));

    private static CaseState Asked =>
        Denying
            .Beside(
                CaseRun.Officer,
                "2019-11-20",
                new StopBegan("s1", "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty)
            )
            .State;

    private static string In(string stage) =>
        $"The letter lacks the decision: in stage '{stage}' none is signed and in force (750.6(a); 750.7; transitions 15 and 16).";

    private static List<string> Lacking(LetterWriting writing) =>
        [.. Assert.IsType<LetterWriting.Lacking>(writing).Elements.Select(e => e.ToString())];

    private static string Text(LetterWriting writing) =>
        LetterText.Of(
            writing is LetterWriting.Lacking lacking
                ? throw new InvalidOperationException(string.Join('\n', lacking.Elements))
                : ((LetterWriting.Written)writing).Letter
        );

    private static string NotApproved(string stage) =>
        $"The letter lacks the decision: in stage '{stage}' no line is approved and signed (750.7; transitions 15 and 16).";

    private static string Refused(Grant grant, params LineDecision[] lines) =>
        Agreed().Refused("propose", CaseRun.Officer, "2019-11-18", new Decision([.. lines], grant)).Why;

    private static readonly LineDecision[] s_both = [CaseRun.Approve("22-1"), CaseRun.Approve("22-2")];

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
        Text(DenialLetters.Denial(Frame("2020-01-06"), closed, Forms.Sample(), s_denial));
        var process = closed.Process;
        var close = process.Transitions.Single(t => t.Id == "close");
        var also = close with { Id = "close-returned", From = ["returned-without-action"] };
        var state = closed with { Process = process with { Transitions = process.Transitions.Add(also) } };
        Assert.Contains(
            In("Closed"),
            Lacking(DenialLetters.Denial(Frame("2020-01-06"), state, Forms.Sample(), s_denial))
        );
    }

    [Fact]
    public void A_notice_of_intent_to_deny_is_not_written_for_an_unsigned_proposal() =>
        Assert.Equal(
            [In("Decision pending")],
            Lacking(DenialLetters.IntentToDeny(Frame("2019-11-20"), Denying.State, Forms.Sample(), s_denial))
        );

    [Fact]
    public void A_denial_of_an_earlier_round_is_none_of_the_proposal_that_stands()
    {
        var again = Denying
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("deny", Person.System, "2020-01-05")
            .State;
        Text(DenialLetters.Denial(Frame("2020-01-06"), again, Forms.Sample(), s_denial));
        // As a granted appeal leaves it: the days of the first round stay on record.
        var proposed = again with
        {
            Stage = "decision-pending",
            Round = 2,
            Signers = again.Signers.Clear(),
        };
        Assert.Contains(
            In("Decision pending"),
            Lacking(DenialLetters.Denial(Frame("2020-03-06"), proposed, Forms.Sample(), s_denial))
        );
        var noticed = again with
        {
            Stage = "intent-to-deny",
            Round = 2,
            Marks = again.Marks.Add(new Mark("itd-noticed", Forms.Day("2020-03-01"), again.Sequence)),
        };
        Assert.Equal(
            ["The letter lacks the day on which the denial became final (750.6(b))."],
            Lacking(DenialLetters.Denial(Frame("2020-03-06"), noticed, Forms.Sample(), s_denial))
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
        var notice = DenialLetters.PreviewIntentToDeny(Frame("2019-11-19"), Denying.State, Forms.Sample(), s_denial);
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

    [Theory]
    [InlineData("22-1", "0", "Grant.Quantities: '0' of line 22-1 is no amount: digits with a point, more than 0.")]
    [InlineData("22-1", "-1", "Grant.Quantities: '-1' of line 22-1 is no amount: digits with a point, more than 0.")]
    [InlineData(
        "22-1",
        "1,000",
        "Grant.Quantities: '1,000' of line 22-1 is no amount: digits with a point, more than 0."
    )]
    [InlineData("22-1", "41", "Grant.Quantities: 41 of line 22-1 is more than the 40 applied for.")]
    [InlineData("22-9", "1", "Grant.Quantities: '22-9' is no line that is approved: 22-1, 22-2.")]
    public void A_quantity_that_cannot_be_is_not_proposed(string line, string quantity, string expected) =>
        Assert.Equal(
            expected,
            Refused(Grant.AsAsked with { Quantities = Grant.AsAsked.Quantities.Add(line, quantity) }, s_both)
        );

    [Fact]
    public void Days_and_conditions_that_cannot_be_are_not_proposed_and_parties_of_no_form_not_written()
    {
        Assert.Equal(
            "Grant.Through: 2019-11-17 is before the day of the proposal, 2019-11-18.",
            Refused(Grant.AsAsked with { Through = Forms.Day("2019-11-17") }, s_both)
        );
        Assert.Equal(
            "Grant.Bound: 'C1' is no condition of the case: defense/C1.",
            Refused(Grant.AsAsked with { Bound = Grant.AsAsked.Bound.Add("C1", "applicant") }, s_both)
        );
        Assert.Equal(
            "Grant: no line is approved, and a decision that approves none grants nothing.",
            Refused(Grant.AsAsked, CaseRun.Deny("22-1"), CaseRun.Deny("22-2"))
        );
        Assert.Equal(
            ["frame.dated: 19 November 2019 is before the decision of 20 November 2019 (750.7)."],
            Lacking(ApprovalLetter.Write(Frame("2019-11-19"), Decided.State, Forms.Sample(), Number))
        );
        Grant stray = new(
            Forms.Day("2019-11-20"),
            Grant.AsAsked.Quantities.Add("22-2", "1000000"),
            Grant.AsAsked.Bound.Add("defense/C1", "Nobody")
        );
        var state = Granting(stray, s_both).Do("decide", CaseRun.First, "2019-11-20", Signature.Of).State;
        Assert.Collection(
            Lacking(ApprovalLetter.Write(Frame("2019-11-21"), state, Forms.Sample(), Number)),
            l => Assert.StartsWith("grant.quantities[22-2]: 1000000 is signed, and ", l, StringComparison.Ordinal),
            l => Assert.StartsWith("grant.bound[defense/C1]: 'Nobody' is no party", l, StringComparison.Ordinal),
            l => Assert.StartsWith("grant.through: 20 November 2019 is before", l, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_license_says_what_was_signed_and_the_usual_validity_where_none_was()
    {
        var text = Text(ApprovalLetter.Write(Frame("2019-11-21"), Decided.State, Forms.Sample(), Number));
        Assert.Contains("21 November 2023, the usual four years", Unwrapped(text), StringComparison.Ordinal);
        var grant = Grant.AsAsked with
        {
            Through = Forms.Day("2020-01-31"),
            Quantities = Grant.AsAsked.Quantities.Add("22-1", "30"),
        };
        var state = Granting(grant, s_both).Do("decide", CaseRun.First, "2019-11-20", Signature.Of).State;
        text = Unwrapped(Text(ApprovalLetter.Write(Frame("2019-11-21"), state, Forms.Sample(), Number)));
        Assert.Contains("through 31 January 2020.", text, StringComparison.Ordinal);
        Assert.Contains("asked for: 40", text, StringComparison.Ordinal);
        var scarce = s_form with { Lines = [s_lines[0] with { Reasons = ["SS"] }, s_lines[1]] };
        text = Text(
            ApprovalLetter.Write(
                Frame("2019-11-21"),
                Decided.State with
                {
                    Submission = scarce,
                },
                Forms.Sample(),
                Number
            )
        );
        Assert.Contains("21 November 2020, the usual one year", Unwrapped(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_is_of_its_case_its_form_its_applicant_and_its_law()
    {
        var state = Decided.State;
        var frame = Frame("2019-11-20");
        var other = Forms.Sample() with { EndUse = "Another use." };
        Assert.Equal(
            ["form: it is not the one that was submitted: its digest is another (748.6(a))."],
            Lacking(ApprovalLetter.Write(frame, state, other, Number))
        );
        Assert.Equal(
            ["frame.controlNumber: 'Z100124' is not the case's, Z100123 (748.6(b))."],
            Lacking(ApprovalLetter.Write(frame with { ControlNumber = "Z100124" }, state, Forms.Sample(), Number))
        );
        Assert.StartsWith(
            "frame.addressee: 'Sample Works' is not the applicant as the form has it, ",
            Assert.Single(
                Lacking(ApprovalLetter.Write(frame with { Addressee = Forms.In("FR") }, state, Forms.Sample(), Number))
            ),
            StringComparison.Ordinal
        );
        var elsewhere = state with { Process = state.Process with { Citation = "Export Control Order 2008" } };
        Assert.StartsWith(
            "The letter lacks words for '",
            Assert.Single(Lacking(ApprovalLetter.Write(frame, elsewhere, Forms.Sample(), Number))),
            StringComparison.Ordinal
        );
    }

    /// <summary>Line 22-1 approved beside a denial; the answer reopens the other line, and neither license waits for the other.</summary>
    [Fact]
    public void A_line_approved_before_the_case_was_reopened_has_its_license_and_the_next_one_its_own()
    {
        var grant = Grant.AsAsked with { Through = Forms.Day("2020-06-30") };
        var split = Granting(grant, CaseRun.Approve("22-1"), CaseRun.Deny("22-2"))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("answer", CaseRun.Applicant, "2019-12-01", new Answer("It is a hospital."))
            .Do("revive", CaseRun.Officer, "2019-12-02", new AnswerRuling(true, "It is one."));
        var text = Text(ApprovalLetter.Write(Frame("2019-12-02"), split.State, Forms.Sample(), Number));
        Assert.Contains("through 30 June 2020", Unwrapped(text), StringComparison.Ordinal);
        Assert.Contains("does not cover line 22-2", Unwrapped(text), StringComparison.Ordinal);
        var both = split
            .Do("position", CaseRun.Reviewer("defense"), "2019-12-03", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-12-03", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-12-04")
            .Do("screen", Person.System, "2019-12-05", new Screened(["CSL/2"], 0, []))
            .Do("propose", CaseRun.Officer, "2019-12-05", new Decision([CaseRun.Approve("22-2")]))
            .Do("decide", CaseRun.First, "2019-12-06", Signature.Of)
            .State;
        Assert.Contains(
            "does not cover line 22-1",
            Unwrapped(Text(ApprovalLetter.Write(Frame("2019-12-06"), both, Forms.Sample(), "D1234568"))),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "through 30 June 2020",
            Unwrapped(Text(ApprovalLetter.Write(Frame("2019-12-06"), both, Forms.Sample(), Number, which: 0))),
            StringComparison.Ordinal
        );
    }

    private static string Unwrapped(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

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
