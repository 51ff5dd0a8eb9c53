using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Licet.Screening.Bench;

/// <summary>Where and from what a figure comes, in words that name no particular machine.</summary>
internal static class Machine
{
    /// <summary>"2-core-x64".</summary>
    public static string Name { get; } =
        $"{Environment.ProcessorCount}-core-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";

    public static string Runtime { get; } = RuntimeInformation.FrameworkDescription;

    public static string Date { get; } = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The short commit id, with "+changes" where the tree differs from it; "unknown" without git.</summary>
    public static string Commit()
    {
        var id = Git("rev-parse", "--short=12", "HEAD");
        if (id is null)
        {
            return "unknown";
        }
        // Results of earlier runs are no change of the code.
        var dirty = Git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!bench/results");
        return id + (string.IsNullOrEmpty(dirty) ? "" : "+changes");
    }

    private static string? Git(params string[] args)
    {
        try
        {
            ProcessStartInfo start = new("git", args)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Checkout.Root,
            };
            using var git = Process.Start(start)!;
            var output = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // no git on this machine
        }
    }
}
