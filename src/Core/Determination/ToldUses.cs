using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>
/// End uses of part 744 that words of an order tell (told-words.csv, DESIGN): of the end use as told, of a line's description, of names and
/// addresses of those who buy, receive and use the items. "None" beside "for a missile" is no answer: the use is asked about where its
/// section reaches destination and item. The end use named among the codes, or its fact stated to be so, settles it; stated not to be so,
/// a person must have read the word (<see cref="ReadWords"/>). Military words are asked about by <see cref="MilitaryParties"/>.
/// </summary>
internal static class ToldUses
{
    /// <summary>Stated not to be so, the question is answered for all weapons of mass destruction at once.</summary>
    private static readonly (string Fact, IReadOnlyList<string> Uses) s_massive = Contradictions.Massive[0];

    /// <summary>
    /// Uses of 744.23. An item is often described by such words without being for the use, and industrial parks are named by them: they
    /// count in the end use and in names.
    /// </summary>
    private static readonly string[] s_chips = ["ADVANCED-FAB", "SME", "SUPERCOMPUTER", AdvancedComputing];

    /// <summary>"Artificial intelligence" in a name says little of what a pump is for.</summary>
    private const string AdvancedComputing = "ADVANCED-COMPUTING";

    public static IEnumerable<Finding> Of(LineCase given, Country country)
    {
        var words = given.Words;
        List<string>? asked = null;
        for (var i = 0; i < words.Count; i++)
        {
            var about = words[i].Word.About;
            if (!Counts(given, words[i]) || asked?.Contains(about) == true)
            {
                continue;
            }

            var rule = given
                .Rules.EndUses.On(given.Day)
                .FirstOrDefault(r => r.Code == about && MayReach(given, r, country) && !IsSettled(given, r, country));
            rule ??= about == Missile && IsNamed(words[i]) ? Delivery(given, country) : null;
            if (rule is not null && !ReadWords.Holds(given, words[i]))
            {
                (asked ??= []).Add(about);
                yield return Asked(given, rule, words[i]);
            }
        }
    }

    private const string Missile = "MISSILE";

    /// <summary>A missile by that name; rockets and drones that 744.3(a)(1) does not reach are mostly none that deliver weapons.</summary>
    private static bool IsNamed(OrderWord word) =>
        word.Word.Plain.Contains("missile", StringComparison.Ordinal)
        || word.Word.Plain.Contains("ballistic", StringComparison.Ordinal);

    /// <summary>744.3(a)(2), which reaches every destination, where the fact that it hangs on is not stated; else null.</summary>
    private static EndUseControl? Delivery(LineCase given, Country country) =>
        given
            .Rules.EndUses.On(given.Day)
            .FirstOrDefault(r =>
                r.Code == "MISSILE-WMD" && MayReach(given, r, country) && !IsSettled(given, r, country)
            );

    private static bool Counts(LineCase given, OrderWord word) =>
        word.Word.About
            is not (
                ToldWord.Military
                or ToldWord.Mission
                or ToldWord.Occupied
                or ToldWord.HeldElsewhere
                or ToldWord.Government
                or ToldWord.Onward
                or { Length: 2 }
            )
        && word.Place switch
        {
            WordPlace.EndUse => true,
            WordPlace.Name => IsAbroad(given, word) && word.Word.About != AdvancedComputing,
            WordPlace.Address => IsAbroad(given, word) && !s_chips.Contains(word.Word.About),
            WordPlace.Description => !s_chips.Contains(word.Word.About),
            _ => false,
        };

    private static bool IsAbroad(LineCase given, OrderWord word) =>
        given.Parties[word.At].Party is { IsTransactionParty: true, Country: not "US" };

    private static Question Asked(LineCase given, EndUseControl rule, OrderWord word)
    {
        var law = LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source);
        var fact = FactCodes.Kebab(rule.Fact);
        if (IsDenied(given, rule))
        {
            return ReadWords.Unread(given, law, word, fact);
        }

        var asked = given.Ask(law, fact, Outcome.LicenseRequired);
        return asked with { Text = $"{ReadWords.Told(given, word)} The order names no such end use. {asked.Text}" };
    }

    /// <summary>Whether the control may reach the destination, by headquarters too, and the item.</summary>
    public static bool MayReach(LineCase given, EndUseControl rule, Country country) =>
        Reach(given, rule, country) != Applies.No;

    private static Applies Reach(LineCase given, EndUseControl rule, Country country)
    {
        var byHeadquarters = rule.Where.Contains(Headquarters.Word, StringComparison.Ordinal);
        var where = rule.Where.Replace(Headquarters.Word, "", StringComparison.Ordinal);
        var there = DestinationScope.TryParse(given.Rules.CountrySets.WrittenOut(where, given.Day), out var scope)
            ? scope.Reaches(country)
            : Applies.Depends;
        if (there == Applies.No && byHeadquarters && Headquarters.InMacauOrD5(given) is var seat and not Applies.No)
        {
            // Headquarters that are not told leave open what the use as told makes likely; a name alone does not.
            there =
                seat == Applies.Yes || given.Words.Any(w => w.Place == WordPlace.EndUse && w.Word.About == rule.Code)
                    ? Applies.Depends
                    : there;
        }

        return there.And(given.Rules.ItemSets.Any(rule.Items, given.Line.Classification, given.Day));
    }

    /// <summary>
    /// The use is named or stated, and so decided with the end uses; or a person read the section where the data leaves open whether it
    /// reaches.
    /// </summary>
    private static bool IsSettled(LineCase given, EndUseControl rule, Country country)
    {
        var code = EndUses.Code(rule);
        return given.Order.EndUse?.Codes.Contains(code) == true
            || given.Fact(FactCodes.Kebab(rule.Fact)) == Answer.Yes
            || (
                given.Fact($"{code}-control-reaches") != Answer.Unknown
                && Reach(given, rule, country) == Applies.Depends
            );
    }

    private static bool IsDenied(LineCase given, EndUseControl rule) =>
        given.Fact(FactCodes.Kebab(rule.Fact)) == Answer.No
        || (s_massive.Uses.Contains(EndUses.Code(rule)) && given.Fact(s_massive.Fact) == Answer.No);
}
