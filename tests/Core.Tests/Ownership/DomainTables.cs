namespace Licet.Core.Tests.Ownership;

/// <summary>The domain tables that stay outside the repository: LICET_SHARED, or a folder "shared" beside the checkout.</summary>
internal static class DomainTables
{
    /// <summary>A file under shared/domain/tables; skips the test, with the reason, where it is absent.</summary>
    public static byte[] Bytes(string name)
    {
        var file = Path.Combine(Root() ?? "", "domain", "tables", name);
        if (!File.Exists(file))
        {
            Assert.Skip($"shared/domain/tables/{name} is not here; set LICET_SHARED to the folder that holds it");
        }
        return File.ReadAllBytes(file);
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
