using System.Diagnostics;

namespace Licet.Cli.Tests.Completion;

public class CompletionTests
{
    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    public void Each_shell_has_a_script_that_asks_licet(string shell)
    {
        using var desk = new Desk();
        var run = desk.Run("completion", shell);
        Assert.Equal(0, run.Code);
        Assert.Contains("[suggest:", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("licet ", "screen", "lists", "compare", "completion")]
    [InlineData("licet lis", "lists")]
    [InlineData("licet lists ", "import", "fetch", "show", "diff", "verify")]
    [InlineData("licet screen --kind ", "person", "vessel")]
    [InlineData("licet screen --for", "--format")]
    [InlineData("licet check --role ", "end-user", "ultimate-consignee")]
    [InlineData("licet check --end-use ", "nuclear", "missile")]
    [InlineData("licet impact --affiliates-rule-after ", "same", "suspended")]
    [InlineData("licet im", "impact")]
    public void In_bash_the_script_completes_commands_options_and_their_words(string line, params string[] expected)
    {
        using var desk = new Desk();
        Assert.SkipUnless(File.Exists("/bin/bash") || File.Exists("/usr/bin/bash"), "there is no bash here");
        var script = desk.Write("licet.bash", desk.Run("completion", "bash").Out);
        var offered = Bash(desk, script, line);
        Assert.Superset(expected.ToHashSet(StringComparer.Ordinal), offered.ToHashSet(StringComparer.Ordinal));
        var typed = line.Split(' ')[^1];
        Assert.All(offered, o => Assert.StartsWith(typed, o, StringComparison.Ordinal));
    }

    /// <summary>Sources the script in a real bash with the built licet on the path, and asks what it completes.</summary>
    private static string[] Bash(Desk desk, string script, string line)
    {
        var licet = Path.Combine(AppContext.BaseDirectory, "licet.dll");
        var dotnet = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "dotnet");
        desk.Write("bin/licet", $"#!/bin/sh\nexec \"{dotnet}\" exec \"{licet}\" \"$@\"\n");
        var program = $$"""
            chmod +x '{{desk.PathOf("bin/licet")}}'
            PATH='{{desk.PathOf("bin")}}':$PATH
            source '{{script}}'
            COMP_LINE='{{line}}'; COMP_POINT=${#COMP_LINE}
            read -ra COMP_WORDS <<< "$COMP_LINE"
            [[ "$COMP_LINE" == *' ' ]] && COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _licet_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(
            new ProcessStartInfo("bash", ["--norc", "-c", program])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        Assert.Equal(0, bash.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
