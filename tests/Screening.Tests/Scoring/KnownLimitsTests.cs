using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Scoring;

/// <summary>What docs/screening-accuracy.md says under "Limits" is so: whoever mends one of these mends the page with it.</summary>
public class KnownLimitsTests
{
    private static readonly string s_page = File.ReadAllText(
        Path.Combine(SharedData.Repository, "docs", "screening-accuracy.md")
    );

    [Theory]
    [InlineData("Rosneft Germany", "Rosneft")]
    [InlineData("Megvii Singapore", "Megvii")]
    [InlineData("NK Rosneft", "Rosneft")]
    [InlineData("علی خامنه‌ای", "Khamenei")]
    [InlineData("محسن فخری زاده", "Fakhrizadeh")]
    [InlineData("화웨이 테크놀로지스", "Huawei")]
    [InlineData("CONSTELLO IC", "Constello")]
    [InlineData("Abdul Ghani Baradar", "Baradar")]
    [InlineData("Dahua Technology Hangzhou", "Dahua Technology")]
    [InlineData("Nordlicht and ZTE", "ZTE")]
    [InlineData("Tianjin Phytium Information", "Phytium")]
    [InlineData("Hisilicon Semiconductor", "HiSilicon")]
    [InlineData("DJI Robotics", "DJI")]
    [InlineData("Dahua Security", "Dahua")]
    [InlineData("Putin", "Putin")]
    [InlineData("Ким Чен Ын", "KIM, Jong")]
    [InlineData("林鄭月娥", "LAM")]
    [InlineData("חיזבאללה", "Hizballah")]
    [InlineData("Bank Melli Hamburg", "Melli")]
    [InlineData("Nikolay Valuev Semiconductor Ltd", "Valuev")]
    [InlineData("普京", "Putin")]
    public void Known_misses_stay_known(string name, string listed)
    {
        Assert.Contains($"\"{name}\"", s_page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Screen(RealIndex.Consolidated, name).Hits,
            h => h.Matched.Contains(listed, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Theory]
    [InlineData("Huawei Technologies Group", false)]
    [InlineData("Rosoboronexport", true)]
    public void A_kind_said_wrongly_hides_what_is_not_listed_letter_for_letter(string name, bool found)
    {
        Assert.Contains($"\"{name}\"", s_page, StringComparison.Ordinal);
        ScreeningQuery query = new(name) { Kind = PartyKind.Person };
        Assert.Equal(
            found,
            RealIndex.Consolidated.Screen(query, new ScreeningSettings { Top = int.MaxValue }).HitsInAll > 0
        );
        Assert.NotEmpty(Screen(RealIndex.Consolidated, name).Hits);
    }

    [Fact]
    public void A_script_that_is_not_read_well_is_not_screened()
    {
        Assert.Contains("\"חיזבאללה\" is not screened", s_page, StringComparison.Ordinal);
        Assert.True(Screen(RealIndex.Consolidated, "חיזבאללה").CannotBeCleared);
    }

    [Theory]
    [InlineData("Shane Jackson", "Jason Shine")]
    [InlineData("强 荣 李", "KANG, Ryong")]
    public void Known_false_alerts_stay_known(string name, string listed)
    {
        Assert.Contains($"\"{name}\"", s_page, StringComparison.Ordinal);
        Assert.Contains(Screen(RealIndex.Consolidated, name).Hits, h => h.Matched == listed);
    }

    [Theory]
    [InlineData("Huawei Poland", "Huawei")]
    [InlineData("Harbin Institute of Technology, China", "Harbin Institute of Technology")]
    [InlineData("Harbin Institute of Technology China", "Harbin Institute of Technology")]
    [InlineData("Nordlicht and Rosoboronexport", "Rosoboronexport")]
    [InlineData("Nordlicht GmbH c/o Mahmoud Seif", "SEIF, Mahmoud")]
    [InlineData("Consignee: Rosoboronexport", "Rosoboronexport")]
    [InlineData("Nordlicht GmbH represented by Mahmoud Seif", "SEIF, Mahmoud")]
    [InlineData("M P Trading Inc", "M&P Trading Inc.")]
    [InlineData("Consignee Rosoboronexport", "Rosoboronexport OJSC")]
    [InlineData("Nikolay Valuev b. 1964", "VALUEV, Nikolay Sergeyevich")]
    [InlineData("Invoice 4711 Nikolay Valuev", "VALUEV, Nikolay Sergeyevich")]
    [InlineData("Nikolay Valuev 25%", "VALUEV, Nikolay Sergeyevich")]
    [InlineData("1/ROSOBORONEXPORT", "Rosoboronexport OJSC")]
    [InlineData("Bank Melli Iran Hamburg Branch", "BANK MELLI IRAN")]
    [InlineData("1. Rosoboronexport", "Rosoboronexport")]
    [InlineData("Attn: Mahmoud Seif", "SEIF, Mahmoud")]
    [InlineData("محسن فخری‌زاده", "FAKHRIZADEH, Mohsen")]
    public void What_the_page_sets_against_them_is_found(string name, string listed)
    {
        Assert.Contains($"\"{name}\"", s_page, StringComparison.Ordinal);
        Assert.Contains(Screen(RealIndex.Consolidated, name).Hits, h => h.Matched == listed);
    }

    [Theory]
    [InlineData("General Electric", true)]
    [InlineData("E.ON", true)]
    [InlineData("Suez SA", true)]
    [InlineData("3M", false)]
    [InlineData("LG", false)]
    [InlineData("HP", false)]
    [InlineData("BP", false)]
    [InlineData("ZTE/LG", false)]
    public void What_is_too_generic_and_what_is_not_stays_known(string name, bool generic)
    {
        Assert.Contains($"\"{name}\"", s_page, StringComparison.Ordinal);
        Assert.Equal(generic, Screen(RealIndex.Consolidated, name).IsTooGeneric);
    }

    [Fact]
    public void Who_stands_on_another_list_is_found_there() =>
        Assert.NotEmpty(Screen(RealIndex.All, "Abdul Ghani Baradar").Hits);

    private static ScreeningResult Screen(ScreeningIndex index, string name) =>
        index.Screen(new ScreeningQuery(name), new ScreeningSettings { Explain = false, Top = int.MaxValue });
}
