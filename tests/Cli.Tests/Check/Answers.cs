using System.Text;
using Licet.Cli.Check;
using Licet.Cli.Paper;
using Licet.Cli.Screen;
using Licet.Core.Determination;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;
using LineOutcome = Licet.Core.Determination.Outcome;

namespace Licet.Cli.Tests.Check;

/// <summary>Answers made by hand, with every kind of finding, to look at the page alone.</summary>
internal static class Answers
{
    public static Authority Law(string citation, string tag = "R26") =>
        Confidence.TryParse(tag, out var confidence)
            ? new("rule:" + citation, citation, confidence)
            : throw new ArgumentException(tag);

    public static readonly Question Statement = new(
        Law("740.20(d)(2)"),
        "Is a prior consignee statement on file?",
        "certificates",
        LineOutcome.LicenseRequired
    );

    public static readonly Question Purpose = new(
        Law("740.14"),
        "Is it the traveler's own?",
        "lines[0].facts.traveler-owned",
        LineOutcome.NoLicenseRequired
    );

    public static readonly Requirement Entry = new(
        Law("744.11(a), Supp. 4 to part 744"),
        "The end user is on the Entity List; its entry asks a license for all items subject to the EAR",
        RequirementKind.EndUser,
        "744.11",
        [],
        "DENIAL_PRESUMED",
        "Nordlicht Feinmechanik"
    )
    {
        Listing = "EL:0123456789ab",
    };

    public static readonly Requirement Chart = new(
        Law("738.4(a)"),
        "NS column 2 is marked for India",
        RequirementKind.ControlList,
        "NS",
        null,
        "CASE_BY_CASE"
    )
    {
        Column = "NS2",
        Country = "IN",
    };

    public static LineDetermination Line(LineOutcome outcome, params Core.Determination.Finding[] findings) =>
        new(
            0,
            new() { Classification = Classification.Ear99, Value = 1000 },
            outcome,
            outcome,
            "SUBJECT",
            [new("chart", "Does the chart ask a license?", "See the findings", "738.4", findings, ["countries@2026"])],
            [.. findings.OfType<Requirement>()],
            [],
            null,
            DoNotShip: false,
            null,
            []
        );

    public static LineDetermination Everything() =>
        Line(
            LineOutcome.LicenseRequired,
            Chart,
            Entry,
            Statement,
            new Condition(Law("758.6"), "The destination control statement goes on the invoice", "DCS"),
            new SideEffect(Law("47 CFR 1.50002"), "The equipment is on the Covered List", "MARKET_BAR", null),
            new Note(Law("740.13", "M"), "The rule rests on memory")
        ) with
        {
            Exceptions =
            [
                new("LVS", "740.3", "", ExceptionStanding.Ruled, "the entry has no value limit", [], []),
                new("STA", "740.20", "(c)(1)", ExceptionStanding.Candidate, "country is in A:5", [Statement], []),
                new("GBS", "740.4", "", ExceptionStanding.Available, "country group B", [], []),
                new("BAG", "740.14", "", ExceptionStanding.NotClaimed, "a traveler's own things", [Purpose], []),
            ],
            Policy = new(
                ReviewPolicy.DenialPresumed,
                ReviewPolicy.DenialPresumed,
                ["744.11: presumption of denial", "the most restrictive governs (742.4(b)): presumption of denial"],
                []
            ),
            EeiCode = "C33",
            DoNotShip = true,
            WouldChange = [new("on 2019-05-15", LineOutcome.NoLicenseRequired, "the entry begins on 2019-05-16")],
        };

    public static string Page(LineDetermination line, int width = 100, bool explain = false) =>
        Page([line], width, explain);

    public static string Pages(params LineDetermination[] lines) => Page(lines, 100, explain: false);

    private static string Page(LineDetermination[] determined, int width, bool explain)
    {
        var line = determined[0];
        Order order = new()
        {
            Id = "PO-1",
            On = new(2026, 9, 24),
            Exporter = new(null, "US", null, Facts.None),
            Destination = "IN",
            Parties =
            [
                new()
                {
                    Roles = [PartyRole.EndUser],
                    Name = "Nordlicht Feinmechanik",
                    Country = "IN",
                },
            ],
            Lines = [line.Line],
        };
        var starter = StarterList.Open();
        LoadedLists lists = new([starter], false, []);
        ListsOfDay day = new(ScreeningIndex.Build([starter]), Licet.Lists.Days.Standing.Of(lists, order.On, order.On));
        Situation situation = new(
            RuleBook.Shipped,
            day.Screen(order),
            day.Worth,
            new(AffiliatesRuleSetting.Ask, AcceptGaps: false)
        );
        OrderDetermination decided = new(
            order,
            line.Outcome,
            determined,
            ["no country is touched on the way"],
            day.Worth.Gaps,
            ["ear-2026-07-23/0123"]
        );
        Page page = new(width, color: false);
        CheckPage.On(page, new(new(0, "order.json", order), day, situation, decided), explain);
        return page.Take();
    }

    public static int Widest(string page) => page.Split('\n').Max(l => Cells.Width(l));
}
