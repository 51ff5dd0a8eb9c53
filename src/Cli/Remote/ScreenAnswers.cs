using System.Text;
using System.Text.Json;
using Licet.Cli.Paper;
using Licet.Cli.Screen;

namespace Licet.Cli.Remote;

/// <summary>Answers of <c>screen</c> as the server gives them.</summary>
internal class ScreenAnswers : RemoteAnswers
{
    /// <summary>What came, by how it ends.</summary>
    protected Totals Totals { get; private set; }

    public override int ExitCode => Totals.End.ExitCode();

    public override void Take(JsonElement answer, ReadOnlySpan<byte> bytes, Stream output)
    {
        Totals = Totals.With(
            answer.GetProperty("found").GetBoolean() ? AnswerEnd.Found
            : answer.GetProperty("screening").GetProperty("screened").GetBoolean() ? AnswerEnd.Screened
            : AnswerEnd.NotScreened
        );
        Write(answer, bytes, output);
    }

    protected virtual void Write(JsonElement answer, ReadOnlySpan<byte> bytes, Stream output) => output.Write(bytes);
}

/// <summary>Answers of <c>screen</c> for people: who was met, on which list, how surely, and whether silence says anything.</summary>
internal sealed class ScreenPages(Page page, bool single, bool explain) : ScreenAnswers
{
    /// <summary>Of the first answer: lists and their gaps are those of every one.</summary>
    private JsonElement _screening;

    protected override void Write(JsonElement answer, ReadOnlySpan<byte> bytes, Stream output)
    {
        if (_screening.ValueKind == JsonValueKind.Undefined)
        {
            _screening = answer.GetProperty("screening").Clone();
        }
        ScreenPage.On(page, answer, explain);
        output.Write(Encoding.UTF8.GetBytes(page.Take()));
    }

    public override void End(Stream output)
    {
        var silent = Totals.Screened + Totals.NotScreened;
        if (!single)
        {
            page.Line();
            page.Line($"{Counted.Of(Totals.All, "name")}: {Totals.Hits:N0} with hits, {silent:N0} without");
        }
        var gaps = Texts(_screening, "gaps");
        if (Totals.NotScreened > 0)
        {
            var verdict =
                gaps.Count == 0
                    ? $"NOT SCREENED: {Totals.NotScreened:N0} too generic to tell parties apart, or too long; a person must look"
                : single ? Text(_screening, "verdict")
                : $"{Totals.NotScreened:N0} {Text(_screening, "verdict")}";
            page.Line(verdict, Ink.Bold | Ink.Yellow);
        }
        foreach (var gap in gaps)
        {
            page.Line(gap + ".", indent: 2);
        }
        var day = Text(_screening, "day");
        page.Line($"Against {string.Join("; ", Texts(_screening, "lists"))}; for {day}.", Ink.Dim, indent: 2);
        page.Line("Not legal advice.", Ink.Dim, indent: 2);
        output.Write(Encoding.UTF8.GetBytes(page.Take()));
    }
}
