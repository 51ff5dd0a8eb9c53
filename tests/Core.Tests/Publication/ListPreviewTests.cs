using Licet.Core.Impact;
using Licet.Core.Publication;
using Licet.Core.Tests.Impact;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Publication;

/// <summary>What is shown before the vote is what publishing does.</summary>
public class ListPreviewTests
{
    private static readonly Market s_market = new(seed: 11, parties: 1_500, orders: 200);

    [Fact]
    public void The_preview_of_a_proposal_is_the_impact_of_its_publication()
    {
        var proposed = Report(Market.NewList);
        // Published: the same listings, in a version of its own that was read anew.
        var published = Report(ListsAsOf.Of(Market.Starter, Market.After, surely: false));
        var preview = ListPreviews.Of("v1", proposed);
        Assert.Equal(preview.Digest, ListPreviews.Of("v1", published).Digest);
        Assert.Equal(preview.Sentences, ListPreviews.Of("v1", published).Sentences);
        Assert.NotEqual(0, preview.Orders);
        Assert.NotEqual(0, preview.Lines);
        Assert.Contains(preview.Sentences, s => s.Contains("to LICENSE_REQUIRED: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_version_has_another_preview_and_a_gap_is_told()
    {
        var preview = ListPreviews.Of("v1", Report(Market.NewList));
        var none = ListPreviews.Of("v1", Report(Market.OldList));
        Assert.NotEqual(preview.Digest, none.Digest);
        Assert.Equal("Listings: 0 added, 0 removed, 0 changed.", none.Sentences[0]);
        ImpactQuestion blind = s_market.Change(
            Market.Side(Market.OldList, screened: false),
            Market.Side(Market.NewList, screened: false)
        );
        Assert.Contains("Not screened: no list was read", ListPreviews.Of("v1", ImpactAnalysis.Of(blind)).Sentences);
    }

    private static ImpactReport Report(ListVersion after) =>
        ImpactAnalysis.Of(s_market.Change(Market.Side(Market.OldList), Market.Side(after)));
}
