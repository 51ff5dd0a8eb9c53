namespace Licet.Cli.Tests;

internal static partial class SampleLists
{
    /// <summary>The consolidated list of forty in a folder, too short to be whole: its hits count, its silence is not screened.</summary>
    public static string In(Desk desk) => desk.Write("consolidated.csv", Consolidated(40));
}
