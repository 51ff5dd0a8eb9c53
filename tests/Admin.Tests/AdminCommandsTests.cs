using System.CommandLine;
using System.Text.RegularExpressions;
using Licet.Cli;

namespace Licet.Admin.Tests;

public class AdminCommandsTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    [Fact]
    public void Every_command_has_help_with_examples_and_exit_codes()
    {
        RootCommand root = AdminCommands.Root(
            new Terminal
            {
                Input = Stream.Null,
                Output = Stream.Null,
                Error = TextWriter.Null,
            }
        );
        List<string[]> paths =
        [
            .. root.Subcommands.SelectMany(c => c.Subcommands.Select(s => new[] { c.Name, s.Name })),
        ];
        Assert.Equal(20, paths.Count);
        foreach (string[] path in paths)
        {
            Outcome run = AdminDesk.Run([.. path, "--help"]);
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
            Assert.Contains("Exit codes:", run.Out, StringComparison.Ordinal);
            foreach (
                Match example in Regex.Matches(run.Out, @"(?<=^  licet-admin ).*$", RegexOptions.Multiline, s_patience)
            )
            {
                string line = example.Value.Split(" > ")[0];
                Assert.True(
                    root.Parse(line).Errors.Count == 0,
                    $"{line}: {string.Join("; ", root.Parse(line).Errors)}"
                );
            }
        }

        Assert.Contains("licet-admin db migrate", AdminDesk.Run().Out, StringComparison.Ordinal);
        Assert.Matches(@"^licet-admin \d+\.\d+\.\d+\S*\n$", AdminDesk.Run("--version").Out);
    }

    [Theory]
    [InlineData("db migrate", "--db, --data: expected a database or a folder")]
    [InlineData(
        "db migrat",
        "licet-admin: 'migrat' is no command of licet-admin db; did you mean 'migrate'?\nlicet-admin: see: licet-admin db --help\n"
    )]
    [InlineData("db", "licet-admin: expected a command of licet-admin db: migrate, backup, restore, move, rebuild\n")]
    [InlineData("db migrate --db Host=x", "expected a folder for attachments beside a PostgreSQL database")]
    [InlineData("db migrate --db Nonsense=x --data y", "no connection string of PostgreSQL")]
    [InlineData("db backup /nowhere/x --data /nowhere/y", "there is no database of Licet here")]
    [InlineData("db restore /nowhere/x --data /nowhere/y", "there is no database of Licet here")]
    [InlineData("db move --data /nowhere/x", "Option '--to' is required.")]
    [InlineData("log verify --data /nowhere/x", "there is no database of Licet here")]
    [InlineData("log key --data /nowhere/x", "/nowhere/x: there is no such folder")]
    [InlineData("log export x --data /nowhere/x", "there is no database of Licet here")]
    public void Bad_input_ends_with_2_and_says_what_was_expected(string line, string message)
    {
        Outcome run = AdminDesk.Run(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    /// <summary>As a script says it whose variable is not set: nothing else is taken in its place.</summary>
    [Fact]
    public void A_place_that_is_empty_is_refused()
    {
        (string[] Line, string Message)[] empty =
        [
            (
                ["db", "move", "--data", "/nowhere/x", "--to", ""],
                "--to: is empty; expected PostgreSQL's connection string (Host=...) or a file"
            ),
            (
                ["db", "move", "--data", "/nowhere/x", "--to", "x.db", "--to-data", " "],
                "--to-data: is empty; expected a place, or the option left out"
            ),
            (
                ["db", "migrate", "--db", "/nowhere/x", "--data", ""],
                "--data: is empty; expected a place, or the option left out"
            ),
            (
                ["log", "verify", "--data", "/nowhere/x", "--db", ""],
                "--db: is empty; expected a place, or the option left out"
            ),
            (["db", "backup", "", "--data", "/nowhere/x"], "db backup: DIR is empty; expected a folder"),
            (
                ["db", "restore", "", "--data", "/nowhere/x"],
                "db restore: DIR is empty; expected the folder of a backup"
            ),
        ];
        foreach ((string[] line, string message) in empty)
        {
            Outcome run = AdminDesk.Run(line);
            Assert.Equal((2, $"licet-admin: {message}\n"), (run.Code, run.Error));
        }
    }
}
