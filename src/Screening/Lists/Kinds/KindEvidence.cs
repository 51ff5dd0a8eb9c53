using System.Text.RegularExpressions;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Kinds;

/// <summary>
/// Tells persons from companies where the source does not say. Evidence is added up: legal forms and generic words, words
/// that stand in names of persons, initials and titles, family name endings, a prison for an address, and what the list mostly
/// holds. A name without "Ltd" is not a person for that: without evidence of either it stays unknown.
/// </summary>
internal static partial class KindEvidence
{
    private const int Decides = 3;

    // A name longer than this is prose; it does not name a person.
    private const int LongestName = 400;

    /// <summary>The kind of an entry whose source does not say it.</summary>
    public static PartyKind Infer(Entry entry)
    {
        if (entry.Prose.SaysIndividual)
        {
            return PartyKind.Person;
        }

        var jailed = entry.Places.Addresses.Any(a => Prison().IsMatch(a.Text));
        return Infer(entry.List, entry.Prose.Names, jailed);
    }

    /// <summary>The kind told by names and list alone; the first name is the primary one.</summary>
    public static PartyKind Infer(string list, IReadOnlyList<ListingName> names, bool jailed = false)
    {
        var score = PriorOf(list) + ScoreOf(names[0].Text) + (jailed ? 5 : 0);
        var aliases = names.Skip(1).Take(8).Select(n => ScoreOf(n.Text)).ToList();
        if (aliases.Count > 0)
        {
            // Aliases of a person are other spellings, or a trade name: they weigh half.
            score += (int)Math.Round(aliases.Average() / 2, MidpointRounding.AwayFromZero);
        }

        return score >= Decides ? PartyKind.Person
            : score <= -Decides ? PartyKind.Company
            : PartyKind.Unknown;
    }

    /// <summary>Evidence of one name: positive for a person, negative for a company.</summary>
    internal static int ScoreOf(string name)
    {
        if (name.Length > LongestName)
        {
            return -Decides;
        }

        var words = KindTokens.Of(name);
        var score = KindShape.ScoreOf(name, words);
        var isChinese = ChineseNames.IsPerson(words);
        score += isChinese ? 4 : 0;
        foreach (var word in words)
        {
            // Syllables of Chinese names are those of Chinese cities and companies too: there they speak for nothing.
            var odds = KindLexicon.OddsOf(word);
            score +=
                odds == 0 ? KindShape.EndingOf(word)
                : isChinese ? Math.Max(odds, 0) / 2
                : odds;
        }

        return Math.Clamp(score, -12, 12);
    }

    // What the list mostly holds.
    private static int PriorOf(string list) =>
        list switch
        {
            ListCodes.EntityList => -1,
            ListCodes.Unverified or ListCodes.MilitaryEndUser => -6,
            ListCodes.ItarDebarred => 3,
            ListCodes.DeniedPersons => 2,
            _ => 0,
        };

    [GeneratedRegex(
        @"\b(inmate|register number|reg\. no|usm no|incarcerated|prison|penitentiary|correctional|FCI|USP|FPC|FMC|reentry)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Prison();
}
