using Licet.Core.Applications;
using Licet.Core.Review;
using Licet.Web.Tests.Features.Applications;
using Microsoft.Playwright;
using Position = Licet.Core.Review.Position;

namespace Licet.Web.Tests.Features.Review;

/// <summary>Earlier decided lines beside those of a case.</summary>
[Collection(typeof(OnSecondDesk))]
public class PrecedentsTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_proposal_that_ends_otherwise_than_an_equal_line_is_told_to_who_decides_and_signs(bool scripts)
    {
        string tag = scripts ? "scripts" : "plain";
        Authority earlier = await ProposedAsync("Earlier " + tag, "EX-P1" + tag, "approve");
        await earlier.DoAsync("decide", new("carl", ["countersigner"]), Signature.Of);
        Authority now = await ProposedAsync("Now " + tag, "EX-P2" + tag, "deny");
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("countersigner-1");
        await page.GotoAsync("/cases/" + now.Number);
        await page.GetByRole(AriaRole.Link, new() { Name = "Precedents" }).ClickAsync();
        // Cases that went on are read again behind the page.
        ILocator link = page.GetByRole(AriaRole.Link, new() { Name = earlier.Number }).First;
        for (int i = 0; i < 80 && await link.CountAsync() == 0; i++)
        {
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.GetByText("The proposal diverges:").First).ToBeVisibleAsync();
        await Assertions.Expect(link).ToBeVisibleAsync();
        // A case is no precedent of its own.
        await Assertions
            .Expect(page.Locator("tbody").GetByRole(AriaRole.Link, new() { Name = now.Number }))
            .ToHaveCountAsync(0);
        await page.LooksRightAsync("precedents-" + tag, scripts);
        await page.GotoAsync("/cases/" + now.Number);
        await Assertions.Expect(page.GetByText("Nearest of").First).ToBeVisibleAsync();
        await page.LooksRightAsync("case-nearest-" + tag, scripts);
        await page.GotoAsync($"/cases/{now.Number}/acts/intend-to-deny");
        await Assertions.Expect(page.GetByText("The proposal diverges:").First).ToBeVisibleAsync();
        Assert.Equal(404, (await page.GotoAsync("/cases/Z999999/precedents"))!.Status);
    }

    private async Task<Authority> ProposedAsync(string title, string model, string outcome)
    {
        Authority filed = await Authority.InReviewAsync(desk, title, model);
        foreach (string agency in new[] { "defense", "energy", "state" })
        {
            await filed.DoAsync(
                "position",
                new($"reviewer-{agency}", ["agency-reviewer"], agency),
                new Position(agency, "approve", "", "", "", [])
            );
        }

        await filed.DoAsync("agree", Authority.Officer);
        await filed.DoAsync(
            "propose",
            Authority.Officer,
            new Decision([
                .. filed.Form.Items.Select(
                    (_, i) =>
                        new LineDecision(FormBlocks.ItemId(i), outcome, "", "ECRA 1754", "742.18", "Risk of diversion.")
                ),
            ])
        );
        return filed;
    }
}
