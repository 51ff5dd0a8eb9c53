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
        int count = person ? NameParts.PersonParts(into, parts) : NameParts.CompanyParts(into, parts);
        parts = parts[..count];
        into.PartCount = count;
        if (person)
        {
            PartRoles.KeepTwoNames(into, parts);
        }
        else
        {
            PartRoles.SettleLegalForms(into, parts);
        }

        Fill(into, parts);
        Acronyms.Write(into, parts);
    }

    /// <summary>
    /// Slips in words of legal forms and industries ("OBSHCHISTVO", "technolgies"). Names of persons have none: a word that is
    /// nearly a title is a family name there ("Bout", "Sahin", "Shein"). A short word is taken for a slip only inside a longer form
    /// ("JINT STOCK COMPANY") or at the name's end ("LTDt").
    /// </summary>
    private static void Correct(AnalyzedName name, bool person)
    {
        for (int i = 0; i < name.WordCount; i++)
        {
            ref RawWord word = ref name.Words[i];
            bool mayBe = !person && !word.IsHan && word.Native is null && word.Length >= 3;
            name.NearLight[i] = float.PositiveInfinity;
            name.IsUnseen[i] = false;
            name.NearCounts[i] = 0;
            if (mayBe)
            {
                Span<string?> room = name.NearForms.AsSpan(i * AnalyzedName.MaxNear, AnalyzedName.MaxNear);
                ReadOnlySpan<char> text = name.TextOf(word);
                name.NearCounts[i] = (byte)name.NearWords.Find(text, room, out name.NearLight[i], out name.IsUnseen[i]);
            }
        }
    }

    /// <summary>Whether a part is no legal form and no article; only then are those left out.</summary>
    public static bool AnyCounts(ReadOnlySpan<Part> parts)
    {
        bool any = false;
        foreach (ref readonly Part part in parts)
        {
            any |= part.Role is not (TokenRole.Legal or TokenRole.Stop);
        }

        return any;
    }

    private static void Fill(AnalyzedName name, Span<Part> parts)
    {
        if (!name.IsPerson)
        {
            PartRoles.FindBrand(parts);
        }

        bool anyCounts = AnyCounts(parts);
        // A name of nothing but legal forms and articles is compared by those.
        name.IsCompanyByForm &= anyCounts;
        foreach (ref readonly Part part in parts)
        {
            if (anyCounts && part.Role is TokenRole.Legal or TokenRole.Stop || part.Length == 0)
            {
                continue;
            }

            PartTokens.Add(name, part);
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
            token.SkeletonHash =
                token.SkeletonLength >= Skeleton.MinLength
                    ? RussianSounds.HashOf(name.SkeletonOf(token), name.IsPerson)
                    : 0;
            total += token.Weight;
            light += token.Light;
            brand |= TellingWords.TellsApart(name, token, parts);
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
        name.IsTooGeneric =
            !anyCounts || !brand && (total < ScoringRules.TooGenericWeight || !TellingWords.HasWord(name));
        name.Anchor = TellingWords.AnchorOf(name);
    }
}
