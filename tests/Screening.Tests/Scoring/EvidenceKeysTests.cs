using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Scoring;

/// <summary>A number is the number, however the word for its kind is written in front of it.</summary>
public class EvidenceKeysTests
{
    [Theory]
    [InlineData("9305192", "9305192")]
    [InlineData("IMO 9305192", "9305192")]
    [InlineData("imo9305192", "9305192")]
    [InlineData("IMO No. 9305192", "9305192")]
    [InlineData("Passport KJ0505670", "KJ0505670")]
    [InlineData("Passport No.: kj-050 5670", "KJ0505670")]
    [InlineData("Tax ID 7707083893", "7707083893")]
    [InlineData("ID123456", "ID123456")]
    [InlineData("NO 12", "")]
    [InlineData("No 1234", "NO1234")]
    [InlineData("INN", "")]
    public void The_kind_in_front_is_no_part_of_it(string written, string key) =>
        Assert.Equal(key, Licet.Screening.Scoring.EvidenceKeys.OfIdentifier(written));

    /// <summary>As the consolidated list of April 2022 writes them.</summary>
    [Theory]
    [InlineData("IMO 9305192")]
    [InlineData("IMO9305192")]
    [InlineData("9305192")]
    [InlineData("Passport KJ0505670")]
    public void A_party_is_found_by_its_number_as_lists_write_it(string number)
    {
        ScreeningQuery query = new("Nordlicht") { Identifiers = [new Identifier("", number)] };
        Assert.Contains(
            RealIndex.Consolidated.Screen(query, new ScreeningSettings { Top = int.MaxValue }).Hits,
            h => h.Class == HitClass.Identifier
        );
    }
}
