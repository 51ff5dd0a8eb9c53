using System.Collections.Concurrent;
using Licet.Screening.Names;
using Licet.Screening.NamesWithin;
using Licet.Screening.Text;

namespace Licet.Screening.Index;

/// <summary>
/// Listed names as they may stand in a text: whole and word for word, legal forms and articles aside. Precise where screening is
/// generous: a text is no name, and nearly all of its words are nobody's. Whether a listing is found hangs on the listing and the text
/// alone, not on what else is listed.
/// </summary>
internal sealed class TextNames
{
    /// <summary>Legal forms and articles that may stand within a name.</summary>
    private const int MostPassed = 3;

    private readonly ListedRow[] _rows;
    private readonly Dictionary<ulong, List<SoughtName>> _companies = [];
    private readonly Dictionary<ulong, List<SoughtName>> _persons = [];
    private readonly ConcurrentBag<AnalyzedName> _desks = [];

    public TextNames(NameTable names, ListedRow[] rows)
    {
        _rows = rows;
        List<SoughtName> sought = [];
        for (int n = 0; n < rows.Length; n++)
        {
            sought.Clear();
            SoughtName.AddTo(sought, names, n, rows[n].Listing.Kind);
            Dictionary<ulong, List<SoughtName>> table = names.Facts(n).IsPerson ? _persons : _companies;
            foreach (SoughtName one in sought)
            {
                SoughtWord first = one.Words[0];
                Add(table, first.Plain, one);
                if (!one.Letters)
                {
                    Add(table, first.Meant, one);
                    Add(table, first.Sound, one);
                }
            }
        }
    }

    public TextReading In(string text)
    {
        if (!_desks.TryTake(out AnalyzedName? desk))
        {
            desk = new AnalyzedName();
        }

        List<NameInText> found = [];
        bool cased = IsCased(text);
        TextWord[] words = TextWords.Read(text, person: false, desk);
        for (int w = 0; w < words.Length; w++)
        {
            Begin(text, words, w, _companies, cased, found);
        }

        words = TextWords.Read(text, person: true, desk);
        for (int w = 0; w < words.Length; w++)
        {
            Begin(text, words, w, _persons, cased, found);
        }

        foreach (TextWord[] han in HanInText.Readings(text, desk))
        {
            Begin(text, han, 0, _companies, cased: true, found);
        }

        _desks.Add(desk);
        return new(InOrder(found), HasHangul(text) ? "Hangul" : UnreadScripts.In(text));
    }

    private static void Add(Dictionary<ulong, List<SoughtName>> table, ulong key, SoughtName sought)
    {
        if (key == 0)
        {
            return;
        }

        if (!table.TryGetValue(key, out List<SoughtName>? under))
        {
            table[key] = under = [];
        }

        under.Add(sought);
    }

    /// <summary>A text of small letters alone, or of capitals alone, does not say by its letters what is a name.</summary>
    private static bool IsCased(string text) => text.Any(char.IsUpper) && text.Any(char.IsLower);

    /// <summary>Syllables are written apart and mean too much each: a name in them is not sought in a text.</summary>
    private static bool HasHangul(string text) => text.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3');

    private void Begin(
        string text,
        TextWord[] words,
        int w,
        Dictionary<ulong, List<SoughtName>> table,
        bool cased,
        List<NameInText> found
    )
    {
        ref readonly TextWord word = ref words[w];
        Span<ulong> keys = [word.Plain, word.Meant, word.Sound, word.Phrase, word.PhrasePlain];
        for (int k = 0; k < keys.Length; k++)
        {
            if (keys[k] == 0 || keys[..k].Contains(keys[k]) || !table.TryGetValue(keys[k], out List<SoughtName>? under))
            {
                continue;
            }

            foreach (SoughtName sought in under)
            {
                int end = End(words, w, sought, 0, 0);
                if (end > w && IsWrittenSo(words, w, end, sought, cased))
                {
                    ListedRow row = _rows[sought.Row];
                    found.Add(
                        new(
                            row.Listing,
                            row.Written,
                            text[word.Start..words[end - 1].End].Trim('.', '\'', '-', '`'),
                            word.Start
                        )
                    );
                }
            }
        }
    }

    /// <summary>The word behind the name that begins here; 0 where it does not.</summary>
    private static int End(TextWord[] words, int w, SoughtName sought, int k, int passed)
    {
        if (k == sought.Words.Length)
        {
            return w;
        }

        if (w >= words.Length || (k > 0 && words[w - 1].Ends))
        {
            return 0;
        }

        ref readonly TextWord word = ref words[w];
        int end = sought.Words[k].Is(word, sought.Letters) ? End(words, w + 1, sought, k + 1, passed) : 0;
        if (end == 0 && sought.Words[k].IsPhrase(word, sought.Letters))
        {
            end = End(words, w + word.PhraseWords, sought, k + 1, passed);
        }

        // "Sergey Sergey": a listed name holds a word once.
        return end == 0 && k > 0 && passed < MostPassed && (word.Passes || IsAgain(word, sought, k))
            ? End(words, w + 1, sought, k, passed + 1)
            : end;
    }

    private static bool IsAgain(in TextWord word, SoughtName sought, int before)
    {
        for (int i = 0; i < before; i++)
        {
            if (sought.Words[i].Plain == word.Plain)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenSo(TextWord[] words, int from, int to, SoughtName sought, bool cased) =>
        sought.As switch
        {
            WrittenAs.Anything => true,
            WrittenAs.Name when !cased => true,
            WrittenAs.Name => IsCapital(words.AsSpan(from, to - from)),
            WrittenAs.WithForm => (!cased || words[from].IsCapital) && HasForm(words, from, to),
            WrittenAs.NameInSentence => cased && words[from].IsCapital && !words[from].Begins,
            WrittenAs.Capitals => cased && words[from].IsCapitals,
            _ => false,
        };

    private static bool IsCapital(ReadOnlySpan<TextWord> words)
    {
        foreach (ref readonly TextWord word in words)
        {
            if (!word.IsCapital && !word.Passes)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasForm(TextWord[] words, int from, int to) =>
        (to < words.Length && words[to].IsForm && !words[to - 1].Ends)
        || (from > 0 && words[from - 1].IsForm && !words[from - 1].Ends);

    /// <summary>Each listing once, by the longest of its names that stand there, the first of them.</summary>
    private static List<NameInText> InOrder(List<NameInText> found) =>
        [
            .. found
                .OrderByDescending(f => f.Words.Length)
                .ThenBy(f => f.At)
                .ThenBy(f => f.Name, StringComparer.Ordinal)
                .DistinctBy(f => f.Listing.Id)
                .OrderBy(f => f.At)
                .ThenBy(f => f.Listing.Id, StringComparer.Ordinal),
        ];
}
