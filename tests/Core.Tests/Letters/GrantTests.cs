using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;
using static Licet.Core.Tests.Letters.LetterCases;

namespace Licet.Core.Tests.Letters;

/// <summary>A license says what was signed: what cannot be granted is not proposed, and what was not signed is not written.</summary>
public class GrantTests
{
    [Theory]
    [InlineData(
        "22-1",
        "0",
        "Grant.Quantities: '0' of line 22-1 is no amount: digits with a point, at most six behind it, more than 0."
    )]
    [InlineData(
        "22-1",
        "-1",
        "Grant.Quantities: '-1' of line 22-1 is no amount: digits with a point, at most six behind it, more than 0."
    )]
    [InlineData(
        "22-1",
        "1,000",
        "Grant.Quantities: '1,000' of line 22-1 is no amount: digits with a point, at most six behind it, more than 0."
    )]
    [InlineData(
        "22-1",
        "1.0000001",
        "Grant.Quantities: '1.0000001' of line 22-1 is no amount: digits with a point, at most six behind it, more than 0."
    )]
    [InlineData("22-1", "41", "Grant.Quantities: 41 of line 22-1 is more than the 40 applied for.")]
    [InlineData("22-9", "1", "Grant.Quantities: '22-9' is no line that is approved: 22-1, 22-2.")]
    public void A_quantity_that_cannot_be_is_not_proposed(string line, string quantity, string expected) =>
        Assert.Equal(
            expected,
            Refused(Grant.AsAsked with { Quantities = Grant.AsAsked.Quantities.Add(line, quantity) }, Both)
        );

    [Fact]
    public void Days_and_conditions_that_cannot_be_are_not_proposed_and_parties_of_no_form_not_written()
    {
        Assert.Equal(
            "Grant.Through: 2019-11-17 is before the day of the proposal, 2019-11-18.",
            Refused(Grant.AsAsked with { Through = Forms.Day("2019-11-17") }, Both)
        );
        Assert.Equal(
            "Grant.Bound: 'C1' is no condition of the case: defense/C1.",
            Refused(Grant.AsAsked with { Bound = Grant.AsAsked.Bound.Add("C1", "applicant") }, Both)
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
        var state = Granting(stray, Both).Do("decide", CaseRun.First, "2019-11-20", Signature.Of).State;
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
        var state = Granting(grant, Both).Do("decide", CaseRun.First, "2019-11-20", Signature.Of).State;
        text = Unwrapped(Text(ApprovalLetter.Write(Frame("2019-11-21"), state, Forms.Sample(), Number)));
        Assert.Contains("through 31 January 2020.", text, StringComparison.Ordinal);
        Assert.Contains("asked for: 40", text, StringComparison.Ordinal);
        var scarce = Form with { Lines = [Lines[0] with { Reasons = ["SS"] }, Lines[1]] };
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

    /// <summary>750.7(g): what 742.6(a)(6)(iii)(A) lists generally has one year; software may be for it, and then somebody must say.</summary>
    [Theory]
    [InlineData("3A090.a", "RS", "21 November 2020, the usual one year")]
    [InlineData("3A090.b", "RS", "21 November 2023, the usual four years")]
    [InlineData("3D001", "NS", "21 November 2023, the usual four years")]
    [InlineData("3D001", "RS", "")]
    [InlineData("4A003", "RS", "")]
    public void A_license_of_advanced_chips_holds_for_one_year(string item, string reason, string expected)
    {
        var form = Forms.With(Forms.Item(item, 1000));
        var state = Approving.State;
        state = state with
        {
            Submission = Form with
            {
                Application = FormFields.Digest(form),
                Lines = [Lines[0] with { Reasons = [reason] }],
            },
            Decision = new Decision([CaseRun.Approve("22-1")]),
        };
        var writing = ApprovalLetter.Preview(Frame("2019-11-21"), state, form);
        if (expected.Length > 0)
        {
            Assert.Contains(expected, Unwrapped(Text(writing)), StringComparison.Ordinal);
            return;
        }

        Assert.Contains(
            Lacking(writing),
            l =>
                l.StartsWith(
                    "The letter lacks the last day: whether 742.6(a)(6)(iii)(A) lists line 22-1",
                    StringComparison.Ordinal
                )
        );
        state = state with
        {
            Decision = state.Decision! with { Grant = Grant.AsAsked with { Through = Forms.Day("2020-01-31") } },
        };
        Assert.Contains(
            "through 31 January 2020.",
            Unwrapped(Text(ApprovalLetter.Preview(Frame("2019-11-21"), state, form))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_letter_is_of_its_case_itForm_its_applicant_and_its_law()
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
        text = Unwrapped(Text(ApprovalLetter.Write(Frame("2019-12-06"), both, Forms.Sample(), "D1234568")));
        Assert.Contains(
            "Line 22-1 is covered by the license of 20 November 2019, which stands beside this one.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("What is not approved", text, StringComparison.Ordinal);
        Assert.Contains(
            "through 30 June 2020",
            Unwrapped(Text(ApprovalLetter.Write(Frame("2019-12-06"), both, Forms.Sample(), Number, which: 0))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_line_approved_before_is_in_no_later_license_which_names_its_own()
    {
        var split = Proposed(CaseRun.Approve("22-1"), CaseRun.Deny("22-2"))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("answer", CaseRun.Applicant, "2019-12-01", new Answer("It is a hospital."))
            .Do("revive", CaseRun.Officer, "2019-12-02", new AnswerRuling(true, "It is one."))
            .Do("position", CaseRun.Reviewer("defense"), "2019-12-03", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-12-03", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-12-04")
            .Do("screen", Person.System, "2019-12-05", new Screened(["CSL/2"], 0, []));
        var proposed = split.Do("propose", CaseRun.Officer, "2019-12-05", new Decision([.. Both])).State;
        var again = split.Do("decide", CaseRun.First, "2019-12-06", Signature.Of).State;
        Assert.Equal(["22-1"], GrantedLicense.Of(again, Forms.Sample(), 0, "B").Terms!.Lines.Select(l => l.Id));
        Assert.Equal(["22-2"], GrantedLicense.Of(again, Forms.Sample(), 1, "B").Terms!.Lines.Select(l => l.Id));
        var letter = Assert.Single(
            LettersOfActs.Write(proposed, "decide", Signature.Of, new(), (Forms.Sample(), Frame("2019-12-06")))
        )(again);
        var text = Unwrapped(Text(letter));
        Assert.Contains("Line 22-1 is covered by license D-Z100123,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Line 22-1:", text, StringComparison.Ordinal);
        Assert.Contains(
            "Line 22-2 is covered by license D-Z100123-2,",
            Unwrapped(
                Text(
                    ApprovalLetter.Write(
                        Frame("2019-12-06"),
                        again,
                        Forms.Sample(),
                        "D-Z100123",
                        which: 0,
                        numberOf: i => GrantedLicense.NumberOf(again, i)
                    )
                )
            ),
            StringComparison.Ordinal
        );
        // Where none is new the applicant is written no license.
        var nothing = again with
        {
            Stage = "decision-pending",
            Decision = new Decision([.. Both]),
        };
        Assert.Empty(LettersOfActs.Of(nothing, "decide"));
    }

    /// <summary>750.4(a)(2): what is returned is neither approved nor denied, and what was approved is not returned.</summary>
    [Fact]
    public void A_return_beside_a_license_is_of_the_other_lines_and_says_that_the_license_stands()
    {
        var split = Proposed(CaseRun.Approve("22-1"), CaseRun.Deny("22-2"))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Return back = new("The end use statement is missing.", "Send it.");
        var before = split.State;
        var after = split.Do("return", CaseRun.Officer, "2019-11-21", back).State;
        var letter = Assert.Single(
            LettersOfActs.Write(before, "return", back, new(), (Forms.Sample(), Frame("2019-11-21")))
        )(after);
        var text = Unwrapped(Text(letter));
        Assert.Contains(
            "Line 22-2 of your application is returned without action. It is neither approved nor denied.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Line 22-1 stays approved: license D-Z100123 stands.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Your application is returned", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22-1", "30", "ultimateConsignee", null)]
    [InlineData("22-1", "30", "nobody", "grant.bound[defense/C1]: 'nobody' is no party of the form; ")]
    [InlineData("22-1", "0.5", "applicant", "The letter lacks terms that a license can have: Line 22-1: ")]
    public void What_the_signature_would_refuse_is_found_at_the_proposal(
        string line,
        string quantity,
        string bound,
        string? expected
    )
    {
        Grant grant = new(
            null,
            Grant.AsAsked.Quantities.Add(line, quantity),
            Grant.AsAsked.Bound.Add("defense/C1", bound)
        );
        var lacks = LettersOfActs.LackedBy(Granting(grant, Both).State, (Forms.Sample(), Frame("2019-11-18")));
        Assert.Equal(expected is null, lacks is null);
        Assert.StartsWith(expected ?? "", lacks?.ToString() ?? "", StringComparison.Ordinal);
        Assert.Null(LettersOfActs.LackedBy(Denying.State, (Forms.Sample(), Frame("2019-11-18"))));
    }

    [Fact]
    public void A_smaller_quantity_without_a_unit_price_has_no_value_and_no_license()
    {
        var form = Forms.Sample();
        form = form with { Items = [form.Items[0] with { UnitPrice = null }, .. form.Items.Skip(1)] };
        var grant = Grant.AsAsked with { Quantities = Grant.AsAsked.Quantities.Add("22-1", "10") };
        var state = Granting(grant, Both).Do("decide", CaseRun.First, "2019-11-20", Signature.Of).State;
        state = state with { Submission = Form with { Application = FormFields.Digest(form) } };
        Assert.Equal(
            [
                "grant.quantities[22-1]: the form has no unit price: what the smaller quantity is worth cannot be said (750.7(f)).",
            ],
            Lacking(ApprovalLetter.Write(Frame("2019-11-20"), state, form, Number))
        );
    }
}
