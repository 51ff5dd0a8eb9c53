using Licet.Cli.Paper;
using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>A reason a person can follow: which words met which, what that added, and the score from 1.00 down.</summary>
internal static class ReasonPage
{
    public static void On(Page page, Reason reason, double score)
    {
        Met(page, reason);
        Score(page, reason, score);
        Evidence(page, reason);
        Otherwise(page, reason);
    }

    /// <summary>The names as the engine reads them: folded, transliterated, cut into words.</summary>
    public static void Read(Columns facts, Reason reason)
    {
        if (reason.QueryRead.Length > 0 || reason.ListedRead.Length > 0)
        {
            facts.Row(("read as", Ink.Dim), reason.QueryRead);
            LeftOut(facts, reason.QueryLeftOut);
            facts.Row(("against", Ink.Dim), reason.ListedRead);
        }
    }

    /// <summary>What was asked and is not compared: "gmbh (legal form)".</summary>
    public static void LeftOut(Columns facts, IReadOnlyList<LeftOutWord> words)
    {
        if (words.Count > 0)
        {
            facts.Row(("left out", Ink.Dim), string.Join(", ", words.Select(w => $"{w.Text} ({w.Why})")));
        }
    }

    private static void Met(Page page, Reason reason)
    {
        var words = new Columns(2, "query", "!", "list", "role!", "how they met", ">weight!", ">adds!", ">takes!");
        foreach (var pair in reason.Pairs)
        {
            var mark = pair.Relation == Relation.Equal ? "=" : "\u2248";
            var how =
                pair.Similarity < 0.995
                    ? $"{HitWords.Of(pair.Relation)} {HitWords.Two(pair.Similarity)}"
                    : HitWords.Of(pair.Relation);
            var style = pair.Contribution > 0 ? Ink.Green : Ink.Plain;
            words.Row(
                pair.Query,
                (mark, Ink.Dim),
                pair.Listed,
                (HitWords.Of(pair.Role), Ink.Dim),
                how,
                (HitWords.Two(pair.Weight), Ink.Dim),
                (HitWords.Signed(pair.Contribution), style)
            );
        }
        foreach (var clash in reason.Contradictions)
        {
            words.Row(
                (clash.Query, Ink.Red),
                ("\u2260", Ink.Red),
                (clash.Listed, Ink.Red),
                (HitWords.Of(clash.Role), Ink.Dim),
                ("contradict", Ink.Red),
                "",
                "",
                (HitWords.Signed(-clash.Cost), Ink.Red)
            );
        }
        Loose(words, reason.QueryLoose, token => (token.Text, ""));
        Loose(words, reason.ListedLoose, token => ("", token.Text));
        if (!words.IsEmpty)
        {
            // What the pairs add is a level of the score below; what the others take is in its steps.
            words.Row(("together", Ink.Dim), "", "", "", "", "", HitWords.Two(reason.Pairs.Sum(p => p.Contribution)));
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
                query,
                "",
                listed,
                (HitWords.Of(token.Role), Ink.Dim),
                token.Cost < 0.00005 ? "does not count" : "met nothing",
                (HitWords.Two(token.Weight), Ink.Dim),
                "",
                (HitWords.Signed(-token.Cost), token.Cost < 0.00005 ? Ink.Dim : Ink.Yellow)
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
        steps.Row("start", "", "1.00", (Bar(1, 1, room), Ink.Green));
        var before = 1.0;
        foreach (var step in ShownSteps.Printed(reason, score))
        {
            var delta = Math.Abs(step.By) < 0.005 ? Math.Clamp(step.Told, -0.004, 0.004) : step.By;
            steps.Row(
                step.Label,
                (HitWords.Signed(delta), step.Told < 0 ? Ink.Yellow : Ink.Green),
                HitWords.Score(step.Leaves, reason.Threshold),
                (Bar(step.Leaves, before, room), Ink.Green)
            );
            before = step.Leaves;
        }
        var rounded = HitWords.Rounded(score, reason.Threshold);
        steps.Row(
            ("score", Ink.Bold),
            "",
            (HitWords.Score(score, reason.Threshold), Ink.Bold),
            (Bar(rounded, rounded, room), Ink.Bold | Ink.Green)
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
                Agreement.Agrees => Ink.Green,
                Agreement.Conflicts => Ink.Yellow,
                _ => Ink.Dim,
            };
            var factor = qualifier.Factor < 1 ? "\u00D7" + HitWords.Two(qualifier.Factor) : "";
            evidence.Row(
                (qualifier.Name, Ink.Dim),
                (qualifier.Query ?? "not given", qualifier.Query is null ? Ink.Dim : Ink.Plain),
                (qualifier.Listed ?? "not given", qualifier.Listed is null ? Ink.Dim : Ink.Plain),
                (HitWords.Of(qualifier.Agreement), style),
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
            otherwise.Row(change.Change, HitWords.Score(change.Score, reason.Threshold));
        }
        otherwise.On(page);
    }
}
