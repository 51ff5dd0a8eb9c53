using System.CommandLine;
using System.Text.RegularExpressions;

namespace Licet.Cli.Tests;

public class CommandLineTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    [Fact]
    public void Without_a_command_the_help_is_shown_and_nothing_was_done()
    {
        using var desk = new Desk();
        var run = desk.Run();
        Assert.Equal(2, run.Code);
        Assert.Contains("licet: expected a command", run.Error, StringComparison.Ordinal);
        Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
        Assert.Contains("licet screen \"Huawei Technologies Poland\" --explain", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_argument_that_is_no_UTF_8_is_refused_and_not_screened_in_part()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Hua\uFFFD");
        Assert.Equal(2, run.Code);
        Assert.Contains("argument 2: expected UTF-8, found 'Hua\uFFFD'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_help_and_the_ones_that_do_something_have_examples_or_exit_codes()
    {
        using var desk = new Desk();
        var root = CommandLine.Root(
            new()
            {
                Input = Stream.Null,
                Output = Stream.Null,
                Error = TextWriter.Null,
            }
        );
        foreach (var path in Paths(root))
        {
            var run = desk.Run([.. path, "--help"]);
            Assert.Equal(0, run.Code);
            Assert.Contains("Usage:", run.Out, StringComparison.Ordinal);
            Assert.Empty(run.Error);
            if (path.Count > 0 && path[^1] != "lists")
            {
                Assert.Matches("Examples:|Exit codes:", run.Out);
            }
        }
    }

    /// <summary>Whoever copies one and names an own file is not told of an option that is missing.</summary>
    [Fact]
    public void Every_example_of_the_help_is_a_command_line_that_the_program_takes()
    {
        using var desk = new Desk();
        Terminal nobody = new()
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = TextWriter.Null,
        };
        var root = CommandLine.Root(nobody);
        List<string> examples = [];
        foreach (var path in Paths(root))
        {
            var help = desk.Run([.. path, "--help"]).Out;
            var shown = Regex.Match(
                help,
                @"^Examples:\n(?<lines>(  .*\n)+)",
                RegexOptions.Multiline | RegexOptions.ExplicitCapture,
                s_patience
            );
            examples.AddRange(
                Regex
                    .Matches(shown.Groups["lines"].Value, @"licet [a-z][^|>)\n]*", RegexOptions.None, s_patience)
                    .Select(m => m.Value)
            );
        }

        Assert.True(examples.Count > 50, $"{examples.Count}");
        foreach (var example in examples)
        {
            var parsed = root.Parse(ConsoleSession.Words(example)[1..], new() { ResponseFileTokenReplacer = null });
            Assert.True(parsed.Errors.Count == 0, $"{example}: {string.Join("; ", parsed.Errors)}");
        }
    }

    [Fact]
    public void The_version_is_one_line()
    {
        using var desk = new Desk();
        var run = desk.Run("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^licet \d+\.\d+\.\d+\S*\n$", run.Out);
    }

    [Theory]
    [InlineData("scren x", "licet: 'scren' is no command of licet; did you mean 'screen'?\nlicet: see: licet --help\n")]
    [InlineData("screen", "screen: expected a NAME or --in FILE")]
    [InlineData("screen x --in y", "screen: expected names or --in FILE, found both")]
    [InlineData("screen x --bogus", "Unrecognized command or argument '--bogus'.")]
    [InlineData("screen x --treshold 0.9", "Unrecognized command or argument '--treshold'.")]
    [InlineData("lists import x.csv --date 2022-01-01", "Unrecognized command or argument '--date'.")]
    [InlineData("screen x --treshold 0.9", "did you mean '--threshold'?")]
    [InlineData("qqqqq", "licet: 'qqqqq' is no command of licet\nlicet: see: licet --help\n")]
    [InlineData("lists", "licet: expected a command of licet lists: ")]
    [InlineData("lists improt x", "licet: 'improt' is no command of licet lists; did you mean 'import'?\nlicet: see")]
    [InlineData("screen -", "Unrecognized command or argument '-'.")]
    [InlineData("screen x --threshold 1.2", "--threshold: expected a number from 0.5 to 1, found '1.2'")]
    [InlineData("screen x --threshold -1", "--threshold")]
    [InlineData("screen x --threshold 0.4", "below 0.5 the index is no longer exact")]
    [InlineData("screen x --threshold 0,8", "--threshold: expected a number from 0.5 to 1, found '0,8'")]
    [InlineData("screen x --threshold NaN", "--threshold: expected a number from 0.5 to 1, found 'NaN'")]
    [InlineData("screen x --kind firm", "--kind: expected company, person, vessel, aircraft or unknown, found 'firm'")]
    [InlineData("screen x --country Atlantis", "--country: expected an ISO 3166-1 country code")]
    [InlineData("screen x --top 0", "--top: expected a whole number from 1 to 10000, found '0'")]
    [InlineData("screen x --threads 1000", "--threads: expected a whole number from 1 to 256, found '1000'")]
    [InlineData("screen x --engine fast", "--engine: expected index, exhaustive, found 'fast'")]
    [InlineData("screen x --format xml", "--format: expected table, ndjson, csv, found 'xml'")]
    [InlineData("screen x --format csv --explain", "--explain: expected --format table or ndjson, found csv")]
    [InlineData("screen x --on 2019-02-30", "--on: expected a day as yyyy-MM-dd, or 'today', found '2019-02-30'")]
    [InlineData("screen x --list nowhere.csv", "--list nowhere.csv: there is no such file, folder or stored list")]
    [InlineData(
        "screen x --list-csv nowhere.csv",
        "--list-csv nowhere.csv: there is no such file, folder or stored list"
    )]
    [InlineData("screen --in nowhere.csv", "--in nowhere.csv: there is no such file")]
    [InlineData(
        "screen x --born 2020-13",
        "--born: expected 1971, 1971-03 or 1971-03-25, from 1850 through 2026-03-02, found '2020-13'"
    )]
    [InlineData("screen x --born 2050", "from 1850 through 2026-03-02, found '2050'")]
    [InlineData("screen x --born 2026-03-03", "from 1850 through 2026-03-02, found '2026-03-03'")]
    [InlineData("screen x --born 1849-12-31", "from 1850 through 2026-03-02, found '1849-12-31'")]
    [InlineData(
        "screen x --born garbage",
        "--born: expected 1971, 1971-03 or 1971-03-25, from 1850 through 2026-03-02, found 'garbage'"
    )]
    [InlineData("screen x --identifier 123", "--identifier: expected a number of at least 5 letters and digits")]
    [InlineData("screen x --identifier IMO:abc", "--identifier: expected a number of at least 5 letters and digits")]
    [InlineData("lists import x --dated 2030-01-01", "--dated: expected a day not after today (2026-03-02, UTC)")]
    [InlineData("lists import x --dated 0001-01-01", "--dated: expected a day from 1900-01-01 on, found '0001-01-01'")]
    [InlineData("lists import x --dated today --through 2099-01-01", "--through: expected a day not after today")]
    [InlineData("lists fetch --mirror . --through 2099-01-01", "--through: expected a day not after today")]
    [InlineData("lists fetch --through today", "--through: expected --mirror or --base-url with it")]
    [InlineData("compare", "Option '--in' is required.")]
    [InlineData("lists show nothing", "lists show nothing: expected the name of a stored list")]
    [InlineData("lists fetch eu", "eu")]
    [InlineData("lists fetch --mirror nowhere", "--mirror nowhere: there is no such folder")]
    [InlineData(
        "lists fetch --base-url ftp://x",
        "--base-url: expected an address that starts with http:// or https://"
    )]
    [InlineData("lists diff a b", "lists diff a: there is no such file, folder or stored list")]
    [InlineData("completion tcsh", "tcsh")]
    public void Bad_input_ends_with_2_and_says_what_was_expected(string line, string message)
    {
        using var desk = new Desk();
        var run = desk.Run(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_starts_with_an_at_sign_is_a_name()
    {
        using var desk = new Desk();
        var list = desk.Write("own.csv", SampleLists.Own);
        var run = desk.Run("screen", "@home Trading", "--list-csv", list);
        Assert.DoesNotContain("file", run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("@home Trading", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_cannot_be_written_ends_with_2()
    {
        using var desk = new Desk { Output = new FullDisk() };
        var run = desk.Run("screen", "Vostrelek", "--list-csv", desk.Write("own.csv", SampleLists.Own));
        Assert.Equal(2, run.Code);
        Assert.Contains("licet: reading or writing failed: no space left", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("screen x --list no\u001b[31msuch")]
    [InlineData("screen x --bo\u001b[31mgus")]
    [InlineData("scr\u001b[31meen x")]
    public void A_message_cannot_steer_the_terminal(string line)
    {
        using var desk = new Desk();
        var run = desk.Run(line.Split(' '));
        Assert.Equal(2, run.Code);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public void A_closed_output_is_no_defect()
    {
        using var desk = new Desk { Output = new Closed() };
        var run = desk.Run("screen", "Vostrelek", "--list-csv", desk.Write("own.csv", SampleLists.Own));
        Assert.Equal(2, run.Code);
        Assert.Contains("reading or writing failed", run.Error, StringComparison.Ordinal);
    }

    /// <summary>An output that somebody closed before the start.</summary>
    private sealed class Closed : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) =>
            throw new UnauthorizedAccessException("closed");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new UnauthorizedAccessException("closed");
    }

    private static IEnumerable<IReadOnlyList<string>> Paths(Command command)
    {
        yield return [];
        foreach (var child in command.Subcommands)
        {
            foreach (var path in Paths(child))
            {
                yield return [child.Name, .. path];
            }
        }
    }

    /// <summary>A disk without space.</summary>
    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("no space left");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left");
    }
}
