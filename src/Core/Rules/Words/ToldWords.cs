using System.Buffers;

namespace Licet.Core.Rules.Words;

/// <summary>
/// The words of told-words.csv, sought in a text all at once. Most texts hold none of them, and are then read once and nothing is kept.
/// Where two words begin at the same letter the longer one counts, and what it covers is not looked at again: a phrase that means nothing
/// hides the word inside it.
/// </summary>
public sealed class ToldWords
{
    /// <summary>A name is shorter; a longer text gets memory of its own.</summary>
    private const int Short = 512;

    private readonly (string Sought, ToldWord Word)[] _words;
    private readonly SearchValues<string> _any;

    internal ToldWords(RuleTable table)
    {
        _words =
        [
            .. table
                .Rows.Select(ToldWord.Of)
                .Select(w => (Sought(w.Word), w))
                .OrderByDescending(w => w.Item1.Length)
                .ThenBy(w => w.w.Source.Line),
        ];
        _any = SearchValues.Create([.. _words.Select(w => w.Sought).Distinct()], StringComparison.Ordinal);
    }

    /// <summary>The words that the text holds on the day, in its order; none that mean nothing.</summary>
    public IReadOnlyList<ToldWord> In(string text, DateOnly day)
    {
        Span<char> plain = text.Length <= Short ? stackalloc char[text.Length + 2] : new char[text.Length + 2];
        ReadOnlySpan<char> read = plain[..SoughtText.Write(text, plain)];
        var at = read.IndexOfAny(_any);
        return at < 0 ? [] : Found(read, at, day);
    }

    private List<ToldWord> Found(ReadOnlySpan<char> text, int at, DateOnly day)
    {
        List<ToldWord> found = [];
        while (at < text.Length)
        {
            var longest = 0;
            foreach (var (sought, word) in _words)
            {
                // Words stand by length: those that cover less than the longest say no more, but for one of equal length.
                if (sought.Length < longest || !word.Source.Holds(day) || !text[at..].StartsWith(sought))
                {
                    continue;
                }

                longest = sought.Length;
                if (word.About != ToldWord.Nothing)
                {
                    found.Add(word);
                }
            }

            // The blank behind a word stands before the next one, too.
            at += Math.Max(1, longest - 1);
            var next = at < text.Length ? text[at..].IndexOfAny(_any) : -1;
            at = next < 0 ? text.Length : at + next;
        }

        return found;
    }

    /// <summary>" syrian" for "syrian*", "伊朗" for "*伊朗*", " moscow " for "moscow".</summary>
    private static string Sought(string word)
    {
        var core = SoughtText.Of(word.Trim('*'));
        return (word.StartsWith('*') ? "" : " ") + core + (word.EndsWith('*') ? "" : " ");
    }
}
