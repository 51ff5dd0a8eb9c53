using Licet.Screening.Index;
using Licet.Screening.Lists;

namespace Licet.Screening.Portfolio;

/// <summary>
/// The analyzed names of the counterparties, packed in flat arrays: for each name its words, what it needs to reach the
/// threshold, and the postings. A counterparty of unknown kind has two names, read by either rules, side by side.
/// </summary>
internal sealed class PortfolioNames
{
    /// <summary>Of a name's word: it stands beside the next, with nothing left out between them.</summary>
    public const int Adjacent = int.MinValue;

    /// <summary>Of a name's word: each name that reaches the threshold meets one of these, a join or an acronym.</summary>
    public const int Decisive = 1 << 30;

    private const int WordBits = Decisive - 1;

    public required Counterparty[] Parties { get; init; }
    public required IReadOnlyList<Counterparty> TooGeneric { get; init; }
    public required PortfolioWords Words { get; init; }
    public required double? Threshold { get; init; }
    public required JoinedSpans Spans { get; init; }

    /// <summary>Names under their own acronyms, where an acronym alone is enough.</summary>
    public required TextMap Acronyms { get; init; }

    /// <summary>Where each name's words start, and one more.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Words with their marks, name by name.</summary>
    public required int[] Members { get; init; }

    /// <summary>Weight of full words that must meet, see <see cref="Essentials.Need"/>.</summary>
    public required float[] Needs { get; init; }

    /// <summary>The counterparty of each name.</summary>
    public required int[] PartyOf { get; init; }

    /// <summary>By which rules each name is read.</summary>
    public required bool[] IsPerson { get; init; }

    public required WordPostings Postings { get; init; }

    public int Count => Needs.Length;

    public long Bytes =>
        Words.Bytes
        + Spans.Bytes
        + Postings.Bytes
        + (Starts.Length * 4L)
        + (Members.Length * 4L)
        + (Count * 9L)
        + (Parties.Length * 8L);

    public static int Word(int member) => member & WordBits;

    public ReadOnlySpan<int> Of(int name) => Members.AsSpan(Starts[name], Starts[name + 1] - Starts[name]);

    public PartyKind Kind(int name) => Parties[PartyOf[name]].Kind;

    /// <summary>The name score from which a name is a hit, as a screening has it.</summary>
    public static float ThresholdOf(double? threshold, PartyKind kind, bool person) =>
        threshold is { } t ? (float)t
        : person ? NameComparison.Threshold(PartyKind.Person)
        : NameComparison.Threshold(kind == PartyKind.Unknown ? PartyKind.Company : kind);
}

/// <summary>For each word the names that hold it: those in which it is decisive, then the others.</summary>
internal sealed class WordPostings
{
    private readonly int[] _start;
    private readonly int[] _middle;
    private readonly int[] _members;

    private WordPostings(int[] start, int[] middle, int[] members)
    {
        _start = start;
        _middle = middle;
        _members = members;
    }

    public long Bytes => (_start.Length + _middle.Length + _members.Length) * 4L;

    public ReadOnlySpan<int> Decisive(int word) => _members.AsSpan(_start[word], _middle[word] - _start[word]);

    public ReadOnlySpan<int> All(int word) => _members.AsSpan(_start[word], _start[word + 1] - _start[word]);

    public static WordPostings Of(int words, ReadOnlySpan<int> starts, ReadOnlySpan<int> members)
    {
        int[] start = new int[words + 1];
        int[] middle = new int[words];
        foreach (int member in members)
        {
            int word = PortfolioNames.Word(member);
            start[word + 1]++;
            middle[word] += (member & PortfolioNames.Decisive) != 0 ? 1 : 0;
        }

        for (int w = 0; w < words; w++)
        {
            start[w + 1] += start[w];
            middle[w] += start[w];
        }

        int[] decisive = start[..^1];
        int[] other = [.. middle];
        int[] names = new int[members.Length];
        for (int n = 0; n + 1 < starts.Length; n++)
        {
            foreach (int member in members[starts[n]..starts[n + 1]])
            {
                int word = PortfolioNames.Word(member);
                int at = (member & PortfolioNames.Decisive) != 0 ? decisive[word]++ : other[word]++;
                names[at] = n;
            }
        }

        return new WordPostings(start, middle, names);
    }
}
