using Licet.Screening.Lists;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>Persons written in Arabic script or Hangul, whom the real list knows in Latin letters.</summary>
public class OtherScriptsTests
{
    [Theory]
    [InlineData("عبد الخالق الحوثي", "HUTHI")]
    [InlineData("أبو محمد الجولاني", "Abu Muhammad")]
    [InlineData("قيس الخزعلي", "KHAZ")]
    [InlineData("سيف الاسلام القذافي", "Saif al-Islam")]
    [InlineData("محسن فخری‌زاده", "FAKHRIZADEH")]
    public void Articles_and_silent_letters_of_Arabic_script_hide_nobody(string name, string listed) =>
        Finds(name, listed);

    [Theory]
    [InlineData("박영식", "PAK")]
    [InlineData("리만건", "RI, Man Gon")]
    [InlineData("박도춘", "PAK, To")]
    public void Family_names_in_Hangul_are_read_as_lists_of_Koreans_spell_them(string name, string listed) =>
        Finds(name, listed);

    private static void Finds(string name, string listed) =>
        Assert.Contains(
            RealIndex
                .Consolidated.Screen(
                    new ScreeningQuery(name) { Kind = PartyKind.Person },
                    new ScreeningSettings { Explain = false, Top = int.MaxValue }
                )
                .Hits,
            h => h.Matched.Contains(listed, StringComparison.OrdinalIgnoreCase)
        );
}
