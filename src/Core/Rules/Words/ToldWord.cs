namespace Licet.Core.Rules.Words;

/// <summary>
/// A word by which a text says that a country, a region or an end use may be meant. The choice of words is ours (DESIGN): they raise a
/// question and never decide.
/// </summary>
/// <param name="About">
/// The code of a country under an embargo, <see cref="Occupied"/>, <see cref="HeldElsewhere"/>, the code of an end use of part 744 (<see cref="Military"/> for those
/// of whom 744.21(g) and 744.22(f) tell, too), <see cref="Mission"/> for an embassy or a consulate (772.1), <see cref="Onward"/>, or <see cref="Nothing"/> for
/// a phrase that holds such a word and means something else ("Teheran-ro", "nuclear medicine").
/// </param>
/// <param name="Word">Written plain, in small letters: "syrian*" begins a word, "*伊朗*" stands anywhere, all else is whole words.</param>
public sealed record ToldWord(string About, string Word, RuleSource Source) : DatedRule(Source)
{
    public const string Occupied = "OCCUPIED";

    /// <summary>Regions of Ukraine that Russia holds in part and 746.6 does not name: Kherson and Zaporizhzhia.</summary>
    public const string HeldElsewhere = "HELD-ELSEWHERE";

    public const string Military = "MILITARY";

    /// <summary>A ministry, an agency, a municipality: who may be a government end user (740.22).</summary>
    public const string Government = "GOVERNMENT";

    /// <summary>That the items go on from where they are sent: who the ultimate consignee is stays open (748.5(e)).</summary>
    public const string Onward = "ONWARD";

    public const string Mission = "MISSION";

    public const string Nothing = "NONE";

    /// <summary>The word as a person reads it.</summary>
    public string Plain { get; } = Word.Trim('*');

    internal static ToldWord Of(RuleRow row) => new(row["about"], row["word"], row.Source());
}
