using System.Globalization;
using Licet.Screening.Lists;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Licet.Screening.Bench.Rivals;

/// <summary>
/// A fuzzy query for every word, Lucene's classic ranking. Lucene's score has no scale; a name's score is divided by what the
/// name would get for itself, so that 1 means "all that is in the listed name was asked for, and nothing else".
/// </summary>
internal sealed class LuceneRival : IRival
{
    private const LuceneVersion Compatibility = LuceneVersion.LUCENE_48;
    private const int Candidates = 50;
    private static readonly ClassicRanking Ranking = new();

    private readonly RAMDirectory directory = new();
    private DirectoryReader? reader;
    private IndexSearcher searcher = null!;
    private float[] own = [];

    public string Name => "Lucene.Net";

    public string Version => Versions.Of(typeof(IndexWriter));

    public string Setup =>
        $"fuzzy query for every word (1 edit from 3 letters, 2 from 6), best {Candidates} by TF-IDF with coordination, "
        + "score as a share of the listed name's score against itself";

    public double? OwnThreshold(PartyKind kind) => null;

    public void Build(IReadOnlyList<KindedName> names)
    {
        using WhitespaceAnalyzer analyzer = new(Compatibility);
        using IndexWriter writer = new(
            directory,
            new IndexWriterConfig(Compatibility, analyzer) { Similarity = Ranking, OpenMode = OpenMode.CREATE }
        );
        Dictionary<string, int> inNames = new(StringComparer.Ordinal);
        var words = names.Select(n => PlainText.Words(PlainText.Of(n.Text))).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            writer.AddDocument([
                new TextField("name", string.Join(' ', words[i]), Field.Store.NO),
                new StringField("id", i.ToString(CultureInfo.InvariantCulture), Field.Store.NO),
            ]);
            foreach (var word in words[i].Distinct(StringComparer.Ordinal))
            {
                inNames[word] = inNames.GetValueOrDefault(word) + 1;
            }
        }
        writer.ForceMerge(1); // one segment: a document's number is its position
        writer.Commit();
        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader) { Similarity = Ranking };
        own = [.. words.Select(w => Own(w, inNames, words.Length))];
    }

    public IReadOnlyList<Found> Find(KindedName query, double threshold, int top) =>
        [
            .. Search(query, null, Candidates)
                .Where(f => f.Score >= threshold)
                .OrderByDescending(f => f.Score)
                .ThenBy(f => f.Name)
                .Take(top),
        ];

    public double Score(KindedName query, int name) =>
        Search(query, new TermFilter(name), 1).Select(f => f.Score).FirstOrDefault();

    public void Dispose()
    {
        reader?.Dispose();
        directory.Dispose();
    }

    private IEnumerable<Found> Search(KindedName query, TermFilter? filter, int top)
    {
        BooleanQuery all = [];
        foreach (var word in PlainText.Words(PlainText.Of(query.Text)).Distinct(StringComparer.Ordinal).Take(64))
        {
            Term term = new("name", word);
            var edits =
                word.Length < 3 ? 0
                : word.Length < 6 ? 1
                : 2;
            all.Add(edits == 0 ? new TermQuery(term) : new FuzzyQuery(term, edits), Occur.SHOULD);
        }
        return searcher
            .Search(all, filter?.Filter, top)
            .ScoreDocs.Select(d => new Found(d.Doc, own[d.Doc] == 0 ? 0 : Math.Min(1, d.Score / own[d.Doc])));
    }

    private static float Own(string[] words, Dictionary<string, int> inNames, int names) =>
        words
            .GroupBy(w => w, StringComparer.Ordinal)
            .Sum(g => Ranking.Tf(g.Count()) * MathF.Pow(Ranking.Idf(inNames[g.Key], names), 2))
        * Ranking.LengthFactor(words.Length);

    private sealed record TermFilter(int Name)
    {
        public Filter Filter { get; } =
            new QueryWrapperFilter(new TermQuery(new Term("id", Name.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>The classic ranking without the factor that only makes scores of one query small.</summary>
    private sealed class ClassicRanking : DefaultSimilarity
    {
        public override float QueryNorm(float sumOfSquaredWeights) => 1;

        /// <summary>The length factor as the index keeps it, in one byte.</summary>
        public float LengthFactor(int words) =>
            words == 0 ? 0 : DecodeNormValue(EncodeNormValue(1 / MathF.Sqrt(words)));
    }
}
