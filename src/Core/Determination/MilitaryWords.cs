using System.Buffers;

namespace Licet.Core.Determination;

/// <summary>
/// Words by which a name says that somebody is of the armed services, the national guard or police, or an intelligence or reconnaissance
/// organization (744.21(g), 744.22(f)). The choice of words is ours (DESIGN): they raise a question and never decide.
/// </summary>
internal static class MilitaryWords
{
    /// <summary>Whole words or runs of words in Latin letters, without accents.</summary>
    private static readonly string[] s_latin =
    [
        "military",
        "militar",
        "militares",
        "army",
        "ejercito",
        "navy",
        "naval",
        "armada",
        "air force",
        "airforce",
        "fuerza aerea",
        "marine corps",
        "marines",
        "coast guard",
        "guardia costera",
        "national guard",
        "guardia nacional",
        "national police",
        "policia nacional",
        "armed forces",
        "armed police",
        "fuerza armada",
        "fuerzas armadas",
        "defence",
        "defense",
        "defensa",
        "oborony",
        "ministry of war",
        "militia",
        "milicia",
        "general staff",
        "liberation army",
        "pla",
        "plaaf",
        "rocket force",
        "missile force",
        "missile forces",
        "strategic support force",
        "aerospace force",
        "aerospace forces",
        "revolutionary guard",
        "revolutionary guards",
        "revolutionary guard corps",
        "irgc",
        "tatmadaw",
        "spetsnaz",
        "rosgvardiya",
        "troops",
        "reconnaissance",
        "gru",
        "state security",
        "military intelligence",
        "inteligencia militar",
        "intelligence agency",
        "intelligence bureau",
        "intelligence center",
        "intelligence centre",
        "intelligence command",
        "intelligence corps",
        "intelligence department",
        "intelligence directorate",
        "intelligence division",
        "intelligence ministry",
        "intelligence office",
        "intelligence organization",
        "intelligence service",
        "intelligence staff",
        "intelligence unit",
        "staff intelligence",
        "ministry of intelligence",
        "jiefangjun",
        "budui",
        "haijun",
        "kongjun",
        "lujun",
        "huojianjun",
        "armaments department",
        "ministry of public security",
        "border police",
        "border guard",
        "voyskovaya chast",
        "voiskovaia chast",
        "rosgvardia",
        "fsb",
        "razvedyvatelnoye",
        "razvedyvatelnogo",
        "razvedyvatelnaya",
        "directorate of procurement",
        "yothapol khemarak",
        "dgcim",
        "base aerea",
        "comando de aviacion",
        "paracaidistas",
        "hashd",
        "hashd al shaabi",
        "popular mobilization",
        "popular mobilisation",
    ];

    /// <summary>Parts of words in other letters.</summary>
    private static readonly string[] s_others =
    [
        "解放军",
        "解放軍",
        "武警",
        "武装警察",
        "国防",
        "國防",
        "海军",
        "海軍",
        "空军",
        "空軍",
        "陆军",
        "陸軍",
        "火箭军",
        "军事",
        "軍事",
        "军区",
        "战区",
        "部队",
        "部隊",
        "参谋部",
        "情报局",
        "情报部",
        "оборон",
        "военн",
        "вооруж",
        "генштаб",
        "генеральный штаб",
        "разведк",
        "разведыват",
        "росгвард",
        "войск",
        "인민군",
        "국방",
        "정찰총국",
        "سپاه",
        "ارتش",
        "دفاع",
        "القوات المسلحة",
        "الجيش",
        "الحشد الشعبي",
        "фсб",
        "узброен",
        "တပ်မတော်",
        "កងទ័ព",
    ];

    private static readonly SearchValues<string> s_whole = SearchValues.Create(
        [.. s_latin.Select(w => $" {w} ")],
        StringComparison.Ordinal
    );

    private static readonly SearchValues<string> s_parts = SearchValues.Create(s_others, StringComparison.Ordinal);

    /// <summary>A name is shorter; a longer text gets memory of its own.</summary>
    private const int Short = 256;

    /// <summary>The word of the text that says so, as listed; null where none does.</summary>
    public static string? In(string text)
    {
        var lower = text.Length <= Short ? stackalloc char[text.Length] : new char[text.Length];
        text.AsSpan().ToLowerInvariant(lower);
        Span<char> plain = text.Length <= Short ? stackalloc char[text.Length + 2] : new char[text.Length + 2];
        ReadOnlySpan<char> words = plain[..Words(lower, plain)];
        if (words.ContainsAny(s_whole))
        {
            var said = words.ToString();
            return Array.Find(s_latin, w => said.Contains($" {w} ", StringComparison.Ordinal));
        }

        if (lower.ContainsAny(s_parts))
        {
            var said = lower.ToString();
            return Array.Find(s_others, w => said.Contains(w, StringComparison.Ordinal));
        }

        return null;
    }

    /// <summary>Letters without accents in words, one space before, between and behind them.</summary>
    /// <param name="plain">Two signs longer than the text.</param>
    /// <returns>How many signs of it are used.</returns>
    private static int Words(ReadOnlySpan<char> lower, Span<char> plain)
    {
        plain[0] = ' ';
        var length = 1;
        foreach (var letter in lower)
        {
            if (char.IsLetterOrDigit(letter))
            {
                plain[length++] = Plain(letter);
            }
            else if (plain[length - 1] != ' ')
            {
                plain[length++] = ' ';
            }
        }

        if (plain[length - 1] != ' ')
        {
            plain[length++] = ' ';
        }

        return length;
    }

    /// <summary>The letters of Spanish without accents: of the countries named they are those of Cuba, Nicaragua and Venezuela.</summary>
    private static char Plain(char letter) =>
        letter switch
        {
            'á' => 'a',
            'é' => 'e',
            'í' => 'i',
            'ó' => 'o',
            'ú' or 'ü' => 'u',
            'ñ' => 'n',
            _ => letter,
        };
}
