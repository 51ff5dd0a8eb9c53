using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Kinds;

/// <summary>Tells a Chinese personal name in pinyin or Cantonese spelling: two or three short words, the first or last a family name.</summary>
internal static partial class ChineseNames
{
    // The commonest family names in pinyin and in the spellings of Hong Kong, Taiwan and Singapore.
    private static readonly FrozenSet<string> FamilyNames = (
        "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang feng deng cao peng "
        + "zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren lv shen yao qian cui zhong tan dai fan "
        + "fang xia shi bai qin gu hou shao meng long wan duan qiu jia xue yin qu shang "
        + "chan cheung wong lam lau leung ho ng chow tse yip tsang kwok lui ngai hui siu tam tsui fung yeung lo mok kwan yuen "
        + "poon szeto tong chiu chu lee lim ong koh goh teo toh chua kuo hsu tsai chang hsieh kuok shih"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether all words are one or two syllables of Chinese and the first or the last is a family name.</summary>
    public static bool IsPerson(List<string> words) =>
        words.Count is 2 or 3
        && (FamilyNames.Contains(words[0]) || FamilyNames.Contains(words[^1]))
        && words.TrueForAll(w => w.Length <= 11 && Syllables().IsMatch(w));

    [GeneratedRegex(
        "^((zh|ch|sh|ts|ng|kw|hs|[bpmfdtnlgkhjqxrzcsyw])?([iu]?[aeo][aeiou]?|[iu]e?|ui|iu|yu|v)(n|ng|p|k|t|m|h|r)?){1,2}$|^ng$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Syllables();
}
