using Licet.Core.Determination;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Review;

/// <summary>What of a screening is open in a case.</summary>
public class CaseScreeningsTests
{
    private static readonly ScreeningIndex s_index = ScreeningIndex.Build([
        new ListVersion
        {
            Name = "own",
            ListCodes = ["EL"],
            ContentHash = "",
            Source = "",
            IsComplete = true,
            Listings =
            [
                new Listing
                {
                    Id = "EL:1",
                    List = "EL",
                    Kind = PartyKind.Company,
                    Names = [new("Quillfeather Dynamics")],
                    Addresses = [new("12 Harbour Lane, Singapore", "SG")],
                    SourceRow = "",
                    SourceLine = "1",
                },
            ],
        },
    ]);

    [Fact]
    public void A_listed_name_is_open_under_its_listing_and_a_clean_one_is_not()
    {
        Screened screened = Of(["ultimateConsignee", "endUsers[0]"], ["Quillfeather Dynamics", "Merlion Process"]);
        Assert.Equal(["ultimateConsignee: Quillfeather Dynamics [EL:1]"], screened.Hits!.Value);
        Assert.Equal((1, "own@1"), (screened.OpenHits, Assert.Single(screened.ListVersions)));
        Assert.Equal(screened.Hits!.Value, Of(["ultimateConsignee"], ["Quillfeather Dynamics"]).Hits!.Value);
    }

    [Fact]
    public void What_silence_is_not_worth_is_open_like_a_hit()
    {
        Assert.Equal(
            ["lists: No complete list"],
            Of(["purchaser"], ["Merlion Process"], "No complete list").Hits!.Value
        );
        string cannot = Assert.Single(Of(["purchaser"], ["Trading House"]).Hits!.Value);
        Assert.StartsWith("purchaser: its name is too generic", cannot, StringComparison.Ordinal);
        Assert.Empty(Of(["purchaser"], ["Merlion Process"]).Hits!.Value);
    }

    [Fact]
    public void A_branch_is_asked_with_its_company_and_an_address_alone_is_no_hit()
    {
        PartyScreening branch = Asked("Merlion Process") with { BranchOf = Asked("Quillfeather Dynamics") };
        Assert.Equal(
            ["endUsers[0]: Quillfeather Dynamics [EL:1]"],
            CaseScreenings.Of(["endUsers[0]"], [branch], ["own@1"], []).Hits!.Value
        );
        ScreeningResult near = s_index.Screen(
            new ScreeningQuery("Merlion Process") { Country = "SG", Addresses = ["12 Harbour Lane, Singapore"] },
            OrderScreening.Settings
        );
        Assert.All(near.Hits, h => Assert.Equal(HitClass.Address, h.Class));
        Assert.Empty(
            CaseScreenings.Of(["endUsers[0]"], [new PartyScreening(near.Hits, false)], ["own@1"], []).Hits!.Value
        );
    }

    [Fact]
    public void The_rule_at_work_begins_a_registered_case_and_no_other()
    {
        Assert.Equal(["registered"], CaseScreenings.Awaiting(ShippedProcesses.UsEar));
        CaseState draft = Case.New("case/Z100123", ShippedProcesses.UsEar);
        Assert.Null(CaseScreenings.Awaited(draft));
        Assert.Equal("begin", CaseScreenings.Awaited(draft with { Stage = "registered" })!.Id);
        Assert.Null(CaseScreenings.Awaited(draft with { Stage = "agency-review" }));
    }

    private static Screened Of(string[] fields, string[] names, params string[] gaps) =>
        CaseScreenings.Of(fields, [.. names.Select(Asked)], ["own@1"], gaps);

    private static PartyScreening Asked(string name)
    {
        ScreeningResult result = s_index.Screen(new ScreeningQuery(name), OrderScreening.Settings);
        return new(result.Hits, result.IsTooGeneric) { IsCut = result.IsCut, UnreadScript = result.UnreadScript };
    }
}
