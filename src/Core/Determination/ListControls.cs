using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>The reasons for control that an entry states, by a column of the chart or by destinations of its own.</summary>
internal static class ListControls
{
    public static IEnumerable<Finding> Find(LineCase given, Classification item, ControlEntry entry, Country country)
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

        foreach (
            var asked in found
                .Where(f =>
                    f.Holds == Applies.Depends
                    && !sure.Contains(f.Finding.Control.Reason + f.Finding.Control.Column?.Code())
                )
                .Select(f => Open(given, f.Finding, country))
                .GroupBy(q => q.Field, StringComparer.Ordinal)
        )
        {
            yield return Together([.. asked]);
        }
    }

    /// <summary>One field is asked for once, for all controls that its answer decides.</summary>
    private static Question Together(IReadOnlyList<Question> asked) =>
        asked.Count == 1
            ? asked[0]
            : asked[0] with
            {
                Authority = asked[0].Authority with
                {
                    Citation = string.Join(
                        "; ",
                        asked.Select(q => q.Authority.Citation).Distinct(StringComparer.Ordinal)
                    ),
                },
                Text = string.Join(" ", asked.Select(q => q.Text).Distinct(StringComparer.Ordinal)),
            };

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

    /// <summary>Whether the entry controls the line's item for a reason; a condition of its text is answered by the fact of that reason.</summary>
    public static Applies IsControlledFor(LineCase given, ControlEntry entry, string reason)
    {
        var held = entry.IsControlledFor(reason, given.Line.Classification, given.Day);
        return held == Applies.Depends ? Settled(given, entry, reason) : held;
    }

    private static Applies Settled(LineCase given, ControlEntry entry, string reason)
    {
        var item = given.Line.Classification;
        return entry
            .ControlsOf(item, given.Day)
            .Where(f => f.Control.Reason == reason)
            .Select(f => Settled(given, item, f).Applies)
            .Aggregate(Applies.No, AppliesLogic.Or);
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
}
