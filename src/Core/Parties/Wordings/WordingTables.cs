using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Core.Parties.Wordings;

/// <summary>What a run of words stands for in the grammar of a cell.</summary>
internal enum PhraseKind
{
    Base,
    Exception,
    ExceptionOpener,
    Policy,
    Scope,
    Open,
    Pointer,
}

/// <summary>A run of words that identifies a piece of wording: the words themselves up to eight, longer ones by their hash.</summary>
internal sealed record Phrase(PhraseKind Kind, int Length, string Key, string Code);

/// <summary>The tables under data/ear that say what wordings are known. Immutable; read once.</summary>
internal sealed class WordingTables
{
    private const int WordsShown = 8;

    private static readonly Lazy<WordingTables> s_shipped = new(Read);

    private readonly FrozenDictionary<(PhraseKind, int, string), string> _phrases;
    private readonly FrozenDictionary<PhraseKind, int[]> _lengths;
    private readonly FrozenDictionary<string, WordingPart> _parts;

    private WordingTables(
        IReadOnlyList<WordingVariant> variants,
        IReadOnlyList<Phrase> phrases,
        FrozenDictionary<string, WordingPart> parts
    )
    {
        Variants = variants;
        _parts = parts;
        _phrases = phrases.ToFrozenDictionary(p => (p.Kind, p.Length, p.Key), p => p.Code);
        _lengths = phrases
            .GroupBy(p => p.Kind)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Length).Distinct().OrderDescending().ToArray());
        RequirementClasses = Classes("requirement");
        PolicyClasses = Classes("policy");
    }

    public static WordingTables Shipped => s_shipped.Value;

    public IReadOnlyList<WordingVariant> Variants { get; }

    /// <summary>Classes of requirement wordings that were checked by hand.</summary>
    public FrozenSet<string> RequirementClasses { get; }

    /// <summary>Classes of policy wordings that were checked by hand.</summary>
    public FrozenSet<string> PolicyClasses { get; }

    public WordingShape Shape(string text) => WordingShape.Parse(text, Part);

    /// <exception cref="FormatException">The tables name no such part.</exception>
    public WordingPart Part(string code) =>
        _parts.TryGetValue(code, out var part) ? part : throw new FormatException($"wordings-parts.csv has no {code}");

    /// <summary>The longest known phrase of a kind that begins at a word; null when there is none.</summary>
    public (string Code, int Length)? Longest(PhraseKind kind, IReadOnlyList<string> words, int at)
    {
        foreach (var length in _lengths.GetValueOrDefault(kind, []))
        {
            if (
                at + length <= words.Count
                && _phrases.TryGetValue((kind, length, Key(words.Skip(at).Take(length))), out var code)
            )
            {
                return (code, length);
            }
        }

        return null;
    }

    /// <summary>The words, or where there are more than eight the first 16 hex digits of their SHA-256: it identifies, it copies nothing.</summary>
    public static string Key(IEnumerable<string> words)
    {
        var run = words.ToList();
        var text = string.Join(' ', run);
        return run.Count <= WordsShown
            ? text
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    private FrozenSet<string> Classes(string cell) =>
        EarTable
            .Read("wordings-classes.csv")
            .Where(row => row["cell"] == cell)
            .Select(row => Shape(row["class"]).ToString())
            .ToFrozenSet(StringComparer.Ordinal);

    private static WordingTables Read()
    {
        var parts = EarTable
            .Read("wordings-parts.csv")
            .ToFrozenDictionary(
                row => row["code"],
                row => new WordingPart(row["code"], ItemCondition.Parse(row["condition"]), row["citation"]),
                StringComparer.Ordinal
            );
        var phrases = EarTable
            .Read("wordings-phrases.csv")
            .Select(row => new Phrase(
                Enum.Parse<PhraseKind>(row["kind"]),
                EarTable.Number(row["words"]),
                row["key"],
                row["code"]
            ));
        var variants = EarTable
            .Read("wordings-variants.csv")
            .Select(row => new WordingVariant(row["written"].Split(' '), row["meant"].Split(' ')));
        return new([.. variants], [.. phrases], parts);
    }
}
