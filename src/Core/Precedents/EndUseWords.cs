namespace Licet.Core.Precedents;

/// <summary>
/// Words of an end use that say something: four letters or more, folded, without those that stand in every description (DESIGN).
/// They order and explain; nothing is decided by them.
/// </summary>
internal static class EndUseWords
{
    private static readonly HashSet<string> s_empty = new(StringComparer.Ordinal)
    {
        "with",
        "from",
        "that",
        "this",
        "will",
        "used",
        "their",
        "into",
        "items",
        "item",
        "product",
        "products",
        "finished",
        "consignee",
        "company",
    };

    public static HashSet<string> Of(string endUse) =>
        [
            .. string.Concat(endUse.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(w => w.Length >= 4 && !s_empty.Contains(w)),
        ];
}
