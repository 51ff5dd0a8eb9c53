using System.Text;
using System.Text.RegularExpressions;
using Licet.Screening;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Cli.Tests;

/// <summary>
/// Every <c>$ licet ...</c> example of the documents is run and every character of its output compared. After a wanted change
/// LICET_UPDATE_README=1 makes the same tests write the output into the documents instead.
/// </summary>
[Collection(nameof(ReadmeTests))]
public sealed partial class ReadmeTests
{
    private const string Shared = "../shared";
    private static readonly bool Update = Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1";

    public static TheoryData<string, int, string> Examples
    {
        get
        {
            TheoryData<string, int, string> all = [];
            foreach (var file in Documents.All())
            {
                var blocks = ConsoleBlock().Matches(File.ReadAllText(Documents.PathOf(file)));
                for (var i = 0; i < blocks.Count; i++)
                {
                    all.Add(file, i, blocks[i].Groups["body"].Value.Split('\n')[0]);
                }
            }
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_prints_what_the_document_shows(string file, int ordinal, string firstLine)
    {
        var shared = Documents.SharedFolder();
        var block = ConsoleBlock().Matches(File.ReadAllText(Documents.PathOf(file)))[ordinal].Groups["body"];
        Assert.StartsWith("$ ", firstLine, StringComparison.Ordinal);
        if (block.Value.Contains(Shared, StringComparison.Ordinal) && shared is null)
        {
            Assert.Skip($"{file}, {firstLine}: the real lists are absent (no ../shared, no LICET_SHARED)");
        }

        using ConsoleSession session = new(shared ?? Shared);
        StringBuilder actual = new();
        foreach (var command in block.Value.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)))
        {
            actual.Append(command).Append('\n').Append(session.Run(command[2..]));
        }

        if (Update)
        {
            var text = File.ReadAllText(Documents.PathOf(file));
            var updated = string.Concat(
                text.AsSpan(0, block.Index),
                actual.ToString(),
                text.AsSpan(block.Index + block.Length)
            );
            File.WriteAllText(Documents.PathOf(file), updated);
            return;
        }
        Assert.Equal(block.Value, actual.ToString());
    }

    [Fact]
    public void The_readme_shows_how_to_screen_compare_and_tell_what_changed() =>
        Assert.All(
            ["screen \"Huawei Technologies Poland\" --explain", "screen --in", "compare --in", "lists diff"],
            command =>
                Assert.Contains(
                    $"$ licet {command}",
                    File.ReadAllText(Documents.PathOf("README.md")),
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void The_library_example_runs_and_is_the_one_shown()
    {
        Assert.SkipWhen(Documents.SharedFolder() is null, "the real lists are absent (no ../shared, no LICET_SHARED)");
        var folder = Path.Combine(Documents.SharedFolder()!, "data", "csl-2022-04");
        using InFolder _ = new(folder);

        using var file = File.OpenRead("consolidated.csv");
        var list = ListReader.Read([new ListFile("consolidated.csv", file)], new ListReadOptions());
        var index = ScreeningIndex.Build([list]);
        var result = index.Screen(new ScreeningQuery("Huawei Technologies Poland"), ScreeningSettings.Default);

        Assert.NotEmpty(result.Hits);
        var shown = CSharpBlock().Match(File.ReadAllText(Documents.PathOf("README.md"))).Groups["body"].Value;
        var source = File.ReadAllText(Documents.PathOf("tests/Cli.Tests/ReadmeTests.cs"));
        Assert.All(
            shown.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("//")[0].Trim()),
            line => Assert.Contains(line, source, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("""screen "Huawei Poland" --top 2""", new[] { "screen", "Huawei Poland", "--top", "2" })]
    [InlineData("screen 'a b' c", new[] { "screen", "a b", "c" })]
    [InlineData("""screen "" x""", new[] { "screen", "", "x" })]
    public void Words_of_a_command_are_split_as_a_shell_does(string line, string[] words) =>
        Assert.Equal(words, ConsoleSession.Words(line));

    [GeneratedRegex(@"^```console\n(?<body>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex ConsoleBlock();

    [GeneratedRegex(@"^```csharp\n(?<body>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, 1000)]
    private static partial Regex CSharpBlock();
}

/// <summary>One block of a document: its own empty store of lists, a fixed day, the repository as the current folder.</summary>
internal sealed partial class ConsoleSession(string shared) : IDisposable
{
    private readonly DirectoryInfo store = Directory.CreateTempSubdirectory("licet-readme-");
    private readonly InFolder root = new(Documents.Root);
    private int lastCode;

    /// <summary>What a person would see: both streams as they come; piped into head only the first lines of the answer.</summary>
    public string Run(string command)
    {
        if (command == "echo $?")
        {
            return $"{lastCode}\n";
        }
        var line = Command().Match(command);
        Assert.True(
            line.Success,
            $"'{command}': expected 'licet ...', at most with '| head -n N' behind it, or 'echo $?'"
        );
        using MemoryStream seen = new();
        using MemoryStream piped = new();
        var output = line.Groups["lines"].Success ? piped : seen;
        using StreamWriter error = new(seen, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true };
        string[] args = [.. Words(line.Groups["args"].Value).Select(Real)];
        lastCode = CommandLine.Run(
            args,
            new Terminal
            {
                Input = Stream.Null,
                Output = output,
                Error = error,
                // A defect shows itself here; no document may show one.
                Setting = name =>
                    name switch
                    {
                        "LICET_DATA" => store.FullName,
                        "LICET_DEBUG" => "1",
                        _ => null,
                    },
                Time = new OneMoment(),
            }
        );
        var text = Text(seen);
        if (output == piped)
        {
            text += string.Concat(Text(piped).SplitLines().Take(int.Parse(line.Groups["lines"].Value)));
            lastCode = 0;
        }
        return text.Length == 0 || text[^1] == '\n' ? text : text + "\n";
    }

    public static List<string> Words(string line) =>
        [.. Word().Matches(line).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)];

    public void Dispose()
    {
        root.Dispose();
        store.Delete(recursive: true);
    }

    private string Real(string word) =>
        word.StartsWith("../shared/", StringComparison.Ordinal) ? shared + word["../shared".Length..] : word;

    private string Text(MemoryStream stream) =>
        Encoding.UTF8.GetString(stream.ToArray()).Replace(shared, "../shared", StringComparison.Ordinal);

    [GeneratedRegex(@"^licet (?<args>[^|<>&;]*?)( \| head -n (?<lines>[0-9]+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("""(?<mark>["'])(?<quoted>.*?)\k<mark>|[^\s"']+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();

    private sealed class OneMoment : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }
}

/// <summary>The current folder belongs to the whole process: the tests that need one run alone.</summary>
[CollectionDefinition(nameof(ReadmeTests), DisableParallelization = true)]
public sealed class ReadmeTestsRunAlone;

internal sealed class InFolder : IDisposable
{
    private readonly string before = Directory.GetCurrentDirectory();

    public InFolder(string folder) => Directory.SetCurrentDirectory(folder);

    public void Dispose() => Directory.SetCurrentDirectory(before);
}

internal static class Documents
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>README.md, CONTRIBUTING.md and everything under docs, relative to the repository.</summary>
    public static IEnumerable<string> All() =>
        Directory
            .EnumerateFiles(PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Prepend("CONTRIBUTING.md")
            .Prepend("README.md");

    /// <summary>Null where the real lists are absent.</summary>
    public static string? SharedFolder()
    {
        var set = Environment.GetEnvironmentVariable("LICET_SHARED");
        var folder = Path.GetFullPath(string.IsNullOrEmpty(set) ? PathOf("../shared") : set);
        return Directory.Exists(Path.Combine(folder, "data")) ? folder : null;
    }

    /// <summary>Lines with their ends.</summary>
    public static IEnumerable<string> SplitLines(this string text)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            yield return text[start..end];
            start = end;
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Licet.slnx above {AppContext.BaseDirectory}");
    }
}
