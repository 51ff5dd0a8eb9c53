using Licet.Core.Applications;
using Licet.Core.Precedents;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Serving;

namespace Licet.Web.Features.Review;

/// <summary>Precedents beside the lines of a case.</summary>
/// <param name="Cases">How many cases they were looked for in, the latest of all.</param>
public sealed record PrecedentsHere(IReadOnlyList<LinePrecedents> Lines, int Cases);

/// <summary>
/// Decided lines of the latest cases, ready to be set beside a line in review. Read while nobody waits, not before somebody asks; after that only
/// cases that went on are read again.
/// </summary>
public sealed class PrecedentShelf(EventLog log, ILogger<PrecedentShelf> logger)
    : Rounds(TimeSpan.FromSeconds(30), logger)
{
    /// <summary>The latest cases that are looked at: the page says so.</summary>
    public const int Most = 5_000;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly CaseFiles _files = new(log);
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Dictionary<string, (long Sequence, IReadOnlyList<DecidedLine> Lines)> _known = [];
    private volatile bool _asked;
    private volatile PrecedentBook? _book;

    /// <summary>Null while decided cases are being read for the first time, and where the form's text does not lie here.</summary>
    /// <param name="form">As it was submitted.</param>
    public async Task<PrecedentsHere?> BesideAsync(CaseState state, ApplicationForm? form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (_book is null)
        {
            Ask();
            await Task.WhenAny(_first.Task, Task.Delay(s_patience, ct));
        }

        return Beside(state, form);
    }

    /// <summary>The same of what is read already: nobody waits for it.</summary>
    /// <inheritdoc cref="BesideAsync"/>
    public PrecedentsHere? BesideNow(CaseState state, ApplicationForm? form)
    {
        ArgumentNullException.ThrowIfNull(state);
        Ask();
        return Beside(state, form);
    }

    /// <summary>Later rounds keep up by themselves.</summary>
    private void Ask()
    {
        if (!_asked)
        {
            _asked = true;
            Wake();
        }
    }

    private PrecedentsHere? Beside(CaseState state, ApplicationForm? form)
    {
        if (_book is not { } book || form is null)
        {
            return null;
        }

        string number = state.History[(state.History.IndexOf('/') + 1)..];
        return new(
            [
                .. DecidedLines
                    .InReview(state, form)
                    .Select(l => book.Beside(l))
                    // A case is no precedent of its own.
                    .Select(l =>
                        l with
                        {
                            Precedents = [.. l.Precedents.Where(p => p.Earlier.ControlNumber != number)],
                        }
                    ),
            ],
            _known.Count
        );
    }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        if (!_asked)
        {
            return;
        }

        Dictionary<string, (long, IReadOnlyList<DecidedLine>)> known = new(StringComparer.Ordinal);
        bool grown = false;
        foreach ((string number, long sequence) in await new CaseQueue(log).LatestAsync(Most, ct))
        {
            if (
                _known.TryGetValue(number, out (long Sequence, IReadOnlyList<DecidedLine> Lines) had)
                && had.Sequence == sequence
            )
            {
                known[number] = had;
                continue;
            }

            grown = true;
            known[number] = (sequence, await DecidedAsync(number, ct));
        }

        if (grown || _book is null)
        {
            _known = known;
            _book = new PrecedentBook(known.Values.SelectMany(k => k.Item2));
            _first.TrySetResult();
        }
    }

    private async Task<IReadOnlyList<DecidedLine>> DecidedAsync(string number, CancellationToken ct) =>
        await _files.ReadAsync(number, ct) is { } file && await _files.FormAsync(file, ct) is { } form
            ? [.. DecidedLines.Of(file.State, form)]
            : [];
}
