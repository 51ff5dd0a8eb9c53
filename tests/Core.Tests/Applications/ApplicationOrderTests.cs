using Licet.Core.Applications;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Core.Tests.Impact;
using Licet.Core.Tests.Review;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Applications;

/// <summary>From the form to a submitted case by the real tables and the real engine.</summary>
public class ApplicationOrderTests
{
    private static readonly ScreeningIndex s_index = ScreeningIndex.Build([Market.Starter]);

    private static OrderDetermination Decide(ApplicationForm form)
    {
        // Beside the form the applicant says that no end use of part 744 is known; words alone would be asked about.
        var order = ApplicationOrder.Of(form, Forms.Today)!;
        order = order with
        {
            Assumptions = Enum.GetValues<Assumption>().ToHashSet(),
            EndUse = order.EndUse! with { SaysCodes = true },
        };
        Situation situation = new(
            RuleBook.Shipped,
            OrderScreening.Of(order, s_index),
            new([Market.Starter.ContentHash], []),
            new(AffiliatesRuleSetting.Ask, AcceptGaps: false)
        )
        {
            Texts = OrderScreening.Texts(order, s_index),
        };
        return Determiner.Decide(order, situation);
    }

    private static FiledApplication Filed(ApplicationForm form)
    {
        var order = ApplicationOrder.Of(form, Forms.Today)!;
        var screenings = OrderScreening.Of(order, s_index);
        return new(
            1,
            Forms.Today,
            form,
            AttachedDetermination.Of(Decide(form)),
            [
                .. ApplicationOrder
                    .Fields(form)
                    .Select(
                        (field, i) =>
                            new ScreenedParty(
                                field,
                                order.Parties[i].Name,
                                [Market.Starter.ContentHash],
                                screenings[i].Hits.Count(h => h.Class == HitClass.Match)
                            )
                    ),
            ]
        );
    }

    [Fact]
    public void The_sample_is_determined_screened_checked_and_submitted_as_a_case()
    {
        var filed = Filed(Forms.Sample());
        Assert.All(filed.Determination!.Lines, l => Assert.Equal(Outcome.LicenseRequired, l.Outcome));
        Assert.All(filed.Determination.Lines, l => Assert.Contains("CB", l.Reasons));
        Assert.Equal(["22-1", "22-2"], filed.Determination.Lines.Select(l => l.Id));
        var submission = filed.AsSubmission(new FormFacts(Forms.Today, RuleBook.Shipped));
        Assert.Empty(submission.FormFaults);
        Assert.Equal(filed.Determination.Digest, submission.Determination);
        var run = new CaseRun().Do("submit", CaseRun.Applicant, "2026-09-24", submission);
        Assert.Equal("submitted", run.State.Stage);
    }

    [Fact]
    public void A_listed_end_user_is_met_and_its_policy_is_the_line_s()
    {
        var form = Forms.Sample() with { EndUsers = [Forms.In("CN", "Huawei Technologies Co., Ltd.")] };
        var filed = Filed(form);
        Assert.NotEqual(0, filed.AsScreened().OpenHits);
        Assert.All(filed.Determination!.Lines, l => Assert.Contains("744.11", l.Sections));
        Assert.All(
            filed.AsSubmission(new FormFacts(Forms.Today, RuleBook.Shipped)).Lines,
            l => Assert.NotEqual("CaseByCase", l.Policy)
        );
    }

    [Fact]
    public void The_same_form_has_the_same_digest_and_another_destination_another()
    {
        var one = AttachedDetermination.Of(Decide(Forms.Sample()));
        Assert.Equal(one.Digest, AttachedDetermination.Of(Decide(Forms.Sample())).Digest);
        var other = Forms.Sample() with { UltimateConsignee = Forms.In("VN", "Merlion Process Pte. Ltd.") };
        Assert.NotEqual(one.Digest, AttachedDetermination.Of(Decide(other)).Digest);
    }

    [Fact]
    public void An_application_for_what_needs_no_license_is_told_so()
    {
        var form = Forms.With(Forms.Item("EAR99", 100)) with { UltimateConsignee = Forms.In("CA", "Maple Works") };
        var facts = new FormFacts(Forms.Today, RuleBook.Shipped)
        {
            Determination = AttachedDetermination.Of(Decide(form)),
        };
        Assert.Equal("750.4(c)(3)", Assert.Single(FormCheck.Of(form, facts)).Citation);
    }

    [Fact]
    public void A_block_left_blank_gives_its_part_to_the_ultimate_consignee()
    {
        var order = ApplicationOrder.Of(Forms.Sample(), Forms.Today)!;
        Assert.Equal(
            [PartyRole.UltimateConsignee, PartyRole.Purchaser, PartyRole.EndUser],
            order.Parties.Single(p => p.Country == "SG").Roles
        );
        var named = Forms.Sample() with { Purchaser = Forms.In("MY", "Buyer"), EndUsers = [Forms.In("SG", "User")] };
        Assert.Equal(
            [PartyRole.UltimateConsignee],
            ApplicationOrder
                .Of(named, Forms.Today)!
                .Parties.Single(p => p.Name.StartsWith("Merlion", StringComparison.Ordinal))
                .Roles
        );
        Assert.Equal(["applicant", "purchaser", "ultimateConsignee", "endUsers[0]"], ApplicationOrder.Fields(named));
    }

    [Fact]
    public void A_reexport_leaves_from_the_original_consignee_and_a_transfer_stays_inside()
    {
        var form = Forms.Sample() with
        {
            Type = ApplicationType.Reexport,
            PreviouslyExported = "NLR",
            OriginalConsignee = Forms.In("NL"),
        };
        var order = ApplicationOrder.Of(form, Forms.Today)!;
        Assert.Equal((Movement.Reexport, "NL", "SG"), (order.Movement, order.From, order.Destination));
        var transfer = form with { SpecialPurposes = ["in-country transfer"], OriginalConsignee = Forms.In("SG") };
        Assert.Equal(Movement.Transfer, ApplicationOrder.Of(transfer, Forms.Today)!.Movement);
    }

    [Fact]
    public void A_form_that_cannot_be_determined_gives_no_order()
    {
        var form = Forms.Sample();
        Assert.Null(ApplicationOrder.Of(form with { UltimateConsignee = null }, Forms.Today));
        Assert.Null(ApplicationOrder.Of(form with { Items = [] }, Forms.Today));
        Assert.Null(
            ApplicationOrder.Of(form with { Items = [form.Items[0] with { Classification = null }] }, Forms.Today)
        );
        Assert.Null(ApplicationOrder.Of(form with { Type = ApplicationType.Classification }, Forms.Today));
    }
}
