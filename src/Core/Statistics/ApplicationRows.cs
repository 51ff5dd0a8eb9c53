using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.History;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Statistics;

/// <summary>
/// Cases into rows, event by event, in the order of the log. The fold is the case's own, so that no figure knows another truth than
/// the officer does.
/// </summary>
/// <param name="processes">By id and version; null where it is not to be had.</param>
public sealed class ApplicationRows(Func<string, string, ProcessDefinition?> processes)
{
    private const string Kind = "case/";
    private readonly Dictionary<string, Folding> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<ProcessDefinition, WholeClock?> _clocks = new(ReferenceEqualityComparer.Instance);

    /// <summary>Events that were given, of whatever history: the position of the log.</summary>
    public long Position { get; private set; }

    /// <summary>All rows after a whole log.</summary>
    /// <param name="processes">By id and version, null where it is not to be had; null: the shipped ones.</param>
    public static ApplicationRows Of(
        IEnumerable<LoggedEvent> log,
        Func<string, string, ProcessDefinition?>? processes = null
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        ApplicationRows rows = new(processes ?? ShippedProcesses.Find);
        foreach (LoggedEvent logged in log)
        {
            rows.Add(logged.Event);
        }

        return rows;
    }

    /// <summary>The log's next event. What is no application's is counted for the position and nothing else.</summary>
    /// <exception cref="FormatException">An event of another shape, or a process that is not to be had.</exception>
    public void Add(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        Position++;
        if (!e.History.StartsWith(Kind, StringComparison.Ordinal))
        {
            return;
        }

        _cases.TryGetValue(e.History, out Folding? at);
        if (at is { State: null })
        {
            throw new FormatException($"{e.History} #{e.Sequence}: the case was over, nothing is done to it.");
        }

        CaseState before = at?.State ?? Case.New(e.History, CaseJson.ProcessOf(e, processes));
        CaseEvent acted = CaseJson.EventOf(e);
        CaseState after = CaseFold.Apply(before, acted);
        Turn? turn = Standings.After(before, acted, after);
        Folding folded = new(after, turn is null ? at?.Turns ?? [] : Turned(at?.Turns ?? [], turn));
        // Nothing leads out of an end: the row is all that is asked of it from then on.
        _cases[e.History] = after.IsOver ? new(null, folded.Turns) { Row = RowOf(folded) } : folded;
    }

    /// <summary>Applications received so far, by number.</summary>
    public IReadOnlyList<ApplicationRow> Rows() =>
        [
            .. _cases
                .OrderBy(f => f.Key, StringComparer.Ordinal)
                .Select(f => f.Value.Row ?? RowOf(f.Value))
                .OfType<ApplicationRow>(),
        ];

    private static ImmutableArray<Turn> Turned(ImmutableArray<Turn> turns, Turn next) =>
        turns.Length > 0 && turns[^1].Standing == next.Standing && next.Standing == Standing.Pending
            ? turns
            : turns.Add(next);

    /// <summary>Null where nothing was received.</summary>
    private ApplicationRow? RowOf(Folding of)
    {
        if (of.State is not { Submission: { } submission } state || of.Turns.IsEmpty)
        {
            return null;
        }

        WholeClock? whole = WholeOf(state.Process);
        ApplicationRow row = new(
            state.History[Kind.Length..],
            state.Applicant ?? state.Submitter ?? "",
            of.Turns[0].On,
            whole is null ? [] : [.. state.Marks.Where(m => Counts(whole.Limit, m.Act))],
            of.Turns,
            [.. submission.Lines.OrderBy(l => l.Id, StringComparer.Ordinal).Select(LineOf)],
            state.Stops,
            whole
        );
        return row.WithSettledCount();
    }

    private static bool Counts(TimeLimit limit, string act) =>
        act == limit.From || act == limit.To || limit.Again?.Contains(act) == true;

    private static RowLine LineOf(Line line) =>
        new(
            line.Id,
            line.Policy,
            line.Item,
            decimal.TryParse(
                line.Value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal value
            )
                ? value
                : null
        );

    /// <summary>The process's first clock that acts start and end: by convention of the files the one over everything.</summary>
    private WholeClock? WholeOf(ProcessDefinition process)
    {
        if (!_clocks.TryGetValue(process, out WholeClock? clock))
        {
            TimeLimit? whole = process.Clocks.FirstOrDefault(c => c.To is not null);
            _clocks[process] = clock = whole is null ? null : new(whole, process.ClockOf(whole.Id));
        }

        return clock;
    }

    /// <param name="State">Null once the case is over.</param>
    private sealed record Folding(CaseState? State, ImmutableArray<Turn> Turns)
    {
        /// <summary>Of a case that is over.</summary>
        public ApplicationRow? Row { get; init; }
    }
}
