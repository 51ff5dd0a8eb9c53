using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Rules;

/// <summary>Processes as pictures with their tables, and the rule tables that answer.</summary>
[Collection(typeof(OnSecondDesk))]
public class LawPagesTests(DeskRun desk, Browser browser)
{
    [Fact]
    public async Task A_process_is_shown_with_its_stages_clocks_and_who_may_what()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/processes");
        await page.LooksRightAsync("processes");
        foreach (string process in new[] { "us-ear/3", "us-erc/1", "uk-siel/1" })
        {
            if ((await page.GotoAsync("/processes/" + process))!.Status == 200)
            {
                await page.LooksRightAsync("process-" + process.Split('/')[0]);
            }
        }

        await page.GotoAsync("/processes");
        await page.GetByRole(
                AriaRole.Link,
                new() { Name = "Review of a license application under part 750 of the EAR" }
            )
            .First.ClickAsync();
        await Assertions
            .Expect(page.GetByText("Notice of intent to deny given").Or(page.GetByText("750.6(b)")).First)
            .ToBeVisibleAsync();
        Assert.Equal(2, await page.Locator("figure svg").CountAsync());
        Assert.Equal(404, (await page.GotoAsync("/processes/us-ear/99"))!.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Rows_of_a_rule_table_are_found_by_words_and_day(bool scripts)
    {
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/rules");
        if (scripts)
        {
            await page.LooksRightAsync("rules");
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "affiliates-rule", Exact = true }).ClickAsync();
        await page.GetByLabel("With the words").FillAsync("BIS");
        await page.GetByLabel("In force on").FillAsync("2025-10-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(page.GetByText("ACTIVE", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("NOT_COVERED")).ToHaveCountAsync(0);
        await page.LooksRightAsync("rule-table" + (scripts ? "" : "-plain"), scripts);
        Assert.Equal(422, (await page.GotoAsync("/rules/affiliates-rule?on=tomorrow"))!.Status);
        Assert.Equal(404, (await page.GotoAsync("/rules/passwords"))!.Status);
        await page.GotoAsync("/rules/controls?p=99999");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }))
            .ToBeVisibleAsync();
        await page.GotoAsync("/rules/controls?words=nothing-has-this");
        await Assertions
            .Expect(page.GetByText("That a table is silent is no statement of the law."))
            .ToBeVisibleAsync();
    }
}
