using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Licenses;

/// <summary>
/// Decides what may happen to a license: what had been seen, the person, the day and the facts, in that order. Pure: facts in, event or
/// refusal out.
/// </summary>
public static class LicenseActs
{
    /// <summary>Days within which an act may be recorded after acts of later days, with a reason (DESIGN).</summary>
    public const int LateWithin = 30;

    /// <param name="recorded">The day on which the act is recorded; its own day is not later.</param>
    public static LicenseRuling Take(LicenseState state, LicenseAct act, DateOnly recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        if (act.Seen != state.Sequence)
        {
            return Refused(RefusalKind.Stale, Since(state, act.Seen), "DESIGN");
        }

        bool elsewhere = (TermsIn(act.Content) ?? state.Terms)?.Issuer.IsElsewhere == true;
        ImmutableArray<Side> sides = SidesOf(act.Content, elsewhere);
        Role? role = state.Process.Roles.FirstOrDefault(r => act.By.Roles.Contains(r.Id) && sides.Contains(r.Side));
        if (role is null)
        {
            string who = string.Join(
                " or ",
                state.Process.Roles.Where(r => sides.Contains(r.Side)).Select(r => r.Title)
            );
            return Refused(RefusalKind.Role, $"'{act.Content.Kind}' is for: {who}.", "750.7; 750.8");
        }

        if (Apart(state, act, role) is { } apart)
        {
            return Refused(RefusalKind.Role, apart, "licensing.md 10 (DESIGN)");
        }

        if (DayOf(state, act, recorded, elsewhere) is { } day)
        {
            return Refused(RefusalKind.Day, day, "licensing.md 4 (DESIGN)");
        }

        if (LicenseGuards.Why(state, act) is { } lacks)
        {
            return Refused(RefusalKind.Guard, lacks.Why, lacks.Citation);
        }

        LicenseEvent done = new(act.By.Id, role.Id, act.By.Agency, act.On, act.Content)
        {
            Late = act.On < state.Last ? act.Late : null,
        };
        return new LicenseRuling.Accepted(done, LicenseFold.Apply(state, done));
    }

    /// <summary>
    /// Acts on a license are the authority's; of a license issued elsewhere the licensee records them. Giving it back and telling that an
    /// obligation is met are the licensee's own.
    /// </summary>
    private static ImmutableArray<Side> SidesOf(LicenseContent content, bool elsewhere) =>
        content switch
        {
            Entered => [Side.Applicant, Side.Authority],
            Surrendered => [Side.Applicant],
            ObligationMet => [Side.Applicant, Side.Authority, Side.Agency],
            Revised => elsewhere ? [Side.Applicant, Side.Authority] : [Side.Authority, Side.Agency],
            _ => elsewhere ? [Side.Applicant, Side.Authority] : [Side.Authority],
        };

    /// <summary>Asked of the person and of all that the person did on the license.</summary>
    private static string? Apart(LicenseState state, LicenseAct act, Role role)
    {
        foreach (LicenseEvent own in state.Acts.Where(a => a.Person == act.By.Id && a.Person != Person.System.Id))
        {
            if (state.Process.Roles.FirstOrDefault(r => r.Id == own.Role)?.Side is { } side && side != role.Side)
            {
                return "A person acts for one side of a license only: the licensee, the authority or an agency.";
            }
        }

        bool alone =
            role.Side == Side.Authority
            && act.Content is Reinstated
            && state.Acts.LastOrDefault(a => a.Content is Suspended)?.Person == act.By.Id;
        return alone ? "Who suspended a license does not reinstate it: another person does." : null;
    }

    private static string? DayOf(LicenseState state, LicenseAct act, DateOnly recorded, bool elsewhere)
    {
        if (act.On > recorded)
        {
            return Text($"The day {act.On:yyyy-MM-dd} is in the future: it is recorded on {recorded:yyyy-MM-dd}.");
        }

        if (!(act.On < state.Last) || act.By.Id == Person.System.Id)
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
