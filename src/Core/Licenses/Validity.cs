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

    /// <param name="items">Of all lines.</param>
    /// <param name="shortSupply">An item is controlled for short supply, or listed in 742.6(a)(6)(iii)(A).</param>
    public static ValidityGround GroundOf(IEnumerable<Classification> items, bool shortSupply, bool emergency) =>
        emergency ? ValidityGround.Emergency
        : shortSupply || items.Any(i => s_oneYear.Contains(i.Eccn)) ? ValidityGround.OneYear
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
}
