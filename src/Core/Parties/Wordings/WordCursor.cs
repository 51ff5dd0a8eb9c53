namespace Licet.Core.Parties.Wordings;

/// <summary>A place in the words of a cell. Whatever takes words takes all or none.</summary>
internal sealed class WordCursor(IReadOnlyList<string> words, WordingTables tables)
{
    private int _at;

    public bool AtEnd => _at == words.Count;

    /// <summary>The word before the place; empty at the beginning.</summary>
    public string Last => _at == 0 ? "" : words[_at - 1];

    /// <summary>What was not understood, for the question to a person.</summary>
    public string Rest => string.Join(' ', words.Skip(_at).Take(12));

    public bool Take(params ReadOnlySpan<string> run)
    {
        if (_at + run.Length > words.Count)
        {
            return false;
        }
        for (var i = 0; i < run.Length; i++)
        {
            if (words[_at + i] != run[i])
            {
                return false;
            }
        }

        _at += run.Length;
        return true;
    }

    /// <summary>The code of the longest known phrase here.</summary>
    public string? Take(PhraseKind kind)
    {
        if (tables.Longest(kind, words, _at) is not { } found)
        {
            return null;
        }
        _at += found.Length;
        return found.Code;
    }

    /// <summary>A known phrase behind one of several joints ("and for", "or").</summary>
    public string? TakeBehind(PhraseKind kind, params ReadOnlySpan<string> joints)
    {
        var before = _at;
        foreach (var joint in joints)
        {
            if (Take(joint.Split(' ')) && Take(kind) is { } code)
            {
                return code;
            }
            _at = before;
        }

        return null;
    }

    /// <summary>
    /// "see 734.9(g) 746.8(a)(3) and 744.21(b) of the ear": the sections, empty when there are none here. A paragraph by itself
    /// belongs to the section before it: "744.21(d) and (e)".
    /// </summary>
    public IReadOnlyList<string> TakeSections()
    {
        var before = _at;
        _ = Take("see");
        _ = Take("part");
        List<string> sections = [];
        while (TakeSection(sections)) { }

        if (sections.Count == 0)
        {
            _at = before;
            return [];
        }

        _ = Take("of", "the", "ear") || Take("of", "this", "part");
        return sections;
    }

    private bool TakeSection(List<string> sections)
    {
        var at = sections.Count > 0 && _at < words.Count && words[_at] == "and" ? _at + 1 : _at;
        if (at < words.Count && WordSplitter.IsSection(words[at]))
        {
            sections.Add(words[at]);
        }
        else if (at < words.Count && sections.Count > 0 && WordSplitter.IsParagraph(words[at]))
        {
            sections.Add(sections[^1].Split('(')[0] + words[at]);
        }
        else
        {
            return false;
        }

        _at = at + 1;
        return true;
    }
}
