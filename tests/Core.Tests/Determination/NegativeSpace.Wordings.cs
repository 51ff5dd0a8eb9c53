using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Wordings and days of the Entity List that are not held.</summary>
internal static partial class NegativeSpace
{
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
}
