using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

/// <summary>Which review policy a requirement has, by part 742 and the sections of parts 744 and 746.</summary>
public class LicensingPoliciesTests
{
    [Theory]
    // NS 742.4(b): outside D:1; D:1; the five countries of (b)(7); India; worldwide lines.
    [InlineData("2B001.d", "BR", "", "NS", ReviewPolicy.Favorable)]
    [InlineData("2B001.d", "BR", "diversion-risk-d1", "NS", null)]
    [InlineData("3A001.a.2", "CN", "", "NS", null)]
    [InlineData(
        "3A001.a.2",
        "CN",
        "civil-end-user-and-use !material-military-contribution",
        "NS",
        ReviewPolicy.Favorable
    )]
    [InlineData(
        "3A001.a.2",
        "CN",
        "civil-end-user-and-use material-military-contribution",
        "NS",
        ReviewPolicy.DenialPresumed
    )]
    [InlineData("3A001.a.2", "CN", "!civil-end-user-and-use !material-military-contribution", "NS", null)]
    [InlineData("3A001.a.2", "VN", "civil-end-user-and-use", "NS", ReviewPolicy.Favorable)]
    [InlineData("3A001.a.2", "VN", "!civil-end-user-and-use material-military-contribution", "NS", null)]
    [InlineData("3A001.a.2", "KZ", "", "NS", null)]
    [InlineData("2B910", "FR", "", "NS", ReviewPolicy.ApprovalPresumed)]
    [InlineData("2B910", "CN", "", "NS", ReviewPolicy.DenialPresumed)]
    [InlineData("2B910", "BR", "", "NS", ReviewPolicy.CaseByCase)]
    [InlineData("9A515.a", "CN", "", "NS", ReviewPolicy.DenialPolicy)]
    [InlineData("9A610.a", "CN", "", "NS", null)]
    [InlineData("9A610.a", "IN", "", "NS", ReviewPolicy.Favorable)]
    // NP 742.3(b), MT 742.5(b), CB 742.2(b), RS 742.6(b), CC 742.7(b).
    [InlineData("2B001.d", "SG", "", "NP", ReviewPolicy.CaseByCase)]
    [InlineData("2B001.d", "SG", "nuclear-contribution", "NP", null)]
    [InlineData("2B001.d", "CN", "!material-military-contribution", "NP", ReviewPolicy.CaseByCase)]
    [InlineData("2B001.d", "CN", "material-military-contribution", "NP", ReviewPolicy.DenialPresumed)]
    [InlineData("2B001.d", "CN", "", "NP", null)]
    [InlineData("1C107", "BR", "", "MT", ReviewPolicy.CaseByCase)]
    [InlineData("1C107", "BR", "missile-contribution", "MT", ReviewPolicy.DenialPolicy)]
    [InlineData("2B350.a", "BR", "", "CB", ReviewPolicy.CaseByCase)]
    [InlineData("2B350.a", "BR", "cbw-contribution", "CB", ReviewPolicy.DenialPolicy)]
    [InlineData("2A983", "CN", "", "RS", ReviewPolicy.Favorable)]
    [InlineData("2A983", "CN", "destabilizing", "RS", null)]
    [InlineData("0A503", "BR", "", "CC", ReviewPolicy.Favorable)]
    [InlineData("0A503", "BR", "human-rights-risk", "CC", null)]
    // From memory only: shown, never firm.
    [InlineData("5A002.a", "BR", "", "EI", null)]
    [InlineData("9E003.a.1", "BR", "", "SI", null)]
    // Part 746.
    [InlineData("3A991", "CU", "", "746.2", ReviewPolicy.DenialPolicy)]
    [InlineData("3A991", "CU", "cuba-people-needs", "746.2", ReviewPolicy.CaseByCase)]
    [InlineData("5A991", "RU", "", "746.8", ReviewPolicy.DenialPolicy)]
    [InlineData("5A991", "RU", "named-russia-purpose", "746.8", ReviewPolicy.CaseByCase)]
    [InlineData("EAR99", "KP", "", "746.4", null)]
    [InlineData("EAR99", "KP", "!luxury-or-arms", "746.4", ReviewPolicy.CaseByCase)]
    [InlineData("EAR99", "KP", "luxury-or-arms", "746.4", ReviewPolicy.DenialPolicy)]
    [InlineData("1C107", "KP", "", "746.4", ReviewPolicy.DenialPolicy)]
    [InlineData("7A103", "KP", "", "746.4", ReviewPolicy.CaseByCase)]
    [InlineData("EAR99", "SY", "", "746.9", null)]
    public void A_reason_or_section_has_the_policy_of_its_limb(
        string item,
        string destination,
        string facts,
        string reason,
        ReviewPolicy? expected
    )
    {
        var asked = Line(item, destination, facts).Requirements.Where(r => r.Reason == reason).ToList();
        Assert.NotEmpty(asked);
        Assert.All(asked, r => Assert.Equal(expected?.Token(), r.Policy));
    }

    [Fact]
    public void The_strictest_of_the_reasons_governs_and_each_is_named_with_its_section()
    {
        var policy = Line("2B001.d", "SG", "").Policy!;
        Assert.Equal(ReviewPolicy.CaseByCase, policy.Policy);
        Assert.Contains(
            policy.Trail,
            t => t.StartsWith("NS: generally favorable; outside D:1", StringComparison.Ordinal)
        );
        Assert.Contains(policy.Trail, t => t.StartsWith("NP: case by case", StringComparison.Ordinal));
    }

    [Fact]
    public void An_open_policy_asks_the_fact_that_decides_it_and_its_field()
    {
        var policy = Line("3A001.a.2", "CN", "").Policy!;
        Assert.Null(policy.Policy);
        Assert.Contains(
            policy.Questions,
            q => q.Contains("(lines[0].facts.civil-end-user-and-use)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_from_memory_is_shown_with_its_tag()
    {
        var policy = Line("5A002.a", "BR", "").Policy!;
        Assert.Null(policy.Policy);
        Assert.Contains(
            policy.Trail,
            t => t.Contains("case by case, encryption items (742.15(b)), tag M", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_policy_of_2026_is_not_taken_for_2019()
    {
        var policy = Line("2B001.d", "BR", "", "2019-11-20").Policy!;
        Assert.Null(policy.Policy);
        Assert.Contains(policy.Questions, q => q.Contains("edition of 2026", StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_for_Syria_ended_when_it_was_relaxed()
    {
        Assert.Equal("DENIAL_POLICY", Line("EAR99", "SY", "", "2025-09-01").Requirements[0].Policy);
        Assert.Null(Line("EAR99", "SY", "", "2025-09-02").Requirements[0].Policy);
    }

    [Fact]
    public void Without_the_table_no_policy_of_part_742_is_known()
    {
        var given = WorkedCases.Of("DET-01");
        var book = RuleBook.Shipped.With(new Dictionary<string, string?> { ["licensing-policies"] = null });
        Assert.Null(WorkedCases.Decide(given, rules: book).Lines[0].Policy!.Policy);
    }

    [Theory]
    [InlineData("See § 744.2(d)", "BR", "", ReviewPolicy.CaseByCase)]
    [InlineData("See § 744.2(d)", "BR", "nuclear-contribution", ReviewPolicy.DenialPolicy)]
    [InlineData("See § 744.3(d)", "BR", "", ReviewPolicy.CaseByCase)]
    [InlineData("See § 744.2(d), § 744.3(d), § 744.4(d)", "BR", "", ReviewPolicy.CaseByCase)]
    [InlineData("See § 744.2(d), § 744.3(d), § 744.4(d)", "BR", "missile-contribution", ReviewPolicy.DenialPolicy)]
    [InlineData("See § 746.5(b)", "RU", "", null)]
    public void A_section_that_an_entry_points_to_holds_its_policy(
        string cell,
        string country,
        string facts,
        ReviewPolicy? expected
    )
    {
        var json = Order("EAR99", country, facts, "2026-09-24");
        json["parties"]![0]!["name"] = "Quartz Instruments";
        var given = WorkedCases.With(
            WorkedCases.Of("DET-11"),
            new JsonObject
            {
                ["list"] = "EL",
                ["name"] = "Quartz Instruments",
                ["country"] = country,
                ["requirement"] = "All items subject to the EAR (See § 744.11 of the EAR)",
                ["policy"] = cell,
            }
        );
        var line = WorkedCases.Decide(given, json).Lines[0];
        var asked = Assert.Single(line.Requirements, r => r.Listing is not null);
        Assert.Equal(expected?.Token(), asked.Policy);
    }

    private static LineDetermination Line(string item, string destination, string facts, string day = "2026-09-24") =>
        WorkedCases.Decide(WorkedCases.Of("DET-11"), Order(item, destination, facts, day)).Lines[0];

    private static JsonObject Order(string item, string destination, string facts, string day)
    {
        var order = WorkedCases.Of("DET-11").Order.DeepClone().AsObject();
        (order["on"], order["destination"]) = (day, destination);
        order["parties"]![0]!["country"] = destination;
        order["lines"]![0]!["eccn"] = item;
        order["lines"]![0]!["facts"] = new JsonObject(
            facts
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(f => KeyValuePair.Create(f.TrimStart('!'), (JsonNode?)(f[0] != '!')))
        );
        return order;
    }

    [Theory]
    [InlineData("3A090.a", "BR", true)]
    [InlineData("4A003.z.1.a", "CN", true)]
    [InlineData("0A501.a", "BR", true)]
    [InlineData("3A090.b", "CN", false)]
    [InlineData("2B001.d", "BR", false)]
    public void A_license_that_holds_for_one_year_is_said_with_the_policy(string eccn, string country, bool isShort) =>
        Assert.Equal(
            isShort,
            AuditorOrders
                .Decide(AuditorOrders.Order(country, eccn))
                .Lines[0]
                .Policy!.Trail.Contains($"a license of {eccn} generally holds for one year (750.7(g))")
        );
}
