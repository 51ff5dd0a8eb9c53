using System.Buffers;
using System.Text;
using Licet.Cli.Paper;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Cli.Screen;

/// <summary>Answers for people: a block a query with hits, a line a query without, and at the end what was screened against.</summary>
internal class TableAnswers(Standing standing, int width, bool color, bool single) : Answers(standing)
{
    protected int Width => width;
    protected bool Color => color;
    protected bool Single => single;

    public override AnswerWriter Writer() => new BlockWriter(this);

    public override ReadOnlyMemory<byte> Foot(Totals totals)
    {
        var page = new Page(width, color);
        if (!single)
        {
            page.Line();
            page.Line(
                $"{Counted.Of(totals.All, "name")}: {totals.Hits:N0} with hits, {totals.Screened + totals.NotScreened:N0} without"
            );
        }
        Verdict(page, totals);
        foreach (var gap in Standing.Gaps)
        {
            page.Line(gap + ".", indent: 2);
        }
        foreach (var note in Standing.Notes)
        {
            page.Line(note + ".", Ink.Dim, indent: 2);
        }
        if (!Standing.Screened && Standing.Versions.Any(v => v.Name == Standing.Starter))
        {
            page.Line(Standing.HowToFetch, indent: 2);
        }
        page.Line($"Against {string.Join("; ", Standing.Names)}; {Standing.ForDay}.", Ink.Dim, indent: 2);
        page.Line("Not legal advice.", Ink.Dim, indent: 2);
        return Encoding.UTF8.GetBytes(page.Take());
    }

    private void Verdict(Page page, Totals totals)
    {
        var silent = totals.Screened + totals.NotScreened;
        if (silent == 0)
        {
            return;
        }
        var unclear = Standing.Screened ? totals.NotScreened : 0;
        if (unclear > 0)
        {
            page.Line(
                $"NOT SCREENED: {unclear:N0} too generic to tell parties apart, or too long; a person must look",
                Ink.Bold | Ink.Yellow
            );
        }
        if (!Standing.Screened)
        {
            page.Line(single ? Standing.Verdict : $"{silent:N0} {Standing.Verdict}", Ink.Bold | Ink.Yellow);
        }
    }

    private sealed class BlockWriter(TableAnswers format) : AnswerWriter
    {
        private readonly Page _page = new(format.Width, format.Color);

        public override void Write(Answer answer, ArrayBufferWriter<byte> output)
        {
            format.Write(_page, answer);
            Encoding.UTF8.GetBytes(_page.Take(), output);
        }
    }

    protected virtual void Write(Page page, Answer answer)
    {
        Heading(page, answer);
        if (answer.Result.Hits.Count > 0)
        {
            var rows = new Columns(2, "!", "!", "!", "");
            foreach (var hit in answer.Result.Hits)
            {
                Add(rows, hit, answer.Standing);
            }
            rows.On(page);
        }
        More(page, answer);
    }

    protected static void More(Page page, Answer answer)
    {
        if (answer.Result.HitsInAll > answer.Result.Hits.Count)
        {
            page.Line(
                $"{answer.Result.HitsInAll - answer.Result.Hits.Count:N0} more; show them with --top",
                Ink.Dim,
                2
            );
        }
    }

    protected static void Heading(Page page, Answer answer)
    {
        var hits = answer.Result.HitsInAll;
        var found = hits switch
        {
            0 when answer.Result.IsCut => "too long to be screened whole: a person must look",
            0 when answer.Result.UnreadScript is { } script =>
                $"in {script} letters, not screened: give the name whole, in Latin letters",
            0 when answer.Result.IsTooGeneric => "too generic to be screened: a person must look",
            0 => answer.IsScreened ? "no hit" : "no hit, not screened",
            _ => Counted.Of(hits, "hit"),
        };
        if (hits > 0 && !answer.HasHit)
        {
            found += answer.Standing.AsItStands
                ? ", none in force"
                : $", none in force on {Day.Text(answer.Standing.Day)}";
        }
        var id = answer.Row.Id is { Length: > 0 } own ? $" [{own}]" : "";
        page.Line($"{answer.Row.Query.Name}{id}: {found}", answer.HasHit ? Ink.Bold : Ink.Plain);
    }

    private static void Add(Columns rows, Hit hit, Standing standing)
    {
        var counts = standing.Counts(hit);
        var score = HitWords.Score(hit.Score, hit.Reason.Threshold);
        var countries = hit.Listing.Countries.Count > 0 ? $" ({string.Join(", ", hit.Listing.Countries)})" : "";
        var of = hit.Matched == hit.Listing.PrimaryName ? "" : $"name of {HitWords.Shown(hit.Listing.PrimaryName)}; ";
        var lowered = HitWords.Lowered(hit) is { } why ? $"{why} lowers it; " : "";
        rows.Row(
                (score, counts ? Tint(hit) : Ink.Dim),
                Title(hit.Class),
                hit.Listing.List,
                (HitWords.Shown(hit.Matched) + countries, counts ? Ink.Bold : Ink.Dim)
            )
            .Row("", "", "", ($"{of}{lowered}{ForceWords.Text(hit, standing)}; {hit.Listing.Id}", Ink.Dim));
    }

    public static string Title(HitClass hit) => HitWords.Of(hit).Replace('-', ' ');

    /// <summary>Red for a name that is the party's, yellow for what needs a look.</summary>
    public static Ink Tint(Hit hit) =>
        hit.Class is HitClass.Match or HitClass.Identifier ? Ink.Bold | Ink.Red : Ink.Bold | Ink.Yellow;
}
