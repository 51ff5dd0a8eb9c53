using Licet.Core.Clocks;
using Licet.Core.Items;

namespace Licet.Core.Licenses;

/// <summary>Why a license is valid as long as it is (750.7(g)).</summary>
public enum ValidityGround
{
    /// <summary>"Generally a four-year validity period."</summary>
    Usual,

    /// <summary>Controlled for short supply, 0A501, 0A502, 0A504 through 0A509, or listed in 742.6(a)(6)(iii)(A): one year.</summary>
    OneYear,

    /// <summary>An "emergency" (748.4(h)): through the last day of the month after that of issue.</summary>
    Emergency,
}

/// <summary>How long a license holds. The last day is proposed once, stands on the face from then on, and is never computed again.</summary>
public static class Validity
{
    private static readonly string[] s_oneYear =
    [
        "0A501",
        "0A502",
        "0A504",
        "0A505",
        "0A506",
        "0A507",
        "0A508",
        "0A509",
    ];

    /// <summary>Paragraphs that 742.6(a)(6)(iii)(A) lists, by their entries.</summary>
    private static readonly Classification[] s_chips =
    [
        .. Each("3A001", "z.1.a", "z.2.a", "z.3.a", "z.4.a"),
        .. Each("3A090", "a"),
        .. Each("4A003", "z.1.a", "z.2.a"),
        .. Each("4A004", "z.1"),
        .. Each("4A005", "z.1"),
        .. Each("4A090", "a"),
        .. Each("5A002", "z.1.a", "z.2.a", "z.3.a", "z.4.a", "z.5.a"),
        .. Each("5A004", "z.1.a", "z.2.a"),
        .. Each("5A992", "z.1"),
        .. Each("5D002", "z.1.a", "z.2.a", "z.3.a", "z.4.a", "z.5.a", "z.6.a", "z.7.a", "z.8.a", "z.9.a"),
        .. Each("5D992", "z.1"),
    ];

    /// <summary>Software and technology that it lists only as far as they are for one of those.</summary>
    private static readonly string[] s_forChips = ["3D001", "4D001", "4D090", "4E001", "5E002", "5E992"];

    /// <summary>
    /// Whether 742.6(a)(6)(iii)(A) lists the item; null where its number does not tell: the paragraph is open, or it hangs on what the
    /// software or technology is for.
    /// </summary>
    public static bool? IsListedChip(Classification item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var (own, open) = (false, s_forChips.Contains(item.Eccn));
        foreach (Classification chip in s_chips.Where(c => c.Eccn == item.Eccn))
        {
            own |= item.IsWithin(chip.Steps);
            open |= chip.IsWithin(item.Steps);
        }

        return own ? true
            : open ? null
            : false;
    }

    /// <param name="items">Of all lines.</param>
    /// <param name="shortSupply">
    /// An item is controlled for short supply, or listed in 742.6(a)(6)(iii)(A) where its number does not tell it.
    /// </param>
    public static ValidityGround GroundOf(IEnumerable<Classification> items, bool shortSupply, bool emergency) =>
        emergency ? ValidityGround.Emergency
        : shortSupply || items.Any(i => s_oneYear.Contains(i.Eccn) || IsListedChip(i) == true) ? ValidityGround.OneYear
        : ValidityGround.Usual;

    /// <summary>
    /// The last day to print on the face, which counts. Four years are taken to end on the same date of the fourth year, 28 February for
    /// 29 February; the text does not say it (DESIGN; in practice BIS is said to print the end of the month, M).
    /// </summary>
    public static DateOnly Propose(DateOnly issued, ValidityGround ground) =>
        ground switch
        {
            ValidityGround.OneYear => issued.AddYears(1),
            ValidityGround.Emergency => new DateOnly(issued.Year, issued.Month, 1).AddMonths(2).AddDays(-1),
            _ => issued.AddYears(4),
        };

    /// <summary>
    /// The last day on which it may be used: the last day on the face; where that is a legal holiday, Federal or State, the first
    /// business day after it. A Saturday or Sunday that is none does not move it: the text says holiday (750.7(g)).
    /// </summary>
    /// <param name="calendar">The holidays as the process lists them.</param>
    public static DateOnly LastUseDay(DateOnly lastDay, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (!calendar.Holidays.Contains(lastDay))
        {
            return lastDay;
        }

        DateOnly day = lastDay;
        do
        {
            day = day.AddDays(1);
        } while (!calendar.IsWorking(day));

        return day;
    }

    private static IEnumerable<Classification> Each(string eccn, params string[] paragraphs) =>
        paragraphs.Select(p =>
            Classification.TryParse($"{eccn}.{p}", out var item) ? item : throw new ArgumentException(p)
        );
}
