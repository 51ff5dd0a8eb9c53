using Licet.Web.Tests.Features.Applications;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Review;

/// <summary>Cases from their registration to their end, by all who have a part in them, in the browser.</summary>
[Collection(typeof(OnPassingDays))]
public class JourneyTests(PassingDays desk, Browser browser)
{
    private readonly ReviewRun _run = new(desk, browser);

    [Fact]
    public async Task Positions_conflict_the_body_rules_an_agency_appeals_and_the_case_is_decided()
    {
        Authority filed = await Authority.SubmittedAsync(desk, "Conflict", "EX-J1");
        await _run.ToAgenciesAsync(filed.Number);
        Effort position = new();
        IPage defense = await _run.AsAsync("reviewer-of-defense");
        await position.ClickAsync(
            defense.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Referrals" })
        );
        await position.ClickAsync(defense.GetByRole(AriaRole.Link, new() { Name = filed.Number, Exact = true }));
        await defense.LooksRightAsync("referral");
        await position.ClickAsync(defense.GetByRole(AriaRole.Link, new() { Name = "Record an agency's position" }));
        await position.ChooseAsync(defense.Locator("#view"), "deny");
        await position.FillAsync(defense.Locator("#reasons"), "The plant serves another user.");
        await position.FillAsync(defense.Locator("#statutory"), ReviewRun.Bases);
        await position.FillAsync(defense.Locator("#regulatory"), "744.11(b)");
        await defense.LooksRightAsync("referral-position");
        await position.ClickAsync(ReviewRun.Submit(defense));
        await Assertions.Expect(defense.GetByText("Done: Record an agency's position")).ToBeVisibleAsync();
        position.IsAsDocumented("referral to position");
        foreach (string agency in new[] { "energy", "state" })
        {
            await _run.PositionAsync(agency, filed.Number, "approve");
        }

        // Before a body decides nobody hears what another said.
        await defense.GotoAsync("/referrals/" + filed.Number);
        await Assertions.Expect(defense.GetByText("What the other agencies said")).ToHaveCountAsync(0);
        IPage officer = await _run.AsAsync("officer-1");
        await ReviewRun.ActAsync(officer, filed.Number, "dispute");
        await defense.ReloadAsync();
        await Assertions.Expect(defense.GetByText("What the other agencies said")).ToBeVisibleAsync();
        await defense.LooksRightAsync("referral-dispute");
        IPage chair = await _run.AsAsync("chair-of-the-oc");
        await ReviewRun.ActAsync(chair, filed.Number, "rule-oc", ReviewRun.RuleAsync);
        IPage principal = await _run.AsAsync("principal-of-defense");
        await ReviewRun.ReferralActAsync(
            principal,
            filed.Number,
            "escalate-acep",
            async page =>
            {
                await page.Locator("#statutory").FillAsync(ReviewRun.Bases);
                await page.Locator("#regulatory").FillAsync("744.11(b)");
            }
        );
        foreach (string agency in new[] { "energy", "state" })
        {
            await ReviewRun.ReferralActAsync(
                await _run.AsAsync("principal-of-" + agency),
                filed.Number,
                "vote-acep",
                page => page.Locator("#vote").SelectOptionAsync("for")
            );
        }

        IPage second = await _run.AsAsync("chair-of-the-acep");
        await ReviewRun.ActAsync(second, filed.Number, "rule-acep", ReviewRun.RuleAsync);
        // An appeal may still come: the ruling stands once its days are over.
        await second.GotoAsync($"/cases/{filed.Number}/acts/settle");
        await Assertions.Expect(second.GetByText("It is not possible now:")).ToBeVisibleAsync();
        desk.Pass(7);
        await ReviewRun.ActAsync(await _run.AsAsync("chair-of-the-acep"), filed.Number, "settle");
        await _run.ClearAsync(filed.Number);
        await _run.DecideAsync(filed.Number, "approve");
        officer = await _run.AsAsync("officer-1");
        await officer.GotoAsync("/cases/" + filed.Number);
        await Assertions.Expect(officer.GetByRole(AriaRole.Heading, new() { Name = "Licenses" })).ToBeVisibleAsync();
        await officer.LooksRightAsync("case-decided");
    }

    [Fact]
    public async Task A_line_against_its_presumption_is_approved_by_two_signers_and_not_by_one()
    {
        Authority filed = await Authority.SubmittedAsync(desk, "Presumption", "EX-J2", "PresumptionOfDenial");
        await _run.ToAgenciesAsync(filed.Number);
        await _run.AllApproveAsync(filed.Number);
        IPage officer = await _run.AsAsync("officer-1");
        // Nobody is asked to sign what could never be decided.
        await officer.GotoAsync($"/cases/{filed.Number}/acts/propose");
        await ReviewRun.ProposeAsync(officer, "approve", rationale: "");
        await ReviewRun.Submit(officer).ClickAsync();
        await Assertions.Expect(officer.Locator(".usa-alert--error")).ToContainTextAsync("rationale");
        IPage signer = await _run.AsAsync("countersigner-1");
        await ReviewRun.ActAsync(
            officer,
            filed.Number,
            "propose",
            page => ReviewRun.ProposeAsync(page, "approve", "The consignee is a paint plant that was visited in May.")
        );
        await signer.GotoAsync($"/cases/{filed.Number}/acts/decide");
        // What is signed is read before it is signed.
        ILocator signed = signer.GetByRole(AriaRole.Region, new() { Name = "What is signed" });
        await Assertions.Expect(signed).ToContainTextAsync("Presumption of denial");
        await Assertions.Expect(signed).ToContainTextAsync("a paint plant that was visited in May");
        await ReviewRun.Submit(signer).ClickAsync();
        await Assertions.Expect(signer.Locator(".usa-alert--error")).ToContainTextAsync("second");
        await signer.LooksRightAsync("case-one-signer");
        await ReviewRun.ActAsync(signer, filed.Number, "sign");
        await ReviewRun.ActAsync(await _run.AsAsync("countersigner-2"), filed.Number, "decide");
        await officer.GotoAsync("/cases/" + filed.Number);
        await Assertions.Expect(officer.GetByText("Approved").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_intent_to_deny_is_answered_and_the_lines_are_approved_with_conditions()
    {
        Authority filed = await Authority.SubmittedAsync(desk, "Intent", "EX-J3");
        await _run.ToAgenciesAsync(filed.Number);
        await _run.AllApproveAsync(filed.Number);
        Effort effort = new();
        IPage officer = await _run.AsAsync("officer-1");
        await effort.ClickAsync(officer.Locator("nav a[href='/cases']"));
        await effort.ClickAsync(officer.GetByRole(AriaRole.Link, new() { Name = filed.Number, Exact = true }));
        await effort.ClickAsync(officer.GetByRole(AriaRole.Link, new() { Name = "Propose a decision by line" }));
        foreach (string line in new[] { "22-1", "22-2" })
        {
            await effort.ChooseAsync(ReviewRun.At(officer, line, "outcome"), "deny");
            await effort.FillAsync(ReviewRun.At(officer, line, "statutory"), ReviewRun.Bases);
            await effort.FillAsync(ReviewRun.At(officer, line, "regulatory"), "742.18");
            await effort.FillAsync(
                ReviewRun.At(officer, line, "considerations"),
                "Risk of diversion to another plant."
            );
        }

        await effort.ClickAsync(ReviewRun.Submit(officer));
        await Assertions.Expect(officer.GetByText("Done: Propose a decision by line")).ToBeVisibleAsync();
        IPage signer = await _run.AsAsync("countersigner-1");
        await effort.ClickAsync(signer.Locator("nav a[href='/cases']"));
        await effort.ClickAsync(signer.GetByRole(AriaRole.Link, new() { Name = filed.Number, Exact = true }));
        await effort.ClickAsync(
            signer.GetByRole(
                AriaRole.Link,
                new() { Name = "Give notice of intent to deny lines; the others are approved" }
            )
        );
        await effort.ClickAsync(signer.GetByRole(AriaRole.Button, new() { Name = "Read the letter first" }));
        await Assertions.Expect(signer.GetByText("Notice of intent to deny").First).ToBeVisibleAsync();
        await Assertions.Expect(signer.GetByText("1 Example Street")).ToBeVisibleAsync();
        await signer.LooksRightAsync("case-letter-preview");
        await effort.ClickAsync(ReviewRun.Submit(signer));
        await Assertions.Expect(signer.GetByText("Done:")).ToBeVisibleAsync();
        effort.IsAsDocumented("case to decision");

        IPage applicant = await _run.AsAsync("sofia@nordwind.example");
        await applicant.GotoAsync("/applications/" + filed.Id);
        await applicant.GetByRole(AriaRole.Link, new() { Name = "Answer the notice" }).ClickAsync();
        await applicant.Locator("#text").FillAsync("The plant is ours alone: the lease is attached.");
        await applicant.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync();
        await officer.GotoAsync("/cases/" + filed.Number);
        await Assertions.Expect(officer.GetByText("The plant is ours alone")).ToBeVisibleAsync();
        await ReviewRun.ActAsync(
            officer,
            filed.Number,
            "revive",
            page => page.Locator("#reasons").FillAsync("The lease answers the risk.")
        );
        await _run.PositionAsync(
            "defense",
            filed.Number,
            "approve-with-conditions",
            "Report each delivery within 30 days."
        );
        await _run.PositionAsync("energy", filed.Number, "approve");
        await _run.PositionAsync("state", filed.Number, "approve");
        await ReviewRun.ActAsync(officer, filed.Number, "agree");
        await _run.DecideAsync(filed.Number, "approve");
        string license = "D-" + filed.Number;
        await applicant.GotoAsync("/licenses/" + license);
        await Assertions.Expect(applicant.GetByText("Report each delivery within 30 days.")).ToBeVisibleAsync();
        await applicant.GotoAsync("/applications/" + filed.Id);
        await Assertions.Expect(applicant.GetByText("Approved").First).ToBeVisibleAsync();
        await Assertions.Expect(applicant.Locator("a[href*='/letters/']").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_case_is_returned_without_action_with_its_letter_and_filed_again()
    {
        Authority filed = await Authority.SubmittedAsync(desk, "Returned", "EX-J4");
        await _run.ToAgenciesAsync(filed.Number);
        await ReviewRun.ActAsync(
            await _run.AsAsync("officer-1"),
            filed.Number,
            "return",
            async page =>
            {
                await page.Locator("#reason").FillAsync("The end use does not say who operates the plant.");
                await page.Locator("#remedy").FillAsync("State the operator in Block 21.");
                await page.Locator("#needless").SelectOptionAsync("no");
            }
        );
        IPage applicant = await _run.AsAsync("sofia@nordwind.example");
        await applicant.GotoAsync("/applications/" + filed.Id);
        await Assertions.Expect(applicant.GetByText("Returned without action").First).ToBeVisibleAsync();
        await applicant
            .GetByRole(AriaRole.Link, new() { Name = "Application returned without action" })
            .First.ClickAsync();
        await Assertions.Expect(applicant.GetByText("State the operator in Block 21.")).ToBeVisibleAsync();
        await applicant.GotoAsync("/applications/" + filed.Id);
        await applicant.GetByRole(AriaRole.Button, new() { Name = "File it again" }).ClickAsync();
        await applicant.ArrivesAsync(url => !url.Contains(filed.Id, StringComparison.Ordinal));
        string again = new Uri(applicant.Url).AbsolutePath;
        await applicant.GotoAsync(again + "/transaction");
        Assert.Equal(filed.Number, await applicant.Locator("#resubmits").InputValueAsync());
        await applicant.GotoAsync(again + "/end-use");
        await applicant
            .Locator("#endUse")
            .FillAsync("Dosing of solvents; the plant is operated by the consignee itself.");
        await applicant.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
        await applicant.GotoAsync(again + "/check");
        await applicant.Locator("#signature-name").FillAsync("Sofia Lang");
        await applicant.Locator("#signature-title").FillAsync("Export compliance officer");
        await applicant.Locator("label[for=signature-certified-yes]").ClickAsync();
        await applicant.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        Assert.Equal([], await applicant.Locator("#faults li").AllInnerTextsAsync());
        await Assertions.Expect(applicant.GetByRole(AriaRole.Status)).ToContainTextAsync("It is submitted as Z");

        // It is a case of its own, which the authority registers and refers: the form that was signed lies beside it.
        string said = await applicant.GetByRole(AriaRole.Status).First.InnerTextAsync();
        string number = said.Split(' ', '.', ',', '\n').First(w => w.Length == 7 && w[0] == 'Z');
        Assert.NotEqual(filed.Number, number);
        await _run.ToAgenciesAsync(number);
        IPage officer = await _run.AsAsync("officer-1");
        await officer.GotoAsync($"/cases/{number}/form");
        await Assertions.Expect(officer.GetByText("operated by the consignee itself").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_agency_says_what_is_missing_and_the_applicant_is_asked_without_hearing_for_whom()
    {
        Authority filed = await Authority.SubmittedAsync(desk, "Missing", "EX-J9");
        await _run.ToAgenciesAsync(filed.Number);
        await ReviewRun.ReferralActAsync(
            await _run.AsAsync("reviewer-of-state"),
            filed.Number,
            "information-wanted",
            page => page.Locator("#text").FillAsync("Who operates the second plant?")
        );
        IPage officer = await _run.AsAsync("officer-1");
        await officer.GotoAsync("/cases/" + filed.Number);
        await Assertions.Expect(officer.GetByText("Who operates the second plant?")).ToBeVisibleAsync();
        await officer.LooksRightAsync("case-information-wanted");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Ask the applicant" }).ClickAsync();
        // What the agency wants stands there already.
        await Assertions.Expect(officer.Locator("#reason")).ToHaveValueAsync("agency-request");
        await Assertions.Expect(officer.Locator("#questions")).ToHaveValueAsync("Who operates the second plant?");
        await ReviewRun.Submit(officer).ClickAsync();
        await Assertions.Expect(officer.GetByText("Done:")).ToBeVisibleAsync();
        await Assertions.Expect(officer.GetByText("wants to know since")).ToHaveCountAsync(0);
        IPage applicant = await _run.AsAsync("sofia@nordwind.example");
        await applicant.GotoAsync("/applications/" + filed.Id);
        await Assertions.Expect(applicant.GetByText("The authority asks for information").First).ToBeVisibleAsync();
        Assert.DoesNotContain("Department of State", await applicant.ContentAsync(), StringComparison.Ordinal);

        // After its ten days an agency asks no longer.
        desk.Pass(11);
        IPage defense = await _run.AsAsync("reviewer-of-defense");
        await defense.GotoAsync($"/referrals/{filed.Number}/acts/information-wanted");
        await Assertions
            .Expect(defense.GetByText("The 10 days in which an agency says what is missing are over"))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_license_is_issued_customs_posts_more_than_it_grants_and_it_is_suspended()
    {
        Authority filed = await Authority.SubmittedAsync(desk, "Border", "EX-J5");
        await _run.ToAgenciesAsync(filed.Number);
        await _run.AllApproveAsync(filed.Number);
        await _run.DecideAsync(filed.Number, "approve");
        string license = "D-" + filed.Number;
        IPage customs = await _run.AsAsync("customs-1");
        await customs.GotoAsync("/border");
        await customs.LooksRightAsync("border");
        await customs.Locator("#number").FillAsync(license);
        await ReviewRun.Submit(customs).ClickAsync();
        // What is recorded stays: a form that nobody touched is no report.
        await ReviewRun.Submit(customs).ClickAsync();
        await Assertions.Expect(customs.Locator("#quantity-error")).ToBeVisibleAsync();
        await customs.LooksRightAsync("border-faults");
        await customs.Locator("#quantity").FillAsync("41");
        await customs.Locator("#value").FillAsync("51250");
        await customs.Locator("#filing").FillAsync("X20261128000001");
        await customs.Locator("#destination").FillAsync("SG");
        await ReviewRun.Submit(customs).ClickAsync();
        await Assertions.Expect(customs.GetByText("Recorded, as a breach")).ToBeVisibleAsync();
        await customs.LooksRightAsync("border-breach");
        // Loaded anew, the page sends the same under another key: it is the same shipment, and another amount of it is none.
        await ReportAsync(customs, "41", "X20261128000001");
        await Assertions.Expect(customs.GetByText("It was recorded before, as a breach")).ToBeVisibleAsync();
        await ReportAsync(customs, "40", "X20261128000001");
        await Assertions.Expect(customs.Locator("#filing-error")).ToBeVisibleAsync();
        await ReportAsync(customs, "40", new string('X', 300));
        await Assertions.Expect(customs.Locator("#filing-error")).ToBeVisibleAsync();
        IPage officer = await _run.AsAsync("officer-1");
        await officer.GotoAsync("/issued/" + license);
        await Assertions.Expect(officer.GetByRole(AriaRole.Heading, new() { Name = "Breaches" })).ToBeVisibleAsync();
        await officer.LooksRightAsync("issued-license");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Suspend the license" }).ClickAsync();
        // It acts from now on: no earlier day is offered.
        Assert.Equal(0, await officer.Locator("#on").CountAsync());
        await ReviewRun.Submit(officer).ClickAsync();
        await Assertions.Expect(officer.Locator("#reason-error")).ToBeVisibleAsync();
        await officer.Locator("#reason").FillAsync("More was shipped than was granted.");
        await ReviewRun.Submit(officer).ClickAsync();
        await Assertions.Expect(officer.GetByText("Done: Suspend the license")).ToBeVisibleAsync();
        // Who suspended it does not reinstate it.
        await officer.GotoAsync($"/issued/{license}/acts/reinstated");
        await Assertions.Expect(officer.GetByText("It is not possible now:")).ToBeVisibleAsync();
        IPage applicant = await _run.AsAsync("sofia@nordwind.example");
        await applicant.GotoAsync("/licenses/" + license);
        await Assertions.Expect(applicant.GetByText("It is suspended: nothing is shipped under it")).ToBeVisibleAsync();
        Assert.Equal(0, await applicant.GetByRole(AriaRole.Button, new() { Name = "Reserve" }).CountAsync());
        await Assertions.Expect(applicant.Locator(".lc-lead")).Not.ToContainTextAsync("ends in");
        await applicant.LooksRightAsync("license-suspended");

        async Task ReportAsync(IPage page, string quantity, string filing)
        {
            await page.GotoAsync("/border/" + license);
            await page.Locator("#quantity").FillAsync(quantity);
            await page.Locator("#value").FillAsync("51250");
            await page.Locator("#filing").FillAsync(filing);
            await page.Locator("#destination").FillAsync("SG");
            await ReviewRun.Submit(page).ClickAsync();
        }
    }
}
