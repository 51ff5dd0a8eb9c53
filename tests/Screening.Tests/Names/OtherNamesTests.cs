using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.Tests.Names;

/// <summary>
/// Parties that lists write in Latin letters, by the names they have elsewhere: each class by the table or rule that makes it, and
/// not by single names only.
/// </summary>
public class OtherNamesTests
{
    private static readonly ScreeningSettings s_all = new() { Explain = false, Top = int.MaxValue };

    [Theory]
    [InlineData("HuaweiTechnologiesCoLtd", "Huawei Technologies Co")]
    [InlineData("HangzhouHikvisionDigitalTechnologyCoLtd", "Hangzhou Hikvision Digital Technology")]
    [InlineData("Huawei CN", "Huawei Technologies Co., Ltd.")]
    [InlineData("Huawei, CN", "Huawei Technologies Co., Ltd.")]
    [InlineData("HUAWEI TECHNOLOGIES (CN)", "Huawei Technologies Co., Ltd.")]
    [InlineData("Haikang Weishi", "Hikvision")]
    [InlineData("Hai kang wei shi", "Hikvision")]
    [InlineData("Zhongxin Guoji", "Semiconductor Manufacturing International")]
    [InlineData("哈尔滨工业大学", "Harbin Institute of Technology")]
    [InlineData("哈爾濱工業大學", "Harbin Institute of Technology")]
    [InlineData("화웨이", "Huawei")]
    [InlineData("حزب الله", "Hizballah")]
    [InlineData("القاعدة", "AL QA'IDA")]
    [InlineData("داعش", "ISLAMIC STATE OF IRAQ AND THE LEVANT")]
    [InlineData("دانشگاه صنعتی شریف", "Sharif University of Technology")]
    [InlineData("ЧВК Вагнер", "Private Military Company 'Wagner'")]
    public void A_company_is_found_by_the_name_it_has_elsewhere(string query, string listed) =>
        Found(query, PartyKind.Company, listed);

    [Theory]
    [InlineData("金正恩", "KIM, Jong Un")]
    [InlineData("金正恩", "KIM, Jong Un", PartyKind.Unknown)]
    [InlineData("김정은", "KIM, Jong Un")]
    [InlineData("بشار الأسد", "AL-ASSAD, Bashar")]
    [InlineData("أسامة بن لادن", "BIN LADIN, Usama")]
    [InlineData("أسامة بن لادن", "BIN LADIN, Usama", PartyKind.Unknown)]
    [InlineData("حسن نصر الله", "NASRALLAH, Hasan")]
    [InlineData("صدام حسين", "Saddam Hussein")]
    public void A_person_is_found_by_the_name_written_at_home(
        string query,
        string listed,
        PartyKind kind = PartyKind.Person
    ) => Found(query, kind, listed);

    /// <summary>Every row of the table, in every form: the form finds what the English name finds.</summary>
    [Fact]
    public void Every_whole_name_is_read_as_the_English_name_it_stands_for() =>
        Findings.None(
            NameTable
                .Read("whole-names.csv")
                .Rows.SelectMany(row => row[1].Split(" | ").Select(form => (Name: row[0], Form: form)))
                .Where(w => OtherNames.Replaced(w.Form) != w.Name)
                .Select(w => $"{w.Form}: {OtherNames.Replaced(w.Form) ?? "no other name"} instead of {w.Name}")
        );

    /// <summary>The syllables of a brand's Han form, apart or together, are the brand.</summary>
    [Fact]
    public void Every_brand_of_three_Han_characters_is_read_from_its_pinyin()
    {
        List<string> lost = [];
        var count = 0;
        foreach (var row in NameTable.Read("brands.csv").Rows)
        {
            foreach (var form in row[1].Split(" | ").Where(f => f.Length >= 3 && f.All(c => c is >= '一' and <= '鿿')))
            {
                string[] syllables =
                [
                    .. form.Select(c => AnyAscii.Transliteration.Transliterate($"{c}").ToLowerInvariant()),
                ];
                var joined = string.Concat(syllables);
                if (joined.Length < 8 || joined == OtherNames.KeyOf(row[0]))
                {
                    continue;
                }

                count++;
                string[] written =
                [
                    string.Join(' ', syllables),
                    $"{syllables[0]}{syllables[1]} {joined[(syllables[0].Length + syllables[1].Length)..]}",
                ];
                lost.AddRange(written.Where(w => OtherNames.Replaced(w) is null).Select(w => $"{w} ({row[0]})"));
            }
        }

        Assert.True(count >= 50, $"only {count} brands");
        Findings.None(lost);
    }

    [Theory]
    [InlineData("Harbin Institute of Technology")]
    [InlineData("Zhong Wei Trading")]
    [InlineData("Hai Kang")]
    [InlineData("")]
    [InlineData("\uD800")]
    public void A_name_that_holds_no_other_name_stays_as_it_is(string name) => Assert.Null(OtherNames.Replaced(name));

    [Theory]
    [InlineData("TotalEnergies")]
    [InlineData("Acme AI")]
    [InlineData("Acme SA")]
    [InlineData("Acme, CO")]
    [InlineData("Acme ZZ")]
    [InlineData("CN")]
    [InlineData("Acme HK")]
    [InlineData("阿克梅")]
    public void A_name_that_may_be_read_in_one_way_only_is_searched_once(string name) =>
        Assert.Empty(QueryNames.Of(name, PartyKind.Unknown));

    [Theory]
    [InlineData("Acme, CN", "Acme China")]
    [InlineData("Acme (RU)", "Acme Russia")]
    [InlineData("Acme KZ", "Acme Kazakhstan")]
    [InlineData("AcmeTradingCoLtd", "Acme Trading Co Ltd")]
    [InlineData("李明", "리명")]
    public void A_name_that_may_be_written_for_another_is_searched_as_both(string name, string other) =>
        Assert.Contains(other, QueryNames.Of(name, PartyKind.Unknown));

    [Theory]
    [InlineData("레이더", "레이저")]
    [InlineData("Acme China", "Acme Chile")]
    [InlineData("Acme Iran", "Acme Iraq")]
    public void Two_words_that_the_tables_know_apart_stay_apart(string one, string other) =>
        Assert.True(
            NameComparison.Score(PartyKind.Company, one, other) < NameComparison.DefaultThreshold(PartyKind.Company)
        );

    private static void Found(string query, PartyKind kind, string listed)
    {
        var result = RealIndex.All.Screen(new ScreeningQuery(query) { Kind = kind }, s_all);
        Assert.Contains(
            result.Hits,
            h =>
                h.Class == HitClass.Match
                && h.Listing.Names.Any(n => n.Text.Contains(listed, StringComparison.OrdinalIgnoreCase))
        );
    }
}
