namespace Licet.Screening.Names;

/// <summary>
/// How much a text looks like a word that people use: letters after the two before them, counted over the words of the
/// frequency table and of the vocabulary. A slip of the finger mostly makes a text that looks less like a word; another company's name does not.
/// </summary>
internal sealed class LetterRuns
{
    /// <summary>The letters, the word's edges (0), all else (27).</summary>
    private const int Signs = 28;

    /// <summary>How many letters the shorter run counts for, where the longer one was seen seldom.</summary>
    private const double Trust = 10;

    private static readonly Lazy<LetterRuns> s_shared = new(() =>
        new LetterRuns(TokenFrequencies.Shared.Words.Concat(Vocabulary.Shared.LightWords))
    );

    private readonly float[] _bits = new float[Signs * Signs * Signs];

    private LetterRuns(IEnumerable<string> words)
    {
        int[] threes = new int[_bits.Length];
        int[] twos = new int[Signs * Signs];
        int[] ones = new int[Signs];
        foreach (string word in words.Where(w => w.Length > 1 && w.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0))
        {
            Count(word, threes, twos, ones);
        }

        int all = ones.Sum();
        for (int before = 0; before < Signs * Signs; before++)
        {
            int last = before % Signs;
            int seen = Sum(threes.AsSpan(before * Signs, Signs));
            int seenLast = Sum(twos.AsSpan(last * Signs, Signs));
            for (int c = 0; c < Signs; c++)
            {
                double one = (ones[c] + 1.0) / (all + Signs);
                double two = (twos[(last * Signs) + c] + (Trust * one)) / (seenLast + Trust);
                double three = (threes[(before * Signs) + c] + (Trust * two)) / (seen + Trust);
                _bits[(before * Signs) + c] = -(float)Math.Log2(three);
            }
        }
    }

    public static LetterRuns Shared => s_shared.Value;

    /// <summary>By how many bits the text is less like a word than the word it may be a slip of.</summary>
    public float Surprise(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        // What both begin with, and what both end with from two letters behind the slip on, weighs the same in both.
        int same = text.CommonPrefixLength(word);
        int end = 0;
        int most = Math.Min(text.Length, word.Length) - same;
        while (end < most && text[^(end + 1)] == word[^(end + 1)])
        {
            end++;
        }

        return Bits(text, same, end - 2) - Bits(word, same, end - 2);
    }

    /// <summary>Bits of the letters between, and of the edge behind the last one where no letter is left out.</summary>
    private float Bits(ReadOnlySpan<char> text, int leftOut, int leftOutBehind)
    {
        int before =
            ((leftOut > 1 ? Sign(text[leftOut - 2]) : 0) * Signs) + (leftOut > 0 ? Sign(text[leftOut - 1]) : 0);
        int last = text.Length - Math.Max(leftOutBehind, 0);
        float bits = 0;
        for (int i = leftOut; i < last; i++)
        {
            int run = (before * Signs) + Sign(text[i]);
            bits += _bits[run];
            before = run % (Signs * Signs);
        }

        return leftOutBehind < 0 ? bits + _bits[before * Signs] : bits;
    }

    private static void Count(string word, int[] threes, int[] twos, int[] ones)
    {
        int before = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            int sign = i < word.Length ? Sign(word[i]) : 0;
            threes[(before * Signs) + sign]++;
            twos[(before % Signs * Signs) + sign]++;
            ones[sign]++;
            before = ((before * Signs) + sign) % (Signs * Signs);
        }
    }

    private static int Sum(ReadOnlySpan<int> counts)
    {
        int sum = 0;
        foreach (int count in counts)
        {
            sum += count;
        }

        return sum;
    }

    private static int Sign(char c) => char.IsAsciiLetterLower(c) ? c - 'a' + 1 : Signs - 1;
}
