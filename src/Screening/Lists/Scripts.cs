namespace Licet.Screening.Lists;

/// <summary>Tells the writing system of a text by its letters.</summary>
public static class Scripts
{
    /// <summary>The system most letters belong to; at equal counts the one met first; Latin where there is no letter at all.</summary>
    public static Script ScriptOf(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return Script.Latin;
        }

        Span<int> counts = stackalloc int[7];
        var best = Script.Latin;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!System.Text.Rune.IsLetter(rune))
            {
                continue;
            }

            var script = Of(rune.Value);
            if (++counts[(int)script] > counts[(int)best])
            {
                best = script;
            }
        }

        return best;
    }

    private static Script Of(int rune) =>
        rune switch
        {
            < 0x0250 or (>= 0x1E00 and <= 0x1EFF) or (>= 0xFF21 and <= 0xFF5A) => Script.Latin,
            (>= 0x0400 and <= 0x052F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0x2DE0 and <= 0x2DFF) => Script.Cyrillic,
            (>= 0x0600 and <= 0x06FF)
            or (>= 0x0750 and <= 0x077F)
            or (>= 0x08A0 and <= 0x08FF)
            or (>= 0xFB50 and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFF) => Script.Arabic,
            (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xAC00 and <= 0xD7AF) => Script.Hangul,
            (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xFF66 and <= 0xFF9F) => Script.Kana,
            0x3005 or 0x3007 => Script.Han,
            (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF) => Script.Han,
            _ => Script.Other,
        };
}
