using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Names;

/// <summary>Where a name can be cut into phrases of the vocabulary in two ways, and titles that are no name.</summary>
public class PhrasesTests
{
    [Theory]
    [InlineData("Hai feng Ji shu", "Haifeng Jishu", PartyKind.Company)]
    [InlineData("Ivan Vostrelek, PhD", "Ivan Vostrelek", PartyKind.Person)]
    [InlineData("Ph.D. Ivan Vostrelek", "Ivan Vostrelek", PartyKind.Person)]
    [InlineData("Ivan Vostrelek DPhil", "VOSTRELEK, Ivan", PartyKind.Person)]
    public void The_name_is_found_as_if_it_stood_alone(string name, string listed, PartyKind kind)
    {
        ListVersion version = new()
        {
            Name = "own",
            ListCodes = ["X"],
            ContentHash = "",
            Source = "test",
            IsComplete = true,
            Listings =
            [
                new Listing
                {
                    Id = "X:1",
                    List = "X",
                    Kind = kind,
                    Names = [new ListingName(listed)],
                    SourceRow = "",
                    SourceLine = "",
                },
            ],
        };
        var result = ScreeningIndex
            .Build([version])
            .Screen(new ScreeningQuery(name) { Kind = kind }, ScreeningSettings.Default);
        Assert.InRange(Assert.Single(result.Hits).Score, 0.95, 1);
    }
}
