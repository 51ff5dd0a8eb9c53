using System.Globalization;
using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>Facts that no table knows, that cannot be, or that an order tells twice and not alike, are bad input.</summary>
public class StatedFactTests
{
    private static (string Field, string Text) Problem(JsonObject order) =>
        OrderReader.Read(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(order)) is { Order: { } read }
            ? Determiner.Check(read, RuleBook.Shipped).Select(p => (p.Field, p.Message)).Single()
            : OrderReader
                .Read(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(order))
                .Problems.Select(p => (p.Field, p.Message))
                .Single();

    [Theory]
    [InlineData("gl-limb", "NETWORKS", "expected one of NETWORK, ")]
    [InlineData("left-open-by-740-2", "RPL GOVT", "'GOVT' is no license exception; expected symbols of part 740")]
    [InlineData("related-item", "3B999.z", "'3B999.z' is no entry of the control list")]
    public void A_word_that_no_table_holds_is_named_with_what_was_expected(string fact, string word, string expected)
    {
        var order = Order("CN", "3E001");
        Line(order)["facts"] = new JsonObject { [fact] = word };
        var (field, text) = Problem(order);
        Assert.Equal($"lines[0].facts.{fact}", field);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_names_a_paragraph_that_there_is()
    {
        var order = Order("CN", "EAR99");
        order["certificates"] = new JsonArray(
            new JsonObject
            {
                ["kind"] = "general-license-certification",
                ["by"] = "exporter",
                ["signed"] = "2019-06-01",
                ["limb"] = "NETZ",
            }
        );
        Assert.Equal("certificates[0].limb", Problem(order).Field);
    }

    [Theory]
    [InlineData("value", "79000000000000000000000000000")]
    [InlineData("quantity", "1000000000001")]
    [InlineData("value", "-1")]
    [InlineData("usContentPercent", "100.01")]
    public void A_number_beyond_the_limits_is_refused(string field, string number)
    {
        var order = Order("DE", "EAR99");
        Line(order)[field] = decimal.Parse(number, CultureInfo.InvariantCulture);
        var (at, text) = Problem(order);
        Assert.Equal($"lines[0].{field}", at);
        Assert.Contains("out of range; expected from 0 to ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-4800")]
    [InlineData("79000000000000000000000000000")]
    public void So_is_a_fact(string number)
    {
        var order = Order("DE", "3A090.a");
        Line(order)["facts"] = new JsonObject { ["tpp"] = decimal.Parse(number, CultureInfo.InvariantCulture) };
        Assert.Equal(("lines[0].facts.tpp", "expected a number from 0 to 1000000000000"), Problem(order));
    }

    [Fact]
    public void Content_is_no_more_than_the_item()
    {
        var order = Reexport("CN", "3A991", 0);
        Line(order).Remove("usContentPercent");
        Line(order)["usContent"] = new JsonArray(
            new JsonObject { ["eccn"] = "3A001.a.2", ["value"] = 300 },
            new JsonObject { ["eccn"] = "EAR99", ["value"] = 101 }
        );
        Assert.Equal(
            ("lines[0].usContent", "the content of 401 is more than the value of the line; expected at most 400"),
            Problem(order)
        );
    }

    [Theory]
    [InlineData("PR", "Puerto Rico")]
    [InlineData("GU", "Guam")]
    [InlineData("VI", "the US Virgin Islands")]
    [InlineData("AS", "American Samoa")]
    [InlineData("MP", "the Northern Mariana Islands")]
    [InlineData("UM", "the Minor Outlying Islands")]
    public void A_territory_of_the_United_States_is_told_to_be_the_United_States(string code, string name)
    {
        var order = Order("DE", "EAR99");
        order["destination"] = code;
        var (field, text) = Problem(order);
        Assert.Equal("destination", field);
        Assert.Contains($"{name}, which is the United States under the EAR", text, StringComparison.Ordinal);
        Assert.Contains("is no export", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_West_Bank_and_Gaza_it_is_told_what_is_not_held()
    {
        var order = Order("IL", "EAR99");
        Party(order)["country"] = "PS";
        var (field, text) = Problem(order);
        Assert.Equal("parties[0].country", field);
        Assert.Contains("West Bank and Gaza is not held", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_fact_told_of_the_whole_and_of_a_line_and_not_alike_is_refused(bool whole, bool line)
    {
        var order = With(Order("RU", "EAR99"), ("in-supplement-4-5-6-to-part-746", line));
        order["facts"] = new JsonObject { ["in-supplement-4-5-6-to-part-746"] = whole };
        var (field, text) = Problem(order);
        Assert.Equal("lines[0].facts.in-supplement-4-5-6-to-part-746", field);
        Assert.Contains("contradicts facts.in-supplement-4-5-6-to-part-746", text, StringComparison.Ordinal);
        order["facts"]!["in-supplement-4-5-6-to-part-746"] = line;
        Assert.Empty(Problems(order));
    }

    [Theory]
    [InlineData("government-agency", "parties[0].facts.government-agency")]
    public void So_is_one_of_a_line_and_of_a_party(string fact, string expected)
    {
        var order = With(Order("DE", "EAR99"), (fact, true));
        Party(order)["facts"] = new JsonObject { [fact] = false };
        Assert.Equal(expected, Problem(order).Field);
    }

    [Fact]
    public void Two_lines_may_differ()
    {
        var order = With(Order("RU", "EAR99"), ("in-supplement-4-5-6-to-part-746", true));
        var second = Line(order).DeepClone();
        second["facts"]!["in-supplement-4-5-6-to-part-746"] = false;
        order["lines"]!.AsArray().Add(second);
        Assert.Empty(Problems(order));
    }
}
