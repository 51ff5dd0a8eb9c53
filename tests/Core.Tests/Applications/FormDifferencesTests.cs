using System.Collections.Immutable;
using CsCheck;
using Licet.Core.Applications;
using Licet.Core.Review;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Applications;

/// <summary>Acceptance point 12: an amendment of a telephone number reopens nothing; of the end user, all.</summary>
public class FormDifferencesTests
{
    private static readonly ImmutableArray<Line> s_lines =
    [
        new Line("22-1", "CaseByCase", ["NS"]),
        new Line("22-2", "CaseByCase", ["NP"]),
    ];

    [Fact]
    public void An_amended_telephone_number_reopens_nothing()
    {
        var before = Forms.Sample();
        var after = before with
        {
            Contact = before.Contact! with { Telephone = "555-010-2999" },
            UltimateConsignee = before.UltimateConsignee! with { Telephone = "555-020-3999" },
        };
        var differences = FormDifferences.Between(before, after);
        Assert.Equal(
            [
                "Block 2 (contact.telephone): '555-010-2000' -> '555-010-2999'",
                "Block 18 (ultimateConsignee.telephone): '555-020-3000' -> '555-020-3999'",
            ],
            differences.All.Select(d => d.ToString())
        );
        var run = InReview();
        Assert.Empty(differences.Reopened(run.State, s_lines, s_lines));
        var refused = run.Refused("supersede", CaseRun.Officer, "2019-11-12", differences.AsAmendment());
        Assert.Equal("No difference is material: the case goes on as it is.", refused.Why);
        Assert.Equal("approve", run.State.Referrals["defense"].View);
    }

    [Fact]
    public void An_amended_end_user_reopens_all()
    {
        var before = Forms.Sample();
        var after = before with { EndUsers = [Forms.In("SG", "Another Works")], Amends = "Z100123" };
        var differences = FormDifferences.Between(before, after);
        var run = InReview();
        Assert.Equal(["defense", "energy", "state"], differences.Reopened(run.State, s_lines, s_lines));
        run.Do("supersede", CaseRun.Officer, "2019-11-12", differences.AsAmendment());
        Assert.Equal(("superseded", true), (run.State.Stage, run.State.IsOver));

        // The amendment is a case of its own, and every agency of its lines is asked anew: an old position answers nothing.
        var amended = CaseRun.InReview(CaseRun.Form() with { Lines = s_lines }, "defense", "state", "energy");
        Assert.All(amended.State.Referrals.Values, r => Assert.False(r.IsClosed));
    }

    [Fact]
    public void An_amended_item_reopens_the_agencies_that_its_reasons_concern()
    {
        var before = Forms.Sample();
        var after = before with { Items = [before.Items[0], before.Items[1] with { Quantity = 3 }] };
        var differences = FormDifferences.Between(before, after);
        Assert.Equal([1], differences.Material.Select(d => d.Item!.Value).Distinct());
        Assert.Equal(["energy", "state"], differences.Reopened(InReview().State, s_lines, s_lines));
        var now = s_lines.SetItem(1, s_lines[1] with { Reasons = ["NS"] });
        Assert.Equal(["defense", "energy", "state"], differences.Reopened(InReview().State, s_lines, now));
    }

    [Fact]
    public void Equal_forms_have_equal_digests_and_no_difference_and_any_difference_shows_in_both()
    {
        var form = Forms.Sample();
        Assert.Equal(FormFields.Digest(form), FormFields.Digest(Forms.Sample()));
        Assert.Empty(FormDifferences.Between(form, Forms.Sample()).All);
        Gen.Select(Gen.String[1, 12], Gen.String[1, 12])
            .Sample(
                (name, street) =>
                {
                    var other = form with
                    {
                        UltimateConsignee = form.UltimateConsignee! with { Name = name, Street = street },
                    };
                    Assert.NotEqual(FormFields.Digest(form), FormFields.Digest(other));
                    Assert.Equal(2, FormDifferences.Between(form, other).All.Count);
                    Assert.All(FormDifferences.Between(form, other).All, d => Assert.Equal(Weight.Whole, d.Weight));
                },
                iter: 500
            );
    }

    [Fact]
    public void Every_field_of_a_form_stands_for_a_block()
    {
        var fields = FormFields.Of(Forms.Sample());
        Assert.All(fields, f => Assert.NotEqual("", f.Block));
        Assert.Equal("22(j)", fields.Single(f => f.Path == "items[1].description").Block);
    }

    private static CaseRun InReview()
    {
        return new CaseRun()
            .Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form() with { Lines = s_lines })
            .Do("register", CaseRun.Intake, "2019-10-21", new Intake([]))
            .Do("begin", Person.System, "2019-10-21", new Screened(["CSL/1"], 0))
            .Do("refer", CaseRun.Officer, "2019-10-30", new ReferralTo(["defense", "energy", "state"]))
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"));
    }
}
