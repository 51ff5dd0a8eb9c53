using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Licenses;

/// <summary>Who may act on a license, and for whom: asked of the person and of all that the person did on it.</summary>
internal static class LicensePersons
{
    /// <param name="Role">The role in which the person acts; null where there is none.</param>
    /// <param name="Why">Why not, as a sentence; null where nothing is against it.</param>
    public readonly record struct Found(Role? Role, string? Why, string Citation = "DESIGN");

    public static Found Of(LicenseState state, LicenseAct act, bool elsewhere)
    {
        if (PersonIds.Fault(state.Process, act.By) is { } id)
        {
            return new(null, id);
        }

        ImmutableArray<Side> sides = SidesOf(act.Content, elsewhere);
        List<Role> may = [.. state.Process.Roles.Where(r => sides.Contains(r.Side))];
        if (!elsewhere && act.Content is not (ObligationMet or PaperAttached))
        {
            HashSet<string> deciding = Deciding(state.Process);
            may.RemoveAll(r => r.Side == Side.Authority && !deciding.Contains(r.Id));
        }

        List<Role> roles = [.. may.Where(r => act.By.Roles.Contains(r.Id))];
        if (roles.Count == 0)
        {
            return new(
                null,
                $"'{act.Content.Kind}' is for: {string.Join(" or ", may.Select(r => r.Title))}.",
                "750.7; 750.8"
            );
        }

        Found found = default;
        foreach (Role role in roles)
        {
            found = new(role, Apart(state, act, role));
            if (found.Why is null)
            {
                return found;
            }
        }

        return found;
    }

    /// <summary>
    /// Roles of the authority in which licenses are decided on: those in which a decision by line is proposed or signed. What is granted by them
    /// is taken away by them (DESIGN: part 750 names BIS). Of a process that decides no lines, every role of the authority.
    /// </summary>
    public static HashSet<string> Deciding(ProcessDefinition process)
    {
        HashSet<string> all =
        [
            .. process
                .Transitions.Where(t => t.Content is "decision" or "signature")
                .SelectMany(t => t.By)
                .Where(r => process.SideOf(r) == Side.Authority),
        ];
        return all.Count > 0 ? all : [.. process.Roles.Where(r => r.Side == Side.Authority).Select(r => r.Id)];
    }

    /// <summary>Whose condition the person may change: the agency's own, or the authority's.</summary>
    public static string OwnerOf(LicenseTerms terms, Role role, Person by) =>
        role.Side == Side.Agency ? by.Agency! : terms.Issuer.Authority;

    /// <summary>
    /// Acts on a license are the authority's; of a license issued elsewhere the licensee records them. Giving it back and telling that an
    /// obligation is met are the licensee's own.
    /// </summary>
    private static ImmutableArray<Side> SidesOf(LicenseContent content, bool elsewhere) =>
        content switch
        {
            Entered => [Side.Applicant, Side.Authority],
            Surrendered => [Side.Applicant],
            Reevaluated => [Side.System],
            ObligationMet => [Side.Applicant, Side.Authority, Side.Agency],
            PaperAttached => [Side.Applicant, Side.Authority],
            Revised => elsewhere ? [Side.Applicant, Side.Authority] : [Side.Authority, Side.Agency],
            _ => elsewhere ? [Side.Applicant, Side.Authority] : [Side.Authority],
        };

    private static string? Apart(LicenseState state, LicenseAct act, Role role)
    {
        if (role.Side == Side.Applicant && state.Sequence > 0 && act.By.Organization != state.Licensee)
        {
            return "A person of an applicant acts on that applicant's licenses only.";
        }

        if (role.Side == Side.Agency && act.By.Agency is null)
        {
            return "A person of an agency says for which.";
        }

        List<LicenseEvent> own = [.. state.Acts.Where(a => a.Person == act.By.Id)];
        HashSet<string> roles = [.. own.Select(a => a.Role)];
        Separation? broken = (state.Process.Separations ?? []).FirstOrDefault(s =>
            s.On
            && s.Kind switch
            {
                "one-side" => roles.Any(r => state.Process.SideOf(r) is { } side && side != role.Side),
                "one-agency" => act.By.Agency is not null
                    && own.Exists(a => a.Agency is not null && a.Agency != act.By.Agency),
                "roles" => Both(s.These!.Value, s.Those!.Value) || Both(s.Those.Value, s.These.Value),
                // A body presides over cases.
                _ => false,
            }
        );
        if (broken is not null)
        {
            return $"{broken.Title} ({broken.Citation}).";
        }

        bool alone =
            role.Side == Side.Authority
            && act.Content is Reinstated
            && state.Acts.LastOrDefault(a => a.Content is Suspended)?.Person == act.By.Id;
        return alone ? "Who suspended a license does not reinstate it: another person does." : null;

        bool Both(IEnumerable<string> one, IEnumerable<string> other) =>
            one.Contains(role.Id) && other.Any(roles.Contains);
    }
}
