using Licet.Cli.Paper;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>
/// The license exceptions tried, the best first. Those that the order does not claim stand in one line with what each is for; those
/// that one reason rules out stand together.
/// </summary>
internal static class ExceptionsPart
{
    /// <summary>Open tests of a candidate that are told without the trail.</summary>
    private const int MostOpen = 3;

    public static void On(Page page, LineDetermination line, bool explain)
    {
        if (line.Exceptions.Count == 0)
        {
            return;
        }

        page.Heading("License exceptions");
        foreach (
            var tried in line.Exceptions.Where(e =>
                e.Standing is ExceptionStanding.Available or ExceptionStanding.Candidate
            )
        )
        {
            Open(page, tried, explain);
        }

        if (line.Underneath == Outcome.Permitted && !explain)
        {
            Symbols(page, line, ExceptionStanding.NotClaimed);
            Symbols(page, line, ExceptionStanding.Ruled);
            return;
        }

        NotClaimed(page, [.. Of(line, ExceptionStanding.NotClaimed)], explain);
        Ruled(page, [.. Of(line, ExceptionStanding.Ruled)], line.Exceptions.Count);
    }

    /// <summary>What is not needed is named, and no more.</summary>
    private static void Symbols(Page page, LineDetermination line, ExceptionStanding standing)
    {
        var symbols = string.Join(", ", Of(line, standing).Select(e => e.Symbol));
        if (symbols.Length > 0)
        {
            Text(page, OutcomeWords.Of(standing), (symbols + " (--explain)", Ink.Dim));
        }
    }

    private static IEnumerable<ExceptionTried> Of(LineDetermination line, ExceptionStanding standing) =>
        line.Exceptions.Where(e => e.Standing == standing);

    private static void Open(Page page, ExceptionTried tried, bool explain)
    {
        var ink = OutcomeInk.Of(tried.Standing) & ~Ink.Bold;
        Text(page, OutcomeWords.Of(tried.Standing), ($"{Name(tried)}: {Headline.Sentence(tried.Because)}", ink));
        var shown = explain ? tried.Open.Count : MostOpen;
        foreach (var open in tried.Open.Take(shown))
        {
            Text(page, "", $"asks: {Headline.Cited(open)}{LinePage.Field(open)}");
        }

        if (tried.Open.Count > shown)
        {
            Text(page, "", ($"and {tried.Open.Count - shown} more (--explain)", Ink.Dim));
        }

        foreach (var condition in tried.Conditions)
        {
            Text(page, "", $"holds only with: {Headline.Cited(condition)}");
        }
    }

    /// <summary>One line for all: the purpose of each, which the order would have to state.</summary>
    private static void NotClaimed(Page page, IReadOnlyList<ExceptionTried> tried, bool explain)
    {
        if (tried.Count == 0)
        {
            return;
        }

        var names = string.Join("; ", tried.Select(t => $"{t.Symbol} ({t.Because}, {t.Section})"));
        var more = explain ? "" : " --explain names the facts.";
        Text(
            page,
            OutcomeWords.Of(ExceptionStanding.NotClaimed),
            ($"{names}. Each needs its purpose stated in the order.{more}", Ink.Dim)
        );
        foreach (var one in explain ? tried : [])
        {
            foreach (var purpose in one.Open)
            {
                Text(page, "", ($"{one.Symbol}: {Headline.Cited(purpose)}{LinePage.Field(purpose)}", Ink.Dim));
            }
        }
    }

    private static void Ruled(Page page, IReadOnlyList<ExceptionTried> ruled, int all)
    {
        foreach (var group in ruled.GroupBy(e => e.Because, StringComparer.Ordinal))
        {
            var bases = group.Select(e => e.Basis).Distinct(StringComparer.Ordinal).ToList();
            var one = bases.Count == 1;
            var names =
                one && group.Count() == all
                    ? "every one"
                    : string.Join(", ", group.Select(e => one ? e.Symbol : $"{e.Symbol} ({e.Basis})"));
            var cited = one ? $" [{bases[0]}]" : "";
            Text(page, OutcomeWords.Of(ExceptionStanding.Ruled), ($"{names}: {Stopped(group.Key)}{cited}", Ink.Dim));
        }
    }

    private static string Stopped(string text) => text[^1] is '.' or '?' or '!' ? text : text + ".";

    private static string Name(ExceptionTried tried) => $"{tried.Symbol} ({tried.Cited})";

    private static void Text(Page page, string label, Inked text) => page.Labelled(label, text, 4, LinePage.Room);
}
