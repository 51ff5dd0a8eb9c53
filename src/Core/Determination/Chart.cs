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
                AsRead(
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
            : [.. Controls(given, item, entry, country), .. Footnotes(given, item, country)];
    }

    private static IEnumerable<Finding> Controls(
        LineCase given,
        Classification item,
        ControlEntry entry,
        Country country
    )
    {
        var related =
            Classification.TryParse(given.Line.Facts.Text("related-item"), out var r) && !r.IsEar99 ? r : null;
        var found = entry
            .ControlsOf(item, given.Day, related)
            .Select(f => Settled(given, item, f))
            .Select(f => (Finding: f, Holds: f.Applies.And(Reaches(given, item, f.Control, country))))
            .Where(f => f.Holds != Applies.No)
            .ToList();
        HashSet<string> sure = [];
        foreach (var (finding, _) in found.Where(f => f.Holds == Applies.Yes))
        {
            if (sure.Add(finding.Control.Reason + finding.Control.Column?.Code()))
            {
                yield return Asked(given, finding.Control, country);
            }
        }

        foreach (var (finding, _) in found.Where(f => f.Holds == Applies.Depends))
        {
            if (!sure.Contains(finding.Control.Reason + finding.Control.Column?.Code()))
            {
                yield return Open(given, finding, country);
            }
        }
    }

    /// <summary>
    /// A condition that stands only in the text of the entry is answered by a fact of the line ("mt-condition"), for the line's own
    /// item alone. Not stated, it stays open.
    /// </summary>
    private static ControlFinding Settled(LineCase given, Classification item, ControlFinding finding) =>
        finding.Applies == Applies.Depends && IsStated(finding.Control) && item == given.Line.Classification
            ? finding with
            {
                Applies = Three.Of(given.Fact(ConditionFact(finding.Control))),
            }
            : finding;

    /// <summary>Law whose text is not held: a fact says what a person read in it.</summary>
    /// <param name="Fact">The fact that answers.</param>
    /// <param name="Reason">What the license is required by, where the answer is yes.</param>
    /// <param name="Asks">What is asked, in words that go before the fact's own question.</param>
    /// <param name="Item">The item that is asked about.</param>
    private sealed record Unread(string Fact, string Reason, string Asks, Classification Item);

    /// <summary>
    /// What a person read in a text that is not held: a requirement that no exception is known to overcome, none, or the question. A fact
    /// counts for the line's own item and destination alone.
    /// </summary>
    private static Finding AsRead(LineCase given, Authority law, Country country, Unread text)
    {
        var own = country.Code == given.Destination?.Code && text.Item == given.Line.Classification;
        return (own ? given.Fact(text.Fact) : Answer.Unknown) switch
        {
            Answer.Yes => new Requirement(
                law,
                $"The order states that {law.Citation}, as a person read it, asks for a license for {country.Name}.",
                RequirementKind.ControlList,
                text.Reason,
                [],
                null
            )
            {
                Country = country.Code,
            },
            Answer.No => new Note(
                law,
                $"The order states that {law.Citation}, as a person read it, asks for no license for {country.Name}."
            ),
            _ => given.Ask(law, text.Fact, Outcome.LicenseRequired) is var asked
                ? asked with
                {
                    Text = $"{text.Asks} {asked.Text}",
                }
                : asked,
        };
    }

    private static bool IsStated(Control control) =>
        control.Condition.Kind is ConditionKind.Text or ConditionKind.Meets;

    private static string ConditionFact(Control control) => $"{control.Reason.ToLowerInvariant()}-condition";

    private static string ReachFact(Control control) => $"{control.Reason.ToLowerInvariant()}-reaches-destination";

    /// <summary>Destinations that the data leaves open are settled by a fact of the line, for its own item and destination alone.</summary>
    private static Applies Reaches(LineCase given, Classification item, Control control, Country country) =>
        control.Reaches(country) is var held
        && held == Applies.Depends
        && item == given.Line.Classification
        && country.Code == given.Destination?.Code
            ? Three.Of(given.Fact(ReachFact(control)))
            : held;

    private static Requirement Asked(LineCase given, Control control, Country country) =>
        new(
            LineCase.By($"738.chart:{control.Column?.Code() ?? control.Reason}", control.Source),
            Sentence(given, control, country),
            RequirementKind.ControlList,
            control.Reason,
            null,
            null
        )
        {
            Column = control.Column?.Code(),
            Country = country.Code,
        };

    private static string Sentence(LineCase given, Control control, Country country)
    {
        var controlled = $"{control.Eccn} is controlled for {Reasons.Words(control.Reason)}";
        return control.Column is { } column ? $"{controlled} ({column.Words()}), which {country.Name} is marked for."
            : control.Reach == "*" ? $"{controlled} to every destination, {country.Name} included."
            : $"{controlled} to {DestinationWords.Of(given, control.Destinations)}, which takes in {country.Name}.";
    }

    private static Question Open(LineCase given, ControlFinding finding, Country country) =>
        new(
            LineCase.By(
                $"738.chart:{finding.Control.Column?.Code() ?? finding.Control.Reason}",
                finding.Control.Source
            ),
            finding.Applies == Applies.Depends
                ? finding.Question
                : $"Does the {finding.Control.Reason} control of {finding.Control.Eccn} reach {country.Name}? The data leaves it open ({finding.Control.Source.Citation}).",
            finding.Control.Condition.Kind is ConditionKind.For or ConditionKind.NotFor
                    ? given.Field("facts.related-item")
                : IsStated(finding.Control) && finding.Applies == Applies.Depends
                    ? given.FactField(ConditionFact(finding.Control))
                : finding.Applies == Applies.Yes ? given.FactField(ReachFact(finding.Control))
                : given.Field("eccn"),
            Outcome.LicenseRequired
        );

    private const string FootnoteFact = "footnote-asks-license";

    private static IEnumerable<Finding> Footnotes(LineCase given, Classification item, Country country)
    {
        foreach (var footnote in given.Rules.ChartFootnotes.On(given.Day))
        {
            var reach = footnote.Reaches(item, country);
            if (reach == Applies.No)
            {
                continue;
            }

            Authority law = LineCase.By($"738.footnote:{footnote.Footnote}", footnote.Source);
            yield return footnote.Effect switch
            {
                "REQUIRED" when reach == Applies.Yes => new Requirement(
                    law,
                    $"Footnote {footnote.Footnote}: {footnote.Gist}; a license although the cell is blank.",
                    RequirementKind.ControlList,
                    footnote.Column?.Code()[..2] ?? "FC",
                    null,
                    null
                )
                {
                    Column = footnote.Column?.Code(),
                    Country = country.Code,
                },
                "REQUIRED" => AsRead(
                    given,
                    law,
                    country,
                    new(
                        FootnoteFact,
                        footnote.Column?.Code()[..2] ?? "FC",
                        $"Is it one of these: {footnote.Gist}?",
                        item
                    )
                ),
                "SECTION" when footnote.Eccn.Length > 0 => AsRead(
                    given,
                    law,
                    country,
                    new(
                        FootnoteFact,
                        footnote.Source.Citation.Split(';')[0],
                        $"Footnote {footnote.Footnote}, {footnote.Gist}: what does {footnote.Source.Citation} ask for?",
                        item
                    )
                ),
                _ => new Note(law, $"Footnote {footnote.Footnote}: {footnote.Gist}."),
            };
        }
    }
}
