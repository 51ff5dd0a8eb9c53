using System.Buffers;
using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// Parties whose name says that they are a mission of a country: an embassy, a consulate, an attaché. A mission is a foreign person of the
/// country that it represents, wherever it stands (772.1), and what it receives may go there. The choice of words is ours (DESIGN): they
/// raise a question that nothing but a person's answer settles.
/// </summary>
internal static class Missions
{
    /// <summary>The fact of a party that answers: it represents no country for which more would be asked.</summary>
    internal const string Fact = "mission-of-restricted-country";

    private static readonly SearchValues<string> s_words = SearchValues.Create(
        [
            "Embassy",
            "Consulate",
            "Consular",
            "Attaché",
            "Attache Office",
            "Attache's Office",
            "Military Attache",
            "Defense Attache",
            "Defence Attache",
            "Naval Attache",
            "Air Attache",
            "Trade Attache",
            "Commercial Attache",
            "High Commission of",
            "Permanent Mission",
            "Diplomatic Mission",
            "Trade Representation",
            "Botschaft",
            "Konsulat",
            "Ambassade",
            "Consulat",
            "Embajada",
            "Consulado",
            "Embaixada",
            "Ambasciata",
            "Consolato",
            "Ambasada",
            "Büyükelçili",
            "Konsoloslu",
            "Posolstvo",
            "Torgpredstvo",
            "Посольств",
            "Консульств",
            "Торгпредств",
            "Военный атташе",
            "大使馆",
            "大使館",
            "领事馆",
            "領事館",
            "武官处",
            "대사관",
            "영사관",
            "سفارة",
            "سفارت",
            "قنصلية",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static void Decide(LineCase given)
    {
        List<Finding>? findings = null;
        foreach (var party in given.Parties)
        {
            if (Named(party.Party) is { } name)
            {
                (findings ??= []).Add(Of(given, party, name));
            }
        }

        if (findings is not null)
        {
            given.Step("missions", "Does a party's name say that it is a mission of a country?", "772.1", findings);
        }
    }

    private static Finding Of(LineCase given, PartyStanding party, string name)
    {
        var law = LineCase.Law("772.1", "772.1 (foreign person); 748.5(e), (f)", "R25/DESIGN");
        return party.Party.Facts.Answer(Fact) switch
        {
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

    /// <summary>The first of the party's names that says so; null where none does.</summary>
    private static string? Named(Party party)
    {
        if (Says(party.Name))
        {
            return party.Name;
        }

        foreach (var other in party.OtherNames)
        {
            if (Says(other))
            {
                return other;
            }
        }

        return party.BranchOf is { } company && Says(company.Name) ? company.Name : null;
    }

    /// <summary>Where the word begins: "Consulate" counts, "Proconsulate" does not.</summary>
    private static bool Says(string name)
    {
        var at = name.AsSpan().IndexOfAny(s_words);
        return at >= 0 && (at == 0 || !char.IsAsciiLetter(name[at - 1]));
    }
}
