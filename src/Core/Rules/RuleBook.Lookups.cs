using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Exceptions;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Rules;

public sealed partial class RuleBook
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, object> _typed = new(
        StringComparer.Ordinal
    );

    /// <summary>The country chart, the country groups and the special lists, by destination and day.</summary>
    public CountryTable Countries => Once("countries", () => new CountryTable(Table("countries")));

    /// <summary>The footnotes of the chart, which are rules.</summary>
    public DatedRules<ChartFootnote> ChartFootnotes => Rules("chart-footnotes", ChartFootnote.Of);

    /// <summary>The Commerce Control List: entries, controls, list-based exceptions.</summary>
    public CommerceControlList ControlList => Once("control-list", () => new CommerceControlList(this));

    /// <summary>Part 740: exceptions, their tests, the restrictions of 740.2.</summary>
    public LicenseExceptions LicenseExceptions => Once("exceptions", () => new LicenseExceptions(this));

    /// <summary>Limits of performance of chips and what stands by them.</summary>
    public DatedRules<ParameterLimit> Parameters => Rules("parameters", ParameterLimit.Of);

    public DatedRules<GeneralLicenseWindow> GeneralLicenses => Rules("general-licenses", GeneralLicenseWindow.Of);

    public DatedRules<GeneralLicenseLimb> GeneralLicenseLimbs => Rules("general-license-limbs", GeneralLicenseLimb.Of);

    public DatedRules<GeneralProhibition> Prohibitions => Rules("prohibitions", GeneralProhibition.Of);

    public DatedRules<EndUseControl> EndUses => Rules("end-uses", EndUseControl.Of);

    public DatedRules<ListEffect> ListEffects => Rules("list-effects", ListEffect.Of);

    /// <summary>Windows of the 50-percent rules: BIS, OFAC, EU_UK.</summary>
    public DatedRules<OwnershipRuleWindow> OwnershipRules => Rules("affiliates-rule", OwnershipRuleWindow.Of);

    public DatedRules<ForeignDirectProductRule> ForeignDirectProducts =>
        Rules("fdp-rules", ForeignDirectProductRule.Of);

    public DatedRules<DeMinimisLimit> DeMinimis => Rules("de-minimis", DeMinimisLimit.Of);

    public DatedRules<ReviewPolicy> ReviewPolicies => Rules("review-policies", ReviewPolicy.Of);

    /// <summary>How an application is reviewed, by the reason or section that asks for the license.</summary>
    public DatedRules<LicensingPolicy> LicensingPolicies => Rules("licensing-policies", LicensingPolicy.Of);

    public DatedRules<RedFlag> RedFlags => Rules("red-flags", RedFlag.Of);

    public DatedRules<EeiCode> EeiCodes => Rules("eei-codes", EeiCode.Of);

    public DatedRules<RuleChange> RuleChanges => Rules("rule-changes", RuleChange.Of);

    /// <summary>Part 746 by destination.</summary>
    public DatedRules<Embargo> Embargoes => Rules("embargoes", Embargo.Of);

    /// <summary>The named sets of items that tables use.</summary>
    public ItemSets ItemSets => Once("item-sets", () => new ItemSets(Table("item-sets")));

    /// <summary>The named sets of countries that tables use, beside the country groups.</summary>
    public CountrySets CountrySets => Once("country-sets", () => new CountrySets(Table("country-sets")));

    /// <summary>The facts that an order may state, by code.</summary>
    public IReadOnlyDictionary<string, FactDefinition> Facts =>
        Once("facts", () => FactDefinition.Read(Table("facts")));

    private DatedRules<T> Rules<T>(string table, Func<RuleRow, T> read)
        where T : DatedRule => Once(table, () => new DatedRules<T>(Table(table), read));

    /// <summary>Made once; two threads that come first may both make it, and get equal ones.</summary>
    private T Once<T>(string key, Func<T> make)
        where T : class => (T)_typed.GetOrAdd(key, _ => make());
}
