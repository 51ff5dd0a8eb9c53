using System.Reflection;

namespace Licet.Cli;

/// <summary>The version of this program, from its tag (MinVer).</summary>
internal static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "0.0.0";
}
