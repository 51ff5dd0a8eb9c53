using Licet.Core.History;
using Licet.Data.Licenses;
using Licet.Data.Orders;
using Licet.Data.Records;
using Licet.Data.Review;

namespace Licet.Data.History;

/// <summary>Events for the end of one history, recorded together or not at all.</summary>
/// <param name="Expected">How many events the caller had seen: the append is stale where there are more.</param>
/// <param name="Key">Of the request, given by the caller: the same key again changes nothing. Null for none.</param>
public sealed record Append(string History, long Expected, IReadOnlyList<NewEvent> Events, string? Key = null)
{
    /// <summary>What the events refer to and what is stored beside the log in the same transaction.</summary>
    public IReadOnlyList<SealedRecord> Records { get; init; } = [];

    /// <summary>The case's row after the events; null where the history is no case.</summary>
    internal CaseRow? Case { get; init; }

    /// <summary>The license's row after the events; null where the history is no license.</summary>
    internal LicenseRow? License { get; init; }

    /// <summary>The order's row after the events; null where the history is no order.</summary>
    internal OrderRow? Order { get; init; }

    /// <summary>Entries of ledgers that go with the events: all of them are accepted as they are written, or nothing is recorded.</summary>
    internal IReadOnlyList<LedgerDraw> Draws { get; init; } = [];

    /// <summary>An entry of a ledger, which is decided as it is written; the events are then its own, and what was expected is not asked.</summary>
    internal LedgerDraw? Draw { get; init; }

    /// <summary>The record whose key is destroyed with the events; null for none.</summary>
    internal string? Destroys { get; init; }
}

/// <summary>The answer to an append. A refusal is a value.</summary>
public abstract record Appended
{
    private Appended() { }

    /// <param name="Events">As they lie in the log.</param>
    public sealed record Done(IReadOnlyList<LoggedEvent> Events) : Appended;

    /// <summary>The history has another end than the caller had seen; nothing was recorded.</summary>
    /// <param name="Sequence">Of its last event; 0 for no event.</param>
    /// <param name="Since">What came since; empty where the caller claims to have seen what is not there.</param>
    public sealed record Stale(long Sequence, IReadOnlyList<LoggedEvent> Since) : Appended;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken(string History, long First) : Appended;

    /// <summary>A ledger does not take what was to be drawn with the events; nothing was recorded, of other ledgers neither.</summary>
    internal sealed record NotDrawn(LedgerDraw Draw) : Appended;

    /// <summary>A record that was to be stored was stored before, with other events; nothing was recorded.</summary>
    public sealed record RecordTaken(string Record) : Appended;
}
