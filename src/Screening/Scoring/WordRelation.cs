using System.Numerics;
using System.Runtime.CompilerServices;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.Scoring;

/// <summary>How two words are related and how much of a match that is; <see cref="Similarity"/> 0 means not at all.</summary>
internal readonly record struct Related(Relation Relation, float Similarity)
{
    public static readonly Related None = new(Relation.Equal, 0);
}

/// <summary>
/// The finite relation between words. Retrieval finds exactly these neighbors by its own means; scoring asks here, pair by
/// pair. Whatever is added here must be added to the neighbor search, and the test against exhaustive scoring says so.
/// </summary>
internal static class WordRelation
{
    /// <summary>
    /// A quick no: no table, native, reading or script can relate the two, their skeletons differ, and more letters are strange to
    /// each other than two edits explain. Never wrong in saying no.
    /// </summary>
    public static bool CannotMeet(in NameToken q, in NameToken n) =>
        BitOperations.PopCount(q.Mask ^ n.Mask) > 4
        && (q.Concept != n.Concept || q.Concept == -1)
        && (q.SkeletonHash != n.SkeletonHash || q.SkeletonHash == 0)
        && ((q.Flags | n.Flags) & (TokenFlags.Abjad | TokenFlags.Truncated)) == 0
        && q.Native is null
        && n.Native is null;

    public static Related Between(
        in NameToken q,
        AnalyzedName qName,
        in NameToken n,
        ReadOnlySpan<char> nText,
        ReadOnlySpan<char> nSkeleton
    )
    {
        ReadOnlySpan<char> qText = qName.TextOf(q);
        bool person = (q.Flags & TokenFlags.Person) != 0;
        if (q.Native is not null && n.Native is not null)
        {
            return Natives(q, qText, n, nText);
        }

        if (qText.SequenceEqual(nText))
        {
            return new Related(Relation.Equal, 1);
        }

        if (q.Concept != -1 && q.Concept == n.Concept)
        {
            if (((q.Flags ^ n.Flags) & TokenFlags.Corrected) != 0)
            {
                return IsSlipOf(q, qText, n, nText)
                    ? new Related(Relation.Spelling, ScoringRules.CorrectedSimilarity)
                    : Related.None;
            }

            bool nickname = ((q.Flags | n.Flags) & TokenFlags.Nickname) != 0;
            bool name = q.Role == TokenRole.Brand;
            if (name && !person && TooShortForVariant(q, n))
            {
                return Related.None;
            }

            return new Related(
                Relation.Equivalent,
                nickname ? ScoringRules.NicknameSimilarity
                    : name ? ScoringRules.NameVariantSimilarity
                    : ScoringRules.EquivalentSimilarity
            );
        }

        if (q.Concept < -1 || n.Concept < -1)
        {
            // A number is that number or another.
            return Related.None;
        }

        if (((q.Flags | n.Flags) & TokenFlags.Initial) != 0)
        {
            return Related.None;
        }

        if (q.Readings is not null && Reads(q.Readings, nText) || n.Readings is not null && Reads(n.Readings, qText))
        {
            return new Related(
                Relation.Romanization,
                ScoringRules.ReadingSimilarity(Math.Min(qText.Length, nText.Length))
            );
        }

        Related best = Related.None;
        ReadOnlySpan<char> qSkeleton = qName.SkeletonOf(q);
        if (
            qSkeleton.Length >= Skeleton.MinLength
            && qSkeleton.SequenceEqual(nSkeleton)
            && ((q.Flags | n.Flags) & TokenFlags.HasDigit) == 0
        )
        {
            best = new Related(Relation.Romanization, ScoringRules.RomanizationSimilarity);
        }
        else if (q.SkeletonHash != 0 && q.SkeletonHash == n.SkeletonHash && RussianSounds.Same(qSkeleton, nSkeleton))
        {
            best = new Related(Relation.Romanization, ScoringRules.SoundSimilarity);
        }
        else if (((q.Flags | n.Flags) & TokenFlags.Abjad) != 0)
        {
            int same = SameConsonants(q, qText, n, nText);
            best = same < 2 ? Related.None : new Related(Relation.Romanization, ScoringRules.ConsonantSimilarity(same));
        }

        bool acronyms = !person && Math.Max(qText.Length, nText.Length) <= ScoringRules.MostAcronym;
        if (best.Similarity == 0 && !acronyms && SameCollapsed(qText, nText))
        {
            best = new Related(Relation.Spelling, ScoringRules.RepeatedLetterSimilarity);
        }

        // A reading of Han characters is exact and one of Arabic letters has no vowels: an edit is another name, not a slip.
        bool read =
            (q.Native is null) != (n.Native is null) || ((q.Flags ^ n.Flags) & TokenFlags.Abjad) != TokenFlags.None;
        Related spelling = read || AreTwoPlaces(q, n) ? Related.None : Spelling(q, qText, n, nText);
        return spelling.Similarity > best.Similarity ? spelling : best;
    }

    /// <summary>
    /// A short word read as a slip of an industry must be near the very word it meets: "bandes" is near "bundes" and so is no
    /// "federal", which only means the same.
    /// </summary>
    private static bool IsSlipOf(in NameToken q, ReadOnlySpan<char> qText, in NameToken n, ReadOnlySpan<char> nText) =>
        ((q.Flags | n.Flags) & TokenFlags.Phrase) != 0
        || Math.Max(qText.Length, nText.Length) > ScoringRules.MostSlipOfMeaning
        || EditDistance.Within(qText, nText, 2) <= 2;

    /// <summary>Chile is no slip of China, however near its letters: both are places that the vocabulary knows as written.</summary>
    private static bool AreTwoPlaces(in NameToken q, in NameToken n) =>
        q.Role == TokenRole.Geo
        && n.Role == TokenRole.Geo
        && q.Concept >= 0
        && n.Concept >= 0
        && q.Concept != n.Concept
        && ((q.Flags | n.Flags) & TokenFlags.Corrected) == 0;

    /// <summary>Whether the query's word, cut off by the field's end, begins the listed word.</summary>
    public static bool IsCutOff(in NameToken q, ReadOnlySpan<char> qText, ReadOnlySpan<char> nText) =>
        (q.Flags & TokenFlags.Truncated) != 0
        && qText.Length >= 2
        && nText.Length > qText.Length
        && nText.StartsWith(qText);

    public static Related Spelling(in NameToken q, ReadOnlySpan<char> qText, in NameToken n, ReadOnlySpan<char> nText)
    {
        int limit = Math.Min(ScoringRules.MaxEdits(qText.Length), ScoringRules.MaxEdits(nText.Length));
        if (limit == 0 || Math.Abs(qText.Length - nText.Length) > limit)
        {
            return Related.None;
        }

        if (
            BitOperations.PopCount(q.Mask & ~n.Mask) > limit
            || BitOperations.PopCount(n.Mask & ~q.Mask) > limit
            || ((q.Flags & n.Flags) & TokenFlags.HasDigit) != 0 && !SameDigits(qText, nText)
        )
        {
            return Related.None;
        }

        int edits = EditDistance.Within(qText, nText, limit);
        if (edits > limit)
        {
            return Related.None;
        }

        float known = q.Known * (0.5f + (0.5f * n.Known));
        if (n.Role is TokenRole.Generic or TokenRole.Geo)
        {
            // A slip that happens to be another word ("chia" for China) loses less where little hangs on it.
            known *= ScoringRules.KnownOfLight;
        }

        float s = ScoringRules.SpellingSimilarity(
            edits,
            Math.Max(qText.Length, nText.Length),
            qText[0] == nText[0],
            known
        );
        return new Related(Relation.Spelling, s);
    }

    /// <summary>A person's name of two or three Latin letters ("Pae") has variants by the dozen; as a company's brand it is an acronym.</summary>
    private static bool TooShortForVariant(in NameToken q, in NameToken n) =>
        q.Native is null
        && n.Native is null
        && ((q.Flags | n.Flags) & TokenFlags.Abjad) == 0
        && Math.Min(q.Length, n.Length) < ScoringRules.MostAcronym
        && ((ReadOnlySpan<char>)Vocabulary.Shared.ConceptName(q.Concept)).StartsWith("@name:");

    /// <summary>The highest similarity by spelling with so many edits, whatever is known of the words; retrieval relies on it.</summary>
    public static float MostBySpelling(in NameToken q, ReadOnlySpan<char> qText, ReadOnlySpan<char> nText, int edits)
    {
        if (q.Native is not null || edits == 0)
        {
            return 1;
        }

        int length = Math.Max(qText.Length, nText.Length);
        bool sameFirst = qText[0] == nText[0];
        return Math.Max(
            ScoringRules.SpellingSimilarity(edits, length, sameFirst, known: 0),
            ScoringRules.SpellingSimilarity(edits, length, sameFirst, known: 1)
        );
    }

    /// <summary>Two originals in Han or Hangul: their characters say more than their sound.</summary>
    private static Related Natives(in NameToken q, ReadOnlySpan<char> qText, in NameToken n, ReadOnlySpan<char> nText)
    {
        if (q.Native == n.Native)
        {
            return new Related(Relation.Equal, 1);
        }

        // One syllable against one: another character is another name, however alike they sound.
        if (q.Concept != -1 && q.Concept == n.Concept && q.Native!.Length + n.Native!.Length > 2)
        {
            return new Related(Relation.Equivalent, ScoringRules.EquivalentSimilarity);
        }

        int length = Math.Max(q.Native!.Length, n.Native!.Length);
        return
            length >= 4
            && EditDistance.Within(q.Native, n.Native, 1) == 1
            && Spelling(q, qText, n, nText).Similarity > 0
            ? new Related(Relation.Spelling, ScoringRules.NativeNearSimilarity)
            : Related.None;
    }

    private static bool Reads(string[] readings, ReadOnlySpan<char> text)
    {
        foreach (string reading in readings)
        {
            if (text.SequenceEqual(reading))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many consonants two words have, if they are the same ones in the same order; else 0.</summary>
    [SkipLocalsInit]
    private static int SameConsonants(in NameToken q, ReadOnlySpan<char> a, in NameToken n, ReadOnlySpan<char> b)
    {
        Span<char> x = stackalloc char[32];
        Span<char> y = stackalloc char[32];
        if (a.Length > 32 || b.Length > 32)
        {
            return 0;
        }

        int length = Skeleton.WriteConsonants(a, (q.Flags & TokenFlags.Abjad) != 0, x);
        int other = Skeleton.WriteConsonants(b, (n.Flags & TokenFlags.Abjad) != 0, y);
        return x[..length].SequenceEqual(y[..other]) ? length : 0;
    }

    /// <summary>Whether two words differ only in how often a letter is repeated (Joonng, Jong).</summary>
    private static bool SameCollapsed(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (
            a.Length is < 2 or > 64
            || b.Length is < 2 or > 64
            || a[0] != b[0]
            || a[^1] != b[^1]
            || char.IsAsciiDigit(a[0])
        )
        {
            return false;
        }

        int i = 0;
        int j = 0;
        while (i < a.Length && j < b.Length)
        {
            char c = a[i];
            if (c != b[j])
            {
                return false;
            }

            while (i < a.Length && a[i] == c)
            {
                i++;
            }

            while (j < b.Length && b[j] == c)
            {
                j++;
            }
        }

        return i == a.Length && j == b.Length && !a.ContainsAnyInRange('0', '9');
    }

    private static bool SameDigits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int j = 0;
        foreach (char c in a)
        {
            if (!char.IsAsciiDigit(c))
            {
                continue;
            }

            while (j < b.Length && !char.IsAsciiDigit(b[j]))
            {
                j++;
            }

            if (j == b.Length || b[j++] != c)
            {
                return false;
            }
        }

        while (j < b.Length && !char.IsAsciiDigit(b[j]))
        {
            j++;
        }

        return j == b.Length;
    }
}
