using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Part 746 leaves paragraphs of exceptions open, not whole exceptions, and adds conditions of its own.</summary>
public class EmbargoExceptionTests
{
    [Theory]
    [InlineData("RU", "0A501.a", "BAG", "traveler-owned bag-unaccompanied-allowed bag-firearms-allowed")]
    [InlineData("RU", "0A505.a", "BAG", "traveler-owned bag-unaccompanied-allowed bag-firearms-allowed")]
    [InlineData("SY", "0A501.a", "BAG", "traveler-owned bag-unaccompanied-allowed bag-firearms-allowed")]
    [InlineData("RU", "3A001.a.2", "TMP", "return-within-year effective-control tmp-use-conditions")]
    [InlineData("RU", "0A501.a", "TMP", "return-within-year effective-control tmp-use-conditions")]
    [InlineData("CU", "EAR99", "TMP", "return-within-year effective-control tmp-use-conditions")]
    [InlineData("UA", "EAR99", "TMP", "return-within-year effective-control tmp-use-conditions")]
    [InlineData("KP", "9A991.b", "AVS", "temporary-sojourn avs-stay-allowed civil-aircraft")]
    [InlineData("SY", "9A991.b", "AVS", "temporary-sojourn avs-stay-allowed civil-aircraft")]
    [InlineData("RU", "8A992", "AVS", "temporary-sojourn civil-aircraft")]
    [InlineData("RU", "5D992.c", "TSU", "operation-minimum")]
    [InlineData("RU", "5D992.c", "TSU", "mass-market")]
    [InlineData("RU", "3E991", "TSU", "sales-technology")]
    [InlineData("BY", "3E991", "TSU", "sales-technology")]
    [InlineData("KP", "5D992.c", "TSU", "bug-fix")]
    [InlineData("UA", "5D992.c", "TSU", "bug-fix")]
    [InlineData("CU", "5D992.c", "TSU", "mass-market")]
    [InlineData("RU", "3A001.a.2", "GOV", "iaea-euratom iaea-euratom-consigned gov-conditions")]
    [InlineData("RU", "3A001.a.2", "GOV", "international-space-station gov-conditions")]
    [InlineData("KP", "EAR99", "GOV", "opcw opcw-consigned gov-conditions")]
    [InlineData("SY", "EAR99", "GOV", "iaea-euratom iaea-euratom-consigned gov-conditions")]
    [InlineData("UA", "EAR99", "GOV", "opcw opcw-consigned gov-conditions")]
    [InlineData(
        "CU",
        "EAR99",
        "RPL",
        "serviced-same-party original-export-lawful serviced-same-end-use warranty-replacement free-within-warranty"
    )]
    [InlineData("KP", "EAR99", "GFT", "donor-individual one-parcel-a-month donee-allowed gift-quantity luxury-or-arms")]
    public void A_paragraph_that_part_746_does_not_name_is_ruled_out(
        string destination,
        string eccn,
        string symbol,
        string facts
    )
    {
        var line = Decide(Claimed(destination, eccn, facts)).Lines[0];
        var tried = line.Exceptions.Single(e => e.Symbol == symbol);
        Assert.Equal((Outcome.LicenseRequired, ExceptionStanding.Ruled), (line.Outcome, tried.Standing));
        Assert.NotEmpty(tried.Because);
        Assert.Matches(@"7(46|40)\.", tried.Basis);
    }

    [Theory]
    [InlineData("RU", "3A001.a.2", "TMP", "return-within-year effective-control news-media news-media-conditions")]
    [InlineData("SY", "3A991", "TMP", "return-within-year effective-control news-media news-media-conditions")]
    [InlineData("RU", "3A991", "BAG", "traveler-owned bag-unaccompanied-allowed")]
    [InlineData("SY", "3A991", "BAG", "traveler-owned bag-unaccompanied-allowed")]
    [InlineData("RU", "9A991.b", "AVS", "temporary-sojourn civil-aircraft !russian-or-belarusian-aircraft")]
    [InlineData("CU", "9A991.b", "AVS", "temporary-sojourn civil-aircraft avs-stay-allowed")]
    [InlineData("RU", "5D992.c", "TSU", "bug-fix civil-end-user-us-a5-a6")]
    [InlineData("CU", "5D992.c", "TSU", "bug-fix")]
    [InlineData("KP", "3E991", "TSU", "sales-technology")]
    [InlineData("RU", "3A991", "GOV", "us-government-personnel personal-quantity")]
    [InlineData("KP", "3A991", "GOV", "iaea-euratom iaea-euratom-consigned gov-conditions")]
    [InlineData("CU", "EAR99", "RPL", "one-for-one !spares-stock original-export-lawful old-part-returned")]
    [InlineData(
        "KP",
        "EAR99",
        "GFT",
        "donor-individual one-parcel-a-month donee-allowed gift-quantity !luxury-or-arms"
    )]
    public void A_paragraph_that_it_names_opens_by_each_of_its_conditions(
        string destination,
        string eccn,
        string symbol,
        string facts
    )
    {
        var line = Decide(Claimed(destination, eccn, facts)).Lines[0];
        Assert.Equal((Outcome.Permitted, symbol), (line.Outcome, line.Exceptions[0].Symbol));
        foreach (var fact in facts.Split(' '))
        {
            var without = string.Join(' ', facts.Split(' ').Where(f => f != fact));
            var open = Decide(Claimed(destination, eccn, without)).Lines[0];
            Assert.Equal(Outcome.LicenseRequired, open.Outcome);
            var tried = open.Exceptions.Single(e => e.Symbol == symbol);
            Assert.True(
                tried.Standing == ExceptionStanding.Ruled
                    || tried.Open.Any(q => q.Field.EndsWith(fact.TrimStart('!'), StringComparison.Ordinal))
            );
        }
    }

    [Theory]
    [InlineData("9A991.b", "AVS", "temporary-sojourn civil-aircraft russian-or-belarusian-aircraft", "746.8(c)(2)(v)")]
    [InlineData("5D992.c", "TSU", "bug-fix !civil-end-user-us-a5-a6", "746.8(c)(2)(iii)")]
    public void What_746_8_adds_to_a_paragraph_rules_it_out_with_its_section(
        string eccn,
        string symbol,
        string facts,
        string basis
    )
    {
        var tried = Decide(Claimed("RU", eccn, facts)).Lines[0].Exceptions.Single(e => e.Symbol == symbol);
        Assert.Equal((ExceptionStanding.Ruled, basis), (tried.Standing, tried.Basis));
    }

    [Theory]
    [InlineData("SY", "reexport", Outcome.Permitted)]
    [InlineData("SY", "export", Outcome.LicenseRequired)]
    public void A_civil_aircraft_may_be_reexported_to_Syria_for_a_stay_and_not_exported(
        string destination,
        string movement,
        Outcome outcome
    )
    {
        var order = Claimed(destination, "9A991.b", "temporary-sojourn civil-aircraft avs-stay-allowed");
        order["movement"] = movement;
        if (movement == "reexport")
        {
            order["from"] = "DE";
        }

        Assert.Equal(outcome, Decide(order).Outcome);
    }

    [Theory]
    [InlineData("BR", "9A991.b", "AVS", "temporary-sojourn")]
    [InlineData("BR", "2B001.d", "BAG", "traveler-owned bag-unaccompanied-allowed")]
    [InlineData("BR", "2B001.d", "TMP", "return-within-year effective-control tmp-use-conditions")]
    public void Elsewhere_nothing_of_part_746_is_asked(string destination, string eccn, string symbol, string facts)
    {
        var line = Decide(Claimed(destination, eccn, facts)).Lines[0];
        Assert.True(
            line.Outcome == Outcome.NoLicenseRequired
                || line.Exceptions[0] is { Standing: ExceptionStanding.Available } tried && tried.Symbol == symbol
        );
    }

    private static JsonObject Claimed(string destination, string eccn, string facts)
    {
        var order = Order(destination, eccn);
        Party(order)["facts"] = new JsonObject { ["government-agency"] = true };
        return With(
            order,
            [
                ("occupied-region", true),
                ("order-to-buy-received", false),
                ("known-to-stay", false),
                ("serviced-enhanced", false),
                .. facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => (f.TrimStart('!'), f[0] != '!')),
            ]
        );
    }
}
