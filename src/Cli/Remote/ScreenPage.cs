using System.Text.Json;
using Licet.Cli.Paper;
using static Licet.Cli.Remote.RemoteAnswers;

namespace Licet.Cli.Remote;

/// <summary>One answer of a server's screening for people.</summary>
internal static class ScreenPage
{
    public static void On(Page page, JsonElement answer, bool explain)
    {
        var hits = Each(answer, "hits").ToList();
        var found = answer.GetProperty("found").GetBoolean();
        var id = Text(answer, "id") is { Length: > 0 } own ? $" [{own}]" : "";
        page.Line($"{Text(answer, "query")}{id}: {Found(answer, found)}", found ? Ink.Bold : Ink.Plain);
        Columns rows = new(2, "!", "!", "!", "");
        foreach (var hit in hits)
        {
            Add(rows, hit);
        }
        if (!rows.IsEmpty)
        {
            rows.On(page);
        }
        if (answer.GetProperty("hitsInAll").GetInt64() - hits.Count is var more and > 0)
        {
            page.Line($"{more:N0} more; show them with --top", Ink.Dim, 2);
        }
        if (explain)
        {
            hits.ForEach(hit => Why(page, hit));
            Certificate(page, answer);
        }
    }

    private static string Found(JsonElement answer, bool found)
    {
        var hits = answer.GetProperty("hitsInAll").GetInt64();
        var screening = answer.GetProperty("screening");
        return hits switch
        {
            0 when screening.GetProperty("screened").GetBoolean() => "no hit",
            0 when Texts(screening, "gaps").Count > 0 => "no hit, not screened",
            0 => Text(screening, "verdict"),
            _ => Counted.Of(hits, "hit") + (found ? "" : $", none in force on {Text(screening, "day")}"),
        };
    }

    private static void Add(Columns rows, JsonElement hit)
    {
        var counts = hit.GetProperty("counts").GetBoolean();
        var name = Text(hit, "name");
        var matched = Text(hit, "matched");
        var of = matched == name ? "" : $"name of {HitWords.Shown(name)}; ";
        var kind = Text(hit, "class");
        var tint = kind is "match" or "identifier" ? Ink.Bold | Ink.Red : Ink.Bold | Ink.Yellow;
        rows.Row(
                (Score(hit), counts ? tint : Ink.Dim),
                kind.Replace('-', ' '),
                Text(hit, "list"),
                (HitWords.Shown(matched), counts ? Ink.Bold : Ink.Dim)
            )
            .Row("", "", "", ($"{of}{Text(hit, "force")}; {Text(hit, "id")}", Ink.Dim));
    }

    private static string Score(JsonElement hit) =>
        HitWords.Score(
            hit.GetProperty("score").GetDouble(),
            hit.GetProperty("reason").GetProperty("threshold").GetDouble()
        );

    /// <summary>The steps of a score from 1.00 down.</summary>
    private static void Why(Page page, JsonElement hit)
    {
        Columns steps = new(4, "score", ">step!", ">leaves!");
        foreach (var step in Each(hit.GetProperty("reason"), "waterfall"))
        {
            steps.Row(
                Text(step, "label"),
                HitWords.Signed(step.GetProperty("delta").GetDouble()),
                HitWords.Two(step.GetProperty("leaves").GetDouble())
            );
        }
        if (!steps.IsEmpty)
        {
            page.Line($"{Text(hit, "matched")}, {Text(hit, "list")}: {Score(hit)}", Ink.Bold, 2);
            steps.On(page);
        }
    }

    private static void Certificate(Page page, JsonElement answer)
    {
        if (answer.TryGetProperty("certificate", out var certificate) && certificate.ValueKind == JsonValueKind.Object)
        {
            page.Line(Text(certificate, "sentence"), Ink.Dim, 2);
        }
    }
}
