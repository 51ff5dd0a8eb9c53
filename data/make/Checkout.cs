namespace Licet.Make;

/// <summary>The checkout that this was built from.</summary>
internal static class Checkout
{
    /// <summary>The folder with the solution, upward from the program; null where there is none.</summary>
    public static string? Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
