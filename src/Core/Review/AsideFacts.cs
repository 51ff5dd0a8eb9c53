using System.Globalization;
using Licet.Core.Clocks;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What an act beside the stage must say: null where it does, else a sentence that names the field.</summary>
internal static class AsideFacts
{
    public static string? Why(CaseState state, Aside aside, DateOnly recorded) =>
        aside.Content switch
        {
            HoldPlaced h => Said(h.Id, "Id", "a hold has an id")
                ?? Said(h.Reason, "Reason", "a hold says why")
                ?? Unless(!state.Holds.Contains(h.Id), $"The hold '{h.Id}' stands already."),
            HoldLifted h => Unless(state.Holds.Contains(h.Id), None("hold", h.Id))
                ?? Said(h.Reason, "Reason", "the lifting of a hold says why"),
            StopBegan b => Began(state, b, recorded) ?? Agreed(state, b, aside.On),
            StopActed a => Acted(state, a),
            StopEnded s => Open(state, s.Id, aside.On) ?? After(state, s.Id, aside.On),
            ConditionDropped c => Unless(state.Conditions.ContainsKey(c.Id), None("condition", c.Id))
                ?? Unless(
                    state.Signers.IsEmpty,
                    $"The condition '{c.Id}' stands in what was signed: it goes with another proposal or not at all."
                )
                ?? Said(c.Reason, "Reason", "the dropping of a condition says why"),
            InformationWanted w => InformationRequests.Why(state, w, aside.By, aside.On),
            InformationGiven g => InformationRequests.Why(state, g, aside.On),
            Assigned a => PersonIds.Fault(a.Officer) is { } fault ? $"Officer: {fault}" : null,
            _ => null,
        };

    private static string? Began(CaseState state, StopBegan began, DateOnly recorded)
    {
        if (Said(began.Id, "Id", "a stop has an id") is { } blank)
        {
            return blank;
        }

        if (state.Process.Stops.All(s => s.Reason != began.Reason))
        {
            return $"Reason: '{began.Reason}' is no lawful stop of '{state.Process.Id}': place a hold.";
        }

        if (state.Stops.Any(s => s.Id == began.Id))
        {
            return $"The stop '{began.Id}' stands already.";
        }

        foreach ((string act, DateOnly day) in began.Acts)
        {
            if (Unknown(state, began.Reason, act) is { } unknown)
            {
                return unknown;
            }

            if (day > recorded)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"Acts: the day {day:yyyy-MM-dd} of '{act}' is in the future."
                );
            }
        }

        return null;
    }

    /// <summary>
    /// What all members agree on is no word of one person: each said so by a vote. It has a last day, or one agreement would end the
    /// limit for ever.
    /// </summary>
    private static string? Agreed(CaseState state, StopBegan began, DateOnly on)
    {
        if (began.Through <= on)
        {
            return "Through: the last day of a stop is after its first.";
        }

        if (state.Process.Stops.Single(s => s.Reason == began.Reason).Unanimous != true)
        {
            return null;
        }

        List<string> silent = [.. state.Referrals.Keys.Where(a => !state.Postponing.Contains(a))];
        return state.Referrals.IsEmpty ? "Nobody is asked yet: there is no vote to postpone."
            : silent.Count > 0
                ? $"Every member agrees by a vote '{ListVote.Postpone}'; without it yet: {string.Join(", ", silent)}."
            : Unless(began.Through is not null, "Through: what all members agree on has a last day.");
    }

    /// <summary>
    /// An act is recorded while its stop is open, or afterwards where a test still waits for it: a check may be over before its
    /// analysis is reported.
    /// </summary>
    private static string? Acted(CaseState state, StopActed acted)
    {
        Stop? stop = state.Stops.FirstOrDefault(s => s.Id == acted.Id);
        return stop is null ? None("stop", acted.Id)
            : Unknown(state, stop.Reason, acted.Act) is { } unknown ? unknown
            : Unless(
                stop.Held.Through is null || !stop.Acts.ContainsKey(acted.Act),
                $"The stop '{acted.Id}' has ended, and '{acted.Act}' is recorded already."
            );
    }

    /// <summary>Acts are those of the reason's tests, without what the case knows by itself.</summary>
    private static string? Unknown(CaseState state, string reason, string act)
    {
        HashSet<string> own = [StopFold.Began, .. state.Process.Marks()];
        List<string> known =
        [
            .. StopFold
                .TestsOf(state.Process, reason)
                .SelectMany(t => new[] { t.From, t.To })
                .Distinct(StringComparer.Ordinal)
                .Where(a => !own.Contains(a)),
        ];
        string list = known.Count == 0 ? "none is recorded" : string.Join(", ", known);
        return Unless(known.Contains(act), $"Acts: '{act}' is no act of '{reason}': {list}.");
    }

    private static string None(string what, string id) =>
        Given.Said(id) ? $"There is no {what} '{id}'." : $"There is no {what}.";

    private static string? Said(string text, string field, string why) => Unless(Given.Said(text), $"{field}: {why}.");

    private static string? Open(CaseState state, string id, DateOnly on) =>
        state.Stops.FirstOrDefault(s => s.Id == id) is { } stop && !(stop.Held.Through <= on)
            ? null
            : None("open stop", id);

    private static string? After(CaseState state, string id, DateOnly on) =>
        on < state.Stops.Single(s => s.Id == id).Held.After ? "A stop does not end before it began." : null;
}
