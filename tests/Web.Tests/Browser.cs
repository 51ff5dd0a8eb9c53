using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Licet.Web.Tests;

/// <summary>Debian's Chromium, started once; without it a test skips, and under CI fails.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] s_places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];
    private IPlaywright? _playwright;
    private readonly List<IBrowserContext> _windows = [];
    private IBrowser? _browser;
    private string? _test;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(s_places, File.Exists) is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = program,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    /// <summary>A window of somebody new.</summary>
    /// <param name="scripts">Off for those who browse without.</param>
    public async Task<IPage> OpenAsync(DeskRun desk, bool scripts = true, int width = 1280)
    {
        ArgumentNullException.ThrowIfNull(desk);
        Assert.SkipWhen(_browser is null, "no Chromium (Debian: chromium)");
        await CloseOfOthersAsync();
        IBrowserContext context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = desk.Address,
                JavaScriptEnabled = scripts,
                ViewportSize = new() { Width = width, Height = 900 },
                Locale = "en-US",
            }
        );
        _windows.Add(context);
        // A busy machine is no fault of a page.
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>Windows of tests that are over: their pages ask and draw as long as they stand.</summary>
    private async Task CloseOfOthersAsync()
    {
        string? test = TestContext.Current.Test?.UniqueID;
        if (test == _test)
        {
            return;
        }

        _test = test;
        foreach (IBrowserContext window in _windows)
        {
            await window.CloseAsync();
        }

        _windows.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>What tests do on pages again and again.</summary>
internal static class Visits
{
    private static readonly string s_pictures = Directory
        .CreateDirectory(Path.Combine(Root(), "artifacts", "pages"))
        .FullName;

    public static async Task SignInAsync(this IPage page, string person)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Your name here").FillAsync(person);
        await page.GetByLabel("Password").FillAsync("license-2019");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await page.ArrivesAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    /// <summary>
    /// Waits until the browser is at an address. It asks for the address again and again: the events of loading, for which the browser's own wait
    /// waits too, are sometimes missed on a busy machine.
    /// </summary>
    public static async Task ArrivesAsync(this IPage page, Func<string, bool> there)
    {
        for (int i = 0; i < 600 && !there(page.Url); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.True(there(page.Url), $"It stayed at {page.Url}.");
    }

    /// <param name="at">"**/orders/*": one star for a part of the path, two for any.</param>
    public static Task ArrivesAsync(this IPage page, string at)
    {
        string pattern = Regex
            .Escape(at)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return page.ArrivesAsync(url =>
            Regex.IsMatch(url, $"^{pattern}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
        );
    }

    /// <summary>Where a picture is kept for people to look at.</summary>
    public static string Picture(string name) => Path.Combine(s_pictures, name + ".png");

    /// <summary>A picture for people to look at, and no fault of WCAG 2.2 AA that axe knows.</summary>
    public static async Task LooksRightAsync(this IPage page, string picture, bool scripts = true)
    {
        await page.ScreenshotAsync(new() { Path = Picture(picture), FullPage = true });
        if (!scripts)
        {
            return; // axe is a script itself
        }

        // The summary's faults lead to their fields in the order of the page, each to one that is there.
        string[] order = await page.EvaluateAsync<string[]>(
            """
            () => {
              const wrong = [];
              let last = null;
              for (const link of document.querySelectorAll('#faults a[href^="#"]')) {
                const field = document.getElementById(link.getAttribute('href').slice(1));
                if (!field) wrong.push('nothing at ' + link.getAttribute('href'));
                else if (last && (last.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING)) wrong.push(link.getAttribute('href') + ' stands before ' + last.id);
                last = field || last;
              }
              return wrong;
            }
            """
        );
        Assert.Empty(order);
        AxeResult result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new()
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                },
            }
        );
        Assert.Empty(
            result.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}")
        );
    }

    /// <summary>The checkout.</summary>
    public static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Not in a checkout.");
    }
}
