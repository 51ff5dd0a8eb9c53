using System.Text;
using System.Text.Json;
using Licet.Core.Drafts;
using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Orders.Reading;

public class JsonWordsTests
{
    private static string Of(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        return JsonWords.Of(
            bytes,
            Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(json, new() { MaxDepth = 3 }))
        );
    }

    [Theory]
    [InlineData("x", "line 1, column 1: 'x' does not belong here")]
    [InlineData("{\n  \"a\": }", "line 2, column 8: '}' does not belong here")]
    [InlineData("{\"ä\": 文}", "line 1, column 7: '文' does not belong here")]
    [InlineData("", "line 1, column 1: is empty")]
    [InlineData(" \n\n", "line 3, column 1: is empty")]
    [InlineData("{\"a\": 1\n", "line 2, column 1: ends too early: a quotation mark, bracket or brace is not closed")]
    [InlineData("{\"a\": \"b", "line 1, column 9: ends too early: a quotation mark, bracket or brace is not closed")]
    [InlineData("[1, ]", "line 1, column 5: a comma stands before a closing bracket or brace")]
    [InlineData("[\"a\nb\"]", "line 1, column 4: a line break or another control character does not belong here")]
    [InlineData("[[[[1]]]]", "line 1, column 4: nests deeper than is read")]
    public void Where_a_text_stops_being_JSON_is_told_and_what_stands_there(string json, string words) =>
        Assert.Equal(words, Of(json));

    /// <summary>Neither a type of the program nor its counting from 0 reaches a person.</summary>
    [Theory]
    [InlineData("{", "ends too early")]
    [InlineData("{}", "lacks ")]
    [InlineData("{\"a\":1}", "'a' is no member of this object")]
    [InlineData("[]", "expected another kind of value")]
    public void Whatever_reads_JSON_says_it_in_these_words(string json, string words)
    {
        string[] said =
        [
            Assert.Throws<FormatException>(() => LicenseJson.ReadTerms(json)).Message,
            Assert.Throws<FormatException>(() => LicenseKeySet.Read(json)).Message,
        ];
        Assert.All(said, s => Assert.Contains(words, s, StringComparison.Ordinal));
        said =
        [
            .. said,
            Assert.Throws<FormatException>(() => LedgerJson.Read(json, EntrySource.Authority)).Message,
            Assert.Throws<FormatException>(() => LogFile.Heads(json + "?")).Message,
            .. DraftReader.Read(Encoding.UTF8.GetBytes(json), RuleBook.Shipped).Problems.Select(p => p.ToString()),
        ];
        Assert.All(
            said,
            s =>
                Assert.DoesNotMatch(
                    "BytePositionInLine|LineNumber|System\\.|Licet\\.|deserialization|\\.NET|isFinalBlock|discriminator",
                    s
                )
        );
    }
}
