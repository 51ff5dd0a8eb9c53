using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>The relations of one query's words to the list's words, so that a word met in many names is compared once.</summary>
internal sealed class RelationRows
{
    private NameTable _table = null!;
    private AnalyzedName _query = null!;
    private int[] _stamp = [];
    private int[] _row = [];
    private int _now;
    private Related[] _relations = new Related[4096];
    private int _rows;
    private int _width;

    public void Begin(NameTable table, AnalyzedName query)
    {
        if (!ReferenceEquals(table, _table))
        {
            _table = table;
            _stamp = new int[table.TokenCount];
            _row = new int[table.TokenCount];
            _now = 0;
        }

        _query = query;
        _now++;
        _rows = 0;
        _width = query.Count;
    }

    /// <summary>What each of the query's words is to a listed word; empty where none is anything to it.</summary>
    public ReadOnlySpan<Related> Of(int token)
    {
        int row = _stamp[token] == _now ? _row[token] : Compare(token);
        return row < 0 ? [] : _relations.AsSpan(row, _width);
    }

    private int Compare(int token)
    {
        _stamp[token] = _now;
        int row = _rows;
        if (row + _width > _relations.Length)
        {
            Array.Resize(ref _relations, Math.Max(_relations.Length * 2, row + _width));
        }

        ref readonly NameToken n = ref _table.Token(token);
        ReadOnlySpan<char> text = _table.Text(token);
        ReadOnlySpan<char> skeleton = _table.Skeleton(token);
        bool any = false;
        for (int i = 0; i < _width; i++)
        {
            ref NameToken q = ref _query.Tokens[i];
            if (WordRelation.CannotMeet(q, n))
            {
                _relations[row + i] = Related.None;
                continue;
            }

            Related r = WordRelation.Between(q, _query, n, text, skeleton);
            if (r.Similarity < ScoringRules.TruncatedSimilarity && WordRelation.IsCutOff(q, _query.TextOf(q), text))
            {
                r = new Related(Relation.Truncated, ScoringRules.TruncatedSimilarity);
            }

            _relations[row + i] = r;
            any |= r.Similarity > 0;
        }

        if (any)
        {
            _rows += _width;
        }

        return _row[token] = any ? row : -1;
    }
}
