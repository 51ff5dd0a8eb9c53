using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Products;

/// <summary>How a classification stands to the control list by which orders are determined.</summary>
public enum ControlListStanding
{
    /// <summary>On no entry (734.3(c)).</summary>
    Ear99,

    /// <summary>The list has the entry, and the paragraph as far as paragraphs are held.</summary>
    Listed,

    /// <summary>The entry's paragraphs are held, and this is none of them.</summary>
    NoParagraph,

    /// <summary>The list has no such entry, or no longer.</summary>
    NoEntry,

    /// <summary>The entry sends to another one.</summary>
    Elsewhere,

    /// <summary>The entry says that another agency controls the item (22 CFR 120 to 130).</summary>
    Itar,

    /// <summary>Other entries name it; the entry itself is not held.</summary>
    NotHeld,

    /// <summary>There is no list at hand: nothing is said.</summary>
    NoList,
}

/// <summary>Asks the list.</summary>
public static class ControlListStandings
{
    public static ControlListStanding Of(Classification item, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(rules);
        return item.IsEar99 ? ControlListStanding.Ear99
            : rules.IsAbsent("entries") ? ControlListStanding.NoList
            : rules.ControlList.Find(item) is not { } entry ? ControlListStanding.NoEntry
            : entry.Standing switch
            {
                EntryStanding.Elsewhere => ControlListStanding.Elsewhere,
                EntryStanding.Itar => ControlListStanding.Itar,
                EntryStanding.Missing => ControlListStanding.NotHeld,
                _ => entry.StandingOf(item) == ParagraphStanding.Unlisted
                    ? ControlListStanding.NoParagraph
                    : ControlListStanding.Listed,
            };
    }

    /// <summary>Whether the list does not, or no longer, have what the classification names: an order with it is refused or asked about.</summary>
    public static bool IsGone(ControlListStanding standing) =>
        standing is ControlListStanding.NoEntry or ControlListStanding.NoParagraph;

    /// <summary>Whether a person has to read the entry before an order goes by it.</summary>
    public static bool IsDoubtful(ControlListStanding standing) =>
        standing is not (ControlListStanding.Ear99 or ControlListStanding.Listed);

    /// <summary>As a sentence.</summary>
    public static string Words(ControlListStanding standing) =>
        standing switch
        {
            ControlListStanding.Ear99 => "Subject to the EAR, on no entry of the control list.",
            ControlListStanding.Listed => "The control list has it.",
            ControlListStanding.NoParagraph => "The control list has the entry, but not this paragraph.",
            ControlListStanding.NoEntry => "The control list does not have this entry, or no longer.",
            ControlListStanding.Elsewhere => "The entry sends to another entry, which controls instead.",
            ControlListStanding.Itar => "The entry is subject to the ITAR: another agency's.",
            ControlListStanding.NotHeld => "Other entries name it, but the entry itself is not held: read it.",
            _ => "No control list is at hand: nothing is said of it.",
        };
}
