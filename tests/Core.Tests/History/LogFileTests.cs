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
        LogFile.Verify(new StringReader(string.Join('\n', lines)), signer.Signed).Verdict;

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
    public void A_signature_by_another_key_does_not_count()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signer = CheckpointSigner.Of(other.ExportSubjectPublicKeyInfoPem());
        Assert.Equal("checkpoint 1", Verify(Lines(key), signer).Finding?.Where);
        Assert.Throws<FormatException>(() => CheckpointSigner.Of("no key"));
    }

    [Theory]
    [InlineData("", "line 1: the file is empty")]
    [InlineData("{}", "line 1:")]
    [InlineData("{\"log\":\"other\"}", "line 1: expected \"log\":\"licet-log/1\"")]
    [InlineData("{\"checkpoints\":0,\"events\":1,\"log\":\"licet-log/1\"}\nx", "line 2:")]
    [InlineData("{\"checkpoints\":0,\"events\":1,\"log\":\"licet-log/1\"}\n{\"actor\":1}", "line 2:")]
    [InlineData(
        "{\"checkpoints\":1,\"events\":0,\"log\":\"licet-log/1\"}\n{\"checkpoint\":1,\"heads\":[[]]}",
        "line 2:"
    )]
    public void What_is_no_such_file_is_refused_with_its_line(string file, string message)
    {
        var wrong = Assert.Throws<FormatException>(() => LogFile.Verify(new StringReader(file), _ => true));
        Assert.StartsWith(message, wrong.Message, StringComparison.Ordinal);
    }
}
