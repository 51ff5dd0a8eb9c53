using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.Index;

/// <summary>
/// Analyzed listed names, packed: each distinct word once, each name a run of word numbers. Filled once, then only read.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<TokenKey, int> _ids = [];
    private readonly List<int> _nameStart = [0];
    private readonly List<int> _nameTokens = [];
    private readonly List<NameFacts> _facts = [];
    private NameToken[] _tokens = new NameToken[64];
    private char[] _text = new char[1024];
    private int _used;
    private int[] _starts = [];
    private int[] _members = [];
    private NameFacts[] _names = [];

    public int TokenCount { get; private set; }

    public int NameCount => _nameStart.Count - 1;

    public ref readonly NameToken Token(int id) => ref _tokens[id];

    public ReadOnlySpan<char> Text(int id) => _text.AsSpan(_tokens[id].Start, _tokens[id].Length);

    public ReadOnlySpan<char> Skeleton(int id) => _text.AsSpan(_tokens[id].SkeletonStart, _tokens[id].SkeletonLength);

    public ReadOnlySpan<int> TokensOf(int name) => _members.AsSpan(_starts[name], _starts[name + 1] - _starts[name]);

    public ref readonly NameFacts Facts(int name) => ref _names[name];

    /// <summary>Adds a name and returns its number.</summary>
    public int Add(AnalyzedName name, PartyKind kind)
    {
        ulong adjacent = 0;
        float total = 0;
        for (int i = 0; i < name.Count; i++)
        {
            ref NameToken t = ref name.Tokens[i];
            _nameTokens.Add(Intern(name, t));
            total += t.Weight;
            if (i + 1 < name.Count && t.Start + t.Length == name.Tokens[i + 1].Start)
            {
                adjacent |= 1UL << i;
            }
        }

        string[] acronyms = new string[name.AcronymCount];
        for (int i = 0; i < acronyms.Length; i++)
        {
            acronyms[i] = name.Acronym(i).ToString();
        }

        _nameStart.Add(_nameTokens.Count);
        _facts.Add(
            new NameFacts(
                adjacent,
                total,
                (LegalClass)name.LegalClasses,
                name.IsPerson,
                kind,
                name.HasInitials,
                name.IsTooGeneric,
                name.Anchor,
                acronyms.Length == 0 ? [] : acronyms
            )
        );
        return _facts.Count - 1;
    }

    /// <summary>Ends filling; nothing can be added afterwards.</summary>
    public void Seal()
    {
        _starts = [.. _nameStart];
        _members = [.. _nameTokens];
        _names = [.. _facts];
        Array.Resize(ref _tokens, TokenCount);
        Array.Resize(ref _text, _used);
    }

    private int Intern(AnalyzedName name, in NameToken token)
    {
        TokenKey key = new(
            name.TextOf(token).ToString(),
            token.Native,
            token.Role,
            name.IsPerson,
            token.Concept,
            token.Flags
        );
        if (_ids.TryGetValue(key, out int id))
        {
            return id;
        }

        id = TokenCount++;
        if (id == _tokens.Length)
        {
            Array.Resize(ref _tokens, id * 2);
        }

        NameToken copy = token;
        copy.Start = Keep(name.TextOf(token));
        copy.SkeletonStart = Keep(name.SkeletonOf(token));
        copy.Flags &= ~TokenFlags.Truncated;
        _tokens[id] = copy;
        _ids[key] = id;
        return id;
    }

    private int Keep(ReadOnlySpan<char> text)
    {
        if (_used + text.Length > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + text.Length));
        }

        text.CopyTo(_text.AsSpan(_used));
        _used += text.Length;
        return _used - text.Length;
    }

    private readonly record struct TokenKey(
        string Text,
        string? Native,
        TokenRole Role,
        bool Person,
        int Concept,
        TokenFlags Flags
    );
}

/// <summary>What a listed name is as a whole. Bit j of <paramref name="Adjacent"/>: words j and j+1 stand side by side. <paramref name="Anchor"/>: the word that must stand in a longer name for this one to be contained in it; -1: containment says nothing.</summary>
internal readonly record struct NameFacts(
    ulong Adjacent,
    float TotalWeight,
    LegalClass Legal,
    bool IsPerson,
    PartyKind Kind,
    bool HasInitials,
    bool IsTooGeneric,
    int Anchor,
    string[] Acronyms
);
