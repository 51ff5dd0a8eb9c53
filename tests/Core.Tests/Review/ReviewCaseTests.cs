using System.Text.Json;
using Licet.Core.Parties.Wordings;
using Licet.Core.Process;

namespace Licet.Core.Tests.Review;

/// <summary>Worked cases REV of the brief that are no clocks; those of clocks stand in Clocks/ReviewClockTests.</summary>
public class ReviewCaseTests
{
    [Fact]
    public void Every_worked_case_REV_of_the_brief_has_its_test()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("domain/tables/worked-examples.json")));
        var names = typeof(ReviewCaseTests)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Select(m => m.Name)
            .ToList();
        var ids = Ids(cases.RootElement).Where(i => i.StartsWith("REV", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ids);
        var missing = ids.Where(id =>
                !names.Any(n => n.StartsWith(id.Replace('-', '_') + "_", StringComparison.Ordinal))
            )
            .ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void REV_07_A_decision_to_keep_an_entity_on_the_list_is_not_appealable()
    {
        var ruling = ShippedProcesses.UsEar.AppealOf("list-entry-kept");
        Assert.NotNull(ruling);
        Assert.Equal(
            (false, "756.2(a)(3)", "A request to remove or modify the entry goes by 744.16(e), 744.15 or 744.21(b)"),
            (ruling.Appealable, ruling.Citation, ruling.Instead)
        );
    }

    [Theory]
    [InlineData("license-denied", true, "756.2(a)")]
    [InlineData("license-returned", true, "756.2(a)")]
    [InlineData("regulation", false, "756.2(a)(1)")]
    [InlineData("order-764-766", false, "756.2(a)(2)")]
    [InlineData("order-766.25", true, "756.2(a)(2)")]
    [InlineData("sta-600-series", false, "756.2(a)(4)")]
    public void What_may_be_appealed_stands_in_the_process(string action, bool appealable, string citation)
    {
        var ruling = ShippedProcesses.UsEar.AppealOf(action)!;
        Assert.Equal((appealable, citation), (ruling.Appealable, ruling.Citation));
    }

    [Fact]
    public void Of_an_action_that_the_process_does_not_name_nothing_is_known()
    {
        Assert.Null(ShippedProcesses.UsEar.AppealOf("weather"));
        Assert.Null(ShippedProcesses.SmallMinistry.AppealOf("license-denied"));
    }

    [Fact]
    public void REV_09_An_application_is_issued_only_if_it_can_be_approved_under_every_policy()
    {
        var combined = PolicyCombination.Combine([
            new("742.4(b)", PolicyBasis.Item, ReviewPolicy.CaseByCase, []),
            new("744.11", PolicyBasis.Party, ReviewPolicy.DenialPresumed, []),
            new("744.19", PolicyBasis.Party, ReviewPolicy.DenialPolicy, []),
        ]);
        Assert.Equal("DENIAL_POLICY", combined.Policy!.Value.Token());
        Assert.Empty(combined.Questions);
        Assert.Equal("the most restrictive governs (742.4(b)): policy of denial", combined.Trail[^1]);

        // So the line's duty is that of the strictest: approved only with a rationale and a second signer.
        var duty = ShippedProcesses.UsEar.Duties.Single(d =>
            d is { On: true, Policy: "PolicyOfDenial", Outcome: "approve" }
        );
        Assert.Equal(["rationale", "second-signer"], duty.Needs);
    }

    private static IEnumerable<string> Ids(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Ids),
            JsonValueKind.Object when value.TryGetProperty("id", out var id) => [id.GetString()!],
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Ids(p.Value)),
            _ => [],
        };
}
