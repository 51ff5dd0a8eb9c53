using Licet.Cli.Paper;
using Licet.Core.Replay;

namespace Licet.Cli.Replay;

/// <summary>What was said, and beside it what the record says of the same day.</summary>
internal static class ReconciliationPage
{
    public static void On(Page page, ReplayAnswer answer)
    {
        page.Line($"{answer.Facts.Title}: what was said, and the record", Ink.Bold);
        page.Line(
            $"Said through {Day.Text(answer.Day)}. Applications of the record are synthetic; the article is that of November 2019."
        );
        foreach (var row in answer.Reconciled)
        {
            page.Line();
            page.Line($"{row.Reported.On}  {row.Reported.Figure()}".TrimEnd(), Ink.Bold, 2);
            page.Labelled("said", $"{row.Reported.Said}{(row.Reported.Article ? " (article)" : "")}", 4, 10);
            var later = row.Reported.SaidOn is { } on ? $", on {Day.Text(on)}" : "";
            page.Labelled("by", $"{row.Reported.By}{later}; source: {Source(row.Reported)}", 4, 10);
            page.Labelled("record", (Record(row), InkOf(row)), 4, 10);
            if (row.Reported.Beside.Length > 0)
            {
                page.Labelled("beside", row.Reported.Beside, 4, 10);
            }

            if (row.Reported.Note.Length > 0)
            {
                page.Labelled("note", row.Reported.Note, 4, 10);
            }
        }

        page.Line();
        page.Line("Not legal advice.", Ink.Dim);
    }

    /// <summary>The record in one sentence, and what was printed beside the figure.</summary>
    public static string Beside(ReconciledFigure row) =>
        $"record: {Record(row)}{(row.Reported.Beside.Length > 0 ? $"; {row.Reported.Beside}" : "")}";

    private static string Record(ReconciledFigure row)
    {
        if (row.Record is not { } value)
        {
            return row.Words;
        }

        var difference = value - (row.Reported.Value ?? value);
        var apart =
            difference == 0 ? "the same"
            : difference > 0 ? $"{ReplayPage.Number(difference)} more"
            : $"{ReplayPage.Number(-difference)} fewer";
        return $"{ReplayPage.Number(value)}, {apart} ({ReplayJson.Word(row.Origin!.Value)}): {row.Words}";
    }

    private static Ink InkOf(ReconciledFigure row) =>
        row.Agrees switch
        {
            true => Ink.Green,
            false => Ink.Yellow,
            null => Ink.Plain,
        };

    private static string Source(ReportedFigure reported) =>
        reported.Confidence.Length > 0 ? $"{reported.Source} [{reported.Confidence}]" : reported.Source;
}
