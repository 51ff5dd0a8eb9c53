using System.Globalization;
using System.Text;
using Licet.Data.Desk;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Products;

/// <summary>What tests of products do on pages again and again.</summary>
internal static class Catalogues
{
    /// <summary>Valves of one beginning, every tenth of them a cable.</summary>
    public static string Csv(string beginning, int rows, params string[] more)
    {
        StringBuilder csv = new("Part No;Description;Mfr;UoM;ECCN;CCATS;Effective date\n");
        for (int i = 0; i < rows; i++)
        {
            csv.Append(
                i % 10 == 9
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{beginning}-{i:0000};Signal cable {i} m;Nordwind;m;EAR99;;2019-01-01\n"
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{beginning}-{i:0000};Diaphragm valve DN {i};Nordwind;pieces;2B350.g;{(i % 3 == 0 ? "G123456" : "")};2019-01-01\n"
                    )
            );
        }

        return csv.AppendJoin('\n', more).ToString();
    }

    /// <summary>Sends a file and takes its rows as they are guessed; waits until all are taken.</summary>
    public static async Task ImportAsync(
        IPage page,
        string file,
        string content,
        string? picture = null,
        bool scripts = true
    )
    {
        await SendAsync(page, file, Encoding.UTF8.GetBytes(content));
        await page.ArrivesAsync("**/products/import/*");
        if (picture is not null)
        {
            await page.LooksRightAsync(picture + "-columns", scripts);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        for (int i = 0; i < 240 && await page.Locator("progress").CountAsync() > 0; i++)
        {
            await page.WaitForTimeoutAsync(250);
            if (!scripts && await page.GetByRole(AriaRole.Link, new() { Name = "Look again" }).CountAsync() > 0)
            {
                await page.GetByRole(AriaRole.Link, new() { Name = "Look again" }).ClickAsync();
            }
        }

        await Assertions.Expect(page.GetByText("To the products")).ToBeVisibleAsync();
    }

    public static async Task SendAsync(IPage page, string file, byte[] content)
    {
        await page.GotoAsync("/products/import");
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = file,
                    MimeType = "application/octet-stream",
                    Buffer = content,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }

    public static async Task OpenAsync(IPage page, string code)
    {
        await page.GotoAsync("/products?search=" + code);
        await page.Locator("tbody a").First.ClickAsync();
        await page.ArrivesAsync(url => url.Contains("/products/", StringComparison.Ordinal));
    }

    /// <summary>Types a classification.</summary>
    public static async Task FindAsync(IPage page, string eccn, string reason, string? day = null)
    {
        await page.Locator("#eccn").FillAsync(eccn);
        await page.Locator("#basis").SelectOptionAsync("self");
        await page.Locator("#reason").FillAsync(reason);
        if (day is not null)
        {
            await page.Locator("#effective").FillAsync(day);
        }
    }

    /// <summary>Somebody of the demo's first exporter who prepares and nothing else.</summary>
    public static async Task<string> PreparerAsync(DeskRun desk)
    {
        string name = $"eva{Guid.NewGuid():n}@nordwind.example";
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        Account account = new()
        {
            UserName = name,
            Called = "Eva Horn",
            Organization = "nordwind-valves",
            Grants = [new() { Role = DeskRoles.Preparer, From = new(2019, 1, 1) }],
        };
        IdentityResult made = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(account, "license-2019");
        Assert.True(made.Succeeded);
        return name;
    }
}
