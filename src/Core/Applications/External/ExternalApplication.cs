using System.Collections.Immutable;
using Licet.Core.History;

namespace Licet.Core.Applications.External;

/// <summary>What another authority's system said of an application on a day, as somebody entered it here.</summary>
/// <param name="Status">In that system's own words: "pending, Defense".</param>
/// <param name="Source">Where it was read: "STELA", "letter of 4 May 2020".</param>
/// <param name="Organization">With the first: whose application it is. Null in later ones.</param>
/// <param name="Application">Digest of the form, where it was written here; null where it was not.</param>
/// <param name="License">Number of the license that was issued on it; null while there is none.</param>
public sealed record ExternalStatus(
    string Status,
    string Source,
    string? Organization = null,
    string? Application = null,
    string? License = null
);

/// <param name="Person">Who entered it.</param>
/// <param name="On">The day of the status; days may come out of order.</param>
public sealed record ExternalEvent(string Person, DateOnly On, ExternalStatus Content);

/// <summary>A license applied for elsewhere: a fold over what was entered. It says what another system said, and draws no conclusion from it.</summary>
public sealed record ExternalApplication
{
    public const string Kind = "external";

    /// <summary>"external/acme/BIS/Z1234567"; in logs before organizations were in front "external/BIS/Z1234567".</summary>
    public required string History { get; init; }

    /// <summary>"BIS".</summary>
    public required string Authority { get; init; }

    /// <summary>The other authority's control number, "Z1234567".</summary>
    public required string ControlNumber { get; init; }

    /// <summary>Whose application it is; null before its first status.</summary>
    public string? Organization { get; init; }

    /// <summary>Digest of the form, as last entered; null where it was not written here.</summary>
    public string? Application { get; init; }

    /// <summary>Number of the license issued on it, as last entered; null for none.</summary>
    public string? License { get; init; }

    /// <summary>Events so far: what an entry must have seen.</summary>
    public long Sequence { get; init; }

    /// <summary>By their days; of one day in the order of entry.</summary>
    public ImmutableArray<ExternalEvent> Statuses { get; init; } = [];

    /// <param name="organization">Whose it is: what one enters, another neither sees nor stumbles over. Null as in old logs.</param>
    public static ExternalApplication New(string authority, string controlNumber, string? organization) =>
        new()
        {
            History = organization is null
                ? $"{Kind}/{authority}/{controlNumber}"
                : $"{Kind}/{HistorySegment.Of(organization)}/{authority}/{controlNumber}",
            Authority = authority,
            ControlNumber = controlNumber,
        };

    /// <summary>The status on a day with who entered it: the last of that day or before; null before the first.</summary>
    public ExternalEvent? StatusOn(DateOnly day) => Statuses.LastOrDefault(s => s.On <= day);

    /// <summary>What a worksheet says of it on a day (<see cref="Worksheet"/>).</summary>
    public ExternalStanding StandingOn(DateOnly day) =>
        StatusOn(day) is { } last ? new(ControlNumber, last.Content.Status, last.On) : new(ControlNumber, null, null);

    /// <summary>With what was entered. Never refuses: what was recorded has happened.</summary>
    public ExternalApplication With(ExternalEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        int at = Statuses.Count(s => s.On <= e.On);
        return this with
        {
            Sequence = Sequence + 1,
            Organization = Organization ?? e.Content.Organization,
            Application = e.Content.Application ?? Application,
            License = e.Content.License ?? License,
            Statuses = Statuses.Insert(at, e),
        };
    }
}
