using System.Diagnostics.CodeAnalysis;

namespace Licet.Screening.Names;

/// <summary>What the vocabulary knows of a word or phrase.</summary>
/// <param name="IsCutShort">A form with words cut short, which takes no slips: "mech" is not "tech".</param>
internal readonly record struct Meaning(
    TokenRole Role,
    int Concept,
    LegalClass Legal,
    bool IsNickname,
    bool IsCutShort = false
);

/// <summary>A phrase of one or more folded words.</summary>
internal sealed record Phrase(string[] Words, Meaning Meaning);

/// <summary>
/// Phrases by their first word, longest first. Those of a word become objects when the word is first met; two threads that
/// meet it at once make the same.
/// </summary>
internal sealed unsafe class PhraseTable
{
    private readonly TextTable _words;
    private readonly int* _starts;
    private readonly PackedPhrase* _phrases;
    private readonly char* _letters = PackedTables.Part<char>(PackedPart.Letters);
    private readonly Phrase[]?[] _met;

    public PhraseTable(PackedPart words, PackedPart starts, PackedPart phrases)
    {
        _words = new TextTable(words);
        _starts = PackedTables.Part<int>(starts);
        _phrases = PackedTables.Part<PackedPhrase>(phrases);
        _met = new Phrase[]?[_words.Count];
    }

    /// <summary>How many first words there are.</summary>
    public int Count => _words.Count;

    public bool ContainsKey(ReadOnlySpan<char> word) => _words.Contains(word);

    public bool TryGetValue(ReadOnlySpan<char> word, [NotNullWhen(true)] out Phrase[]? phrases)
    {
        int at = _words.Find(word);
        phrases = at < 0 ? null : _met[at] ??= Make(at);
        return phrases is not null;
    }

    private Phrase[] Make(int word)
    {
        Phrase[] phrases = new Phrase[_starts[word + 1] - _starts[word]];
        for (int i = 0; i < phrases.Length; i++)
        {
            ref readonly PackedPhrase packed = ref _phrases[_starts[word] + i];
            string text = new(_letters, packed.Start, packed.Length);
            phrases[i] = new Phrase(text.Split(' '), packed.Meaning);
        }

        return phrases;
    }
}
