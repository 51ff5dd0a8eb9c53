using Microsoft.Playwright;

namespace Licet.Web.Tests;

/// <summary>What a journey costs a person: fields filled, choices made, clicks. Each is one.</summary>
internal sealed class Effort
{
    public int Fields { get; private set; }

    public int Clicks { get; private set; }

    public Task FillAsync(ILocator field, string text)
    {
        Fields++;
        return field.FillAsync(text);
    }

    public async Task ChooseAsync(ILocator field, string value)
    {
        Fields++;
        await field.SelectOptionAsync(value);
    }

    public Task ClickAsync(ILocator what)
    {
        Clicks++;
        return what.ClickAsync();
    }

    /// <summary>The numbers are those of docs/effort.md, which defends each.</summary>
    public void IsAsDocumented(string journey)
    {
        string row = File.ReadLines(Path.Combine(Visits.Root(), "docs", "effort.md"))
            .Single(l => l.StartsWith($"| {journey} |", StringComparison.Ordinal));
        Assert.StartsWith($"| {journey} | {Fields} | {Clicks} |", row, StringComparison.Ordinal);
    }
}
