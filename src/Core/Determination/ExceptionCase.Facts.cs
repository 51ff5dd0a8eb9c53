using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>Tests by facts: those that the order itself tells are reckoned.</summary>
internal sealed partial record ExceptionCase
{
    public Applies Fact(string token) => Fact(token, FactCodes.Kebab(token));

    /// <summary>Facts that the order itself tells are reckoned; others are stated or open.</summary>
    /// <param name="code">The token as an order writes it.</param>
    private Applies Fact(string token, string code) =>
        token switch
        {
            "HEADQUARTERS_MACAU_OR_D5" => Headquarters.InMacauOrD5(Line),
            GovernmentConsignees.Token => GovernmentConsignees.All(Line),
            "NINE515_600_TO_D5" => Line
                .Rules.ItemSets.Any(["@600", "@600-Y", "@9X515", "@9X515-Y"], Item, Line.Day)
                .And(Country.InGroup("D:5")),
            "DATACENTER_AND_3A090A" => DataCenterOf3A090a(),
            // What the order itself is worth is not taken back by a statement of less.
            "FIREARMS_4M" when IsContractOfCongress() => Applies.Yes,
            "APR_D_EXCEPTION" => DirectException(),
            "GOVERNMENT_END_USER_OF_D" when NamedGovernment() is not null => Line.Fact("government-end-user-of-d")
            == Answer.Yes
                ? Applies.Yes
                : Applies.Depends,
            "LICENSE_COVERS_LINE" when !HeldAuthorizations.OfBis(Line) => Applies.Depends,
            "FOREIGN_PRODUCT_VALUE" => WithinTenthOf(Line.Number("foreign-product-value")),
            // 740.16(f): what chart and part 746 ask for a reexport they ask for an export, too.
            "NO_LICENSE_FOR_DIRECT_EXPORT" when Asked.Any(a => a.Country == Country.Code) => Applies.No,
            "HBM_CONDITIONS" when ChipPerformance.Meets(Line, "HBM") == Applies.No => Applies.No,
            "EXCEPTION_SUSPENDED"
            or "EXCEPTION_SWITCHED_OFF"
                when Line.Fact(code) == Answer.Unknown && Line.Assumes(Assumption.NoViolationKnown) => Applies.No,
            _ => Three.Of(Line.Fact(code)),
        };

    /// <summary>
    /// 740.22: a name that tells of a ministry, a police or an army is not outranked by a bare no; the word has to be read. The first such
    /// word of a party of the transaction; null where none is left.
    /// </summary>
    private OrderWord? NamedGovernment()
    {
        foreach (var word in Line.Words)
        {
            if (
                word is { Place: WordPlace.Name, Word.About: ToldWord.Government or ToldWord.Military }
                && Line.Parties[word.At].Party.IsTransactionParty
                && !ReadWords.Holds(Line, word)
            )
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>740.16(d): the exception that is named must be open by its own tests, and be another one.</summary>
    private Applies DirectException() =>
        (Line.Line.Facts.Text("apr-d-exception") ?? Line.Order.Facts.Text("apr-d-exception")) is not { } symbol
            ? Applies.Depends
            : Yes(symbol != "APR" && Exceptions.IsAvailable(this, symbol));

    /// <summary>740.16(h): the line's value against a tenth of that of the product.</summary>
    private Applies WithinTenthOf(decimal? product) =>
        product is { } whole && Line.Line is { Value: { } value, Currency: "USD" }
            ? Yes(value * 10 <= whole)
            : Applies.Depends;

    /// <summary>
    /// 740.8(a): within the limits of 3A090.a, and designed or marketed for data centers. What number and design say is not taken back by
    /// a statement against them.
    /// </summary>
    private Applies DataCenterOf3A090a()
    {
        var within = ChipPerformance.Claimed(Line) switch
        {
            "a" => Applies.Yes,
            "b" => Applies.No,
            _ => ChipPerformance.Meets(Line, "a"),
        };
        var reckoned = within.And(Three.Of(Line.Fact("designed-for-datacenter")));
        return reckoned == Applies.Yes ? Applies.Yes
            : Line.Fact("datacenter-and-3a090a") is var told and not Answer.Unknown ? Three.Of(told)
            : reckoned;
    }
}
