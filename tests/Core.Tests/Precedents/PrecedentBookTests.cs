using System.Globalization;
using CsCheck;
using Licet.Core.Items;
using Licet.Core.Precedents;
using Licet.Core.Tests.Applications;
using Licet.Screening;

namespace Licet.Core.Tests.Precedents;

public class PrecedentBookTests
{
    private const string Plant = "Dosing of solvents in a paint plant";

    private static readonly DecidedLine[] s_earlier =
    [
        Decided("Z000001", "approve", "Merlion Process Pte Ltd", "2B350.g", "2018-05-01", "Civil plant, visited"),
        Decided("Z000002", "deny", "MERLION PROCESS PTE. LTD.", "2B350.i", "2019-11-20", "Diversion was found"),
        Decided("Z000003", "return", "Merlion Process Pte. Ltd.", "2B350.g", "2019-12-20", "Statement missing"),
        Decided("Z000004", "approve", "Nordlicht Feinmechanik GmbH", "2B350.g", "2019-01-01", "", "DE"),
        Decided("Z000005", "approve", "Nordlicht Feinmechanik GmbH", "3A001.a.2", "2019-01-01", "", "DE"),
    ];

    [Fact]
    public void Lines_of_the_same_party_come_first_then_those_of_the_same_item()
    {
        var beside = new PrecedentBook(s_earlier).Beside(Line("deny"));
        Assert.Equal(
            ["Z000003", "Z000001", "Z000002", "Z000004"],
            beside.Precedents.Select(p => p.Earlier.ControlNumber)
        );
        Assert.All(beside.Precedents.Take(3), p => Assert.Equal(HitClass.Match, p.Party!.Class));
        Assert.Null(beside.Precedents[3].Party);
        Assert.Equal(["dosing", "paint", "plant", "solvents"], beside.Precedents[0].SharedWords);
        Assert.Empty(beside.Gaps);
    }

    [Fact]
    public void A_divergence_is_told_with_its_reason_and_with_what_is_otherwise()
    {
        var beside = new PrecedentBook(s_earlier).Beside(Line("approve"));
        Assert.Equal(
            "Z000002 line 22-1 was denied on 2019-11-20: Diversion was found. The proposal is to approve. Otherwise than then: item 2B350.i then, 2B350.g now.",
            Assert.Single(beside.Divergences)
        );
        var other = new PrecedentBook(s_earlier).Beside(Line("deny") with { Policy = "PresumptionOfDenial" });
        Assert.Equal(
            "Z000001 line 22-1 was approved on 2018-05-01: Civil plant, visited. The proposal is to deny. Otherwise than then: review policy CaseByCase then, PresumptionOfDenial now.",
            Assert.Single(other.Divergences)
        );
    }

    [Fact]
    public void Nothing_diverges_from_a_returned_line_nor_before_anything_is_proposed()
    {
        var book = new PrecedentBook([s_earlier[2]]);
        Assert.Empty(book.Beside(Line("approve")).Divergences);
        Assert.Single(book.Beside(Line("approve")).Precedents);
        Assert.Empty(new PrecedentBook(s_earlier).Beside(Line(null)).Divergences);
    }

    [Fact]
    public void Another_destination_is_shown_and_is_no_divergence()
    {
        var beside = new PrecedentBook(s_earlier[..2]).Beside(Line("approve") with { Destination = "VN" });
        Assert.Empty(beside.Divergences);
        Assert.All(beside.Precedents, p => Assert.Contains("destination SG then, VN now", p.Differs));
    }

    [Fact]
    public void What_diverges_is_never_cut_off()
    {
        var many = Enumerable
            .Range(0, 40)
            .Select(i =>
                Decided(
                    string.Create(CultureInfo.InvariantCulture, $"Z1{i:00000}"),
                    i == 17 ? "deny" : "approve",
                    "Merlion Process Pte. Ltd.",
                    "2B350.g",
                    "2019-01-01",
                    "r"
                )
            );
        var beside = new PrecedentBook(many).Beside(Line("approve"), most: 3);
        Assert.Equal(4, beside.Precedents.Count);
        Assert.Contains("Z100017", Assert.Single(beside.Divergences), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_cannot_tell_parties_apart_is_a_gap_and_not_silence()
    {
        var line = Line("approve") with { Parties = [Forms.In("SG", "Trading Co., Ltd.")] };
        Assert.Contains(
            "a person looks",
            Assert.Single(new PrecedentBook(s_earlier).Beside(line).Gaps),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_order_in_which_lines_are_given_does_not_change_the_answer()
    {
        var one = new PrecedentBook(s_earlier).Beside(Line("approve"));
        var other = new PrecedentBook(s_earlier.Reverse()).Beside(Line("approve"));
        Assert.Equal(
            one.Precedents.Select(p => (p.Earlier.ControlNumber, p.Party?.Score, p.Divergence)),
            other.Precedents.Select(p => (p.Earlier.ControlNumber, p.Party?.Score, p.Divergence))
        );
    }

    /// <summary>Set in order as the book's rule reads, and cut behind it: the first few and whatever diverges.</summary>
    [Fact]
    public void The_first_few_are_those_of_the_whole_order_and_nothing_that_diverges_is_lost() =>
        Gen.Select(
                Gen.Select(
                    Gen.OneOf(
                        Gen.Const("Merlion Process Pte. Ltd."),
                        Gen.Const("Merlion Process"),
                        Gen.Const("Nordlicht Feinmechanik GmbH")
                    ),
                    Gen.OneOf(Gen.Const("2B350.g"), Gen.Const("2B350.i"), Gen.Const("2B351"), Gen.Const("3A001.a.2")),
                    Gen.OneOf(Gen.Const("approve"), Gen.Const("deny"), Gen.Const("return")),
                    Gen.Int[1, 28],
                    Gen.OneOf(Gen.Const(Plant), Gen.Const("Paint plant"), Gen.Const("Solvents for a brewery")),
                    Gen.OneOf(Gen.Const("SG"), Gen.Const("DE"))
                ).Array[0, 40],
                Gen.Int[0, 12]
            )
            .Sample(
                (drawn, most) =>
                {
                    DecidedLine[] lines =
                    [
                        .. drawn.Select(
                            (d, i) =>
                                Decided(
                                    string.Create(CultureInfo.InvariantCulture, $"Z2{i:00000}"),
                                    d.Item3,
                                    d.Item1,
                                    d.Item2,
                                    string.Create(CultureInfo.InvariantCulture, $"2019-02-{d.Item4:00}"),
                                    "r",
                                    d.Item6
                                ) with
                                {
                                    EndUse = d.Item5,
                                }
                        ),
                    ];
                    PrecedentBook book = new(lines);
                    var whole = book.Beside(Line("approve"), int.MaxValue).Precedents;
                    Assert.Equal(Ordered(whole), Numbers(whole));
                    var cut = book.Beside(Line("approve"), most).Precedents;
                    Assert.Equal(
                        Numbers([.. whole.Take(most), .. whole.Skip(most).Where(p => p.Diverges)]),
                        Numbers(cut)
                    );
                },
                iter: 200
            );

    private static IEnumerable<string> Ordered(IEnumerable<Precedent> all) =>
        Numbers(
            all.OrderBy(p => p.Party?.Class ?? (HitClass)int.MaxValue)
                .ThenByDescending(p => p.Party?.Score ?? 0)
                .ThenBy(p => p.Item)
                .ThenByDescending(p => p.SameDestination)
                .ThenByDescending(p => p.SharedWords.Count)
                .ThenByDescending(p => p.Earlier.Decided)
                .ThenBy(p => p.Earlier.ControlNumber, StringComparer.Ordinal)
        );

    private static IEnumerable<string> Numbers(IEnumerable<Precedent> some) =>
        some.Select(p => p.Earlier.ControlNumber);

    private static LineInReview Line(string? proposed) =>
        new(
            "22-1",
            Item("2B350.g"),
            [Forms.In("SG", "Merlion Process Pte. Ltd.")],
            "SG",
            Plant,
            "CaseByCase",
            proposed
        );

    private static DecidedLine Decided(
        string number,
        string outcome,
        string party,
        string item,
        string day,
        string reason,
        string country = "SG"
    ) =>
        new(
            number,
            "22-1",
            Forms.Day(day),
            outcome,
            Item(item),
            [Forms.In(country, party)],
            country,
            Plant,
            "CaseByCase",
            reason
        );

    private static Classification Item(string eccn) =>
        Classification.TryParse(eccn, out var item) ? item : throw new FormatException(eccn);
}
