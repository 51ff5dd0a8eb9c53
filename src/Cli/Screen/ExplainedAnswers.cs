using Licet.Cli.Paper;
using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Cli.Screen;

/// <summary>Answers with their reasons: for a hit how its score came about, for none why nothing on the lists comes near.</summary>
internal sealed class ExplainedAnswers(Standing standing, int width, bool color, bool single)
    : TableAnswers(standing, width, color, single)
{
    protected override void Write(Page page, Answer answer)
    {
        Heading(page, answer);
        foreach (var hit in answer.Result.Hits)
        {
            page.Line();
            Explain(page, hit, answer.Standing);
        }
        More(page, answer);
        if (answer.Result.Certificate is { } certificate)
        {
            Explain(page, certificate);
        }
        page.Line();
    }

    private static void Explain(Page page, Hit hit, Standing standing)
    {
        var reason = hit.Reason;
        var score = HitWords.Score(hit.Score, reason.Threshold);
        var counts = standing.Counts(hit);
        new Columns(0, "!", "!", "")
            .Row(
                (score, counts ? TableAnswers.Tint(hit) : Ink.Dim),
                (Title(hit.Class).ToUpperInvariant(), Ink.Bold),
                (HitWords.Shown(hit.Listing.PrimaryName), Ink.Bold)
            )
            .On(page);
        ListingFacts.On(page, hit, standing);
        ReasonPage.On(page, reason, hit.Score);
        page.Line();
        if (HitWords.Lowered(hit) is { } why)
        {
            page.Line(
                $"Below {HitWords.Threshold(reason.Threshold)} only by evidence: {why} lowers it. The threshold is the name's alone, so it stays a hit.",
                indent: 2
            );
        }
        page.Line(
            $"Hit from {HitWords.Threshold(reason.Threshold)} on. Engine {reason.EngineVersion}, list {hit.Version.Name} {Standing.Short(hit.Version)}.",
            Ink.Dim,
            2
        );
    }

    private static void Explain(Page page, Certificate certificate)
    {
        page.Line(certificate.Sentence, indent: 2);
        var facts = new Columns(2, "!", "");
        if (certificate.DecisiveTokens.Count > 0)
        {
            facts.Row(("decisive words", Ink.Dim), string.Join(", ", certificate.DecisiveTokens));
            facts.Row(
                ("neighbors", Ink.Dim),
                $"{certificate.NeighborCount:N0} among {Counted.Of(certificate.ListTokenCount, "word")} of {Counted.Of(certificate.NameCount, "name")}"
            );
        }
        if (certificate.OtherNameCount > 0)
        {
            facts.Row(
                ("joined, letters", Ink.Dim),
                $"{Counted.Of(certificate.OtherNameCount, "name")} that write one as several words or by first letters"
            );
        }
        Best(facts, certificate);
        if (certificate.NearestMiss?.Reason is null)
        {
            ReasonPage.LeftOut(facts, certificate.QueryLeftOut);
        }
        facts.On(page);
        if (certificate.NearestMiss is not { } miss)
        {
            page.Line("There is no near miss to show.", Ink.Dim, 2);
            return;
        }
        page.Line();
        Explain(page, miss, certificate.Threshold);
    }

    /// <summary>The best score of a name, else a bound on all; nothing where no name met a decisive word, since that bound is no name's.</summary>
    private static void Best(Columns facts, Certificate certificate)
    {
        var best = HitWords.Score(certificate.BestAttainable, certificate.Threshold);
        var needs = $"a hit needs {HitWords.Threshold(certificate.Threshold)}";
        if (certificate.NearestMiss is { } miss && HitWords.Score(miss.Score, certificate.Threshold) == best)
        {
            facts.Row(("best score", Ink.Dim), $"{best}; {needs}");
        }
        else if (certificate.NeighborCount + certificate.OtherNameCount > 0)
        {
            facts.Row(("at most", Ink.Dim), $"{best} for any name; {needs}");
        }
    }

    private static void Explain(Page page, NearMiss miss, double threshold)
    {
        var score = HitWords.Score(miss.Score, threshold);
        new Columns(0, "!", "!", "")
            .Row((score, Ink.Bold | Ink.Green), ("NEAREST MISS", Ink.Bold), (HitWords.Shown(miss.Matched), Ink.Bold))
            .On(page);
        var facts = new Columns(2, "!", "");
        facts.Row(("entry", Ink.Dim), $"{miss.Listing.Id}, {PartyWords.Word(miss.Listing.Kind)}");
        if (miss.Matched != miss.Listing.PrimaryName)
        {
            facts.Row(("name of", Ink.Dim), HitWords.Shown(miss.Listing.PrimaryName));
        }
        if (miss.Reason is not { } reason)
        {
            facts.On(page);
            return;
        }
        ReasonPage.Read(facts, reason);
        facts.On(page);
        ReasonPage.On(page, reason, miss.Score);
    }
}
