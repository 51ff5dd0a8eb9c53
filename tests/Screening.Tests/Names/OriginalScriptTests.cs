using System.Text;
using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Names;

/// <summary>Han and Cyrillic originals find the party that the lists write in Latin letters.</summary>
public class OriginalScriptTests
{
    private static readonly ScreeningSettings s_all = new() { Explain = false, Top = int.MaxValue };

    /// <summary>What a name of the listing must hold, by the name under which domain/tables knows the party.</summary>
    private static readonly Dictionary<string, string> s_listedBy = new(StringComparer.Ordinal)
    {
        ["Huawei Technologies Co., Ltd."] = "Huawei Technologies",
        ["HiSilicon Technologies Co., Ltd"] = "HiSilicon",
        ["Huawei Device Co."] = "Huawei Device",
        ["Hangzhou Hikvision Digital Technology Co., Ltd."] = "Hikvision",
        ["Dahua Technology"] = "Dahua",
        ["Sugon"] = "Sugon",
        ["Higon (THATIC)"] = "Haiguang Advanced Technology",
        ["Chengdu Haiguang Integrated Circuit"] = "Chengdu Haiguang Integrated Circuit",
        ["Chengdu Haiguang Microelectronics Technology"] = "Chengdu Haiguang Microelectronics",
        ["Wuxi Jiangnan Institute of Computing Technology"] = "Jiangnan Institute of Computing",
        ["iFLYTEK"] = "iFLYTEK",
        ["Megvii Technology"] = "Megvii",
        ["SenseTime"] = "SenseTime",
        ["Yitu Technologies"] = "Yitu",
        ["Xiamen Meiya Pico Information Co. Ltd."] = "Meiya Pico",
        ["Semiconductor Manufacturing International Corporation (SMIC)"] = "Semiconductor Manufacturing International",
        ["National University of Defense Technology"] = "National University of Defense Technology",
        ["China Electronics Technology Group Corporation (CETC)"] = "China Electronics Technology Group",
        ["ZTE Corporation"] = "ZTE",
        ["Hytera Communications Corporation"] = "Hytera",
        ["Huawei Technologies Co. OOO (Moscow)"] = "Huawei",
        ["Kalashnikov Concern"] = "Kalashnikov",
        ["Mikron JSC"] = "Mikron",
        ["Baikal Electronics"] = "Baikal Electronics",
        ["MCST Lebedev"] = "MCST",
        ["Rosoboronexport"] = "Rosoboron",
        ["Almaz-Antey"] = "Almaz",
        ["Sukhoi"] = "Sukhoi",
    };

    /// <summary>Known by domain/tables, but on none of the lists used here.</summary>
    private static readonly string[] s_unlisted = ["Murom Instrument-Making Plant"];

    [Fact]
    public void Every_original_name_of_a_listed_party_finds_the_party()
    {
        var rows = Rows();
        Assert.Equal(rows.Select(r => r["listed_as"]).Distinct().Order(), s_listedBy.Keys.Concat(s_unlisted).Order());
        Assert.DoesNotContain(
            RealIndex.NamesOf(RealIndex.All),
            n => n.Name.Text.Contains("Murom", StringComparison.OrdinalIgnoreCase)
        );
        rows.RemoveAll(r => s_unlisted.Contains(r["listed_as"]));
        Findings.None(rows.Where(r => !Finds(r["original"], s_listedBy[r["listed_as"]])).Select(Tell));
    }

    [Fact]
    public void Traditional_characters_find_what_simplified_characters_find()
    {
        var traditional = TraditionalCharacters();
        var written = Han()
            .Select(r => (Row: r, Text: string.Concat(r["original"].Select(c => traditional.GetValueOrDefault(c, c)))))
            .Where(w => w.Text != w.Row["original"])
            .ToList();
        Assert.True(written.Count >= 15, $"only {written.Count} names have a traditional character");
        Findings.None(
            written.Where(w => !Finds(w.Text, s_listedBy[w.Row["listed_as"]])).Select(w => $"{w.Text}: {Tell(w.Row)}")
        );
    }

    /// <summary>
    /// Not reached: brands of four and more syllables written apart (Hai neng da), and brands whose Latin name is another
    /// (科大讯飞 is iFLYTEK; its pinyin is found, split into syllables it is not).
    /// </summary>
    private static readonly string[] s_notYet =
    [
        "海能达通信股份有限公司",
        "科大讯飞股份有限公司",
        "曙光信息产业股份有限公司",
        "厦门市美亚柏科信息股份有限公司",
        "无锡江南计算技术研究所",
        "浙江大华技术股份有限公司",
    ];

    [Fact]
    public void The_pinyin_of_a_Han_name_is_that_name_with_its_syllables_joined_or_split()
    {
        List<string> missed = [];
        foreach (var row in Han().Where(r => r["romanized"].Length > 0))
        {
            string[] spellings = [row["romanized"], SyllablesApart(row["romanized"])];
            foreach (var spelling in spellings.Where(s => !s_notYet.Contains(row["original"])))
            {
                var there = NameComparison.Score(PartyKind.Company, spelling, row["original"]);
                var back = NameComparison.Score(PartyKind.Company, row["original"], spelling);
                if (Math.Min(there, back) < NameComparison.DefaultThreshold(PartyKind.Company))
                {
                    missed.Add($"{there:0.00} and {back:0.00}: {spelling} ~ {row["original"]}");
                }
            }
        }

        Findings.None(missed);
    }

    [Theory]
    [InlineData("Guangzhou Hai Ge Communications Group", "Guangzhou Haige Communications Group")]
    [InlineData("Wuhan Xing Tu Xin Ke Electronics", "Wuhan Xingtu Xinke Electronics")]
    [InlineData("Hangzhou Hai Kang Wei Shi", "Hangzhou Haikang Weishi")]
    [InlineData("Xi An Ren Min Qi Xiang", "Xi'an Renmin Qixiang")]
    [InlineData("Chengdu HaiGuang Ji Cheng Dian Lu", "Chengdu Haiguang Jicheng Dianlu")]
    public void Pinyin_syllables_may_stand_together_or_apart(string apart, string together)
    {
        var threshold = NameComparison.DefaultThreshold(PartyKind.Company);
        Assert.True(NameComparison.Score(PartyKind.Company, apart, together) >= threshold);
        Assert.True(NameComparison.Score(PartyKind.Company, together, apart) >= threshold);
    }

    private static bool Finds(string query, string part) =>
        RealIndex
            .All.Screen(new ScreeningQuery(query) { Kind = PartyKind.Company }, s_all)
            .Hits.Any(h =>
                h.Class is HitClass.Match or HitClass.PossibleAffiliate
                && h.Listing.Names.Any(n => n.Text.Contains(part, StringComparison.OrdinalIgnoreCase))
            );

    private static List<Dictionary<string, string>> Rows() =>
        Table.Read(SharedData.Path("domain/tables/original-script-names.csv"));

    private static IEnumerable<Dictionary<string, string>> Han() =>
        Rows().Where(r => r["script"].StartsWith("Han", StringComparison.Ordinal));

    private static string Tell(Dictionary<string, string> row) => $"{row["original"]} ({row["listed_as"]})";

    /// <summary>Every syllable a word of its own, as far as consonants between vowels tell: "Haisi" becomes "Hai si".</summary>
    private static string SyllablesApart(string pinyin)
    {
        StringBuilder apart = new();
        for (var i = 0; i < pinyin.Length; i++)
        {
            var initial =
                i > 0
                && char.IsLetter(pinyin[i - 1])
                && !IsVowel(pinyin[i])
                && i + 1 < pinyin.Length
                && (IsVowel(pinyin[i + 1]) || pinyin[i + 1] == 'h' && i + 2 < pinyin.Length && IsVowel(pinyin[i + 2]))
                && !(pinyin[i] == 'h' && pinyin[i - 1] is 'z' or 'c' or 's' or 'Z' or 'C' or 'S');
            if (initial)
            {
                apart.Append(' ');
            }

            apart.Append(pinyin[i]);
        }

        return apart.ToString();
    }

    private static bool IsVowel(char c) => "aeiouü".Contains(c, StringComparison.Ordinal);

    private static Dictionary<char, char> TraditionalCharacters()
    {
        Dictionary<char, char> map = [];
        foreach (var row in Table.Read(Path.Combine(SharedData.Repository, "data", "names", "han-traditional.csv")))
        {
            var pair = row.Values.ToArray();
            map.TryAdd(pair[1][0], pair[0][0]);
        }

        return map;
    }
}
