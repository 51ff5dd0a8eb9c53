using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Letters;

public class LetterTests
{
    private static readonly ImmutableArray<Line> s_lines =
    [
        new Line("22-1", "PresumptionOfDenial", ["NS"]),
        new Line("22-2", "PresumptionOfDenial", ["NS"]),
    ];

    private static readonly Submission s_form = CaseRun.Form() with
    {
        Application = FormFields.Digest(Forms.Sample()),
        Lines = s_lines,
    };

    private static LetterFrame Frame(string day) =>
        new(
            ["Bureau of Industry and Security", "U.S. Department of Commerce", "Washington, DC 20230"],
            Forms.Sample().Applicant!.Party,
            "Z100123",
            Forms.Day(day),
            new LetterPerson("Olga Officer", "licensing officer", "202-555-0100"),
            new LetterPerson("Carl Signer", "Director, Export Services")
        );

    private static DenialFacts Facts =>
        new(["Deliver line 22-1 only, to the plant named in Block 21"], new HashSet<string>());

    private static LineDecision Deny(string line) =>
        new(
            line,
            "deny",
            "",
            "50 U.S.C. 4813",
            "744.11(b), 742.4(b)",
            "The end user is listed, and the items would raise its capability to make what it was listed for"
        );

    /// <summary>Both lines denied by notice of 20 November 2019, as in case REV-06.</summary>
    private static CaseRun Noticed(params LineDecision[] lines) =>
        CaseRun
            .Pending(s_form)
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([.. lines]))
            .Do("sign", CaseRun.Second, "2019-11-19", Signature.Of)
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);

    private static CaseState Denied =>
        Noticed(Deny("22-1"), Deny("22-2")).Do("deny", Person.System, "2020-01-05").State;

    private static CaseState Waiting =>
        CaseRun
            .InReview(s_form, "defense", "state")
            .Beside(
                CaseRun.Officer,
                "2019-11-04",
                new StopBegan("s1", "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty)
            )
            .State;

    private static CaseState Returned =>
        CaseRun
            .InReview(s_form, "defense", "state")
            .Do("return", CaseRun.Officer, "2019-11-04", new Return("incomplete", "resubmit"))
            .State;

    /// <summary>Line 22-1 approved under one condition, line 22-2 to be denied; signed by two on 20 November 2019.</summary>
    private static CaseRun Split(bool signed = true)
    {
        ConditionText condition = new("1", "Report each delivery within 30 days", "750.7(a)");
        var run = CaseRun
            .InReview(s_form, "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", condition))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-12")
            .Do(
                "propose",
                CaseRun.Officer,
                "2019-11-18",
                new Decision([CaseRun.Approve("22-1"), Deny("22-2")], Reduced)
            );
        return !signed
            ? run
            : run.Do("sign", CaseRun.Second, "2019-11-19", Signature.Of)
                .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
    }

    private static Grant Reduced =>
        new(
            Forms.Day("2023-11-30"),
            Grant.AsAsked.Quantities.Add("22-1", "30"),
            Grant.AsAsked.Bound.Add("defense/1", "ultimateConsignee")
        );

    [Fact]
    public void A_request_for_information_is_the_golden_letter() =>
        Golden(
            "information-asked",
            InformationLetter.Write(
                Frame("2019-11-04"),
                Waiting,
                [
                    new("Which wetted surfaces are of which alloy", "22(j)", "Supp. 1 to part 748"),
                    new("Who owns the end user, and how was it found out?", "24", "Supp. 2(cc) to part 748"),
                    new("Please send the order", "", ""),
                ],
                Forms.Day("2019-11-25")
            )
        );

    [Fact]
    public void A_return_without_action_is_the_golden_letter()
    {
        Golden(
            "returned-deficient",
            ReturnLetter.Write(
                Frame("2019-11-04"),
                Returned,
                new Return(
                    "the end user's statement on nuclear items is missing",
                    "obtain the statement, and mark it in Block 7"
                ),
                noLicenseNeeded: false
            )
        );
        Golden(
            "returned-not-needed",
            ReturnLetter.Write(
                Frame("2019-11-04"),
                Returned,
                new Return("the items of 2B350 need none to Singapore", "You may ship the items as NLR"),
                noLicenseNeeded: true
            )
        );
    }

    [Fact]
    public void A_notice_of_intent_to_deny_is_the_golden_letter_with_the_days_of_REV_06()
    {
        var text = Golden(
            "intent-to-deny",
            DenialLetters.IntentToDeny(
                Frame("2019-11-20"),
                Noticed(Deny("22-1"), Deny("22-2")).State,
                Forms.Sample(),
                Facts
            )
        );
        Assert.All(
            ["10 December 2019", "4 January 2020", "18 February 2020"],
            day =>
                Assert.Contains(
                    day,
                    text.ReplaceLineEndings(" ").Replace("    ", " ", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_denial_is_the_golden_letter_final_on_the_45th_day_whenever_it_was_recorded()
    {
        Golden("denied", DenialLetters.Denial(Frame("2020-01-06"), Denied, Forms.Sample(), Facts));
        var late = Noticed(Deny("22-1"), Deny("22-2")).Do("deny", Person.System, "2020-01-20").State;
        var letter = Written(DenialLetters.Denial(Frame("2020-01-21"), late, Forms.Sample(), Facts));
        Assert.Contains("final on 4 January 2020", letter.Sections[0].Paragraphs[0].Text, StringComparison.Ordinal);
        Assert.Equal(Forms.Day("2020-02-18"), CaseClocks.Read(late, "appeal", Forms.Day("2020-01-21"))!.Deadline);
    }

    [Fact]
    public void A_denial_says_of_the_answer_what_the_record_has()
    {
        const string untold = "and you were not told that the decision had changed.";
        var timely = Noticed(Deny("22-1"), Deny("22-2"))
            .Do("answer", CaseRun.Applicant, "2019-12-10", new Answer("It is a hospital."));
        Assert.Contains(
            $"Your answer was received on 10 December 2019, {untold}",
            Decided(timely),
            StringComparison.Ordinal
        );
        var late = Noticed(Deny("22-1"), Deny("22-2"))
            .Do("answer", CaseRun.Applicant, "2019-12-11", new Answer("It is a hospital."));
        Assert.Contains("11 December 2019, after the 20 days", Decided(late), StringComparison.Ordinal);
        var kept = Noticed(Deny("22-1"), Deny("22-2"))
            .Do("answer", CaseRun.Applicant, "2019-12-05", new Answer("It is a hospital."))
            .Do("keep-intent", CaseRun.Officer, "2019-12-12", new AnswerRuling(false, "The address is another."));
        var told = Decided(kept);
        Assert.Contains("Your answer of 5 December 2019 did not change", told, StringComparison.Ordinal);
        Assert.DoesNotContain("You did not answer", told, StringComparison.Ordinal);

        static string Decided(CaseRun run) =>
            Written(
                DenialLetters.Denial(
                    Frame("2020-01-06"),
                    run.Do("deny", Person.System, "2020-01-05").State,
                    Forms.Sample(),
                    Facts
                )
            )
                .Sections[0]
                .Paragraphs[0]
                .Text;
    }

    [Fact]
    public void An_approval_is_the_golden_letter_and_names_no_agency()
    {
        var written = ApprovalLetter.Write(Frame("2019-11-20"), Split().State, Forms.Sample(), "D1234567");
        var text = Golden("approved", written);
        Assert.Equal("Z100123-approved.txt", LetterText.FileNameOf(Written(written)));
        Assert.DoesNotContain("defense", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Department of State", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_preview_of_a_license_is_the_golden_draft() =>
        Golden(
            "draft-approved",
            ApprovalLetter.Preview(Frame("2019-11-19"), Split(signed: false).State, Forms.Sample())
        );

    /// <summary>750.6(a)(1) to (6), one by one.</summary>
    [Fact]
    public void A_notice_that_lacks_what_750_6_asks_for_is_refused_naming_it()
    {
        var state = Noticed(Deny("22-1"), Deny("22-2")).State;
        var bare = state with
        {
            Decision = new Decision([
                Deny("22-1") with
                {
                    Statutory = "",
                    Considerations = " ",
                },
                Deny("22-2") with
                {
                    Regulatory = "",
                },
            ]),
        };
        var frame = Frame("2019-11-20") with { Representative = null };
        Assert.Equal(
            [
                "The letter lacks the statutory basis of line 22-1 (750.6(a)(2)).",
                "The letter lacks the regulatory basis of line 22-2 (750.6(a)(2)).",
                "The letter lacks the specific considerations of line 22-1, or that they are withheld (750.6(a)(3)).",
                "The letter lacks what modifications would allow us to reconsider, or that none would (750.6(a)(4)).",
                "The letter lacks the name of a representative who can discuss the issues (750.6(a)(5)).",
            ],
            Lacking(DenialLetters.IntentToDeny(frame, bare, Forms.Sample(), Facts with { Modifications = null }))
        );
        Assert.Equal(
            ["The letter lacks the date of the notice that is on record, from which the days count (750.6(b))."],
            Lacking(DenialLetters.IntentToDeny(Frame("2019-11-21"), state, Forms.Sample(), Facts))
        );
        var none = state with { Decision = new Decision([CaseRun.Approve("22-1")]) };
        Assert.Contains(
            "750.6(a)(1)",
            Lacking(DenialLetters.IntentToDeny(Frame("2019-11-20"), none, Forms.Sample(), Facts))[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Considerations_may_be_withheld_for_security_and_the_letter_says_so()
    {
        var state = Noticed(Deny("22-1"), Deny("22-2")).State;
        DenialFacts facts = new([], new HashSet<string> { "22-2" });
        var letter = Written(DenialLetters.IntentToDeny(Frame("2019-11-20"), state, Forms.Sample(), facts));
        var told = letter.Sections.Single(s => s.Heading == "What led to it").Paragraphs;
        Assert.StartsWith("Line 22-1: The end user is listed", told[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("Line 22-2: The considerations cannot be told", told[1].Text, StringComparison.Ordinal);
        Assert.Contains(
            letter.Sections,
            s => s.Paragraphs[0].Text == "We know of no modification or restriction that would."
        );
    }

    [Fact]
    public void Other_letters_that_lack_an_element_are_refused_naming_it()
    {
        var frame = Frame("2019-11-04");
        Assert.Equal(
            ["The letter lacks what is asked (750.4(c)(1)).", "The letter lacks the name of who signs (DESIGN)."],
            Lacking(InformationLetter.Write(frame with { Signer = null }, Waiting, [], null))
        );
        Assert.Equal(
            ["The letter lacks the action necessary to correct the deficiencies (750.4(a)(2))."],
            Lacking(ReturnLetter.Write(frame, Returned, new Return("incomplete", ""), noLicenseNeeded: false))
        );
        var state = Noticed(Deny("22-1"), Deny("22-2")).State;
        Assert.Equal(
            ["The letter lacks the day on which the denial became final (750.6(b))."],
            Lacking(DenialLetters.Denial(frame, state, Forms.Sample(), Facts))
        );
        Assert.Equal(
            [
                "The letter lacks the license number (750.7(b)).",
                "The letter lacks the decision: in stage 'Intent to deny' no line is approved and signed (750.7; transitions 15 and 16).",
            ],
            Lacking(ApprovalLetter.Write(Frame("2019-11-20"), state, Forms.Sample(), ""))
        );
    }

    /// <summary>750.4(d)(1): asked more than ten days after the referral, the days count on.</summary>
    [Fact]
    public void A_request_that_stops_nothing_does_not_say_that_it_does()
    {
        var state = CaseRun
            .InReview(s_form, "defense", "state")
            .Beside(
                CaseRun.Officer,
                "2019-11-14",
                new StopBegan("s1", "agency-request", ImmutableSortedDictionary<string, DateOnly>.Empty)
            )
            .State;
        var text = LetterText.Of(
            Written(InformationLetter.Write(Frame("2019-11-14"), state, [new("Which alloy", "22(j)", "")], null))
        );
        Assert.DoesNotContain("not counted", text, StringComparison.Ordinal);
        Assert.Contains(
            "are counted in the 90 days",
            text.ReplaceLineEndings(" ").Replace("   ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void No_line_of_a_letter_is_longer_than_76_characters_or_ends_in_a_space()
    {
        var text = LetterText.Of(Written(DenialLetters.Denial(Frame("2020-01-06"), Denied, Forms.Sample(), Facts)));
        Assert.All(text.Split('\n'), l => Assert.True(l.Length <= 76 && l == l.TrimEnd(), l));
    }

    private static Letter Written(LetterWriting writing)
    {
        Assert.True(
            writing is LetterWriting.Written,
            string.Join('\n', (writing as LetterWriting.Lacking)?.Elements.Select(e => e.ToString()) ?? [])
        );
        return ((LetterWriting.Written)writing).Letter;
    }

    private static List<string> Lacking(LetterWriting writing) =>
        [.. Assert.IsType<LetterWriting.Lacking>(writing).Elements.Select(e => e.ToString())];

    /// <summary>After a wanted change let LICET_UPDATE_GOLDEN=1 write the letters, and read the difference.</summary>
    private static string Golden(string name, LetterWriting writing)
    {
        var text = LetterText.Of(Written(writing));
        var file = Path.Combine(SharedData.Repository, "tests", "Core.Tests", "Letters", "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.ReadAllText(file), text);
        return text;
    }
}
