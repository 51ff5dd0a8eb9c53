using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>One word of a text: the keys under which it is compared, and where it stands. A key of 0 meets nothing.</summary>
internal readonly record struct TextWord
{
    /// <summary>The word by its letters.</summary>
    public ulong Plain { get; init; }

    /// <summary>The word of the vocabulary that it is ("Tech." is "technology"), or its number.</summary>
    public ulong Meant { get; init; }

    /// <summary>How it sounds, where it is not written in Latin letters.</summary>
    public ulong Sound { get; init; }

    /// <summary>The phrase of the vocabulary that begins here, of so many words.</summary>
    public ulong Phrase { get; init; }

    public int PhraseWords { get; init; }

    /// <summary>The same phrase by its letters.</summary>
    public ulong PhrasePlain { get; init; }

    /// <summary>A legal form or an article: a name is told with it and without.</summary>
    public bool Passes { get; init; }

    /// <summary>A legal form.</summary>
    public bool IsForm { get; init; }

    /// <summary>All its letters are capitals, as those of initials are.</summary>
    public bool IsCapitals { get; init; }

    /// <summary>Behind it stands a sign that parts names (";", a line's end).</summary>
    public bool Ends { get; init; }

    /// <summary>Written as names are: with a capital letter, or in a script that has none.</summary>
    public bool IsCapital { get; init; }

    /// <summary>The first word of a sentence, which has a capital letter whatever it is.</summary>
    public bool Begins { get; init; }

    public int Start { get; init; }

    public int End { get; init; }
}

/// <summary>Keys of words, the same for a listed name and for a text.</summary>
internal static class WordKey
{
    public static ulong OfText(ReadOnlySpan<char> text) => text.IsEmpty ? 0 : TextHash.Of(text) | 1;

    /// <summary>A word of the vocabulary, or a number; 0 for <see cref="NameToken.Concept"/> -1.</summary>
    public static ulong OfConcept(int concept) =>
        concept == -1 ? 0 : ((ulong)(uint)concept * 0x9E3779B97F4A7C15UL) & ~1UL;
}
