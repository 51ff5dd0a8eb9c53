namespace Licet.Screening.Bench;

/// <summary>The repository that the benchmark runs from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException("The benchmark runs from a checkout of the repository.");
    }
}
