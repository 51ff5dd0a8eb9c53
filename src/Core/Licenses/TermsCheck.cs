using Licet.Core.Items;
using Licet.Core.Orders.Reading;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Rules;

namespace Licet.Core.Licenses;

/// <summary>What a license must say to be one.</summary>
internal static class TermsCheck
{
    /// <summary>The day from which commodities are licensed in quantity and value; before, in dollar value alone as well (78 FR 61902).</summary>
    private static readonly DateOnly s_bothLimits = new(2013, 10, 4);

    /// <summary>Characters of a line's description.</summary>
    public const int LongestDescription = 4_000;

    /// <summary>The first fault; null for none.</summary>
    public static (string Why, string Citation)? Fault(RuleBook rules, LicenseTerms terms) =>
        !CaseNumbers.IsPlain(terms.Number)
            ? (
                "A license has a number: 1 to 40 capital letters, digits, '-' and '_' (a slash is written '-').",
                "750.7(b)"
            )
        : terms.Issuer is { IsElsewhere: true, Source: var source } && !Given.Said(source)
            ? ("What is entered names its source.", "DESIGN")
        : terms.LastDay < terms.Issued ? ("The last day is not before the day of issue.", "750.7(g)")
        : terms.Lines.IsDefaultOrEmpty || Twice(terms.Lines.Select(l => l.Id))
            ? ("A license has lines, each with an id of its own.", "750.7(a)(1)")
        : terms.Parties.IsDefaultOrEmpty || Twice(terms.Parties.Select(p => p.Id))
            ? ("A license names parties, each with an id of its own.", "750.7(a)(1)")
        : !terms.Parties.Any(p => p.Role == PartyRole.Applicant) ? ("A license names the licensee.", "750.7(d)")
        : terms.Destinations.IsDefaultOrEmpty ? ("A license names its destinations.", "750.7(a)(1)")
        : terms.Destinations.Concat(terms.Parties.Select(p => p.Country)).FirstOrDefault(c => !IsCountry(rules, c))
            is { } country
            ? ($"'{country}' is no country of the Commerce Country Chart or the country groups.", "Supp. 1 to part 738")
        : terms.Lines.Select(l => l.Value?.Currency).OfType<string>().Distinct(StringComparer.Ordinal).Count() > 1
            ? ("All values of a license are in one currency.", "750.11(b)")
        : terms.Tolerance is { } t && (t.Value is < 0m or > 1000m || t.Quantity is < 0m or > 1000m)
            ? ("A stated tolerance is a percentage of zero or more.", "750.11(b)(1)")
        : Twice(terms.Conditions.Select(c => c.Id)) ? ("Each condition has an id of its own.", "750.7(d)")
        : terms.Lines.Select(l => Line(l, terms.Issued)).FirstOrDefault(f => f is not null);

    private static bool IsCountry(RuleBook rules, string code) =>
        code == "US" || rules.Countries.Windows(code).Count > 0;

    /// <summary>Commodities are limited by quantity and value, software and technology by neither (750.7(f)).</summary>
    private static (string, string)? Line(LicenseLine line, DateOnly issued) =>
        line is { Quantity: { } q }
        && (q.Amount <= 0m || !Amounts.Fits(q.Amount, Amounts.OfQuantity) || !Given.Said(q.Unit))
            ? ($"Line {line.Id}: a quantity is above zero, with at most six decimals and a unit.", "750.7(f)")
        : line is { Quantity: { } pieces } && !UnitOfMeasure.IsWhole(pieces)
            ? ($"Line {line.Id}: '{pieces.Unit}' counts pieces, and is a whole number of them.", "750.7(f)")
        : line.Description.Length > LongestDescription
            ? ($"Line {line.Id}: a description has at most {LongestDescription} characters.", "DESIGN")
        : line is { Value: { } v }
        && (v.Amount <= 0m || !Amounts.Fits(v.Amount, Amounts.OfMoney) || !Currencies.Has(v.Currency))
            ? ($"Line {line.Id}: a value is above zero, with at most four decimals and a currency.", "750.7(f)")
        : line is { Value: null, Quantity: not null }
        || (line is { Quantity: null, Value: not null } && issued >= s_bothLimits)
            ? ($"Line {line.Id}: commodities are limited by quantity and value, not by one of them.", "750.7(f)")
        : line.Item.IsEar99 ? null
        : IsSoftOrTech(line.Item)
            ? line.IsUnlimited ? null
                : ($"Line {line.Id}: software and technology carry no limit of quantity or value.", "750.7(f)")
        : line.IsUnlimited ? ($"Line {line.Id}: commodities are limited by quantity and value.", "750.7(f)")
        : null;

    private static bool IsSoftOrTech(Classification item) =>
        item.Group is ProductGroup.Software or ProductGroup.Technology;

    /// <summary>Whether two conditions say the same.</summary>
    public static bool Same(LicenseCondition a, LicenseCondition b) =>
        a with { Obligations = [] } == b with { Obligations = [] } && a.Obligations.SequenceEqual(b.Obligations);

    private static bool Twice(IEnumerable<string> ids)
    {
        List<string> all = [.. ids];
        return all.Distinct(StringComparer.Ordinal).Count() < all.Count;
    }
}
