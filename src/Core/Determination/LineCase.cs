using System.Collections.Concurrent;
using System.Globalization;
using Licet.Core.Orders;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>One line of an order with everything that topics of law look at, and the trail they add to.</summary>
internal sealed class LineCase(Order order, int index, Situation situation, IReadOnlyList<PartyStanding> parties)
{
    /// <summary>The words of the order, where they were read for all its lines at once; null where each line reads them.</summary>
    public OrderWords? Read { get; init; }

    public Order Order { get; } = order;

    public int Index { get; } = index;

    public Situation Situation { get; } = situation;

    public IReadOnlyList<PartyStanding> Parties { get; } = parties;

    public Trail Trail { get; } = new();

    /// <summary>The foreign direct product rules that reach the item, in the order of the table.</summary>
    public List<Rules.Restrictions.ForeignDirectProductRule> Products { get; } = [];

    /// <summary>What the texts of the order and of the line say beside their codes.</summary>
    public IReadOnlyList<OrderWord> Words => field ??= (Read ?? new OrderWords(Order, Rules)).Of(Line);

    public OrderLine Line => Order.Lines[Index];

    public RuleBook Rules => Situation.Rules;

    public DateOnly Day => Order.On;

    public Country? Destination { get; } = situation.Rules.Countries.On(order.Destination, order.On);

    /// <summary>Set when a precondition is broken or missing: the line must stand still as it is.</summary>
    public bool DoNotShip { get; set; }

    public bool Assumes(Assumption assumption) => Order.Assumptions.Contains(assumption);

    /// <summary>"lines[0].facts.published".</summary>
    public string Field(string rest) => string.Create(CultureInfo.InvariantCulture, $"lines[{Index}].{rest}");

    /// <summary>"lines[0].facts.published", or where the fact is one of the whole order or of the exporter.</summary>
    public string FactField(string code) => Rules.FieldOf(code, Index);

    /// <summary>Set where neither origin nor place of departure makes the item subject to the EAR: 734.3(a)(3) to (5) may.</summary>
    public bool IsForeignMade { get; set; }

    /// <summary>Whether controlled US content alone makes a foreign-made item subject to the EAR (734.4).</summary>
    public Applies ByContent { get; set; } = Applies.Depends;

    /// <summary>A fact as the line, else the order, else the exporter states it; what the control list says comes first.</summary>
    public Answer Fact(string code) =>
        ItemFacts.Of(this, code) is var listed and not Answer.Unknown ? listed
        : Line.Facts.Answer(code) is var own and not Answer.Unknown ? own
        : Order.Facts.Answer(code) is var general and not Answer.Unknown ? general
        : Order.Exporter.Facts.Answer(code);

    public decimal? Number(string code) => Line.Facts.Number(code) ?? Order.Facts.Number(code);

    /// <summary>The question for a fact that is not stated, in the words of the catalog.</summary>
    public Question Ask(Authority authority, string code, Outcome worst) =>
        new(authority, QuestionOf(code), FactField(code), worst);

    /// <summary>What a fact asks, in the words of the catalog.</summary>
    public string QuestionOf(string code) => Rules.Facts.GetValueOrDefault(code)?.Question ?? $"Does {code} hold?";

    /// <summary>The facts that entries of the Entity List turn on.</summary>
    public EntryFacts EntryFacts(PartyStanding? party = null)
    {
        Dictionary<EntryFact, bool> known = [];
        foreach (var (fact, code) in FactCodes.OfEntries)
        {
            var named = fact == EntryFact.ForeignProductUnderFootnote1 ? "fdp-footnote-1-product" : code;
            var answer =
                ItemFacts.Of(this, named) is var listed and not Answer.Unknown ? listed
                : party?.Party.Facts.Answer(code) is { } own and not Answer.Unknown ? own
                : Fact(named);
            if (answer != Answer.Unknown)
            {
                known[fact] = answer == Answer.Yes;
            }
        }

        return new(Line.Classification) { Known = known };
    }

    /// <summary>"controls@2026-07-23".</summary>
    public IReadOnlyList<string> Versions(params ReadOnlySpan<string> tables)
    {
        switch (tables.Length)
        {
            case 0:
                return [];
            case 1:
                return Rules.StampsOf(tables[0]);
            default:
                var stamps = new string[tables.Length];
                for (var i = 0; i < stamps.Length; i++)
                {
                    stamps[i] = Rules.StampOf(tables[i]);
                }

                return stamps;
        }
    }

    public void Step(
        string topic,
        string question,
        string citation,
        IReadOnlyList<Finding> findings,
        params ReadOnlySpan<string> tables
    ) =>
        Trail.Add(
            new(
                topic,
                question,
                findings.Count switch
                {
                    0 => Nothing(topic),
                    1 => findings[0].Text,
                    _ => string.Join(" ", findings.Select(f => f.Text)),
                },
                citation,
                findings,
                Versions(tables)
            )
        );

    /// <summary>A step that found nothing because the order names an assumption says so: it was not asked of a fact.</summary>
    private string Nothing(string topic) =>
        topic switch
        {
            "conduct" => Assumed(Assumption.NoViolationKnown, Fact("violation-known") == Answer.Unknown),
            "ownership" => Assumed(Assumption.NoRestrictedOwner, Order.Parties.Any(p => p.Owners is null)),
            "end uses" => Assumed(Assumption.NoEndUseOfConcern, Order.EndUse is null),
            "is informed" => Assumed(Assumption.NoEndUseOfConcern, Order.Notices is null),
            "red flags" => Assumed(Assumption.NoRedFlag, Order.RedFlags is null),
            "transit" => Assumed(Assumption.DirectRoute, Order.Route is null),
            _ => "nothing found",
        };

    private string Assumed(Assumption assumption, bool unsaid) =>
        unsaid && Assumes(assumption) ? "no, as assumed: the order does not say" : "nothing found";

    public static Authority By(string rule, RuleSource source) => new(rule, source.Citation, source.Confidence);

    /// <summary>A rule of the section itself, read.</summary>
    public static Authority Law(string rule, string citation, string tag = "R26") =>
        new(rule, citation, s_tags.GetOrAdd(tag, static t => Confidence.TryParse(t, out var c) ? c : default));

    // The tags of rules that stand in code; a handful.
    private static readonly ConcurrentDictionary<string, Confidence> s_tags = new(StringComparer.Ordinal);
}

/// <summary>How codes of facts are written.</summary>
internal static class FactCodes
{
    // The names of tables and enumerations, and no others: they are few. Stands first, as what follows uses it.
    private static readonly ConcurrentDictionary<string, string> s_known = new(StringComparer.Ordinal);

    /// <summary>The facts of entry wordings with their codes, in the order of the enumeration.</summary>
    public static IReadOnlyList<(EntryFact Fact, string Code)> OfEntries { get; } =
    [.. Enum.GetValues<EntryFact>().Select(f => (f, Kebab(f.ToString())))];

    /// <summary>"ORDER_SPLIT" is "order-split"; "InNoteTo1A995" is "in-note-to-1a995".</summary>
    public static string Kebab(string name) =>
        s_known.TryGetValue(name, out var code) ? code : s_known.GetOrAdd(name, Written(name));

    private static string Written(string name)
    {
        if (!name.Any(char.IsAsciiLetterLower))
        {
            return name.Replace('_', '-').ToLowerInvariant();
        }

        System.Text.StringBuilder text = new();
        for (var i = 0; i < name.Length; i++)
        {
            var (before, after) = (i > 0 ? name[i - 1] : '-', i + 1 < name.Length ? name[i + 1] : '-');
            var begins =
                (
                    char.IsAsciiLetterUpper(name[i])
                    && (char.IsAsciiLetterLower(before) || char.IsAsciiLetterLower(after))
                ) || (char.IsAsciiDigit(name[i]) && char.IsAsciiLetterLower(before));
            text.Append(begins && i > 0 ? "-" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
