using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening;

/// <summary>In which way a listing was met, from the strongest to the weakest.</summary>
public enum HitClass
{
    /// <summary>An identifier of the query is on the listing.</summary>
    Identifier,

    /// <summary>The query's name is a name of the listing.</summary>
    Match,

    /// <summary>A name of the listing is contained in the query's name ("Huawei Technologies Poland").</summary>
    PossibleAffiliate,

    /// <summary>An address of the query is an address of the listing.</summary>
    Address,
}

/// <summary>One listing met by one query: the best of its names, once a listing.</summary>
/// <param name="Score">In [0,1]: the name score, lowered where evidence contradicts.</param>
public sealed record Hit(
    Listing Listing,
    ListVersion Version,
    HitClass Class,
    string Matched,
    double Score,
    Reason Reason
);

/// <summary>The answer to one query. Hits are ordered by class, score, rarity of what matched, id.</summary>
public sealed record ScreeningResult(ScreeningQuery Query, IReadOnlyList<Hit> Hits, int HitsInAll)
{
    /// <summary>Why nothing on the lists can score at or above the threshold; null when there is a hit.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>
    /// The name holds no significant word ("Trading House", "42", "and"), or one of several names in it does not: it cannot tell one
    /// party from another. There may be hits on equal names; silence means nothing and a person must look.
    /// </summary>
    public bool IsTooGeneric { get; init; }

    /// <summary>
    /// The name is longer than is read (2,000 characters, 64 words, 24 names in one field), so its end was not compared: silence means
    /// nothing and a person must look.
    /// </summary>
    public bool IsCut { get; init; }

    /// <summary>
    /// The script of a name that is not read well enough ("Hebrew", "Thai"); null for none. What was found may be so, silence means nothing:
    /// the name is to be given in Latin letters.
    /// </summary>
    public string? UnreadScript { get; init; }

    /// <summary>Whatever the lists are worth: where no hit was found, nobody can say that there is none.</summary>
    public bool CannotBeCleared => IsTooGeneric || IsCut || UnreadScript is not null;
}

/// <summary>How two words were found to be the same.</summary>
public enum Relation
{
    Equal,

    /// <summary>Same word by a table: legal form, abbreviation, translation, spelling variant.</summary>
    Equivalent,

    /// <summary>Same sound or same romanization skeleton.</summary>
    Romanization,

    /// <summary>One or two edits.</summary>
    Spelling,

    /// <summary>Several words written as one, or one as several.</summary>
    JoinSplit,

    /// <summary>One is the other's first letter.</summary>
    Initial,

    /// <summary>First letters of several words.</summary>
    Acronym,

    /// <summary>The query's word is cut off at the end of a bank message's field.</summary>
    Truncated,
}

/// <summary>A pair of words that met. <paramref name="Contribution"/> is what it adds to the score.</summary>
public sealed record TokenPair(
    string Query,
    string Listed,
    TokenRole Role,
    Relation Relation,
    double Similarity,
    double Weight,
    double Contribution
);

/// <summary>A word that met none. <paramref name="Cost"/> is what it takes from the score (positive).</summary>
public sealed record LooseToken(string Text, TokenRole Role, double Weight, double Cost);

/// <summary>A word that is not compared with the words of the other name, and why ("legal form", "particle", "filler").</summary>
public sealed record LeftOutWord(string Text, string Why);

/// <summary>Two words in the same place that exclude each other: another brand, number or city.</summary>
public sealed record Contradiction(string Query, string Listed, TokenRole Role, double Cost);

/// <summary>One step from 1.00 down (or up) to the final score.</summary>
public sealed record WaterfallStep(string Label, double Delta);

/// <summary>Whether a piece of evidence speaks for the hit.</summary>
public enum Agreement
{
    Unknown,
    Agrees,
    Conflicts,
}

/// <summary>Evidence beside the name, both values shown. <paramref name="Factor"/> multiplies the score; at most 1.</summary>
public sealed record Qualifier(string Name, string? Query, string? Listed, Agreement Agreement, double Factor);

/// <summary>What the score would be if one thing were otherwise ("without the country").</summary>
public sealed record Counterfactual(string Change, double Score);

/// <summary>Why a hit is one: enough to redo the arithmetic by hand.</summary>
public sealed record Reason
{
    public required double NameScore { get; init; }
    public required double Threshold { get; init; }

    /// <summary>The query's name and the listed name as the engine reads them.</summary>
    public string QueryRead { get; init; } = "";
    public string ListedRead { get; init; } = "";

    /// <summary>Words of the query that are no part of <see cref="QueryRead"/>.</summary>
    public IReadOnlyList<LeftOutWord> QueryLeftOut { get; init; } = [];
    public IReadOnlyList<TokenPair> Pairs { get; init; } = [];
    public IReadOnlyList<LooseToken> QueryLoose { get; init; } = [];
    public IReadOnlyList<LooseToken> ListedLoose { get; init; } = [];
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];
    public IReadOnlyList<WaterfallStep> Waterfall { get; init; } = [];
    public IReadOnlyList<Qualifier> Qualifiers { get; init; } = [];
    public IReadOnlyList<Counterfactual> Counterfactuals { get; init; } = [];

    /// <summary>Version of the engine's rules and of the shipped name tables; equal versions and inputs give equal scores.</summary>
    public required string EngineVersion { get; init; }
}

/// <summary>
/// Proof that no listing reaches the threshold. The best attainable score is an upper bound over every name of the lists.
/// </summary>
public sealed record Certificate
{
    /// <summary>
    /// The words of the query at least one of which every match must meet, rarest first: by a word of its own, by several words
    /// written as one, or by first letters.
    /// </summary>
    public required IReadOnlyList<string> DecisiveTokens { get; init; }

    /// <summary>How many words of the lists are neighbors of a decisive word.</summary>
    public required int NeighborCount { get; init; }

    /// <summary>
    /// Names that meet a decisive word without holding a neighbor: they write it as several words, or first letters of one are a
    /// word of the other. Counted once a word.
    /// </summary>
    public int OtherNameCount { get; init; }

    /// <summary>Distinct words of all names of the lists.</summary>
    public required int ListTokenCount { get; init; }

    /// <summary>Names on the lists.</summary>
    public required int NameCount { get; init; }

    /// <summary>
    /// No name on the lists scores above this: the best score below the threshold, or the bound on names left unscored where
    /// that is higher. The same whichever engine answers; an answer without reasons leaves more unscored, and its bound is higher.
    /// </summary>
    public required double BestAttainable { get; init; }

    public required double Threshold { get; init; }

    /// <summary>The best-scoring name below the threshold, where one meets any word; told where the answer is to be explained.</summary>
    public NearMiss? NearestMiss { get; init; }

    /// <summary>Words of the query that were left out; told where the answer is to be explained.</summary>
    public IReadOnlyList<LeftOutWord> QueryLeftOut { get; init; } = [];

    /// <summary>See <see cref="ScreeningResult.IsTooGeneric"/>.</summary>
    public bool IsTooGeneric { get; init; }

    /// <summary>The one of several names in the query that is too generic; null where none is, and where the whole is.</summary>
    public string? TooGenericName { get; init; }

    /// <summary>See <see cref="ScreeningResult.IsCut"/>.</summary>
    public bool IsCut { get; init; }

    /// <summary>See <see cref="ScreeningResult.UnreadScript"/>.</summary>
    public string? UnreadScript { get; init; }

    /// <summary>The proof in one sentence.</summary>
    public string Sentence => Scoring.CertificateSentence.Of(this);
}

/// <summary>The closest name that is not a hit, and its reason.</summary>
public sealed record NearMiss(Listing Listing, string Matched, double Score, Reason? Reason);
