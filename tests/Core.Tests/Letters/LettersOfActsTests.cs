using System.Collections.Immutable;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;
using static Licet.Core.Tests.Letters.LetterCases;

namespace Licet.Core.Tests.Letters;

/// <summary>Which acts the applicant is told of by a letter.</summary>
public class LettersOfActsTests
{
    private static readonly StopBegan s_applicant = new(
        "s1",
        "applicant",
        ImmutableSortedDictionary<string, DateOnly>.Empty
    );

    [Fact]
    public void Each_act_that_tells_the_applicant_has_its_letters_and_no_other_one_has()
    {
        CaseState mixed = Proposed(CaseRun.Approve("22-1"), CaseRun.Deny("22-2")).State;
        Assert.Equal([LetterKind.Approved, LetterKind.IntentToDeny], LettersOfActs.Of(mixed, "intend-to-deny"));
        Assert.Equal([LetterKind.IntentToDeny], LettersOfActs.Of(Denying.State, "intend-to-deny"));
        Assert.Equal([LetterKind.Approved], LettersOfActs.Of(Approving.State, "decide"));
        Assert.Equal([LetterKind.ReturnedWithoutAction], LettersOfActs.Of(mixed, "return"));
        Assert.Equal([LetterKind.Denied], LettersOfActs.Of(mixed, "notify-denial"));
        Assert.Equal([LetterKind.InformationAsked], LettersOfActs.Of(mixed, "stop-began", s_applicant));
        Assert.Empty(LettersOfActs.Of(mixed, "stop-began", s_applicant with { Reason = "consultation" }));
        string[] told = ["intend-to-deny", "decide", "return", "notify-denial", "stop-began"];
        Assert.All(
            mixed.Process.Transitions.Select(t => t.Id).Concat(AsideKinds.All).Except(told),
            act => Assert.Empty(LettersOfActs.Of(mixed, act))
        );
        Assert.Empty(LettersOfActs.Of(mixed, "nonsense"));
    }

    [Fact]
    public void In_a_process_of_another_law_there_are_none()
    {
        CaseState other = Case.New("case/Z100123", ShippedProcesses.All.Single(p => p.Id == "small-ministry"));
        Assert.All(
            other.Process.Transitions.Select(t => t.Id).Concat(AsideKinds.All),
            act => Assert.Empty(LettersOfActs.Of(other, act))
        );
    }

    /// <summary>A license is issued with its letter, so that one that could not be issued is not signed.</summary>
    [Fact]
    public void What_no_license_may_say_is_found_before_the_signature_is_recorded()
    {
        LetterWriting Of(string quantity)
        {
            var grant = Grant.AsAsked with { Quantities = Grant.AsAsked.Quantities.Add("22-1", quantity) };
            CaseRun run = Granting(grant, CaseRun.Approve("22-1"), CaseRun.Approve("22-2"));
            return Assert.Single(
                LettersOfActs.Write(run.State, "decide", Signature.Of, new(), (Forms.Sample(), Frame("2019-11-20")))
            )(run.Do("decide", CaseRun.First, "2019-11-20", Signature.Of).State);
        }

        Assert.IsType<LetterWriting.Written>(Of("30"));
        var lacks = Assert.IsType<LetterWriting.Lacking>(Of("1.5")).Elements;
        Assert.Equal("750.7(f)", Assert.Single(lacks).Citation);
    }

    [Fact]
    public void They_are_written_from_the_case_after_the_act_and_say_what_they_lack()
    {
        CaseState before = Denying.State;
        CaseState after = Denying.Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of).State;
        LetterWriting Written(LetterFacts facts) =>
            Assert.Single(
                LettersOfActs.Write(
                    before,
                    "intend-to-deny",
                    Signature.Of,
                    facts,
                    (Forms.Sample(), Frame("2019-11-20"))
                )
            )(after);
        var letter = Assert.IsType<LetterWriting.Written>(Written(new(Modifications: []))).Letter;
        Assert.Equal(LetterKind.IntentToDeny, letter.Kind);
        Assert.Equal("750.6(a)(4)", Assert.IsType<LetterWriting.Lacking>(Written(new())).Elements[0].Citation);
    }
}
