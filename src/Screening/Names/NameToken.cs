namespace Licet.Screening.Names;

[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>From a script without vowels: compared by consonants.</summary>
    Abjad = 1,

    /// <summary>Holds at least one digit.</summary>
    HasDigit = 2,

    /// <summary>A single letter.</summary>
    Initial = 4,

    /// <summary>Several words that the vocabulary holds as one.</summary>
    Phrase = 8,

    /// <summary>Cut off by the end of a bank message's field.</summary>
    Truncated = 16,

    /// <summary>The concept is a nickname's: weaker than a spelling.</summary>
    Nickname = 32,

    /// <summary>Read as the word of the vocabulary it is one slip away from.</summary>
    Corrected = 64,

    /// <summary>Of a name read by the person rules.</summary>
    Person = 128,
}

/// <summary>One word of an analyzed name. Text and skeleton are slices of the name's buffer.</summary>
internal struct NameToken
{
    public int Start;
    public int Length;
    public int SkeletonStart;
    public int SkeletonLength;

    /// <summary>Hash of the skeleton, for a Russian name of its sounds (<see cref="Text.RussianSounds"/>); 0 where it is too short to mean anything.</summary>
    public ulong SkeletonHash;
    public TokenRole Role;
    public TokenFlags Flags;

    /// <summary>What the word counts, above 0: rarity times role.</summary>
    public float Weight;

    /// <summary>
    /// What it counts where it meets nothing, or meets an industry or a place: less than <see cref="Weight"/> for a word
    /// that nobody knows and that may be a slip of an industry, a place or a legal form. Only a query's words are asked.
    /// </summary>
    public float Light;

    /// <summary>What it counts where it meets a brand: more than <see cref="Weight"/> for a word read as a slip of an industry.</summary>
    public float Heavy;

    /// <summary>Neither the vocabulary nor the frequencies know the word as it is written.</summary>
    public bool IsUnseen;

    /// <summary>Whether the word can be read in two ways.</summary>
    public readonly bool IsAmbiguous => Light < Heavy;

    /// <summary>What the word counts where it meets a listed word of this role.</summary>
    public readonly float WeightAgainst(TokenRole listed) =>
        listed is TokenRole.Generic or TokenRole.Geo ? Light : Heavy;

    /// <summary>In [0,1]: how well known the word is as it is written; a known word is rarely the misspelling of another.</summary>
    public float Known;

    /// <summary>In [0,1]: how far unrelated companies bear the word as their brand ("Star", "Liberty").</summary>
    public float Borne;

    /// <summary>Row of the vocabulary, -1 for none: equal concepts are the same word in other clothes.</summary>
    public int Concept;

    /// <summary>One bit a letter or digit in the text.</summary>
    public ulong Mask;

    /// <summary>Han (folded to simplified) or Hangul original; null for all else.</summary>
    public string? Native;

    /// <summary>Other readings of a Han original (heteronyms, Cantonese, Wade-Giles).</summary>
    public string[]? Readings;
}
