using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Rules;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>An order for each row of docs/law.md on what is not held, and what it must get.</summary>
internal static class NegativeSpace
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

    public static IReadOnlyList<(string Row, Action Check)> OfWordings { get; } =
    [
        (
            "a wording that was not checked by hand",
            () =>
                Assert.Contains(
                    "whatever the moon shines on",
                    Listed(new() { ["requirement"] = "For whatever the moon shines on." }, "2026-09-24").Text,
                    StringComparison.Ordinal
                )
        ),
        ("an empty cell", () => Listed([], "2026-09-24")),
        (
            "the wording of a day before the row's last change",
            () =>
                Assert.Contains(
                    "later edition",
                    Listed(
                        new()
                        {
                            ["requirement"] = "For all items subject to the EAR. (See § 744.11 of the EAR).",
                            ["published"] = "2018-03-01",
                            ["citations"] = new JsonArray("83 FR 8000", "85 FR 44159"),
                        },
                        "2020-07-21"
                    ).Text,
                    StringComparison.Ordinal
                )
        ),
        (
            "effective days of rules outside",
            () =>
            {
                JsonObject listing = new()
                {
                    ["requirement"] = "For all items subject to the EAR. (See § 744.11 of the EAR).",
                };
                Listed(listing, "2019-12-25");
                Assert.Equal(Outcome.NoLicenseRequired, Decide(Case(listing), On(Named(), "2019-12-20")).Outcome);
            }
        ),
        (
            "which of the two rules brought each of 23 Huawei affiliates",
            () => Starter("EL", "HUAWEI", "2019-05-16", "2019-08-18")
        ),
        (
            "FiberHome Starrysky, NetPosa, SenseNets",
            () =>
            {
                foreach (
                    var name in (string[])
                        ["FiberHome Starrysky Communication Development Company Ltd.", "NetPosa", "SenseNets"]
                )
                {
                    var order = On(Order("CN", "EAR99"), "2019-11-20");
                    Party(order)["name"] = name;
                    Assert.Equal(Outcome.PersonDecides, AuditorOrders.Decide(order).Outcome);
                }
            }
        ),
        (
            "footnote 4 of the supercomputing parties",
            () =>
            {
                var entry = Licet
                    .Screening.Lists.StarterList.Open()
                    .Listings.First(l => l.List == "EL" && l.PrimaryName.Contains("Sugon", StringComparison.Ordinal));
                Assert.Equal(
                    entry.Footnotes.Order(StringComparer.Ordinal),
                    ListedEntries.On(entry, new(2023, 1, 2)).Footnotes.Order(StringComparer.Ordinal)
                );
            }
        ),
        (
            "policy of 746.5(b), reserved since",
            () =>
            {
                var line = Decide(
                    Case(
                        new()
                        {
                            ["requirement"] = "For all items subject to the EAR. (See § 744.11 of the EAR).",
                            ["policy"] = "See § 746.5(b) of the EAR.",
                        }
                    ),
                    Named()
                ).Lines[0];
                Assert.Equal(Outcome.LicenseRequired, line.Outcome);
                Assert.Null(line.Policy!.Policy);
                Assert.NotEmpty(line.Policy.Questions);
            }
        ),
        (
            "civil aviation safety of Indian and Pakistani entries",
            () =>
            {
                var order = With(
                    Named("9A991"),
                    ("one-for-one", true),
                    ("original-export-lawful", true),
                    ("old-part-returned", true),
                    ("spares-stock", false)
                );
                var line = Decide(
                    Case(
                        new()
                        {
                            ["requirement"] = "For all items subject to the EAR. (See § 744.11 of the EAR).",
                            ["policy"] = "Presumption of denial.",
                        }
                    ),
                    order
                ).Lines[0];
                Assert.Equal(Outcome.LicenseRequired, line.Outcome);
                Assert.All(line.Exceptions, e => Assert.Equal(ExceptionStanding.Ruled, e.Standing));
            }
        ),
        ("savings clauses", () => Is("TL-01", Outcome.LicenseRequired)),
        (
            "scope of the general standards rule",
            () =>
            {
                var order = With(
                    On(Order("CN", "3E001"), "2022-10-01"),
                    ("technology", true),
                    ("released-for-standards", true)
                );
                Party(order)["name"] = "Sugon";
                Assert.Contains(Line(order).Requirements, r => r.Reason == "744.11");
            }
        ),
    ];

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
            "civil end users that 746.8(a)(12)(ii) leaves out",
            () =>
                Assert.Equal(
                    Outcome.LicenseRequired,
                    Line(With(Order("RU", "5A992.c"), ("civil-end-user-left-out", true))).Outcome
                )
        ),
        (
            "744.7 (foreign vessels and aircraft)",
            () =>
            {
                Decides(Used("DE", "military", "6A993.a"), "lines[0].facts.camera-control-reaches");
                Assert.Equal(Outcome.NoLicenseRequired, Line(Used("DE", "military", "6A991")).Outcome);
            }
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

    private static readonly DateOnly Early = new(1997, 6, 2);

    private const string Name = "Quartz Instruments Limited";

    private static LineDetermination Line(JsonObject order) => AuditorOrders.Decide(order).Lines[0];

    private static JsonObject On(JsonObject order, string day)
    {
        order["on"] = day;
        return order;
    }

    private static JsonObject Named(string eccn = "EAR99")
    {
        var order = Order("CN", eccn);
        Party(order)["name"] = Name;
        return order;
    }

    private static JsonObject Used(string destination, string code, string eccn = "EAR99")
    {
        var order = Order(destination, eccn);
        var assumed = order["assume"]!.AsArray();
        assumed.Remove(assumed.Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["statement"] = "as told", ["codes"] = new JsonArray(code) };
        order["notices"] = new JsonArray();
        return order;
    }

    private static WorkedCase Case(JsonObject listing, string list = "EL")
    {
        var own = listing.DeepClone().AsObject();
        (own["list"], own["name"], own["country"]) = (list, Name, "CN");
        return WorkedCases.With(WorkedCases.Of("DET-01"), own);
    }

    private static OrderDetermination Decide(WorkedCase given, JsonObject order) => WorkedCases.Decide(given, order);

    /// <summary>A person decides, and this field is one that is asked for.</summary>
    private static Question Decides(JsonObject order, string field)
    {
        var line = Line(order);
        Assert.True(line.Outcome == Outcome.PersonDecides, $"{line.Outcome}: {order.ToJsonString()}");
        var asked = line.Questions.FirstOrDefault(q => q.Field == field);
        Assert.True(
            asked is not null,
            $"{field} is not among {string.Join(", ", line.Questions.Select(q => q.Field))}"
        );
        return asked;
    }

    /// <summary>A person decides on the entry, whose question is given.</summary>
    private static Question Listed(JsonObject listing, string day)
    {
        var line = Decide(Case(listing), On(Named(), day)).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        return line.Questions.First(q => q.Field == "parties[0].facts.entry-reaches-item");
    }

    /// <summary>The license stays required, the exception is a candidate that asks; the finding of a person alone can open it.</summary>
    private static void Candidate(JsonObject order, string symbol, string fact)
    {
        var line = Line(order);
        var tried = line.Exceptions.Single(e => e.Symbol == symbol);
        Assert.Equal((Outcome.LicenseRequired, ExceptionStanding.Candidate), (line.Outcome, tried.Standing));
        Assert.Contains(tried.Open, q => q.Field == $"lines[0].facts.{fact}");
        Assert.Equal(
            ExceptionStanding.Ruled,
            Line(With(order, (fact, false))).Exceptions.Single(e => e.Symbol == symbol).Standing
        );
    }

    private static void Open(JsonObject order, string told)
    {
        var policy = Line(order).Policy!;
        Assert.Null(policy.Policy);
        Assert.Contains(policy.Trail.Concat(policy.Questions), t => t.Contains(told, StringComparison.Ordinal));
    }

    private static void Is(string id, Outcome outcome) =>
        Assert.Equal(outcome, WorkedCases.Decide(WorkedCases.Of(id)).Outcome);

    /// <summary>Parties of a family in the starter list of which it is open, on the first and the last day.</summary>
    private static void Starter(string list, string family, params string[] days)
    {
        var history = Licet.Core.Parties.EntityEntries.EntityEntryHistory.Shipped;
        foreach (var day in days)
        {
            var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var open = Licet
                .Screening.Lists.StarterList.Open()
                .Listings.Where(l =>
                    l.List == list
                    && history.FamilyOf(l) == family
                    && history.InForceOn(l, on).Force == Licet.Screening.Lists.Force.PersonDecides
                )
                .ToList();
            Assert.Equal(23, open.Count);
            var order = On(Order(open[0].Countries is [var country, ..] ? country : "CN", "EAR99"), day);
            Party(order)["name"] = open[0].PrimaryName;
            Assert.Equal(Outcome.PersonDecides, AuditorOrders.Decide(order).Outcome);
        }
    }

    private static JsonObject Described(string text)
    {
        var order = Order("DE", "EAR99");
        order["lines"]![0]!["description"] = text;
        return order;
    }
}
