using System.Text.Json.Nodes;
using Licet.Core.History;

namespace Licet.Core.Tests.History;

public class EventTypesTests
{
    private static readonly EventTypes s_types = new EventTypes()
        .With("case.noted", Renamed("text", "note"), Split)
        .With("case.closed");

    private static Func<JsonObject, JsonObject> Renamed(string from, string to) =>
        body =>
        {
            var value = body[from]?.DeepClone();
            body.Remove(from);
            body[to] = value;
            return body;
        };

    private static JsonObject Split(JsonObject body)
    {
        body["notes"] = new JsonArray(body["note"]!.DeepClone());
        body.Remove("note");
        return body;
    }

    private static Event E(string type, int version, string body) =>
        new("case/1", 1, type, version, new DateOnly(2020, 1, 1), DateTimeOffset.UnixEpoch, "system", null, body);

    [Theory]
    [InlineData(1, "{\"text\":\"x\"}")]
    [InlineData(2, "{\"note\":\"x\"}")]
    [InlineData(3, "{\"notes\":[\"x\"]}")]
    public void Every_version_is_read_in_the_latest_shape(int version, string body) =>
        Assert.Equal("{\"notes\":[\"x\"]}", s_types.Read(E("case.noted", version, body)).ToJsonString());

    [Theory]
    [InlineData("case.noted", 4, "{}")]
    [InlineData("case.noted", 0, "{}")]
    [InlineData("case.other", 1, "{}")]
    [InlineData("case.closed", 1, "[]")]
    public void What_this_program_does_not_know_is_refused(string type, int version, string body) =>
        Assert.Throws<FormatException>(() => s_types.Read(E(type, version, body)));

    [Fact]
    public void A_type_stands_once() => Assert.Throws<ArgumentException>(() => new EventTypes().With("a").With("a"));
}
