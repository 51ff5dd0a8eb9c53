using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Licenses;
using Licet.Core.Parties;
using Licet.Core.Review;
using Licet.Core.Rules;

namespace Licet.Core.Letters;

/// <summary>The license that a signature granted: what the application asked for, as far as it was signed, and nothing else (750.7(a)).</summary>
public static class GrantedLicense
{
    private const string Dollars = "USD";

    /// <summary>"D-Z100123"; of a later signature in the same case "D-Z100123-2". How an authority numbers is its own (DESIGN; 750.7(b)).</summary>
    /// <param name="which">0 for the first signature that approved lines.</param>
    public static string NumberOf(CaseState state, int which)
    {
        ArgumentNullException.ThrowIfNull(state);
        string number = "D-" + state.History[(state.History.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return which == 0 ? number : string.Create(CultureInfo.InvariantCulture, $"{number}-{which + 1}");
    }

    /// <summary>
    /// Its terms, from the day of the signature; or why they cannot be said. Its conditions are numbered as its letter has them: the license
    /// names no agency to who reads it.
    /// </summary>
    /// <param name="form">The one that was submitted.</param>
    /// <param name="authority">Who issues it.</param>
    public static (LicenseTerms? Terms, LackingElement? Lacks) Of(
        CaseState state,
        ApplicationForm form,
        int which,
        string authority
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        return Granted.Of(state, which) is { } granted
            ? TermsOf(state, form, granted, (NumberOf(state, which), authority))
            : (null, new("the decision: no line is approved and signed", "750.7; transitions 15 and 16"));
    }

    /// <summary>The terms of the license that a proposal would be granted if it were signed on a day; or why they cannot be said.</summary>
    /// <inheritdoc cref="Of"/>
    internal static (LicenseTerms? Terms, LackingElement? Lacks) OfProposal(
        CaseState state,
        ApplicationForm form,
        DateOnly on,
        string authority
    ) => TermsOf(state, form, Granted.Proposed(state, on), (NumberOf(state, state.Approvals.Length), authority));

    private static (LicenseTerms? Terms, LackingElement? Lacks) TermsOf(
        CaseState state,
        ApplicationForm form,
        Approval granted,
        (string Number, string Authority) issued
    )
    {
        if (FormFields.Digest(form) != state.Submission?.Application)
        {
            return (null, new("the form that was submitted", "748.6(a)"));
        }

        if (form is not { Applicant.Party: { } applicant, UltimateConsignee: { } consignee })
        {
            return (null, new("the applicant and the ultimate consignee", "750.7(a)(1)"));
        }

        if (granted.WithoutPeriod(state, form) is [var without, ..])
        {
            return (
                null,
                new(
                    $"the last day: whether 742.6(a)(6)(iii)(A) lists line {without} its number does not tell",
                    "750.7(g)"
                )
            );
        }

        IReadOnlyList<string> lines = granted.Ids();
        List<LicenseLine> granting = [];
        for (int i = 0; i < form.Items.Count; i++)
        {
            string id = FormBlocks.ItemId(i);
            if (!lines.Contains(id))
            {
                continue;
            }

            if (Line(id, form.Items[i], granted.QuantityOf(id)) is not { } line)
            {
                return (null, new($"the classification of line {id}", "750.7(a)(1)"));
            }

            granting.Add(line);
        }

        LicenseTerms terms = new()
        {
            Number = issued.Number,
            Issuer = new(issued.Authority),
            Kind = form.Type == ApplicationType.Reexport ? LicenseKind.Reexport : LicenseKind.Export,
            Parties = [.. Parties(form, applicant, consignee)],
            Lines = [.. granting],
            Destinations = [consignee.Country],
            Issued = granted.On,
            LastDay = granted.Through(state, form, granted.On).Last,
            Conditions =
            [
                .. granted.Conditions.Values.Select(
                    (c, i) =>
                        new LicenseCondition(
                            (i + 1).ToString(CultureInfo.InvariantCulture),
                            c.Text.Text,
                            c.Text.Citation,
                            []
                        )
                        {
                            Owner = c.Owner,
                        }
                ),
            ],
            EndUse = form.EndUse,
            Application = state.History[(state.History.IndexOf('/', StringComparison.Ordinal) + 1)..],
            Predecessor = form.Replaces,
        };
        // What is signed is issued: terms that no license may have are found before the signature is recorded.
        return TermsCheck.Fault(RuleBook.Shipped, terms) is { } fault
            ? (null, new($"terms that a license can have: {fault.Why}", fault.Citation))
            : (terms, null);
    }

    /// <summary>Software and technology carry no limit (750.7(f)). Null where the item was not classified.</summary>
    private static LicenseLine? Line(string id, FormItem item, decimal? signed)
    {
        if (item.Classification is not { } classified)
        {
            return null;
        }

        string description = item.Description ?? item.Model ?? "";
        if (item.IsSoftwareOrTechnology || (item.Quantity is null && item.TotalPrice is null))
        {
            return new(id, classified, description);
        }

        bool less = signed < item.Quantity;
        decimal? quantity = less ? signed : item.Quantity;
        decimal? value = less ? signed * item.UnitPrice : item.TotalPrice;
        return new(
            id,
            classified,
            description,
            quantity is { } q ? new Quantity(q, item.Unit ?? "number") : null,
            value is { } v ? new Money(v, Dollars) : null
        );
    }

    private static IEnumerable<LicenseParty> Parties(ApplicationForm form, FormParty applicant, FormParty consignee)
    {
        yield return Party("A", PartyRole.Applicant, applicant);
        if (form.Purchaser is { } purchaser)
        {
            yield return Party("P", PartyRole.Purchaser, purchaser);
        }

        foreach (LicenseParty between in Several("I", PartyRole.IntermediateConsignee, form.IntermediateConsignees))
        {
            yield return between;
        }

        yield return Party("C", PartyRole.UltimateConsignee, consignee);
        foreach (LicenseParty user in Several("E", PartyRole.EndUser, form.EndUsers))
        {
            yield return user;
        }
    }

    private static IEnumerable<LicenseParty> Several(string id, PartyRole role, IReadOnlyList<FormParty>? parties) =>
        (parties ?? []).Select((p, i) => Party(string.Create(CultureInfo.InvariantCulture, $"{id}{i + 1}"), role, p));

    private static LicenseParty Party(string id, PartyRole role, FormParty party) =>
        new(
            id,
            role,
            party.Name,
            party.Country,
            string.Join(", ", new[] { party.Street, party.City }.Where(p => Given.Said(p))) is { Length: > 0 } address
                ? address
                : null
        );
}
