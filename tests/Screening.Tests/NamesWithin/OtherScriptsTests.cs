using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;
using Licet.Screening.Text;

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

    [Theory]
    [InlineData("חיזבאללה", "Hebrew")]
    [InlineData("หัวเว่ย", "Thai")]
    [InlineData("ஹுவாவே", "Tamil")]
    [InlineData("হুয়াওয়ে", "Bengali")]
    [InlineData("ഹുവായ്", "Malayalam")]
    [InlineData("హువావే", "Telugu")]
    [InlineData("दाऊद इब्राहीम", "Devanagari")]
    [InlineData("Χουάγουεϊ", "Greek")]
    [InlineData("ဟွာဝေး", "Burmese")]
    [InlineData("ჰუავეი", "Georgian")]
    [InlineData("Հուավեյ", "Armenian")]
    [InlineData("ሁዋዌ", "Ethiopic")]
    [InlineData("Nordlicht GmbH / חיזבאללה", "Hebrew")]
    public void A_script_that_is_not_read_well_is_never_clear(string name, string script)
    {
        var result = RealIndex.Consolidated.Screen(new ScreeningQuery(name), new ScreeningSettings());
        Assert.Equal(script, result.UnreadScript);
        Assert.True(result.CannotBeCleared);
        Assert.Single(PortfolioIndex.Build([new Counterparty("1", name)]).TooGeneric);
    }

    [Theory]
    [InlineData("Nordlicht Feinmechanik β")]
    [InlineData("Ω Watches")]
    [InlineData("Société Générale")]
    [InlineData("Ｎｏｒｄｌｉｃｈｔ")]
    [InlineData("𝐍𝐨𝐫𝐝𝐥𝐢𝐜𝐡𝐭")]
    public void Signs_and_letters_of_other_widths_are_read(string name) =>
        Assert.Null(RealIndex.Consolidated.Screen(new ScreeningQuery(name), new ScreeningSettings()).UnreadScript);

    /// <summary>Every script in which listed names stand beside their Latin ones.</summary>
    [Fact]
    public void The_scripts_of_listed_names_are_read() =>
        Findings.None(
            Table
                .Read(SharedData.Path("domain/tables/original-script-names.csv"))
                .SelectMany(r => r.Values)
                .Where(v => UnreadScripts.In(v) is not null)
        );

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
