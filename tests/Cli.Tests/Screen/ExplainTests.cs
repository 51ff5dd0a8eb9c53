using System.Globalization;
using System.Text.RegularExpressions;

namespace Licet.Cli.Tests.Screen;

/// <summary>
/// The explanation as people see it, on a narrow and on a wide screen, held against kept pages. After a wanted change write
/// them anew with LICET_UPDATE_GOLDEN=1 and read the difference before it is committed.
/// </summary>
public partial class ExplainTests
{
    private const string List = """
        id,entity,kind,name,country,address
        r1,E-1,company,"Vostrelek Dynamics Research Institute Co., Ltd.",RU,"14 Zavodskaya ul., Perm, RU"
        r2,E-1,company,НИИ Вострелек Динамика,RU,
        r3,E-2,company,浙江海格通信技术有限公司,CN,"No. 88 Haige Road, Hangzhou, CN"
        r4,E-2,company,"Zhejiang Haige Communication Technology Co., Ltd.",CN,
        r5,E-3,person,Anatol Petrovich KIRANDIA,RU,
        r6,E-4,company,13th Research Institute of Almetran Electronics,CN,
        """;

    public static TheoryData<string, int, string> Questions
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var width in new[] { 80, 120 })
            {
                data.Add("spelling", width, "Vostrelec Dynamic Research Inst. --country IR");
                data.Add("han", width, "海格通信");
                data.Add("number", width, "14th Research Institute of Almetran Electronics");
                data.Add("person", width, "Kirandia, A. P. --kind person");
                data.Add("nothing", width, "Pelmarova Quarries");
                data.Add("near", width, "Haige Logistics Hamburg");
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void An_explanation_reads_as_kept(string name, int width, string question)
    {
        using var desk = new Desk { Width = width };
        var run = Ask(desk, question);
        Assert.All(run.Out.Split('\n'), line => Assert.True(Width(line) <= width, $"wider than {width}: {line}"));
        Assert.All(run.Out.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Kept($"explain-{name}-{width}.txt", $"$ licet screen {question} --explain\n{run.Out}");
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void What_the_steps_take_is_what_they_leave(string name, int width, string question)
    {
        using var desk = new Desk { Width = width };
        var left = 1m;
        foreach (Match step in Step().Matches(Ask(desk, question).Out))
        {
            var leaves = decimal.Parse(step.Groups["leaves"].Value, CultureInfo.InvariantCulture);
            var taken = step.Groups["step"].Value.TrimStart('\u2212', '+');
            if (step.Groups["label"].Value is "start")
            {
                left = leaves;
            }
            else if (taken.Length > 0)
            {
                var by = taken.StartsWith('<') ? 0 : decimal.Parse(taken, CultureInfo.InvariantCulture);
                Assert.True(left - by == leaves, $"{name}: {step.Value}");
                left = leaves;
            }
            else
            {
                Assert.Equal(left, leaves);
            }
        }
    }

    /// <summary>A row of the way from 1.00 to the score, with its bar.</summary>
    [GeneratedRegex(
        @"^ {2}(?<label>\S.*?) {2,}(?<step>[+\u2212](<0\.01|\d\.\d\d))? *(?<leaves>\d\.\d\d) {2}[\u2588\u2591]+$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Step();

    /// <summary>The bound on words that met nothing is no name's score; a reader would look for the name.</summary>
    [Theory]
    [InlineData("Pelmarova Quarries", null)]
    [InlineData("Haige Logistics Hamburg", "at most         0.58 for any name; a hit needs 0.78")]
    public void A_score_is_told_only_where_a_name_has_it(string query, string? best)
    {
        using var desk = new Desk { Width = 120 };
        var page = Ask(desk, query).Out;
        Assert.DoesNotContain("attainable", page, StringComparison.Ordinal);
        Assert.Equal(best is not null, page.Contains("a hit needs", StringComparison.Ordinal));
        Assert.Contains(best ?? "so no name can reach the threshold of 0.78.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_change_nothing_but_the_color()
    {
        foreach (
            var question in new[] { "Vostrelec Dynamic Research Inst. --country IR", "海格通信", "Pelmarova Quarries" }
        )
        {
            using var screen = new Desk { Width = 80, OutputIsTerminal = true };
            using var pipe = new Desk { Width = 80 };
            var colored = Ask(screen, question).Out;
            Assert.Contains("\u001b[", colored, StringComparison.Ordinal);
            Assert.Equal(Ask(pipe, question).Out, Color().Replace(colored, ""));
        }
    }

    private static Outcome Ask(Desk desk, string question)
    {
        var parts = question.Split(" --");
        var options = parts.Skip(1).SelectMany(p => ("--" + p).Split(' '));
        var list = desk.Write("own.csv", List);
        return desk.Run(["screen", parts[0], .. options, "--list-csv", list, "--explain", "--top", "2"]);
    }

    /// <summary>Columns on the screen: Han characters take two.</summary>
    private static int Width(string line) => line.Sum(c => c is >= '\u4E00' and <= '\u9FFF' ? 2 : 1);

    private static void Kept(string file, string text)
    {
        var path = Path.Combine(Folder(), file);
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        Assert.True(File.Exists(path), $"{file} is not kept yet: run with LICET_UPDATE_GOLDEN=1");
        Assert.Equal(File.ReadAllText(path), text);
    }

    private static string Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Licet.slnx")))
            {
                return Path.Combine(at.FullName, "tests", "Cli.Tests", "Screen", "Golden");
            }
        }
        throw new InvalidOperationException($"no Licet.slnx above {AppContext.BaseDirectory}");
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Color();
}
