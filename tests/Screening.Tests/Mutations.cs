using System.Text;

namespace Licet.Screening.Tests;

/// <summary>What happens to a name between a list and a form: seeded, so that every run sees the same names.</summary>
internal static class Mutations
{
    /// <summary>Letters of a word from which (inclusive) it gets a typo.</summary>
    private const int TypoFrom = 4;

    private static readonly string[] s_added = ["Poland", "Ltd", "Trading", "International", "Zhang", "Nord", "2"];

    private static readonly Dictionary<char, char> s_lookAlikes = new()
    {
        ['a'] = 'а',
        ['e'] = 'е',
        ['o'] = 'о',
        ['c'] = 'с',
        ['p'] = 'р',
        ['x'] = 'х',
        ['A'] = 'А',
        ['B'] = 'В',
        ['E'] = 'Е',
        ['H'] = 'Н',
        ['K'] = 'К',
        ['M'] = 'М',
        ['O'] = 'О',
        ['T'] = 'Т',
    };

    private const string Latin = "abcdefghijklmnoprstuvyz";
    private const string Cyrillic = "абкдефгхийклмнопрстувыз";

    /// <summary>The ways <see cref="Any"/> can change a name.</summary>
    public const int Ways = 14;

    public static string Any(string name, int way, Random random) =>
        way switch
        {
            0 => name,
            1 or 2 => TypoInEveryWord(name, random),
            3 => Joined(name, random),
            4 => name.Replace(" ", "", StringComparison.Ordinal),
            5 => Split(name, random),
            6 => Cut(name),
            7 => Shuffled(name, random),
            8 => Without(name, random),
            9 => name + " " + s_added[random.Next(s_added.Length)],
            10 => name.ToUpperInvariant(),
            11 => InCyrillic(name),
            12 => LookAlikes(name),
            _ => Cut(TypoInEveryWord(Shuffled(name, random), random)),
        };

    /// <summary>
    /// One edit (insertion, deletion, substitution or transposition) in every run of four and more ASCII letters; each changes
    /// the word.
    /// </summary>
    public static string TypoInEveryWord(string name, Random random)
    {
        StringBuilder changed = new();
        for (int i = 0; i < name.Length; )
        {
            int end = i;
            while (end < name.Length && char.IsAsciiLetter(name[end]))
            {
                end++;
            }

            if (end == i)
            {
                changed.Append(name[i++]);
                continue;
            }

            string word = name[i..end];
            // A run that goes on with a letter of another kind (ü, é) is part of a longer word, and still gets its edit.
            changed.Append(word.Length >= TypoFrom ? Typo(word, random) : word);
            i = end;
        }

        return changed.ToString();
    }

    public static string Cut(string name) => name.Length > 35 ? name[..35] : name;

    private static string Typo(string word, Random random)
    {
        while (true)
        {
            int at = random.Next(word.Length);
            char letter = (char)('a' + random.Next(26));
            letter = char.IsAsciiLetterUpper(word[at]) ? char.ToUpperInvariant(letter) : letter;
            string changed = random.Next(4) switch
            {
                0 => word.Remove(at, 1),
                1 => word.Insert(random.Next(word.Length + 1), letter.ToString()),
                2 => word[..at] + letter + word[(at + 1)..],
                _ => at + 1 < word.Length ? word[..at] + word[at + 1] + word[at] + word[(at + 2)..] : word,
            };
            if (!changed.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return changed;
            }
        }
    }

    private static string Joined(string name, Random random)
    {
        List<int> spaces = [.. Enumerable.Range(0, name.Length).Where(i => name[i] == ' ')];
        return spaces.Count == 0 ? name : name.Remove(spaces[random.Next(spaces.Count)], 1);
    }

    private static string Split(string name, Random random) =>
        name.Length < 3 ? name : name.Insert(1 + random.Next(name.Length - 2), " ");

    private static string Shuffled(string name, Random random)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        random.Shuffle(words);
        return string.Join(' ', words);
    }

    private static string Without(string name, Random random)
    {
        List<string> words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count > 1)
        {
            words.RemoveAt(random.Next(words.Count));
        }

        return string.Join(' ', words);
    }

    private static string InCyrillic(string name) =>
        string.Concat(name.ToLowerInvariant().Select(c => Latin.IndexOf(c) is >= 0 and var i ? Cyrillic[i] : c));

    private static string LookAlikes(string name) =>
        string.Concat(name.Select(c => s_lookAlikes.TryGetValue(c, out char other) ? other : c));
}
