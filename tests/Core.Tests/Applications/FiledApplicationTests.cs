using Licet.Core.Applications;
using Licet.Core.Review;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Applications;

public class FiledApplicationTests
{
    [Fact]
    public void A_form_without_a_fault_is_submitted_with_its_digest_determination_and_lines()
    {
        var filed = Filed(Forms.Sample());
        var submission = filed.AsSubmission(Forms.Facts(filed.Form, "CB"));
        Assert.Empty(submission.FormFaults);
        Assert.Equal(FormFields.Digest(filed.Form), submission.Application);
        Assert.Equal(["22-1", "22-2"], submission.Lines.Select(l => l.Id));
        Assert.Equal("CaseByCase", submission.Lines[0].Policy);
        var run = new CaseRun().Do("submit", CaseRun.Applicant, "2026-09-24", submission);
        Assert.Equal("submitted", run.State.Stage);
    }

    [Fact]
    public void A_party_that_was_not_screened_keeps_the_form_from_being_submitted()
    {
        var filed = Filed(Forms.Sample());
        filed = filed with { Screened = [filed.Screened[0], filed.Screened[1] with { ListVersions = [] }] };
        var submission = filed.AsSubmission(Forms.Facts(filed.Form, "CB"));
        Assert.Equal(
            "Block 18 (ultimateConsignee): the party is not screened (DESIGN)",
            Assert.Single(submission.FormFaults)
        );
        var refused = new CaseRun().Refused("submit", CaseRun.Applicant, "2026-09-24", submission);
        Assert.Contains("Block 18", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screening_of_another_name_is_none()
    {
        var filed = Filed(Forms.Sample());
        var renamed = filed with
        {
            Form = filed.Form with
            {
                UltimateConsignee = filed.Form.UltimateConsignee! with { Name = "Renamed Works" },
            },
        };
        Assert.Equal(["ultimateConsignee"], renamed.Unscreened);
    }

    [Fact]
    public void Open_hits_are_counted_and_list_versions_named_once()
    {
        var screened = Filed(Forms.Sample()).AsScreened();
        Assert.Equal(["CSL/1", "UN/2"], screened.ListVersions);
        Assert.Equal(3, screened.OpenHits);
    }

    [Fact]
    public void A_screening_without_a_list_s_name_with_fewer_lists_or_with_hits_under_0_is_none()
    {
        var filed = Filed(Forms.Sample());
        var consignee = filed.Screened[1];
        (ScreenedParty Screened, string Fault)[] changes =
        [
            (
                consignee with
                {
                    ListVersions = [""],
                },
                "a list version of its screening has no name; expected that of each list"
            ),
            (consignee with { ListVersions = ["UN/2"] }, "the party is not screened against CSL/1, as others are"),
            (consignee with { ListVersions = default }, "the party is not screened"),
            (consignee with { OpenHits = -3 }, "-3 open hits; expected 0 or more"),
        ];
        foreach (var (screened, fault) in changes)
        {
            var changed = filed with { Screened = [filed.Screened[0], screened] };
            Assert.Equal(
                $"Block 18 (ultimateConsignee): {fault} (DESIGN)",
                Assert.Single(changed.AsSubmission(Forms.Facts(filed.Form, "CB")).FormFaults)
            );
            var registered = new CaseRun()
                .Do("submit", CaseRun.Applicant, "2026-09-24", filed.AsSubmission(Forms.Facts(filed.Form, "CB")))
                .Do("register", CaseRun.Intake, "2026-09-24", new Intake([]));
            Assert.Contains(
                "not screened",
                registered.Refused("begin", Person.System, "2026-09-24", changed.AsScreened()).Why,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Neither_a_blank_list_nor_hits_under_0_nor_a_blank_determination_pass_the_guards_of_the_process()
    {
        var form = CaseRun.Form();
        var refused = new CaseRun().Refused(
            "submit",
            CaseRun.Applicant,
            "2026-09-24",
            form with
            {
                Determination = " ",
            }
        );
        Assert.Equal("No determination is attached.", refused.Why);
        var registered = new CaseRun()
            .Do("submit", CaseRun.Applicant, "2026-09-24", form)
            .Do("register", CaseRun.Intake, "2026-09-24", new Intake([]));
        registered.Refused("begin", Person.System, "2026-09-24", new Screened([" "], 0));
        registered.Refused("begin", Person.System, "2026-09-24", new Screened(["CSL/1", ""], 0));
        registered.Refused("begin", Person.System, "2026-09-24", new Screened(["CSL/1"], -1));
    }

    [Fact]
    public void All_or_nothing_and_the_certification_are_those_of_the_form()
    {
        var form = Forms.Sample() with { AllOrNothing = true };
        form = form with { Signature = form.Signature! with { Certified = false } };
        var submission = Filed(form).AsSubmission(Forms.Facts(form, "CB"));
        Assert.Equal((true, false), (submission.AllOrNothing, submission.Certified));
    }

    [Fact]
    public void Value_waits_from_its_first_day_until_it_is_resolved_or_lost()
    {
        PendingValue[] values =
        [
            new("Z000001", Forms.Day("2026-09-01"), null, 100, null),
            new("Z000002", Forms.Day("2026-09-10"), Forms.Day("2026-09-20"), 10, null),
            new("Z000003", Forms.Day("2026-09-11"), null, null, null),
            new("Z000004", Forms.Day("2026-09-05"), null, 7, Forms.Day("2026-09-15")),
            new("Z000005", Forms.Day("2026-09-25"), null, 1, null),
        ];
        Assert.Equal(
            new ValueWaiting(Forms.Day("2026-09-14"), 4, 1, 117, 100 * 13 + 10 * 4 + 7 * 9, 13, 0),
            ValueWaiting.At(Forms.Day("2026-09-14"), values)
        );
        Assert.Equal(
            new ValueWaiting(Forms.Day("2026-09-20"), 2, 1, 100, 1_900, 19, 7),
            ValueWaiting.At(Forms.Day("2026-09-20"), values)
        );
        Assert.Equal(0, ValueWaiting.At(Forms.Day("2026-08-31"), values).Applications);
    }

    private static FiledApplication Filed(ApplicationForm form) =>
        new(
            1,
            Forms.Today,
            form,
            Forms.Determined(form, "CB"),
            [
                new ScreenedParty("applicant", form.Applicant!.Party.Name, ["CSL/1", "UN/2"], 0),
                new ScreenedParty("ultimateConsignee", form.UltimateConsignee!.Name, ["UN/2", "CSL/1"], 3),
            ]
        );
}
