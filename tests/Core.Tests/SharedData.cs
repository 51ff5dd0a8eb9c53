namespace Licet.Core.Tests;

/// <summary>The sources that stay outside the repository: LICET_SHARED, or a folder "shared" beside the checkout.</summary>
internal static class SharedData
{
    /// <summary>A file or folder under shared/; skips the test, with the reason, where it is absent.</summary>
    public static string PathOf(string relative)
    {
        var set = Environment.GetEnvironmentVariable("LICET_SHARED");
        var root = string.IsNullOrEmpty(set) ? Path.Combine(Repository, "..", "shared") : set;
        var path = Path.GetFullPath(Path.Combine(root, relative));
        if (!Path.Exists(path))
        {
            Assert.Skip($"shared/{relative} is not here; set LICET_SHARED to the folder that holds it");
        }

        return path;
    }

    /// <summary>The checkout, found upward from the test binary.</summary>
    public static string Repository { get; } = RepositoryOf();

    private static string RepositoryOf()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no Licet.slnx above the test binary");
    }
}
