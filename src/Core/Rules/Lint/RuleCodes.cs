using System.Collections.Frozen;
using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Exceptions;
using Licet.Core.Rules.Restrictions;
using Licet.Core.Rules.Words;
using Licet.Screening.Lists;

namespace Licet.Core.Rules.Lint;

/// <summary>
/// The codes that rows may use, and what each column holds: equal names mean the same in every table. A word that begins with "@"
/// names a set of item-sets.csv or country-sets.csv.
/// </summary>
internal sealed class RuleCodes
{
    private static readonly FrozenSet<string> s_groups = new[]
    {
        "A:1",
        "A:2",
        "A:3",
        "A:4",
        "A:5",
        "A:6",
        "B",
        "D:1",
        "D:2",
        "D:3",
        "D:4",
        "D:5",
        "E:1",
        "E:2",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What stands for exceptions that a rule does not name, or not whole.</summary>
    private static readonly string[] s_marks = ["@NAMED", "@NARROW", "@PERSON", "@GOV-PART"];

    /// <summary>Lists of the law that screening has no reader for, beside <see cref="ListCodes"/>.</summary>
    private static readonly string[] s_otherLists =
    [
        "889",
        "CNAFSL",
        "EU",
        "UKOFSI",
        "UAE8",
        "VEU",
        "VEU-IN",
        "VEU-DC",
    ];

    private static readonly string[] s_lists =
    [
        ListCodes.EntityList,
        ListCodes.DeniedPersons,
        ListCodes.Unverified,
        ListCodes.MilitaryEndUser,
        ListCodes.Sdn,
        ListCodes.Sectoral,
        ListCodes.ForeignSanctionsEvaders,
        ListCodes.PalestinianLegislativeCouncil,
        ListCodes.Capta,
        ListCodes.MenuBased,
        ListCodes.ChineseMilitaryIndustrial,
        ListCodes.Nonproliferation,
        ListCodes.ItarDebarred,
        ListCodes.UnitedNations,
        ListCodes.JapanEndUser,
        ListCodes.FccCovered,
        ListCodes.Section1260H,
        ListCodes.Section1286,
        ListCodes.Uflpa,
        ListCodes.WithholdRelease,
        ListCodes.ExecutiveOrder14032,
        ListCodes.PrcUnreliable,
        ListCodes.PrcExportControl,
        ListCodes.PrcAttention,
        .. s_otherLists,
    ];

    private readonly FrozenSet<string> _eccns;
    private readonly FrozenSet<string> _countries;
    private readonly FrozenSet<string> _symbols;
    private readonly FrozenSet<string> _policies;
    private readonly FrozenSet<string> _itemSets;
    private readonly FrozenSet<string> _countrySets;
    private readonly FrozenSet<string> _endUses;
    private readonly FrozenSet<string>? _facts;

    public RuleCodes(RuleBook book)
    {
        _eccns = Column(book, "entries", "eccn");
        _countries = Column(book, "countries", "code");
        _symbols = Column(book, "exceptions", "symbol");
        _policies = Column(book, "review-policies", "code");
        _itemSets = Column(book, "item-sets", "set");
        _countrySets = Column(book, "country-sets", "set");
        _endUses = Column(book, "end-uses", "code");
        _facts = book.IsAbsent("facts") ? null : Column(book, "facts", "code");
    }

    /// <summary>Words of a row that nothing defines.</summary>
    public IEnumerable<RuleFault> Faults(RuleTable table, RuleRow row) =>
        table.Columns.SelectMany(column =>
            Words(table.Name, column, row)
                .Select(word => (word, expected: Expected(column, word)))
                .Where(w => w.expected is not null)
                .Select(w => new RuleFault(FaultKind.Code, row.Place, column, w.expected!, w.word))
        );

    private static IEnumerable<string> Words(string table, string column, RuleRow row) =>
        (table, column) switch
        {
            ("rule-changes", _) or ("facts", _) or ("paragraphs", "held") => [],
            ("prohibitions", "exceptions")
            or ("list-effects", "exceptions") when row[column] is "ALL" or "NONE" or "NAMED" => [],
            ("exception-tests", "argument") => Argument(row),
            (_, "licensed-in" or "quantity-percent" or "value-percent") => [row[column]],
            ("general-licenses" or "exceptions" or "editions" or "eei-codes", "code") => [],
            (_, "row") => [row[column]],
            _ => row.Words(column),
        };

    /// <summary>The argument of a test is made of what its kind looks at.</summary>
    private static IEnumerable<string> Argument(RuleRow row) =>
        ExceptionTest.KindOf(row["kind"]) switch
        {
            TestKind.DestinationIn or TestKind.DestinationNotIn or TestKind.FromIn => row.Words("argument")
                .Select(w => w[0] == '=' ? "asked-fact " + w[1..] : "where " + w),
            TestKind.ReasonsOnly or TestKind.ReasonsNot => row.Words("argument").Select(w => "reasons " + w),
            TestKind.ItemIn or TestKind.ItemNotIn => row.Words("argument").Select(w => "items " + w),
            TestKind.Eligible => row.Words("argument").Select(w => "exception " + w),
            TestKind.Fact or TestKind.NotFact or TestKind.Purpose or TestKind.Person => row.Words("argument")
                .DefaultIfEmpty("")
                .Select(w => "asked-fact " + w),
            TestKind.ItemCategory => row.Words("argument").Select(w => "category " + w),
            _ => [],
        };

    /// <summary>What was expected in place of the word; null where it is right, or the column holds no codes.</summary>
    private string? Expected(string column, string word) =>
        column switch
        {
            "eccn" or "elsewhere" => Needs(_eccns.Contains(word), "an ECCN of entries.csv"),
            "refers" => Needs(IsItem(word), "an ECCN of entries.csv, with or without paragraph"),
            "items" or "product" => Needs(
                word == "*" || _itemSets.Contains(word) || IsItem(word),
                "an ECCN, * or a set of item-sets.csv"
            ),
            "paragraphs" or "except" => Needs(Classification.TryParse("0A000." + word, out _), "a paragraph as a.2"),
            "set" => Needs(word is ['@', _, ..], "a name that begins with @"),
            "member" => Needs(IsMember(word), "an ECCN of entries.csv, * for a character, ? before a part"),
            "column" => Needs(ChartColumns.TryParse(word, out _), "a column of the chart as NS2"),
            "where" => Needs(IsTerm(word), "a country, a group, a special list or *"),
            "country" => Needs(_countries.Contains(word), "a country of countries.csv"),
            "groups" => Needs(word == "?" || s_groups.Contains(word), "a country group"),
            "special" => Needs(SpecialLists.All.Contains(word), "a special list"),
            "row" => Needs(IsRow(word), "GRID, USE:xx, POINTER:section, UNKNOWN or NONE"),
            "reason" or "reasons" or "for" or "controlled" => Needs(Reasons.All.Contains(word), "a reason for control"),
            "exception" or "symbol" => Needs(_symbols.Contains(word), "an exception of exceptions.csv"),
            "exceptions" or "allow" => Needs(IsSymbol(word), "an exception of exceptions.csv, * or a known set"),
            "list" => Needs(s_lists.Contains(word), "the code of a list"),
            "policy" => Needs(_policies.Contains(word), "a policy of review-policies.csv"),
            "unsaid" => Needs(word is "ASK" or "NO", "ASK or NO"),
            "kind" => Needs(ExceptionTest.KindOf(word) != TestKind.Unknown, "a kind of test"),
            "about" => Needs(
                word
                    is ToldWord.Occupied
                        or ToldWord.HeldElsewhere
                        or ToldWord.Government
                        or ToldWord.Mission
                        or ToldWord.Onward
                        or ToldWord.Nothing
                    || _countries.Contains(word)
                    || _endUses.Contains(word),
                "a country of countries.csv, an end use of end-uses.csv, OCCUPIED, HELD-ELSEWHERE, GOVERNMENT, MISSION, ONWARD or NONE"
            ),
            "licensed-in" => Needs(ShippingTolerance.Kinds.Contains(word), "a kind of unit"),
            "quantity-percent" or "value-percent" => Needs(
                decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _),
                "whole percent"
            ),
            "unless" => Expected("asked-fact", word),
            "asked-fact" => Needs(
                _facts?.Contains(word.Replace('_', '-').ToLowerInvariant()) != false,
                "a fact of facts.csv"
            ),
            "category" => Needs(word is "EAR99" or [>= '0' and <= '9'], "a category of the control list, or EAR99"),
            "argument" => Expected(word[..word.IndexOf(' ')], word[(word.IndexOf(' ') + 1)..]),
            _ => null,
        };

    private static string? Needs(bool right, string expected) => right ? null : expected;

    private bool IsItem(string word) => Classification.TryParse(word, out var item) && _eccns.Contains(item.Eccn);

    private bool IsMember(string word) =>
        ItemPattern.TryParse(word, out var pattern) && (pattern.Eccn is not { } eccn || _eccns.Contains(eccn));

    private bool IsTerm(string word) =>
        DestinationScope.TryParse(word, out var scope)
        && scope.Terms.All(t =>
            t == "*"
            || s_groups.Contains(t)
            || _countries.Contains(t)
            || t is ['@', .. var list]
                && (SpecialLists.All.Contains(list) || _countrySets.Contains(t) || t == Determination.Headquarters.Word)
        );

    private bool IsRow(string word) =>
        word is "GRID" or "UNKNOWN" or "NONE"
        || word.StartsWith("POINTER:7", StringComparison.Ordinal)
        || word is ['U', 'S', 'E', ':', .. var code] && _countries.Contains(code);

    private bool IsSymbol(string word) =>
        word == "*" || s_marks.Contains(word) || _symbols.Contains(word.Split('(', '@')[0]);

    private static FrozenSet<string> Column(RuleBook book, string table, string column) =>
        book.Table(table).Rows.Select(r => r[column]).ToFrozenSet(StringComparer.Ordinal);
}
