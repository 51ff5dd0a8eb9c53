using System.Globalization;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Rules;

namespace Licet.Core.Licenses;

/// <summary>
/// Decides what may happen to a license: what had been seen, the person, the day and the facts, in that order. Pure: facts in, event or
/// refusal out.
/// </summary>
public static class LicenseActs
{
    /// <summary>Days within which an act may be recorded after acts of later days, with a reason (DESIGN).</summary>
    public const int LateWithin = 30;

    /// <summary>Whether a person has a role in which licenses that are issued here are decided on, whatever the license.</summary>
    public static bool Decides(ProcessDefinition process, Person by)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(by);
        return LicensePersons.Deciding(process).Overlaps(by.Roles);
    }

    /// <summary>
    /// Whether an act says if, or how far, a license may be used from now on. A license is "subject to revision, suspension, or revocation
    /// ... without notice" (750.8(a)), and none of these reaches back: the act's day is that of its recording, or shipments that were
    /// lawful would be breaches afterwards, and breaches none. What voids a license reaches back by law (750.7(a)(2)).
    /// </summary>
    public static bool ActsFromNowOn(LicenseContent content) =>
        content is Suspended or Reinstated or Revoked or Surrendered or Replaced or Revised;

    /// <param name="recorded">The day on which the act is recorded; its own day is not later.</param>
    /// <param name="rules">The tables by which what a license says is looked up; null: the shipped ones.</param>
    public static LicenseRuling Take(LicenseState state, LicenseAct act, DateOnly recorded, RuleBook? rules = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        if (act.Seen != state.Sequence)
        {
            return Refused(RefusalKind.Stale, Since(state, act.Seen), "DESIGN");
        }

        bool elsewhere = (TermsIn(act.Content) ?? state.Terms)?.Issuer.IsElsewhere == true;
        LicensePersons.Found found = LicensePersons.Of(state, act, elsewhere);
        if (found.Why is not null || found.Role is not { } role)
        {
            return Refused(RefusalKind.Role, found.Why ?? "", found.Citation);
        }

        // Elsewhere the act has been done, with notice on its own day: here it is a record, late or not, and the law's day holds.
        if (!elsewhere && act.On < recorded && ActsFromNowOn(act.Content))
        {
            return Refused(
                RefusalKind.Day,
                Text(
                    $"It acts from the day on which it is recorded, {recorded:yyyy-MM-dd}, and not from {act.On:yyyy-MM-dd}."
                ),
                "750.8(a)"
            );
        }

        if (DayOf(state, act, recorded, elsewhere) is { } day)
        {
            return Refused(RefusalKind.Day, day, "DESIGN");
        }

        if (ContentTexts.Fault(act.Content) is { } unreadable)
        {
            return Refused(RefusalKind.Guard, unreadable, "DESIGN");
        }

        if (LicenseGuards.Why(rules ?? RuleBook.Shipped, state, act, role) is { } lacks)
        {
            return Refused(RefusalKind.Guard, lacks.Why, lacks.Citation);
        }

        LicenseEvent done = new(act.By.Id, role.Id, act.By.Agency, act.On, act.Content)
        {
            Late = act.On < state.Last ? act.Late : null,
            Applicant = role.Side == Side.Applicant ? act.By.Organization : null,
        };
        return new LicenseRuling.Accepted(done, LicenseFold.Apply(state, done));
    }

    private static string? DayOf(LicenseState state, LicenseAct act, DateOnly recorded, bool elsewhere)
    {
        if (act.On > recorded)
        {
            return Text($"The day {act.On:yyyy-MM-dd} is in the future: it is recorded on {recorded:yyyy-MM-dd}.");
        }

        if (!(act.On < state.Last))
        {
            return null;
        }

        string last = Text($"The day {act.On:yyyy-MM-dd} is before the license's last act of {state.Last:yyyy-MM-dd}");
        return !elsewhere && act.Content is not ObligationMet ? $"{last}: acts are recorded in the order of their days."
            : !Given.Said(act.Late) ? $"{last}: a late record says why."
            : recorded.DayNumber - act.On.DayNumber > LateWithin
                ? Text($"{last}, and more than {LateWithin} days before its recording.")
            : null;
    }

    private static LicenseTerms? TermsIn(LicenseContent content) =>
        content switch
        {
            Issued i => i.Terms,
            Entered e => e.Terms,
            _ => null,
        };

    private static string Since(LicenseState state, long seen) =>
        seen > state.Sequence
            ? "More was seen than has happened to the license."
            : $"The license has moved on since: {string.Join(", ", state.Acts.Skip((int)Math.Max(0, seen)).Select(a => a.Content.Kind))}.";

    private static LicenseRuling.Refused Refused(RefusalKind kind, string why, string citation) =>
        new(kind, why, citation);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
