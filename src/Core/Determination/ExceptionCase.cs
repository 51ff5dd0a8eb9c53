using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>Answers one test of an exception for a line, a destination and the requirements that it would have to overcome.</summary>
internal sealed partial record ExceptionCase(LineCase Line, Country Country, IReadOnlyList<Requirement> Asked)
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
            TestKind.Certificate => OnFile(test.Code),
            TestKind.Fact or TestKind.Purpose or TestKind.Person => Fact(test.Argument, test.Code),
            TestKind.NotFact => Three.Not(Fact(test.Argument, test.Code)),
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
