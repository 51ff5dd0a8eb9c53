using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Rules;

namespace Licet.Core.Licenses;

/// <summary>Whether an act's facts hold, by the section that asks for them.</summary>
internal static class LicenseGuards
{
    public readonly record struct Lack(string Why, string Citation);

    /// <summary>Days from an act to the last day that it gives a license; four years are usual (750.7(g)), and no figure bounds others (DESIGN).</summary>
    public const int LongestDays = 3_660;

    /// <summary>Null where the act may stand.</summary>
    /// <param name="role">In which the person acts.</param>
    public static Lack? Why(RuleBook rules, LicenseState state, LicenseAct act, Role role)
    {
        LicenseStatus status = state.StatusOn(act.On);
        return act.Content switch
        {
            Issued or Entered when state.Terms is not null => new("The license is there already.", "750.7(b)"),
            Issued i => OfNew(rules, state, act, i.Terms, i.Licensee),
            Entered e => OfNew(rules, state, act, e.Terms, EnteredFor(e, act, role)),
            _ when state.Terms is null => new("A license begins by being issued or entered.", "750.7(b)"),
            ObligationMet m => OfObligation(state, m),
            PaperAttached p => Unless(
                !Given.Said(p.Name) || !Given.Said(p.What),
                "A paper has a name, and it is said what it is.",
                "762.2"
            ),
            Voided v when !Given.Said(v.Finding) => new("It is said which statement was false.", "750.7(a)(2)"),
            Voided when status == LicenseStatus.Void => new("The license is void already.", "750.7(a)(2)"),
            Voided => null,
            _ when status == LicenseStatus.Void => new("The license is void from its day of issue.", "750.7(a)(2)"),
            _ when Ended(state, status, act) is { } ended => ended,
            Revised r => RevisionGuards.Why(rules, state, act, r, role),
            Extended x => OfExtension(state, act, x),
            Transferred t => OfTransfer(rules, state, act, t),
            Suspended s => Said(s.Reason)
                ?? Unless(status == LicenseStatus.Suspended, "It is suspended already.", "750.8(a)"),
            Reinstated r => Said(r.Reason)
                ?? Unless(status != LicenseStatus.Suspended, "It is not suspended.", "750.8(a)"),
            Revoked r => Said(r.Reason) ?? OfLines(state, r),
            Surrendered s => Said(s.Reason),
            Reevaluated r => Said(r.Cause) ?? Said(r.Finding),
            Replaced r => Said(r.Reason)
                ?? Unless(
                    !Given.Said(r.By) || r.By == state.Terms.Number,
                    "A replacement is another license, by its number.",
                    "750.7(h)(4)"
                )
                ?? OfSuccessor(state, act, r.By),
            _ => null,
        };
    }

    /// <summary>What has ended is not changed; an extension answers a letter of when it was valid, and revocation follows suspension.</summary>
    private static Lack? Ended(LicenseState state, LicenseStatus status, LicenseAct act) =>
        status switch
        {
            LicenseStatus.Revoked or LicenseStatus.Surrendered or LicenseStatus.Replaced => new(
                $"The license is {status.ToString().ToLowerInvariant()}.",
                "750.7; 750.8"
            ),
            LicenseStatus.Expired when act.Content is not (Extended or Revoked) => new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The license expired on {state.TermsOn(act.On)!.LastDay:yyyy-MM-dd}."
                ),
                "750.7(g)"
            ),
            _ => null,
        };

    /// <summary>
    /// Both are kept, and shipments go on under the new one (750.7(h)(4)): it was issued here, to the same licensee, and holds. Of a license
    /// that is issued elsewhere the next one may not be entered yet; and one that an exporter entered takes no place of ours.
    /// </summary>
    private static Lack? OfSuccessor(LicenseState state, LicenseAct act, string by) =>
        act.Successor is not { } next || state.Terms!.Issuer.IsElsewhere ? null
        : next.Terms?.Issuer.IsElsewhere != false
            ? new($"There is no license '{by}' here to take its place.", "750.7(h)(4)")
        : next.Licensee != state.Licensee ? new($"'{by}' is another licensee's.", "750.7(h)(4)")
        : next.StatusOn(act.On) is var status && status is not (LicenseStatus.Active or LicenseStatus.NotYetValid)
            ? new($"'{by}' is {status.ToString().ToLowerInvariant()}: it takes no place.", "750.7(h)(4)")
        : null;

    /// <summary>Who enters a license for the licensee is of the licensee.</summary>
    private static string? EnteredFor(Entered entered, LicenseAct act, Role role) =>
        role.Side == Side.Applicant ? act.By.Organization : entered.Licensee;

    private static Lack? OfNew(RuleBook rules, LicenseState state, LicenseAct act, LicenseTerms terms, string? licensee)
    {
        bool elsewhere = act.Content is Entered;
        return terms.Issuer.IsElsewhere != elsewhere
                ? new(
                    "What Licet issued is issued, and what another authority issued is entered with its source.",
                    "750.7(b)"
                )
            : state.History != $"license/{terms.Number}"
                ? new($"'{state.History}' is not the history of {terms.Number}.", "DESIGN")
            : !elsewhere && terms.Issued != act.On ? new("A license is issued on the day that it says.", "750.7(g)")
            : elsewhere && terms.Issued > act.On ? new("A license is not entered before it is issued.", "750.7(g)")
            : !Given.Said(licensee) ? new("It is said which organization's persons act for the licensee.", "DESIGN")
            : act.Content is Entered { Licensee: { } said } && said != licensee
                ? new("Who enters a license for another organization is the authority.", "DESIGN")
            : OfTerms(rules, terms);
    }

    internal static Lack? OfTerms(RuleBook rules, LicenseTerms terms) =>
        TermsCheck.Fault(rules, terms) is { } fault ? new(fault.Why, fault.Citation) : null;

    /// <summary>Asked while it was still valid, answered in writing; nothing but the day changes (750.7(g)(1), (2)).</summary>
    private static Lack? OfExtension(LicenseState state, LicenseAct act, Extended x) =>
        state.TermsOn(act.On) is var terms && x.LastDay <= terms!.LastDay
            ? new("An extension ends later than the license.", "750.7(g)(1)")
        : x.LastDay.DayNumber - act.On.DayNumber > LongestDays
            ? new(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"LastDay: {x.LastDay:yyyy-MM-dd} is more than {LongestDays} days ahead."
                ),
                "DESIGN"
            )
        : x.Asked > act.On ? new("The letter comes before its answer.", "750.7(g)(1)")
        : x.Asked < terms.Issued || state.StatusOn(x.Asked) == LicenseStatus.Expired
            ? new("The letter is written after issue and while the license is still valid.", "750.7(g)(1)")
        : !Given.Said(x.Response) ? new("BIS answers in writing.", "750.7(g)(2)(ii)")
        : null;

    private static Lack? OfTransfer(RuleBook rules, LicenseState state, LicenseAct act, Transferred t) =>
        state.Terms!.Kind != LicenseKind.Export ? new("Only licenses to export are transferred.", "750.10(a)")
        : state.Acts.Any(a => a.Content is Transferred)
            ? new("The license was transferred once: only one transfer is approved.", "750.10(a)")
        : !Given.Said(t.Approval) ? new("A license is transferred with prior approval in writing only.", "750.10(a)")
        : !t.UnderJurisdiction ? new("The transferee is subject to the jurisdiction of the United States.", "750.10(a)")
        : !t.PrincipalParty ? new("The transferee is a principal party in interest.", "750.10(a)")
        : !t.AssumesAll ? new("The transferee assumes all powers and responsibilities under the license.", "750.10(a)")
        : t.To.Role != PartyRole.Applicant ? new("The transferee takes the licensee's place.", "750.10(a)")
        : !Given.Said(t.Licensee) || t.Licensee == state.Licensee
            ? new("It is said which other organization's persons act from then on.", "DESIGN")
        : OfTerms(rules, LicenseFold.Transfer(state.TermsOn(act.On)!, t));

    private static Lack? OfLines(LicenseState state, Revoked revoked) =>
        revoked.Lines is not { } lines ? null
        : lines.IsEmpty || lines.Any(l => state.Terms!.LineOf(l) is null)
            ? new("A revocation in part names lines of the license.", "750.8(a)")
        : null;

    private static Lack? OfObligation(LicenseState state, ObligationMet met) =>
        !state.Terms!.Conditions.Any(c => c.Id == met.Condition && c.Obligations.Any(o => o.Id == met.Obligation))
            ? new($"The license has no obligation '{met.Condition}/{met.Obligation}'.", "750.7(d)")
        : state.Acts.Any(a =>
            a.Content is ObligationMet m && m.Condition == met.Condition && m.Obligation == met.Obligation
        )
            ? new("It was recorded as met.", "750.7(d)")
        : !Given.Said(met.Evidence) ? new("What is met is shown.", "750.7(d)")
        : null;

    internal static Lack? Said(string reason) => Unless(!Given.Said(reason), "It is said why.", "750.8(a)");

    private static Lack? Unless(bool lacks, string why, string citation) => lacks ? new Lack(why, citation) : null;
}
