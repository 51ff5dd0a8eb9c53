using Licet.Core.Review;
using Licet.Core.Statistics.Releases;
using Licet.Data.History;

namespace Licet.Data.Statistics;

/// <summary>The answer to an act on figures for the public.</summary>
public abstract record ReleaseAnswer
{
    private ReleaseAnswer() { }

    public sealed record Taken(ReleaseState State) : ReleaseAnswer;

    public sealed record Refused(string Why) : ReleaseAnswer;

    /// <summary>Something was released or taken back since it was seen.</summary>
    public sealed record Stale(ReleaseState State) : ReleaseAnswer;

    /// <summary>The figures are no longer those that the person looked at.</summary>
    public sealed record Others : ReleaseAnswer;

    public sealed record KeyTaken : ReleaseAnswer;
}

/// <summary>An act on figures for the public, as somebody asks for it.</summary>
/// <param name="By">In the roles that live today.</param>
/// <param name="Seen">Sequence of the last event that the person had seen.</param>
/// <param name="Key">Of the request; null for none.</param>
/// <param name="Digest">Of the figures that the person looked at before releasing them (<see cref="ReleaseJson.DigestOf"/>).</param>
public sealed record ReleaseCommand(ReleaseContent Content, Person By, long Seen, string? Key, string? Digest = null);

/// <summary>Figures that were released to the public, as the log has them.</summary>
public sealed class Releases(EventLog log)
{
    public async Task<ReleaseState> ReadAsync(CancellationToken ct) =>
        (await log.ReadAsync(ReleaseState.History, 0, ct)).Aggregate(ReleaseState.Empty, (s, e) => s.With(e.Event));

    public async Task<ReleaseAnswer> TakeAsync(ReleaseCommand command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var (content, by, seen, key, digest) = command;
        EarlierRequest? earlier = await EarlierRequest.FindAsync(log, key, ReleaseState.History, ct);
        ReleaseState state = await ReadAsync(ct);
        if (earlier is not null)
        {
            return earlier.Done is { } done && IsSame(ReleaseJson.ContentOf(done.Event), content)
                ? new ReleaseAnswer.Taken(state)
                : new ReleaseAnswer.KeyTaken();
        }

        if (state.Sequence != seen)
        {
            return new ReleaseAnswer.Stale(state);
        }

        if (state.FaultOf(content, by, log.Today) is { } fault)
        {
            return new ReleaseAnswer.Refused(fault);
        }

        if (content is Released released && ReleaseJson.DigestOf(released) != digest)
        {
            return new ReleaseAnswer.Others();
        }

        Append append = new(ReleaseState.History, seen, [ReleaseJson.EventOf(content, by.Id, log.Today)], key);
        return await log.WriteAsync(append, ct) switch
        {
            Appended.Done => new ReleaseAnswer.Taken(await ReadAsync(ct)),
            Appended.Stale => new ReleaseAnswer.Stale(await ReadAsync(ct)),
            _ => new ReleaseAnswer.KeyTaken(),
        };
    }

    /// <summary>Figures that are counted again may stand at another position of the log: the same day was asked for.</summary>
    private static bool IsSame(ReleaseContent done, ReleaseContent asked) =>
        (done, asked) switch
        {
            (Released a, Released b) => (a.Day, a.Least, a.Words) == (b.Day, b.Least, b.Words),
            _ => done == asked,
        };
}
