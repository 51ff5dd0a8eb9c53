using Licet.Cli.Paper;
using Licet.Cli.Screen;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Lists.Days;
using Licet.Screening;

namespace Licet.Cli.Check;

/// <summary>The answer for people, to be put into a file as it is: what was asked, each line, what it all rests on.</summary>
internal static class CheckPage
{
    private const int MostHits = 3;

    public static void On(Page page, CheckAnswer answer, bool explain)
    {
        Head(page, answer);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var line in answer.Decided.Lines)
        {
            new LinePage(page, line, answer.Decided.Gaps, explain, told).Write();
            if (explain)
            {
                TrailPage.On(page, line);
            }
        }

        Foot(page, answer.Decided, answer.Lists.Standing);
    }

    private static void Head(Page page, CheckAnswer answer)
    {
        var order = answer.Given.Order;
        var name = order.Id ?? answer.Given.Place;
        page.Line($"Order {(name.Length > 0 ? name + ", " : "")}{Journey(order)}, {Day.Text(order.On)}", Ink.Bold);
        for (var i = 0; i < order.Parties.Count; i++)
        {
            Party(page, order.Parties[i], answer.Situation.Parties[i], answer.Lists.Standing);
        }
    }

    private static string Journey(Order order)
    {
        var what = order.Movement switch
        {
            Movement.Export => "export",
            Movement.Reexport => "reexport",
            Movement.Transfer => "transfer (in-country)",
            _ => "release",
        };
        var stops = order.Route is { Count: > 0 } route ? $" by {string.Join(", ", route.Select(s => s.Country))}" : "";
        return $"{what} from {order.From} to {order.Destination}{stops}";
    }

    private static void Party(Page page, Party party, PartyScreening screening, Standing standing)
    {
        page.Line($"{party.Name} ({party.Country}), {party.RoleWords}", indent: 2);
        if (screening.Hits.Count == 0)
        {
            var silence =
                screening.IsCut ? "too long a name to be screened whole"
                : screening.UnreadScript is { } script ? $"in {script} letters, which cannot be screened"
                : screening.TooGeneric ? "too generic a name to be screened"
                : standing.Screened ? "no hit on the lists of that day"
                : "no hit, which proves nothing on the lists loaded";
            page.Line(silence, Ink.Dim, 4);
        }

        foreach (var hit in screening.Hits.Take(MostHits))
        {
            page.Line(Words(hit, standing.Day), TableAnswers.Tint(hit) & ~Ink.Bold, 4);
        }

        if (screening.Hits.Count > MostHits)
        {
            var more = screening.Hits.Count - MostHits;
            page.Line($"{Counted.Of(more, "more hit")}; licet screen \"{party.Name}\"", Ink.Dim, 4);
        }
    }

    private static string Words(Hit hit, DateOnly day)
    {
        var score = HitWords.Score(hit.Score, hit.Reason.Threshold);
        var listing = hit.Listing;
        var matched = hit.Matched == listing.PrimaryName ? "" : $" by '{hit.Matched}'";
        return $"{TableAnswers.Title(hit.Class)} {score}: {listing.PrimaryName}{matched}, {listing.Id}, {ForceWords.Text(listing, day)}";
    }

    private static void Foot(Page page, OrderDetermination decided, Standing standing)
    {
        if (decided.Lines.Count > 1)
        {
            page.Line();
            var worst = OutcomeWords.Of(decided.Outcome).ToUpperInvariant();
            page.Line($"The order: {worst}, as its worst line", OutcomeInk.Of(decided.Outcome));
        }

        Section(page, "Assumed, because the order does not say", decided.Assumptions, Ink.Plain);
        Section(page, "Gaps", decided.Gaps, Ink.Yellow);
        if (standing.Versions.Any(v => v.Name == Standing.Starter))
        {
            page.Line(Standing.HowToFetch, indent: 4);
        }

        page.Line();
        page.Line($"Rests on {string.Join("; ", decided.Versions)}. Not legal advice.", Ink.Dim, 2);
    }

    private static void Section(Page page, string title, IReadOnlyList<string> texts, Ink ink)
    {
        if (texts.Count > 0)
        {
            page.Heading(title);
            foreach (var text in texts)
            {
                page.Labelled("-", (Headline.Sentence(text), ink), 4, 2);
            }
        }
    }
}
