using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Rules;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>What a determination does not hold.</summary>
internal static partial class NegativeSpace
{
    public static IReadOnlyList<(string Row, Action Check)> OfDetermination { get; } =
    [
        (
            "a rule table that is not at hand",
            () =>
                Assert.Equal(
                    Outcome.PersonDecides,
                    WorkedCases
                        .Decide(
                            WorkedCases.Of("DET-11"),
                            rules: RuleBook.Shipped.With(new Dictionary<string, string?> { ["red-flags"] = null })
                        )
                        .Outcome
                )
        ),
        (
            "in texts: a listed name with a slip",
            () =>
            {
                Assert.All(
                    ["spare parts for Huawai Technologes", "Pioneer pump", "AIO cooler"],
                    (string t) => Assert.Equal(Outcome.NoLicenseRequired, Line(Described(t)).Outcome)
                );
                Decides(Described("\uD654\uC6E8\uC774"), "redFlags");
            }
        ),
        (
            "items of Supp. 2 to part 744",
            () =>
            {
                var asked = Decides(Used("CN", "military", "3A991"), "lines[0].facts.in-supplement-2-to-part-744");
                Assert.Contains("remembered to name 3A991", asked.Text, StringComparison.Ordinal);
                Decides(Order("RU", "EAR99"), "lines[0].facts.in-supplement-4-5-6-to-part-746");
            }
        ),
        (
            "the embargoes of Libya until",
            () =>
            {
                Decides(On(Order("LY", "EAR99"), "2004-04-28"), "lines[0].facts.in-embargo-of-the-day");
                Decides(On(Order("IQ", "EAR99"), "1999-05-03"), "lines[0].facts.in-embargo-of-the-day");
            }
        ),
        (
            "what 744.9 names beside the numbers",
            () =>
            {
                Decides(Used("DE", "military", "6A993.a"), "lines[0].facts.camera-control-reaches");
                Assert.Equal(Outcome.NoLicenseRequired, Line(Used("DE", "military", "6A991")).Outcome);
            }
        ),
        (
            "744.7(b)",
            () => Assert.Equal(Outcome.NoLicenseRequired, Line(Described("pump for the vessel Seestern")).Outcome)
        ),
        (
            "the first days of AGR, ENC and APP",
            () =>
            {
                Assert.All(
                    (string[])["AGR", "ENC", "APP"],
                    s => Assert.NotNull(RuleBook.Shipped.LicenseExceptions.Find(s, Early))
                );
                var order = On(Order("JP", "5A992.c"), "1997-06-02");
                var answer = WorkedCases.Decide(WorkedCases.Of("DET-01"), order, acceptGaps: false);
                Assert.Equal(Outcome.NotScreened, answer.Outcome);
                Assert.Contains(answer.Gaps, g => g.Contains("edition of 2026", StringComparison.Ordinal));
            }
        ),
        (
            "the day on which the rule for Sudan took effect",
            () =>
            {
                Assert.Contains(Line(On(Order("SD", "3A991"), "2021-01-18")).Requirements, r => r.Reason == "AT");
                Assert.DoesNotContain(Line(On(Order("SD", "3A991"), "2021-01-19")).Requirements, r => r.Reason == "AT");
            }
        ),
        (
            "which limb of 744.23 looks at headquarters",
            () =>
            {
                Decides(Used("SG", "supercomputer"), "parties[0].headquarters");
                var order = Used("SG", "supercomputer");
                (Party(order)["headquarters"], Party(order)["ultimateParent"]) = ("SG", "CN");
                Decides(order, "lines[0].facts.supercomputer-control-reaches");
            }
        ),
        (
            "what is in the sets of chip tools",
            () =>
            {
                Decides(With(Reexport("CN", "3B001.a.4", 5), ("fdp", false)), "lines[0].facts.contains-us-ic");
                Decides(Order("CN", "3E001"), "lines[0].facts.related-item");
            }
        ),
        ("review policies known from memory", () => Open(Order("BR", "5A002.a.1"), "tag M")),
        ("review policies of days before the edition", () => Open(On(Order("BR", "2B001.d"), "2019-11-20"), "2026")),
        (
            "NATO in 740.2(a)(4)",
            () =>
            {
                var line = Line(With(Order("ME", "3A981"), ("return-within-year", true)));
                var tmp = line.Exceptions.Single(e => e.Symbol == "TMP");
                Assert.Equal(ExceptionStanding.Candidate, tmp.Standing);
                Assert.Contains(tmp.Open, q => q.Field == "lines[0].facts.left-open-by-740-2");
            }
        ),
        (
            "content that GBS may carry",
            () =>
            {
                // The share would be 0 if GBS were sure of it; without the assumption that no exception is suspended it is not.
                var order = Reexport("TD", "3A001.a.2", 0);
                var line = AuditorOrders.Line(order);
                line.Remove("usContentPercent");
                line["usContent"] = new JsonArray(new JsonObject { ["eccn"] = "3A001.a.2", ["value"] = 300 });
                With(order, ("fdp", false));
                Assert.Equal("NOT_SUBJECT", Line(order).Jurisdiction);
                var assumed = order["assume"]!.AsArray();
                assumed.Remove(assumed.Single(a => (string?)a == "no-violation-known"));
                Assert.Equal("SUBJECT", Line(order).Jurisdiction);
            }
        ),
        (
            "general license 7 for affiliates",
            () =>
            {
                var order = On(Order("CN", "EAR99"), "2025-10-15");
                Party(order)["owners"] = new JsonArray(
                    new JsonObject
                    {
                        ["name"] = "Huawei Technologies Co., Ltd.",
                        ["country"] = "CN",
                        ["percent"] = 60,
                    }
                );
                var line = Line(order);
                Assert.Equal(Outcome.LicenseRequired, line.Outcome);
                Assert.Empty(line.Findings<Lifted>());
            }
        ),
        (
            "reach of 742.6(a)(6)(iii) by headquarters",
            () =>
            {
                Is("CHIP-04", Outcome.PersonDecides);
                Is("CHIP-05", Outcome.PersonDecides);
            }
        ),
        (
            "review policy of 742.6(b)(10)",
            () =>
            {
                var line = WorkedCases.Decide(WorkedCases.Of("CHIP-02")).Lines[0];
                Assert.Null(line.Policy!.Policy);
                Assert.Contains(
                    line.Findings<Note>(),
                    n => n.Authority is { Rule: "742.6(b)(10)", Confidence.Tag: "M" }
                );
            }
        ),
        (
            "the AI Diffusion rule",
            () =>
            {
                Is("CHIP-01", Outcome.LicenseRequired);
                Assert.Contains(
                    WorkedCases.Decide(WorkedCases.Of("CHIP-01")).Lines[0].Findings<Note>(),
                    n => n.Text.Contains("does not enforce", StringComparison.Ordinal)
                );
            }
        ),
        (
            "names of Supp. 8 to part 740",
            () =>
            {
                Is("CHIP-09", Outcome.Permitted);
                Assert.Contains(
                    WorkedCases.Decide(WorkedCases.Of("CHIP-09")).Lines[0].Findings<Condition>(),
                    c => c.Text.Contains("A copy of Supp. 8", StringComparison.Ordinal)
                );
            }
        ),
        (
            "what 734.9(h), (i), (k), (l) ask for by themselves",
            () =>
            {
                foreach (var rule in (string[])["h", "i", "k", "l"])
                {
                    Decides(
                        With(Reexport("BR", "EAR99", 0), ($"fdp-{rule}-product", true)),
                        $"lines[0].facts.fdp-{rule}-asks-license"
                    );
                }

                Decides(
                    With(Reexport("BR", "EAR99", 0), ("fdp-f-product", true)),
                    "lines[0].facts.supplement-3-limits-exclusion"
                );
            }
        ),
        (
            "sanctions of the UN, the EU, the UK",
            () =>
            {
                foreach (var list in (string[])["UN", "EU", "UKOFSI", "FSE", "SSI", "CAP", "MBS", "PLC"])
                {
                    Assert.Equal(Outcome.PersonDecides, Decide(Case([], list), Named()).Outcome);
                }
            }
        ),
    ];
}
