namespace Licet.Screening.Names;

/// <summary>
/// First letters of a company's words, in the three ways in which companies build them: without legal forms (NUDT), with them
/// but without "Group" (CETC), with all of them.
/// </summary>
internal static class Acronyms
{
    /// <summary>Three letters meet by chance in too many names.</summary>
    public const int MinLength = 4;

    public static void Write(AnalyzedName name, ReadOnlySpan<Part> parts)
    {
        name.AcronymCount = 0;
        if (name.IsPerson || parts.Length < 3)
        {
            return;
        }

        for (int way = 0; way < 3; way++)
        {
            Span<char> letters = name.Scratch(parts.Length * 4);
            int n = 0;
            foreach (ref readonly Part part in parts)
            {
                bool skip =
                    part.Length == 0
                    || part.Native is not null
                    || part.Role is TokenRole.Stop or TokenRole.Number
                    || part.Role == TokenRole.Legal && (way == 0 || way == 1 && part.Legal == LegalClass.Group);
                if (skip)
                {
                    continue;
                }

                // A phrase gives a letter a word; its words lie side by side, so only the first is at hand.
                letters[n++] = name.TextOf(new RawWord { Start = part.Start, Length = 1 })[0];
            }

            if (
                n >= MinLength
                && (name.AcronymCount == 0 || !name.Acronym(name.AcronymCount - 1).SequenceEqual(letters[..n]))
            )
            {
                name.KeepAcronym(n);
            }
        }
    }
}
