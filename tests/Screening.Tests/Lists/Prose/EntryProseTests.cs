using Licet.Screening.Lists;
using Licet.Screening.Lists.Prose;
using Xunit;

namespace Licet.Screening.Tests.Lists.Prose;

public class EntryProseTests
{
    [Theory]
    [InlineData(
        "Chitron Electronics Company Ltd., a.k.a. Chi-Chung Electronics Company Ltd.",
        "Chitron Electronics Company Ltd.",
        "Chi-Chung Electronics Company Ltd."
    )]
    [InlineData(
        "Astronautics Research Institute [aka Astronautics Systems Research Center, Aerospace Research Institute]",
        "Astronautics Research Institute",
        "Astronautics Systems Research Center",
        "Aerospace Research Institute"
    )]
    [InlineData(
        "Precision Image Corporation (a.k.a. Precision Industries, Inc.; CK Enterprises, Inc.)",
        "Precision Image Corporation",
        "Precision Industries, Inc.",
        "CK Enterprises, Inc."
    )]
    [InlineData(
        "Hangzhou Hikvision, a.k.a., the following one alias: \u2014Hikvision.",
        "Hangzhou Hikvision",
        "Hikvision."
    )]
    [InlineData(
        "Sugon, a.k.a., the following three aliases: \u2014Dawning; \u2014Dawning Information Industry; and \u2014Sugon Information Industry",
        "Sugon",
        "Dawning",
        "Dawning Information Industry",
        "Sugon Information Industry"
    )]
    [InlineData(
        "Acme Trading, a.k.a., the following two aliases: Acme Exports and Acme Imports",
        "Acme Trading",
        "Acme Exports",
        "Acme Imports"
    )]
    [InlineData("Johnson and Sons, a.k.a. Smith and Daughters", "Johnson and Sons", "Smith and Daughters")]
    [InlineData("FUYI SUN A/K/A FRANK SUN", "FUYI SUN", "FRANK SUN")]
    [InlineData(
        "Southwest Institute (a.k.a., China Academy (CAEP)?s 902 Institute)",
        "Southwest Institute",
        "China Academy (CAEP)?s 902 Institute"
    )]
    [InlineData("Akane Trading", "Akane Trading")]
    public void Aliases_in_the_name_are_names_of_their_own(string text, params string[] names) =>
        Assert.Equal(names, NamesOf(text));

    [Fact]
    public void Former_names_are_told_from_aliases()
    {
        var prose = new EntryProse();
        prose.Read(
            "Gazprom Dobycha Irkutsk, OOO (f.k.a., Otkrytoe Aktsionernoe Obshchestvo Irkutskgazprom)",
            NameKind.Primary
        );
        prose.ReadAll(
            "Gazprom Neft OAO; JSC NIIP, f.k.a., NIIP Institut; f.k.a. Sibirskaya Kompaniya; and GN",
            NameKind.Alias
        );
        Assert.Equal(
            [
                new("Gazprom Dobycha Irkutsk, OOO"),
                new("Otkrytoe Aktsionernoe Obshchestvo Irkutskgazprom", NameKind.Former),
                new("Gazprom Neft OAO", NameKind.Alias),
                new("JSC NIIP", NameKind.Alias),
                new("NIIP Institut", NameKind.Former),
                new("Sibirskaya Kompaniya", NameKind.Former),
                new ListingName("GN", NameKind.Alias),
            ],
            prose.Names
        );
    }

    [Fact]
    public void A_joint_before_the_last_alias_is_no_part_of_it()
    {
        var prose = new EntryProse();
        prose.Read("46th TSNII Central Scientific Research Institute", NameKind.Primary);
        prose.ReadAll("46 TsNII; and 46 TsNII MO RF; and; Andreev Works", NameKind.Alias);
        Assert.Equal(["46 TsNII", "46 TsNII MO RF", "Andreev Works"], prose.Names.Skip(1).Select(n => n.Text));
    }

    [Theory]
    [InlineData(
        "Ardis Group of Companies LLC and any successor, sub-unit, or subsidiary thereof",
        "Ardis Group of Companies LLC"
    )]
    [InlineData(
        "Poly Technologies Incorporated (PTI), and its sub-units and successors",
        "Poly Technologies Incorporated (PTI)"
    )]
    [InlineData(
        "Ningbo Vet Energy Technology Co., Ltd. and any successor, subunit, or subsidiary thereof",
        "Ningbo Vet Energy Technology Co., Ltd."
    )]
    [InlineData(
        "Ministry of Defence, including the Armed Forces and all operating units wherever located.  This includes (army, navy).",
        "Ministry of Defence"
    )]
    public void An_entry_that_covers_sub_units_says_so_and_keeps_the_words(string text, string name)
    {
        var prose = new EntryProse();
        prose.Read(text, NameKind.Primary);
        Assert.True(prose.CoversSubUnits);
        Assert.Equal(name, prose.Names[0].Text);
        Assert.Contains(
            Assert.Single(prose.Asides),
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_successful_company_covers_nothing_by_its_name()
    {
        var prose = new EntryProse();
        prose.Read("Successor and Subsidiary Holdings Ltd.", NameKind.Primary);
        Assert.False(prose.CoversSubUnits);
    }

    [Fact]
    public void Remarks_in_brackets_are_taken_off_and_kept()
    {
        var prose = new EntryProse();
        prose.Read(
            "Rim Ryong Nam [DPRK Munitions Industry Department (MID) Official] (North Korean individual in China)",
            NameKind.Primary
        );
        Assert.Equal("Rim Ryong Nam", Assert.Single(prose.Names).Text);
        Assert.Equal(
            ["DPRK Munitions Industry Department (MID) Official", "North Korean individual in China"],
            prose.Asides
        );
        Assert.True(prose.SaysIndividual);
    }

    [Fact]
    public void An_affiliate_is_listed_under_its_own_name()
    {
        var prose = new EntryProse();
        prose.Read(
            "Huawei Technologies Co., Ltd. (Huawei).  Affiliated Entity:  Huawei Mobile Technology Ltd.",
            NameKind.Primary
        );
        Assert.Equal("Huawei Mobile Technology Ltd.", Assert.Single(prose.Names).Text);
        Assert.Equal(["Affiliated Entity of Huawei Technologies Co., Ltd. (Huawei)"], prose.Asides);
    }

    [Fact]
    public void Names_in_quotes_and_lost_characters_stay() =>
        Assert.Equal(
            ["JSC ?Almaz-Antey? MSDB", "Defense Holding Structure \"Wolf\"", "Wolf"],
            NamesOf("JSC ?Almaz-Antey? MSDB", "Defense Holding Structure \"Wolf\"; \"Wolf\"")
        );

    [Fact]
    public void Sister_names_between_commas_are_names_of_their_own() =>
        Assert.Equal(
            [
                "Corezing International",
                "Corezing International Group Company",
                "Corezing Technology Pte Ltd",
                "Core Zing",
            ],
            NamesOf(
                "Corezing International",
                "Corezing International Group Company, Corezing International, Corezing Technology Pte Ltd and Core Zing"
            )
        );

    [Theory]
    [InlineData('(')]
    [InlineData(';')]
    [InlineData(' ')]
    public void A_text_too_long_for_prose_is_one_name(char filler)
    {
        var text = "a.k.a. " + string.Concat(Enumerable.Repeat($"x, including a.k.a. (aka and any {filler}", 30_000));
        Assert.Single(NamesOf(text));
    }

    private static IEnumerable<string> NamesOf(string name, string aliases = "")
    {
        var prose = new EntryProse();
        prose.Read(name, NameKind.Primary);
        prose.ReadAll(aliases, NameKind.Alias);
        return prose.Names.Select(n => n.Text);
    }
}
