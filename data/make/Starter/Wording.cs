namespace Licet.Make.Starter;

/// <summary>
/// License requirements and review policies in short words of our own. Only the wordings that the chosen rows have are known:
/// any other stops the converter, so that no entry gets a meaning nobody has read.
/// </summary>
internal static class Wording
{
    public const string AllItems = "All items subject to the EAR";
    public const string Denial = "Presumption of denial";

    private const string NamedEccns =
        "Case-by-case review for ECCNs 1A004.c, 1A004.d, 1A995, 1A999.a, 1D003, 2A983, 2D983, and 2E983, and for EAR99 items "
        + "described in the Note to ECCN 1A995;";

    /// <exception cref="InvalidDataException">The wording is not one of those known.</exception>
    public static string Requirement(CsvRow row)
    {
        var text = Squeeze(row["license_requirement"]);
        if (text.Contains("“standards organization”", StringComparison.Ordinal))
        {
            return $"{AllItems} (§§ 744.11, 736.2(b)(3)(vi)), except EAR99 or AT-only technology released to members of a "
                + "standards organization to work on a standard";
        }

        return text.Replace("For all", "All", StringComparison.Ordinal).TrimEnd('.', ' ') switch
        {
            AllItems => AllItems,
            "All items subject to the EAR. (See §744.11 of the EAR)"
            or "All items subject to the EAR (See §744.11 of the EAR)" => $"{AllItems} (§ 744.11)",
            "All items subject to the EAR except for food or medicine designated as EAR99. "
                + "(See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR)" =>
                $"{AllItems} except EAR99 food or medicine (§§ 734.9(g), 746.8(a)(3), 744.21(b))",
            "For any item subject to the EAR listed in supplement no. 2 to part 744" =>
                "Items of supplement no. 2 to part 744",
            _ => throw new InvalidDataException($"{row.Place}: unknown license requirement: {text}"),
        };
    }

    /// <exception cref="InvalidDataException">The wording is not one of those known.</exception>
    public static string Policy(CsvRow row)
    {
        var text = Squeeze(row["license_policy"]);
        if (text.StartsWith(NamedEccns, StringComparison.Ordinal))
        {
            var disease = text.Contains("infectious disease", StringComparison.Ordinal)
                ? "; case-by-case review for items to detect, identify or treat infectious disease"
                : "";
            return "Case-by-case review for ECCNs 1A004.c, 1A004.d, 1A995, 1A999.a, 1D003, 2A983, 2D983, 2E983 and EAR99 items "
                + $"in the Note to ECCN 1A995{disease}; presumption of denial for all other items";
        }

        if (
            text.StartsWith(
                "Presumption of denial for items uniquely required for production",
                StringComparison.Ordinal
            )
        )
        {
            return "Presumption of denial for items uniquely required for semiconductors at 10 nm and below, including EUV; "
                + "case-by-case review for all other items";
        }

        return text.TrimEnd('.') switch
        {
            Denial => Denial,
            "Case-by-case review" => "Case-by-case review",
            "Policy of denial. See §§ 746.8(b) and 744.21(e)" => "Policy of denial (§§ 746.8(b), 744.21(e))",
            var meu when meu.EndsWith("is specified in §744.21(d) and (e)", StringComparison.Ordinal) =>
                "See § 744.21(d) and (e)",
            _ => throw new InvalidDataException($"{row.Place}: unknown review policy: {text}"),
        };
    }

    /// <summary>The marks of the footnotes of the Entity List: 1 by the section it points to, 3 as glued to "734.9(g),".</summary>
    public static IReadOnlyList<string> Footnotes(CsvRow row)
    {
        var text = row["license_requirement"];
        return text.Contains("736.2(b)(3)(vi)", StringComparison.Ordinal) ? ["1"]
            : text.Contains("734.9(g),3 ", StringComparison.Ordinal) ? ["3"]
            : [];
    }

    private static string Squeeze(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
