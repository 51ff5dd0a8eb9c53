using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Licet.Core.Determination;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

/// <summary>
/// A question that no field of the order answers helps nobody: each names one that the schema has, or a fact of the catalog; and each fact of
/// yes or no, once stated, is not asked for again.
/// </summary>
public partial class QuestionFieldTests
{
    private static readonly JsonNode s_schema = JsonNode.Parse(
        File.ReadAllText(Path.Combine(SharedData.Repository, "data", "schemas", "order.schema.json"))
    )!;

    private static IReadOnlyList<(WorkedCase Given, LineDetermination Line)> Lines { get; } =
    [
        .. WorkedCases
            .All.Concat(MadeOrders.All)
            .Concat(AskedOrders.All)
            .SelectMany(c => Decide(c, c.Order).Select(l => (c, l))),
    ];

    [Fact]
    public void Every_question_names_a_field_that_there_is()
    {
        Assert.True(Lines.SelectMany(l => Questions(l.Line)).Select(q => q.Field).Distinct().Count() > 100);
        Assert.Empty(
            Lines
                .SelectMany(l =>
                    Questions(l.Line).Where(q => !IsField(q.Field)).Select(q => $"{l.Given.Id}: '{q.Field}' {q.Text}")
                )
                .Distinct()
        );
    }

    [Fact]
    public void A_fact_that_is_stated_is_not_asked_for_again()
    {
        List<string> again = [];
        HashSet<string> tried = [];
        foreach (var (given, line) in Lines)
        {
            foreach (
                var asked in Questions(line)
                    .Where(q => IsYesNo(q.Field) && tried.Add(Code(q.Field)! + q.Authority.Rule))
            )
            {
                foreach (var value in new[] { true, false })
                {
                    var order = Stated(given.Order, asked.Field, value);
                    again.AddRange(
                        Decide(given, order)
                            .SelectMany(Questions)
                            .Where(q => q.Field == asked.Field)
                            .Select(q => $"{given.Id}: {asked.Field} = {value}: {q.Text}")
                    );
                }
            }
        }

        Assert.True(tried.Count > 60);
        Assert.Empty(again);
    }

    private static IReadOnlyList<LineDetermination> Decide(WorkedCase given, JsonObject json)
    {
        var order = WorkedCases.Order(json);
        var situation = WorkedCases.Situation(given, order);
        return [.. order.Lines.Select((_, i) => Determiner.Line(order, situation, i, []))];
    }

    private static IEnumerable<Question> Questions(LineDetermination line) =>
        line.Findings<Question>().Concat(line.Exceptions.SelectMany(e => e.Open));

    private static JsonObject Stated(JsonObject order, string field, bool value)
    {
        var copy = order.DeepClone().AsObject();
        JsonNode at = copy;
        var steps = Step().Matches(field).Select(m => m.Value).ToList();
        foreach (var step in steps.SkipLast(1))
        {
            at = int.TryParse(step, out var i) ? at[i]! : at[step] ??= new JsonObject();
        }

        at[steps[^1]] = value;
        return copy;
    }

    private static string? Code(string field) =>
        field.LastIndexOf("facts.", StringComparison.Ordinal) is >= 0 and var at ? field[(at + 6)..] : null;

    private static bool IsYesNo(string field) =>
        Code(field) is { } code && RuleBook.Shipped.Facts.GetValueOrDefault(code)?.Kind == "yes-no";

    private static bool IsField(string field)
    {
        if (Code(field) is { } code)
        {
            return RuleBook.Shipped.Facts.ContainsKey(code) && IsField(field[..^(code.Length + 1)]);
        }

        JsonNode? at = s_schema;
        var steps = Step().Matches(field).Select(m => m.Value).ToList();
        foreach (var step in steps)
        {
            at = int.TryParse(step, out _) ? Resolved(at?["items"]) : Resolved(at?["properties"]?[step]);
        }

        return steps.Count > 0 && at is not null;
    }

    private static JsonNode? Resolved(JsonNode? schema) =>
        schema?["$ref"]?.ToString() is { } reference ? s_schema["$defs"]![reference["#/$defs/".Length..]] : schema;

    [GeneratedRegex(@"[A-Za-z0-9-]+", RegexOptions.None, 1_000)]
    private static partial Regex Step();
}
