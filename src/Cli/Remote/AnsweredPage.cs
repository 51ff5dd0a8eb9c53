using System.Text.Json;
using Licet.Cli.Check;
using Licet.Cli.Paper;
using Licet.Core.Determination;
using static Licet.Cli.Remote.RemoteAnswers;

namespace Licet.Cli.Remote;

/// <summary>A server's answer to an order for people.</summary>
internal static class AnsweredPage
{
    private const int Indent = 4;

    /// <summary>A headline and the first reason.</summary>
    public static void Brief(Page page, AnsweredLine line)
    {
        page.Write("  " + Cells.Safe(line.Title), OutcomeInk.Of(line.Outcome));
        page.Write(Cells.Safe($"  {line.Name}"), Ink.Plain);
        page.EndLine();
        var why = line.Why;
        page.Line(why.Count > 1 ? $"{why[0]} And {why.Count - 1:N0} more." : why.FirstOrDefault(""), indent: Indent);
    }

    public static void On(Page page, AnsweredLine line, bool explain)
    {
        page.Line();
        page.Line($"Line {line.Name}", Ink.Bold);
        page.Line(line.Title, OutcomeInk.Of(line.Outcome));
        if (line.DoNotShip)
        {
            page.Line("STOP: do not ship the line as it stands.", Ink.Red | Ink.Bold, 2);
        }
        Section(page, "Why", line.Why);
        Section(page, "What must be done", line.Conditions);
        Section(page, "What would change the answer", [.. Each(line.Json, "wouldChange").Select(Change)]);
        if (explain)
        {
            Section(
                page,
                "Every rule asked",
                [
                    .. Each(line.Json, "steps")
                        .Select(s => $"{Text(s, "question")} {Text(s, "result")} [{Text(s, "citation")}]"),
                ]
            );
        }
    }

    private static string Change(JsonElement change) =>
        $"{Text(change, "what")}: {OutcomeWords.Of(AnsweredLine.OutcomeOf(change))}. {Headline.Sentence(Text(change, "why"))}".TrimEnd();

    /// <summary>What it all rests on.</summary>
    public static void Foot(Page page, JsonElement answer)
    {
        Section(
            page,
            "Assumed, because the order does not say",
            [.. Texts(answer, "assumptions").Select(Headline.Sentence)]
        );
        Section(page, "Gaps", [.. Texts(answer, "gaps").Select(Headline.Sentence)], Ink.Yellow);
        page.Line();
        page.Line($"Rests on {string.Join("; ", Texts(answer, "versions"))}. Not legal advice.", Ink.Dim, 2);
    }

    private static void Section(Page page, string title, IReadOnlyList<string> texts, Ink ink = Ink.Plain)
    {
        if (texts.Count > 0)
        {
            page.Heading(title);
            foreach (var text in texts)
            {
                page.Labelled("-", (text, ink), Indent, 2);
            }
        }
    }
}
