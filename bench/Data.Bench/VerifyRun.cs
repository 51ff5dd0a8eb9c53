using System.Diagnostics;
using System.Globalization;
using Licet.Data.History;

namespace Licet.Data.Bench;

/// <summary>Verifies a log in a process of its own, start of the runtime included.</summary>
internal static class VerifyRun
{
    public static async Task<int> RunAsync(string folder)
    {
        Place place = Place.Of(null, folder);
        using CheckpointKey key = CheckpointKey.Of(place);
        LogReport report = await LogCheck.VerifyAsync(place, [key.Public], CancellationToken.None);
        Console.WriteLine($"{report.Verdict} {Environment.CpuUsage.TotalTime.TotalSeconds} s of processor time");
        return report.Verdict.IsWhole ? 0 : 1;
    }

    /// <returns>Seconds from start to exit.</returns>
    /// <exception cref="InvalidOperationException">The log is not whole.</exception>
    public static double InAnotherProcess(string folder)
    {
        long started = Stopwatch.GetTimestamp();
        using Process process = Process.Start(
            new ProcessStartInfo("dotnet", [typeof(VerifyRun).Assembly.Location, "verify", folder])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"verify: {said.Trim()}"));
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(started).TotalSeconds
            : throw new InvalidOperationException(said);
    }
}
