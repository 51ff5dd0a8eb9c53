using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>Footnotes of the chart: a license although the cell is blank, a section to read, a note.</summary>
internal static class ChartFootnotes
{
    private const string FootnoteFact = "footnote-asks-license";

    public static IEnumerable<Finding> Find(LineCase given, Classification item, Country country)
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
                "REQUIRED" => UnreadLaw.AsRead(
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
                "SECTION" when footnote.Eccn.Length > 0 => UnreadLaw.AsRead(
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
