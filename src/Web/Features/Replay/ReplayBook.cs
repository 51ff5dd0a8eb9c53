using System.Collections.Concurrent;
using Licet.Core;
using Licet.Core.History;
using Licet.Core.Replay;

namespace Licet.Web.Features.Replay;

/// <summary>
/// The replay of 2019, recorded in memory by the rules that decide on anybody's case, and counted at the end of each day that is asked for.
/// The whole is recorded once, when somebody asks for the first time; of the days counted a few are kept.
/// </summary>
public sealed class ReplayBook
{
    private const int Kept = 64;

    private readonly ConcurrentDictionary<DateOnly, ReplayAnswer> _answers = [];
    private readonly Lazy<IReadOnlyList<LoggedEvent>> _events;

    public ReplayBook()
    {
        Facts = ReplayFacts.Of(ReplayFacts.Names[0]);
        _events = new(() => ReplayRun.Record(Facts, Last).Events);
    }

    /// <summary>The last day that can be asked for: the last one of which somebody said a figure.</summary>
    public DateOnly Last => Facts.Reported.Max(r => r.From);

    public ReplayFacts Facts { get; }

    public DateOnly First => Facts.First;

    /// <summary>Reads a day that can be asked for; false for any other text.</summary>
    public bool TryDay(string text, out DateOnly day) => Day.TryRead(text, out day) && day >= First && day <= Last;

    /// <param name="day">From <see cref="First"/> through <see cref="Last"/>.</param>
    public ReplayAnswer On(DateOnly day)
    {
        if (_answers.TryGetValue(day, out ReplayAnswer? known))
        {
            return known;
        }

        if (_answers.Count >= Kept)
        {
            _answers.Clear();
        }

        // Recorded in the order of days: what had been recorded by the end of one is a beginning of the whole.
        LoggedEvent[] through =
        [
            .. _events.Value.TakeWhile(e => DateOnly.FromDateTime(e.Event.Recorded.UtcDateTime) <= day),
        ];
        return _answers[day] = ReplayAnswer.Of(Facts, through, day);
    }
}
