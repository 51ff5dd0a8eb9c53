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
            var told = step.Findings.Count > 0 && Rest(step).Length == 0;
            if (!told)
            {
                Below(page, digits, (Headline.Sentence(step.Result), Ink.Plain));
            }

            foreach (var finding in step.Findings)
            {
                Below(page, digits, ($"→ {Kind(finding)}: {Text(finding)}", InkOf(finding)));
            }

            if (step.Versions.Count > 0)
            {
                Below(page, digits, (string.Join("; ", step.Versions), Ink.Dim));
            }
        }
    }

    /// <summary>What a step's result says beyond its findings: a result that is made of them is not told twice.</summary>
    private static string Rest(Step step) =>
        step
            .Findings.Aggregate(step.Result, (rest, f) => rest.Replace(f.Text, "", StringComparison.Ordinal))
            .Trim(' ', '.', ';');

    private static string Text(Finding finding) => $"{Headline.Cited(finding)} rule {finding.Authority.Rule}";

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
