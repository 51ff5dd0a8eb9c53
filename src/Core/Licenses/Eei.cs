using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Licenses;

/// <summary>By what an export goes.</summary>
public enum ExportAuthority
{
    License,

    /// <summary>A license exception, by its symbol.</summary>
    Exception,

    /// <summary>"NLR".</summary>
    NoLicenseRequired,
}

/// <summary>What decides on the export filing for one line.</summary>
/// <param name="Destination">Country of ultimate destination, also where it goes through another one (758.1(b)(6)).</param>
/// <param name="Authority">A license where one must be applied for.</param>
/// <param name="Exception">Symbol of the exception: "STA"; null for none.</param>
/// <param name="Value">US dollars of all items of one Schedule B number in the shipment; null where it is not known.</param>
/// <param name="Intangible">Electronic or otherwise intangible.</param>
/// <param name="UnverifiedParty">A party of 748.5(d) through (f) is on the Unverified List.</param>
public sealed record EeiFacts(
    Classification Item,
    string Destination,
    DateOnly On,
    ExportAuthority Authority,
    string? Exception = null,
    decimal? Value = null,
    bool Intangible = false,
    bool UnverifiedParty = false
);

/// <param name="Why">A clause; null where no filing is due.</param>
/// <param name="Citation">The paragraph that asks for it, or that leaves it free.</param>
/// <param name="Code">License code of the filing; null where it is not known.</param>
/// <param name="Eccn">The number that the filing names; null where it names none.</param>
public sealed record EeiAnswer(bool IsDue, string? Why, string Citation, string? Code, string? Eccn);

/// <summary>
/// The export filing (EEI, 758.1) for goods that leave the United States. Exemptions of the Foreign Trade Regulations (15 CFR 30.35
/// through 30.40) are not held: what they free is filed.
/// </summary>
public static class Eei
{
    /// <summary>758.1(b)(5), US dollars for one Schedule B number; a value equal to it is exempt.</summary>
    private const decimal Exempt = 2500m;

    /// <summary>758.1(b)(9): firearms, short shotguns and their ammunition, at any value and to every country.</summary>
    private static readonly string[] s_firearms =
    [
        "0A501.a",
        "0A501.b",
        "0A502",
        "0A505.a",
        "0A505.b",
        "0A505.d",
        "0A506",
        "0A507",
        "0A508",
    ];

    private static readonly string[] s_groupsD = ["D:1", "D:2", "D:3", "D:4", "D:5"];

    public static EeiAnswer Of(RuleBook rules, EeiFacts facts)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(facts);
        string? code = CodeOf(rules, facts);
        if (facts.Intangible)
        {
            return new(false, null, "758.1(b)", code, null);
        }

        return Due(rules, facts) is var (why, paragraph)
            ? new(true, why, paragraph, code, EccnOf(rules, facts) is null ? null : facts.Item.Eccn)
            : new(false, null, "758.1(b)(5), (d)", code, null);
    }

    /// <summary>The first paragraph of 758.1(b) that asks for the filing of goods; null where none does.</summary>
    internal static (string Why, string Paragraph)? Due(RuleBook rules, EeiFacts facts)
    {
        var country = rules.Countries.On(facts.Destination, facts.On);
        var name = country?.Name ?? facts.Destination;
        return facts.Authority == ExportAuthority.License ? ("a license is needed", "758.1(b)(2)")
            : country is null || country.InGroup("E:1").Or(country.InGroup("E:2")) != Applies.No
                ? ($"{name} is in Country Group E:1 or E:2, at any value", "758.1(b)(1)")
            : rules.ItemSets.Any(["@600", "@9X515"], facts.Item, facts.On) != Applies.No
                ? ("a 9x515 or 600 series item, at any value", "758.1(b)(3)")
            : facts.Exception == "STA" ? ("License Exception STA is used", "758.1(b)(4)")
            : facts.Exception == "VEU" ? ("the authorization for validated end users is used", "758.1(b)(7)")
            : facts.UnverifiedParty ? ("a party is on the Unverified List, at any value", "758.1(b)(8)")
            : facts.Exception != "BAG" && rules.ItemSets.Any(s_firearms, facts.Item, facts.On) != Applies.No
                ? ("a firearm or its ammunition, at any value", "758.1(b)(9)")
            : AllItems(facts) ? ($"an item of the control list to {name}, at any value", "758.1(b)(10)")
            : facts.Item.Eccn == "3A069" && s_groupsD.Any(g => country.InGroup(g) != Applies.No)
                ? ("3A069 to Country Group D", "758.1(b)(11)")
            : facts.Value <= Exempt ? null
            : facts.Value is not null ? ("its value is above USD 2,500", "758.1(b)(5)")
            : ("its value in US dollars is not stated, and it is due above USD 2,500", "758.1(b)(5)");
    }

    /// <summary>
    /// Why the filing names the number; null where it need not: with a license or an exception always, without either where more than
    /// anti-terrorism controls it, or to China, Russia or Venezuela (758.1(g)).
    /// </summary>
    internal static (string Why, string Paragraph)? EccnOf(RuleBook rules, EeiFacts facts) =>
        facts.Item.IsEar99 ? null
        : facts.Authority != ExportAuthority.NoLicenseRequired ? ("", "758.1(g)(1), (2)")
        : rules.ControlList.Find(facts.Item)?.Controls.Any(c => c.Reason != "AT" && c.Covers(facts.Item) != Applies.No)
        == true
            ? (": it is controlled for more than anti-terrorism", "758.1(g)(3)")
        : AllItems(facts) ? (", for its destination", "758.1(g)(3)")
        : null;

    /// <summary>As the table of codes has it on the day: of a license, of the exception, of NLR; 600 series .y go under their own.</summary>
    internal static string? CodeOf(RuleBook rules, EeiFacts facts)
    {
        IReadOnlyList<Rules.Restrictions.EeiCode> codes = rules.EeiCodes.On(facts.On);
        return facts.Authority switch
        {
            ExportAuthority.License => codes.FirstOrDefault(c => c.Meaning == "BIS license")?.Code,
            ExportAuthority.Exception => codes.FirstOrDefault(c => c.Meaning == facts.Exception)?.Code,
            _ when rules.ItemSets.In("@600-Y", facts.Item, facts.On) == Applies.Yes => codes
                .FirstOrDefault(c => c.Meaning.StartsWith("600 series .y NLR", StringComparison.Ordinal))
                ?.Code,
            _ => codes.FirstOrDefault(c => c.Meaning.StartsWith("NLR (EAR99", StringComparison.Ordinal))?.Code,
        };
    }

    /// <summary>The People's Republic of China (Hong Kong and Macau are taken with it), Russia, Venezuela.</summary>
    private static bool AllItems(EeiFacts facts) =>
        !facts.Item.IsEar99 && facts.Destination is "CN" or "HK" or "MO" or "RU" or "VE";

    /// <summary>A party's name in the filing: a name that BIS approved stands before the one of the license (758.4(d)).</summary>
    public static string NameOf(LicenseParty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.FormerName is { } former ? $"{party.Name} f.k.a. {former}" : party.Name;
    }
}
