using System.Reflection;

namespace Licet.Screening.Bench.Rivals;

internal static class Versions
{
    /// <summary>The version of the package a type comes from, without what follows a plus sign.</summary>
    public static string Of(Type type) =>
        type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+', ' ')[0]
        ?? type.Assembly.GetName().Version?.ToString()
        ?? "unknown";
}
