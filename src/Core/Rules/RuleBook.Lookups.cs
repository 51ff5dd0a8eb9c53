using System.Collections.Concurrent;
using System.Collections.Frozen;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Exceptions;
using Licet.Core.Rules.Restrictions;
using Licet.Core.Rules.Words;

namespace Licet.Core.Rules;

public sealed partial class RuleBook
{
    // Each table is typed when first asked for. Two threads that come first may both do it, and get equal ones.

    /// <summary>The country chart, the country groups and the special lists, by destination and day.</summary>
    public CountryTable Countries => field ??= new CountryTable(Table("countries"));

    /// <summary>The footnotes of the chart, which are rules.</summary>
    public DatedRules<ChartFootnote> ChartFootnotes => field ??= Rules("chart-footnotes", ChartFootnote.Of);

    /// <summary>The Commerce Control List: entries, controls, list-based exceptions.</summary>
    public CommerceControlList ControlList => field ??= new CommerceControlList(this);

    /// <summary>Part 740: exceptions, their tests, the restrictions of 740.2.</summary>
    public LicenseExceptions LicenseExceptions => field ??= new LicenseExceptions(this);

    /// <summary>Limits of performance of chips and what stands by them.</summary>
    public DatedRules<ParameterLimit> Parameters => field ??= Rules("parameters", ParameterLimit.Of);

    public DatedRules<GeneralLicenseWindow> GeneralLicenses =>
        field ??= Rules("general-licenses", GeneralLicenseWindow.Of);

    public DatedRules<GeneralLicenseLimb> GeneralLicenseLimbs =>
        field ??= Rules("general-license-limbs", GeneralLicenseLimb.Of);

    public DatedRules<GeneralProhibition> Prohibitions => field ??= Rules("prohibitions", GeneralProhibition.Of);

    public DatedRules<EndUseControl> EndUses => field ??= Rules("end-uses", EndUseControl.Of);

    public DatedRules<ListEffect> ListEffects => field ??= Rules("list-effects", ListEffect.Of);

    /// <summary>Windows of the 50-percent rules: BIS, OFAC, EU_UK.</summary>
    public DatedRules<OwnershipRuleWindow> OwnershipRules => field ??= Rules("affiliates-rule", OwnershipRuleWindow.Of);

    public DatedRules<ForeignDirectProductRule> ForeignDirectProducts =>
        field ??= Rules("fdp-rules", ForeignDirectProductRule.Of);

    public DatedRules<DeMinimisLimit> DeMinimis => field ??= Rules("de-minimis", DeMinimisLimit.Of);

    public DatedRules<ReviewPolicy> ReviewPolicies => field ??= Rules("review-policies", ReviewPolicy.Of);

    /// <summary>How an application is reviewed, by the reason or section that asks for the license.</summary>
    public DatedRules<LicensingPolicy> LicensingPolicies => field ??= Rules("licensing-policies", LicensingPolicy.Of);

    /// <summary>The limbs of one reason or section that hold on the day, in the order of the table.</summary>
    internal IReadOnlyList<LicensingPolicy> LicensingPoliciesOf(string reviewOf, DateOnly day)
    {
        _policies ??= LicensingPolicies
            .All.GroupBy(p => p.ReviewOf, StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => new DayTable<LicensingPolicy>([.. g], p => p.Source.Window),
                StringComparer.Ordinal
            );
        return _policies.TryGetValue(reviewOf, out var limbs) ? limbs.On(day) : [];
    }

    private FrozenDictionary<string, DayTable<LicensingPolicy>>? _policies;

    public DatedRules<RedFlag> RedFlags => field ??= Rules("red-flags", RedFlag.Of);

    public DatedRules<EeiCode> EeiCodes => field ??= Rules("eei-codes", EeiCode.Of);

    /// <summary>By how much shipments may exceed a license, by kind of unit.</summary>
    public DatedRules<ShippingTolerance> Tolerances => field ??= Rules("tolerances", ShippingTolerance.Of);

    public DatedRules<RuleChange> RuleChanges => field ??= Rules("rule-changes", RuleChange.Of);

    /// <summary>Part 746 by destination.</summary>
    public DatedRules<Embargo> Embargoes => field ??= Rules("embargoes", Embargo.Of);

    /// <summary>The named sets of items that tables use.</summary>
    public ItemSets ItemSets => field ??= new ItemSets(Table("item-sets"));

    /// <summary>The named sets of countries that tables use, beside the country groups.</summary>
    public CountrySets CountrySets => field ??= new CountrySets(Table("country-sets"));

    /// <summary>Words by which a text of an order says that a country, a region or an end use may be meant.</summary>
    public ToldWords ToldWords => field ??= new ToldWords(Table("told-words"));

    /// <summary>The facts that an order may state, by code.</summary>
    public IReadOnlyDictionary<string, FactDefinition> Facts => field ??= FactDefinition.Read(Table("facts"));

    /// <summary>The path of the field of an order by which a fact is stated for a line, counted from 0.</summary>
    internal string FieldOf(string fact, int line)
    {
        if (_fields.TryGetValue((fact, line), out var field))
        {
            return field;
        }

        field = Facts.GetValueOrDefault(fact)?.Scope switch
        {
            "order" => $"facts.{fact}",
            "exporter" => $"exporter.facts.{fact}",
            _ => FormattableString.Invariant($"lines[{line}].facts.{fact}"),
        };
        return line < FewLines ? _fields.GetOrAdd((fact, line), field) : field;
    }

    // Facts are those of the tables; of long orders only the first lines are kept.
    private const int FewLines = 16;
    private readonly ConcurrentDictionary<(string Fact, int Line), string> _fields = [];

    private DatedRules<T> Rules<T>(string table, Func<RuleRow, T> read)
        where T : DatedRule => new(Table(table), read);
}
