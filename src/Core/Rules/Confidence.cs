using System.Collections.Frozen;

namespace Licet.Core.Rules;

/// <summary>Where a statement of the rule tables comes from. A rule may rest on several sources.</summary>
[Flags]
public enum Sources
{
    None = 0,

    /// <summary>Read in the text of the EAR as of September 2026 (chart, groups, control list: July 2026). Tag R26.</summary>
    Regulation2026 = 1,

    /// <summary>Read in the text of the EAR as of January 2025. Tag R25.</summary>
    Regulation2025 = 2,

    /// <summary>Read in a Federal Register document. Tag FR.</summary>
    FederalRegister = 4,

    /// <summary>From a secondary source: an agency's FAQ, a law firm, the press. Tag S.</summary>
    Secondary = 8,

    /// <summary>From memory, not checked. Tag M.</summary>
    Memory = 16,

    /// <summary>The text is silent; our reading. Tag DESIGN.</summary>
    Design = 32,

    /// <summary>Known to be open. Tag UNKNOWN.</summary>
    Open = 64,
}

/// <summary>
/// How sure a row of the rule tables is, from its tag as written ("R26", "FR/S", "FR (page M)"). A tag that names memory,
/// design or an open point anywhere is not firm: the row is shown with a note or asks a person, and is never a silent rule.
/// </summary>
public readonly record struct Confidence
{
    private static readonly FrozenDictionary<string, Sources> s_tags = new Dictionary<string, Sources>(
        StringComparer.Ordinal
    )
    {
        ["R26"] = Sources.Regulation2026,
        ["R25"] = Sources.Regulation2025,
        ["R"] = Sources.Regulation2026,
        ["FR"] = Sources.FederalRegister,
        ["S"] = Sources.Secondary,
        ["M"] = Sources.Memory,
        ["DESIGN"] = Sources.Design,
        ["UNKNOWN"] = Sources.Open,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly string? _tag;

    private Confidence(string tag, Sources sources)
    {
        _tag = tag;
        Sources = sources;
    }

    /// <summary>The tag as written.</summary>
    public string Tag => _tag ?? "";

    public Sources Sources { get; }

    /// <summary>Rests on nothing but text that was read, or on a secondary source.</summary>
    public bool IsFirm =>
        Sources != Sources.None && (Sources & (Sources.Memory | Sources.Design | Sources.Open)) == Sources.None;

    /// <summary>Reads a tag; false when it names no known source.</summary>
    public static bool TryParse(string? tag, out Confidence confidence)
    {
        var sources = Sources.None;
        foreach (
            var word in (tag ?? "").Split([' ', '/', '+', '(', ')', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            sources |= s_tags.GetValueOrDefault(word);
        }

        confidence = sources == Sources.None ? default : new(tag!.Trim(), sources);
        return sources != Sources.None;
    }

    public override string ToString() => Tag;
}
