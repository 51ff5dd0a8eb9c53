using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>
/// The Commerce Country Chart and the controls that entries state outside it (General Prohibitions One to Three). Each reason is
/// a requirement of its own (738.4(a)(2)).
/// </summary>
internal static class Chart
{
    public static void Decide(LineCase given, Country country)
    {
        var findings = Find(given, given.Line.Classification, country).ToList();
        given.Step(
            "chart",
            $"Which reasons for control of {given.Line.Classification} ask for a license for {country.Name}?",
            "738.3; 738.4; Supp. 1 to part 738",
            findings,
            "controls",
            "countries",
            "chart-footnotes"
        );
    }

    /// <summary>Whether an item, sent alone, needs a license by chart or part 746.</summary>
    public static Applies NeedsLicense(LineCase given, Classification item, Country country) =>
        Embargoes
            .Find(given, item, country)
            .Concat(Find(given, item, country))
            .Select(f =>
                f is Requirement ? Applies.Yes
                : f is Question ? Applies.Depends
                : Applies.No
            )
            .Aggregate(Applies.No, AppliesLogic.Or);

    public static IEnumerable<Finding> Find(LineCase given, Classification item, Country country)
    {
        if (item.IsEar99 || country.Row == ChartRowRule.None)
        {
            return [];
        }

        if (given.Rules.ControlList.Find(item) is not { } entry)
        {
            Authority list = LineCase.Law("774", "Supp. 1 to part 774");
            return
            [
                new Question(
                    list,
                    $"The control list has no {item.Eccn}: which entry is it?",
                    given.Field("eccn"),
                    Outcome.LicenseRequired
                ),
            ];
        }

        if (entry.Standing == EntryStanding.Elsewhere)
        {
            return
            [
                new Question(
                    LineCase.By(entry.Eccn, entry.Source),
                    $"{entry.Eccn} is controlled by {entry.Elsewhere}: classify by that.",
                    given.Field("eccn"),
                    Outcome.LicenseRequired
                ),
            ];
        }

        if (entry.Standing != EntryStanding.Table)
        {
            return
            [
                UnreadLaw.AsRead(
                    given,
                    LineCase.By(entry.Eccn, entry.Source),
                    country,
                    new(
                        "entry-asks-license",
                        entry.Eccn,
                        $"What does {entry.Eccn} ask for? Its requirements are not held: read the entry.",
                        item
                    )
                ),
            ];
        }

        if (entry.StandingOf(item) == ParagraphStanding.Unlisted)
        {
            return
            [
                new Question(
                    LineCase.By(entry.Eccn, entry.Source),
                    $"{entry.Eccn} has no paragraph {item.Paragraph} as far as it is held (known: {string.Join(", ", entry.Paragraphs.Take(6))} ...): which one is it?",
                    given.Field("eccn"),
                    Outcome.LicenseRequired
                ),
                .. Held(given, item, entry, country),
            ];
        }

        return Held(given, item, entry, country);
    }

    private static IEnumerable<Finding> Held(LineCase given, Classification item, ControlEntry entry, Country country)
    {
        return country.Row == ChartRowRule.Pointer
            ?
            [
                new Note(
                    LineCase.By("738.chart", country.Source),
                    $"{country.Name}: the row points to {country.RowReference}; the chart permits nothing."
                ),
            ]
            : [.. ListControls.Find(given, item, entry, country), .. ChartFootnotes.Find(given, item, country)];
    }
}
