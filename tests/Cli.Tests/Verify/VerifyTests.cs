namespace Licet.Cli.Tests.Verify;

public class VerifyTests
{
    private static string Sample(string name) => Documents.PathOf("samples/license/" + name);

    /// <summary>The same keys, as an authority would publish them.</summary>
    private static string Keys(Desk desk) =>
        desk.Write(
            "keys.json",
            File.ReadAllText(Sample("keys.json")).Replace("\"demo\"", "\"licenses\"", StringComparison.Ordinal)
        );

    private static Outcome Run(Desk desk, string license, string on, string? keys = null, string? list = null)
    {
        List<string> args = ["verify", license, "--keys", keys ?? Keys(desk), "--on", on];
        args.AddRange(list is null ? [] : ["--list", list]);
        return desk.Run([.. args]);
    }

    [Fact]
    public void A_license_that_holds_says_so_with_who_signed_it()
    {
        using var desk = new Desk { Width = 80 };
        var run = Run(desk, Sample("D1234567.json"), "2019-11-21", list: Sample("revocations.json"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("holds on 2019-11-21\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(" of BIS\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_list_it_is_not_verified_in_full_and_a_demonstration_authorizes_nothing()
    {
        using var desk = new Desk();
        var run = Run(desk, Sample("D1234567.json"), "2019-11-21");
        Assert.Equal(14, run.Code);
        Assert.Contains("whether this one was revoked is not known", run.Out, StringComparison.Ordinal);
        var demo = Run(desk, Sample("D1234567.json"), "2019-11-21", Sample("keys.json"), Sample("revocations.json"));
        Assert.Equal(1, demo.Code);
        Assert.Contains("it authorizes nothing", demo.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Beispiel GmbH\"", "\"Beispiel AG\"", "parties[1].name: is not what was signed.")]
    [InlineData("\"amount\": \"100\"", "\"amount\": \"1000\"", "lines[0].quantity.amount: is not what was signed.")]
    [InlineData("\"version\": 1", "\"version\": 2", "The signature is not that of key")]
    public void An_altered_document_fails_and_names_the_field(string was, string put, string why)
    {
        using var desk = new Desk { Width = 200 };
        var text = File.ReadAllText(Sample("D1234567.json"));
        Assert.Contains(was, text, StringComparison.Ordinal);
        var altered = desk.Write("altered.json", text.Replace(was, put, StringComparison.Ordinal));
        var run = Run(desk, altered, "2019-11-21", list: Sample("revocations.json"));
        Assert.Equal(1, run.Code);
        Assert.StartsWith("DOES NOT HOLD on 2019-11-21\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(why, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suspended_license_fails_offline()
    {
        using var desk = new Desk { Width = 200 };
        var run = Run(desk, Sample("D7654321.json"), "2019-11-21", list: Sample("revocations.json"));
        Assert.Equal(1, run.Code);
        Assert.Contains("D7654321 is suspended since 2019-11-01", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "verify")]
    [InlineData("[]", "verify")]
    [InlineData("{\"format\":\"licet-license/2\"}", "verify")]
    [InlineData("\0\0", "verify")]
    [InlineData("not json", "verify")]
    public void What_is_no_license_is_bad_input(string content, string place)
    {
        using var desk = new Desk();
        var run = Run(desk, desk.Write("license.json", content), "2019-11-21");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
        // Two that were taken for each other.
        Assert.Equal(2, Run(desk, Sample("keys.json"), "2019-11-21").Code);
        Assert.Equal(2, Run(desk, Sample("D1234567.json"), "2019-11-21", Sample("D1234567.json")).Code);
        Assert.Equal(2, Run(desk, desk.PathOf("missing.json"), "2019-11-21").Code);
        Assert.Equal(2, desk.Run("verify", Sample("D1234567.json")).Code);
    }
}
