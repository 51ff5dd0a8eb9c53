using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

/// <summary>Taking away a fact, a list or a rule table never turns another outcome into a clear one.</summary>
public class NeverFalselyClearTests
{
    /// <summary>Who a party is: without them it is another party, not the same one with a fact less.</summary>
    private static readonly string[] s_identity = ["name", "otherNames", "addresses", "identifiers", "hits"];

    public static TheoryData<string> Ids =>
        [.. WorkedCases.All.Where(c => !Clear(WorkedCases.Decide(c))).Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_any_one_property_of_the_order(string id)
    {
        var given = WorkedCases.Of(id);
        foreach (var path in Paths(given.Order, []).Where(p => !Contradicts(given, p)).ToList())
        {
            var order = given.Order.DeepClone().AsObject();
            Remove(order, path);
            if (OrderReader.Read(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(order)).Problems.Count == 0)
            {
                Assert.False(Clear(WorkedCases.Decide(given, order)), $"clear without {string.Join('.', path)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_the_lists(string id) =>
        Assert.False(Clear(WorkedCases.Decide(WorkedCases.Of(id), listsAreThere: false, acceptGaps: false)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_any_one_rule_table(string id)
    {
        var given = WorkedCases.Of(id);
        foreach (var table in RuleTables.Names.Except(["rule-changes", "editions"]))
        {
            var book = RuleBook.Shipped.With(new Dictionary<string, string?> { [table] = null });
            Assert.False(Clear(WorkedCases.Decide(given, rules: book)), $"clear without {table}");
        }
    }

    /// <summary>
    /// Numbers of a chip that contradict its classification: without them the line is the item that it says it is, another one.
    /// </summary>
    private static bool Contradicts(WorkedCase given, IReadOnlyList<object> path) =>
        given.Expect["contradiction"] is not null && path is ["lines", _, "facts", ..];

    private static bool Clear(OrderDetermination answer) =>
        answer.Outcome is Outcome.NoLicenseRequired or Outcome.Permitted;

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
            if (key is string name && !s_identity.Contains(name))
            {
                yield return path;
            }

            foreach (var deeper in value is null ? [] : Paths(value, path))
            {
                yield return deeper;
            }
        }
    }

    private static void Remove(JsonObject order, IReadOnlyList<object> path)
    {
        JsonNode at = order;
        foreach (var key in path.Take(path.Count - 1))
        {
            at = key is int i ? at[i]! : at[(string)key]!;
        }

        at.AsObject().Remove((string)path[^1]);
    }
}
