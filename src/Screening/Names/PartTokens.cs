using System.Numerics;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>Makes words with weights of the parts of a name.</summary>
internal static class PartTokens
{
    public static void Add(AnalyzedName name, in Part part)
    {
        ReadOnlySpan<char> text = name.TextOf(new RawWord { Start = part.Start, Length = part.Length });
        for (int i = 0; i < name.Count; i++)
        {
            // "Sergey Sergey Shoigu": a word twice is a word once; the initials of a person are two words ("Volodin V. V.").
            if (
                name.TextOf(name.Tokens[i]).SequenceEqual(text)
                && name.Tokens[i].Native == part.Native
                && !(name.IsPerson && text.Length == 1)
            )
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
