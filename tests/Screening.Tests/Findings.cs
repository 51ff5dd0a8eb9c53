namespace Licet.Screening.Tests;

/// <summary>What a test over thousands of names found wrong, told in full as far as a person can read it.</summary>
internal static class Findings
{
    private const int Shown = 100;

    public static void None(IEnumerable<string> findings)
    {
        List<string> all = [.. findings.Order(StringComparer.Ordinal)];
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all.Take(Shown))}");
    }
}
