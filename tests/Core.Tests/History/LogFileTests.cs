using System.Security.Cryptography;
using Licet.Core.History;

namespace Licet.Core.Tests.History;

public class LogFileTests
{
    private static readonly DateTimeOffset s_start = new(2019, 5, 16, 14, 0, 0, TimeSpan.Zero);

    private static List<LoggedEvent> Events()
    {
        List<LoggedEvent> events = [];
        LoggedEvent? a = null;
        LoggedEvent? b = null;
        for (var i = 1; i <= 3; i++)
        {
            events.Add(a = LoggedEvent.After(a, E("case/1", i, "{\"text\":\"中 \\\"x\\\"\"}", null)));
            events.Add(b = LoggedEvent.After(b, E("list/EL", i, "{}", "us-ear/1; 750.4")));
        }

        return events;
    }

    private static Event E(string history, int sequence, string body, string? cause) =>
        new(
            history,
            sequence,
            "x.noted",
            1,
            new DateOnly(2019, 5, 16),
            s_start.AddMicroseconds(sequence),
            "ольга",
            cause,
            body
        );

    private static Checkpoint Signed(ECDsa key, List<LoggedEvent> events)
    {
        Checkpoint plain = new(
            1,
            s_start,
            [new Head("case/1", 3, events[^2].Hash), new Head("list/EL", 3, events[^1].Hash)],
            EventHash.None,
            CheckpointSigner.IdOf(key),
            ""
        );
        var signature = key.SignData(CheckpointSigner.Message(plain), HashAlgorithmName.SHA256);
        return plain with { Signature = Convert.ToBase64String(signature) };
    }

    private static List<string> Lines(ECDsa key)
    {
        var events = Events();
        return [LogFile.Header(events.Count, 1), LogFile.Line(Signed(key, events)), .. events.Select(LogFile.Line)];
    }

    private static LogVerdict Verify(IEnumerable<string> lines, CheckpointSigner signer) =>
        LogFile.Verify(new StringReader(string.Join('\n', lines)), [signer]).Verdict;

    [Fact]
    public void A_log_as_a_file_is_whole_and_each_of_its_lines_counts()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = CheckpointSigner.Of(key.ExportSubjectPublicKeyInfoPem());
        var lines = Lines(key);
        var whole = Verify(lines, signer);
        Assert.Equal((null, 6L, 2L, 1L), (whole.Finding, whole.Events, whole.Histories, whole.Checkpoints));
        for (var i = 1; i < lines.Count; i++)
        {
            Assert.NotNull(Verify(lines.Where((_, n) => n != i), signer).Finding);
            Assert.NotNull(
                Verify(
                    lines.Select((l, n) => n == i ? l.Replace("2019", "2018", StringComparison.Ordinal) : l),
                    signer
                ).Finding
            );
        }
    }

    [Fact]
    public void A_signature_by_another_key_does_not_count_and_one_in_another_s_name_is_a_fault()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = CheckpointSigner.Of(other.ExportSubjectPublicKeyInfoPem());
        var lines = Lines(key);
        var verdict = Verify(lines, signer);
        Assert.Equal((null, 1L), (verdict.Finding, verdict.ByAnother?.Number));
        Assert.False(LogFile.Verify(new StringReader(string.Join('\n', lines)), [signer]).HasCheckpoint);
        lines[1] = lines[1].Replace(CheckpointSigner.IdOf(key), signer.Id, StringComparison.Ordinal);
        Assert.Equal((LogFault.Checkpoint, "checkpoint 1"), Where(Verify(lines, signer)));
        Assert.Throws<FormatException>(() => CheckpointSigner.Of("no key"));
        static (LogFault?, string?) Where(LogVerdict v) => (v.Finding?.Fault, v.Finding?.Where);
    }

    /// <summary>What no hash covers must not be there: one reader would show it, and another verify what stands beside it.</summary>
    [Theory]
    [InlineData(2, "{\"actor\":\"mallory\",", "line 3, case/1 #1: the member 'actor' stands twice")]
    [InlineData(3, "{\"x\":1,", "line 4, list/EL #1: 'x' is no member of an event")]
    [InlineData(3, "{\"cause\":\"none\",", "line 4, list/EL #1: the member 'cause' stands twice")]
    [InlineData(3, "{\"\\u0061ctor\":\"mallory\",", "line 4, list/EL #1: the member 'actor' stands twice")]
    [InlineData(2, "{\"Actor\":\"mallory\",", "line 3, case/1 #1: 'Actor' is no member of an event")]
    [InlineData(1, "{\"key\":\"mine\",", "line 2, checkpoint 1: the member 'key' stands twice")]
    [InlineData(1, "{\"note\":\"mine\",", "line 2, checkpoint 1: 'note' is no member of a checkpoint")]
    [InlineData(0, "{\"events\":9,", "line 1: the member 'events' stands twice")]
    public void A_member_that_stands_twice_or_is_not_known_is_refused_with_line_and_event(
        int line,
        string begin,
        string message
    )
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var lines = Lines(key);
        lines[line] = begin + lines[line][1..];
        var signer = CheckpointSigner.Of(key.ExportSubjectPublicKeyInfoPem());
        Assert.Equal(message, Assert.Throws<FormatException>(() => Verify(lines, signer)).Message);
    }

    [Fact]
    public void A_checkpoint_behind_the_events_and_a_head_of_more_than_three_parts_are_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = CheckpointSigner.Of(key.ExportSubjectPublicKeyInfoPem());
        var lines = Lines(key);
        List<string> moved = [lines[0], .. lines.Skip(2), lines[1]];
        var behind = Assert.Throws<FormatException>(() => Verify(moved, signer));
        Assert.Equal(
            "line 8, checkpoint 1: a checkpoint behind the events; all of them come before the first event",
            behind.Message
        );
        lines[1] = lines[1].Replace("\"]", "\",1]", StringComparison.Ordinal);
        var more = Assert.Throws<FormatException>(() => Verify(lines, signer));
        Assert.StartsWith("line 2, checkpoint 1: heads: expected", more.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "line 1: the file is empty")]
    [InlineData("{}", "line 1: expected the header of an exported log, as {\"checkpoints\":0,\"events\":0,\"log\"")]
    [InlineData("{\"actor\":\"x\",\"history\":\"case/1\",\"sequence\":1}", "line 1, case/1 #1: expected the header")]
    [InlineData("[]", "line 1: expected a JSON object")]
    [InlineData("{\"log\":\"other\"}", "line 1: expected \"log\":\"licet-log/1\"")]
    [InlineData("{\"checkpoints\":0,\"events\":1,\"log\":\"licet-log/1\"}\nx", "line 2: no JSON from byte 1 on")]
    [InlineData(
        "{\"checkpoints\":0,\"events\":1,\"log\":\"licet-log/1\"}\n{\"actor\":1}",
        "line 2: an event without 'body'"
    )]
    [InlineData(
        "{\"checkpoints\":1,\"events\":0,\"log\":\"licet-log/1\"}\n{\"checkpoint\":1,\"heads\":[[]]}",
        "line 2, checkpoint 1: a checkpoint without 'key'"
    )]
    public void What_is_no_such_file_is_refused_with_its_line(string file, string message)
    {
        var wrong = Assert.Throws<FormatException>(() => LogFile.Verify(new StringReader(file), null));
        Assert.StartsWith(message, wrong.Message, StringComparison.Ordinal);
    }
}
