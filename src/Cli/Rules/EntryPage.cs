using System.Globalization;
using Licet.Cli.Paper;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;

namespace Licet.Cli.Rules;

/// <summary>An entry of the control list: what controls the item, where, and what the entry says of exceptions.</summary>
internal static class EntryPage
{
    public static void On(Page page, EntryView view)
    {
        page.Line($"{view.Item}  {view.Entry.Label}", Ink.Bold);
        if (view.Standing.Length > 0)
        {
            page.Line(view.Standing, Ink.Yellow, indent: 2);
        }

        Controls(page, view);
        Exceptions(page, view);
    }

    private static void Controls(Page page, EntryView view)
    {
        if (view.Controls.Count == 0)
        {
            return;
        }

        page.Line();
        var table = new Columns(2, "!", "controlled for", "scope", "license required", "rests on");
        List<string> questions = [];
        foreach (var finding in view.Controls)
        {
            var control = finding.Control;
            var sure = finding.Applies == Applies.Yes;
            if (!sure)
            {
                questions.Add($"{control.Reason}: {finding.Question}");
            }

            table.Row(
                (control.Reason, sure ? Ink.Bold : Ink.Yellow),
                Reasons.Words(control.Reason),
                (control.Scope + (sure ? "" : ", if"), sure ? Ink.Plain : Ink.Yellow),
                Where(control),
                (Days.Basis(control.Source), control.Source.Confidence.IsFirm ? Ink.Dim : Ink.Yellow)
            );
        }

        table.On(page);
        Questions(page, questions);
    }

    private static void Exceptions(Page page, EntryView view)
    {
        if (view.Exceptions.Count == 0)
        {
            return;
        }

        page.Line();
        var table = new Columns(2, "exception!", "the entry says", ">net value!");
        List<string> questions = [];
        foreach (var finding in view.Exceptions)
        {
            questions.AddRange(finding.Questions);
            table.Row(
                (finding.Exception, Ink.Bold),
                Says(finding),
                finding.Value is { } value && finding.Eligible != Applies.No
                    ? $"USD {value.ToString("N0", CultureInfo.InvariantCulture)}"
                    : ""
            );
        }

        table.On(page);
        Questions(page, questions);
        page.Line("Open in the entry is not yet usable: licet rules show LVS has the tests.", Ink.Dim, indent: 2);
    }

    private static void Questions(Page page, List<string> questions)
    {
        foreach (var question in questions.Distinct(StringComparer.Ordinal))
        {
            page.Line("if " + question, Ink.Yellow, indent: 4);
        }
    }

    private static string Where(Control control) =>
        control.Column is { } ? control.Reach : DestinationWords.Of(control.Destinations!);

    private static Inked Says(EligibilityFinding finding) =>
        finding.Eligible switch
        {
            Applies.Yes => (finding.Exception == "STA" ? "not barred" : "open", Ink.Green),
            Applies.No => (finding.Exception == "STA" ? "barred" : "not open", Ink.Dim),
            _ => ("depends", Ink.Yellow),
        };
}
