using System.Globalization;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>What a denial leaves to do, and until when: 750.6(b), 756.2(c).</summary>
internal static class DenialDays
{
    private const string Appeals = "750.6(b); 756.2(c)";

    /// <summary>Where an appeal is received: 756.2(c)(1), as read in January 2025.</summary>
    private const string AppealsGoTo =
        "Under Secretary for Industry and Security, Bureau of Industry and Security, U.S. Department of Commerce, Room 3898, "
        + "14th Street and Pennsylvania Avenue NW, Washington, DC 20230";

    public static void Answer(LetterDraft draft, LetterFrame frame, CaseState state)
    {
        if (!Has(draft, state))
        {
            return;
        }

        var answer = Deadline(state, "itd-response", frame.Dated);
        var final = Deadline(state, "itd-final", frame.Dated);
        draft.Section(
            "Your answer, and when the denial becomes final",
            new LetterParagraph(
                $"You may answer within 20 days of the date of this notice, by {LetterDraft.Day(answer)}. If you do, we will tell you if the decision has changed.",
                "750.6(b)"
            ),
            new LetterParagraph(
                $"Unless you are so advised by the 45th day, {LetterDraft.Day(final)}, the denial becomes final on that day, without further notice.",
                "750.6(b)"
            )
        );
        AppealRights(draft, Deadline(state, "appeal", final));
    }

    /// <param name="last">Counted from the final denial.</param>
    /// <param name="noticed">Counted from the date of the notice of it, which this letter is; null while the denial is not final.</param>
    public static void AppealRights(LetterDraft draft, DateOnly last, DateOnly? noticed = null)
    {
        var notYet = noticed is null;
        var from = notYet ? "If the denial becomes final, you may appeal it" : "You may appeal the denial";
        var or =
            noticed is { } later && later > last
                ? $", or within 45 days of the date of this notice, by {LetterDraft.Day(later)}: one received by the later day is in time"
            : notYet ? ", or, where we send you a notice of the final denial, within 45 days of its date"
            : "";
        draft.Section(
            "Appeal",
            new LetterParagraph(
                $"{from} to the Under Secretary for Industry and Security. The appeal must be received within 45 days of the final denial, by {LetterDraft.Day(last)}{or}.",
                notYet ? $"750.6(a)(6); {Appeals}(1)" : $"{Appeals}(1)"
            ),
            new LetterParagraph($"Send it to: {AppealsGoTo}.", "756.2(c)(1)"),
            new LetterParagraph(
                "It states in writing, in full and precisely, why the denial has a direct and adverse effect on you and should be reversed or modified. An informal hearing may be asked for in writing when the appeal is filed. An appeal does not suspend the denial unless a stay is granted.",
                "756.2(c)(2), (3), (e)"
            )
        );
    }

    /// <summary>Whether the process has the limits of 750.6(b): another law's has none, and no notice of this one.</summary>
    private static bool Has(LetterDraft draft, CaseState state)
    {
        string[] limits = ["itd-response", "itd-final", "appeal"];
        var has = Array.TrueForAll(limits, l => state.Process.Clocks.Any(c => c.Id == l));
        draft.Need(has, $"the limits of 750.6(b): the process '{state.Process.Id}' has none", "750.6(b)");
        return has;
    }

    /// <summary>The last day of a limit of the case's process, counted from a day; no stop is asked, since none stops these.</summary>
    public static DateOnly Deadline(CaseState state, string clock, DateOnly from) =>
        state.Process.ClockOf(clock).Read(from, null, [], from).Deadline
        ?? throw new InvalidOperationException(
            string.Create(CultureInfo.InvariantCulture, $"'{clock}' has no last day from {from:yyyy-MM-dd}.")
        );
}
