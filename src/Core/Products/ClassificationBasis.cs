namespace Licet.Core.Products;

/// <summary>On what a classification of a product rests.</summary>
public enum ClassificationBasis
{
    /// <summary>The exporter's own reading of the control list.</summary>
    Own,

    /// <summary>BIS classified the item and numbered the classification (CCATS).</summary>
    Ccats,

    /// <summary>Who makes or supplies it said so; the exporter answers for it all the same.</summary>
    Maker,

    /// <summary>The Department of State found that the item is not on its Munitions List.</summary>
    Jurisdiction,
}

/// <summary>Words of bases, and the law behind each.</summary>
public static class ClassificationBases
{
    /// <summary>As files and programs write it.</summary>
    public static string Token(ClassificationBasis basis) =>
        basis switch
        {
            ClassificationBasis.Own => "self",
            ClassificationBasis.Ccats => "ccats",
            ClassificationBasis.Maker => "maker",
            _ => "jurisdiction",
        };

    public static string Words(ClassificationBasis basis) =>
        basis switch
        {
            ClassificationBasis.Own => "Self-classification",
            ClassificationBasis.Ccats => "Classification by BIS (CCATS)",
            ClassificationBasis.Maker => "Manufacturer or supplier",
            _ => "Commodity jurisdiction determination",
        };

    /// <summary>What is cited where nobody cites anything nearer.</summary>
    public static string Law(ClassificationBasis basis) =>
        basis switch
        {
            ClassificationBasis.Own => "15 CFR 732.3(b)(1)",
            ClassificationBasis.Ccats => "15 CFR 748.3(b)(3)",
            ClassificationBasis.Maker => "15 CFR 732.3(b)(1)",
            _ => "22 CFR 120.12",
        };

    /// <summary>What paper is named beside it, for a sentence "expected ..."; null where none has to be.</summary>
    public static string? Paper(ClassificationBasis basis) =>
        basis switch
        {
            ClassificationBasis.Own => null,
            ClassificationBasis.Ccats => "the CCATS number, such as G012345",
            ClassificationBasis.Maker => "who said so, and in which paper",
            _ => "the number of the determination, such as CJ 0123-20",
        };

    /// <summary>Reads a token, the words, or what people write for them. An empty text is a CCATS where its number stands beside it, else the own reading.</summary>
    /// <param name="reference">What stands as the paper's number.</param>
    public static ClassificationBasis? Read(string text, string reference)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reference);
        return text.Trim().ToLowerInvariant() switch
        {
            "" => IsCcats(reference) ? ClassificationBasis.Ccats : ClassificationBasis.Own,
            "self"
            or "own"
            or "self-classification"
            or "self classification"
            or "self-classified"
            or "self classified" => ClassificationBasis.Own,
            "ccats" or "bis" or "classification by bis" or "classification by bis (ccats)" => ClassificationBasis.Ccats,
            "maker" or "manufacturer" or "supplier" or "vendor" or "manufacturer or supplier" =>
                ClassificationBasis.Maker,
            "jurisdiction" or "cj" or "commodity jurisdiction" or "commodity jurisdiction determination" =>
                ClassificationBasis.Jurisdiction,
            _ => null,
        };
    }

    /// <summary>"G012345".</summary>
    private static bool IsCcats(string reference) =>
        reference.Length is >= 6 and <= 8 && reference[0] is 'G' or 'g' && reference.Skip(1).All(char.IsAsciiDigit);
}
