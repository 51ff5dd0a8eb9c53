using Licet.Cli.Paper;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>
/// The license exceptions tried, the best first. Those that one reason rules out stand together; of the open tests of a candidate
/// the first is told, and all of them where the trail is asked for.
/// </summary>
internal static class ExceptionsPart
{
    public static void On(Page page, LineDetermination line, bool explain)
    {
        if (line.Exceptions.Count == 0)
        {
            return;
        }

        page.Heading("License exceptions tried");
        foreach (
            var tried in line.Exceptions.Where(e => e.Standing != ExceptionStanding.Ruled).OrderBy(e => e.Standing)
        )
        {
            Open(page, tried, explain);
        }

        foreach (
            var ruled in line
                .Exceptions.Where(e => e.Standing == ExceptionStanding.Ruled)
                .GroupBy(e => e.Because, StringComparer.Ordinal)
        )
        {
            var names = string.Join(", ", ruled.Select(Name));
            var because = ruled.Key.Contains('?', StringComparison.Ordinal) ? "not so: " + ruled.Key : ruled.Key;
            Text(page, OutcomeWords.Of(ExceptionStanding.Ruled), ($"{names}: {Headline.Sentence(because)}", Ink.Dim));
        }
    }

    private static void Open(Page page, ExceptionTried tried, bool explain)
    {
        var because = tried.Because.Length == 0 ? "" : ": " + Headline.Sentence(tried.Because);
        var ink = OutcomeWords.InkOf(tried.Standing) & ~Ink.Bold;
        Text(page, OutcomeWords.Of(tried.Standing), (Name(tried) + because, ink));
        var shown = explain ? tried.Open.Count : 1;
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

    private static string Name(ExceptionTried tried) => $"{tried.Symbol} ({Headline.Where(tried)})";

    private static void Text(Page page, string label, Inked text) => page.Labelled(label, text, 4, LinePage.Room);
}
