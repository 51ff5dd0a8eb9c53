using System.Text;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// A name in Arabic script as its romanizations take it apart: the article stands alone and counts nothing (al-Huthi), "abd", "abu" and
/// "ibn" are the words of their Latin spelling, and the silent h before a Persian ending is none (Khamenei).
/// </summary>
internal static class ArabicNames
{
    private const char Alef = '\u0627';
    private const char Lam = '\u0644';
    private const char Heh = '\u0647';

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
        string joined = WithEndingApart(name);
        StringBuilder apart = new(joined.Length + 8);
        foreach (string word in joined.Split(' ', StringSplitOptions.RemoveEmptyEntries))
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

    /// <summary>A heh, a gap or none, and the ending "-ei": the heh is not spoken.</summary>
    private static string WithEndingApart(string name)
    {
        for (int i = 1; i + 2 < name.Length; i++)
        {
            int alef = name[i + 1] == ' ' ? i + 2 : i + 1;
            if (
                name[i] == Heh
                && alef + 1 < name.Length
                && name[alef] == Alef
                && name[alef + 1] is '\u06CC' or '\u064A'
                && (alef + 2 == name.Length || name[alef + 2] == ' ')
            )
            {
                // Written together the ending is set apart, which the table of names knows.
                return alef == i + 1 ? $"{name[..alef]} {name[alef..]}" : name[..i] + name[alef..];
            }
        }

        return name;
    }
}
