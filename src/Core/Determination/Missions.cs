using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>
/// Parties whose name says that they are a mission of a country: an embassy, a consulate, an attaché. A mission is a foreign person of the
/// country that it represents, wherever it stands (772.1), and what it receives may go there. The choice of words is ours (told-words.csv,
/// DESIGN): they raise a question that nothing but a person's answer settles.
/// </summary>
internal static class Missions
{
    /// <summary>The fact of a party that answers: it represents no country for which more would be asked.</summary>
    internal const string Fact = "mission-of-restricted-country";

    public static void Decide(LineCase given)
    {
        List<Finding>? findings = null;
        var words = given.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsMission(words[i]) && !words.Take(i).Any(w => IsMission(w) && w.At == words[i].At))
            {
                (findings ??= []).Add(Of(given, given.Parties[words[i].At], words[i].Text));
            }
        }

        if (findings is not null)
        {
            given.Step(
                "missions",
                "Does a party's name say that it is a mission of a country?",
                "772.1",
                findings,
                "told-words"
            );
        }
    }

    private static bool IsMission(OrderWord word) =>
        word.Word.About == ToldWord.Mission && word.Place == WordPlace.Name;

    private static Finding Of(LineCase given, PartyStanding party, string name)
    {
        var law = LineCase.Law("772.1", "772.1 (foreign person); 748.5(e), (f)", "R25/DESIGN");
        return party.Party.Facts.Answer(Fact) switch
        {
            Answer.No when IsOpen(given, party, name) => new Question(
                law,
                $"'{name}' ({party.Roles}) names a mission, of a country for which the item would need a license or of one that Licet does not read there. The order states {Fact} to be false: has a person read whom it represents? Then {ReadWords.OfParty} names it as it is written.",
                $"{party.Field}.facts.{ReadWords.OfParty}",
                Outcome.LicenseRequired
            ),
            Answer.No => new Note(
                law,
                $"{party.Party.Name} ({party.Roles}) is a mission by its name; the order states that it represents no country for which more would be asked."
            ),
            Answer.Yes => new Question(
                law,
                $"{party.Party.Name} ({party.Roles}) represents a country for which more would be asked: does the order name it as the destination?",
                "destination",
                Outcome.Prohibited
            ),
            _ => given.Ask(law, Fact, Outcome.Prohibited) is var asked
                ? asked with
                {
                    Text = $"'{name}' ({party.Roles}) names a mission of a country. {asked.Text}",
                    Field = $"{party.Field}.facts.{Fact}",
                }
                : asked,
        };
    }

    /// <summary>
    /// A bare no does not outrank a name that tells of another country for which the item would need a license, or of none that is known
    /// here; what a person read there does: the name of the mission, or of the country in it.
    /// </summary>
    private static bool IsOpen(LineCase given, PartyStanding party, string name)
    {
        var text = $" {SoughtText.Of(name)} ";
        var read = party.Party.Facts.Text(ReadWords.OfParty) is { } said ? SoughtText.Of(said) : null;
        if (read is { Length: > 0 } && text.Contains($" {read} ", StringComparison.Ordinal))
        {
            return false;
        }

        var known = false;
        foreach (var code in given.Rules.Countries.Codes)
        {
            if (
                given.Rules.Countries.On(code, given.Day) is { } country
                && text.Contains($" {SoughtText.Of(Short(country.Name))} ", StringComparison.Ordinal)
            )
            {
                known = true;
                if (
                    code != given.Order.Destination
                    && Chart.NeedsLicense(given, given.Line.Classification, country) != Applies.No
                )
                {
                    return true;
                }
            }
        }

        return !known;
    }

    /// <summary>"China" of "China (PRC)", "Korea" of "Korea, North".</summary>
    private static string Short(string name) =>
        name.IndexOfAny([',', '(']) is > 0 and var end ? name[..end].TrimEnd() : name;
}
