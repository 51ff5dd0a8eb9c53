using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class OfacCsvSetTests
{
    [Fact]
    public void Every_party_of_2019_becomes_a_listing_with_its_aliases_and_addresses()
    {
        var version = UsLists.Read(UsLists.Sdn);
        Assert.Equal(7379, version.Listings.Count);
        Assert.Equal(7379, version.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.True(version.IsComplete);
        Assert.Equal(11_696, Rows(version, "add.csv"));
        Assert.Equal(9682, Rows(version, "alt.csv"));
        Assert.Equal((323, 217, 3845), (Count(PartyKind.Vessel), Count(PartyKind.Aircraft), Count(PartyKind.Person)));
        Assert.Equal(7379 - 323 - 217 - 3845, Count(PartyKind.Company));
        int Count(PartyKind kind) => version.Listings.Count(l => l.Kind == kind);
    }

    [Fact]
    public void Remarks_of_parties_that_are_not_in_the_file_are_said()
    {
        var version = UsLists.Read(UsLists.Sdn);
        var impaired = version.Problems.Where(p => p.Weight == ProblemWeight.RowImpaired).ToList();
        Assert.Equal(10, impaired.Count);
        Assert.Equal(13 - 10, Rows(version, "sdn_comments.csv"));
    }

    [Fact]
    public void Every_party_of_the_other_lists_becomes_a_listing_of_its_list()
    {
        var version = UsLists.Read(UsLists.Cons);
        Assert.Equal(442, version.Listings.Count);
        Assert.True(version.IsComplete);
        Assert.Equal(["CAP", "CMIC", "MBS", "PLC", "SSI"], version.ListCodes);
        Assert.Equal(
            (574, 1073, 10),
            (Rows(version, "cons_add.csv"), Rows(version, "cons_alt.csv"), Rows(version, "cons_comments.csv"))
        );
        Assert.Equal(4, version.Problems.Count(p => p.Done == "passed over"));
    }

    [Fact]
    public void A_ship_has_its_number_flag_and_former_names()
    {
        var ship = UsLists.Read(UsLists.Sdn).Listings.Single(l => l.Id == "SDN:15036");
        Assert.Equal(PartyKind.Vessel, ship.Kind);
        Assert.Equal(["IR"], ship.Countries);
        Assert.Contains(new Identifier("IMO", "9187629"), ship.Identifiers);
        Assert.Equal(NameKind.Former, ship.Names.Single(n => n.Text == "SHONA").Kind);
    }

    [Fact]
    public void Aliases_in_remarks_are_weak_also_where_the_remark_goes_on_in_the_other_file()
    {
        var bank = UsLists.Read(UsLists.Cons).Listings.Single(l => l.Id == "SSI:17018");
        Assert.Equal(NameKind.Weak, bank.Names.Single(n => n.Text == "SBERBANK MUMBAI").Kind);
        Assert.Contains(new Identifier("Tax ID No.", "7707083893", "RU"), bank.Identifiers);
        Assert.Contains(new Identifier("SWIFT/BIC", "SABRRUMM"), bank.Identifiers);
    }

    [Fact]
    public void A_person_has_birth_nationality_and_passport()
    {
        var text =
            "1,\"DOE, Jane\",\"individual\",\"SDGT] [IFSR\",\"Courier\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 10 Dec 1948; alt. DOB 1949; POB Cairo, Egypt; nationality Egypt; alt. nationality Korea, North; Passport A1084010 (Egypt) issued 23 Jun 1999 expires 22 Jun 2004; a.k.a. 'ABU X'; f.k.a. 'ABU Y\"\n";
        var version = UsLists.Read(
            File("sdn.csv", text),
            File("add.csv", "1,1,-0- ,-0- ,\"Syria\",-0- \n"),
            File("alt.csv", "1,1,\"aka\",\"DOE, J.\",-0- \n"),
            File("sdn_comments.csv", "1,\"OUSUF'; Gender Female.\"\n")
        );
        var listing = Assert.Single(version.Listings);
        Assert.True(version.IsComplete);
        Assert.Equal(["10 Dec 1948", "1949"], listing.Dates);
        Assert.Equal(["SY", "EG", "KP"], listing.Countries);
        Assert.Equal(["SDGT", "IFSR"], listing.Programs);
        Assert.Equal([new Identifier("Passport", "A1084010", "EG")], listing.Identifiers);
        Assert.Equal(
            [NameKind.Primary, NameKind.Alias, NameKind.Weak, NameKind.Former],
            listing.Names.Select(n => n.Kind)
        );
        Assert.EndsWith("f.k.a. 'ABU YOUSUF'; Gender Female.", listing.Remarks, StringComparison.Ordinal);
        Assert.Empty(listing.Addresses);
    }

    [Fact]
    public void Without_its_aliases_the_set_is_broken()
    {
        var version = UsLists.Read(File("sdn.csv", "1,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n"));
        Assert.Single(version.Listings);
        Assert.False(version.IsComplete);
        Assert.Equal(["add.csv", "alt.csv", "sdn_comments.csv"], version.Problems.Select(p => p.File));
        Assert.Equal(["add.csv", "alt.csv", "sdn_comments.csv"], ListReader.Companions("sdn.csv"));
    }

    [Fact]
    public void An_alias_of_nobody_is_a_lost_row()
    {
        var main = File("sdn.csv", "1,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n");
        var version = UsLists.Read(
            main,
            File("add.csv", "1,1,-0- ,-0- ,\"Cuba\",-0- \n"),
            File("alt.csv", "7,1,\"aka\",\"B\",-0- \n"),
            File("sdn_comments.csv", "\u001A")
        );
        Assert.Contains(version.Problems, p => p is { File: "alt.csv", Weight: ProblemWeight.RowLost });
        Assert.False(version.IsComplete);
    }

    [Fact]
    public void Whole_sets_are_not_doubted()
    {
        Assert.Null(KnownSizes.Doubted(UsLists.Read(UsLists.Sdn)));
        Assert.Null(KnownSizes.Doubted(UsLists.Read(UsLists.Cons)));
    }

    /// <summary>The set of 2019 with one of its files cut off at the end of a row, whatever the edition: its silence says nothing.</summary>
    [Theory]
    [InlineData("alt.csv", 1_000)]
    [InlineData("alt.csv", 9_300)]
    [InlineData("add.csv", 11_600)]
    public void A_set_with_a_file_cut_off_at_the_end_of_a_row_is_doubted(string file, int rows)
    {
        var version = UsLists.Read([
            .. new[] { "sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv" }.Select(f =>
            {
                var lines = System.IO.File.ReadAllLines(
                    SharedData.Path($"data/ofac-sdn-2019-01/{f}"),
                    System.Text.Encoding.Latin1
                );
                return (
                    f,
                    System.Text.Encoding.Latin1.GetBytes(
                        string.Join("\r\n", f == file ? lines[..rows] : lines) + "\r\n"
                    )
                );
            }),
        ]);
        Assert.StartsWith($"{file} holds none of the last ", KnownSizes.Doubted(version), StringComparison.Ordinal);
    }

    private static (string, byte[]) File(string name, string text) => (name, System.Text.Encoding.UTF8.GetBytes(text));

    private static int Rows(ListVersion version, string file) =>
        version.Listings.Sum(l =>
            l.SourceRow.Split('\n').Count(r => r.StartsWith($"{file}: ", StringComparison.Ordinal))
        );
}
