using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Licet.Core.Determination;
using Licet.Core.Ownership;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

/// <summary>What is told to people is told in words, and rests on nothing that was not there yet on the day.</summary>
public partial class PlainSentenceTests
{
    private static IReadOnlyList<(WorkedCase Given, OrderDetermination Answer)> Answers { get; } =
    [.. WorkedCases.All.Concat(MadeOrders.All).Concat(AskedOrders.All).Select(c => (c, WorkedCases.Decide(c)))];

    [Fact]
    public void No_sentence_shows_a_code_of_a_table() =>
        Told(
            string.Join(
                '\n',
                Answers
                    .SelectMany(a =>
                        Sentences(a.Answer)
                            .SelectMany(s => Code().Matches(s).Select(m => (Code: m.Value, Text: $"{a.Given.Id}: {s}")))
                    )
                    .Where(s => !s_limbs.Contains(s.Code))
                    .DistinctBy(s => s.Code)
                    .Select(s => $"{s.Code}: {s.Text}")
            )
        );

    private static void Told(string faults) => Assert.True(faults.Length == 0, faults);

    /// <summary>What is kept of answers, and read by others than their tests: no property of words shows a code.</summary>
    [Fact]
    public void No_sentence_of_a_golden_answer_shows_one()
    {
        var files = Directory.GetFiles(
            Path.Combine(SharedData.Repository, "tests", "Core.Tests", "Determination", "golden"),
            "*.json"
        );
        Assert.NotEmpty(files);
        Told(
            string.Join(
                '\n',
                files
                    .SelectMany(f => Words(JsonNode.Parse(File.ReadAllText(f))!).Select(w => (File: f, Text: w)))
                    .SelectMany(w =>
                        Code()
                            .Matches(w.Text)
                            .Select(m => (Code: m.Value, Text: $"{Path.GetFileName(w.File)}: {w.Text}"))
                    )
                    .Where(s => !s_limbs.Contains(s.Code))
                    .DistinctBy(s => s.Code)
                    .Select(s => $"{s.Code}: {s.Text}")
            )
        );
    }

    /// <summary>The texts of an answer that are sentences: those that hold a space, but for citations and names.</summary>
    private static IEnumerable<string> Words(JsonNode node) =>
        node switch
        {
            JsonObject o => o.Where(p => p.Value is not null && !s_noWords.Contains(p.Key))
                .SelectMany(p => Words(p.Value!)),
            JsonArray a => a.OfType<JsonNode>().SelectMany(Words),
            JsonValue v when v.TryGetValue(out string? text) && text.Contains(' ', StringComparison.Ordinal) => [text],
            _ => [],
        };

    private static readonly HashSet<string> s_noWords = ["order", "versions", "rule", "name"];

    /// <summary>Paragraphs of the general licenses are called so in the order too (gl-limb).</summary>
    private static readonly HashSet<string> s_limbs =
    [
        .. RuleBook.Shipped.Table("general-license-limbs").Rows.Select(r => r["limb"]),
    ];

    [Theory]
    [InlineData("0A982 is controlled for crime control to * ?CA, which takes in Brazil.")]
    [InlineData("controlled to @UN-ARMS")]
    [InlineData("for CN -HK only")]
    [InlineData("by GOVERNMENT_AGENCY")]
    [InlineData("made to its own tests [740.11 b2ii]")]
    [InlineData("permitted under list:UAE8")]
    [InlineData("the general license GL-HUAWEI:2")]
    [InlineData("it is for CU ?*? only")]
    public void A_code_would_be_seen(string sentence) => Assert.Matches(Code(), sentence);

    /// <summary>The first day of each document of the Federal Register that our tables hold: effective, else published.</summary>
    [Fact]
    public void No_citation_is_older_than_its_document()
    {
        var days = Days();
        Assert.True(days.Count > 50);
        Assert.Empty(
            Answers
                .SelectMany(a =>
                    Cited(a.Answer)
                        .SelectMany(c => Page().Matches(c).Select(m => m.Value))
                        .Distinct()
                        .Where(p => days.TryGetValue(p, out var first) && a.Answer.Order.On < first)
                        .Select(p => $"{a.Given.Id} on {a.Answer.Order.On:yyyy-MM-dd}: {p}")
                )
                .Distinct()
        );
    }

    [Theory]
    [InlineData("2025-09-28", 60, false)]
    [InlineData("2025-09-28", 40, false)]
    [InlineData("2025-09-29", 60, true)]
    [InlineData("2025-09-29", 40, true)]
    public void The_affiliates_rule_and_its_red_flag_are_cited_from_their_first_day(string on, int percent, bool cited)
    {
        var order = AuditorOrders.Order("CN", "EAR99");
        order["on"] = on;
        AuditorOrders.Party(order)["owners"] = new JsonArray(
            new JsonObject
            {
                ["name"] = "Huawei Technologies Co., Ltd.",
                ["country"] = "CN",
                ["percent"] = percent,
            }
        );
        var answer = AuditorOrders.Decide(order);
        var text = string.Join('\n', Cited(answer).Concat(Sentences(answer)));
        Assert.Equal(cited, text.Contains("90 FR 47201", StringComparison.Ordinal));
        Assert.Equal(cited && percent < 50, text.Contains("red flag 29", StringComparison.Ordinal));
        Assert.Equal(cited, text.Contains("744.11(a)(1)", StringComparison.Ordinal));
    }

    private static Dictionary<string, DateOnly> Days()
    {
        Dictionary<string, DateOnly> days = new(StringComparer.Ordinal);
        foreach (
            var row in Licet.Core.Parties.Wordings.EarTable.Read("list-rules.csv").Where(r => r["published"].Length > 0)
        )
        {
            var first = row["from"].Length > 0 ? row["from"] : row["published"];
            foreach (Match page in Page().Matches(row["citation"]))
            {
                days[page.Value] = DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
        }

        foreach (var window in OwnershipRules.Shipped.Windows.Where(w => w.Window.From is not null))
        {
            foreach (Match page in Page().Matches(window.Citation))
            {
                days.TryAdd(page.Value, window.Window.From!.Value);
            }
        }

        return days;
    }

    private static IEnumerable<string> Cited(OrderDetermination answer) =>
        answer.Lines.SelectMany(l =>
            l.Steps.Where(s => s.Findings.Count > 0)
                .SelectMany(s => s.Findings.Select(f => f.Authority.Citation).Append(s.Citation))
                .Concat(l.Exceptions.SelectMany(e => e.Open.Select(q => q.Authority.Citation).Append(e.Basis)))
        );

    private static IEnumerable<string> Sentences(OrderDetermination answer) =>
        answer
            .Assumptions.Concat(answer.Gaps)
            .Concat(
                answer.Lines.SelectMany(l =>
                    l.Steps.SelectMany(s => s.Findings.Select(f => f.Text).Append(s.Question).Append(s.Result))
                        .Concat(l.Exceptions.SelectMany(e => e.Open.Select(q => q.Text).Append(e.Because)))
                        .Concat(l.WouldChange.SelectMany(c => new[] { c.What, c.Why }))
                )
            );

    /// <summary>Signs of destinations ("*", "?CA", "-SD", "@UN-ARMS") and names in capitals with an underscore.</summary>
    [GeneratedRegex(
        @"(?<![\w*])\*(?![\w*])|(?<!\w)\?[A-Z*]|@[A-Z0-9]|(?<![\w-])-[A-Z]{2}\b|\b[A-Z0-9]+_[A-Z0-9_]+\b"
            + @"|\b7\d\d\.\d+ [a-z]\d|\blist:[A-Z]|\b[A-Z]+-[A-Z]+:\d|\?\*",
        RegexOptions.None,
        1_000
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"\b\d{2} FR \d{3,6}\b", RegexOptions.None, 1_000)]
    private static partial Regex Page();
}
