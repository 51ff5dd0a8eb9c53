using System.Globalization;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What an amendment of a list must say before it is published: null where it does, else a sentence.</summary>
internal static class PublicationFacts
{
    /// <summary>Days between preparing an amendment and the day on which it appears (DESIGN: the text is silent).</summary>
    private const int Ahead = 366;

    /// <summary>Days between the day of publication and that on which it binds (DESIGN: the text is silent).</summary>
    private const int BindsAhead = 3_660;

    /// <summary>
    /// Nothing binds before it was decided. It may bind before it is printed, as amendments do that are on display for inspection.
    /// </summary>
    public static string? Why(CaseState state, Move move) =>
        move.Content is not ListPublication p ? "The act does not bring a publication."
        : !Given.Said(p.Citation) || !Given.Said(p.Version) ? "Citation or version is missing."
        : p.Published < move.On ? "The day of publication is over."
        : p.Published.DayNumber - move.On.DayNumber > Ahead
            ? Text($"Published: {p.Published:yyyy-MM-dd} is more than {Ahead} days ahead.")
        : p.Effective.DayNumber - p.Published.DayNumber > BindsAhead
            ? Text($"Effective: {p.Effective:yyyy-MM-dd} is more than {BindsAhead} days after the day of publication.")
        : Decided(state) is { } decided && p.Effective < decided
            ? Text($"Effective: {p.Effective:yyyy-MM-dd} is before the change was decided on {decided:yyyy-MM-dd}.")
        : p.Savings is { } s && !Given.Said(s.Citation) ? "The savings clause has no citation."
        : p.Savings is { ExportedBefore: { } before } c && before <= c.AboardBy
            ? "The savings clause ends before what it saves had to be on its way."
        : null;

    /// <summary>A correction prints what was decided: another version goes through the committee like every change.</summary>
    public static string? Corrects(CaseState state, Move move) =>
        move.Content is not ListPublication correction ? "The act does not bring a publication."
        : !Given.Said(correction.What) || state.Publications.All(x => x.Citation != correction.Corrects)
            ? "A correction names a publication of this history and what was printed otherwise than decided."
        : state.Publications.Any(x => x.Citation == correction.Citation)
            ? "Citation: a correction appears under a citation of its own."
        : Unless(
            correction.Version == state.Proposal?.Version,
            $"Version: a correction makes the version that was decided, '{state.Proposal?.Version}'; another one is another change."
        );

    private static DateOnly? Decided(CaseState state) => state.Acts.LastOrDefault(a => a.Kind == "bases")?.On;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
