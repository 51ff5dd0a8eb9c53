using System.Globalization;
using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>Names of listed parties in texts that are no names: whole names are found, and ordinary texts name nobody.</summary>
public class NamesInTextTests
{
    [Theory]
    [InlineData("for the Shenzhen base station line of Huawei Technologies", "Huawei Technologies")]
    [InlineData("FOR THE BASE STATION LINE OF HUAWEI TECHNOLOGIES CO., LTD.", "HUAWEI TECHNOLOGIES")]
    [InlineData("spare boards, for huawei tech. in Dongguan", "huawei tech")]
    [InlineData("Antennas for Huawei, phase 2", "Huawei")]
    [InlineData("c/o Huawei Technologies, Bantian, Shenzhen", "Huawei Technologies")]
    [InlineData("用于华为技术有限公司的基站", "华为技术")]
    [InlineData("华为基站项目", "华为")]
    [InlineData("gearbox for a customer (Rosoboronexport) in Minsk", "Rosoboronexport")]
    [InlineData("Для АО Рособоронэкспорт", "Рособоронэкспорт")]
    [InlineData("Delivered to Viktor Anatolijevitch Bout in person", "Viktor Anatolijevitch Bout")]
    [InlineData("Delivered to Bout Viktor Anatolijevitch in person", "Bout Viktor Anatolijevitch")]
    [InlineData("Spare parts for Mahan Air, Tehran", "Mahan Air")]
    [InlineData("Laboratory of the Harbin Institute of Technology", "Harbin Institute of Technology")]
    [InlineData(
        "Wind tunnel of the China Aerodynamics Research and Development Center",
        "China Aerodynamics Research and Development Center"
    )]
    [InlineData("line of Gazprom OAO", "Gazprom")]
    public void A_listed_name_is_found_in_a_text(string text, string words)
    {
        var found = RealIndex.All.NamesIn(text).Names;
        Assert.Contains(found, n => n.Words == words);
        Assert.All(found, n => Assert.Equal(n.Words, text.Substring(n.At, n.Words.Length)));
    }

    [Fact]
    public void Ordinary_end_uses_descriptions_and_addresses_name_nobody()
    {
        var texts = File.ReadAllLines(
            Path.Combine(SharedData.Repository, "tests", "Screening.Tests", "data", "ordinary-texts.txt")
        );
        Assert.True(texts.Length >= 100);
        Findings.None(texts.SelectMany(t => RealIndex.All.NamesIn(t).Names.Select(n => $"{t}: {n.Words} ({n.Name})")));
    }

    /// <summary>What exporters describe by: 3,037 paragraphs of the Commerce Control List.</summary>
    [Fact]
    public void The_control_list_names_nobody()
    {
        var texts = Table
            .Read(SharedData.Path("data/ear-ccl-2026-07-23/eccn-items.csv"))
            .Select(r => r["text"])
            .ToList();
        Findings.None(texts.SelectMany(t => RealIndex.All.NamesIn(t).Names.Select(n => $"{t}: {n.Words} ({n.Name})")));
    }

    /// <summary>Most of them are listed under that name: AVIC, CETC, China Mobile, Gazprom Neft.</summary>
    [Fact]
    public void At_most_eight_clean_companies_in_a_thousand_are_asked_about_in_a_text() =>
        Hold("companies", n => $"spare parts for the production line of {n}, second phase", 0.008);

    [Fact]
    public void At_most_three_clean_persons_in_a_thousand_are_asked_about_in_a_text() =>
        Hold("persons", n => $"Attention of {n} at the plant", 0.003);

    [Fact]
    public void Of_all_listed_names_nine_in_ten_are_found_in_a_text()
    {
        var index = RealIndex.Consolidated;
        var names = RealIndex.NamesOf(index).Where(n => n.Listing.Kind != PartyKind.Address).ToList();
        var found = names
            .AsParallel()
            .Count(n =>
                index
                    .NamesIn($"spare parts for the line of {n.Name.Text} in phase two")
                    .Names.Any(f => f.Listing.Id == n.Listing.Id)
            );
        Figures.Say($"listed names found in a text: {found} of {names.Count}");
        Assert.True(found >= names.Count * 0.92, $"{found} of {names.Count}");
    }

    [Theory]
    [InlineData("Internal use in our office")]
    [InlineData("The golden star pump series")]
    [InlineData("Pioneer car radio, both channels")]
    [InlineData("its second line is a plant for graphite")]
    [InlineData("AIO cooler")]
    [InlineData("")]
    public void Ordinary_words_that_are_somebodys_name_are_not_taken_for_it(string text) =>
        Assert.Empty(RealIndex.All.NamesIn(text).Names);

    [Theory]
    [InlineData("לחברת הואוויי", "Hebrew")]
    [InlineData("화웨이 기지국", "Hangul")]
    [InlineData("for the base station", null)]
    [InlineData("用于基站", null)]
    public void A_text_in_letters_that_are_not_read_says_so(string text, string? script) =>
        Assert.Equal(script, RealIndex.Consolidated.NamesIn(text).UnreadScript);

    [Fact]
    public void A_name_far_behind_in_a_long_text_is_found()
    {
        var text = string.Concat(Enumerable.Repeat("the pump is used in the plant, ", 300)) + "for Huawei Technologies";
        Assert.Contains(RealIndex.All.NamesIn(text).Names, n => n.Words == "Huawei Technologies");
    }

    /// <summary>Whether a listing is found hangs on the text and the listing alone: impact rests on it.</summary>
    [Fact]
    public void A_listing_is_found_alone_where_it_is_found_among_all()
    {
        var index = RealIndex.Consolidated;
        var version = index.Versions[0];
        var sample = version.Listings.Where((l, i) => i % 97 == 0 && l.Kind != PartyKind.Address).ToList();
        Findings.None(
            sample
                .Where(l =>
                {
                    var text = $"for {l.PrimaryName} and Huawei";
                    var alone = ScreeningIndex.Build([version with { Listings = [l] }]).NamesIn(text).Names;
                    return alone.Any() != index.NamesIn(text).Names.Any(n => n.Listing.Id == l.Id);
                })
                .Select(l => l.PrimaryName)
        );
    }

    [Fact]
    public void The_same_text_is_read_the_same_in_Turkish_and_on_many_threads()
    {
        var index = RealIndex.Consolidated;
        var texts = RealIndex
            .NamesOf(index)
            .Where((n, i) => i % 211 == 0)
            .Select(n => $"FOR THE LINE OF {n.Name.Text}")
            .ToList();
        var straight = texts.ConvertAll(t => Told(index, t));
        List<string> turkish = [];
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            turkish.AddRange(texts.Select(t => Told(index, t)));
        });
        thread.Start();
        thread.Join();
        Assert.Equal(straight, turkish);
        Assert.Equal(straight, texts.AsParallel().AsOrdered().Select(t => Told(index, t)));
    }

    private static string Told(ScreeningIndex index, string text) =>
        string.Join('|', index.NamesIn(text).Names.Select(n => $"{n.Listing.Id} {n.Words} {n.At} {n.Name}"));

    private static void Hold(string file, Func<string, string> text, double most)
    {
        var names = Table.Read(SharedData.Path($"data/clean-names/{file}.csv")).Select(r => r["name"]).ToList();
        var asked = names.AsParallel().Count(n => RealIndex.All.NamesIn(text(n)).Names.Count > 0);
        Figures.Say($"clean {file} asked about in a text: {asked} of {names.Count}");
        Assert.True(asked <= names.Count * most, $"{asked} of {names.Count}");
    }
}
