using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Rows of the tables that are not held.</summary>
internal static partial class NegativeSpace
{
    public static IReadOnlyList<(string Row, Action Check)> OfTables { get; } =
    [
        (
            "chart, groups and control list of other years",
            () =>
            {
                var order = On(Order("HK", "3A001.a.2"), "2019-11-20");
                var answer = WorkedCases.Decide(WorkedCases.Of("DET-01"), order, acceptGaps: false);
                Assert.Contains(answer.Gaps, g => g.Contains("edition of 2026", StringComparison.Ordinal));
                Decides(order, "lines[0].facts.ns-reaches-destination");
            }
        ),
        (
            "control list after 23 July 2026",
            () =>
                Assert.Contains(
                    WorkedCases.Decide(WorkedCases.Of("DET-01"), Order("DE", "2B001.d"), acceptGaps: false).Gaps,
                    g => g.Contains("checked through 2026-07-23 only", StringComparison.Ordinal)
                )
        ),
        (
            "paragraphs of categories 0, 2 and 6 to 9",
            () => Assert.DoesNotContain(Line(Order("BR", "2B001.zz")).Questions, q => q.Field == "lines[0].eccn")
        ),
        (
            "seven numbers that other entries name",
            () =>
                Assert.All(
                    ["1C012", "3A004", "3B003", "3C007", "3C008", "3C009", "0A018"],
                    (string e) => Decides(Order("DE", e), "lines[0].facts.entry-asks-license")
                )
        ),
        (
            "entries with requirements in prose",
            () =>
                Assert.All(
                    ["0A982", "1C355", "1C395", "1C018", "0A521"],
                    (string e) => Decides(Order("DE", e), "lines[0].facts.entry-asks-license")
                )
        ),
        (
            "conditions that stand only in the text of an entry",
            () => Decides(Order("DE", "0A502"), "lines[0].facts.ns-condition")
        ),
        (
            "LVS values of 6A005",
            () =>
            {
                var line = Line(Order("TD", "6A005.a.1"));
                var lvs = line.Exceptions.Single(e => e.Symbol == "LVS");
                Assert.Equal((Outcome.LicenseRequired, ExceptionStanding.Candidate), (line.Outcome, lvs.Standing));
                Assert.Contains(lvs.Open, q => q.Field == "lines[0].facts.entry-lvs-value");
            }
        ),
        (
            "742.6(a)(11)",
            () =>
                Assert.All(
                    from e in (string[])["3B993.f.1", "3B994", "3D993", "3D994", "3E993", "3E994"]
                    from d in (string[])["DE", "BR", "CN"]
                    select Order(d, e),
                    o => Decides(o, "lines[0].facts.rs-reaches-destination")
                )
        ),
        (
            "the list of CWC States Parties",
            () => Decides(Order("EG", "1E355"), "lines[0].facts.cw-reaches-destination")
        ),
        (
            "scopes of the foreign-direct-product rules (f) to (l)",
            () =>
            {
                var asked = Decides(With(Reexport("BR", "3A991", 10), ("fdp", true)), "lines[0].facts.fdp-h-product");
                Assert.Contains("M", asked.Authority.Confidence.Tag, StringComparison.Ordinal);
                Decides(Reexport("BR", "3A991", 10), "lines[0].facts.fdp");
            }
        ),
        (
            "744.22: countries beside those",
            () =>
            {
                Assert.Contains(
                    "M",
                    Decides(
                        Used("DE", "military-intelligence"),
                        "lines[0].facts.military-intelligence-control-reaches"
                    ).Authority.Confidence.Tag,
                    StringComparison.Ordinal
                );
                var days = On(Used("KH", "military", "3A991"), "2020-07-01");
                Assert.Contains(
                    "UNKNOWN",
                    Decides(days, "lines[0].facts.in-supplement-2-to-part-744").Authority.Confidence.Tag,
                    StringComparison.Ordinal
                );
            }
        ),
        (
            "conditions of SPP, CCD, RFF, AIA, ACM, LPP",
            () =>
            {
                Candidate(Order("SY", "EAR99"), "SPP", "spp-conditions");
                Candidate(With(Order("CU", "EAR99"), ("consumer-device", true)), "CCD", "ccd-conditions");
                Candidate(With(Order("CU", "EAR99"), ("cuban-people", true)), "SCP", "scp-conditions");
                Candidate(With(Order("BR", "2B001.d"), ("restricted-fabrication", true)), "RFF", "rff-conditions");
                foreach (var symbol in (string[])["AIA", "ACM", "LPP"])
                {
                    Candidate(Order("SG", "3A090.a"), symbol, $"{symbol.ToLowerInvariant()}-conditions");
                }
            }
        ),
        (
            "conditions of GOV (a)",
            () =>
            {
                foreach (
                    var purpose in (string[])
                        ["iaea-euratom", "us-government-direction", "opcw", "international-space-station"]
                )
                {
                    Candidate(With(Order("BR", "2B001.d"), (purpose, true)), "GOV", "gov-conditions");
                }

                Candidate(With(Order("JP", "9A515.a"), ("cooperating-government", true)), "GOV", "gov-item-allowed");
            }
        ),
        (
            "GOV for what the US Government ships to a private firm",
            () =>
            {
                var order = With(
                    Order("BR", "2B001.d"),
                    ("us-government-official", true),
                    ("us-government-consignee", true)
                );
                Party(order)["facts"] = new JsonObject { ["government-agency"] = false };
                var line = Line(order);
                var gov = line.Exceptions.Single(e => e.Symbol == "GOV");
                Assert.Equal((Outcome.LicenseRequired, ExceptionStanding.Ruled), (line.Outcome, gov.Standing));
            }
        ),
        (
            "the rest of 740.9(a)(9)",
            () =>
            {
                var order = With(
                    Order("RU", "3A991"),
                    ("return-within-year", true),
                    ("effective-control", true),
                    ("order-to-buy-received", false),
                    ("known-to-stay", false),
                    ("news-media", true)
                );
                var tried = Line(order).Exceptions.Single(e => e.Symbol == "TMP");
                Assert.Equal(ExceptionStanding.Candidate, tried.Standing);
                Assert.Equal("lines[0].facts.news-media-conditions", Assert.Single(tried.Open).Field);
                Assert.Equal(Outcome.Permitted, Line(With(order, ("news-media-conditions", true))).Outcome);
            }
        ),
        (
            "AVS for anything but",
            () =>
                Assert.Equal(
                    ExceptionStanding.Ruled,
                    Line(With(Order("BR", "2B001.d"), ("temporary-sojourn", true)))
                        .Exceptions.Single(e => e.Symbol == "AVS")
                        .Standing
                )
        ),
    ];
}
