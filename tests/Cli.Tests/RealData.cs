namespace Licet.Cli.Tests;

/// <summary>The real lists that stay outside the repository: LICET_SHARED, or a folder "shared" beside the checkout.</summary>
internal static class RealData
{
    /// <summary>A file or folder under shared/data; skips the test, with the reason, where it is absent.</summary>
    public static string PathOf(string relative)
    {
        var path = Path.Combine(Root() ?? "", "data", relative);
        if (!Path.Exists(path))
        {
            Assert.Skip($"shared/data/{relative} is not here; set LICET_SHARED to the folder that holds it");
        }
        return path;
    }

    private static string? Root()
    {
        if (Environment.GetEnvironmentVariable("LICET_SHARED") is { Length: > 0 } named)
        {
            return named;
        }
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Licet.slnx")))
            {
                return Path.Combine(at.Parent?.FullName ?? at.FullName, "shared");
            }
        }
        return null;
    }
}
