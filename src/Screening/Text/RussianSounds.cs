using System.Runtime.CompilerServices;

namespace Licet.Screening.Text;

/// <summary>
/// What German, French and English hands write alike of a Russian name, and what they do not: sch is zh to one and sh to
/// another, z is ts or z, s is s or z, ch is kh, ch or sh. In a word that ends as Russian names do, all of these are
/// one sound here (Schukow, Joukov, Zhukov; Chruschtschow, Khrouchtchev). It is coarser than <see cref="Skeleton"/> and
/// counts for less; other words are compared by their skeleton alone.
/// </summary>
internal static class RussianSounds
{
    /// <summary>Shorter words have too many neighbors; among companies' words more than among surnames (Senko, Zenko).</summary>
    private const int MinLength = 5;

    private const int MinLengthOfCompany = 7;

    private const int MaxLength = 40;

    private static readonly string[] s_endings =
    [
        "ov",
        "ev",
        "of",
        "ef",
        "ova",
        "eva",
        "ski",
        "ska",
        "skaa",
        "vic",
        "vis",
        "enko",
        "cuk",
        "in",
        "ina",
        "zavod",
        "savod",
        "gas",
        "gaz",
    ];

    /// <summary>A hash that words of equal sounds share, made of the word's skeleton.</summary>
    [SkipLocalsInit]
    public static ulong HashOf(ReadOnlySpan<char> skeleton, bool person)
    {
        Span<char> sounds = stackalloc char[MaxLength];
        int length = person || skeleton.Length >= MinLengthOfCompany ? Write(skeleton, sounds) : 0;
        return TextHash.Of(length > 0 ? sounds[..length] : skeleton);
    }

    /// <summary>Whether two words sound alike, given their skeletons.</summary>
    [SkipLocalsInit]
    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<char> x = stackalloc char[MaxLength];
        Span<char> y = stackalloc char[MaxLength];
        int length = Write(a, x);
        int other = Write(b, y);
        return length > 0 && x[..length].SequenceEqual(y[..other]);
    }

    /// <summary>Writes the sounds; 0 for a word that is not read as Russian.</summary>
    private static int Write(ReadOnlySpan<char> skeleton, Span<char> into)
    {
        if (skeleton.Length is < MinLength or > MaxLength || !EndsAsRussian(skeleton))
        {
            return 0;
        }

        int n = 0;
        // A j in front is the glide that the other standards' skeletons have lost (Juschkewitsch).
        for (int i = skeleton[0] == 'j' ? 1 : 0; i < skeleton.Length; i++)
        {
            char c = skeleton[i] switch
            {
                // Victor and Viktor; a c before t is hardly ever ts.
                'c' when i + 1 < skeleton.Length && skeleton[i + 1] == 't' => 'k',
                'z' or 'c' or 'h' => 's',
                // Khrushchev and Khrushchov; Smirnoff.
                'e' when i == skeleton.Length - 2 && i > 0 && skeleton[i + 1] is 'v' or 'f' => 'o',
                'f' when i == skeleton.Length - 1 => 'v',
                var other => other,
            };
            if (n == 0 || into[n - 1] != c)
            {
                into[n++] = c;
            }
        }

        return n;
    }

    private static bool EndsAsRussian(ReadOnlySpan<char> skeleton)
    {
        foreach (string ending in s_endings)
        {
            if (skeleton.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
