using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Tests.Rules.Exceptions;

public class LicenseExceptionsTests
{
    private static readonly DateOnly Day = new(2026, 9, 24);
    private static readonly LicenseExceptions Exceptions = RuleBook.Shipped.LicenseExceptions;

    [Fact]
    public void Every_exception_of_part_740_is_held()
    {
        var symbols = Make
            .Starter.CsvTable.Read(SharedData.PathOf("data/ear-license-exceptions-2026-07-23/license-exceptions.csv"))
            .SelectMany(r => r["symbols"].Split(' '));
        Assert.Empty(symbols.Except(Exceptions.All.On(Day).Select(e => e.Symbol)));
    }

    [Fact]
    public void CIV_existed_through_28_June_2020()
    {
        Assert.NotNull(Exceptions.Find("CIV", new(2020, 6, 28)));
        Assert.Null(Exceptions.Find("CIV", new(2020, 6, 29)));
        Assert.Empty(Exceptions.Limbs("CIV", new(2020, 6, 29)));
        Assert.Null(Exceptions.Find("SPP", new(2019, 11, 20)));
    }

    [Fact]
    public void Every_exception_has_a_way_and_one_that_was_not_read_always_asks_a_person() =>
        Assert.All(
            Exceptions.All.All,
            e =>
            {
                var on = e.Source.Window.Through ?? Day;
                var limbs = Exceptions.Limbs(e.Symbol, on);
                Assert.NotEmpty(limbs);
                if (e.Read != ReadState.Yes)
                {
                    Assert.All(limbs, l => Assert.Contains(l.Tests, t => t.Kind == TestKind.Person));
                }
            }
        );

    [Fact]
    public void STA_has_two_ways_each_with_its_countries_and_reasons()
    {
        var limbs = Exceptions.Limbs("STA", Day);
        Assert.Equal(["c1", "c2"], limbs.Select(l => l.Name));
        Assert.Equal("NS CB NP RS CC SI", limbs[0].Tests.Single(t => t.Kind == TestKind.ReasonsOnly).Argument);
        Assert.Equal("NS", limbs[1].Tests.Single(t => t.Kind == TestKind.ReasonsOnly).Argument);
        Assert.All(limbs, l => Assert.Contains(l.Tests, t => t.Argument == "STA_CONSIGNEE_STATEMENT"));
    }

    [Fact]
    public void Tests_without_a_limb_belong_to_each() =>
        Assert.All(Exceptions.Limbs("ENC", Day), l => Assert.Contains(l.Tests, t => t.Argument == "E:1 E:2"));

    [Fact]
    public void A_test_that_asks_has_its_question() =>
        Assert.All(
            Exceptions
                .All.All.SelectMany(e => Exceptions.Limbs(e.Symbol, e.Source.Window.Through ?? Day))
                .SelectMany(l => l.Tests),
            t =>
                Assert.True(
                    t.Question.Length > 0
                        || t.Kind is not (TestKind.Fact or TestKind.NotFact or TestKind.Certificate or TestKind.Person),
                    t.Source.Place
                )
        );

    [Fact]
    public void A_party_on_the_Unverified_List_closes_every_exception()
    {
        var rule = Exceptions.Restrictions.On(Day).Single(r => r.Id == "740.2(a)(17)");
        Assert.Equal(("UVL", 0), (rule.Party, rule.Allows.Count));
        Assert.Equal(["*"], rule.Restricts);
    }

    [Fact]
    public void Every_restriction_of_the_brief_is_a_switch()
    {
        var brief = File.ReadAllText(SharedData.PathOf("domain/tables/licence-exception-restrictions.json"));
        using var json = System.Text.Json.JsonDocument.Parse(brief);
        var ids = json
            .RootElement.GetProperty("rules")
            .EnumerateArray()
            .Select(r => r.GetProperty("id").GetString()!.Replace(",", "-", StringComparison.Ordinal));
        Assert.Empty(ids.Except(Exceptions.Restrictions.All.Select(r => r.Id)));
    }
}
