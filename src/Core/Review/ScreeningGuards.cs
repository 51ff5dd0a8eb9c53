using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What the guards of screening ask: null where one holds, else a sentence. A decision that approves nothing needs no screening.</summary>
internal static class ScreeningGuards
{
    public static string? Try(Guard guard, CaseState state, Move move) =>
        guard.Code switch
        {
            "parties-screened" => Counted(state, move),
            "hits-named" => Named(move),
            "screening-fresh" => Unless(
                !Approves(state) || state.OpenHits == 0,
                state.OpenHits is { } open
                    ? string.Create(CultureInfo.InvariantCulture, $"Hits of the screening are not cleared: {open}.")
                    : "The parties are not screened."
            ),
            "screened-within" => Approves(state) ? Within(state, guard.Clock, move.On) : null,
            "hit-open" => Disposed(state, move),
            "second-pair-of-eyes" => Confirmed(state, move),
            _ => ListGuards.Try(guard, state, move),
        };

    private static bool Approves(CaseState state) => state.Decision?.Lines.Any(l => l.Outcome == "approve") == true;

    /// <summary>Which list a version is of is not told: that there are as many as before is the least that is asked.</summary>
    private static string? Counted(CaseState state, Move move) =>
        move.Content is not Screened s ? "The act does not bring a screening."
        : s.ListVersions.IsDefaultOrEmpty || s.ListVersions.Any(v => !Given.Said(v))
            ? "ListVersions: the parties are not screened: no list version is named."
        : state.Screened is { } before && Distinct(s) < Distinct(before)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"ListVersions: {Distinct(s)} named; the last screening was against {Distinct(before)}: {string.Join(", ", before.ListVersions)}. Another one covers these lists too."
            )
        : s.OpenHits < 0 ? "OpenHits: a number of hits is 0 or more."
        : null;

    private static int Distinct(Screened screened) => screened.ListVersions.Distinct(StringComparer.Ordinal).Count();

    private static string? Named(Move move)
    {
        ImmutableArray<string> hits = (move.Content as Screened)?.Hits ?? [];
        return move.Content is not Screened s ? "The act does not bring a screening."
            : hits.Length != s.OpenHits ? "Hits: each open hit is named, as many as OpenHits says."
            : hits.Any(h => !Given.Said(h)) || hits.Distinct(StringComparer.Ordinal).Count() != hits.Length
                ? "Hits: an id is blank or stands twice."
            : null;
    }

    private static string? Within(CaseState state, string clock, DateOnly on)
    {
        ClockReading? reading = CaseClocks.Read(state, clock, on);
        return reading is null
            ? "The parties are not screened."
            : Unless(
                reading.State != ClockState.Expired,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The parties were screened on {reading.Started:yyyy-MM-dd}, against {string.Join(", ", state.Screened?.ListVersions ?? [])}: more than {reading.Rule.Limit} days ago. Screen them again ({reading.Rule.Citation})."
                )
            );
    }

    private static string? Disposed(CaseState state, Move move) =>
        move.Content is not Disposition d ? "The act does not bring a disposition."
        : state.Screened?.Hits is not { } hits || !hits.Contains(d.Hit)
            ? Given.Said(d.Hit) ? $"Hit: '{d.Hit}' is no hit of the last screening."
                : "No hit is open."
        : state.Dispositions.TryGetValue(d.Hit, out HitStanding? first) && first.Second is not null
            ? $"Hit: two persons have found the same of '{d.Hit}' already."
        : d.Finding is not ("another-party" or "the-party")
            ? $"Finding: '{d.Finding}' is none: another-party or the-party."
        : Unless(Given.Said(d.Reason), "Reason: a disposition says why.");

    private static string? Confirmed(CaseState state, Move move) =>
        move.Content is not DispositionConfirmed c ? "The act does not bring a confirmation."
        : !state.Dispositions.TryGetValue(c.Hit, out HitStanding? first) || first.Second is not null
            ? Given.Said(c.Hit) ? $"Hit: '{c.Hit}' has no first disposition that waits for a second."
                : "No first disposition waits for a second."
        : first.First == move.By.Id ? "Nobody clears an own first disposition."
        : Unless(
            first.Finding == c.Finding,
            $"Finding: the first is '{first.Finding}'; who finds otherwise records a disposition of the own."
        );
}
