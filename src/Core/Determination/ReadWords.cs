using Licet.Core.Orders;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>
/// Words that a person has read where they stand, and found to say no more than what the order states. A bare "no" never outranks a word of
/// a name, an address, a description or of the end use as told: it says nothing of that word. Which words were read is told by a fact of
/// the party or of the order, parted by commas ("army, navy"), and a word that is not among them is asked about (DESIGN).
/// </summary>
internal static class ReadWords
{
    /// <summary>Of a party: words of its names and addresses.</summary>
    internal const string OfParty = "name-words-read";

    /// <summary>Of the order: words of the end use as told and of the descriptions of lines.</summary>
    internal const string OfOrder = "use-words-read";

    public static bool Holds(LineCase given, OrderWord word)
    {
        var read = word.At >= 0 ? given.Parties[word.At].Party.Facts.Text(OfParty) : given.Order.Facts.Text(OfOrder);
        return read is not null && IsAmong(read, word.Word);
    }

    /// <summary>Where the fact is stated that says so: "parties[0].facts.name-words-read".</summary>
    public static string Field(LineCase given, OrderWord word) =>
        word.At >= 0 ? $"{given.Parties[word.At].Field}.facts.{OfParty}" : $"facts.{OfOrder}";

    /// <summary>Written alike but for case, accents and signs.</summary>
    private static bool IsAmong(string read, ToldWord word)
    {
        var sought = SoughtText.Of(word.Plain);
        return read.Split([',', ';'], StringSplitOptions.TrimEntries).Any(r => SoughtText.Of(r) == sought);
    }

    /// <summary>"Ruda Army Air Force Depot (end user) has 'army' and 'air force' in its name": every word of the text not read.</summary>
    public static string Told(LineCase given, OrderWord word)
    {
        var said = string.Join(
            " and ",
            given
                .Words.Where(w =>
                    (w.At, w.Place, w.Word.About) == (word.At, word.Place, word.Word.About) && !Holds(given, w)
                )
                .Select(w => $"'{w.Word.Plain}'")
                .Distinct()
        );
        return word.Place switch
        {
            WordPlace.Name =>
                $"{given.Parties[word.At].Party.Name} ({given.Parties[word.At].Roles}) has {said} in its name.",
            WordPlace.Address =>
                $"{given.Parties[word.At].Party.Name} ({given.Parties[word.At].Roles}) has {said} in its address.",
            WordPlace.Description => $"The item is described with the word {said}.",
            _ => $"The end use is told with the word {said}.",
        };
    }

    /// <summary>The question where the order states no, and nobody is known to have read the word.</summary>
    public static Question Unread(LineCase given, Authority law, OrderWord word, string fact) =>
        new(
            law,
            $"{Told(given, word)} The order states {fact} to be false, which says nothing of that word: has a person read it? Then {word.Place switch { WordPlace.Name or WordPlace.Address => OfParty, _ => OfOrder }} names it; or the fact is true.",
            Field(given, word),
            Outcome.LicenseRequired
        );
}
