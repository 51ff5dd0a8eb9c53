namespace Licet.Core.Items;

/// <summary>What kind of thing an item of the Commerce Control List is, by its product group (15 CFR 738.2(b)).</summary>
public enum ProductGroup
{
    Equipment = 'A',
    TestAndProduction = 'B',
    Materials = 'C',
    Software = 'D',
    Technology = 'E',
}

/// <summary>
/// A classification: EAR99, or an Export Control Classification Number with the paragraph as far as it is known
/// ("3A001.a.2"; 15 CFR 738.2(d)). Whether the number exists is for the control list to say.
/// </summary>
public sealed record Classification
{
    // Told by many sentences of an answer.
    private readonly string _text;

    private Classification(string eccn, IReadOnlyList<string> paragraph)
    {
        Eccn = eccn;
        Steps = paragraph;
        Paragraph = string.Join('.', paragraph);
        _text = paragraph.Count == 0 ? eccn : $"{eccn}.{Paragraph}";
    }

    /// <summary>Subject to the EAR and on no entry of the list (734.3(c)).</summary>
    public static Classification Ear99 { get; } = new("EAR99", []);

    /// <summary>The five characters, capitals; or "EAR99".</summary>
    public string Eccn { get; }

    /// <summary>The paragraph's steps from the outermost in, lower case: "a", "2". Empty when none is given.</summary>
    public IReadOnlyList<string> Steps { get; }

    public bool IsEar99 => ReferenceEquals(this, Ear99);

    /// <summary>"a.2"; empty when none is given.</summary>
    public string Paragraph { get; }

    /// <exception cref="InvalidOperationException">EAR99 has no product group.</exception>
    public ProductGroup Group =>
        IsEar99 ? throw new InvalidOperationException("EAR99 has no product group.") : (ProductGroup)Eccn[1];

    /// <summary>Whether this is the paragraph itself or lies inside it; the empty paragraph is the whole entry.</summary>
    public bool IsWithin(IReadOnlyList<string> paragraph)
    {
        if (paragraph.Count > Steps.Count)
        {
            return false;
        }

        for (var i = 0; i < paragraph.Count; i++)
        {
            if (paragraph[i] != Steps[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Reads "EAR99", "3A001", "3A001.a.2", in any case. False when the text has not that form; whether the entry exists is not
    /// asked here.
    /// </summary>
    public static bool TryParse(string? text, out Classification classification)
    {
        classification = Ear99;
        text = (text ?? "").Trim();
        if (string.Equals(text, "EAR99", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var parts = text.Split('.');
        var eccn = parts[0].ToUpperInvariant();
        if (
            eccn is not [>= '0' and <= '9', >= 'A' and <= 'E', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']
            || !parts.Skip(1).All(IsStep)
        )
        {
            return false;
        }

        classification = new(eccn, [.. parts.Skip(1).Select(p => p.ToLowerInvariant())]);
        return true;
    }

    /// <summary>A step is a letter, a number, or a small Roman numeral.</summary>
    private static bool IsStep(string text) =>
        text.Length is > 0 and <= 5 && (text.All(char.IsAsciiDigit) || text.All(char.IsAsciiLetter));

    public bool Equals(Classification? other) =>
        other is not null && Eccn == other.Eccn && Steps.SequenceEqual(other.Steps, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Eccn, Paragraph);

    public override string ToString() => _text;
}
