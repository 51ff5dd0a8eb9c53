using System.Text.RegularExpressions;

namespace Licet.Cli.Tests.Check;

/// <summary>The page for people cites law as law is cited, and shows no code of a table.</summary>
public partial class PlainPageTests
{
    public static TheoryData<string> Samples =>
        [
            .. Directory
                .GetFiles(Documents.PathOf("samples/orders"), "*.json")
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void No_page_shows_a_code(string sample)
    {
        using var desk = new Desk();
        var page = desk.Run("check", Documents.PathOf($"samples/orders/{sample}"), "--accept-gaps").Out;
        Assert.Empty(Code().Matches(page).Select(m => m.Value));
    }

    [Theory]
    [InlineData("Every test is met. [740.11 b2ii]")]
    [InlineData("PERMITTED under list:UAE8")]
    [InlineData("it is for CU ?*? only")]
    [InlineData("leaves only LVS@PERSON open")]
    public void A_code_would_be_seen(string text) => Assert.Matches(Code(), text);

    [GeneratedRegex(
        @"\b7\d\d\.\d+ [a-z]\d|\blist:[A-Z]|\?\*|(?<!\w)\?[A-Z*]|@[A-Z0-9]|\b[A-Z]{2,}-[A-Z]{3,}:\d",
        RegexOptions.None,
        1_000
    )]
    private static partial Regex Code();
}
