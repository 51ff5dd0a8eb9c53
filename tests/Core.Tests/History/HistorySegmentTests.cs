using Licet.Core.History;

namespace Licet.Core.Tests.History;

public sealed class HistorySegmentTests
{
    [Theory]
    [InlineData("acme", "acme")]
    [InlineData("Acme-2.0", "Acme-2.0")]
    [InlineData("alice@acme.example", "alice_40acme.example")]
    [InlineData("a_40", "a_5F40")]
    [InlineData("..", "_2E.")]
    [InlineData("a/b", "a_2Fb")]
    [InlineData("é", "_C3_A9")]
    public void A_text_is_one_segment_of_a_name(string text, string segment) =>
        Assert.Equal(segment, HistorySegment.Of(text));

    [Fact]
    public void No_two_texts_are_one()
    {
        string[] parts = ["", "_", "_4", "_40", "@", "0", ".", "/", "a", "A", "é", "5F"];
        string[] texts = [.. from a in parts from b in parts from c in parts select a + b + c];
        Assert.Equal(texts.Distinct().Count(), texts.Select(HistorySegment.Of).Distinct().Count());
    }
}
