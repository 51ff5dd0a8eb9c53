using System.Collections.Immutable;
using System.Text;
using Licet.Core.Items;
using Licet.Core.Parties;

namespace Licet.Core.Licenses.Documents;

/// <summary>What somebody read on the paper of a license and typed; null for what was not typed.</summary>
/// <param name="Licensee">Name of the applicant (748.5(a)).</param>
/// <param name="Consignee">Name of the ultimate consignee.</param>
/// <param name="Destination">Two capitals.</param>
/// <param name="LastDay">The expiration date on its face.</param>
/// <param name="Item">Classification of a line, with its paragraph where the paper has one.</param>
/// <param name="Quantity">Of a line.</param>
/// <param name="Unit">Of that quantity.</param>
/// <param name="Value">Of a line; where nothing else of a line was typed, of the whole license too.</param>
/// <param name="Currency">Three capitals.</param>
public sealed record TypedFacts(
    string? Licensee = null,
    string? Consignee = null,
    string? EndUser = null,
    string? Destination = null,
    DateOnly? Issued = null,
    DateOnly? LastDay = null,
    Classification? Item = null,
    decimal? Quantity = null,
    string? Unit = null,
    decimal? Value = null,
    string? Currency = null
)
{
    /// <summary>
    /// Each typed fact beside the license. What is said of a line is set beside one line, that with the most of it, so that the quantity of
    /// one and the value of another are not as on the license.
    /// </summary>
    internal ImmutableArray<ConfirmedFact> Beside(LicenseTerms terms) =>
        [
            .. new[]
            {
                Fact("licensee", Licensee, name => IsParty(terms, PartyRole.Applicant, name)),
                Fact("consignee", Consignee, name => IsParty(terms, PartyRole.UltimateConsignee, name)),
                Fact("endUser", EndUser, name => IsParty(terms, PartyRole.EndUser, name)),
                Fact("destination", Destination, country => terms.Destinations.Contains(country)),
                Fact("issued", Issued, day => day == terms.Issued),
                Fact("lastDay", LastDay, day => day == terms.LastDay),
            }.OfType<ConfirmedFact>(),
            .. Lines(terms).MaxBy(line => line.Count(f => f.Same)) ?? [],
        ];

    /// <summary>What was typed of a line beside each line; the first of equals is taken. A value alone may be the total.</summary>
    private IEnumerable<ConfirmedFact[]> Lines(LicenseTerms terms)
    {
        foreach (LicenseLine line in terms.Lines)
        {
            yield return OfLine(line.Item, line.Quantity, line.Value);
        }

        if (Item is null && Quantity is null && Unit is null && terms.Currency is { } currency)
        {
            yield return OfLine(null, null, new Money(terms.TotalValue, currency));
        }
    }

    private ConfirmedFact[] OfLine(Classification? item, Quantity? quantity, Money? value) =>
        [
            .. new[]
            {
                Fact("eccn", Item, typed => typed == item),
                Fact("quantity", Quantity, typed => typed == quantity?.Amount),
                Fact("unit", Unit, typed => quantity is not null && IsUnit(typed, quantity.Unit)),
                Fact("value", Value, typed => typed == value?.Amount),
                Fact("currency", Currency, typed => typed == value?.Currency),
            }.OfType<ConfirmedFact>(),
        ];

    private static ConfirmedFact? Fact<T>(string field, T? typed, Func<T, bool> same)
        where T : class => typed is null ? null : new(field, same(typed));

    private static ConfirmedFact? Fact<T>(string field, T? typed, Func<T, bool> same)
        where T : struct => typed is { } said ? new(field, same(said)) : null;

    private static bool IsParty(LicenseTerms terms, PartyRole role, string name) =>
        Letters(name) is { Length: > 0 } typed && terms.Parties.Any(p => p.Role == role && Letters(p.Name) == typed);

    private static bool IsUnit(string typed, string unit) =>
        UnitOfMeasure.Of(typed) is var known && known == UnitOfMeasure.Of(unit);

    /// <summary>
    /// Letters and digits of a name as they are read, whatever their case; blanks and marks between them are not compared. Accents are, as both
    /// write them: the edge composes what was typed.
    /// </summary>
    internal static string Letters(string name)
    {
        StringBuilder letters = new();
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(rune)
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            )
            {
                letters.Append(Rune.ToUpperInvariant(rune));
            }
        }

        return letters.ToString();
    }
}

/// <summary>A fact that was typed, and whether it is so on the license.</summary>
/// <param name="Field">"licensee", "lastDay".</param>
public sealed record ConfirmedFact(string Field, bool Same);
