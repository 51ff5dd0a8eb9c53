using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Review;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Applications;

/// <summary>What the applicant is told beforehand of an amendment.</summary>
public class AmendmentsTests
{
    private static readonly ImmutableArray<Line> s_lines =
    [
        new Line("22-1", "CaseByCase", ["NS"]),
        new Line("22-2", "CaseByCase", ["NP"]),
    ];

    private static CaseRun InReview =>
        CaseRun.InReview(CaseRun.Form() with { Lines = s_lines }, "defense", "energy", "state");

    private static List<string> Told(ApplicationForm after, CaseRun run) =>
        [.. Amendments.Of(FormDifferences.Between(Forms.Sample(), after), run.State, s_lines).Select(f => f.Text)];

    [Fact]
    public void What_is_not_material_changes_nothing_and_what_is_says_who_is_asked_again()
    {
        var before = Forms.Sample();
        Assert.Equal(["Nothing differs from Z100123."], Told(before, InReview));
        Assert.Equal(
            ["No difference is material: the review of Z100123 goes on as it is, and the authority takes note."],
            Told(before with { Contact = before.Contact! with { Telephone = "555-010-2999" } }, InReview)
        );
        var pumps = before with { Items = [before.Items[0], before.Items[1] with { Quantity = 3 }] };
        Assert.Equal(
            [
                "A difference is material: once this is registered, the authority may replace Z100123 by it, which then ends as 'Superseded by an amendment'.",
                "To be asked again: Energy, State.",
                "This one is an application of its own: its days are counted from its own registration.",
            ],
            Told(pumps, InReview)
        );
        Assert.Contains(
            "To be asked again: Defense, Energy, State.",
            Told(before with { EndUse = "Another." }, InReview)
        );
    }

    [Fact]
    public void Where_the_process_replaces_none_that_is_said_with_the_stages_in_which_it_does()
    {
        var run = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-19", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Equal(
            "Z100123 is in stage 'Intent to deny', in which none is replaced by an amendment; only in: Registered, Initial processing, Review by agencies, Operating Committee, Advisory Committee on Export Policy, Export Administration Review Board, Decision pending.",
            Assert.Single(Told(Forms.Sample() with { EndUse = "Another." }, run))
        );
    }
}
