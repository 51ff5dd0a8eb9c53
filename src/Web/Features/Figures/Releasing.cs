using Licet.Core.Statistics.Releases;
using Licet.Data.History;
using Licet.Data.Statistics;
using Licet.Web.Features.Statistics;

namespace Licet.Web.Features.Figures;

/// <summary>Figures as they would be released now.</summary>
/// <param name="State">Of all releases, as it was when they were counted.</param>
public sealed record ReleaseShown(ReleaseState State, Released Content)
{
    public string Digest => ReleaseJson.DigestOf(Content);
}

/// <summary>Figures for the public, counted from the book of statistics.</summary>
public sealed class Releasing(StatisticsBook book, EventLog log)
{
    /// <summary>Null while the log is being read for the first time.</summary>
    /// <param name="least">From <see cref="DisclosureControl.Fewest"/> to <see cref="DisclosureControl.Most"/>.</param>
    public async Task<ReleaseShown?> ShownAsync(DateOnly day, int least, string? words, CancellationToken ct)
    {
        if (await book.AskAsync(ct) is not { } from)
        {
            return null;
        }

        ReleaseState state = await new Releases(log).ReadAsync(ct);
        return new(state, new(day, least, from.Position, [.. from.Public(day, state, least)], words));
    }

    public Task<ReleaseState> ReadAsync(CancellationToken ct) => new Releases(log).ReadAsync(ct);

    public Task<ReleaseAnswer> TakeAsync(ReleaseCommand command, CancellationToken ct) =>
        new Releases(log).TakeAsync(command, ct);
}
