using System.Text.RegularExpressions;

namespace Licet.Web.Tests.Api;

/// <summary><c>licet ... --server</c> against the real program: what it answers is what the command answers by itself over the same lists.</summary>
public partial class CommandTests(DeskRun desk) : IClassFixture<DeskRun>
{
    [Theory]
    [InlineData("Huawei Technologies Poland", "--country", "PL")]
    [InlineData("Huawei Technologies Poland", "Sugon", "Nordlicht Feinmechanik", "--on", "2019-11-20", "--explain")]
    [InlineData("Nordlicht Feinmechanik", "--on", "2019-11-20", "--explain")]
    [InlineData("Hikvision", "--kind", "company", "--top", "1", "--address", "555 Qianmo Road, Hangzhou")]
    [InlineData("Ivan Petrov", "--identifier", "IMO:9187629", "--born", "1971-03")]
    [InlineData("--in", "samples/names.csv", "--top", "1")]
    [InlineData("--in", "samples/names.csv", "--explain", "--on", "2019-11-20")]
    public async Task A_screening_is_the_same_with_a_server_and_without(params string[] args) =>
        await SameAsync(["screen", .. args, "--format", "ndjson"]);

    [Theory]
    [InlineData("ear99-cable-huawei-2019.json")]
    [InlineData("ear99-pump-germany.json", "--accept-gaps")]
    [InlineData("5a991-russia.json")]
    [InlineData("tgl-network-repair-2019.json")]
    [InlineData("three-lines-chad.json", "--on", "2024-05-06")]
    [InlineData("--in", "samples/orders/orders.ndjson")]
    [InlineData("--in", "samples/orders/orders.ndjson", "--on", "2024-05-06", "--accept-gaps")]
    [InlineData("--party", "Sugon", "--country", "CN", "--role", "end-user", "--eccn", "4A994", "--value", "90000.50")]
    [InlineData(
        "--party",
        "Ostwind",
        "--kind",
        "company",
        "--country",
        "HK",
        "--eccn",
        "EAR99",
        "--end-use",
        "nuclear"
    )]
    public async Task A_check_is_the_same_with_a_server_and_without(params string[] args) =>
        await SameAsync(["check", .. args.Select(Order), "--format", "json"]);

    [Theory]
    [InlineData("screen", "--in", "name,kind\nSugon,firm\n", ".csv")]
    [InlineData("screen", "--in", "name;kind\nSugon;firm\n", ".txt")]
    [InlineData("screen", "--in", "SUGON CO LTD,CN\nINSPUR,CN\n", ".csv")]
    [InlineData("screen", "--in", "", ".txt")]
    [InlineData(
        "check",
        "",
        "{\"on\":\"2019-11-20\",\"destination\":\"PL\",\"lines\":[{\"eccn\":\"9Z999\",\"valeu\":1}]}",
        ".json"
    )]
    [InlineData("check", "--in", "{\"on\":\"2019-11-20\"}\n\n{\"on\":1,\"lines\":[]}\n{\n", ".ndjson")]
    public async Task A_fault_is_told_as_without_a_server(string command, string option, string text, string extension)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-faults-");
        try
        {
            string file = Path.Combine(folder.FullName, "mine" + extension);
            await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
            string[] args = option.Length == 0 ? [command, file] : [command, option, file];
            (int code, string output, string said) = await RemoteAsync(args);
            (int ownCode, _, string own) = Run(null, args);
            Assert.Equal(2, ownCode);
            Assert.Equal((2, ""), (code, output));
            Assert.Equal(own, said);
            Assert.Contains("mine" + extension, said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_flag_of_an_order_that_the_server_does_not_take_is_named_as_the_flag()
    {
        string[] args = ["check", "--party", "Sugon", "--country", "CN", "--eccn", "9Z999"];
        (int code, _, string said) = await RemoteAsync(args);
        Assert.Equal(2, code);
        Assert.Equal(Run(null, args).Said, said);
        Assert.StartsWith("licet: --eccn: ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_read_who_was_met_and_what_it_needs()
    {
        (int code, string output, string said) = await RemoteAsync([
            "screen",
            "--in",
            "samples/names.csv",
            "--top",
            "1",
        ]);
        Assert.Equal(1, code);
        Assert.Contains("licet: names.csv: taken as CSV by its header", said, StringComparison.Ordinal);
        Assert.Contains("with hits", output, StringComparison.Ordinal);
        Assert.Contains("NOT SCREENED", output, StringComparison.Ordinal);
        Assert.EndsWith("Not legal advice.\n", output, StringComparison.Ordinal);
        string order = Order("ear99-cable-huawei-2019.json");
        (code, output, _) = await RemoteAsync(["check", order]);
        Assert.Equal(10, code);
        Assert.Contains("LICENSE REQUIRED\n", output, StringComparison.Ordinal);
        Assert.Contains("[744.11", output, StringComparison.Ordinal);
        await Write("check", ["check", order, "--explain"]);
        await Write("checks", ["check", "--in", "samples/orders/orders.ndjson"]);
        await Write("screen", ["screen", "--in", "samples/names.csv", "--top", "1"]);
        await Write("explain", ["screen", "Huawei Technologies Poland", "Nordlicht", "--explain", "--top", "1"]);

        async Task Write(string name, string[] args) =>
            await File.WriteAllTextAsync(
                Path.ChangeExtension(Visits.Picture("command-" + name), "txt"),
                (await RemoteAsync(args)).Out,
                TestContext.Current.CancellationToken
            );
    }

    [Fact]
    public async Task A_token_that_does_not_reach_it_is_told()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example", "check");
        (int code, _, string said) = Run(caller.Token, ["screen", "Sugon", "--server", desk.Address]);
        Assert.Equal(2, code);
        Assert.Contains("does not take it for this (403)", said, StringComparison.Ordinal);
        (code, _, said) = Run("licet_AAAA", ["screen", "Sugon", "--server", desk.Address]);
        Assert.Equal(2, code);
        Assert.Contains("does not take it for this (401)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("licet_AAAA", said, StringComparison.Ordinal);
    }

    /// <summary>By omar, whose organization holds no licenses.</summary>
    private async Task<(int Code, string Out, string Said)> RemoteAsync(string[] args)
    {
        using Caller caller = await Caller.OfAsync(desk, "omar@harbor.example");
        return await Task.Run(() => Run(caller.Token, [.. args, "--server", desk.Address]));
    }

    private async Task SameAsync(string[] args)
    {
        (int code, string output, string said) = await RemoteAsync(args);
        (int ownCode, string own, string ownSaid) = Run(null, args);
        Assert.NotEmpty(own);
        // That an organization holds none is told; without --licenses nobody was asked.
        Assert.Equal(own, NoLicenses().Replace(output, ""));
        Assert.Equal(ownSaid, said);
        Assert.Equal(ownCode, code);
    }

    private (int Code, string Out, string Said) Run(string? token, string[] args) => CommandRun.Of(desk, token, args);

    private static string Order(string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) ? "samples/orders/" + name : name;

    [GeneratedRegex("\"licenses\": ?\\[\\],\\s*", RegexOptions.None, 10_000)]
    private static partial Regex NoLicenses();
}
