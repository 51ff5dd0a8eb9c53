using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>Law whose text is not held: a fact says what a person read in it.</summary>
/// <param name="Fact">The fact that answers.</param>
/// <param name="Reason">What the license is required by, where the answer is yes.</param>
/// <param name="Asks">What is asked, in words that go before the fact's own question.</param>
/// <param name="Item">The item that is asked about.</param>
internal sealed record UnreadLaw(string Fact, string Reason, string Asks, Classification Item)
{
    /// <summary>
    /// What a person read in a text that is not held: a requirement that no exception is known to overcome, none, or the question. A fact
    /// counts for the line's own item and destination alone.
    /// </summary>
    public static Finding AsRead(LineCase given, Authority law, Country country, UnreadLaw text)
    {
        var own = country.Code == given.Destination?.Code && text.Item == given.Line.Classification;
        return (own ? given.Fact(text.Fact) : Answer.Unknown) switch
        {
            Answer.Yes => new Requirement(
                law,
                $"The order states that {law.Citation}, as a person read it, asks for a license for {country.Name}.",
                RequirementKind.ControlList,
                text.Reason,
                [],
                null
            )
            {
                Country = country.Code,
            },
            Answer.No => new Note(
                law,
                $"The order states that {law.Citation}, as a person read it, asks for no license for {country.Name}."
            ),
            _ => given.Ask(law, text.Fact, Outcome.LicenseRequired) is var asked
                ? asked with
                {
                    Text = $"{text.Asks} {asked.Text}",
                }
                : asked,
        };
    }
}
