using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Web.Features.Impact;

namespace Licet.Web.Features.Changes;

/// <summary>What a change of a list does to one exporter's book, as it is kept.</summary>
/// <param name="Version">Content hash of the list that the proposal makes.</param>
/// <param name="Digest">Of the whole report (<see cref="ListPreviews"/>).</param>
/// <param name="Orders">Orders, consignments and applications answered otherwise.</param>
/// <param name="Lines">Of these, lines whose outcome is another.</param>
internal sealed record KeptImpact(ImpactAnswer Answer, string Version, string Digest, int Orders, int Lines)
{
    private static readonly JsonSerializerOptions s_form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Counterparties are met apart from orders, whose report therefore counts none.</summary>
    [JsonIgnore]
    public ListPreview Preview => new(Version, Digest, checked((int)Answer.CounterpartiesTouched), Orders, Lines, []);

    public static KeptImpact Of(ImpactAnswer answer, ListPreview preview) =>
        new(answer, preview.Version, preview.Digest, preview.Orders, preview.Lines);

    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, s_form);

    public static KeptImpact Of(byte[] json) => JsonSerializer.Deserialize<KeptImpact>(json, s_form)!;
}
