using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Exceptions;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>Answers one test of an exception for a line, a destination and the requirements that it would have to overcome.</summary>
internal sealed record ExceptionCase(LineCase Line, Country Country, IReadOnlyList<Requirement> Asked)
{
    // Asked for by several tests of an exception, and by each of its limbs.
    private readonly Dictionary<(string Symbol, string Country), EligibilityFinding?> _eligible = [];

    private Classification Item => Line.Line.Classification;

    /// <summary>What part 746 adds to an exception is a test only where that section asks for the license: "746.8" and "746.8(a)(2)".</summary>
    public bool Counts(ExceptionTest test) => test.Under.Length == 0 || AskedBy(test.Under);

    private bool AskedBy(string section) =>
        Asked.Any(a => a.Reason == section || a.Reason.StartsWith(section + "(", StringComparison.Ordinal));

    public Applies Holds(ExceptionTest test) => !Counts(test) ? Applies.Yes : Tested(test);

    private Applies Tested(ExceptionTest test) =>
        test.Kind switch
        {
            TestKind.Eligible => Opened(test.Argument),
            TestKind.DestinationIn => Settled(test, Within(test.Scope)),
            TestKind.DestinationNotIn => Settled(test, Three.Not(Within(test.Scope))),
            TestKind.ReasonsOnly => ReasonsOnly(test.Words),
            TestKind.ReasonsNot => ReasonsNot(test.Words),
            TestKind.ValueMax => ValueAtMost(test.Argument),
            TestKind.ItemIn => Line.Rules.ItemSets.Any(test.Words, Item, Line.Day),
            TestKind.ItemNotIn => Three.Not(Line.Rules.ItemSets.Any(test.Words, Item, Line.Day)),
            TestKind.ItemKind => KindIn(test.Words),
            TestKind.ItemClass => Yes(Item.IsEar99 == (test.Argument == "EAR99")),
            TestKind.ItemCategory => Yes(test.Words.Contains(Item.IsEar99 ? "EAR99" : Item.Eccn[..1])),
            TestKind.Certificate => OnFile(FactCodes.Kebab(test.Argument)),
            TestKind.Fact or TestKind.Purpose or TestKind.Person => Fact(test.Argument),
            TestKind.NotFact => Three.Not(Fact(test.Argument)),
            TestKind.FromIn => From(test.Scope),
            TestKind.ExportOnly => Line.Order.Movement == Movement.Export ? Applies.Yes : Applies.No,
            TestKind.ReexportOnly => Line.Order.Movement == Movement.Reexport ? Applies.Yes : Applies.No,
            TestKind.TransferOnly => Line.Order.Movement == Movement.Transfer ? Applies.Yes : Applies.No,
            _ => Applies.Depends,
        };

    /// <summary>The path of the field whose statement answers a test.</summary>
    public string FieldOf(ExceptionTest test) =>
        test.Kind switch
        {
            TestKind.Certificate => "certificates",
            TestKind.Fact or TestKind.NotFact or TestKind.Purpose or TestKind.Person => test.Argument switch
            {
                "HEADQUARTERS_MACAU_OR_D5" => Headquarters.Field(Line),
                GovernmentConsignees.Token => GovernmentConsignees.Field(Line),
                "LICENSE_COVERS_LINE" when !HeldAuthorizations.OfBis(Line) => "held",
                "GOVERNMENT_END_USER_OF_D"
                    when Line.Fact("government-end-user-of-d") == Answer.No && NamedGovernment() is { } named =>
                    ReadWords.Field(Line, named),
                "FOREIGN_PRODUCT_VALUE" when Line.Number("foreign-product-value") is not null => Line.Field("value"),
                var fact => Line.FactField(FactCodes.Kebab(fact)),
            },
            TestKind.ValueMax => Limit(test.Argument) is null ? Line.FactField("entry-lvs-value")
            : test.Argument == "ENTRY_YEAR_12" ? Line.FactField("year-value")
            : Line.Field("value"),
            TestKind.Eligible => Line.FactField(OpenedFact(test.Argument)),
            TestKind.DestinationIn or TestKind.DestinationNotIn when test.Settles is { } fact => Line.FactField(
                FactCodes.Kebab(fact)
            ),
            TestKind.ItemIn
            or TestKind.ItemNotIn
            or TestKind.ItemClass
            or TestKind.ItemCategory
            or TestKind.ReasonsNot => Line.Field("eccn"),
            TestKind.ItemKind => Item.IsEar99 ? Line.FactField("technology") : Line.Field("eccn"),
            TestKind.DestinationIn or TestKind.DestinationNotIn => "destination",
            TestKind.FromIn => "from",
            _ => "",
        };

    public EligibilityFinding? Eligibility(string symbol)
    {
        if (!_eligible.TryGetValue((symbol, Country.Code), out var found))
        {
            found = Line.Rules.ControlList.Eligibility(symbol, new EligibilityCase(Item, Line.Day, Country));
            _eligible[(symbol, Country.Code)] = found;
        }

        return found;
    }

    /// <summary>What the entry says; where the data leaves it open, what a person read in it.</summary>
    private Applies Opened(string symbol) =>
        (Eligibility(symbol)?.Eligible ?? Applies.No) is var held and not Applies.Depends
            ? held
            : Three.Of(Line.Fact(OpenedFact(symbol)));

    private static string OpenedFact(string symbol) => $"entry-opens-{symbol.ToLowerInvariant()}";

    private Applies Settled(ExceptionTest test, Applies holds) =>
        holds == Applies.Depends && test.Settles is { } fact ? Fact(fact) : holds;

    /// <summary>Facts that the order itself tells are reckoned; others are stated or open.</summary>
    public Applies Fact(string token) =>
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
                when Line.Fact(FactCodes.Kebab(token)) == Answer.Unknown && Line.Assumes(Assumption.NoViolationKnown) =>
                Applies.No,
            _ => Three.Of(Line.Fact(FactCodes.Kebab(token))),
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

    public Applies Within(string words) =>
        DestinationScope.TryParse(Line.Rules.CountrySets.WrittenOut(words, Line.Day), out var scope)
            ? scope.Reaches(Country)
            : Applies.Depends;

    private Applies From(string words) =>
        Line.Rules.Countries.On(Line.Order.From, Line.Day) is { } from
        && DestinationScope.TryParse(Line.Rules.CountrySets.WrittenOut(words, Line.Day), out var scope)
            ? scope.Reaches(from)
            : Applies.Depends;

    private Applies ReasonsOnly(string[] reasons) =>
        Asked.All(a => a.Kind is RequirementKind.ControlList or RequirementKind.Transit && reasons.Contains(a.Reason))
            ? Applies.Yes
            : Applies.No;

    private Applies ReasonsNot(string[] reasons) => Three.Not(IsControlledFor(reasons));

    /// <summary>
    /// Whether the item is controlled for one of the reasons, wherever it goes: 740.2 and many tests look at the item, not at what asks
    /// for its license. Of an entry whose requirements are not held that is open.
    /// </summary>
    public Applies IsControlledFor(IReadOnlyList<string> reasons)
    {
        for (var i = 0; i < Asked.Count; i++)
        {
            if (reasons.Contains(Asked[i].Reason))
            {
                return Applies.Yes;
            }
        }

        if (Line.Rules.ControlList.Find(Item) is not { } entry)
        {
            return Applies.No;
        }

        var controlled = entry.Standing == EntryStanding.Table ? Applies.No : Applies.Depends;
        for (var i = 0; i < reasons.Count && entry.Standing == EntryStanding.Table; i++)
        {
            controlled = controlled.Or(ListControls.IsControlledFor(Line, entry, reasons[i]));
        }

        return controlled;
    }

    /// <summary>US dollars: a number, the entry's value, or twelve times that; null where the entry's is not held.</summary>
    public decimal? Limit(string limit) =>
        limit switch
        {
            "ENTRY" => OfEntry,
            "ENTRY_YEAR_12" => 12 * OfEntry,
            _ => decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture),
        };

    private decimal? OfEntry => Eligibility("LVS")?.Value ?? Line.Number("entry-lvs-value");

    /// <summary>740.2(a)(23): whether the firearms of the order alone are worth a contract of which Congress is told.</summary>
    private bool IsContractOfCongress()
    {
        var limits = Line.Rules.Parameters.On(Line.Day);
        for (var i = 0; i < limits.Count; i++)
        {
            if (limits[i].Quantity == "FIREARMS-CONTRACT" && limits[i].Holds(ValueOfFirearms()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>US dollars of all lines that are controlled by the firearms convention.</summary>
    private decimal ValueOfFirearms()
    {
        var sum = 0m;
        foreach (var line in Line.Order.Lines)
        {
            if (
                line is { Value: { } value, Currency: "USD" }
                && Line.Rules.ControlList.Find(line.Classification) is { } entry
                && entry.IsControlledFor("FC", line.Classification, Line.Day) == Applies.Yes
            )
            {
                sum += value;
            }
        }

        return sum;
    }

    /// <summary>The value of all lines of the item's number, in US dollars; null where one is not said or in another currency, or all are 0.</summary>
    public decimal? ValueOfNumber()
    {
        var same = Line.Order.Lines.Where(l => l.Classification.Eccn == Item.Eccn).ToList();
        return
            same.TrueForAll(l => l is { Value: not null, Currency: "USD" }) && same.Sum(l => l.Value) is > 0 and var sum
            ? sum
            : null;
    }

    /// <summary>The limit is per ECCN per order: the values of all lines of the number count.</summary>
    private Applies ValueAtMost(string limit)
    {
        if (Limit(limit) is not { } most)
        {
            return Applies.Depends;
        }

        var order = ValueOfNumber();
        var value = limit == "ENTRY_YEAR_12" ? Line.Number("year-value") : order;
        if (value < order)
        {
            // The year's value holds that of the order: less cannot be right.
            return Applies.Depends;
        }

        return value is { } stated ? Yes(stated <= most) : Applies.Depends;
    }

    private Applies KindIn(string[] kinds) =>
        Item.IsEar99
            ? Three.Of(Line.Fact("technology")).And(kinds.Contains("TECHNOLOGY") ? Applies.Yes : Applies.Depends)
            : Yes(
                kinds.Contains(
                    Item.Group switch
                    {
                        ProductGroup.Software => "SOFTWARE",
                        ProductGroup.Technology => "TECHNOLOGY",
                        _ => "COMMODITY",
                    }
                )
            );

    /// <summary>A paper that is named but does not count leaves the test open.</summary>
    private Applies OnFile(string kind) =>
        Line.Order.Certificates is null ? Applies.Depends
        : FaultsOf(kind) is not { Count: > 0 } faults ? Applies.No
        : faults.Contains(null) ? Applies.Yes
        : Applies.Depends;

    private List<string?> FaultsOf(string kind) =>
        [.. (Line.Order.Certificates ?? []).Where(p => p.Kind == kind).Select(p => Papers.Fault(Line, p))];

    /// <summary>The question of a test, and for a paper that is named what is wrong with it.</summary>
    public string QuestionOf(ExceptionTest test) =>
        test.Kind == TestKind.Certificate
            ? test.Question
                + Papers.Faults(
                    FaultsOf(FactCodes.Kebab(test.Argument)).OfType<string>(),
                    FactCodes.Kebab(test.Argument)
                )
            : test.Question;

    private static Applies Yes(bool holds) => holds ? Applies.Yes : Applies.No;
}
