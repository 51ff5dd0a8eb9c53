using Licet.Core.Items;
using Licet.Core.Rules;

namespace Licet.Core.Licenses;

/// <summary>
/// What the exporter puts on the commercial invoice of items of the Commerce Control List that leave in tangible form (758.6(a)).
/// </summary>
/// <param name="Text">Word for word; null where none is asked.</param>
/// <param name="Items">The numbers that stand with it (758.6(a)(2)).</param>
/// <param name="Asks">Numbers that stand with it if the commodity is in a paragraph that the classification does not tell.</param>
public sealed record DestinationControlStatement(string? Text, IReadOnlyList<string> Items, IReadOnlyList<string> Asks)
{
    /// <summary>758.6(a)(1).</summary>
    public const string Words =
        "These items are controlled by the U.S. Government and authorized for export only to the country of ultimate destination for use "
        + "by the ultimate consignee or end-user(s) herein identified. They may not be resold, transferred, or otherwise disposed of, to "
        + "any other country or to any person other than the authorized ultimate consignee or end-user(s), either in their original form "
        + "or after being incorporated into other items, without first obtaining approval from the U.S. government or as otherwise "
        + "authorized by U.S. law and regulations";

    /// <summary>758.6(a)(2): the number itself stands on the invoice.</summary>
    private static readonly string[] s_named =
    [
        "@600",
        "@600-Y",
        "@9X515",
        "@9X515-Y",
        "3A001.z",
        "3A090",
        "4A003.z",
        "4A004.z",
        "4A005.z",
        "4A090",
        "5A002.z",
        "5A004.z",
        "5A992.z",
    ];

    /// <param name="items">Of the shipment.</param>
    /// <param name="how">Symbol of the exception used, null for none; whether nothing of it leaves in tangible form.</param>
    public static DestinationControlStatement Of(
        RuleBook rules,
        IReadOnlyList<Classification> items,
        DateOnly day,
        (string? Exception, bool Intangible) how
    )
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(items);
        bool asked = !how.Intangible && items.Any(i => IsAsked(i, how.Exception));
        return asked
            ? new(Words, With(Applies.Yes), With(Applies.Depends))
            : new DestinationControlStatement(null, [], []);

        List<string> With(Applies applies) =>
            [
                .. items
                    .Where(i => !i.IsEar99 && Named(rules, i, day) == applies)
                    .Select(i => i.ToString())
                    .Distinct(StringComparer.Ordinal),
            ];
    }

    /// <summary>Items of the Commerce Control List, but under BAG or GFT (758.6(a)).</summary>
    internal static bool IsAsked(Classification item, string? exception) =>
        !item.IsEar99 && exception is not ("BAG" or "GFT");

    /// <summary>Whether the item's number stands on the invoice.</summary>
    internal static Applies Named(RuleBook rules, Classification item, DateOnly day) =>
        rules.ItemSets.Any(s_named, item, day);
}
