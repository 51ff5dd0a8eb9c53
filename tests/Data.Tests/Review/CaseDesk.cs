using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Tests.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Data.Tests.History;

namespace Licet.Data.Tests.Review;

/// <summary>Cases sent through the store: acts that must be taken.</summary>
internal sealed class CaseDesk(EventLog log)
{
    public EventLog Log => log;

    /// <summary>Numbers as short as a test likes them.</summary>
    private static readonly ProcessDefinition s_process = ShippedProcesses.UsEar with { Numbers = null };

    public Cases Cases { get; } = new(log);

    public CaseQueue Queue { get; } = new(log);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>One that stands until a desk turns it: each act is recorded on its own day.</summary>
    public static TimeProvider Clock() => new HandClock(new DateTimeOffset(2019, 10, 20, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The clock of the log goes to noon of that day.</summary>
    public void Turn(string on)
    {
        DateTimeOffset day = new(CaseRun.Day(on).ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        if (log.Time is HandClock clock)
        {
            clock.Now = day;
        }
    }

    public async Task<CaseAnswer> AskAsync(
        string number,
        string transition,
        Person by,
        string on,
        Content? content = null
    )
    {
        Turn(on);
        long seen = (await Cases.FindAsync(number, Ct))?.Sequence ?? 0;
        Move move = new(transition, by, CaseRun.Day(on), seen, content ?? NoContent.Of);
        return await Cases.TakeAsync(new CaseCommand(number, move, null), s_process, Ct);
    }

    public async Task<CaseState> DoAsync(
        string number,
        string transition,
        Person by,
        string on,
        Content? content = null
    ) => Assert.IsType<CaseAnswer.Taken>(await AskAsync(number, transition, by, on, content)).State;

    public async Task<CaseAnswer> AskBesideAsync(string number, Person by, string on, Content content)
    {
        Turn(on);
        long seen = (await Cases.FindAsync(number, Ct))!.Sequence;
        Aside aside = new(by, CaseRun.Day(on), seen, content);
        return await Cases.TakeAsync(new CaseCommand(number, null, aside), ShippedProcesses.UsEar, Ct);
    }

    public async Task<CaseState> BesideAsync(string number, Person by, string on, Content content) =>
        Assert.IsType<CaseAnswer.Taken>(await AskBesideAsync(number, by, on, content)).State;

    /// <summary>As <see cref="CaseRun.InReview"/>: registered on 21 October, referred on the 30th.</summary>
    public async Task InReviewAsync(string number, Submission? form = null)
    {
        await DoAsync(number, "submit", CaseRun.Applicant, "2019-10-20", form ?? CaseRun.Form("CaseByCase"));
        await DoAsync(number, "register", CaseRun.Intake, "2019-10-21", new Intake([]));
        await DoAsync(number, "begin", Person.System, "2019-10-21", new Screened(["CSL/1"], 0));
        await BesideAsync(number, CaseRun.Officer, "2019-10-22", new Assigned(CaseRun.Officer.Id));
        await DoAsync(number, "refer", CaseRun.Officer, "2019-10-30", new ReferralTo(["defense", "state"]));
    }

    public async Task PendingAsync(string number, Submission? form = null)
    {
        await InReviewAsync(number, form);
        await DoAsync(number, "position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"));
        await DoAsync(number, "position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"));
        await DoAsync(number, "agree", CaseRun.Officer, "2019-11-12");
    }
}
