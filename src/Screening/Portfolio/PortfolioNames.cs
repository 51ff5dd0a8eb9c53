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

    /// <summary>Of a name's word: the name ends with it.</summary>
    public const int Last = 1 << 29;

    /// <summary>Numbers of a record in front of its words.</summary>
    public const int Head = 2;

    private const int WordBits = Last - 1;

    public required Counterparty[] Parties { get; init; }
    public required IReadOnlyList<Counterparty> TooGeneric { get; init; }
    public required PortfolioWords Words { get; init; }
    public required double? Threshold { get; init; }
    public required JoinedSpans Spans { get; init; }

    /// <summary>Names under their own acronyms, where an acronym alone is enough.</summary>
    public required TextMap Acronyms { get; init; }

    /// <summary>
    /// One record a name: whose it is and by which rules it is read, its need, its words with their marks. A name's number is
    /// where its record starts, so that asking one name is one place in memory.
    /// </summary>
    public required int[] Records { get; init; }

    /// <summary>The texts of names that stand within a counterparty's name.</summary>
    public required Dictionary<int, string> Forms { get; init; }

    public required WordPostings Postings { get; init; }

    /// <summary>The names by all their letters, each once whatever the rules it is read by.</summary>
    public required WholeNames Whole { get; init; }

    /// <summary>The record of each name of <see cref="Whole"/>.</summary>
    public required int[] WholeRecords { get; init; }

    public long Bytes =>
        Words.Bytes
        + Spans.Bytes
        + Acronyms.Bytes
        + Postings.Bytes
        + Whole.Bytes
        + ((Records.Length + WholeRecords.Length) * 4L)
        + (Parties.Length * 8L);

    public static int Word(int member) => member & WordBits;

    public static int WhoseOf(int party, bool person) => checked(party * 2) + (person ? 1 : 0);

    public int PartyOf(int name) => Records[name] >> 1;

    public string TextOf(int name) => Forms.GetValueOrDefault(name) ?? Parties[PartyOf(name)].Name;

    public bool IsPerson(int name) => (Records[name] & 1) != 0;

    /// <summary>Weight of full words that must meet, see <see cref="Essentials.Need"/>.</summary>
    public float Need(int name) => BitConverter.Int32BitsToSingle(Records[name + 1]);

    /// <summary>The name's words with their marks.</summary>
    public ReadOnlySpan<int> Of(int name)
    {
        int end = name + Head;
        while ((Records[end++] & Last) == 0) { }
        return Records.AsSpan((name + Head)..end);
    }

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

    public static WordPostings Of(int words, int[] records)
    {
        int[] start = new int[words + 1];
        int[] middle = new int[words];
        for (int at = 0; at < records.Length; )
        {
            at += PortfolioNames.Head;
            int member;
            do
            {
                member = records[at++];
                int word = PortfolioNames.Word(member);
                start[word + 1]++;
                middle[word] += (member & PortfolioNames.Decisive) != 0 ? 1 : 0;
            } while ((member & PortfolioNames.Last) == 0);
        }

        for (int w = 0; w < words; w++)
        {
            start[w + 1] += start[w];
            middle[w] += start[w];
        }

        int[] decisive = start[..^1];
        int[] other = [.. middle];
        int[] names = new int[start[^1]];
        for (int at = 0; at < records.Length; )
        {
            int name = at;
            at += PortfolioNames.Head;
            int member;
            do
            {
                member = records[at++];
                int word = PortfolioNames.Word(member);
                names[(member & PortfolioNames.Decisive) != 0 ? decisive[word]++ : other[word]++] = name;
            } while ((member & PortfolioNames.Last) == 0);
        }

        return new WordPostings(start, middle, names);
    }
}
