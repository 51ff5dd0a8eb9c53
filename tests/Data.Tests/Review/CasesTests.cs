using System.Reflection;
using Licet.Core.Clocks;
using Licet.Core.History;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Tests.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;

namespace Licet.Data.Tests.Review;

public sealed class CasesOnSqliteTests(SqliteDatabase database) : CasesTests(database), IClassFixture<SqliteDatabase>;

public sealed class CasesOnPostgresTests(PostgresDatabase database)
    : CasesTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class CasesTests(Database database)
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    private async Task<CaseDesk> DeskAsync() =>
        new(await Database.OpenAsync(await database.NewPlaceAsync(), CaseDesk.Clock()));

    [Fact]
    public async Task A_case_is_what_its_events_make_it()
    {
        CaseDesk desk = await DeskAsync();
        await desk.PendingAsync("Z1");
        CaseRun run = CaseRun.Pending(CaseRun.Form("CaseByCase"));
        CaseState stored = (await desk.Cases.FindAsync("Z1", s_ct))!;
        Assert.Equal((run.State.Stage, run.State.Sequence + 1), (stored.Stage, stored.Sequence));
        Assert.Equal(run.State.Marks.Select(m => (m.Act, m.Day)), stored.Marks.Select(m => (m.Act, m.Day)));
        Assert.Equal("us-ear", stored.Process.Id);
        Assert.Null(await desk.Cases.FindAsync("Z2", s_ct));
        var first = (await desk.Log.ReadAsync("case/Z1", 0, s_ct))[0].Event;
        string digest = ProcessDigest.Of(ShippedProcesses.UsEar);
        Assert.Contains(
            $"\"process\":{{\"digest\":\"{digest}\",\"id\":\"us-ear\",\"version\":\"3\"}}",
            first.Body,
            StringComparison.Ordinal
        );
    }

    /// <summary>licensing.md 11.1</summary>
    [Fact]
    public async Task Point_1_no_call_however_made_lets_one_person_propose_and_sign()
    {
        CaseDesk desk = await DeskAsync();
        await desk.PendingAsync("Z1");
        Decision decision = new([CaseRun.Approve("22-1")]);
        Person both = new("olga", ["licensing-officer", "countersigner", "dispute-chair", "appeals-officer"]);
        await desk.DoAsync("Z1", "propose", both, "2019-11-13", decision);
        foreach (string transition in new[] { "sign", "decide" })
        {
            var refused = Assert.IsType<CaseAnswer.Refused>(
                await desk.AskAsync("Z1", transition, both, "2019-11-14", Signature.Of)
            );
            Assert.Equal("Nobody signs an own proposal.", refused.Why);
        }

        // Both at once: what was seen before the proposal does not serve for the signature.
        await desk.PendingAsync("Z2");
        long seen = (await desk.Cases.FindAsync("Z2", s_ct))!.Sequence;
        CaseCommand propose = new("Z2", new Move("propose", both, CaseRun.Day("2019-11-13"), seen, decision), null);
        CaseCommand[] decides =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(i => new CaseCommand(
                    "Z2",
                    new Move("decide", both, CaseRun.Day("2019-11-13"), seen + (i % 2), Signature.Of),
                    null
                )),
        ];
        desk.Turn("2019-11-13");
        var answers = await Task.WhenAll(
            decides.Prepend(propose).Select(c => desk.Cases.TakeAsync(c, ShippedProcesses.UsEar, s_ct))
        );
        Assert.IsType<CaseAnswer.Taken>(answers[0]);
        Assert.All(answers.Skip(1), a => Assert.IsNotType<CaseAnswer.Taken>(a));
        Assert.Equal("decision-pending", (await desk.Cases.FindAsync("Z2", s_ct))!.Stage);

        // The general door takes no event of a case, and no other door is there.
        LoggedEvent last = (await desk.Log.ReadAsync("case/Z1", 0, s_ct))[^1];
        NewEvent forged = new(CaseJson.Type, 1, last.Event.Effective, "olga", null, last.Event.Body);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            desk.Log.AppendAsync(new Append("case/Z1", last.Event.Sequence, [forged]), s_ct)
        );
        var doors = typeof(EventLog)
            .Assembly.GetExportedTypes()
            .SelectMany(t =>
                t.GetMethods(
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly
                )
            )
            .Where(m =>
                m.GetParameters().Any(p => p.ParameterType == typeof(Append) || p.ParameterType == typeof(LoggedEvent))
            )
            .Where(m => !m.IsSpecialName && m.Name is not ("Equals" or "Deconstruct" or "<Clone>$"))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}");
        Assert.Equal(["EventLog.AppendAsync"], doors);
    }

    [Fact]
    public async Task What_the_days_brought_is_recorded_before_the_next_act()
    {
        CaseDesk desk = await DeskAsync();
        await desk.InReviewAsync("Z1");
        await desk.DoAsync("Z1", "position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"));
        long seen = (await desk.Cases.FindAsync("Z1", s_ct))!.Sequence;
        Move agree = new("agree", CaseRun.Officer, CaseRun.Day("2019-11-29"), seen, NoContent.Of);
        CaseCommand asked = new("Z1", agree, null, "agree-1");
        desk.Turn("2019-11-29");
        var early = await desk.Cases.TakeAsync(asked, ShippedProcesses.UsEar, s_ct);
        Assert.IsType<CaseAnswer.Refused>(early); // Defense's last day
        Assert.Equal(seen, (await desk.Cases.FindAsync("Z1", s_ct))!.Sequence);

        CaseCommand later = asked with { Move = agree with { On = CaseRun.Day("2019-12-03") } };
        desk.Turn("2019-12-03");
        var taken = Assert.IsType<CaseAnswer.Taken>(await desk.Cases.TakeAsync(later, ShippedProcesses.UsEar, s_ct));
        Assert.Equal(("decision-pending", seen + 2), (taken.State.Stage, taken.State.Sequence));
        Event deemed = (await desk.Log.ReadAsync("case/Z1", seen, s_ct))[0].Event;
        Assert.Equal((CaseRun.Day("2019-11-30"), "system"), (deemed.Effective, deemed.Actor));
        Assert.Equal("us-ear/3 deem-no-objection; 750.4(e)", deemed.Cause);
        Assert.Equal("no-objection", taken.State.Referrals["defense"].View);

        // The same request again records nothing; what the command itself asks for is not recorded twice.
        var again = Assert.IsType<CaseAnswer.Taken>(await desk.Cases.TakeAsync(later, ShippedProcesses.UsEar, s_ct));
        Assert.Equal(taken.Event.Hash, again.Event.Hash);
        Assert.Equal(seen + 2, (await desk.Cases.FindAsync("Z1", s_ct))!.Sequence);
        await desk.InReviewAsync("Z2");
        await desk.DoAsync("Z2", "deem-no-objection", Person.System, "2019-12-03", new DeemedPosition("defense"));
        Assert.True((await desk.Cases.FindAsync("Z2", s_ct))!.Referrals["defense"].Deemed);
    }

    /// <summary>750.4(e): a position written down after the agency's days, under a day within them, comes too late.</summary>
    [Fact]
    public async Task A_limit_is_not_evaded_by_the_day_that_a_record_gives_itself_nor_reached_by_a_day_to_come()
    {
        CaseDesk desk = await DeskAsync();
        await desk.InReviewAsync("Z1");
        long seen = (await desk.Cases.FindAsync("Z1", s_ct))!.Sequence;
        desk.Turn("2019-12-09");
        Move dated = new(
            "position",
            CaseRun.Reviewer("defense"),
            CaseRun.Day("2019-11-29"),
            seen,
            CaseRun.No("defense")
        )
        {
            Late = "It lay on a desk.",
        };
        var late = Assert.IsType<CaseAnswer.Refused>(
            await desk.Cases.TakeAsync(new CaseCommand("Z1", dated, null), ShippedProcesses.UsEar, s_ct)
        );
        Assert.Contains("deemed no objection", late.Why, StringComparison.Ordinal);

        desk.Turn("2019-11-05");
        Aside never = new(CaseRun.Officer, new DateOnly(9999, 1, 1), seen, new HoldPlaced("h", "Press."));
        var future = Assert.IsType<CaseAnswer.Refused>(
            await desk.Cases.TakeAsync(new CaseCommand("Z1", null, never), ShippedProcesses.UsEar, s_ct)
        );
        Assert.Equal(RefusalKind.Day, future.Kind);
        CaseState state = (await desk.Cases.FindAsync("Z1", s_ct))!;
        Assert.Equal(seen, state.Sequence);
        Assert.All(state.Referrals.Values, r => Assert.False(r.IsClosed));
    }

    /// <summary>licensing.md 11.8</summary>
    [Fact]
    public async Task Point_8_a_condition_dropped_without_its_agency_is_refused()
    {
        CaseDesk desk = await DeskAsync();
        await desk.InReviewAsync("Z1");
        ConditionText report = new("1", "Report each shipment.", "750.7(d)");
        await desk.DoAsync("Z1", "position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", report));
        ConditionDropped drop = new("defense/1", "Not needed.");
        foreach (Person other in new[] { CaseRun.Officer, CaseRun.Reviewer("state"), CaseRun.Applicant, Person.System })
        {
            Assert.IsType<CaseAnswer.Refused>(await desk.AskBesideAsync("Z1", other, "2019-11-11", drop));
        }

        Assert.Equal(["defense/1"], (await desk.Cases.FindAsync("Z1", s_ct))!.Conditions.Keys);
        CaseState dropped = await desk.BesideAsync("Z1", CaseRun.Reviewer("defense"), "2019-11-11", drop);
        Assert.Empty(dropped.Conditions);
    }

    /// <summary>licensing.md 11.10</summary>
    [Fact]
    public async Task Point_10_a_job_missed_for_three_days_changes_no_clock()
    {
        CaseDesk desk = await DeskAsync();
        await desk.InReviewAsync("Z1");
        CaseRun pure = CaseRun.InReview(CaseRun.Form("CaseByCase"), "defense", "state");
        long events = await desk.Log.CountAsync(s_ct);
        for (DateOnly day = CaseRun.Day("2019-11-27"); day <= CaseRun.Day("2019-12-03"); day = day.AddDays(1))
        {
            // Nothing ran in between: no command, no job; the same program, or another that opens the place anew.
            await using EventLog later = await Database.OpenAsync(desk.Log.Place);
            CaseState state = (await new Cases(later).FindAsync("Z1", s_ct))!;
            foreach (TimeLimit limit in state.Process.Clocks)
            {
                ClockReading? expected = CaseClocks.Read(pure.State, limit.Id, day);
                ClockReading? read = CaseClocks.Read(state, limit.Id, day);
                Assert.Equal(
                    (expected?.Elapsed, expected?.Deadline, expected?.State),
                    (read?.Elapsed, read?.Deadline, read?.State)
                );
            }

            ClockReading agency = CaseClocks.Agency(state, "defense", "agency-recommends", day)!;
            Assert.Equal(day.DayNumber - CaseRun.Day("2019-10-30").DayNumber, agency.Elapsed);
            QueueEntry entry = (await new CaseQueue(later).FindAsync("Z1", day, s_ct))!;
            Assert.Equal(CaseRun.Day("2019-11-29"), entry.Due);
        }

        Assert.Equal(events, await desk.Log.CountAsync(s_ct));
        // Three days late the silence of the agencies counts as of its own day, not of the job's.
        await desk.DoAsync("Z1", "deem-no-objection", Person.System, "2019-12-02", new DeemedPosition("defense"));
        var deemed = (await desk.Log.ReadAsync("case/Z1", 0, s_ct))[^1].Event;
        Assert.Equal(("system", "us-ear/3 deem-no-objection; 750.4(e)"), (deemed.Actor, deemed.Cause));
    }

    [Fact]
    public async Task A_stale_command_records_nothing_and_answers_what_changed_since()
    {
        CaseDesk desk = await DeskAsync();
        await desk.PendingAsync("Z1");
        long seen = (await desk.Cases.FindAsync("Z1", s_ct))!.Sequence - 2;
        Move late = new("agree", CaseRun.Officer, CaseRun.Day("2019-11-12"), seen, NoContent.Of);
        var stale = Assert.IsType<CaseAnswer.Stale>(
            await desk.Cases.TakeAsync(new CaseCommand("Z1", late, null), ShippedProcesses.UsEar, s_ct)
        );
        Assert.Equal([seen + 1, seen + 2], stale.Since.Select(e => e.Event.Sequence));
        Assert.Equal(("decision-pending", seen + 2), (stale.State.Stage, stale.State.Sequence));
        Assert.Contains(
            "'Record an agency's position' by Reviewer of an agency (Department of State) on 2019-11-11; 'Positions agree' by Licensing officer on 2019-11-12",
            stale.Why,
            StringComparison.Ordinal
        );
        foreach (long impossible in new long[] { 300, -1 })
        {
            CaseCommand wild = new("Z1", late with { Seen = impossible }, null);
            var strange = Assert.IsType<CaseAnswer.Stale>(
                await desk.Cases.TakeAsync(wild, ShippedProcesses.UsEar, s_ct)
            );
            Assert.Empty(strange.Since);
            Assert.Contains(" seen: the case has 8", strange.Why, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_many_who_act_at_once_on_one_case_one_is_taken_and_the_others_see_it()
    {
        CaseDesk desk = await DeskAsync();
        await desk.PendingAsync("Z1");
        long seen = (await desk.Cases.FindAsync("Z1", s_ct))!.Sequence;
        desk.Turn("2019-11-13");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 50)
                .Select(i => new Aside(
                    CaseRun.Officer,
                    CaseRun.Day("2019-11-13"),
                    seen,
                    new HoldPlaced($"h{i}", "Press.")
                ))
                .Select(a => desk.Cases.TakeAsync(new CaseCommand("Z1", null, a), ShippedProcesses.UsEar, s_ct))
        );
        var taken = Assert.Single(answers.OfType<CaseAnswer.Taken>());
        Assert.All(answers.OfType<CaseAnswer.Stale>(), s => Assert.Equal([taken.Event], s.Since));
        Assert.Single((await desk.Cases.FindAsync("Z1", s_ct))!.Holds);
    }

    [Fact]
    public async Task The_same_request_twice_is_taken_once_and_answered_alike()
    {
        CaseDesk desk = await DeskAsync();
        await desk.PendingAsync("Z1");
        long seen = (await desk.Cases.FindAsync("Z1", s_ct))!.Sequence;
        Aside hold = new(CaseRun.Officer, CaseRun.Day("2019-11-13"), seen, new HoldPlaced("h", "Press."));
        CaseCommand command = new("Z1", null, hold, "request-1");
        desk.Turn("2019-11-13");
        var first = Assert.IsType<CaseAnswer.Taken>(await desk.Cases.TakeAsync(command, ShippedProcesses.UsEar, s_ct));
        await desk.BesideAsync("Z1", CaseRun.Officer, "2019-11-14", new HoldPlaced("other", "Also."));
        var again = Assert.IsType<CaseAnswer.Taken>(await desk.Cases.TakeAsync(command, ShippedProcesses.UsEar, s_ct));
        Assert.Equal(first.Event, again.Event);
        CaseCommand other = command with { Aside = hold with { Content = new HoldPlaced("x", "Press.") } };
        Assert.Equal(
            new CaseAnswer.KeyTaken("request-1"),
            await desk.Cases.TakeAsync(other, ShippedProcesses.UsEar, s_ct)
        );
    }

    [Fact]
    public async Task A_number_that_is_none_of_the_process_begins_no_case()
    {
        CaseDesk desk = await DeskAsync();
        Move submit = new("submit", CaseRun.Applicant, CaseRun.Day("2019-10-20"), 0, CaseRun.Form());
        foreach (string number in new[] { "z100123", "../x", "Z10012", "Z100123/1" })
        {
            var refused = Assert.IsType<CaseAnswer.Refused>(
                await desk.Cases.TakeAsync(new CaseCommand(number, submit, null), ShippedProcesses.UsEar, s_ct)
            );
            Assert.Equal(
                $"'{number}' is no number of us-ear: expected a letter and six digits (748.6(b)).",
                refused.Why
            );
        }

        Assert.IsType<CaseAnswer.Taken>(
            await desk.Cases.TakeAsync(new CaseCommand("Z100123", submit, null), ShippedProcesses.UsEar, s_ct)
        );
        Assert.Equal(1, await desk.Log.CountAsync(s_ct));
    }

    [Fact]
    public async Task A_record_in_two_commands_is_an_answer_and_records_nothing()
    {
        CaseDesk desk = await DeskAsync();
        SealedRecord paper = SealedRecord.Of("the form");
        Move submit = new("submit", CaseRun.Applicant, CaseRun.Day("2019-10-20"), 0, CaseRun.Form());
        CaseCommand first = new("Z000001", submit, null) { Records = [paper] };
        Assert.IsType<CaseAnswer.Taken>(await desk.Cases.TakeAsync(first, ShippedProcesses.UsEar, s_ct));
        Assert.Equal(
            new CaseAnswer.RecordTaken(paper.Reference.Record),
            await desk.Cases.TakeAsync(first with { Number = "Z000002" }, ShippedProcesses.UsEar, s_ct)
        );
        CaseCommand twice = first with { Number = "Z000003", Records = [paper, paper] };
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() =>
            desk.Cases.TakeAsync(twice, ShippedProcesses.UsEar, s_ct)
        );
        Assert.Equal("records: expected each of them once", wrong.Message);
        Assert.Equal(1, await desk.Log.CountAsync(s_ct));
    }

    [Fact]
    public async Task A_command_that_leaves_something_out_is_told_what()
    {
        CaseDesk desk = await DeskAsync();
        Submission form = CaseRun.Form();
        (CaseCommand, string)[] commands =
        [
            (new CaseCommand("Z000001", null, null), "Move, Aside: expected one of them"),
            (Submit(form with { Lines = default }), "Submission.Lines: expected a list"),
            (Submit(form with { FormFaults = default }), "Submission.FormFaults: expected a list"),
            (
                Submit(form with { Lines = [form.Lines[0] with { Reasons = default }] }),
                "Submission.Lines[0].Reasons: expected a list"
            ),
            (Submit(form with { Lines = [null!] }), "Submission.Lines[0]: expected an entry"),
        ];
        foreach ((CaseCommand command, string message) in commands)
        {
            var wrong = await Assert.ThrowsAsync<ArgumentException>(() =>
                desk.Cases.TakeAsync(command, ShippedProcesses.UsEar, s_ct)
            );
            Assert.StartsWith(message, wrong.Message, StringComparison.Ordinal);
        }

        static CaseCommand Submit(Submission form) =>
            new("Z000001", new Move("submit", CaseRun.Applicant, CaseRun.Day("2019-10-20"), 0, form), null);
    }
}
