namespace Licet.Screening.Text;

/// <summary>
/// What stays of a romanized word when the choice of romanization standard is taken out: BGN/PCGN, ISO 9, GOST, ALA-LC,
/// passport and German or French habits fold to one string (Shcherbakov, Ščerbakov, Scherbakov, Chtcherbakov).
/// </summary>
internal static class Skeleton
{
    /// <summary>Shorter skeletons collide too often to mean anything.</summary>
    public const int MinLength = 4;

    /// <summary>In front of a shorter word an x is an x (Xoma).</summary>
    private const int MinKhInFront = 6;

    /// <summary>Writes the skeleton; <paramref name="into"/> must be at least as long as the word. Returns its length.</summary>
    public static int Write(ReadOnlySpan<char> w, Span<char> into)
    {
        int n = 0;
        int i = 0;
        while (i < w.Length)
        {
            char c = w[i];
            char d = i + 1 < w.Length ? w[i + 1] : '\0';
            char e = i + 2 < w.Length ? w[i + 2] : '\0';
            char f = i + 3 < w.Length ? w[i + 3] : '\0';
            char put;
            int take = 1;
            switch (c)
            {
                case 's' when w[i..].StartsWith("schtsch"):
                    (put, take) = ('s', 7);
                    break;
                case 'c' when w[i..].StartsWith("chtch"):
                    (put, take) = ('s', 5);
                    break;
                case 'j' when d == 'o' && e == 'u':
                    // French j, for zh; a y before ou is written i or y.
                    put = 'z';
                    break;
                case 'y' or 'i' when d == 'o' && e == 'u':
                    (put, take) = ('u', 3);
                    break;
                case 's' when d == 'h' && e == 'c' && f == 'h':
                    (put, take) = ('s', 4);
                    break;
                case 's' when d == 'c' && e == 'h' || d == 'h' && e == 'h' || d == 'h' && e == 'c':
                    (put, take) = ('s', 3);
                    break;
                case 's' when d == 'h' || d == 'c' && e is '\0':
                    (put, take) = ('s', 2);
                    break;
                case 't' when d == 's' && e == 'c' && f == 'h':
                    (put, take) = ('c', 4);
                    break;
                case 't' when d == 'c' && e == 'h':
                    (put, take) = ('c', 3);
                    break;
                case 't' when d is 's' or 'z':
                    (put, take) = ('c', 2);
                    break;
                case 't' when d == 'h':
                    (put, take) = ('t', 2);
                    break;
                case 'c' when d is 'h' or 'z':
                    (put, take) = ('c', 2);
                    break;
                case 'c' when d == 'k':
                    (put, take) = ('k', 2);
                    break;
                case 'c':
                    put = 'c';
                    break;
                case 'z' when d == 'h':
                    (put, take) = ('z', 2);
                    break;
                case 'd' when d is 'z' && e == 'h':
                    (put, take) = ('j', 3);
                    break;
                case 'd' when d is 'j':
                    (put, take) = ('j', 2);
                    break;
                case 'k' when d == 'h':
                    (put, take) = ('h', 2);
                    break;
                case 'g' when d == 'h':
                    (put, take) = ('g', 2);
                    break;
                case 'p' when d == 'h':
                    (put, take) = ('f', 2);
                    break;
                case 'd' when d == 'h':
                    (put, take) = ('d', 2);
                    break;
                case 'k' when d == 's':
                    (put, take) = (IsKh(e) ? 'h' : 'x', 2);
                    break;
                case 'x':
                    put = IsKh(d) && (i > 0 || w.Length >= MinKhInFront) ? 'h' : 'x';
                    break;
                case 'q':
                    put = 'k';
                    break;
                case 'w':
                    put = 'v';
                    break;
                case 'y' or 'j' or 'i' when d is 'a' or 'u' or 'o' or 'e' && i + 1 < w.Length:
                    // ya, ja, ia -> a; the glide is what the standards disagree on. An initial J before a vowel may also be a
                    // consonant (Jamal): kept, so that Jamal and Dzhamal meet and Amal stays apart.
                    if (c == 'j' && i == 0)
                    {
                        put = 'j';
                        break;
                    }

                    put = d == 'o' ? 'o' : d;
                    take = 2;
                    break;
                case 'y' or 'j' or 'i':
                    put = 'i';
                    break;
                case 'a' when d is 'e':
                    // Qaeda, Qaida.
                    if (n == 0 || into[n - 1] != 'a')
                    {
                        into[n++] = 'a';
                    }

                    (put, take) = ('i', 2);
                    break;
                case 'o' when d is 'u' or 'o':
                    (put, take) = ('u', 2);
                    break;
                case 'e' when d is 'e':
                    (put, take) = ('i', 2);
                    break;
                case 'e' when d is 'y' or 'j' or 'i':
                    // Sergey, Sergej, Sergei; Andrey, Andrej.
                    (put, take) = ('e', 2);
                    break;
                default:
                    put = c;
                    break;
            }

            i += take;
            if (n == 0 || into[n - 1] != put)
            {
                into[n++] = put;
            }
        }

        // -iy, -ij, -yy, -y, -i and -skii, -sky end alike (doubles are already one).
        return n;
    }

    /// <summary>
    /// Whether an x before this letter may be the kh of GOST 7.79 B (Xrushhyov). Before i and u it is the x of pinyin, which no h
    /// may meet. A ks is read the same, so that Aleksandr and Alexander stay one.
    /// </summary>
    private static bool IsKh(char next) => next is not ('i' or 'u' or 'y' or 'j');

    /// <summary>
    /// The skeleton of a company's word: Russian adjectives lose their ending, so that "Muromskiy" meets "Murom". Not for
    /// persons: Petrovskiy is not Petrov.
    /// </summary>
    public static int WriteStem(ReadOnlySpan<char> w, Span<char> into)
    {
        int n = Write(w, into);
        foreach (string ending in s_adjectiveEndings)
        {
            if (n >= ending.Length + MinLength && into[..n].EndsWith(ending))
            {
                return n - ending.Length;
            }
        }

        return n;
    }

    private static readonly string[] s_adjectiveEndings =
    [
        "skogo",
        "skaa",
        "skoe",
        "skaia",
        "skoi",
        "skie",
        "ska",
        "ski",
    ];

    /// <summary>The word with every run of one letter written once. Returns the length.</summary>
    public static int WriteCollapsed(ReadOnlySpan<char> w, Span<char> into)
    {
        int n = 0;
        foreach (char c in w)
        {
            if (n == 0 || into[n - 1] != c)
            {
                into[n++] = c;
            }
        }

        return n;
    }

    /// <summary>
    /// Consonants only, for words that came from a script without vowels. There a letter twice is two letters with a vowel
    /// between them; in Latin spelling it is one. Returns the length.
    /// </summary>
    public static int WriteConsonants(ReadOnlySpan<char> w, bool abjad, Span<char> into)
    {
        int n = 0;
        char last = '\0';
        for (int i = 0; i < w.Length; i++)
        {
            char c = w[i];
            char d = i + 1 < w.Length ? w[i + 1] : '\0';
            char put = c switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' => '\0',
                'p' => 'b',
                'v' => 'f',
                'q' => 'k',
                'c' when d is 'h' => 'k',
                'c' => 'k',
                'j' or 'g' => 'g',
                'h' when i > 0 && w[i - 1] is 's' or 'k' or 'g' or 'd' or 't' or 'c' => '\0',
                _ => c,
            };
            if (put != '\0' && (abjad || !(put == last && i > 0 && w[i - 1] == c)))
            {
                into[n++] = put;
            }

            last = put;
        }

        // A final h is written or not (Zade, Zadeh) and mostly silent.
        return n > MinLength && w[^1] == 'h' && into[n - 1] == 'h' ? n - 1 : n;
    }
}
