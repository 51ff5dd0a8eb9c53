namespace Licet.Screening.Names;

/// <summary>Cuts the words of a name into parts, each with the role that the vocabulary gives it.</summary>
internal static class NameParts
{
    public static int CompanyParts(AnalyzedName name, Span<Part> parts)
    {
        Vocabulary v = Vocabulary.Shared;
        int n = 0;
        for (int i = 0; i < name.WordCount && n < parts.Length; )
        {
            ref RawWord word = ref name.Words[i];
            if (word.IsHan)
            {
                n = HanSegmenter.Company(name, word.Native!, parts, n);
                i++;
                continue;
            }

            if (n > 0 && i > 0 && parts[n - 1].Role == TokenRole.Number && Numerals.IsSuffix(name.TextOf(word)))
            {
                i++;
                continue;
            }

            (int words, Meaning meaning, bool known, bool slip) = LongestPhrases.Longest(name, i, v.CompanyLookup);
            if (words == 2 && !slip && LongestPhrases.LeavesPhrase(name, i, v.CompanyLookup))
            {
                (words, meaning, known) = (1, default, false);
            }

            ref Part part = ref parts[n++];
            part = new Part(Start: word.Start, Length: word.Length, word.Script, word.Native);
            part.Light = name.NearLight[i];
            part.IsUnseen = name.IsUnseen[i];
            if (words == 1 && Number(name, i, known, meaning, out int number))
            {
                part.Role = TokenRole.Number;
                part.Concept = NameAnalyzer.NumberConcept(number);
            }
            else if (!known && name.IsUnseen[i] && Numerals.TryNearOrdinal(name.TextOf(word), out number))
            {
                part.Role = TokenRole.Number;
                part.Concept = NameAnalyzer.NumberConcept(number);
                part.IsCorrected = true;
            }
            else if (known)
            {
                ref RawWord last = ref name.Words[i + words - 1];
                part.Length = last.Start + last.Length - word.Start;
                part.Native = words > 1 ? LongestPhrases.NativeOf(name, i, words) : part.Native;
                part.Give(meaning, words);
                part.IsCorrected = slip;
                part.IsRareStop =
                    meaning.Role == TokenRole.Stop && part.Length >= 3 && !IsCommonStop(name.TextOf(word));
            }

            i += words;
        }

        // Where there is no room for a part, it is lost.
        name.IsCut |= n == parts.Length;
        return n;
    }

    private static bool IsCommonStop(ReadOnlySpan<char> word) =>
        word is "the" or "and" or "for" or "des" or "der" or "die" or "und" or "del" or "los" or "las" or "les";

    /// <summary>
    /// Roman numerals of one letter count only behind the last word of a name of three and more; a word that the vocabulary
    /// knows is that word, save the ordinals.
    /// </summary>
    private static bool Number(AnalyzedName name, int i, bool known, Meaning meaning, out int number)
    {
        ReadOnlySpan<char> text = name.TextOf(name.Words[i]);
        if (known && meaning.Role is TokenRole.Legal or TokenRole.Geo)
        {
            number = 0;
            return false;
        }

        if (text.Length == 1 && i >= 2 && i + 1 >= name.WordCount - 2)
        {
            return char.IsAsciiDigit(text[0])
                ? Numerals.TryRead(text, out number)
                : Numerals.TryRoman(text, out number) && text[0] != 'i';
        }

        return Numerals.TryRead(text, out number) && !(text.SequenceEqual("xi") && i == 0);
    }

    public static int PersonParts(AnalyzedName name, Span<Part> parts)
    {
        Vocabulary v = Vocabulary.Shared;
        int n = 0;
        for (int i = 0; i < name.WordCount && n < parts.Length; )
        {
            ref RawWord word = ref name.Words[i];
            if (word.IsHan)
            {
                n = HanSegmenter.Person(name, word.Native!, parts, n);
                i++;
                continue;
            }

            (int words, Meaning meaning, bool known, bool slip) = LongestPhrases.Longest(name, i, v.PersonLookup);
            ref Part part = ref parts[n++];
            part = new Part(Start: word.Start, Length: word.Length, word.Script, word.Native);
            if (char.IsAsciiDigit(name.TextOf(word)[0]) && Numerals.TryRead(name.TextOf(word), out int number))
            {
                part.Role = TokenRole.Number;
                part.Concept = NameAnalyzer.NumberConcept(number);
            }
            else if (known)
            {
                ref RawWord last = ref name.Words[i + words - 1];
                part.Length = last.Start + last.Length - word.Start;
                part.Native = words > 1 ? LongestPhrases.NativeOf(name, i, words) : part.Native;
                part.Give(meaning, words);
                part.IsCorrected = slip;
            }

            i += words;
        }

        // Where there is no room for a part, it is lost.
        name.IsCut |= n == parts.Length;
        return n;
    }
}
