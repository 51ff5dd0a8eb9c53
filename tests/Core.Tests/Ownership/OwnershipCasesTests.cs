using System.Text.Json;
using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

/// <summary>Every case of ownership-cases.json, by its id.</summary>
public class OwnershipCasesTests
{
    /// <summary>The ids, so that a case that disappears or appears is noticed.</summary>
    public static TheoryData<string> Ids =>
        [
            "AFF-01",
            "AFF-02",
            "AFF-03",
            "AFF-04",
            "AFF-05",
            "AFF-06",
            "AFF-07",
            "AFF-09",
            "AFF-10",
            "AFF-11",
            "AFF-13",
            "AFF-14",
            "AFF-15",
            "AFF-16/2025-09-28",
            "AFF-16/2025-09-29",
            "AFF-16/2025-11-09",
            "AFF-16/2026-11-09",
            "AFF-16/2026-11-10",
            "AFF-17",
            "AFF-19",
            "AFF-20",
        ];

    [Fact]
    public void The_table_holds_these_cases_and_no_others()
    {
        using var table = JsonDocument.Parse(DomainTables.Bytes("ownership-cases.json"));
        Assert.Equal(
            Ids.Select(id => id.Data),
            table.RootElement.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("id").GetString()!)
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_worked_case_comes_out_as_the_table_says(string id)
    {
        using var table = JsonDocument.Parse(DomainTables.Bytes("ownership-cases.json"));
        var given = table
            .RootElement.GetProperty("cases")
            .EnumerateArray()
            .Single(c => c.GetProperty("id").GetString() == id);
        var on = DateOnly.Parse(given.GetProperty("as_of").GetString()!);
        // AFF-16/2026-11-10 supposes that no instrument prolongs the stay.
        var answer = OwnershipAnswer.Of(Graph(given), on, AffiliatesRuleSetting.Active);
        foreach (var expected in given.GetProperty("expect").EnumerateObject())
        {
            var standing = OwnershipWords.Token(answer.StandingOf(expected.Name));
            Assert.Equal(expected.Value.GetString()!.Split(" (OFAC)")[0], standing);
        }
    }

    [Fact]
    public void After_the_stay_nobody_decides_for_the_administrator()
    {
        var graph = Graphs.Of("L>T 60", "L");
        Standing On(string day, AffiliatesRuleSetting setting) =>
            OwnershipAnswer.Of(graph, DateOnly.Parse(day), setting).StandingOf("T");
        Assert.Equal(Standing.NotCoveredByRule, On("2026-11-09", AffiliatesRuleSetting.Active));
        Assert.Equal(Standing.Restricted, On("2026-11-10", AffiliatesRuleSetting.Active));
        Assert.Equal(Standing.NotCoveredByRule, On("2026-11-10", AffiliatesRuleSetting.Suspended));
        Assert.Equal(Standing.Review, On("2026-11-10", AffiliatesRuleSetting.Ask));
        Assert.Equal(Standing.NotCoveredByRule, On("2019-11-20", AffiliatesRuleSetting.Active));
    }

    private static OwnershipGraph Graph(JsonElement given)
    {
        var stakes = given
            .GetProperty("stakes")
            .EnumerateArray()
            .Select(s => new Stake(
                s.GetProperty("owner").GetString()!,
                s.GetProperty("entity").GetString()!,
                Percent(s)
            ))
            .ToList();
        var listed = given.GetProperty("listed").EnumerateArray().Select(l => l.GetString()!);
        return Graphs.Built(
            [
                .. stakes
                    .SelectMany(s => new[] { s.Owner, s.Entity })
                    .Concat(listed)
                    .Distinct()
                    .Select(id => new Entity(id, id) { Entries = Entries(id, listed.Contains(id)) }),
            ],
            stakes
        );
    }

    /// <summary>The cases name the list in the id where it is not the Entity List.</summary>
    private static ListEntry[] Entries(string id, bool listed) =>
        id.StartsWith("UVL", StringComparison.Ordinal) ? [new("UVL"), new("DPL")]
        : !listed ? []
        : id.StartsWith("MEU", StringComparison.Ordinal) ? [new("MEU")]
        : id.StartsWith("SDN", StringComparison.Ordinal) ? [new("SDN")]
        : id.EndsWith("FN1", StringComparison.Ordinal) ? [new("EL") { Footnotes = [1] }]
        : [new("EL")];

    private static Share Percent(JsonElement stake)
    {
        var percent = stake.GetProperty("percent");
        var text = percent.ValueKind switch
        {
            JsonValueKind.Null => "unknown",
            JsonValueKind.String => percent.GetString(),
            _ => percent.GetRawText(),
        };
        Assert.True(Share.TryParse(text, out var share));
        return share;
    }
}
