using System.Text;

namespace Licet.Screening.Bench;

/// <summary>Queries made from names, the same on every machine: the generator is our own and its seed fixed.</summary>
internal sealed class Samples(ulong seed)
{
    private ulong state = seed;

    public int Next(int below)
    {
        // SplitMix64: the framework promises no fixed sequence across its versions.
        var z = state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return (int)((z ^ (z >> 31)) % (ulong)below);
    }

    /// <summary>Some of the items, each at most once, in random order: any beginning of it is a fair sample too.</summary>
    public IReadOnlyList<T> Draw<T>(IReadOnlyList<T> items, int count)
    {
        var deck = items.ToArray();
        var taken = Math.Min(count, deck.Length);
        for (var i = 0; i < taken; i++)
        {
            var j = i + Next(deck.Length - i);
            (deck[i], deck[j]) = (deck[j], deck[i]);
        }
        return deck[..taken];
    }

    /// <summary>One edit (replace, drop, add, swap neighbors) inside every run of 4 letters or more; the rest stays.</summary>
    public string WithTypos(string name)
    {
        StringBuilder result = new();
        for (var i = 0; i < name.Length; )
        {
            var end = i;
            while (end < name.Length && char.IsLetter(name[end]))
            {
                end++;
            }
            if (end == i)
            {
                result.Append(name[i++]);
                continue;
            }
            result.Append(end - i >= 4 ? WithTypo(name[i..end]) : name[i..end]);
            i = end;
        }
        return result.ToString();
    }

    /// <summary>The words in another order (the same only where there is no other).</summary>
    public string Shuffled(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return name;
        }
        string result;
        do
        {
            result = string.Join(' ', Draw(words, words.Length));
        } while (result == string.Join(' ', words));
        return result;
    }

    private string WithTypo(string word)
    {
        while (true)
        {
            var at = Next(word.Length);
            var letter = (char)((char.IsUpper(word[at]) ? 'A' : 'a') + Next(26));
            var changed = Next(4) switch
            {
                0 => word[..at] + letter + word[(at + 1)..],
                1 => word[..at] + word[(at + 1)..],
                2 => word[..at] + letter + word[at..],
                _ when at + 1 < word.Length => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                _ => word,
            };
            if (changed != word)
            {
                return changed;
            }
        }
    }
}
