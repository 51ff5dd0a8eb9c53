using System.Reflection;

namespace Licet.Core;

/// <summary>The version of Licet, from its tag (MinVer): its programs and libraries are built together and have the same.</summary>
public static class ProductVersion
{
    /// <summary>"1.2.0", and what was built since the tag.</summary>
    public static string Text { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "0.0.0";
}
