using Xunit;

namespace Licet.Screening.Tests.Lists;

/// <summary>The real lists that stay outside the repository: LICET_SHARED, or a folder "shared" beside the checkout.</summary>
internal static class SharedData
{
    private static readonly string? Root = Find();

    /// <summary>A file or folder under shared/; skips the test, with the reason, where it is absent.</summary>
    public static string Path(string relative)
    {
        var path = Root is null ? null : System.IO.Path.Combine(Root, relative);
        if (path is null || (!File.Exists(path) && !Directory.Exists(path)))
        {
            Assert.Skip($"shared/{relative} is not here; set LICET_SHARED to the folder that holds it");
        }

        return path;
    }

    public static byte[] Bytes(string relative) => File.ReadAllBytes(Path(relative));

    /// <summary>The repository's own root, found upward from the test binary.</summary>
    public static string Repository => RepositoryOf();

    /// <summary>The folder above the test binary that holds the solution: compiled paths are made neutral in CI.</summary>
    private static string RepositoryOf()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Licet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no Licet.slnx above the test binary");
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("LICET_SHARED");
        if (!string.IsNullOrEmpty(named))
        {
            return named;
        }

        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Licet.slnx")))
            {
                var beside = System.IO.Path.Combine(at.Parent?.FullName ?? at.FullName, "shared");
                return Directory.Exists(beside) ? beside : null;
            }
        }

        return null;
    }
}
