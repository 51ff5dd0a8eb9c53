using System.Text.RegularExpressions;
using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>A name that holds several names is met by each of them, on either side.</summary>
public partial class NameFormsTests
{
    /// <summary>What is left: the bracket holds a place or a word that the name needs.</summary>
    private const int Unmet = 22;

    [Theory]
    [InlineData("National University of Defense Technology", "National University of Defense Technology (NUDT)")]
    [InlineData("LTS Holding Limited (f.k.a. IPP-International Petroleum Products Ltd.)", "LTS Holding Limited")]
    [InlineData(
        "Precision Image Corporation (a.k.a. Precision Industries, Inc.; CK Enterprises, Inc.)",
        "Precision Image Corporation"
    )]
    [InlineData("Far East Trading Company, Inc. (a.k.a. FETCO, Inc.)", "Far East Trading Company, Inc.")]
    [InlineData("Igor Aleksandrovich Michurin (Russian individual)", "Igor Aleksandrovich Michurin")]
    [InlineData("Department of Atomic Energy entity: Indian Rare Earths", "Indian Rare Earths")]
    [InlineData(
        "Ardis Group of Companies LLC and any successor, sub-unit, or subsidiary thereof",
        "Ardis Group of Companies LLC"
    )]
    public void A_cell_copied_from_a_list_finds_its_listing(string query, string listing) =>
        Assert.Contains(
            RealIndex.Consolidated.Screen(new ScreeningQuery(query), ScreeningSettings.Default with { Top = 100 }).Hits,
            h => h.Class == HitClass.Match && h.Listing.Names.Any(n => n.Text == listing)
        );

    [Fact]
    public void A_hit_shows_which_of_the_names_was_matched()
    {
        var hit = RealIndex
            .Consolidated.Screen(
                new ScreeningQuery("National University of Defense Technology"),
                ScreeningSettings.Default
            )
            .Hits[0];
        Assert.Equal("National University of Defense Technology", hit.Matched);
        Assert.Equal(1, hit.Score);
    }

    [Fact]
    public void A_primary_name_is_met_without_its_bracket()
    {
        List<string> lost = [];
        var count = 0;
        foreach (var listing in RealIndex.Consolidated.Versions[0].Listings)
        {
            if (Bracket().Match(listing.PrimaryName) is { Success: true } bracket)
            {
                count++;
                var query = new ScreeningQuery($"{bracket.Groups["front"]} {bracket.Groups["rest"]}".Trim());
                var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
                if (!RealIndex.Consolidated.Screen(query, settings).Hits.Any(h => ReferenceEquals(h.Listing, listing)))
                {
                    lost.Add(listing.PrimaryName);
                }
            }
        }

        Figures.Say($"{lost.Count} of {count} lost");
        Assert.True(count > 300, $"{count}");
        Assert.True(lost.Count <= Unmet, $"{lost.Count} of {count}: {string.Join('\n', lost)}");
    }

    [Theory]
    [InlineData("Rostec (Russian Technologies State Corporation)", "Rostec|Russian Technologies State Corporation")]
    [InlineData("X Trading (formerly Y Shipping)", "X Trading|Y Shipping")]
    [InlineData("ASMAT (APPLIED SYSTEMS METHODS AND TECHNOLOGY)", "ASMAT|APPLIED SYSTEMS METHODS AND TECHNOLOGY")]
    [InlineData("哈德森技术公司（Hudson Technologies Co.）", "哈德森技术公司|Hudson Technologies Co.")]
    [InlineData("Alpha Beta a.k.a. Gamma Delta", "Alpha Beta|Gamma Delta")]
    [InlineData("Semiconductor Manufacturing International (Beijing) Corporation", "")]
    [InlineData("Akira Kurosawa", "")]
    [InlineData("(brackets alone)", "")]
    [InlineData("open (bracket", "")]
    public void The_names_within_a_name_are_taken_out(string text, string names) =>
        Assert.Equal(names, string.Join('|', NameForms.Of(text)));

    [GeneratedRegex(
        @"^(?<front>[^(]+)\([^)]*\)(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Bracket();
}
