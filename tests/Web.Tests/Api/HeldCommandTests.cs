using System.Net;
using Licet.Core;

namespace Licet.Web.Tests.Api;

/// <summary><c>licet check --server</c> of an organization that holds a license.</summary>
public class HeldCommandTests(DeskRun desk) : IClassFixture<DeskRun>
{
    [Fact]
    public async Task A_license_that_the_server_holds_covers_as_one_of_a_file()
    {
        using Caller omar = await Caller.OfAsync(desk, "omar@harbor.example");
        string today = Day.Text(DateOnly.FromDateTime(DateTime.UtcNow));
        string license = Answers.License("D1300091").Replace("2026-07-01", today, StringComparison.Ordinal);
        using HttpResponseMessage entered = await omar.PostAsync("/licenses", license);
        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-held-");
        try
        {
            string file = Path.Combine(folder.FullName, "held.json");
            await File.WriteAllTextAsync(file, license, TestContext.Current.CancellationToken);
            string[] args = ["check", "samples/orders/valve-singapore.json", "--on", today, "--accept-gaps"];
            string[] json = [.. args, "--format", "json"];
            (int code, string output, _) = CommandRun.Of(desk, omar.Token, [.. json, "--server", desk.Address]);
            Assert.Equal(13, code);
            Assert.Equal(CommandRun.Of(desk, null, [.. json, "--licenses", file]).Out, output);
            (_, output, _) = CommandRun.Of(desk, omar.Token, [.. args, "--server", desk.Address]);
            Assert.Contains("COVERED BY license D1300091, line 1", output, StringComparison.Ordinal);
            Assert.Contains("[750.7]", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
