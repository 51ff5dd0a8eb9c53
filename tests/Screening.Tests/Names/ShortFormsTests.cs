using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Names;

/// <summary>Legal forms of a few letters, miswritten, in an unusual place or cut short, on the real list.</summary>
public class ShortFormsTests
{
    [Theory]
    [InlineData("Hangzhou Hikvision Digital Technology Co Lttd", "Hikvision")]
    [InlineData("Novatek OAa", "Novatek")]
    [InlineData("Huawei Technologies Co., Ldt", "Huawei Technologies")]
    [InlineData("Huawei Technologies Co., Lxd.", "Huawei Technologies")]
    [InlineData("Novikombank JzC", "Novikombank")]
    public void A_slip_in_a_short_legal_form_hides_no_listed_company(string name, string listed) => Finds(name, listed);

    [Theory]
    [InlineData("Rosoboronexport OAO Moscow", "Rosoboronexport")]
    [InlineData("Mahan SA Airways", "Mahan Air")]
    [InlineData("Ovlas S.A. Trading", "Ovlas")]
    [InlineData("Joint Stock Private Company Mako Holding", "Mako")]
    public void A_legal_form_inside_the_name_hides_no_listed_company(string name, string listed) => Finds(name, listed);

    [Theory]
    [InlineData("Mecatech Private", "Mecatech")]
    [InlineData("NEC Engineers (Private)", "NEC Engineers")]
    [InlineData("Ocean Maritime Management", "OCEAN MARITIME MANAGEMENT")]
    public void A_form_cut_short_hides_no_listed_company(string name, string listed) => Finds(name, listed);

    [Theory]
    [InlineData("HS Holdings Co., Ltd.")]
    [InlineData("The Federal Bank Limited")]
    [InlineData("CNO Financial Group Inc.")]
    [InlineData("SAF Holland SE")]
    [InlineData("SRT Marine Systems plc")]
    [InlineData("LCC Infotech Limited")]
    [InlineData("UCO Bank")]
    public void Words_that_are_near_a_translation_only_meet_nothing(string name) =>
        Assert.Empty(Screen(name, PartyKind.Company).Hits);

    private static void Finds(string name, string listed) =>
        Assert.Contains(
            Screen(name, PartyKind.Unknown).Hits,
            h => h.Matched.Contains(listed, StringComparison.OrdinalIgnoreCase)
        );

    private static ScreeningResult Screen(string name, PartyKind kind) =>
        RealIndex.Consolidated.Screen(
            new ScreeningQuery(name) { Kind = kind },
            new ScreeningSettings { Explain = false, Top = int.MaxValue }
        );
}
