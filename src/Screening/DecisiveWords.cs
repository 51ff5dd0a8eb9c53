using System.Runtime.InteropServices;
using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening;

/// <summary>The words of one query's names at least one of which every match must meet. Kept a thread and used again.</summary>
internal sealed class DecisiveWords
{
    private readonly List<(float Weight, string Text)> _words = [];

    public void Clear() => _words.Clear();

    public void Note(AnalyzedName q, float threshold)
    {
        Span<bool> decisive = stackalloc bool[AnalyzedName.MaxTokens];
        Essentials.Choose(q, threshold, decisive);
        for (int i = 0; i < q.Count; i++)
        {
            if (decisive[i])
            {
                Note(q.Tokens[i].Weight, q.TextOf(q.Tokens[i]));
            }
        }
    }

    /// <summary>Keeps the heaviest reading of each word.</summary>
    private void Note(float weight, ReadOnlySpan<char> text)
    {
        foreach (ref (float Weight, string Text) met in CollectionsMarshal.AsSpan(_words))
        {
            if (text.SequenceEqual(met.Text))
            {
                met.Weight = Math.Max(met.Weight, weight);
                return;
            }
        }

        _words.Add((weight, text.ToString()));
    }

    /// <summary>The decisive words of all readings of the query's names, the weightiest first, each once.</summary>
    public string[] Texts()
    {
        Span<(float Weight, string Text)> words = CollectionsMarshal.AsSpan(_words);
        words.Sort(
            static (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : string.CompareOrdinal(a.Text, b.Text)
        );
        string[] texts = new string[words.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = words[i].Text;
        }

        return texts;
    }
}
