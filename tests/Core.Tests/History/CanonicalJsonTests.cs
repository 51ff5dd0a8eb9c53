using System.Text.Json;
using CsCheck;
using Licet.Core.History;

namespace Licet.Core.Tests.History;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("{ \"b\": 1, \"a\": [ true, null, \"x\" ] }", "{\"a\":[true,null,\"x\"],\"b\":1}")]
    [InlineData("{\"Z\":1,\"a\":2,\"\\u00e9\":3}", "{\"Z\":1,\"a\":2,\"é\":3}")]
    [InlineData("\"\\u4e2d\\/<>&'+\"", "\"中/<>&'+\"")]
    [InlineData("\"\\u0007\\n\\\"\\\\\"", "\"\\u0007\\n\\\"\\\\\"")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    public void Equal_facts_have_equal_bytes(string json, string expected) =>
        Assert.Equal(expected, CanonicalJson.Of(json));

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("9223372036854775808")]
    [InlineData("{\"a\":1,\"a\":2}")]
    public void What_could_be_written_in_two_ways_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Of(json));

    [Fact]
    public void What_is_canonical_stays_as_it_is() =>
        Gen.Dictionary(
                Gen.String,
                Gen.OneOf<object>(Gen.String.Select(s => (object)s), Gen.Long.Select(l => (object)l))
            )[0, 8]
            .Where(d => d.All(p => IsText(p.Key) && (p.Value is not string s || IsText(s))))
            .Sample(
                facts =>
                {
                    var once = CanonicalJson.Of(JsonSerializer.Serialize(facts));
                    Assert.Equal(once, CanonicalJson.Of(once));
                    var turned = facts.Reverse().ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
                    Assert.Equal(once, CanonicalJson.Of(JsonSerializer.Serialize(turned)));
                },
                iter: 2_000
            );

    /// <summary>Without lone surrogates, which no JSON text can hold.</summary>
    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
