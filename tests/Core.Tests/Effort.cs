namespace Licet.Core.Tests;

/// <summary>How many cases a test of a large space tries: few by default, all of them where <c>LICET_LONG=1</c>.</summary>
internal static class Effort
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("LICET_LONG") == "1";

    public static int Of(int usual, int all) => IsLong ? all : usual;
}
