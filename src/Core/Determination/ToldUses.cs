using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>
/// End uses of part 744 that the statement of the end use tells in words (told-words.csv, DESIGN) and that the order does not name among
/// its codes. "None" beside "for a missile" is no answer: the use is asked about where its section reaches destination and item. The
/// fact of the control settles it, yes or no. Military words are asked about with the names of <see cref="MilitaryParties"/>.
/// </summary>
internal static class ToldUses
{
    internal const string Military = "MILITARY";

    /// <summary>Stated not to be so, the words are answered for all weapons of mass destruction at once.</summary>
    private static readonly (string Fact, IReadOnlyList<string> Uses) s_massive = Contradictions.Massive[0];

    public static IEnumerable<Finding> Of(LineCase given, Country country)
    {
        var told = given.UseWords;
        for (var i = 0; i < told.Count; i++)
        {
            var about = told[i].Word.About;
            if (about == Military || told.Take(i).Any(t => t.Word.About == about))
            {
                continue;
            }

            var rule = given
                .Rules.EndUses.On(given.Day)
                .FirstOrDefault(r => r.Code == about && MayReach(given, r, country) && !IsSettled(given, r));
            if (rule is not null)
            {
                yield return Asked(given, rule, told[i].Word.Plain);
            }
        }
    }

    private static Question Asked(LineCase given, EndUseControl rule, string word)
    {
        var law = LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source);
        var asked = given.Ask(law, FactCodes.Kebab(rule.Fact), Outcome.LicenseRequired);
        return asked with
        {
            Text = $"The end use is told with the word '{word}', and the order names no such end use. {asked.Text}",
        };
    }

    /// <summary>Whether the control may reach the destination, by headquarters too, and the item.</summary>
    public static bool MayReach(LineCase given, EndUseControl rule, Country country)
    {
        var byHeadquarters = rule.Where.Contains(Headquarters.Word, StringComparison.Ordinal);
        var where = rule.Where.Replace(Headquarters.Word, "", StringComparison.Ordinal);
        return (
                !DestinationScope.TryParse(given.Rules.CountrySets.WrittenOut(where, given.Day), out var scope)
                || scope.Reaches(country) != Applies.No
                || (byHeadquarters && Headquarters.InMacauOrD5(given) == Applies.Yes)
            )
            && given.Rules.ItemSets.Any(rule.Items, given.Line.Classification, given.Day) != Applies.No;
    }

    private static bool IsSettled(LineCase given, EndUseControl rule)
    {
        var code = EndUses.Code(rule);
        return given.Order.EndUse?.Codes.Contains(code) == true
            || given.Fact(FactCodes.Kebab(rule.Fact)) != Answer.Unknown
            || given.Fact($"{code}-control-reaches") != Answer.Unknown
            || (s_massive.Uses.Contains(code) && given.Fact(s_massive.Fact) != Answer.Unknown);
    }
}
