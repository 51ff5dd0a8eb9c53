using System.Runtime.CompilerServices;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>The longest phrase of the vocabulary that begins at a word of a name, as written or with a slip.</summary>
internal static class LongestPhrases
{
    /// <summary>The longest phrase that begins at a word, as written or with a slip; as written wins where both are as long.</summary>
    public static (int Words, Meaning Meaning, bool Known, bool Slip) Longest(
        AnalyzedName name,
        int at,
        PhraseTable lookup
    )
    {
        (int Words, Meaning Meaning, bool Known, bool Slip) best = (0, default, false, false);
        if (name.Words[at].Script == ScriptKind.Abjad && LongestAbjad(name, at, lookup) is { Known: true } abjad)
        {
            return abjad;
        }

        if (lookup.TryGetValue(name.TextOf(name.Words[at]), out Phrase[]? phrases))
        {
            best = Better(name, at, phrases, false, best);
        }

        for (int k = 0; k < name.NearCounts[at]; k++)
        {
            if (lookup.TryGetValue(name.NearForms[(at * AnalyzedName.MaxNear) + k], out phrases))
            {
                best = Better(name, at, phrases, true, best);
            }
        }

        return best.Known ? best : (1, default, false, false);
    }

    /// <summary>
    /// Whether a phrase of two words that begins here takes the first word of one behind it and leaves a word nobody knows: "Hai feng
    /// Ji shu" is not "feng ji" and "shu".
    /// </summary>
    public static bool LeavesPhrase(AnalyzedName name, int at, PhraseTable lookup)
    {
        if (at + 2 >= name.WordCount || name.Words[at + 2].IsHan)
        {
            return false;
        }

        (int words, _, bool known, bool slip) = Longest(name, at + 1, lookup);
        // The word left over may begin phrases ("shu ju") and still be none by itself.
        return words == 2 && known && !slip && Longest(name, at + 2, lookup) is { Known: false } or { Slip: true };
    }

    /// <summary>A form in Arabic script, which is filed under a mark of its own.</summary>
    [SkipLocalsInit]
    private static (int Words, Meaning Meaning, bool Known, bool Slip) LongestAbjad(
        AnalyzedName name,
        int at,
        PhraseTable lookup
    )
    {
        ReadOnlySpan<char> text = name.TextOf(name.Words[at]);
        Span<char> marked = stackalloc char[32];
        if (text.Length >= marked.Length)
        {
            return default;
        }

        marked[0] = '~';
        text.CopyTo(marked[1..]);
        return lookup.TryGetValue(marked[..(text.Length + 1)], out Phrase[]? phrases)
            ? Better(name, at, phrases, false, default)
            : default;
    }

    /// <summary>The Hangul of a phrase's syllables together; each of them is a word.</summary>
    public static string? NativeOf(AnalyzedName name, int at, int words)
    {
        string? native = name.Words[at].Native;
        for (int k = 1; k < words && native is not null; k++)
        {
            native = name.Words[at + k].Native is { } next ? native + next : null;
        }

        return native;
    }

    private static (int Words, Meaning Meaning, bool Known, bool Slip) Better(
        AnalyzedName name,
        int at,
        Phrase[] phrases,
        bool slip,
        in (int Words, Meaning Meaning, bool Known, bool Slip) best
    )
    {
        foreach (Phrase phrase in phrases)
        {
            if (phrase.Words.Length <= best.Words)
            {
                break;
            }

            if (slip && (phrase.Meaning.Role == TokenRole.Stop || TakesNoSlip(name, at, phrase)))
            {
                continue;
            }

            bool slips = slip;
            bool alone =
                phrase.Words.Length == 1
                && slip
                && !(Vocabulary.Shared.IsForm(phrase.Words[0]) && MayStandAlone(name, at, phrase));
            if (!alone && Stands(name, at, phrase, ref slips))
            {
                return (phrase.Words.Length, phrase.Meaning, true, slips);
            }
        }

        return best;
    }

    /// <summary>Whether a word may be taken for a slip of a form of one word.</summary>
    private static bool MayStandAlone(AnalyzedName name, int word, Phrase form)
    {
        int length = name.Words[word].Length;
        if (length > ScoringRules.MostShort)
        {
            return true;
        }

        bool legal = form.Meaning.Role == TokenRole.Legal;
        bool atEnd = word > 0 && word >= name.WordCount - (length > 3 ? 2 : 1);
        return (atEnd || legal && word == 0 && name.WordCount > 1) && (!legal || IsSlipOf(name, word, form.Words[0]));
    }

    /// <summary>
    /// A legal form counts nothing, so a short word is taken for one only where nobody is known to use it and it looks like a slip, or
    /// where it is the form's beginning ("limit"): "Argo", "Sage" and "Loop" are brands.
    /// </summary>
    private static bool IsSlipOf(AnalyzedName name, int word, string form)
    {
        ReadOnlySpan<char> text = name.TextOf(name.Words[word]);
        return text.Length > 3 && form.StartsWith(text)
            || name.IsUnseen[word] && FormNeighbors.IsSlipOfLegalForm(text, form);
    }

    /// <summary>A word cut short is no slip of another, nor another of it: "mech" is not "tech".</summary>
    private static bool TakesNoSlip(AnalyzedName name, int word, Phrase phrase) =>
        phrase.Meaning.IsCutShort
        || Vocabulary.Shared.CompanyLookup.TryGetValue(name.TextOf(name.Words[word]), out Phrase[]? phrases)
            && phrases[^1] is { Words.Length: 1, Meaning.IsCutShort: true };

    /// <summary>Whether the phrase's further words follow, each as written or, in a form or industry, with one slip.</summary>
    private static bool Stands(AnalyzedName name, int at, Phrase phrase, ref bool slips)
    {
        string[] words = phrase.Words;
        if (at + words.Length > name.WordCount)
        {
            return false;
        }

        bool forgiving = phrase.Meaning.Role is TokenRole.Legal or TokenRole.Generic or TokenRole.Geo;
        for (int k = 1; k < words.Length; k++)
        {
            ref RawWord word = ref name.Words[at + k];
            ReadOnlySpan<char> text = name.TextOf(word);
            if (word.IsHan)
            {
                return false;
            }

            if (text.SequenceEqual(words[k]))
            {
                continue;
            }

            bool slipped = forgiving && words[k].Length >= 4 && !TakesNoSlip(name, at + k, phrase);
            if (!slipped || EditDistance.Within(text, words[k], 1) > 1)
            {
                return false;
            }

            slips = true;
        }

        return true;
    }
}
