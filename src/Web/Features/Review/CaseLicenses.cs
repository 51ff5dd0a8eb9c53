using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Licenses;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Review;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Review;

/// <summary>A license that a signature in a case granted.</summary>
/// <param name="Lines">Those approved by it.</param>
/// <param name="Standing">The license; null while it is not issued.</param>
/// <param name="Terms">What is to be issued; null where it is, or cannot be.</param>
/// <param name="Why">Why it is not issued and cannot be, as a sentence; null where it can.</param>
public sealed record GrantedHere(
    string Number,
    DateOnly On,
    IReadOnlyList<string> Lines,
    LicenseState? Standing,
    LicenseTerms? Terms,
    string? Why
);

/// <summary>Licenses of a case: each signature that approved lines grants one (750.7).</summary>
public sealed class CaseLicenses(EventLog log, CaseLook look, Organizations organizations, Visitor visitor)
{
    private readonly LicenseHistories _licenses = new(log);

    /// <param name="form">As it was submitted; null where its text does not lie here.</param>
    public async Task<IReadOnlyList<GrantedHere>> OfAsync(CaseState state, ApplicationForm? form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Approvals.IsEmpty)
        {
            return [];
        }

        string authority = await AuthorityAsync(ct);
        List<GrantedHere> all = [];
        for (int i = 0; i < state.Approvals.Length; i++)
        {
            string number = GrantedLicense.NumberOf(state, i);
            // What an earlier program issued for the case under another number is it, too.
            LicenseState? standing =
                await _licenses.FindAsync(number, ct)
                ?? (i == 0 ? await _licenses.OfApplicationAsync(NumberOf(state), ct) : null);
            (LicenseTerms? terms, LackingElement? lacks) =
                standing is not null || form is null ? (null, null) : GrantedLicense.Of(state, form, i, authority);
            all.Add(
                new(
                    standing?.Terms?.Number ?? number,
                    state.Approvals[i].On,
                    [.. state.Approvals[i].Lines.Select(l => l.Line)],
                    standing,
                    terms,
                    standing is not null ? null
                        : form is null ? "The form's text does not lie here: the license is entered by hand."
                        : state.Applicant is null
                            ? "The case is no organization's here: the license is entered by hand."
                        : lacks?.ToString()
                )
            );
        }

        return all;
    }

    /// <summary>Issues what was granted and is not issued, by the person who asks; what cannot be issued stays as it is.</summary>
    /// <returns>Why one was refused; null where none was.</returns>
    public async Task<string?> IssueLeftAsync(string number, CancellationToken ct)
    {
        if (
            await new CaseFiles(log).ReadAsync(number, ct) is not { State: var state } file
            || state.Applicant is not { } licensee
        )
        {
            return null;
        }

        foreach (GrantedHere granted in await OfAsync(state, await look.FormAsync(file, ct), ct))
        {
            if (granted.Terms is not { } terms)
            {
                continue;
            }

            LicenseAct act = new(visitor.Person, terms.Issued, 0, new Issued(terms, licensee));
            LicenseCommand command = new(terms.Number, act, $"issue:{terms.Number}");
            if (await _licenses.TakeAsync(command, state.Process, ct) is LicenseAnswer.Refused refused)
            {
                return $"{refused.Why} [{refused.Citation}]";
            }
        }

        return null;
    }

    private async Task<string> AuthorityAsync(CancellationToken ct) =>
        visitor is { Kind: Licet.Data.Desk.OrganizationKind.Authority, Organization: { } own }
            ? await organizations.NameAsync(own, ct)
            : "the authority";

    private static string NumberOf(CaseState state) => state.History[(state.History.IndexOf('/') + 1)..];
}
