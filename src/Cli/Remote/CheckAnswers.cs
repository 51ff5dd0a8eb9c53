using System.Text;
using System.Text.Json;
using Licet.Cli.Check;
using Licet.Cli.Paper;
using Licet.Core.Determination;

namespace Licet.Cli.Remote;

/// <summary>Answers of <c>check</c> as the server gives them.</summary>
internal class CheckAnswers : RemoteAnswers
{
    /// <summary>What came, by outcome.</summary>
    protected SortedDictionary<Outcome, int> Counts { get; } = [];

    public override int ExitCode => Outcomes.ExitCode(Counts.Keys.Max());

    public override void Take(JsonElement answer, ReadOnlySpan<byte> bytes, Stream output)
    {
        var outcome = AnsweredLine.OutcomeOf(answer);
        Counts[outcome] = Counts.GetValueOrDefault(outcome) + 1;
        Write(answer, bytes, output);
    }

    protected virtual void Write(JsonElement answer, ReadOnlySpan<byte> bytes, Stream output) => output.Write(bytes);
}

/// <summary>Answers of <c>check</c> for people; of many orders a headline a line of each.</summary>
/// <param name="name">Of the file.</param>
internal sealed class CheckPages(Page page, string name, bool many, bool explain) : CheckAnswers
{
    private int _count;

    protected override void Write(JsonElement answer, ReadOnlySpan<byte> bytes, Stream output)
    {
        _count++;
        var id = Text(answer, "id") is { Length: > 0 } own ? own : name;
        var place = many ? $"{name}, order {_count:N0}{(id == name ? "" : $": {id}")}" : $"Order {id}".TrimEnd();
        page.Line($"{place}, on {Text(answer, "on")}", Ink.Bold);
        var gaps = Texts(answer, "gaps");
        foreach (var line in Each(answer, "lines").Select(l => new AnsweredLine(l, gaps)))
        {
            if (many && !explain)
            {
                AnsweredPage.Brief(page, line);
            }
            else
            {
                AnsweredPage.On(page, line, explain);
            }
        }
        if (!many || explain)
        {
            AnsweredPage.Foot(page, answer);
        }
        output.Write(Encoding.UTF8.GetBytes(page.Take()));
    }

    public override void End(Stream output)
    {
        if (many)
        {
            page.Line();
            var counts = Counts.Reverse().Select(c => $"{c.Value:N0} {OutcomeWords.Of(c.Key)}");
            page.Line($"{Counted.Of(_count, "order")}: {string.Join("; ", counts)}");
            page.Line("Not legal advice.", Ink.Dim, 2);
            output.Write(Encoding.UTF8.GetBytes(page.Take()));
        }
    }
}
