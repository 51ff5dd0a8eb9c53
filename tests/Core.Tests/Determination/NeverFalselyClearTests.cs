using System.Text.Json;
using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Determination;

/// <summary>
/// Taking away a fact, a list, a rule table or a kind of rows never makes an answer clear that was not, nor turns "permitted on
/// conditions" into "nothing needed". Asked of every worked case and of orders made by <see cref="MadeOrders"/>.
/// </summary>
public class NeverFalselyClearTests
{
    /// <summary>
    /// Properties whose absence nobody can see, each with its reason. An element taken out of an array is no fact taken away but
    /// another statement ("these are all"), and is not tried.
    /// </summary>
    private static readonly Dictionary<string, string> s_unseen = new(StringComparer.Ordinal)
    {
        ["addresses"] = "an entry that is an address only is met by the address or not at all (744.16(f))",
        ["branchOf"] =
            "says who the party is; the assumption that no party is owned by a restricted one covers it in words",
        ["identifiers"] = "says who the party is; the name is still screened",
        ["otherNames"] = "says who the party is; the name is still screened",
    };

    /// <summary>Tables of which a row is itself a requirement: the law without the row does not ask. Their rows are counted in docs/law.md.</summary>
    private static readonly Dictionary<string, string> s_requiring = new(StringComparer.Ordinal)
    {
        ["countries"] = "the marks of a country are what the chart asks",
        ["chart-footnotes"] = "a footnote asks although the cell is blank",
        ["controls"] = "a control line is a reason for control",
        ["de-minimis"] = "a limit of zero percent makes an item subject",
        ["embargoes"] = "a row is a requirement of part 746",
        ["end-uses"] = "a row is a requirement of part 744",
        ["exception-restrictions"] = "a row forbids exceptions",
        ["exception-tests"] = "a row is a condition of an exception",
        ["fdp-rules"] = "a rule makes an item subject",
        ["told-words"] = "a word raises a question",
    };

    /// <summary>The column by which the rows of a table are of one kind.</summary>
    private static readonly Dictionary<string, string> s_kinds = new(StringComparer.Ordinal)
    {
        ["affiliates-rule"] = "regime",
        ["eei-codes"] = "code",
        ["eligibility"] = "exception",
        ["entries"] = "standing",
        ["exceptions"] = "symbol",
        ["facts"] = "scope",
        ["general-license-limbs"] = "license",
        ["general-licenses"] = "version",
        ["country-sets"] = "set",
        ["item-sets"] = "set",
        ["licensing-policies"] = "source",
        ["list-effects"] = "list",
        ["paragraphs"] = "held",
        ["parameters"] = "paragraph",
        ["prohibitions"] = "number",
        ["red-flags"] = "flag",
        ["review-policies"] = "code",
    };

    public static TheoryData<string> Ids => [.. Subjects.Select(c => c.Id)];

    private static IReadOnlyList<WorkedCase> Subjects { get; } = [.. WorkedCases.All, .. MadeOrders.All];

    private static WorkedCase Of(string id) => Subjects.Single(c => c.Id == id);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_any_one_property_of_the_order_or_any_two(string id)
    {
        var given = Of(id);
        var before = Decide(given).Outcome;
        var paths = Paths(given.Order, []).Where(p => !Contradicts(given, p)).ToList();
        for (var i = 0; i < paths.Count; i++)
        {
            // Every single one, and with it one other: the step walks through all pairs over the subjects.
            Without(given, before, paths[i]);
            Without(given, before, paths[i], paths[(i * 7 + id.Length) % paths.Count]);
        }
    }

    private static void Without(WorkedCase given, Outcome before, params IReadOnlyList<object>[] paths)
    {
        var order = given.Order.DeepClone().AsObject();
        foreach (var path in paths.OrderByDescending(p => p.Count))
        {
            Remove(order, path);
        }

        if (OrderReader.Read(JsonSerializer.SerializeToUtf8Bytes(order)).Problems.Count == 0)
        {
            var gone = string.Join(" and ", paths.Select(p => string.Join('.', p)));
            Never(before, Decide(given, order).Outcome, $"{given.Id} without {gone}: {given.Order.ToJsonString()}");
        }
    }

    [Theory]
    [InlineData("addresses")]
    [InlineData("branchOf")]
    public void What_cannot_be_seen_is_not_excused_for_nothing(string property)
    {
        Assert.Contains(property, s_unseen.Keys);
        Assert.Contains(
            Subjects,
            given =>
            {
                var order = given.Order.DeepClone().AsObject();
                return order["parties"]![0]!.AsObject().Remove(property)
                    && !Clear(Decide(given).Outcome)
                    && Clear(Decide(given, order).Outcome);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_any_one_list_or_any_two(string id)
    {
        var given = Of(id);
        var before = Decide(given).Outcome;
        string[] codes =
        [
            .. given.Lists.SelectMany(l => l.Listings).Select(l => l.List).Distinct().Order(StringComparer.Ordinal),
        ];
        foreach (var gone in codes.SelectMany((a, i) => codes.Skip(i).Select(b => new[] { a, b })))
        {
            var left = given with { Lists = [.. given.Lists.Select(l => Less(l, gone))] };
            var order = WorkedCases.Order(given.Order);
            var situation = WorkedCases.Situation(left, order, acceptGaps: false);
            var told = situation with { Lists = new(["worked cases"], [$"no list holds {string.Join(", ", gone)}"]) };
            Never(before, Outcomes(order, told).Outcome, $"{id} without the lists {string.Join(", ", gone)}");
        }
    }

    private static ListVersion Less(ListVersion list, string[] gone)
    {
        List<Listing> left = [.. list.Listings.Where(l => !gone.Contains(l.List))];
        return list with { Listings = left, ContentHash = ListHashing.HashOf(left) };
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_any_one_rule_table_it_asks_a_question_that_names_the_table(string id)
    {
        var given = Of(id);
        foreach (var table in RuleTables.Names.Where(n => n is not ("rule-changes" or "tolerances")))
        {
            var (outcome, lines) = Decide(given, rules: Book(table, null));
            Assert.False(Clear(outcome), $"{id} is clear without {table}");
            Assert.All(
                lines,
                l =>
                    Assert.Contains(
                        l.Findings<Question>(),
                        q => q.Text.Contains($"The table {table} is not at hand", StringComparison.Ordinal)
                    )
            );
        }
    }

    [Fact]
    public void Every_table_is_tried_by_kinds_of_rows_or_has_a_reason_not_to() =>
        Assert.Equal(
            RuleTables.Names.Except(["editions", "rule-changes", "tolerances"]).Order(StringComparer.Ordinal),
            s_kinds.Keys.Concat(s_requiring.Keys).Order(StringComparer.Ordinal)
        );

    public static TheoryData<string> Relieving => [.. s_kinds.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Relieving))]
    public void Without_any_one_kind_of_rows(string table)
    {
        var rows = RuleBook.Shipped.Table(table).Rows;
        var text = Text(table).Split('\n');
        foreach (var kind in rows.GroupBy(r => r[s_kinds[table]], StringComparer.Ordinal))
        {
            var gone = kind.Select(r => r.Line - 1).ToHashSet();
            var book = Book(table, string.Join('\n', text.Where((_, i) => !gone.Contains(i))));
            foreach (var given in Subjects.Where((_, i) => (i + kind.Key.Length) % 9 == 0))
            {
                var order = WorkedCases.Order(given.Order);
                if (Determiner.Check(order, book).Count == 0)
                {
                    Never(
                        Decide(given).Outcome,
                        Decide(given, rules: book).Outcome,
                        $"{given.Id} without {table} {kind.Key}"
                    );
                }
            }
        }
    }

    /// <summary>The findings and outcome of each line; what would change it is left out, which would decide it again many times.</summary>
    private static (Outcome Outcome, IReadOnlyList<LineDetermination> Lines) Decide(
        WorkedCase given,
        JsonObject? json = null,
        RuleBook? rules = null
    )
    {
        var order = WorkedCases.Order(json ?? given.Order);
        return Outcomes(order, WorkedCases.Situation(given, order, rules));
    }

    private static (Outcome Outcome, IReadOnlyList<LineDetermination> Lines) Outcomes(
        Licet.Core.Orders.Order order,
        Situation situation
    )
    {
        List<LineDetermination> lines =
        [
            .. order.Lines.Select((_, i) => Determiner.Line(order, situation, i, situation.Lists.Gaps)),
        ];
        return (lines.Max(l => l.Outcome), lines);
    }

    /// <summary>A book reads its tables once: one for all orders.</summary>
    private static RuleBook Book(string table, string? text) =>
        s_books.GetOrAdd((table, text), _ => RuleBook.Shipped.With(new Dictionary<string, string?> { [table] = text }));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string, string?), RuleBook> s_books =
        new();

    private static string Text(string table) =>
        File.ReadAllText(Path.Combine(SharedData.Repository, "data", "ear", table + ".csv"));

    private static bool Clear(Outcome outcome) => outcome is Outcome.NoLicenseRequired or Outcome.Permitted;

    private static void Never(Outcome before, Outcome after, string what) =>
        Assert.True(!Clear(after) || (Clear(before) && after >= before), $"{what}: {before} became {after}");

    /// <summary>
    /// Numbers of a chip that contradict its classification: without them the line is the item that it says it is, another one.
    /// </summary>
    private static bool Contradicts(WorkedCase given, IReadOnlyList<object> path) =>
        given.Expect["contradiction"] is not null && path is ["lines", _, "facts", ..];

    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode node, IReadOnlyList<object> above)
    {
        var inside = node switch
        {
            JsonObject o => o.Select(p => ((object)p.Key, p.Value)),
            JsonArray a => a.Select((v, i) => ((object)i, v)),
            _ => [],
        };
        foreach (var (key, value) in inside)
        {
            IReadOnlyList<object> path = [.. above, key];
            if (key is string name && !s_unseen.ContainsKey(name))
            {
                yield return path;
            }

            foreach (var deeper in value is null || s_unseen.ContainsKey($"{key}") ? [] : Paths(value, path))
            {
                yield return deeper;
            }
        }
    }

    private static void Remove(JsonObject order, IReadOnlyList<object> path)
    {
        JsonNode? at = order;
        foreach (var key in path.Take(path.Count - 1))
        {
            at = key is int i ? at?[i] : at?[(string)key];
        }

        at?.AsObject().Remove((string)path[^1]);
    }
}
