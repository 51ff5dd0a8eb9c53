using System.Collections.Frozen;
using Licet.Core.Items;

namespace Licet.Core.Parties.Wordings;

/// <summary>A fact beyond the classification that some wording of an entry turns on. Not stated means not known.</summary>
public enum EntryFact
{
    FoodOrMedicine,
    Technology,
    AntiTerrorismOnly,
    ReleasedForStandards,
    InNoteTo1A995,
    ForInfectiousDisease,
    UniquelyRequiredFor10NanometersAndBelow,
    ForUsGovernmentSupportedSpaceProgram,
    ForSafetyOfCivilAviation,
    RussianGovernmentOrStateOwned,
    BelarusianGovernmentOrStateOwned,
    UsedInProjectsOfSection7465,
    InSupplement2ToPart744,
    OilOrGasProduct,
    ContinuesGroupA1JointVenture,
    UnderOfacGeneralLicense11Of2016,
    UnderOfacGeneralLicense1BOf2021,
    InCrimea,
    UavTechnologyFromItsOperator,
    CybersecurityDisclosure,
    ForeignProductUnderFootnote1,
    SupportsTelecomBelow5G,
}

/// <summary>What is known of an item and its use, as far as entries of the Entity List ask for it.</summary>
/// <param name="Classification">The item's classification.</param>
public sealed record EntryFacts(Classification Classification)
{
    /// <summary>Facts that are known to be so or known not to be so; a fact that is absent is unknown.</summary>
    public IReadOnlyDictionary<EntryFact, bool> Known { get; init; } = FrozenDictionary<EntryFact, bool>.Empty;

    /// <summary>Harmonized System code, digits only; null when not known.</summary>
    public string? HarmonizedCode { get; init; }

    public bool? this[EntryFact fact] =>
        Known.TryGetValue(fact, out var value) ? value
        : fact == EntryFact.Technology && !Classification.IsEar99 ? Classification.Group == ProductGroup.Technology
        : null;

    /// <summary>The question that settles a fact.</summary>
    public static string Question(EntryFact fact) => s_questions[fact];

    private static readonly FrozenDictionary<EntryFact, string> s_questions = new Dictionary<EntryFact, string>
    {
        [EntryFact.FoodOrMedicine] = "Is the item food or medicine?",
        [EntryFact.Technology] = "Is the item technology?",
        [EntryFact.AntiTerrorismOnly] = "Is anti-terrorism (AT) the item's only reason for control?",
        [EntryFact.ReleasedForStandards] =
            "Is it released to members of a standards organization to revise or develop a standard (772.1)?",
        [EntryFact.InNoteTo1A995] = "Is the EAR99 item described in the Note to ECCN 1A995?",
        [EntryFact.ForInfectiousDisease] = "Is the item necessary to detect, identify and treat infectious disease?",
        [EntryFact.UniquelyRequiredFor10NanometersAndBelow] =
            "Is the item uniquely required to produce semiconductors at 10 nm and below (EUV included)?",
        [EntryFact.ForUsGovernmentSupportedSpaceProgram] =
            "Is the item for a space program that the US Government supports?",
        [EntryFact.ForSafetyOfCivilAviation] = "Is the license for the safety of civil aviation of aircraft?",
        [EntryFact.RussianGovernmentOrStateOwned] =
            "Is it for a Russian government end user or state-owned enterprise, to Russia?",
        [EntryFact.BelarusianGovernmentOrStateOwned] =
            "Is it for a Belarusian government end user or state-owned enterprise, to Belarus?",
        [EntryFact.UsedInProjectsOfSection7465] = "Is the item used in a project specified in 746.5?",
        [EntryFact.InSupplement2ToPart744] = "Is the item listed in supplement no. 2 to part 744?",
        [EntryFact.OilOrGasProduct] = "Is the item one of the oil or gas products that the entry names?",
        [EntryFact.ContinuesGroupA1JointVenture] =
            "Does it keep a joint venture with Country Group A:1 persons going that does not work in the South China Sea?",
        [EntryFact.UnderOfacGeneralLicense11Of2016] =
            "Is the transaction authorized by OFAC General License No. 11 of 20 December 2016?",
        [EntryFact.UnderOfacGeneralLicense1BOf2021] =
            "Is the transaction authorized by OFAC General License No. 1B of 2 March 2021?",
        [EntryFact.InCrimea] = "Does it go to the Crimea region of Ukraine (E.O. 13685)?",
        [EntryFact.UavTechnologyFromItsOperator] =
            "Is it technology to operate, maintain or repair a UAV, released to the entity by the UAV's operator?",
        [EntryFact.CybersecurityDisclosure] = "Is it a cybersecurity disclosure that the entry itself authorizes?",
        [EntryFact.ForeignProductUnderFootnote1] = "Is it a foreign-produced item under footnote 1 (734.9(e)(1))?",
        [EntryFact.SupportsTelecomBelow5G] =
            "Does the item support telecom systems, equipment or devices below the 5G level (744.11(a)(2)(i))?",
    }.ToFrozenDictionary();
}
