using System.Globalization;
using CsCheck;
using Licet.Core.History;

namespace Licet.Core.Tests.History;

public class LogVerificationTests
{
    private static readonly DateTimeOffset s_start = new(2019, 5, 16, 14, 0, 0, TimeSpan.Zero);

    private sealed record Log(List<Checkpoint> Checkpoints, List<LoggedEvent> Events)
    {
        public LogVerdict Verify(
            Func<Checkpoint, SignedBy>? signedBy = null,
            Func<Sealed, SealedState>? openSealed = null
        )
        {
            LogVerification reading = new(
                signedBy ?? (c => c.Signature == "signed " + c.Digest ? SignedBy.Known : SignedBy.Nobody),
                openSealed ?? (_ => SealedState.Whole)
            );
            Checkpoints.ForEach(reading.Add);
            Events.ForEach(reading.Add);
            return reading.End();
        }
    }

    private static LoggedEvent Next(LoggedEvent? last, string history, string body, int second = 0) =>
        LoggedEvent.After(
            last,
            new Event(
                history,
                (last?.Event.Sequence ?? 0) + 1,
                "case.noted",
                1,
                new DateOnly(2019, 5, 16),
                s_start.AddSeconds(second == 0 ? last?.Event.Sequence ?? 0 : second),
                "person/7",
                null,
                body
            )
        );

    /// <summary>Histories of the given lengths, with a checkpoint over all of them at the end.</summary>
    private static Log Whole(params int[] lengths)
    {
        List<LoggedEvent> events = [];
        for (var h = 0; h < lengths.Length; h++)
        {
            LoggedEvent? last = null;
            for (var i = 0; i < lengths[h]; i++)
            {
                last = Next(
                    last,
                    $"case/{h}",
                    $"{{\"n\":{i.ToString(CultureInfo.InvariantCulture)}}}",
                    events.Count + 1
                );
                events.Add(last);
            }
        }

        return new Log([CheckpointOver(null, events)], events);
    }

    private static Checkpoint CheckpointOver(Checkpoint? before, IEnumerable<LoggedEvent> events)
    {
        List<Head> heads =
        [
            .. events
                .GroupBy(e => e.Event.History, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Head(g.Key, g.Last().Event.Sequence, g.Last().Hash)),
        ];
        Checkpoint plain = new(
            (before?.Number ?? 0) + 1,
            s_start.AddHours(1),
            heads,
            before?.Digest ?? EventHash.None,
            "k1",
            ""
        );
        return plain with { Signature = "signed " + plain.Digest };
    }

    [Fact]
    public void A_whole_log_is_whole()
    {
        var verdict = Whole(3, 1, 5).Verify();
        Assert.Null(verdict.Finding);
        Assert.Equal((9L, 3L, 1L, 0L), (verdict.Events, verdict.Histories, verdict.Checkpoints, verdict.Erased));
    }

    [Fact]
    public void An_empty_log_is_whole() => Assert.True(new Log([], []).Verify().IsWhole);

    /// <summary>What one hand can do to one event.</summary>
    private static readonly (string Name, Func<Event, Event> Edit)[] s_edits =
    [
        ("body", e => e with { Body = "{\"n\":99}" }),
        ("day", e => e with { Effective = e.Effective.AddDays(-1) }),
        ("time", e => e with { Recorded = e.Recorded.AddMicroseconds(1) }),
        ("person", e => e with { Actor = "person/8" }),
        ("cause", e => e with { Cause = "" }),
        ("type", e => e with { Type = "case.noted2" }),
        ("version", e => e with { Version = 2 }),
    ];

    [Fact]
    public void Any_edit_of_any_event_is_named() =>
        Gen.Select(Gen.Int[1, 6].Array[1, 4], Gen.Int[0, 100], Gen.Int[0, s_edits.Length - 1])
            .Sample(
                (lengths, pick, edit) =>
                {
                    var log = Whole(lengths);
                    var at = pick % log.Events.Count;
                    var victim = log.Events[at];
                    log.Events[at] = victim with { Event = s_edits[edit].Edit(victim.Event) };
                    var finding = log.Verify().Finding;
                    Assert.Equal((LogFault.Altered, Name(victim)), (finding?.Fault, finding?.Where));
                },
                iter: 2_000
            );

    [Fact]
    public void An_edit_with_its_hash_made_anew_is_named_at_the_next_event_or_by_the_checkpoint() =>
        Gen.Select(Gen.Int[1, 6].Array[1, 4], Gen.Int[0, 100])
            .Sample(
                (lengths, pick) =>
                {
                    var log = Whole(lengths);
                    var at = pick % log.Events.Count;
                    var edited = log.Events[at].Event with { Body = "{}" };
                    var previous = log.Events[at].Previous;
                    log.Events[at] = new LoggedEvent(edited, previous, EventHash.Of(edited, previous));
                    var last = at + 1 == log.Events.Count || log.Events[at + 1].Event.History != edited.History;
                    var finding = log.Verify().Finding;
                    Assert.Equal(last ? LogFault.Altered : LogFault.BrokenChain, finding?.Fault);
                    Assert.Equal(Name(log.Events[last ? at : at + 1]), finding?.Where);
                },
                iter: 2_000
            );

    [Fact]
    public void A_history_rewritten_from_some_event_on_is_named_by_the_checkpoint()
    {
        var log = Whole(5);
        LoggedEvent? last = log.Events[1];
        for (var i = 2; i < 5; i++)
        {
            log.Events[i] = last = Next(last, "case/0", "{\"n\":77}");
        }

        var finding = log.Verify().Finding;
        Assert.Equal((LogFault.Altered, "case/0 #5"), (finding?.Fault, finding?.Where));
    }

    [Fact]
    public void An_event_that_was_taken_out_is_named() =>
        Gen.Select(Gen.Int[1, 6].Array[1, 4], Gen.Int[0, 100])
            .Sample(
                (lengths, pick) =>
                {
                    var log = Whole(lengths);
                    var at = pick % log.Events.Count;
                    log.Events.RemoveAt(at);
                    Assert.Equal(LogFault.Missing, log.Verify().Finding?.Fault);
                },
                iter: 2_000
            );

    [Fact]
    public void Two_events_that_changed_places_or_one_that_stands_twice_are_named() =>
        Gen.Select(Gen.Int[2, 6].Array[1, 4], Gen.Int[0, 100], Gen.Bool)
            .Sample(
                (lengths, pick, twice) =>
                {
                    var log = Whole(lengths);
                    var at = pick % (log.Events.Count - 1);
                    if (twice)
                    {
                        log.Events.Insert(at, log.Events[at]);
                    }
                    else
                    {
                        (log.Events[at], log.Events[at + 1]) = (log.Events[at + 1], log.Events[at]);
                    }

                    // Histories take turns as they like; each one's own events follow each other.
                    Assert.Contains(
                        log.Verify().Finding?.Fault,
                        new LogFault?[] { LogFault.Reordered, LogFault.Missing }
                    );
                },
                iter: 2_000
            );

    [Fact]
    public void A_history_that_is_gone_is_missed_by_the_checkpoint()
    {
        var log = Whole(2, 3, 2);
        log.Events.RemoveAll(e => e.Event.History == "case/1");
        var finding = log.Verify().Finding;
        Assert.Equal((LogFault.Missing, "case/1"), (finding?.Fault, finding?.Where));
    }

    [Fact]
    public void Checkpoints_are_chained_signed_and_none_may_be_missing()
    {
        var log = Whole(2, 2);
        log.Checkpoints.Add(CheckpointOver(log.Checkpoints[0], log.Events));
        log.Checkpoints.Add(CheckpointOver(log.Checkpoints[1], log.Events));
        Assert.True(log.Verify().IsWhole);

        Assert.Equal("checkpoint 1", log.Verify(signedBy: _ => SignedBy.Nobody).Finding?.Where);
        var missing = log with { Checkpoints = [log.Checkpoints[0], log.Checkpoints[2]] };
        Assert.Equal(
            (LogFault.Missing, "checkpoint 3"),
            (missing.Verify().Finding?.Fault, missing.Verify().Finding?.Where)
        );
        var other = CheckpointOver(log.Checkpoints[0], log.Events) with { Recorded = s_start.AddHours(2) };
        var exchanged = log with
        {
            Checkpoints = [log.Checkpoints[0], other with { Signature = "signed " + other.Digest }, log.Checkpoints[2]],
        };
        Assert.Equal("checkpoint 3", exchanged.Verify().Finding?.Where);
    }

    [Fact]
    public void What_lies_beside_the_log_is_whole_erased_under_rule_or_broken()
    {
        var digest = Sealed.DigestOf(new byte[16], "Jane Doe, 555-0100"u8);
        var body = CanonicalJson.Of($$"""{"contact":{"$sealed":"r1","digest":"{{digest}}"},"n":1}""");
        Log log = new([], [Next(null, "case/0", body)]);
        Assert.Equal([new Sealed("r1", digest)], Sealed.In(body));
        Assert.Equal(0, log.Verify().Erased);
        var erased = log.Verify(openSealed: _ => SealedState.ErasedUnderRule);
        Assert.Equal((true, 1L), (erased.IsWhole, erased.Erased));
        Assert.Equal(LogFault.SealedBroken, log.Verify(openSealed: _ => SealedState.Broken).Finding?.Fault);
        Assert.Throws<ArgumentException>(() => Sealed.DigestOf(new byte[15], "x"u8));
    }

    private static string Name(LoggedEvent e) =>
        string.Create(CultureInfo.InvariantCulture, $"{e.Event.History} #{e.Event.Sequence}");

    /// <summary>Another signer is not a change: what a known key signed later vouches for it, and what comes after it is not shown.</summary>
    [Fact]
    public void A_checkpoint_by_another_signer_is_no_fault_and_no_proof()
    {
        var log = Whole(3, 2);
        log.Checkpoints.Add(CheckpointOver(log.Checkpoints[0], log.Events));
        log.Checkpoints.Add(CheckpointOver(log.Checkpoints[1], log.Events));
        SignedBy KnownIs(Checkpoint c, long number) => c.Number == number ? SignedBy.Known : SignedBy.Another;
        Assert.Equal((null, null), Said(log.Verify(c => KnownIs(c, 3))));
        Assert.Equal((null, 3L), Said(log.Verify(c => KnownIs(c, 2))));
        Assert.Equal((null, 1L), Said(log.Verify(_ => SignedBy.Another)));
        static (LogFinding?, long?) Said(LogVerdict v) => (v.Finding, v.ByAnother?.Number);
    }
}
