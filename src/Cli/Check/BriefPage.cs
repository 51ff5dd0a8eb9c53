using Licet.Cli.Paper;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>An order among many: a headline a line of it, and no more.</summary>
internal static class BriefPage
{
    public static void On(Page page, CheckAnswer answer)
    {
        var order = answer.Given.Order;
        var id = order.Id is { } own ? $" {own}" : "";
        page.Line($"{answer.Given.Place}{id} to {order.Destination} on {Day.Text(order.On)}", Ink.Bold);
        foreach (var line in answer.Decided.Lines)
        {
            var headline = Headline.Brief(line, answer.Decided.Gaps);
            page.Write("  " + headline.Title, OutcomeInk.Of(line.Outcome));
            page.Write(Cells.Safe($"  {LinePage.Name(line)}: {line.Line.Classification}"), Ink.Plain);
            page.EndLine();
            page.Line(headline.Because, indent: 4);
        }
    }
}
