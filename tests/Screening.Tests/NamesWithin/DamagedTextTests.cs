using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>A name that a program wrote in another code hides nobody.</summary>
public class DamagedTextTests
{
    [Theory]
    [InlineData("Huawei%20Technologies%20Co.%2C%20Ltd.", "Huawei Technologies Co., Ltd.")]
    [InlineData("100 % Recycling", null)]
    [InlineData("Coop\u00C3\u00A9ratief", "Coop\u00E9ratief")]
    [InlineData("M\u00C3\u00BCller GmbH", "M\u00FCller GmbH")]
    [InlineData("M\u00FCller GmbH", null)]
    [InlineData("S\u00C3O PAULO", null)]
    [InlineData("\u00C2GE", null)]
    [InlineData(
        "\u00D0\u201C\u00D0\u00B0\u00D0\u00B7\u00D0\u00BF\u00D1\u20AC\u00D0\u00BE\u00D0\u00BC",
        "\u0413\u0430\u0437\u043F\u0440\u043E\u043C"
    )]
    [InlineData("\u0413\u0430\u0437\u043F\u0440\u043E\u043C", null)]
    public void The_text_is_what_was_written(string damaged, string? written) =>
        Assert.Equal(written, DamagedText.Repaired(damaged));

    [Theory]
    [InlineData("Huawei%20Technologies%20Poland")]
    [InlineData("Rosoboron%65xport")]
    public void A_listed_name_is_found(string damaged) =>
        Assert.NotEmpty(RealIndex.Consolidated.Screen(new ScreeningQuery(damaged), new ScreeningSettings()).Hits);
}
