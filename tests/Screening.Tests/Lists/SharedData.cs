using Xunit;

namespace Licet.Screening.Tests.Lists;

/// <summary>The real lists that stay outside the repository: LICET_SHARED, or a folder "shared" beside the checkout.</summary>
internal static class SharedData
{
    /// <summary>The checkout, from where the tests run.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A file or folder under shared/; skips the test, with the reason, where it is absent.</summary>
    public static string Path(string relative)
    {
        var named = Environment.GetEnvironmentVariable("LICET_SHARED");
        var root = string.IsNullOrEmpty(named) ? System.IO.Path.Combine(Repository, "..", "shared") : named;
        var path = System.IO.Path.Combine(root, relative);
        Assert.SkipUnless(
            File.Exists(path) || Directory.Exists(path),
            $"shared/{relative} is not here; set LICET_SHARED to the folder that holds it"
        );
        return path;
    }

    public static byte[] Bytes(string relative) => File.ReadAllBytes(Path(relative));

    private static string FindRepository()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Licet.slnx")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"no Licet.slnx above {AppContext.BaseDirectory}");
    }
}
