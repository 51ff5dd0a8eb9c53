using System.Globalization;
using Licet.Cli.Paper;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>Every step of a line in the order of asking: rule, fact, finding, citation, edition.</summary>
internal static class TrailPage
{
    public static void On(Page page, LineDetermination line)
    {
        page.Heading(
            $"Trail of line {LinePage.Name(line)}: {line.Steps.Count} {(line.Steps.Count == 1 ? "step" : "steps")}"
        );
        var digits = line.Steps.Count.ToString(CultureInfo.InvariantCulture).Length;
        var (number, topic) = (0, "");
        foreach (var step in line.Steps)
        {
            var label = (++number).ToString(CultureInfo.InvariantCulture).PadLeft(digits);
            if (step.Topic != topic)
            {
                page.Line(topic = step.Topic, Ink.Dim, 4);
            }

            page.Labelled(label, $"{step.Question} [{step.Citation}]", 4, digits + 2);
            Below(page, digits, (Headline.Sentence(step.Result), Ink.Plain));
            foreach (var finding in step.Findings)
            {
                Below(page, digits, ($"→ {Kind(finding)}: {Text(step, finding)}", InkOf(finding)));
            }

            if (step.Versions.Count > 0)
            {
                Below(page, digits, (string.Join("; ", step.Versions), Ink.Dim));
            }
        }
    }

    /// <summary>What a finding adds to its step's result: often nothing but its row and how sure that is.</summary>
    private static string Text(Step step, Finding finding)
    {
        var text = finding.Text.Trim() == step.Result.Trim() ? "" : Headline.Sentence(finding.Text) + " ";
        return $"{text}{OutcomeWords.Cited(finding.Authority)} rule {finding.Authority.Rule}";
    }

    private static void Below(Page page, int digits, Inked text) => page.Line(text.Text, text.Ink, 4 + digits + 2);

    private static string Kind(Finding finding) =>
        finding switch
        {
            Requirement => "requirement",
            Prohibition => "prohibition",
            Question => "question",
            Condition => "condition",
            SideEffect => "effect outside export control",
            Lifted => "lifted",
            _ => "note",
        };

    private static Ink InkOf(Finding finding) =>
        finding switch
        {
            Requirement or Prohibition => Ink.Red,
            Question => Ink.Yellow,
            Lifted => Ink.Green,
            _ => Ink.Plain,
        };
}
