namespace Licet.Screening.Names;

/// <summary>What a word does in a name; decides its weight and what may replace it.</summary>
public enum TokenRole
{
    /// <summary>The word that tells this party from others: a brand, a given name, a family name.</summary>
    Brand,

    /// <summary>What the party does: trading, technology, institute.</summary>
    Generic,

    /// <summary>A country, region or city.</summary>
    Geo,

    /// <summary>Legal form: Ltd, OOO, GmbH.</summary>
    Legal,

    /// <summary>A number in digits, Roman or Chinese numerals, ordinals.</summary>
    Number,

    /// <summary>Articles, particles, titles.</summary>
    Stop,
}
