using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Letters;
using Licet.Core.Review;
using Licet.Core.Tests.Letters;

namespace Licet.Core.Tests.Review;

/// <summary>What the applicant is told of a case, until when something can be done about it, and what the applicant never sees.</summary>
public class ApplicantNoticeTests
{
    private static readonly StopBegan s_asked = new(
        "s1",
        "applicant",
        ImmutableSortedDictionary<string, DateOnly>.Empty
    );

    private static CaseRun Asked =>
        CaseRun.InReview(CaseRun.Form(), "defense", "state").Beside(CaseRun.Officer, "2019-11-03", s_asked);

    private static List<FoldedAct> Acts(CaseRun run)
    {
        List<FoldedAct> acts = [];
        CaseState state = Case.New(run.State.History, run.State.Process);
        foreach (CaseEvent e in run.Events)
        {
            CaseState after = CaseFold.Apply(state, e);
            acts.Add(new(after.Sequence, state, e, after));
            state = after;
        }

        return acts;
    }

    private static IReadOnlyList<ApplicantNotice> Notices(CaseRun run, string asOf) =>
        ApplicantNotices.Of(Acts(run), CaseRun.Day(asOf));

    /// <summary>750.4(d)(1) would tell that a reviewing agency asked.</summary>
    [Fact]
    public void What_is_asked_for_an_agency_is_told_under_the_law_of_the_authoritys_own_request()
    {
        var run = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Beside(CaseRun.Officer, "2019-11-03", s_asked with { Reason = "agency-request" });
        var asked = Notices(run, "2019-11-04").Single(n => n.Kind == NoticeKind.InformationAsked);
        Assert.Equal("750.4(b)(1)", asked.Citation);
    }

    [Fact]
    public void A_request_waits_for_its_answer_and_the_status_says_whose_turn_it_is()
    {
        CaseRun run = Asked;
        ApplicantNotice asked = Assert.Single(Notices(run, "2019-11-16"));
        Assert.Equal((NoticeKind.InformationAsked, "750.4(b)(1)"), (asked.Kind, asked.Citation));
        Assert.Equal(("information-given", "s1", null), (asked.Awaits, asked.Request, asked.Answered));
        Assert.Equal(
            "with Defense and State, day 4 of 30; stopped since 3 Nov: your answer awaited",
            CaseStatus.Of(run.State, CaseRun.Day("2019-11-16"))
        );
        run.Beside(CaseRun.Applicant, "2019-11-18", new InformationGiven("s1", "The layout.", ["layout.pdf"]));
        Assert.Equal(
            "with Defense and State, day 4 of 30; stopped since 3 Nov: your answer of 18 Nov 2019 is with the authority",
            CaseStatus.Of(run.State, CaseRun.Day("2019-11-20"))
        );
        Assert.Equal(
            "with Defense and State, day 4 of 30; stopped since 3 Nov: your answer awaited",
            CaseStatus.Of(run.State with { Acts = [] }, CaseRun.Day("2019-11-17"))
        );
        ApplicantNotice answered = Assert.Single(Notices(run, "2019-11-20"));
        Assert.Equal(("information-given", CaseRun.Day("2019-11-18")), (answered.Awaits, answered.Answered));
        run.Beside(CaseRun.Officer, "2019-11-18", new StopEnded("s1"));
        Assert.Null(Assert.Single(Notices(run, "2019-11-20")).Awaits);
        Assert.Equal("with Defense and State, day 6 of 30", CaseStatus.Of(run.State, CaseRun.Day("2019-11-20")));
    }

    [Fact]
    public void An_answer_is_to_a_request_that_is_open_says_something_and_comes_from_the_applicant()
    {
        CaseRun run = Asked.Beside(
            CaseRun.Officer,
            "2019-11-04",
            new StopBegan("c1", "consultation", ImmutableSortedDictionary<string, DateOnly>.Empty)
        );
        string Why(string stop, string text) =>
            run.RefusedBeside(CaseRun.Applicant, "2019-11-18", new InformationGiven(stop, text)).Why;
        Assert.Equal("Stop: there is no request for information 'c1'.", Why("c1", "x"));
        Assert.Equal("Stop: there is no request for information 's2'.", Why("s2", "x"));
        Assert.Equal("Text: an answer says something.", Why("s1", " "));
        Assert.StartsWith(
            "What was asked is answered by the applicant",
            run.RefusedBeside(CaseRun.Reviewer("defense"), "2019-11-18", new InformationGiven("s1", "x")).Why,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "A person of the applicant acts only for the applicant that submitted.",
            run.RefusedBeside(new("mallory", ["applicant-signer"]), "2019-11-18", new InformationGiven("s1", "x")).Why
        );
        run.Beside(CaseRun.Officer, "2019-11-10", new StopEnded("s1"));
        Assert.StartsWith("The request is no longer open", Why("s1", "x"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_intent_to_deny_has_its_two_days_and_the_denial_that_follows_the_day_of_its_appeal()
    {
        CaseRun run = LetterCases.Denying.Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        ApplicantNotice intent = Assert.Single(Notices(run, "2019-12-01"));
        Assert.Equal((NoticeKind.IntentToDeny, "750.6(a)", "answer"), (intent.Kind, intent.Citation, intent.Awaits));
        Assert.Equal(
            [("2019-12-10", "750.6(b)", false), ("2020-01-04", "750.6(b)", false)],
            intent.Days.Select(d => (d.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), d.Citation, d.IsOver))
        );
        Assert.Equal([true, false], Notices(run, "2019-12-11")[0].Days.Select(d => d.IsOver));

        // Nothing was recorded since: what the days brought is told all the same.
        IReadOnlyList<ApplicantNotice> later = Notices(run, "2020-01-05");
        Assert.Equal([NoticeKind.IntentToDeny, NoticeKind.Denied], later.Select(n => n.Kind));
        Assert.Null(later[0].Awaits);
        Assert.Equal("appeal-filed", later[1].Awaits);
        Assert.Equal(CaseRun.Day("2020-02-18"), Assert.Single(later[1].Days).Last);
        Assert.Null(Notices(run, "2020-02-19")[1].Awaits);
        Assert.Equal(
            "'Receive the applicant's answer' is not possible in stage 'Decided', only in: Intent to deny; by: Signer of the applicant or Preparer of the applicant or Intake officer or Licensing officer.",
            Assert
                .IsType<Ruling.Refused>(
                    Recording
                        .Of(
                            run.State,
                            new Move(
                                "answer",
                                CaseRun.Applicant,
                                CaseRun.Day("2020-01-05"),
                                run.State.Sequence,
                                new Answer("x")
                            ),
                            CaseRun.Day("2020-01-05")
                        )
                        .Ruling
                )
                .Why
        );
    }

    [Fact]
    public void A_return_says_why_and_what_to_mend_and_until_when_it_may_be_appealed()
    {
        CaseRun run = CaseRun
            .Pending(CaseRun.Form())
            .Do("return", CaseRun.Officer, "2019-11-13", new Return("No end user is named.", "Name the end user."));
        ApplicantNotice returned = Assert.Single(Notices(run, "2019-11-20"));
        Assert.Equal(["No end user is named.", "Name the end user."], returned.Says);
        Assert.Equal(CaseRun.Day("2019-12-28"), Assert.Single(returned.Days).Last);
        Assert.Equal("appeal-filed", returned.Awaits);
    }

    [Fact]
    public void What_agencies_said_and_that_they_disagreed_is_told_to_nobody_of_the_applicant()
    {
        CaseRun run = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.No("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"))
            .Do("dispute", CaseRun.Officer, "2019-11-12")
            .Do("rule-oc", CaseRun.Chair, "2019-11-20", new Bases("ECRA 1754", "744.11", "deny"))
            .Do("settle", CaseRun.Chair, "2019-11-27")
            .Do("propose", CaseRun.Officer, "2019-11-28", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-29", Signature.Of);
        List<FoldedAct> acts = Acts(run);
        string told = string.Join(
            '\n',
            ApplicantActs
                .Of(acts)
                .Select(a => a.ToString())
                .Concat(
                    ApplicantNotices.Of(acts, CaseRun.Day("2019-12-01")).Select(n => $"{n} {string.Join(' ', n.Says)}")
                )
        );
        foreach (
            string secret in new[]
            {
                "position",
                "conflict",
                "Diversion",
                "diversion",
                "ECRA",
                "reviewer",
                "defense",
                "olga",
                "carl",
            }
        )
        {
            Assert.DoesNotContain(secret, told, StringComparison.Ordinal);
        }

        Assert.Equal(
            ["Submit", "Registered", "Initial processing", "Review by agencies", "Decision pending", "Intent to deny"],
            ApplicantActs.Of(acts).Select(a => a.What)
        );
    }

    [Fact]
    public void A_letter_is_kept_as_data_and_read_again_with_every_word()
    {
        LetterWriting writing = InformationLetter.Write(
            LetterCases.Frame("2019-11-20"),
            LetterCases.Asked,
            [new("Who runs the plant?", "21", "748.5")],
            CaseRun.Day("2019-12-20")
        );
        Letter letter = Assert.IsType<LetterWriting.Written>(writing).Letter;
        Letter again = LetterJson.Read(LetterJson.Of(letter))!;
        Assert.Equal(LetterText.Of(letter), LetterText.Of(again));
        Assert.Equal((CaseRun.Day("2019-12-20"), letter.Frame.Dated), (again.AnswerBy, again.Frame.Dated));
        Assert.Null(LetterJson.Read("""{"format":"other/1"}"""u8));
        Assert.Null(LetterJson.Read("%PDF-1.4"u8));
        Assert.Throws<ArgumentException>(() => LetterJson.Of(letter with { IsDraft = true }));
    }
}
