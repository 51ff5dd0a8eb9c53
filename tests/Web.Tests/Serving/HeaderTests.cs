using System.Net;
using System.Text.RegularExpressions;

namespace Licet.Web.Tests.Serving;

[Collection(typeof(OnSecondDesk))]
public sealed class HeaderTests(DeskRun desk) : IDisposable
{
    public void Dispose() => _stranger.Dispose();

    private readonly HttpClient _stranger = new(new HttpClientHandler { AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(desk.Address),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/search?name=Huawei")]
    [InlineData("/problem/404")]
    [InlineData("/licet.css")]
    public async Task Every_answer_allows_this_sites_own_files_alone(string path)
    {
        using HttpResponseMessage answer = await _stranger.GetAsync(path, Ct);
        string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/check", HttpStatusCode.Redirect)]
    [InlineData("/orders", HttpStatusCode.Redirect)]
    [InlineData("/lists", HttpStatusCode.Redirect)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/ready", HttpStatusCode.OK)]
    public async Task Strangers_reach_what_is_public_and_nothing_else(string path, HttpStatusCode expected)
    {
        using HttpResponseMessage answer = await _stranger.GetAsync(path, Ct);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using FormUrlEncodedContent form = new([
            new("person", "ana@nordwind.example"),
            new("password", "license-2019"),
        ]);
        using HttpResponseMessage answer = await _stranger.PostAsync("/sign-in", form, Ct);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(
            answer.Headers.TryGetValues("Set-Cookie", out var cookies)
                && cookies.Any(c => c.StartsWith("licet=", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Cookies_are_for_this_site_and_no_script()
    {
        using HttpResponseMessage answer = await _stranger.GetAsync("/sign-in", Ct);
        Assert.All(
            answer.Headers.GetValues("Set-Cookie"),
            cookie =>
            {
                Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public async Task A_first_view_weighs_at_most_200_KiB_and_the_next_40()
    {
        using HttpClient browser = new(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new Uri(desk.Address),
            DefaultRequestHeaders = { { "Accept-Encoding", "gzip" } },
        };
        byte[] page = await browser.GetByteArrayAsync("/search?name=Huawei", Ct);
        string[] files = [.. Files(Unzipped(page))];
        Assert.True(files.Length >= 5);
        long all = page.Length;
        foreach (
            string file in files
                .Append("/lib/uswds/fonts/source-sans-pro/sourcesanspro-regular-webfont.woff2")
                .Append("/lib/uswds/fonts/source-sans-pro/sourcesanspro-bold-webfont.woff2")
        )
        {
            all += (await browser.GetByteArrayAsync(file, Ct)).Length;
        }

        TestContext.Current.SendDiagnosticMessage($"first view {all / 1024} KiB, next {page.Length / 1024} KiB");
        Assert.InRange(all, 1, 200 << 10);
        Assert.InRange(page.Length, 1, 40 << 10);
    }

    private static string Unzipped(byte[] page)
    {
        using System.IO.Compression.GZipStream unzipped = new(
            new MemoryStream(page),
            System.IO.Compression.CompressionMode.Decompress
        );
        using StreamReader text = new(unzipped);
        return text.ReadToEnd();
    }

    private static IEnumerable<string> Files(string page) =>
        Regex
            .Matches(
                page,
                "(href|src)=\"(?<file>/[^\"]+\\.(css|js|svg))\"",
                RegexOptions.ExplicitCapture,
                TimeSpan.FromSeconds(5)
            )
            .Select(m => m.Groups["file"].Value)
            .Distinct(StringComparer.Ordinal);
}
