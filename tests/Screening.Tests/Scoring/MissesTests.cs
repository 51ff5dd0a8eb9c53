using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Scoring;

/// <summary>Names that people tried and that the list of April 2022 did not answer.</summary>
public class MissesTests
{
    [Theory]
    [InlineData("Huwei Technologies", "HUAWEI TECHNOLOGIES CO., LTD.")]
    [InlineData("Huwei", "Huawei")]
    [InlineData("HANGZHOUHIKVISION", "Hikvision")]
    [InlineData("Skyrizon Aviation", "Beijing Skyrizon Aviation Industry Investment Co., Ltd.")]
    [InlineData("Dahau Technology", "Dahua Technology")]
    [InlineData("H u a w e i", "Huawei")]
    [InlineData("Dajiang Innovations", "Jiang Innovations")]
    [InlineData("Harbin Inst. of Technology", "Harbin Institute of Technology")]
    public void What_people_wrote_is_found(string name, string listed)
    {
        foreach (var kind in new[] { PartyKind.Company, PartyKind.Unknown })
        {
            var result = RealIndex.Consolidated.Screen(
                new ScreeningQuery(name) { Kind = kind },
                ScreeningSettings.Default with
                {
                    Top = int.MaxValue,
                }
            );
            Assert.Contains(
                result.Hits,
                h => h.Class == HitClass.Match && h.Matched.Contains(listed, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    /// <summary>What must not come with them.</summary>
    [Theory]
    [InlineData("SENKO Group Holdings Co., Ltd.")]
    [InlineData("Xoma")]
    [InlineData("mobilezone holding ag")]
    [InlineData("Inmax Holding Co., Ltd.")]
    [InlineData("ActivEX Limited")]
    public void A_namesake_by_chance_is_not(string name) =>
        Assert.Empty(
            RealIndex
                .Consolidated.Screen(new ScreeningQuery(name) { Kind = PartyKind.Company }, ScreeningSettings.Default)
                .Hits
        );
}
