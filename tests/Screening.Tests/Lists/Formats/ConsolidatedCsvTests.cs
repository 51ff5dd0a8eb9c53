using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class ConsolidatedCsvTests
{
    private const string Header =
        "source,entity_number,type,name,addresses,federal_register_notice,start_date,license_requirement,alt_names,ids\n";

    [Fact]
    public void Every_row_of_the_2022_list_becomes_a_listing()
    {
        var version = UsLists.Read(UsLists.Consolidated);
        Assert.Equal(14_160, version.Listings.Count);
        Assert.Equal(14_160, version.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.True(version.IsComplete);
        Assert.DoesNotContain(version.Problems, p => p.Weight != ProblemWeight.Note);
        Assert.Equal(
            ["CAP", "CMIC", "DPL", "DTC", "EL", "FSE", "ISN", "MBS", "MEU", "PLC", "SDN", "SSI", "UVL"],
            version.ListCodes
        );
        Assert.Equal(2001, version.Listings.Count(l => l.List == ListCodes.EntityList));
        Assert.Equal(10_026, version.Listings.Count(l => l.List == ListCodes.Sdn));
    }

    [Fact]
    public void Every_row_of_the_2019_layout_becomes_a_listing()
    {
        var version = UsLists.Read(UsLists.Consolidated2019);
        Assert.Equal(115, version.Listings.Count);
        Assert.Equal(115, version.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.True(version.IsComplete);
    }

    [Fact]
    public void Every_name_and_alias_of_a_row_is_a_name_of_its_listing()
    {
        // Read apart from the prose rules: what stands between semicolons and holds no prose must be there letter by letter.
        var listings = UsLists
            .Read(UsLists.Consolidated)
            .Listings.ToDictionary(l => l.SourceLine, StringComparer.Ordinal);
        var rows = new DelimitedRows(
            new ListFile("consolidated.csv", new MemoryStream(SharedData.Bytes($"data/{UsLists.Consolidated}"))),
            new ListProblems()
        );
        var (compared, missing) = (0, new List<string>());
        foreach (var row in rows.Read().Skip(1))
        {
            var names = listings[row.Place.ToString()]
                .Names.Select(n => n.Text)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (
                var name in row.Fields[22].Split(';').Append(row.Fields[5]).Select(Plain).Where(n => n is not null)
            )
            {
                compared++;
                if (!names.Contains(name!))
                {
                    missing.Add($"{row.Place}: {name}");
                }
            }
        }

        Assert.Empty(missing);
        Assert.True(compared > 33_000, $"{compared} compared");
    }

    /// <summary>A name as it must be found, null for one that holds prose.</summary>
    private static string? Plain(string text)
    {
        var name = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Trim(',', ' ')
            .TrimStart('-');
        var start = name.StartsWith("and ", StringComparison.Ordinal) ? 4 : 0;
        string[] prose =
        [
            "k.a",
            "A/K/A",
            "aka ",
            " and any ",
            " and its ",
            "ubordinate",
            "including",
            "Corezing International G",
            " and ,",
            "entity:",
            "Entity:",
            "individual",
            "Organization:",
            "all of preceding",
            "\"",
        ];
        return
            name.Length <= start
            || name == "and"
            || prose.Any(p => name.Contains(p, StringComparison.OrdinalIgnoreCase))
            ? null
            : name[start..];
    }

    [Fact]
    public void Ids_are_the_number_of_the_party_or_the_list_s_own_hash_and_stay_the_same()
    {
        var version = UsLists.Read(UsLists.Consolidated);
        Assert.Equal("SDN:21944", UsLists.Primary(version, "SDN", "'ABBAS, Rim").Id);
        Assert.Equal(
            2,
            version.Listings.Count(l => l.List == "CAP" && l.Id.StartsWith("CAP:~", StringComparison.Ordinal))
        );
        var again = UsLists.Read(("other.csv", SharedData.Bytes($"data/{UsLists.Consolidated}")));
        Assert.Equal(version.Listings.Select(l => l.Id), again.Listings.Select(l => l.Id));
        Assert.Equal(version.ContentHash, again.ContentHash);
    }

    [Fact]
    public void A_person_carries_dates_countries_and_numbers()
    {
        var listing = UsLists.Primary(
            UsLists.Read(UsLists.Consolidated),
            "SDN",
            "'ABD AL-RAZZIQ, Abu Sufian al-Salamabi Muhammed Ahmed"
        );
        Assert.Equal(PartyKind.Person, listing.Kind);
        Assert.Equal(["1962-08-06"], listing.Dates);
        Assert.Equal(["CA", "SD"], listing.Countries);
        Assert.Equal(new Identifier("Passport", "BC166787", "CA"), Assert.Single(listing.Identifiers));
        Assert.Equal(["SDGT"], listing.Programs);
        Assert.Equal(15, listing.Names.Count);
    }

    [Fact]
    public void Every_ship_has_its_imo_number_and_every_kind_is_the_source_s()
    {
        var version = UsLists.Read(UsLists.Consolidated);
        Assert.Equal(433, version.Listings.Count(l => l.Kind == PartyKind.Vessel));
        Assert.Equal(283, version.Listings.Count(l => l.Kind == PartyKind.Aircraft));
        var numbers = version.Listings.SelectMany(l => l.Identifiers).Where(i => i.Type == "IMO").ToList();
        Assert.Equal(516, numbers.Count);
        Assert.Equal(
            ["15411", "543400"],
            numbers.Select(i => i.Value).Where(n => n.Length != 7).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Countries_come_from_the_ends_of_addresses()
    {
        var listing = UsLists.Primary(UsLists.Read(UsLists.Consolidated), "EL", "Corezing International");
        Assert.Equal(["CN", "HK", "SG"], listing.Countries);
        Assert.All(listing.Addresses, a => Assert.NotNull(a.Country));
        Assert.Contains("Core Zing", listing.Names.Select(n => n.Text));
        Assert.Contains("Corezing International Pte Ltd", listing.Names.Select(n => n.Text));
    }

    [Fact]
    public void Every_entry_of_Huawei_carries_the_first_footnote()
    {
        var huawei = UsLists
            .Read(UsLists.Consolidated)
            .Listings.Where(l =>
                l.List == "EL" && l.LicenseRequirement?.Contains("736.2(b)(3)(vi)", StringComparison.Ordinal) == true
            )
            .ToList();
        Assert.Equal(157, huawei.Count);
        Assert.All(huawei, l => Assert.Equal(["1"], l.Footnotes));
    }

    [Fact]
    public void Impossible_years_are_noted_and_left_out()
    {
        var version = UsLists.Read(UsLists.Consolidated);
        var notes = version.Problems.Where(p => p.Field == "start_date").ToList();
        Assert.Equal(["'0097-06-30'", "'0097-06-30'", "'0017-05-26'"], notes.Select(n => n.Found));
        Assert.Null(version.Listings.Single(l => l.SourceLine == $"consolidated.csv:{notes[0].Line}").Published);
    }

    [Fact]
    public void A_lost_character_is_kept_and_noted()
    {
        var version = UsLists.Read(
            "csl.csv",
            Header + "Entity List (EL) - BIS,,,Xi?an Huawei,\"Xi?an, CN\",84 FR 22961,2019-05-21,,,\n"
        );
        Assert.Equal("Xi?an Huawei", Assert.Single(version.Listings).PrimaryName);
        Assert.Equal((ProblemWeight.Note, "name"), (Assert.Single(version.Problems).Weight, version.Problems[0].Field));
        Assert.True(version.IsComplete);
    }

    [Fact]
    public void A_row_of_no_list_is_lost_and_the_version_not_complete()
    {
        var version = UsLists.Read("csl.csv", Header + "Entity List (EL) - BIS,,,A,,,,,,\n,,,B,,,,,,\n");
        Assert.Equal("A", Assert.Single(version.Listings).PrimaryName);
        Assert.False(version.IsComplete);
        Assert.Contains(version.Problems, p => p is { Weight: ProblemWeight.RowLost, Line: 3, Field: "source" });
    }

    [Fact]
    public void A_row_without_name_and_address_is_lost() =>
        Assert.Contains(
            UsLists.Read("csl.csv", Header + "Entity List (EL) - BIS,,,,,,,,,\n").Problems,
            p => p is { Weight: ProblemWeight.RowLost, Line: 2, Field: "name" }
        );

    [Fact]
    public void An_unknown_column_is_named_and_a_missing_one_breaks_the_file()
    {
        var version = UsLists.Read(
            "csl.csv",
            "source,entity_number,name,addresses,alt_names,moon_phase\nEntity List (EL) - BIS,,A,,,full\n"
        );
        Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.Note && p.Found == "moon_phase");
        Assert.True(version.IsComplete);
        var broken = UsLists.Read("list.csv", "source,entity_number,addresses,alt_names,name2\nEL,1,,,A\n");
        Assert.False(broken.IsComplete);
    }

    [Fact]
    public void A_list_cut_in_its_last_row_is_broken()
    {
        var whole = SharedData.Bytes($"data/{UsLists.Consolidated}");
        var version = UsLists.Read(("consolidated.csv", whole[..1_000_000]));
        Assert.False(version.IsComplete);
        Assert.Contains(
            version.Problems,
            p => p.Weight == ProblemWeight.FileBroken && p.Line >= version.Listings.Count - 1
        );
        Assert.True(version.Listings.Count > 2000);
    }

    [Fact]
    public void An_empty_list_is_never_complete()
    {
        Assert.False(UsLists.Read("csl.csv", "").IsComplete);
        Assert.False(UsLists.Read("csl.csv", Header).IsComplete);
    }
}
