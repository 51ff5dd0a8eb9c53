namespace Licet.Core.Applications;

/// <summary>
/// Whether Block 21 says something. Supp. 1 to part 748 asks for a complete and detailed description and names words that do not do
/// alone; the other words are ours (DESIGN). Nothing here reads meaning: words that stand in any end use are taken away, and what is
/// left is counted.
/// </summary>
internal static class EndUseWords
{
    /// <summary>With fewer words that say something, a person is told to look (DESIGN).</summary>
    private const int Few = 3;

    private const string Empty = """
        a an and any are as at be been being by for from has have if in into is it its not of off on onto or our out that the their them
        these they this those to under up us used use uses user users usage using via was we well will with within without would your you
        end final item items good goods product products commodity commodities equipment material materials thing things part parts
        general generic normal usual standard typical regular ordinary common other others various several miscellaneous etc all
        commercial civil civilian industrial industry peaceful private public business internal own purpose purposes application
        applications activity activities only non military
        research manufacturing manufacture scientific science production produce testing test tests education educational development
        resale sale sales sell selling reselling resell trade trading distribution distribute distributor stock stocking inventory
        customer customers client clients buyer buyers consumer consumers company companies consignee purchaser party parties
        r&d rd na n/a none unknown tbd tba nil yes no see above below
        """;

    private static readonly HashSet<string> s_empty = new(
        Empty.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    public static void Check(string? endUse, FormFaults faults)
    {
        if (!Given.Said(endUse))
        {
            faults.Add("endUse", "missing; expected a complete and detailed description of the end use");
            return;
        }

        var telling = Telling(endUse!);
        if (telling == 0)
        {
            faults.Add(
                "endUse",
                $"'{endUse}' is vague; expected what is made or done with the items, where, and for which product or project"
            );
        }
        else if (telling < Few)
        {
            faults.Warn(
                "endUse",
                $"'{endUse}' says little; a specific end use says what is made or done with the items, where, and for which product or project",
                "748.6(a)(1); Supp. 1 to part 748"
            );
        }
    }

    /// <summary>Words that do not stand in any end use; a single letter or figure is none. Han and kana count by two characters.</summary>
    private static int Telling(string endUse)
    {
        var words = string.Concat(endUse.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Where(w => w.Length > 1 && !s_empty.Contains(w) && !w.All(char.IsAsciiDigit)).Sum(Weight);
    }

    /// <summary>Writings without spaces between words.</summary>
    private static int Weight(string word) =>
        word.Any(c => c is >= '\u3040' and <= '\u9FFF') ? (word.Length + 1) / 2 : 1;
}
