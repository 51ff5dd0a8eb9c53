using System.Collections.Immutable;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Rules;

namespace Licet.Core.Licenses;

/// <summary>
/// What a revision may change of a license (750.8(a)). What has an act of its own (extension, transfer, replacement) is not done by a
/// revision; a condition is changed, dropped or added for its owner only; a line keeps its unit, in which its use is counted.
/// </summary>
internal static class RevisionGuards
{
    public static LicenseGuards.Lack? Why(
        RuleBook rules,
        LicenseState state,
        LicenseAct act,
        Revised revised,
        Role role
    )
    {
        LicenseTerms before = state.TermsOn(act.On)!;
        LicenseTerms after = revised.Terms;
        return LicenseGuards.Said(revised.Reason)
            ?? LicenseGuards.OfTerms(rules, after)
            ?? OfIdentity(before, after)
            ?? OfConditions(before, after, LicensePersons.OwnerOf(before, role, act.By))
            ?? OfNewIds(before, after)
            ?? OfAgency(before, after, role)
            ?? OfLines(before, after);
    }

    private static LicenseGuards.Lack? OfIdentity(LicenseTerms before, LicenseTerms after) =>
        after.Number != before.Number
        || after.Issuer != before.Issuer
        || after.Issued != before.Issued
        || after.Kind != before.Kind
        || after.Application != before.Application
        || after.Predecessor != before.Predecessor
            ? new(
                "Number, issuer, kind, day of issue, application and predecessor stay: what differs in them is another license.",
                "750.7(b)"
            )
        : after.LastDay > before.LastDay
            ? new("A later last day is an extension, which the licensee asks for.", "750.7(g)(1)")
        : Licensees(before) is var was
        && Licensees(after) is var now
        && !was.Select(p => (p.Id, p.Country)).SequenceEqual(now.Select(p => (p.Id, p.Country)))
            ? new("Another licensee is a transfer, which is approved.", "750.10(a)")
        : was.Zip(now).Any(p => p.First.Name != p.Second.Name && p.Second.FormerName != p.First.Name)
            ? new("A renamed licensee keeps its former name beside the new one.", "750.7(c)(2)")
        : null;

    private static ImmutableArray<LicenseParty> Licensees(LicenseTerms terms) =>
        [.. terms.Parties.Where(p => p.Role == PartyRole.Applicant).OrderBy(p => p.Id, StringComparer.Ordinal)];

    private static LicenseGuards.Lack? OfConditions(LicenseTerms before, LicenseTerms after, string owner)
    {
        if (before.Issuer.IsElsewhere)
        {
            return null;
        }

        LicenseCondition? taken = before.Conditions.FirstOrDefault(c =>
            Owns(c) != owner && !after.Conditions.Any(a => TermsCheck.Same(a, c))
        );
        if (taken is not null)
        {
            return new(
                $"Condition {taken.Id} belongs to '{Owns(taken)}': only it changes or drops it.",
                taken.Citation
            );
        }

        LicenseCondition? given = after.Conditions.FirstOrDefault(c =>
            Owns(c) != owner && !before.Conditions.Any(b => TermsCheck.Same(b, c))
        );
        return given is null
            ? null
            : new($"Condition {given.Id} is made '{Owns(given)}''s, and '{owner}' asks for it.", given.Citation);

        string Owns(LicenseCondition c) => c.Owner ?? before.Issuer.Authority;
    }

    /// <summary>Who holds the license reads the id, and is not told whose condition it is.</summary>
    private static LicenseGuards.Lack? OfNewIds(LicenseTerms before, LicenseTerms after) =>
        after.Conditions.FirstOrDefault(c =>
            c.Owner is { } owner
            && c.Id.Contains(owner, StringComparison.OrdinalIgnoreCase)
            && !before.Conditions.Any(b => b.Id == c.Id)
        )
            is { } telling
            ? new($"Condition {telling.Id}: its id is on the license and names no agency; number it.", "DESIGN")
            : null;

    private static LicenseGuards.Lack? OfAgency(LicenseTerms before, LicenseTerms after, Role role) =>
        role.Side == Side.Agency
        && LicenseJson.TermsOf(after with { Conditions = before.Conditions }) != LicenseJson.TermsOf(before)
            ? new("An agency changes its conditions, and nothing else of a license.", "750.8(a)")
            : null;

    private static LicenseGuards.Lack? OfLines(LicenseTerms before, LicenseTerms after)
    {
        LicenseLine? other = before.Lines.FirstOrDefault(l =>
            after.LineOf(l.Id) is not { } a
            || a.Quantity?.Unit != l.Quantity?.Unit
            || a.Value?.Currency != l.Value?.Currency
        );
        return other is not null
            ? new($"Line {other.Id} stays, with its unit and currency, in which its use is counted.", "750.7(f)")
            : null;
    }
}
