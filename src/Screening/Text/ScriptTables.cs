using System.Text;

namespace Licet.Screening.Text;

/// <summary>Scripts the engine treats each in its own way.</summary>
internal enum ScriptKind : byte
{
    Latin,
    Cyrillic,

    /// <summary>Arabic and Hebrew: written mostly without vowels.</summary>
    Abjad,
    Hangul,
    Other,
}

/// <summary>Facts about characters: which script, which letter it folds to, which pairs compose.</summary>
internal static class ScriptTables
{
    public static bool IsHan(Rune r) =>
        r.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or 0x3007
        || r.Value is >= 0x20000 and <= 0x323AF;

    /// <summary>Emoji, dingbats, flags: they say nothing of who a party is.</summary>
    public static bool IsPicture(Rune r) =>
        r.Value
            is (>= 0x2190 and <= 0x23FF)
                or (>= 0x2500 and <= 0x2BFF)
                or (>= 0x1F000 and <= 0x1F0FF)
                or (>= 0x1F1E6 and <= 0x1F1FF)
                or (>= 0x1F300 and <= 0x1FAFF);

    public static ScriptKind KindOf(Rune r) =>
        r.Value switch
        {
            < 0x370 => ScriptKind.Latin,
            >= 0x400 and <= 0x52F => ScriptKind.Cyrillic,
            >= 0x590 and <= 0x8FF => ScriptKind.Abjad,
            >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF => ScriptKind.Abjad,
            >= 0xAC00 and <= 0xD7A3 => ScriptKind.Hangul,
            >= 0x1E00 and <= 0x1EFF => ScriptKind.Latin,
            _ => ScriptKind.Other,
        };

    /// <summary>
    /// The one reading of a Cyrillic letter; the many romanization standards meet later in <see cref="Skeleton"/>. Null: not in
    /// the table.
    /// </summary>
    public static string? Cyrillic(int value)
    {
        int lower = value switch
        {
            >= 0x410 and <= 0x42F => value + 0x20,
            >= 0x400 and <= 0x40F => value + 0x50,
            _ => value,
        };
        return lower switch
        {
            'а' => "a",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'ґ' => "g",
            'Ґ' => "g",
            'д' => "d",
            'е' => "e",
            'ё' => "e",
            'ж' => "zh",
            'з' => "z",
            'и' => "i",
            'й' => "y",
            'к' => "k",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'о' => "o",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ф' => "f",
            'х' => "kh",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'ъ' => "",
            'ы' => "y",
            'ь' => "",
            'э' => "e",
            'ю' => "yu",
            'я' => "ya",
            'і' => "i",
            'ї' => "i",
            'є' => "ye",
            'ў' => "u",
            'ј' => "j",
            'љ' => "lj",
            'њ' => "nj",
            'ђ' => "dj",
            'ћ' => "c",
            'џ' => "dzh",
            'ѕ' => "dz",
            _ => null,
        };
    }

    /// <summary>Slavic Latin letters whose hook is a sound; û and â only beside others of them (ISO 9). Null for all others.</summary>
    public static string? Caron(int value, bool slavic) =>
        value switch
        {
            'û' or 'Û' when slavic => "yu",
            'â' or 'Â' when slavic => "ya",
            'š' or 'Š' => "sh",
            'ž' or 'Ž' => "zh",
            'č' or 'Č' => "ch",
            'ŝ' or 'Ŝ' => "shch",
            _ => null,
        };

    /// <summary>The Latin letter a Cyrillic letter looks like, for words that mix both scripts; '\0' for none.</summary>
    public static char Homoglyph(int value) =>
        value switch
        {
            'а' or 'А' => 'a',
            'е' or 'Е' => 'e',
            'о' or 'О' => 'o',
            'р' or 'Р' => 'p',
            'с' or 'С' => 'c',
            'у' or 'У' => 'y',
            'х' or 'Х' => 'x',
            'к' or 'К' => 'k',
            'м' or 'М' => 'm',
            'т' or 'Т' => 't',
            'н' or 'Н' => 'h',
            'в' or 'В' => 'b',
            'і' or 'І' => 'i',
            'ј' or 'Ј' => 'j',
            'ѕ' or 'Ѕ' => 's',
            _ => '\0',
        };

    /// <summary>
    /// The composed form of a letter and the combining mark behind it, for the few cases in which dropping the mark changes the
    /// reading (й, ё, Hangul jamo). <paramref name="used"/> is the number of further chars consumed.
    /// </summary>
    public static Rune Compose(Rune first, ReadOnlySpan<char> rest, out int used)
    {
        used = 0;
        if (rest.IsEmpty)
        {
            return first;
        }

        char next = rest[0];
        if (next is '\u0306' or '\u0308')
        {
            int composed = (first.Value, next) switch
            {
                ('и', '\u0306') => 'й',
                ('И', '\u0306') => 'Й',
                ('у', '\u0306') => 'ў',
                ('е', '\u0308') => 'ё',
                ('Е', '\u0308') => 'Ё',
                ('і', '\u0308') => 'ї',
                _ => 0,
            };
            if (composed != 0)
            {
                used = 1;
                return new Rune(composed);
            }
        }

        return first.Value is >= 0x1100 and <= 0x1112 && next is >= '\u1161' and <= '\u1175'
            ? Hangul(first.Value, rest, out used)
            : first;
    }

    // Unicode 16, section 3.12: conjoining jamo.
    private static Rune Hangul(int lead, ReadOnlySpan<char> rest, out int used)
    {
        used = 1;
        int syllable = 0xAC00 + (((lead - 0x1100) * 21) + (rest[0] - 0x1161)) * 28;
        if (rest.Length > 1 && rest[1] is > '\u11A7' and <= '\u11C2')
        {
            syllable += rest[1] - 0x11A7;
            used = 2;
        }

        return new Rune(syllable);
    }
}
