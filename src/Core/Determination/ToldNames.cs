using Licet.Core.Orders;
using Licet.Core.Rules.Words;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>
/// Listed parties that a text of the order names and that are no party of it: "for the base station line of Huawei Technologies". Who
/// receives or uses the items in the end is a party to the transaction whether or not the order calls him one (748.5(c) through (f);
/// 744.11(a), 744.16), and a name in a text only may be one: a person decides (DESIGN). A red flag with the words as its id, resolved with
/// its answer on record, settles them.
/// </summary>
internal static class ToldNames
{
    /// <summary>Names of listings that a question tells.</summary>
    private const int MostTold = 3;

    private const string Citation = "748.5(c)-(f); 744.11(a); 744.16; Supp. 3 to part 732";

    private static readonly Authority s_law = LineCase.Law("748.5", Citation, "R26/DESIGN");

    public static void Decide(LineCase given, bool subject)
    {
        List<Finding> findings = [];
        var any = false;
        HashSet<string>? told = null;
        foreach (var text in OrderTexts.Of(given.Order))
        {
            if (text.Line >= 0 && text.Line != given.Index)
            {
                continue;
            }

            any = true;
            if (Unread(given, text) is { } unread)
            {
                findings.Add(unread);
            }
            else if (given.Situation.Texts![text.Text].Names is { Count: > 0 } names)
            {
                foreach (var words in names.Where(n => IsWhole(n, names)).GroupBy(n => n.Words, StringComparer.Ordinal))
                {
                    if (
                        Asked(given, text, words.Key, [.. words.Select(n => n.Listing)], subject) is { } asked
                        && (told ??= new(StringComparer.OrdinalIgnoreCase)).Add(words.Key)
                    )
                    {
                        findings.Add(asked);
                    }
                }
            }
        }

        if (any)
        {
            given.Step("told names", "Does a text of the order name a listed party?", Citation, findings);
        }
    }

    /// <summary>A text that was not read for names, or is written in letters in which they are not sought: silence means nothing.</summary>
    private static Question? Unread(LineCase given, ToldText text)
    {
        if (given.Situation.Texts?.TryGetValue(text.Text, out var reading) != true)
        {
            return new(
                s_law,
                $"{text.What} was not read for names of listed parties: does it name one?",
                text.Field,
                Outcome.Prohibited
            );
        }

        return reading!.UnreadScript is { } script && reading.Names.Count == 0 && !IsResolved(given, text.Field)
            ? new(
                s_law,
                $"{text.What} is told in {script} letters, in which names of listed parties are not sought: does it name one? If not, say so in a resolved red flag '{text.Field}'.",
                "redFlags",
                Outcome.Prohibited
            )
            : null;
    }

    /// <summary>"Huawei" within "Huawei Technologies" says no more than that.</summary>
    private static bool IsWhole(NameInText name, IReadOnlyList<NameInText> all)
    {
        foreach (var other in all)
        {
            if (
                other.Words.Length > name.Words.Length
                && other.At <= name.At
                && other.At + other.Words.Length >= name.At + name.Words.Length
            )
            {
                return false;
            }
        }

        return true;
    }

    private static Question? Asked(
        LineCase given,
        ToldText text,
        string words,
        IReadOnlyList<Listing> listings,
        bool subject
    )
    {
        var open = listings
            .Select(l => (Listing: l, Worst: Worst(given, l, subject)))
            .Where(l => l.Worst != Outcome.NoLicenseRequired && !IsParty(given, l.Listing, words))
            .OrderByDescending(l => l.Worst)
            .ThenBy(l => l.Listing.List == ListCodes.EntityList ? 0 : 1)
            .ThenBy(l => l.Listing.Id, StringComparer.Ordinal)
            .ToList();
        if (open.Count == 0 || IsResolved(given, words) || IsAnswer(text, words))
        {
            return null;
        }

        var lists = open.SelectMany(l => EndUsers.LawOf(given, l.Listing.List).Citation.Split("; "));
        return new(
            s_law with
            {
                Citation = string.Join("; ", lists.Prepend("748.5(c)-(f)").Append("Supp. 3 to part 732").Distinct()),
            },
            $"{text.What} names '{words}': {Told([.. open.Select(l => l.Listing)])}. Is it a party to the transaction, or do the items go to it? Then it stands among the parties; if not, say why in a resolved red flag '{words}'.",
            "redFlags",
            open[0].Worst
        );
    }

    /// <summary>"a name of X (EL:1; 84 FR 22961), Y (EL:2) and 3 more".</summary>
    private static string Told(IReadOnlyList<Listing> listings)
    {
        var told = listings
            .Take(MostTold)
            .Select(l => $"{l.PrimaryName} ({string.Join("; ", [l.Id, .. l.Citations.Take(1)])})");
        var more = listings.Count - MostTold;
        return $"a name of {string.Join(", ", told)}{(more > 0 ? FormattableString.Invariant($" and {more} more") : "")}";
    }

    private static Outcome Worst(LineCase given, Listing listing, bool subject) =>
        (subject || listing.List == ListCodes.Sdn) && EndUsers.Bound(listing, given.Day)
            ? PartyStanding.WorstOf(listing, isTransactionParty: true)
            : Outcome.NoLicenseRequired;

    /// <summary>
    /// The listing is decided on as a party's: one of the transaction that is taken as it, or one in whose own name the words stand and of
    /// whom screening asks, or a person has said that it is another.
    /// </summary>
    private static bool IsParty(LineCase given, Listing listing, string words) =>
        given.Parties.Any(p =>
            (p.Party.IsTransactionParty && p.Taken.Any(t => t.Id == listing.Id))
            || (
                p.Party.Name.Contains(words, StringComparison.OrdinalIgnoreCase)
                && (p.Weaker.Any(w => w.Listing.Id == listing.Id) || p.IsNot(listing.Id))
            )
        );

    private static bool IsResolved(LineCase given, string id) =>
        given.Order.RedFlags?.Any(f => f.Resolved && SoughtText.Of(f.Id) == SoughtText.Of(id)) == true;

    /// <summary>What settles the words says them again.</summary>
    private static bool IsAnswer(ToldText text, string words) =>
        text.Flag is { } flag && SoughtText.Of(flag) == SoughtText.Of(words);

    /// <summary>What the texts of an order name, as ids of red flags that settle them.</summary>
    public static IEnumerable<string> Flags(Order order, Situation situation) =>
        OrderTexts
            .Of(order)
            .SelectMany(t =>
                situation.Texts?.GetValueOrDefault(t.Text) is { } reading
                    ? reading.Names.Select(n => n.Words).Append(reading.UnreadScript is null ? null : t.Field)
                    : []
            )
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
}
