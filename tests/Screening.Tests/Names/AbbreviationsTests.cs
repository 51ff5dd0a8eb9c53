using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Names;

/// <summary>Words cut short inside phrases that the vocabulary reads as one (data/names/abbreviations.csv).</summary>
public class AbbreviationsTests
{
    [Theory]
    [InlineData("Harbin Inst. of Technology", "Harbin Institute of Technology")]
    [InlineData("Harbin Inst of Tech", "Harbin Institute of Technology")]
    [InlineData("Acad. of Mil. Medical Sci.", "Academy of Military Medical Sciences")]
    [InlineData("Natl. Univ. of Def. Tech.", "National University of Defense Technology")]
    [InlineData("203rd Res. Inst.", "203rd Research Institute")]
    [InlineData("United Instr. Mfg. Corp.", "United Instrument Manufacturing Corporation")]
    [InlineData("Adoon Gen. Trdg. FZE", "ADOON GENERAL TRADING FZE")]
    [InlineData("Mech. Construction Factory", "Mechanical Construction Factory")]
    public void A_phrase_cut_short_is_the_phrase(string name, string listed) =>
        Assert.True(NameComparison.Score(PartyKind.Company, name, listed) > 0.95);

    [Theory]
    [InlineData("Harbin Inst. of Mechanics", "Harbin Institute of Technology")]
    [InlineData("Beijing Institute of Mech. Equipment", "Beijing Institute of Tech. Equipment")]
    [InlineData("203rd Res. Inst.", "204th Research Institute")]
    public void Another_word_cut_short_is_another(string name, string listed)
    {
        var score = NameComparison.Score(PartyKind.Company, name, listed);
        Assert.True(score < NameComparison.DefaultThreshold(PartyKind.Company), $"{score:0.000}");
    }
}
