using System.Text;

namespace Licet.Cli.Tests.Check;

public class BadOrderTests
{
    private const string Good = """
        {"on":"2026-03-02","destination":"DE","parties":[{"roles":["end-user"],"name":"Nordlicht Feinmechanik","country":"DE"}],
        "lines":[{"eccn":"EAR99","value":1000}]}
        """;

    private static string OneLine(string order) => order.Replace("\n", "", StringComparison.Ordinal);

    [Fact]
    public void Every_problem_of_a_file_is_told_at_once_by_file_and_field()
    {
        using var desk = new Desk();
        var run = desk.Run("check", Documents.PathOf("samples/orders/refused.json"));
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        string[] fields =
        [
            "on: '2019-02-30' is no date",
            "destination: 'Netherlands' is no country code",
            "parties[0].roles[0]: 'boss' is no role; expected one of applicant",
            "parties[0].country: missing",
            "parties[0].owners[1].percent: 140 is out of range; expected from 0 to 100",
            "lines[0].eccn: '3Z999' is no classification",
            "lines[0].value: -1 is out of range; expected from 0 to 1000000000000",
            "lines[0].colour: unknown field; expected one of id, description",
        ];
        Assert.All(fields, f => Assert.Contains($"licet: refused.json: {f}", run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_line_among_orders_is_named_by_its_number_and_nothing_is_answered()
    {
        using var desk = new Desk();
        var bad = OneLine(Good).Replace("\"DE\",\"parties", "\"de\",\"parties", StringComparison.Ordinal);
        var file = desk.Write("orders.ndjson", $"{OneLine(Good)}\n\n{bad}\n{{\"on\":\n{OneLine(Good)}\n");
        var run = desk.Run("check", "--in", file);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains("orders.ndjson:3: destination: 'de' is no country code", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "orders.ndjson:4: column 7: not a JSON object as expected: ends too early",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("orders.ndjson:5", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_problems_the_first_are_told_and_the_rest_counted()
    {
        using var desk = new Desk();
        var lines = string.Concat(Enumerable.Repeat("[]\n", 50));
        var run = desk.Run("check", "--in", desk.Write("orders.ndjson", lines));
        Assert.Equal(2, run.Code);
        Assert.Contains("and 30 more", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "expected at least one order")]
    [InlineData("\n \n", "expected at least one order")]
    public void A_file_without_orders_is_refused(string content, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("check", "--in", desk.Write("orders.ndjson", content));
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "expected ORDER.json, --in FILE, or flags")]
    [InlineData("o.json --party X", "found more than one of them")]
    [InlineData("o.json --in o.ndjson", "found more than one of them")]
    [InlineData("nothing.json", "nothing.json: there is no such file")]
    [InlineData("--party X", "--country: missing; expected where the party is")]
    [InlineData("--party X", "--eccn: missing; expected a classification")]
    [InlineData("--party X --country ZZ --eccn 3Z9 --value x", "--country: expected an ISO 3166-1")]
    [InlineData("--party X --country ZZ --eccn 3Z9 --value x", "--eccn: expected a classification such as 3A001.a.2")]
    [InlineData("--party X --country ZZ --eccn 3Z9 --value -1", "--value: expected an amount of at least 0")]
    [InlineData("--party X --country DE --eccn EAR99 --role boss", "--role: expected one of applicant, ")]
    [InlineData("--party X --country DE --eccn EAR99 --on 2026-02-30", "--on: expected a day as yyyy-MM-dd")]
    [InlineData("--party X --country DE --eccn EAR99 --list nothing.csv", "nothing.csv")]
    [InlineData("--party X --country Congo --eccn EAR99", "--country: expected CG (Republic of the Congo) or CD")]
    [InlineData("--party X --country korea --eccn EAR99", "--country: expected KR (South Korea) or KP (North Korea)")]
    [InlineData("--party X --country DE --destination Congo --eccn EAR99", "--destination: expected CG")]
    public void Bad_flags_are_named_with_what_was_expected(string flags, string message)
    {
        using var desk = new Desk();
        var run = desk.Run(["check", .. flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_holds_cannot_move_the_cursor()
    {
        using var desk = new Desk();
        var order = Good.Replace("EAR99", "\\u001b[2J", StringComparison.Ordinal);
        var run = desk.Run("check", desk.Write("o.json", Encoding.UTF8.GetBytes(order)));
        Assert.Equal(2, run.Code);
        Assert.DoesNotContain("\u001b", run.Error, StringComparison.Ordinal);
    }
}
