using System.Runtime.CompilerServices;

namespace Licet.Screening.Names;

/// <summary>The parts of the packed file, in its order. A table of texts is a <see cref="TextTable"/>; all else are plain arrays.</summary>
internal enum PackedPart
{
    /// <summary>The letters of all texts, UTF-16.</summary>
    Letters,

    /// <summary>Length of the longest Han form, first characters of <see cref="Simplified"/> and of <see cref="Korean"/>.</summary>
    Facts,

    /// <summary>First words of phrases; where the phrases of each begin; the phrases (<see cref="PackedPhrase"/>).</summary>
    CompanyWords,
    CompanyStarts,
    CompanyPhrases,
    PersonWords,
    PersonStarts,
    PersonPhrases,

    /// <summary>Han forms; their meanings (<see cref="PackedPhrase"/>).</summary>
    Han,
    HanMeanings,

    /// <summary>Names of concepts by number.</summary>
    Concepts,

    /// <summary>Counted words; four counts each, behind them those of all names.</summary>
    Frequencies,
    FrequencyCounts,

    /// <summary>The simplified character of each from the first on, 0 where there is none.</summary>
    Simplified,

    /// <summary>Han characters; the readings of each, as a place of <see cref="ReadingLists"/>.</summary>
    Readings,
    ReadingLists,
    CommonBrands,

    /// <summary>Words a slip may be taken for, in ordinal order; their lightest meanings; <see cref="FormNeighbors.Uses"/>.</summary>
    Light,
    LightMeanings,
    LightUses,

    /// <summary>Their deletion variants: see <see cref="FormNeighbors"/>.</summary>
    VariantStarts,
    Variants,
    VariantFilter,

    /// <summary>Keys of whole names and of brands in pinyin (<see cref="OtherNames"/>); the name that each stands for.</summary>
    OtherNames,
    OtherNameTexts,

    /// <summary>The Hangul syllable by which each Han character is read in Korean, from the first on, 0 where there is none.</summary>
    Korean,
    Count,
}

/// <summary>A phrase as the packed file holds it: its words with spaces between, and what they mean.</summary>
internal readonly record struct PackedPhrase(
    int Start,
    int Length,
    int Concept,
    byte Role,
    byte Legal,
    byte IsNickname,
    byte IsCutShort
)
{
    public Meaning Meaning => new((TokenRole)Role, Concept, (LegalClass)Legal, IsNickname != 0, IsCutShort != 0);
}

/// <summary>
/// The tables of data/names as the build packs them (data/tables) and the assembly holds them. They are read where they lie in
/// the mapped file: nothing is parsed, and a page that no query touches is not even loaded. Little-endian, as every machine
/// that .NET is supported on with this product.
/// </summary>
internal static unsafe class PackedTables
{
    public const string Resource = "names/packed";

    private static readonly UnmanagedMemoryStream s_file = Open();

    /// <summary>Start and length in bytes of a part.</summary>
    public static T* Part<T>(PackedPart part, out int length)
        where T : unmanaged
    {
        byte* start = s_file.PositionPointer;
        int* places = (int*)start + ((int)part * 2);
        length = places[1] / sizeof(T);
        return (T*)(start + places[0]);
    }

    public static T* Part<T>(PackedPart part)
        where T : unmanaged => Part<T>(part, out _);

    /// <summary>The assembly's memory, which stays mapped as long as the stream is reachable: it is never closed.</summary>
    private static UnmanagedMemoryStream Open() =>
        (UnmanagedMemoryStream?)typeof(PackedTables).Assembly.GetManifestResourceStream(Resource)
        ?? throw new InvalidOperationException("The tables of names are not embedded in this build.");
}
