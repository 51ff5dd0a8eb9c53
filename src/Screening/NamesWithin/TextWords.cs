using System.Buffers;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// A text of any length as words, cut and read as names are: by the same tokenizer and the same vocabulary. Slips of the vocabulary's words
/// are not mended: in a text nearly every word is one away from some other.
/// </summary>
internal static class TextWords
{
    /// <summary>Words of one reading, and those that it shares with the next one: no phrase is longer.</summary>
    private const int MostWords = 48;
    private const int Shared = 8;

    private static readonly SearchValues<char> s_between = SearchValues.Create(
        " \t\r\n,;:()[]{}<>\"|=!?*_/\u00A0\u201C\u201D\u201E\u00AB\u00BB\u3000\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF08\uFF09"
    );

    private static readonly SearchValues<char> s_ends = SearchValues.Create("\r\n;|\u3002\uFF1B");

    private static readonly SearchValues<char> s_sentence = SearchValues.Create(".!?:;\r\n|\u3002");

    /// <param name="person">By the rules for names of persons, or by those for companies.</param>
    /// <param name="into">The desk of one reader, used again for every text.</param>
    public static TextWord[] Read(string text, bool person, AnalyzedName into)
    {
        List<TextWord> words = [];
        List<(int Start, int End)> pieces = Pieces(text);
        int[] of = new int[RawWords.MaxTokens];
        for (int first = 0; first < pieces.Count; )
        {
            int next = Split(text, pieces, first, person, into, of);
            bool last = next == pieces.Count;
            int again = last ? next : Math.Max(first + 1, next - Shared);
            for (int i = 0; i < into.WordCount && (last || of[i] < again); i++)
            {
                // Han characters are read by themselves; Hangul is not read in texts.
                if (into.Words[i] is { IsHan: false, Native: null })
                {
                    words.Add(Word(into, i, person, Place(text, pieces, of[i])));
                }
            }

            first = again;
        }

        return [.. words];
    }

    private static List<(int Start, int End)> Pieces(string text)
    {
        List<(int, int)> pieces = [];
        for (int i = 0; i < text.Length; )
        {
            int length = text.AsSpan(i).IndexOfAny(s_between);
            length = length < 0 ? text.Length - i : length;
            if (length > 0)
            {
                pieces.Add((i, i + length));
            }

            i += length + 1;
        }

        return pieces;
    }

    /// <returns>The first piece that was not read.</returns>
    private static int Split(
        string text,
        List<(int Start, int End)> pieces,
        int first,
        bool person,
        AnalyzedName into,
        int[] of
    )
    {
        into.Clear();
        into.IsPerson = person;
        int at = first;
        while (at < pieces.Count && (at == first || into.WordCount < MostWords))
        {
            int before = into.WordCount;
            Tokenizer.Split(text.AsSpan(pieces[at].Start, pieces[at].End - pieces[at].Start), person, into);
            of.AsSpan(before, into.WordCount - before).Fill(at++);
        }

        into.NearCounts.AsSpan(0, into.WordCount).Clear();
        return at;
    }

    private static TextWord Place(string text, List<(int Start, int End)> pieces, int piece)
    {
        (int start, int end) = pieces[piece];
        int before = piece > 0 ? pieces[piece - 1].End - 1 : 0;
        int behind = piece + 1 < pieces.Count ? pieces[piece + 1].Start : text.Length;
        int letter = start;
        while (letter < end - 1 && !char.IsLetterOrDigit(text[letter]))
        {
            letter++;
        }

        char first = text[letter];
        return new()
        {
            Start = start,
            End = end,
            Ends = text.AsSpan(end, behind - end).ContainsAny(s_ends),
            IsCapital =
                char.IsUpper(first) || (char.IsLetter(first) && !char.IsLower(first)) || char.IsAsciiDigit(first),
            IsCapitals = !text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z'),
            Begins = piece == 0 || text.AsSpan(before, start - before).ContainsAny(s_sentence),
        };
    }

    private static TextWord Word(AnalyzedName read, int i, bool person, TextWord place)
    {
        PhraseTable lookup = person ? Vocabulary.Shared.PersonLookup : Vocabulary.Shared.CompanyLookup;
        ref RawWord word = ref read.Words[i];
        ReadOnlySpan<char> text = read.TextOf(word);
        (int words, Meaning meaning, bool known, _) = LongestPhrases.Longest(read, i, lookup);
        (ulong phrase, ulong plain) = (0, 0);
        if (words > 1)
        {
            ref RawWord last = ref read.Words[i + words - 1];
            phrase = WordKey.OfConcept(meaning.Concept);
            plain = WordKey.OfText(
                read.TextOf(new RawWord { Start = word.Start, Length = last.Start + last.Length - word.Start })
            );
            known = IsKnown(lookup, text, out meaning);
        }

        return place with
        {
            Plain = WordKey.OfText(text),
            Meant =
                known && !meaning.IsNickname ? WordKey.OfConcept(meaning.Concept)
                : known ? 0
                : Number(text),
            Sound = word.Script == ScriptKind.Latin ? 0 : SoundOf(text, person),
            Phrase = phrase,
            PhraseWords = words,
            PhrasePlain = plain,
            Passes = known && meaning.Role is TokenRole.Legal or TokenRole.Stop,
            IsForm = known && meaning.Role == TokenRole.Legal,
        };
    }

    /// <summary>Digits and Roman numerals; "second" is a word of the text and no number of a ship.</summary>
    private static ulong Number(ReadOnlySpan<char> text) =>
        (char.IsAsciiDigit(text[0]) && Numerals.TryRead(text, out int number)) || Numerals.TryRoman(text, out number)
            ? WordKey.OfConcept(NameAnalyzer.NumberConcept(number))
            : 0;

    private static ulong SoundOf(ReadOnlySpan<char> text, bool person)
    {
        Span<char> room = stackalloc char[text.Length];
        int length = person ? Skeleton.Write(text, room) : Skeleton.WriteStem(text, room);
        return length >= Skeleton.MinLength ? RussianSounds.HashOf(room[..length], person) : 0;
    }

    private static bool IsKnown(PhraseTable lookup, ReadOnlySpan<char> text, out Meaning meaning)
    {
        meaning = default;
        if (lookup.TryGetValue(text, out Phrase[]? phrases))
        {
            foreach (Phrase phrase in phrases)
            {
                if (phrase.Words.Length == 1)
                {
                    meaning = phrase.Meaning;
                    return true;
                }
            }
        }

        return false;
    }
}
