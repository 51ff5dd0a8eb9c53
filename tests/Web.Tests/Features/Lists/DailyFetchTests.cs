using Licet.Core.Tests;
using Licet.Lists;
using Licet.Lists.Fetching;
using Licet.Web.Features.Lists;
using Licet.Web.Law;
using Licet.Web.Tests.Features.Applications;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Lists;

/// <summary>An installation without a demo that fetches the real list of the UN of February 2026 from a folder, on a clock that is set ahead.</summary>
public sealed class UnDesk : DeskRun
{
    private readonly DirectoryInfo _mirror = Directory.CreateTempSubdirectory("licet-mirror-");

    public IntentTests.AheadClock Clock { get; } = new();

    protected override bool Demo => false;

    protected override TimeProvider Time => Clock;

    protected override ListSource ListSource => ListSource.Of(_mirror.FullName);

    public void Publish() =>
        File.Copy(
            SharedData.PathOf("data/un-consolidated-2026-02-27/UN_consolidated.xml"),
            Path.Combine(_mirror.FullName, "consolidated.xml")
        );

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _mirror.Delete(recursive: true);
    }
}

public sealed class DailyFetchTests(UnDesk desk) : IClassFixture<UnDesk>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ListStore Store => desk.Services.GetRequiredService<ListStore>();

    private ListFetching Fetching => desk.Services.GetRequiredService<ListFetching>();

    [Fact]
    public async Task Lists_are_fetched_each_day_once_it_is_chosen_and_what_failed_within_the_hour()
    {
        desk.Publish();
        Fetching.Wake();
        await Task.Delay(500, Ct);
        Assert.Null(Store.NoteOf("un"));

        await Fetching.ChooseAsync(daily: true, Ct);
        FetchNote first = await FetchedAsync(DateTimeOffset.MinValue);
        Assert.Equal(FetchEnd.Taken, first.End);
        FetchNote failed = Store.NoteOf("csl")!;
        Assert.Equal(FetchEnd.NotRenewed, failed.End);
        Assert.Equal("un", Assert.Single(Store.Versions()).Name);

        // Two hours later what failed is tried again, and what was taken waits for the next day.
        desk.Clock.Pass(0, desk.Clock.GetUtcNow().TimeOfDay + TimeSpan.FromHours(2));
        Fetching.Wake();
        await UntilAsync(() => Store.NoteOf("csl")!.At > failed.At && !Fetching.Busy);
        Assert.Equal(first.At, Store.NoteOf("un")!.At);

        desk.Clock.Pass(1, TimeSpan.FromHours(23));
        Fetching.Wake();
        FetchNote second = await FetchedAsync(first.At);
        Assert.Equal(FetchEnd.Taken, second.End);
        Assert.Contains("unchanged", second.Outcome, StringComparison.Ordinal);

        await Fetching.ChooseAsync(daily: false, Ct);
        desk.Clock.Pass(2, TimeSpan.FromHours(23));
        Fetching.Wake();
        await Task.Delay(500, Ct);
        Assert.Equal(second.At, Store.NoteOf("un")!.At);
    }

    private async Task<FetchNote> FetchedAsync(DateTimeOffset after)
    {
        await UntilAsync(() => Store.NoteOf("un")?.At > after && !Fetching.Busy);
        return Store.NoteOf("un")!;
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (int i = 0; i < 600 && !holds(); i++)
        {
            await Task.Delay(100, Ct);
        }

        Assert.True(holds());
    }
}
