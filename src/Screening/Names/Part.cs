using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>A stretch of a name with what the vocabulary says of it, before it becomes a token.</summary>
internal record struct Part(int Start, int Length, ScriptKind Script, string? Native)
{
    public TokenRole Role { get; set; } = TokenRole.Brand;
    public int Concept { get; set; } = -1;
    public LegalClass Legal { get; set; }
    public int Words { get; set; } = 1;
    public bool IsNickname { get; set; }
    public bool IsCorrected { get; set; }

    /// <summary>What it counts as the lightest word of the vocabulary that it may be a slip of; infinite for none.</summary>
    public float Light { get; set; } = float.PositiveInfinity;

    /// <summary>Neither the vocabulary nor the frequencies know the word.</summary>
    public bool IsUnseen { get; set; }

    /// <summary>An article or title that a company may bear as its brand; "the", "of", "and", "for", "de" and their like are none.</summary>
    public bool IsRareStop { get; set; }
    public string[]? Readings { get; set; }

    public void Give(in Meaning meaning, int words)
    {
        Role = meaning.Role;
        Concept = meaning.Concept;
        Legal = meaning.Legal;
        IsNickname = meaning.IsNickname;
        Words = words;
    }
}
