using Licet.Cli.Paper;
using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>A reason a person can follow: which words met which, what that added, and the score from 1.00 down.</summary>
internal static class ReasonPage
{
    public static void On(Page page, Reason reason, double score)
    {
        Read(page, reason);
        Met(page, reason);
        Score(page, reason, score);
        Evidence(page, reason);
        Otherwise(page, reason);
    }

    /// <summary>The names as the engine reads them: folded, transliterated, cut into words.</summary>
    private static void Read(Page page, Reason reason)
    {
        if (reason.QueryRead.Length > 0 || reason.ListedRead.Length > 0)
        {
            new Columns(2, "!", "")
                .Row(("read as", "dim"), (reason.QueryRead, ""))
                .Row(("against", "dim"), (reason.ListedRead, ""))
                .On(page);
        }
    }

    private static void Met(Page page, Reason reason)
    {
        var words = new Columns(2, "query", "!", "list", "role!", "how they met", ">weight!", ">adds!");
        foreach (var pair in reason.Pairs)
        {
            var mark = pair.Relation == Relation.Equal ? "=" : "\u2248";
            var how =
                pair.Similarity < 0.995
                    ? $"{Words.Of(pair.Relation)} {Words.Two(pair.Similarity)}"
                    : Words.Of(pair.Relation);
            var style = pair.Contribution > 0 ? "green" : "";
            words.Row(
                (pair.Query, ""),
                (mark, "dim"),
                (pair.Listed, ""),
                (Words.Of(pair.Role), "dim"),
                (how, ""),
                (Words.Two(pair.Weight), "dim"),
                (Words.Signed(pair.Contribution), style)
            );
        }
        foreach (var clash in reason.Contradictions)
        {
            words.Row(
                (clash.Query, "red"),
                ("\u2260", "red"),
                (clash.Listed, "red"),
                (Words.Of(clash.Role), "dim"),
                ("contradict", "red"),
                ("", ""),
                (Words.Signed(-clash.Cost), "red")
            );
        }
        Loose(words, reason.QueryLoose, token => (token.Text, ""));
        Loose(words, reason.ListedLoose, token => ("", token.Text));
        if (!words.IsEmpty)
        {
            page.Line();
            words.On(page);
        }
    }

    private static void Loose(Columns words, IReadOnlyList<LooseToken> tokens, Func<LooseToken, (string, string)> place)
    {
        foreach (var token in tokens)
        {
            var (query, listed) = place(token);
            words.Row(
                (query, ""),
                ("", ""),
                (listed, ""),
                (Words.Of(token.Role), "dim"),
                (token.Cost < 0.00005 ? "does not count" : "met nothing", ""),
                (Words.Two(token.Weight), "dim"),
                (Words.Signed(-token.Cost), token.Cost < 0.00005 ? "dim" : "yellow")
            );
        }
    }

    private static void Score(Page page, Reason reason, double score)
    {
        if (reason.Waterfall.Count == 0)
        {
            return;
        }
        page.Line();
        var room = page.Width >= 110 ? 40 : 20;
        var steps = new Columns(2, "score", ">step!", ">leaves!", "!");
        var left = 1.0;
        steps.Row(("start", ""), ("", ""), ("1.00", ""), (Bar(1, 1, room), "green"));
        foreach (var step in reason.Waterfall)
        {
            var before = left;
            left = Math.Clamp(left + step.Delta, 0, 1);
            steps.Row(
                (step.Label, ""),
                (Words.Signed(step.Delta), step.Delta < 0 ? "yellow" : "green"),
                (Words.Two(left), ""),
                (Bar(left, before, room), "green")
            );
        }
        var rounded = Words.Rounded(score, reason.Threshold);
        steps.Row(
            ("score", "bold"),
            ("", ""),
            (Words.Two(rounded), "bold"),
            (Bar(rounded, rounded, room), "bold green")
        );
        steps.On(page);
    }

    /// <summary>What is left as full blocks, what this step took as light ones.</summary>
    private static string Bar(double left, double before, int room)
    {
        var full = (int)Math.Round(left * room);
        var taken = Math.Max(0, (int)Math.Round(before * room) - full);
        return new string('\u2588', full) + new string('\u2591', taken);
    }

    private static void Evidence(Page page, Reason reason)
    {
        if (reason.Qualifiers.Count == 0)
        {
            return;
        }
        page.Line();
        var evidence = new Columns(2, "evidence!", "query", "list", "verdict!", ">factor!");
        foreach (var qualifier in reason.Qualifiers)
        {
            var style = qualifier.Agreement switch
            {
                Agreement.Agrees => "green",
                Agreement.Conflicts => "yellow",
                _ => "dim",
            };
            var factor = qualifier.Factor < 1 ? "\u00D7" + Words.Two(qualifier.Factor) : "";
            evidence.Row(
                (qualifier.Name, "dim"),
                (qualifier.Query ?? "not given", qualifier.Query is null ? "dim" : ""),
                (qualifier.Listed ?? "not given", qualifier.Listed is null ? "dim" : ""),
                (Words.Of(qualifier.Agreement), style),
                (factor, style)
            );
        }
        evidence.On(page);
    }

    private static void Otherwise(Page page, Reason reason)
    {
        if (reason.Counterfactuals.Count == 0)
        {
            return;
        }
        page.Line();
        var otherwise = new Columns(2, "if it were otherwise", ">score!");
        foreach (var change in reason.Counterfactuals)
        {
            otherwise.Row("", change.Change, Words.Two(Words.Rounded(change.Score, reason.Threshold)));
        }
        otherwise.On(page);
    }
}
