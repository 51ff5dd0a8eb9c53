using System.Text;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// A name in Arabic script as its romanizations take it apart: the article is left out, as it counts nothing there (al-Huthi), and "abd",
/// "abu" and "ibn" are the words of their Latin spelling.
/// </summary>
internal static class ArabicNames
{
    private const char Alef = '\u0627';
    private const char Lam = '\u0644';

    /// <summary>Fewest letters behind an article: in shorter words it is a part of the word (Allah).</summary>
    private const int FewestLetters = 3;

    private static readonly (string Arabic, string Latin)[] s_words =
    [
        ("\u0639\u0628\u062F", "abdul"),
        ("\u0623\u0628\u0648", "abu"),
        ("\u0627\u0628\u0648", "abu"),
        ("\u0623\u0628\u064A", "abu"),
        ("\u0627\u0628\u0646", "ibn"),
        ("\u0623\u0628\u0646", "ibn"),
        ("\u0628\u0646", "bin"),
    ];

    /// <summary>The name taken apart; null where nothing in it is Arabic or to be taken apart.</summary>
    public static string? Apart(string name)
    {
        if (name.AsSpan().IndexOfAnyInRange('\u0621', '\u06D3') < 0)
        {
            return null;
        }

        name = Tokenizer.Plain(name);
        StringBuilder apart = new(name.Length + 8);
        foreach (string word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            apart.Append(apart.Length == 0 ? "" : " ").Append(Read(word));
        }

        string read = apart.ToString();
        return read == name ? null : read;
    }

    private static ReadOnlySpan<char> Read(string word)
    {
        foreach ((string arabic, string latin) in s_words)
        {
            if (word == arabic)
            {
                return latin;
            }
        }

        bool article = word.Length >= 2 + FewestLetters && word[0] == Alef && word[1] == Lam;
        return article ? word.AsSpan(2) : word;
    }
}
