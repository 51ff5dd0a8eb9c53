using System.Text.Json;
using Licet.Core.Applications;
using Licet.Core.Items;
using Licet.Core.Ownership;

namespace Licet.Core.Tests.Applications;

/// <summary>Worked cases APP of the brief.</summary>
public class ApplicationCaseTests
{
    [Fact]
    public void Every_worked_case_APP_of_the_brief_has_its_test()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("domain/tables/worked-examples.json")));
        var root = cases.RootElement;
        var list =
            root.ValueKind == JsonValueKind.Array
                ? root
                : root.EnumerateObject().First(p => p.Value.ValueKind == JsonValueKind.Array).Value;
        var names = typeof(ApplicationCaseTests).GetMethods().Select(m => m.Name).ToList();
        var ids = list.EnumerateArray()
            .Select(c => c.GetProperty("id").GetString()!)
            .Where(i => i.StartsWith("APP", StringComparison.Ordinal));
        Assert.All(
            ids,
            id => Assert.Contains(names, n => n.StartsWith(id.Replace('-', '_'), StringComparison.Ordinal))
        );
    }

    [Fact]
    public void APP_01_A_vague_end_use_is_refused()
    {
        var form = Forms.Sample() with { EndUse = "research" };
        Assert.Equal(
            "Block 21 (endUse): 'research' is vague; expected what is made or done with the items, where, and for which product or project (Supp. 1 to part 748)",
            Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")))
        );
    }

    [Theory]
    [InlineData("2B350.g", 50_000, "")]
    [InlineData("2B350.g", 50_001, "748.10(a)(3)")]
    [InlineData("6A003.b.4", 5_001, "748.10(a)(1)")]
    [InlineData("6A003.b.4", 5_000, "")]
    [InlineData("4A003.b", 900, "748.10(a)(2)")]
    [InlineData("EAR99", 90_000, "")]
    [InlineData("5A002.a", 90_000, "")] // 748.9(c)(1)(viii)
    [InlineData("4D001.a", 90_000, "")] // 748.9(c)(1)(vii)
    public void APP_02_When_China_asks_for_an_end_user_statement(string eccn, int value, string citation)
    {
        var form = Forms.With(Forms.Item(eccn, value)) with { UltimateConsignee = Forms.In("CN") };
        var lines = Forms.Determined(form, "NS").Lines;
        var due = SupportDocuments.Due(form, lines).Where(d => d.Kind == "prc-end-user-statement").ToList();
        Assert.Equal(citation, string.Concat(due.Select(d => d.Citation)));
        var fault = Forms
            .Faults(form, Forms.Facts(form, "NS"))
            .Where(f => f.Contains("prc-end-user-statement", StringComparison.Ordinal));
        Assert.Equal(citation.Length > 0 ? 1 : 0, fault.Count());
        var marked = form with { OnFile = ["prc-end-user-statement"] };
        Assert.DoesNotContain(
            Forms.Faults(marked, Forms.Facts(form, "NS")),
            f => f.Contains("748.10", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void APP_04_Only_a_person_in_the_United_States_applies_for_an_export()
    {
        var sample = Forms.Sample();
        var form = sample with
        {
            Applicant = new Applicant(Forms.In("FR", "Exemple SA"), "12-3456789", FilingCapacity.Principal),
        };
        Assert.Equal(
            "Block 14 (applicant.country): 'FR'; only a person in the United States may apply for a license to export from it (748.4(a)(1))",
            Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")))
        );
        var reexport = Reexport(sample) with { Applicant = form.Applicant };
        Assert.Empty(Forms.Faults(reexport, Forms.Facts(reexport, "CB")));
    }

    [Fact]
    public void APP_05_A_second_application_for_a_pending_transaction_is_refused()
    {
        var form = Forms.Sample();
        var facts = Forms.Facts(form, "CB") with
        {
            Earlier = [new EarlierApplication("Z100123", EarlierStanding.Pending, form)],
        };
        Assert.Equal(
            "Block 24 (amends): Z100123 is pending for the same transaction; amend it, or wait for its end (748.4(f))",
            Assert.Single(Forms.Faults(form, facts))
        );
        Assert.Empty(Forms.Faults(form with { Amends = "Z100123" }, facts));
        var other = form with { UltimateConsignee = Forms.In("SG", "Another Works") };
        Assert.Empty(Forms.Faults(other, facts with { Determination = Forms.Determined(other, "CB") }));
        var over = facts with { Earlier = [new EarlierApplication("Z100123", EarlierStanding.Withdrawn, form)] };
        Assert.Empty(Forms.Faults(form, over));
    }

    [Fact]
    public void APP_06_A_reexport_says_under_what_the_items_left()
    {
        var form = Reexport(Forms.Sample());
        Assert.Empty(Forms.Faults(form, Forms.Facts(form, "CB")));
        var bare = form with { PreviouslyExported = null };
        Assert.StartsWith(
            "Block 12 (previouslyExported): missing on a reexport",
            Assert.Single(Forms.Faults(bare, Forms.Facts(form, "CB"))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2025-10-15", AffiliatesRuleSetting.Ask, 2)]
    [InlineData("2025-09-28", AffiliatesRuleSetting.Ask, 0)]
    [InlineData("2025-11-10", AffiliatesRuleSetting.Ask, 0)]
    public void APP_08_An_affiliate_is_named_with_owners_percentages_and_method(
        string on,
        AffiliatesRuleSetting setting,
        int faults
    )
    {
        var form = Forms.Sample() with { Dated = Forms.Day(on) };
        var facts = Forms.Facts(form, "CB") with
        {
            On = Forms.Day(on),
            AffiliatesRule = setting,
            OwnedParties = [form.UltimateConsignee!.Name],
            Determination = Forms.Determined(form, "CB") with { On = Forms.Day(on) },
        };
        var found = Forms.Faults(form, facts);
        Assert.Equal(faults, found.Count);
        if (faults == 0)
        {
            return;
        }

        Assert.Equal(
            [
                "Block 9 (specialPurpose): a party is owned by listed ones; expected \"Affiliates rule\" (Supp. 2(cc) to part 748)",
                "Block 24 (additional.affiliates): expected the listed owners of 'Merlion Process Pte. Ltd.', their percentages, and how these were found (Supp. 2(cc) to part 748)",
            ],
            found
        );
        var named = form with
        {
            SpecialPurposes = ["Affiliates rule"],
            Additional = form.Additional with
            {
                Affiliates =
                [
                    new(
                        form.UltimateConsignee.Name,
                        [new ListedOwner("Example Holding", "EL", 60)],
                        "Company register",
                        null
                    ),
                ],
            },
        };
        Assert.Empty(Forms.Faults(named, facts));
        var unknown = named with
        {
            Additional = named.Additional with
            {
                Affiliates = [named.Additional.Affiliates[0] with { Owners = [new("Example Holding", "EL", null)] }],
            },
        };
        Assert.Contains(
            "additional.affiliates[0].diligence",
            Assert.Single(Forms.Faults(unknown, facts)),
            StringComparison.Ordinal
        );
    }

    private static ApplicationForm Reexport(ApplicationForm form) =>
        form with
        {
            Type = ApplicationType.Reexport,
            PreviouslyExported = "NLR",
            OriginalConsignee = Forms.In("NL"),
        };
}
