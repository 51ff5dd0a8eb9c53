namespace Licet.Screening.Names;

/// <summary>Roles that only the whole name tells: which short words are legal forms, and which part is the brand.</summary>
internal static class PartRoles
{
    /// <summary>
    /// Short legal forms (SA, AS, CO, AG) are words of their own in the middle of a name: they count as legal forms only in an
    /// unbroken run of legal forms and places at either end.
    /// </summary>
    public static void SettleLegalForms(AnalyzedName name, Span<Part> parts)
    {
        int head = 0;
        while (
            head < parts.Length
            && (parts[head].Role is TokenRole.Legal or TokenRole.Stop || ShortForms.SettleWithin(name, parts, head))
        )
        {
            head++;
        }

        int tail = ShortForms.SettleTail(name, parts, head);

        for (int i = 0; i < parts.Length; i++)
        {
            ref Part part = ref parts[i];
            if (part.Role != TokenRole.Legal)
            {
                continue;
            }

            bool atEnd = i < head || i >= tail;
            bool isShort = part.Length <= 3 && part.Words == 1 && part.Native is null;
            if (isShort && !atEnd)
            {
                part.Role = TokenRole.Brand;
                part.Concept = -1;
                part.Light = Math.Min(part.Light, ShortForms.WeightWithin(name, part));
            }
            else
            {
                name.LegalClasses |= (byte)part.Legal;
                name.IsCompanyByForm |= CompanyForms.IsSure(name, part);
            }
        }

        ShortForms.Lighten(name, parts, tail);
    }

    /// <summary>
    /// A person's name is never brought down to one word by its particles: where only one name would be left, they are names
    /// too ("Li De", "Haji Ali"), wherever they stand, so that the name reads alike in every order.
    /// </summary>
    public static void KeepTwoNames(AnalyzedName name, Span<Part> parts)
    {
        int names = 0;
        foreach (ref readonly Part part in parts)
        {
            names += part.Role is not (TokenRole.Stop or TokenRole.Legal) && part.Length > 0 ? 1 : 0;
        }

        for (int i = 0; i < parts.Length && names == 1; i++)
        {
            ref Part part = ref parts[i];
            if (part.Role == TokenRole.Stop && Vocabulary.Shared.IsParticle(part.Concept))
            {
                MakeBrand(ref part);
                ReadAsName(name, ref part);
            }
        }
    }

    /// <summary>A particle that the table of names knows as well: "Ben" is a Benjamin.</summary>
    private static void ReadAsName(AnalyzedName name, ref Part part)
    {
        ReadOnlySpan<char> text = name.TextOf(new RawWord { Start = part.Start, Length = part.Length });
        if (part.Words > 1 || !Vocabulary.Shared.PersonLookup.TryGetValue(text, out Phrase[]? phrases))
        {
            return;
        }

        foreach (Phrase phrase in phrases)
        {
            if (phrase.Words.Length == 1 && phrase.Meaning.Role == TokenRole.Brand)
            {
                part.Give(phrase.Meaning, words: 1);
            }
        }
    }

    /// <summary>
    /// A company without a brand has one that was taken for something else: a slip of a legal form ("CESC Limited"), a foreign
    /// article ("Till Capital"), a name of one word that is near an industry.
    /// </summary>
    public static void FindBrand(Span<Part> parts)
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
}
