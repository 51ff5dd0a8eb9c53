using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>What papers write beside a name in its field does not hide it.</summary>
public class BesideNamesTests
{
    [Theory]
    [InlineData("Mahmoud Seif (born 1979-04-10)", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif DOB: 10 Apr 1979", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif, Passport No. K1234567", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif, Iranian national", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif +98 21 1234567", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif m.seif@example.com", "Mahmoud Seif")]
    [InlineData("Maj. Gen. Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("Nordlicht GmbH represented by Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("Nordlicht GmbH (owner: Mahmoud Seif)", "Mahmoud Seif")]
    [InlineData("Nordlicht GmbH Attn: Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("Individual Entrepreneur Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("Consignee: Rosoboronexport", "Rosoboronexport")]
    [InlineData("Rosoboronexport (consignee)", "Rosoboronexport")]
    [InlineData("Rosoboronexport, Purchasing Department", "Rosoboronexport")]
    [InlineData("Procurement Dept., Rosoboronexport", "Rosoboronexport")]
    [InlineData("TO THE ORDER OF Rosoboronexport", "Rosoboronexport")]
    [InlineData("Rosoboronexport - DO NOT USE", "Rosoboronexport")]
    [InlineData("Rosoboronexport VAT DE123456789", "Rosoboronexport")]
    [InlineData("M&amp;P Trading Inc.", "M&P Trading Inc.")]
    [InlineData("Surname: Seif, First name: Mahmoud", "Seif Mahmoud")]
    [InlineData("LAST NAME SEIF FIRST NAME MAHMOUD", "SEIF MAHMOUD")]
    public void The_name_between_them_is_asked(string field, string name) =>
        Assert.Contains(name, BesideNames.In(field));

    [Theory]
    [InlineData("The Tel-Aviv Stock Exchange Ltd.")]
    [InlineData("FAX Capital Corp.")]
    [InlineData("Born Capital Ltd")]
    public void A_word_for_a_number_is_one_only_with_a_number(string field) => Assert.Empty(BesideNames.In(field));

    [Theory]
    [InlineData("Huawei Technologies Co., Ltd.")]
    [InlineData("Hotel Austin Born Free Ltd")]
    [InlineData("National Bank of Egypt")]
    [InlineData("Customer First, Inc.")]
    [InlineData("PLA Unit 61398")]
    [InlineData("Owner's Choice")]
    [InlineData("PUTIN, Vladimir Vladimirovich")]
    public void An_ordinary_name_is_left_whole_or_asked_beside_itself(string field) =>
        Assert.All(BesideNames.In(field), part => Assert.True(part.Length > 2, part));

    /// <summary>Of 500 listed persons and 500 companies, each with what stands beside it.</summary>
    [Theory]
    [InlineData("{0} (born 1979-04-10)")]
    [InlineData("{0}, DOB 1979-04-10")]
    [InlineData("{0} Passport No. K12345678")]
    [InlineData("{0} tel. +98 21 123 45 67")]
    [InlineData("{0} info@example.com")]
    [InlineData("Consignee: {0}")]
    [InlineData("{0} (consignee)")]
    [InlineData("Nordlicht GmbH represented by {0}")]
    [InlineData("TO THE ORDER OF {0}")]
    public void A_listed_name_is_found_with_it(string field)
    {
        var listings = RealIndex
            .Consolidated.Versions.SelectMany(v => v.Listings)
            .Where((_, i) => i % 14 == 0)
            .ToList();
        List<string> lost = [];
        foreach (var listing in listings)
        {
            var name = listing.Names[0].Text;
            ScreeningSettings settings = new() { Explain = false, Top = int.MaxValue };
            if (
                RealIndex
                    .Consolidated.Screen(new ScreeningQuery(name), settings)
                    .Hits.Any(h => h.Listing.Id == listing.Id)
                && !RealIndex
                    .Consolidated.Screen(new ScreeningQuery(string.Format(null, field, name)), settings)
                    .Hits.Any(h => h.Listing.Id == listing.Id)
            )
            {
                lost.Add(name);
            }
        }

        Assert.True(
            lost.Count * 50 <= listings.Count,
            $"{lost.Count} of {listings.Count}: {string.Join("; ", lost.Take(20))}"
        );
    }

    [Theory]
    [InlineData("S?vfracht Managing Company")]
    [InlineData("S\uFFFDvfracht Managing Company")]
    [InlineData("Nordlicht Ma*chinen GmbH")]
    public void A_name_that_lost_a_letter_is_not_cleared(string name)
    {
        var result = RealIndex.Consolidated.Screen(new ScreeningQuery(name), new ScreeningSettings());
        Assert.True(result.Hits.Count > 0 || result.CannotBeCleared);
    }

    [Theory]
    [InlineData("Who? Design Ltd")]
    [InlineData("#1 Trading Ltd")]
    public void A_sign_that_stands_for_no_letter_is_none(string name) =>
        Assert.Null(Licet.Screening.Text.UnreadScripts.In(name));
}
