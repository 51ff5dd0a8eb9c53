using Licet.Screening.Lists;

namespace Licet.Screening.Names;

/// <summary>
/// One name cut into weighted words: its raw words, the parts they make and the tokens that are compared. Reusable: a query's analysis
/// writes into the same arrays again and again, so that nothing is allocated a query.
/// </summary>
internal sealed class AnalyzedName : RawWords
{
    private readonly (int Start, int Length)[] _acronyms = new (int, int)[3];
    public NameToken[] Tokens { get; } = new NameToken[MaxTokens];
    public int Count { get; set; }

    public Part[] Parts { get; } = new Part[MaxTokens];
    public int PartCount { get; set; }

    /// <summary>For each word up to <see cref="MaxNear"/> words of the vocabulary that it may be a slip of.</summary>
    public string?[] NearForms { get; } = new string?[MaxTokens * MaxNear];

    /// <summary>How many of <see cref="NearForms"/> a word has.</summary>
    public byte[] NearCounts { get; } = new byte[MaxTokens];

    /// <summary>For each word what it counts as the lightest word of the vocabulary that it may be a slip of; infinite for none.</summary>
    public float[] NearLight { get; } = new float[MaxTokens];

    /// <summary>For each word whether neither the vocabulary nor the frequencies know it.</summary>
    public bool[] IsUnseen { get; } = new bool[MaxTokens];

    public const int MaxNear = 6;

    /// <summary>What words may be slips of, as met so far by this reader of names.</summary>
    public NearWords NearWords { get; } = new();

    /// <summary>Bit per <see cref="LegalClass"/> named in the name.</summary>
    public byte LegalClasses { get; set; }

    /// <summary>Analyzed by the person rules.</summary>
    public bool IsPerson { get; set; }

    /// <summary>A legal form that only companies bear is named in the name (<see cref="CompanyForms"/>).</summary>
    public bool IsCompanyByForm { get; set; }

    /// <summary>What the party is, as far as anybody says; set after the analysis by <see cref="ReadAs"/>.</summary>
    public PartyKind Kind { get; private set; }

    /// <summary>Takes the caller's word on the kind, and where there is none that of the legal form in the name.</summary>
    public void ReadAs(PartyKind stated) =>
        Kind = stated == PartyKind.Unknown && IsCompanyByForm ? PartyKind.Company : stated;

    /// <summary>Holds a legal form, an industry or a place.</summary>
    public bool LooksLikeCompany { get; set; }

    /// <summary>Sum of the weights.</summary>
    public float TotalWeight { get; set; }

    /// <summary>Sum of what the words count where they meet nothing; at most <see cref="TotalWeight"/>.</summary>
    public float LightWeight { get; set; }

    /// <summary>A word can be read in two ways.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>No word tells this party from another.</summary>
    public bool IsTooGeneric { get; set; }

    public bool HasInitials { get; set; }

    /// <summary>The word that must stand in a longer name for this one to be contained in it; -1: containment says nothing.</summary>
    public int Anchor { get; set; } = -1;

    /// <summary>The name fills a bank message's field of 35 characters to the last: its last word may be cut off.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>How many ways of writing the name as an acronym there are; see <see cref="Acronyms"/>.</summary>
    public int AcronymCount { get; set; }

    public ReadOnlySpan<char> TextOf(in NameToken t) => Text(t.Start, t.Length);

    public ReadOnlySpan<char> SkeletonOf(in NameToken t) => Text(t.SkeletonStart, t.SkeletonLength);

    public ReadOnlySpan<char> Acronym(int i) => Text(_acronyms[i].Start, _acronyms[i].Length);

    public void KeepAcronym(int length)
    {
        int start = Keep(length);
        _acronyms[AcronymCount++] = (start, length);
    }

    /// <summary>The words of a part as they stand, each by itself.</summary>
    public string WrittenOf(in Part part)
    {
        List<string> words = [];
        foreach (ref readonly RawWord word in Words.AsSpan(0, WordCount))
        {
            if (!word.IsHan && word.Start >= part.Start && word.Start + word.Length <= part.Start + part.Length)
            {
                words.Add(TextOf(word).ToString());
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Text of two or three neighboring tokens written as one; empty where something lies between them.</summary>
    public ReadOnlySpan<char> Joined(int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            if (Tokens[i].Start + Tokens[i].Length != Tokens[i + 1].Start)
            {
                return default;
            }
        }

        int start = Tokens[first].Start;
        return Text(start, Tokens[last].Start + Tokens[last].Length - start);
    }

    public void Clear()
    {
        ClearWords();
        Count = 0;
        LooksLikeCompany = IsPerson = IsCompanyByForm = IsTooGeneric = HasInitials = IsTruncated = false;
        LegalClasses = 0;
        Kind = PartyKind.Unknown;
        TotalWeight = LightWeight = 0;
        IsAmbiguous = false;
        AcronymCount = 0;
        Anchor = -1;
    }
}
