using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Tests.Licenses;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Tests.History;

namespace Licet.Data.Tests.Licenses;

/// <summary>Licenses and their ledgers sent through the store, on a clock that a test turns.</summary>
internal sealed class LicenseDesk : IAsyncDisposable
{
    public static readonly Person Customs = new("cora", [LedgerPersons.Customs]);

    private LicenseDesk(EventLog log)
    {
        Log = log;
        Licenses = new(log);
        Ledgers = new(log);
    }

    public EventLog Log { get; }

    public LicenseHistories Licenses { get; }

    public LicenseLedgers Ledgers { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<LicenseDesk> OpenAsync(Place place) =>
        new(await Database.OpenAsync(place, new HandClock(new DateTimeOffset(2018, 6, 1, 12, 0, 0, TimeSpan.Zero))));

    public void Turn(string on) =>
        ((HandClock)Log.Time).Now = new DateTimeOffset(
            LicenseRun.Day(on).ToDateTime(new TimeOnly(12, 0)),
            TimeSpan.Zero
        );

    public async Task<LicenseAnswer> AskAsync(
        string number,
        Person by,
        string on,
        LicenseContent content,
        string? key = null
    )
    {
        Turn(on);
        long seen = (await Licenses.FindAsync(number, Ct))?.Sequence ?? 0;
        LicenseCommand command = new(number, new LicenseAct(by, LicenseRun.Day(on), seen, content), key);
        return await Licenses.TakeAsync(command, ShippedProcesses.UsEar, Ct);
    }

    public async Task<LicenseState> DoAsync(string number, Person by, string on, LicenseContent content) =>
        Assert.IsType<LicenseAnswer.Taken>(await AskAsync(number, by, on, content)).State;

    public async Task<LicenseState> IssueAsync(LicenseTerms terms) =>
        await DoAsync(terms.Number, LicenseRun.Officer, $"{terms.Issued:yyyy-MM-dd}", new Issued(terms, "acme"));

    /// <summary>Entered now, whatever day it is.</summary>
    public Task<DrawAnswer> EnterAsync(LedgerEntry entry, Person? by = null, string number = "D1234567") =>
        Ledgers.EnterAsync(number, entry, by ?? LicenseRun.Licensee, Ct);

    public ValueTask DisposeAsync() => Log.DisposeAsync();
}
