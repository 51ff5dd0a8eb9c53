using System.Numerics;
using System.Runtime.CompilerServices;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>Turns a name into weighted words. Pure: same name, same rules, same words.</summary>
internal static class NameAnalyzer
{
    /// <summary>Concepts of numbers lie below -1: -2 - value.</summary>
    public static int NumberConcept(int value) => -2 - value;

    public static void Analyze(ReadOnlySpan<char> name, bool person, AnalyzedName into)
    {
        into.Clear();
        into.IsPerson = person;
        name = name.Trim();
        into.IsTruncated = name.Length == ScoringRules.BankFieldLength;
        Tokenizer.Split(name, splitDots: person, into);
        if (person && into.Commas is 1 or 2)
        {
            into.InvertAtComma();
        }

        Correct(into, person);
        Span<Part> parts = into.Parts;
        int count = person ? PersonParts(into, parts) : CompanyParts(into, parts);
        parts = parts[..count];
        SettleLegalForms(into, parts, person);
        Fill(into, parts);
        Acronyms.Write(into, parts);
    }

    /// <summary>
    /// Slips in words of legal forms and industries ("OBSHCHISTVO", "technolgies"). Names of persons have none. A short word is
    /// taken for a slip only inside a longer form ("JINT STOCK COMPANY") or at the name's end ("LTDt").
    /// </summary>
    private static void Correct(AnalyzedName name, bool person)
    {
        for (int i = 0; i < name.WordCount; i++)
        {
            ref RawWord word = ref name.Words[i];
            bool mayBe = !word.IsHan && word.Native is null && word.Length >= 3;
            name.NearLight[i] = float.PositiveInfinity;
            name.IsUnseen[i] = false;
            name.NearCounts[i] = 0;
            if (mayBe)
            {
                Span<string?> room = name.NearForms.AsSpan(i * AnalyzedName.MaxNear, AnalyzedName.MaxNear);
                ReadOnlySpan<char> text = name.TextOf(word);
                name.NearCounts[i] = (byte)
                    name.NearWords.Find(text, person, room, out name.NearLight[i], out name.IsUnseen[i]);
            }
        }
    }

    /// <summary>Whether a word may be taken for a slip of a form of one word.</summary>
    private static bool MayStandAlone(AnalyzedName name, int word, in Meaning meaning) =>
        name.Words[word].Length > 5
        || word > 0 && word >= name.WordCount - (name.Words[word].Length > 3 ? 2 : 1)
        || word == 0 && name.WordCount > 1 && meaning.Role == TokenRole.Legal;

    private static int CompanyParts(AnalyzedName name, Span<Part> parts)
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

            (int words, Meaning meaning, bool known, bool slip) = Longest(name, i, v.CompanyLookup);
            ref Part part = ref parts[n++];
            part = new Part(Start: word.Start, Length: word.Length, word.Script, word.Native);
            part.Light = name.NearLight[i];
            part.IsUnseen = name.IsUnseen[i];
            if (words == 1 && Number(name, i, known, meaning, out int number))
            {
                part.Role = TokenRole.Number;
                part.Concept = NumberConcept(number);
            }
            else if (!known && name.IsUnseen[i] && Numerals.TryNearOrdinal(name.TextOf(word), out number))
            {
                part.Role = TokenRole.Number;
                part.Concept = NumberConcept(number);
                part.IsCorrected = true;
            }
            else if (known)
            {
                ref RawWord last = ref name.Words[i + words - 1];
                part.Length = last.Start + last.Length - word.Start;
                part.Native = words > 1 ? NativeOf(name, i, words) : part.Native;
                part.Give(meaning, words);
                part.IsCorrected = slip;
                part.IsRareStop =
                    meaning.Role == TokenRole.Stop && part.Length >= 3 && !IsCommonStop(name.TextOf(word));
            }

            i += words;
        }

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

    private static int PersonParts(AnalyzedName name, Span<Part> parts)
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

            (int words, Meaning meaning, bool known, bool slip) = Longest(name, i, v.PersonLookup);
            ref Part part = ref parts[n++];
            part = new Part(Start: word.Start, Length: word.Length, word.Script, word.Native);
            if (char.IsAsciiDigit(name.TextOf(word)[0]) && Numerals.TryRead(name.TextOf(word), out int number))
            {
                part.Role = TokenRole.Number;
                part.Concept = NumberConcept(number);
            }
            else if (known)
            {
                ref RawWord last = ref name.Words[i + words - 1];
                part.Length = last.Start + last.Length - word.Start;
                part.Native = words > 1 ? NativeOf(name, i, words) : part.Native;
                part.Give(meaning, words);
                part.IsCorrected = slip;
            }

            i += words;
        }

        return n;
    }

    /// <summary>The longest phrase that begins at a word, as written or with a slip; as written wins where both are as long.</summary>
    private static (int Words, Meaning Meaning, bool Known, bool Slip) Longest(
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

    /// <summary>A person's name in Arabic script, which is filed under a mark of its own.</summary>
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
    private static string? NativeOf(AnalyzedName name, int at, int words)
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

            bool slips = slip;
            bool alone =
                phrase.Words.Length == 1
                && slip
                && !(Vocabulary.Shared.IsForm(phrase.Words[0]) && MayStandAlone(name, at, phrase.Meaning));
            if (!alone && Stands(name, at, phrase, ref slips))
            {
                return (phrase.Words.Length, phrase.Meaning, true, slips);
            }
        }

        return best;
    }

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

            if (!forgiving || words[k].Length < 4 || EditDistance.Within(text, words[k], 1) > 1)
            {
                return false;
            }

            slips = true;
        }

        return true;
    }

    /// <summary>
    /// Short legal forms (SA, AS, CO, AG) are words of their own in the middle of a name: they count as legal forms only in an
    /// unbroken run of legal forms and places at either end. In a person's name only long forms at the end do.
    /// </summary>
    private static void SettleLegalForms(AnalyzedName name, Span<Part> parts, bool person)
    {
        int head = 0;
        while (head < parts.Length && parts[head].Role is TokenRole.Legal or TokenRole.Stop)
        {
            head++;
        }

        int tail = parts.Length;
        while (tail > head && parts[tail - 1].Role is TokenRole.Legal or TokenRole.Stop or TokenRole.Geo)
        {
            tail--;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            ref Part part = ref parts[i];
            if (part.Role != TokenRole.Legal)
            {
                continue;
            }

            bool atEnd = i < head || i >= tail;
            bool isShort = part.Length <= 3 && part.Words == 1 && part.Native is null;
            if (person ? !atEnd || i < head || part.Length <= 2 : isShort && !atEnd)
            {
                part.Role = TokenRole.Brand;
                part.Concept = -1;
            }
            else
            {
                name.LegalClasses |= (byte)part.Legal;
            }
        }
    }

    /// <summary>
    /// A company without a brand has one that was taken for something else: a slip of a legal form ("CESC Limited"), a foreign
    /// article ("Till Capital"), a name of one word that is near an industry.
    /// </summary>
    private static void FindBrand(Span<Part> parts)
    {
        int lone = -1;
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Role is not (TokenRole.Legal or TokenRole.Stop) && parts[i].Length > 0)
            {
                lone = lone == -1 ? i : -2;
            }
        }

        if (lone >= 0 && parts[lone].IsCorrected && parts[lone].Words == 1 && parts[lone].Role == TokenRole.Generic)
        {
            MakeBrand(ref parts[lone]);
            return;
        }

        foreach (ref readonly Part part in parts)
        {
            if (part.Role is TokenRole.Brand or TokenRole.Number && part.Length > 1)
            {
                return;
            }
        }

        bool found = false;
        foreach (ref Part part in parts)
        {
            if (part.IsCorrected && part.Words == 1 && part.Role is TokenRole.Legal or TokenRole.Stop)
            {
                MakeBrand(ref part);
                found = true;
            }
        }

        foreach (ref Part part in parts)
        {
            if (!found && part.Role == TokenRole.Stop && part.IsRareStop && part.Words == 1)
            {
                MakeBrand(ref part);
                found = true;
            }
        }
    }

    private static void MakeBrand(ref Part part)
    {
        part.Role = TokenRole.Brand;
        part.Concept = -1;
        part.IsCorrected = false;
    }

    private static void Fill(AnalyzedName name, Span<Part> parts)
    {
        if (!name.IsPerson)
        {
            FindBrand(parts);
        }

        bool anyCounts = false;
        foreach (ref readonly Part part in parts)
        {
            anyCounts |= part.Role is not (TokenRole.Legal or TokenRole.Stop);
        }

        // A name of nothing but legal forms and articles is compared by those.
        foreach (ref readonly Part part in parts)
        {
            if (anyCounts && part.Role is TokenRole.Legal or TokenRole.Stop || part.Length == 0)
            {
                continue;
            }

            Add(name, part);
        }

        float total = 0;
        float light = 0;
        bool brand = false;
        for (int i = 0; i < name.Count; i++)
        {
            ref NameToken token = ref name.Tokens[i];
            int room = token.Length;
            token.SkeletonLength = name.IsPerson
                ? Skeleton.Write(name.TextOf(token), name.Scratch(room))
                : Skeleton.WriteStem(name.TextOf(token), name.Scratch(room));
            token.SkeletonStart = name.Keep(token.SkeletonLength);
            token.SkeletonHash = token.SkeletonLength >= Skeleton.MinLength ? TextHash.Of(name.SkeletonOf(token)) : 0;
            total += token.Weight;
            light += token.Light;
            brand |= TellsApart(name, token, parts);
            name.IsAmbiguous |= token.IsAmbiguous;
            name.LooksLikeCompany |= token.Role is TokenRole.Generic or TokenRole.Geo || name.LegalClasses != 0;
        }

        name.IsTruncated &= name.Count > 1;
        if (name.IsTruncated)
        {
            ref NameToken last = ref name.Tokens[name.Count - 1];
            last.Flags |= TokenFlags.Truncated;
            total -= last.Weight * (1 - ScoringRules.CutWordWeight);
            light -= last.Light * (1 - ScoringRules.CutWordWeight);
            last.Weight *= ScoringRules.CutWordWeight;
            last.Light *= ScoringRules.CutWordWeight;
            last.Heavy *= ScoringRules.CutWordWeight;
        }

        name.TotalWeight = total;
        name.LightWeight = light;
        name.IsTooGeneric = !anyCounts || !brand && (total < ScoringRules.TooGenericWeight || !HasWord(name));
        name.Anchor = AnchorOf(name);
    }

    /// <summary>
    /// A brand; so is a word that only may be a slip of an industry ("Garmin"), or a short one that is the whole name and that no
    /// counted name uses for an industry ("Youji").
    /// </summary>
    private static bool TellsApart(AnalyzedName name, in NameToken token, ReadOnlySpan<Part> parts)
    {
        if (token.Role == TokenRole.Brand)
        {
            return token.Length > 1 || token.Native is not null;
        }

        bool single = token.Role == TokenRole.Generic && (token.Flags & TokenFlags.Phrase) == 0 && token.Native is null;
        bool slip = (token.Flags & TokenFlags.Corrected) != 0;
        return single
            && (
                slip
                || name.Count == 1
                    && token.Length is > 3 and <= ScoringRules.MostRareWord
                    && parts[0].Script == ScriptKind.Latin
                    && TokenFrequencies.Shared.CountAll(name.TextOf(token)) == 0
            );
    }

    /// <summary>Whether anything but numbers and single letters is left.</summary>
    private static bool HasWord(AnalyzedName name)
    {
        for (int i = 0; i < name.Count; i++)
        {
            ref NameToken token = ref name.Tokens[i];
            if (token.Role != TokenRole.Number && (token.Length > 1 || token.Native is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The rarest brand, else the heaviest word. A name of one word anchors nothing if clean companies bear that word too: "Sun"
    /// stands in too many names.
    /// </summary>
    private static int AnchorOf(AnalyzedName name)
    {
        if (name.IsPerson || name.IsTooGeneric)
        {
            return -1;
        }

        int best = -1;
        bool brand = false;
        for (int i = 0; i < name.Count; i++)
        {
            ref NameToken t = ref name.Tokens[i];
            bool isBrand = t.Role == TokenRole.Brand && t.Length > 2;
            if (isBrand && !brand || isBrand == brand && (best < 0 || t.Weight > name.Tokens[best].Weight))
            {
                best = i;
                brand |= isBrand;
            }
        }

        if (best < 0 || name.Count == 1 && !brand)
        {
            return -1;
        }

        return TellsInside(name, best, brand) ? best : -1;
    }

    private static bool TellsInside(AnalyzedName name, int anchor, bool brand)
    {
        TokenFrequencies f = TokenFrequencies.Shared;
        ReadOnlySpan<char> text = name.TextOf(name.Tokens[anchor]);
        TokenFrequencies.Counts seen = f.Of(text);
        int clean = seen.CleanCompanies;
        if (name.Count == 1)
        {
            return ScoringRules.TellsAlone(text.Length, clean, seen.ListedCompanies);
        }

        if (!brand)
        {
            return name.Count >= ScoringRules.FewestGenericWords && name.TotalWeight >= ScoringRules.AnchoredBrands;
        }

        float brands = 0;
        for (int i = 0; i < name.Count; i++)
        {
            brands += name.Tokens[i].Role == TokenRole.Brand ? name.Tokens[i].Weight : 0;
        }

        return brands >= ScoringRules.AnchoredBrands
            || clean == 0 && text.Length >= ScoringRules.LongBrand
            || ScoringRules.TellsAlone(text.Length, clean, seen.ListedCompanies);
    }

    private static void Add(AnalyzedName name, in Part part)
    {
        ReadOnlySpan<char> text = name.TextOf(new RawWord { Start = part.Start, Length = part.Length });
        for (int i = 0; i < name.Count; i++)
        {
            // "Sergey Sergey Shoigu": a word twice is a word once.
            if (name.TextOf(name.Tokens[i]).SequenceEqual(text) && name.Tokens[i].Native == part.Native)
            {
                return;
            }
        }

        NameToken token = new()
        {
            Start = part.Start,
            Length = part.Length,
            Role = part.Role is TokenRole.Legal or TokenRole.Stop ? TokenRole.Generic : part.Role,
            Concept = part.Concept,
            Native = part.Native,
            Readings = part.Readings,
        };
        foreach (char c in text)
        {
            token.Mask |= 1UL << (char.IsAsciiDigit(c) ? 26 + c - '0' : c - 'a');
            if (char.IsAsciiDigit(c))
            {
                token.Flags |= TokenFlags.HasDigit;
            }
        }

        if (part.Script == ScriptKind.Abjad)
        {
            token.Flags |= TokenFlags.Abjad;
        }

        if (part.IsNickname)
        {
            token.Flags |= TokenFlags.Nickname;
        }

        if (part.Words > 1)
        {
            token.Flags |= TokenFlags.Phrase;
        }

        if (part.IsCorrected)
        {
            token.Flags |= TokenFlags.Corrected;
        }

        if (name.IsPerson)
        {
            token.Flags |= TokenFlags.Person;
        }

        if (token.Length == 1 && token.Role == TokenRole.Brand && token.Native is null)
        {
            token.Flags |= TokenFlags.Initial;
            name.HasInitials = true;
        }

        token.IsUnseen = part.IsUnseen && part.Words == 1;
        Weigh(name, ref token, text);
        ReadTwice(name, ref token, text, part);
        name.Tokens[name.Count++] = token;
    }

    /// <summary>
    /// A word that nobody knows may be a slip of an industry, and a word read as a slip of an industry may be a brand: what it
    /// counts is told by what it meets.
    /// </summary>
    private static void ReadTwice(AnalyzedName name, ref NameToken token, ReadOnlySpan<char> text, in Part part)
    {
        token.Light = token.Heavy = token.Weight;
        if (name.IsPerson || part.Words > 1 || token.Native is not null)
        {
            return;
        }

        if (token.Role == TokenRole.Brand && token.Concept == -1)
        {
            float light = part.IsUnseen && IsAgain(name, token, text) ? ScoringRules.WordAgain : part.Light;
            token.Light = Math.Min(token.Weight, light);
        }
        else if (part.IsCorrected && token.Role == TokenRole.Generic)
        {
            TokenFrequencies f = TokenFrequencies.Shared;
            TokenFrequencies.Counts seen = f.Of(text);
            token.Heavy = ScoringRules.Weight(
                TokenRole.Brand,
                f.Rarity(seen.Bearers(person: false), person: false),
                text.Length,
                person: false
            );
            token.Known = ScoringRules.Known(seen.Sum);
        }
    }

    /// <summary>Whether an earlier word is the same within the slips of both ("Huawei Technologies (Huawey)").</summary>
    private static bool IsAgain(AnalyzedName name, in NameToken token, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < name.Count && text.Length >= ScoringRules.MinAgain; i++)
        {
            ref NameToken earlier = ref name.Tokens[i];
            if (
                Math.Min(earlier.Length, text.Length) >= ScoringRules.MinAgain
                && BitOperations.PopCount(earlier.Mask ^ token.Mask) <= 4
                && EditDistance.Within(name.TextOf(earlier), text, 2) <= 2
            )
            {
                return true;
            }
        }

        return false;
    }

    private static void Weigh(AnalyzedName name, ref NameToken token, ReadOnlySpan<char> text)
    {
        TokenFrequencies f = TokenFrequencies.Shared;
        TokenFrequencies.Counts seen = f.Of(text);
        int count = seen.Bearers(name.IsPerson);
        if (token.Concept >= 0)
        {
            count = Math.Max(count, Vocabulary.Shared.Bearers(token.Concept, name.IsPerson));
        }

        token.Known = token.Concept >= 0 ? 1f : ScoringRules.Known(seen.Sum);
        token.Borne =
            name.IsPerson || token.Role != TokenRole.Brand ? 0
            : text.Length <= 3 || Vocabulary.Shared.IsCommonBrand(text) ? 1
            : ScoringRules.Borne(seen.Clean);
        float part = name.IsPerson && ScoringRules.IsPatronymic(text) ? ScoringRules.PatronymicWeight : 1;
        token.Weight =
            part * ScoringRules.Weight(token.Role, f.Rarity(count, name.IsPerson), text.Length, name.IsPerson);
    }
}

/// <summary>A stretch of a name with what the vocabulary says of it, before it becomes a token.</summary>
internal record struct Part(int Start, int Length, ScriptKind Script, string? Native)
{
    public TokenRole Role { get; set; } = TokenRole.Brand;
    public int Concept { get; set; } = -1;
    public LegalClass Legal { get; set; }
    public int Words { get; set; } = 1;
    public bool IsNickname { get; set; }
    public bool IsCorrected { get; set; }

    /// <summary>What it counts as the lightest word of the vocabulary that it may be a slip of; infinite for none.</summary>
    public float Light { get; set; } = float.PositiveInfinity;

    /// <summary>Neither the vocabulary nor the frequencies know the word.</summary>
    public bool IsUnseen { get; set; }

    /// <summary>An article or title that a company may bear as its brand; "the", "of", "and", "for", "de" and their like are none.</summary>
    public bool IsRareStop { get; set; }
    public string[]? Readings { get; set; }

    public void Give(in Meaning meaning, int words)
    {
        Role = meaning.Role;
        Concept = meaning.Concept;
        Legal = meaning.Legal;
        IsNickname = meaning.IsNickname;
        Words = words;
    }
}
