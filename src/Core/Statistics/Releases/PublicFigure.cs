using System.Text.Json.Serialization;

namespace Licet.Core.Statistics.Releases;

/// <summary>Why a number is not told to the public.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Withheld>))]
public enum Withheld
{
    /// <summary>It is made from what too few organizations told.</summary>
    [JsonStringEnumMemberName("few")]
    Few,

    /// <summary>It differs from one that the public has had by what too few organizations told.</summary>
    [JsonStringEnumMemberName("changed-by-few")]
    ChangedByFew,

    /// <summary>An earlier release withheld it, and nothing of it changed since.</summary>
    [JsonStringEnumMemberName("unchanged")]
    Unchanged,

    /// <summary>A sum of which one organization has nearly all that the second largest does not have.</summary>
    [JsonStringEnumMemberName("dominated")]
    Dominated,

    /// <summary>What is withheld could be reckoned from it.</summary>
    [JsonStringEnumMemberName("reckoned")]
    Reckoned,

    /// <summary>It is the number of one application, or too near to that.</summary>
    [JsonStringEnumMemberName("of-one")]
    OfOne,

    /// <summary>It is not known whose information it is made from.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,
}

/// <summary>
/// A figure as it is told to the public: with its formula, and without denominator, so that no rest can be reckoned from it.
/// </summary>
/// <param name="Value">Null where it is withheld, or where there was nothing to count.</param>
/// <param name="Unit">"applications", "lines", "licenses", "days", "USD".</param>
/// <param name="Without">What it leaves out, in words; how many only where enough are.</param>
/// <param name="Withheld">Null where it is told.</param>
public sealed record PublicFigure(
    string Name,
    decimal? Value,
    string Unit,
    IReadOnlyList<LeftOut> Without,
    string Formula,
    FigureOrigin Origin,
    Withheld? Withheld = null
);

/// <param name="Count">Null where so few were left out that the number is withheld.</param>
public sealed record LeftOut(string What, int? Count);
