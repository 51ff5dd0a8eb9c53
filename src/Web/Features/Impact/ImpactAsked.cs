using System.Text.Json;
using System.Text.Json.Serialization;

namespace Licet.Web.Features.Impact;

/// <summary>Which change is asked about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImpactKind>))]
public enum ImpactKind
{
    /// <summary>Lists and law of one day, and of another.</summary>
    [JsonStringEnumMemberName("days")]
    Days,

    /// <summary>The newest version of each list, and the one before it.</summary>
    [JsonStringEnumMemberName("newest")]
    Newest,

    /// <summary>The lists of today, and a list that somebody proposes.</summary>
    [JsonStringEnumMemberName("proposed")]
    Proposed,

    /// <summary>The lists of today without an amendment that was published here, and with it.</summary>
    [JsonStringEnumMemberName("published")]
    Published,
}

/// <summary>A question about a change, as it is kept with its answer.</summary>
/// <param name="On">The day on which it was asked.</param>
/// <param name="Before">Of two days the first; null where the kind has none.</param>
/// <param name="After">Of two days the second.</param>
/// <param name="EachLaw">Each order is asked by the law of either day; false: by that of the second alone, so that only lists differ.</param>
/// <param name="Files">Names of the files that hold a proposed list.</param>
public sealed record ImpactAsked(
    ImpactKind Kind,
    DateOnly On,
    DateOnly? Before = null,
    DateOnly? After = null,
    bool EachLaw = false,
    IReadOnlyList<string>? Files = null
)
{
    private static readonly JsonSerializerOptions s_form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The day on which the change has happened: orders are asked on it where no law of another day is asked.</summary>
    public DateOnly Day => After ?? On;

    /// <summary>Whether it is law for everybody: what is only proposed, or ahead, is not.</summary>
    public bool IsPublished => Kind != ImpactKind.Proposed && Day <= On;

    public string Json() => JsonSerializer.Serialize(this, s_form);

    public static ImpactAsked Of(string json) => JsonSerializer.Deserialize<ImpactAsked>(json, s_form)!;
}
