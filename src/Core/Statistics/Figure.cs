using System.Text.Json;
using System.Text.Json.Serialization;

namespace Licet.Core.Statistics;

/// <summary>Where a number comes from. What others said is never mixed with what the record counts.</summary>
[JsonConverter(typeof(FigureOriginJson))]
public enum FigureOrigin
{
    /// <summary>The words of others, with who and when.</summary>
    Reported,

    /// <summary>Repeats what was invented: in a replay, how many came and what became of them.</summary>
    Synthetic,

    /// <summary>Found by the rules from the record: days, overdue, against presumption.</summary>
    Computed,
}

/// <summary>"computed", as in table files; releases of earlier versions have it with a capital, which is read the same.</summary>
internal sealed class FigureOriginJson() : JsonStringEnumConverter<FigureOrigin>(JsonNamingPolicy.CamelCase);

/// <summary>What a figure leaves out, and how many of them there are.</summary>
/// <param name="What">"without a stated value".</param>
public sealed record Exclusion(string What, int Count);

/// <summary>A number that says what it counts, of what, without what, and where in the record it was counted.</summary>
/// <param name="Name">"received", "medianDaysNet"; camel case, as in JSON.</param>
/// <param name="Value">Null where there is nothing to count: a median of none.</param>
/// <param name="Unit">"applications", "lines", "licenses", "days", "USD", "share".</param>
/// <param name="Numerator">What was counted. Of a plain count or sum the value itself; null of days, which are measured.</param>
/// <param name="Denominator">Of a share, or what was looked at, always without the exclusions; null for none.</param>
/// <param name="Exclusions">Looked at and left out, each with its number.</param>
/// <param name="Formula">In words.</param>
/// <param name="Origin">See <see cref="FigureOrigin"/>.</param>
/// <param name="Position">Events of the log that had been recorded: the same position gives the same figure.</param>
public sealed record Figure(
    string Name,
    decimal? Value,
    string Unit,
    decimal? Numerator,
    decimal? Denominator,
    IReadOnlyList<Exclusion> Exclusions,
    string Formula,
    FigureOrigin Origin,
    long Position
)
{
    /// <summary>A part of a whole, to six places.</summary>
    public static decimal? Share(decimal part, decimal whole) =>
        whole == 0 ? null : Math.Round(part / whole, 6, MidpointRounding.AwayFromZero);
}
