using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.NamesWithin;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Portfolio;

/// <summary>Reads counterparties one after the other into flat arrays.</summary>
internal sealed class PortfolioBuilder
{
    private const int ProgressStep = 8192;

    private readonly double? _threshold;
    private readonly AnalyzedName _name = new();
    private readonly PortfolioWords _words = new();
    private readonly JoinedSpans.Builder _spans = new();
    private readonly TextMap.Builder _acronyms = new();
    private readonly List<Counterparty> _parties = [];
    private readonly List<Counterparty> _generic = [];
    private readonly List<int> _records = [];
    private readonly Dictionary<int, string> _forms = [];
    private readonly List<ulong> _keys = [];
    private readonly List<int> _keyed = [];
    private bool _isCut;

    private PortfolioBuilder(double? threshold)
    {
        _threshold = threshold;
    }

    public static PortfolioNames Build(
        IEnumerable<Counterparty> counterparties,
        double? threshold,
        Action<int>? progress
    )
    {
        PortfolioBuilder builder = new(threshold);
        foreach (Counterparty party in counterparties)
        {
            builder.Add(party);
            if (builder._parties.Count % ProgressStep == 0)
            {
                progress?.Invoke(builder._parties.Count);
            }
        }

        PortfolioNames names = builder.Seal();
        progress?.Invoke(names.Parties.Length);
        return names;
    }

    private void Add(Counterparty party)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(party.Name);
        _parties.Add(party);
        _isCut = false;
        bool cannotTell = Forms(party, party.Name);
        foreach (string one in SeveralNames.In(party.Name, out bool isCut))
        {
            cannotTell |= Forms(party, one) && !ReadWords.IsNoName(one);
            _isCut |= isCut;
        }

        if (cannotTell || _isCut || UnreadScripts.In(party.Name) is not null)
        {
            _generic.Add(party);
        }
    }

    /// <summary>As <see cref="Search"/> reads the forms of a name.</summary>
    private bool Forms(Counterparty party, string name)
    {
        bool generic = Add(party, name);
        foreach (string form in QueryNames.Of(name, party.Kind))
        {
            generic &= Add(party, form);
        }

        return generic;
    }

    /// <summary>As <see cref="Search"/> reads a name.</summary>
    private bool Add(Counterparty party, string text)
    {
        bool generic = false;
        int number = _records.Count;
        if (party.Kind != PartyKind.Person)
        {
            generic |= Add(party, text, person: false);
        }

        bool company = party.Kind == PartyKind.Unknown && _name.IsCompanyByForm;
        if (party.Kind is PartyKind.Person or PartyKind.Unknown && !company)
        {
            generic |= Add(party, text, person: true);
        }

        if (_records.Count > number)
        {
            _keys.Add(WholeNames.KeyOf(text));
            _keyed.Add(number);
        }

        return generic;
    }

    /// <returns>Whether the name, so read, can tell no party from another.</returns>
    private bool Add(Counterparty party, string text, bool person)
    {
        NameAnalyzer.Analyze(text, person, _name);
        _isCut |= _name.IsCut;
        if (_name.Count == 0)
        {
            return true;
        }

        int number = _records.Count;
        if (!ReferenceEquals(text, party.Name))
        {
            _forms.Add(number, text);
        }

        float threshold = PortfolioNames.ThresholdOf(_threshold, party.Kind, person);
        float need = Essentials.Need(_name, threshold);
        _records.Add(PortfolioNames.WhoseOf(_parties.Count - 1, person));
        _records.Add(BitConverter.SingleToInt32Bits(need));
        Span<bool> decisive = stackalloc bool[AnalyzedName.MaxTokens];
        Essentials.Choose(_name, threshold, decisive);
        for (int i = 0; i < _name.Count; i++)
        {
            int member = _words.Intern(_name, _name.Tokens[i]);
            member |= decisive[i] ? PortfolioNames.Decisive : 0;
            member |= i + 1 < _name.Count && !_name.Joined(i, i + 1).IsEmpty ? PortfolioNames.Adjacent : 0;
            member |= i + 1 == _name.Count ? PortfolioNames.Last : 0;
            _records.Add(member);
            Join(i, number);
        }

        for (int a = 0; a < _name.AcronymCount; a++)
        {
            float most = ScoringRules.AcronymSimilarity(_name.Acronym(a).Length) * _name.TotalWeight;
            if (most >= need - ReverseSearch.Slack)
            {
                _acronyms.Add(_name.Acronym(a), number);
            }
        }

        return _name.IsTooGeneric;
    }

    private void Join(int first, int number)
    {
        for (int last = first + 1; last <= first + 2 && last < _name.Count; last++)
        {
            ReadOnlySpan<char> joined = _name.Joined(first, last);
            if (joined.Length is >= ScoringRules.MinJoined and <= JoinedMeetings.MaxJoined)
            {
                _spans.Add(joined, number);
            }
        }
    }

    private PortfolioNames Seal()
    {
        _words.Seal();
        int[] records = [.. _records];
        return new PortfolioNames
        {
            Parties = [.. _parties],
            TooGeneric = _generic,
            Words = _words,
            Threshold = _threshold,
            Spans = _spans.Build(),
            Acronyms = _acronyms.Build(),
            Records = records,
            Forms = _forms,
            Postings = WordPostings.Of(_words.Count, records),
            Whole = new WholeNames([.. _keys]),
            WholeRecords = [.. _keyed],
        };
    }
}
