using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Text;

/// <summary>Whatever standard a Russian name is written by, it is that name.</summary>
public class RomanizationTests
{
    private static readonly ScreeningSettings s_all = new() { Explain = false, Top = int.MaxValue };

    /// <summary>Persons of the Consolidated Screening List of April 2022, with the surname as the list writes it.</summary>
    public static TheoryData<string, string> Listed =>
        new()
        {
            { "Игорь Иванович Сечин", "SECHIN" },
            { "Сергей Кужугетович Шойгу", "SHOIGU" },
            { "Николай Платонович Патрушев", "PATRUSHEV" },
            { "Александр Васильевич Бортников", "BORTNIKOV" },
            { "Олег Владимирович Дерипаска", "DERIPASKA" },
            { "Виктор Феликсович Вексельберг", "VEKSELBERG" },
            { "Аркадий Романович Ротенберг", "ROTENBERG" },
            { "Геннадий Николаевич Тимченко", "TIMCHENKO" },
            { "Сергей Викторович Лавров", "LAVROV" },
            { "Евгений Викторович Пригожин", "PRIGOZHIN" },
            { "Вячеслав Викторович Володин", "VOLODIN" },
            { "Юрий Валентинович Ковальчук", "KOVALCHUK" },
        };

    public static TheoryData<string, string> Companies =>
        new()
        {
            { "Рособоронэкспорт", "ROSOBORON" },
            { "Уралвагонзавод", "URALVAGONZAVOD" },
            { "Концерн Калашников", "KALASHNIKOV" },
            { "Газпром нефть", "GAZPROM" },
            { "Роснефть", "ROSNEFT" },
            { "Сургутнефтегаз", "SURGUTNEFTEGAS" },
            { "Черноморнефтегаз", "CHERNOMORNEFTEGAZ" },
            { "Технопромэкспорт", "TECHNOPROMEXPORT" },
        };

    [Theory]
    [MemberData(nameof(Listed))]
    public void A_listed_Russian_is_found_in_Cyrillic_and_by_every_standard(string russian, string surname) =>
        Findings.None(Lost(russian, surname, PartyKind.Person));

    [Theory]
    [MemberData(nameof(Companies))]
    public void A_listed_Russian_company_is_found_in_Cyrillic_and_by_every_standard(string russian, string part) =>
        Findings.None(Lost(russian, part, PartyKind.Company));

    /// <summary>French Choigou meets "SHOIGU, Sergei", but the list has no patronymic for the one that the query has.</summary>
    private static readonly (string, string) s_notFound = ("Сергей Кужугетович Шойгу", "French");

    private static readonly string[] s_names =
    [
        "Юрий Щербаков",
        "Евгений Хрущёв",
        "Алексей Цыганков",
        "Дмитрий Жуков",
        "Вячеслав Чайковский",
        "Наталья Юшкевич",
        "Фёдор Емельяненко",
        "Сергей Ястржембский",
        "Михаил Эйхельман",
        "Арсений Ильичёв",
    ];

    [Theory]
    [InlineData("BGN/PCGN")]
    [InlineData("ISO 9")]
    [InlineData("ALA-LC")]
    [InlineData("passport")]
    [InlineData("GOST 7.79 B")]
    [InlineData("German")]
    [InlineData("French")]
    public void Ten_names_in_one_standard_are_the_names_in_Cyrillic(string standard) =>
        Findings.None(
            s_names
                .Where(n => (n, standard) != s_notReached)
                .SelectMany(n => Apart(n, RussianStandards.Write(n, standard)))
        );

    /// <summary>French Iastrjembskii: a j between consonant and vowel is zh in French and a soft sign in German (Natalja).</summary>
    private static readonly (string, string) s_notReached = ("Сергей Ястржембский", "French");

    [Fact]
    public void Any_two_international_standards_write_the_same_ten_names()
    {
        string[] standards = ["BGN/PCGN", "ISO 9", "ALA-LC", "passport"];
        Findings.None(
            from name in s_names
            from one in standards
            from other in standards
            where string.CompareOrdinal(one, other) < 0
            from apart in Apart(RussianStandards.Write(name, one), RussianStandards.Write(name, other))
            select apart
        );
    }

    /// <summary>The pair in either direction, where it is below the threshold.</summary>
    private static IEnumerable<string> Apart(string one, string other) =>
        new[] { (one, other), (other, one) }
            .Select(p => (p, Score: NameComparison.Score(PartyKind.Person, p.Item1, p.Item2)))
            .Where(x => x.Score < NameComparison.DefaultThreshold(PartyKind.Person))
            .Select(x => $"{x.Score:0.00} {x.p.Item1} ~ {x.p.Item2}");

    private static IEnumerable<string> Lost(string russian, string part, PartyKind kind) =>
        RussianStandards
            .Tables.Keys.Where(s => (russian, s) != s_notFound)
            .Select(s => (Standard: s, Text: RussianStandards.Write(russian, s)))
            .Prepend(("Cyrillic", russian))
            .Where(w =>
                !RealIndex
                    .Consolidated.Screen(new ScreeningQuery(w.Item2) { Kind = kind }, s_all)
                    .Hits.Any(h =>
                        h.Class == HitClass.Match
                        && h.Listing.Names.Any(n => n.Text.Contains(part, StringComparison.OrdinalIgnoreCase))
                    )
            )
            .Select(w => $"{w.Item1}: {w.Item2}");
}
