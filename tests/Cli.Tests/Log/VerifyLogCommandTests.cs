using System.Security.Cryptography;
using Licet.Core.History;

namespace Licet.Cli.Tests.Log;

public class VerifyLogCommandTests
{
    private static readonly DateTimeOffset s_start = new(2019, 5, 16, 14, 0, 0, TimeSpan.Zero);

    /// <summary>Three events of one history and, with a key, a checkpoint over them.</summary>
    private static string Log(ECDsa? key)
    {
        List<LoggedEvent> events = [];
        for (var i = 1; i <= 3; i++)
        {
            Event e = new("list/EL", i, "list.noted", 1, new(2019, 5, 16), s_start, "olga", null, "{}");
            events.Add(LoggedEvent.After(events.LastOrDefault(), e));
        }

        List<string> lines = [LogFile.Header(3, key is null ? 0 : 1)];
        if (key is not null)
        {
            Checkpoint plain = new(
                1,
                s_start,
                [new("list/EL", 3, events[^1].Hash)],
                EventHash.None,
                CheckpointSigner.IdOf(key),
                ""
            );
            var signature = key.SignData(CheckpointSigner.Message(plain), HashAlgorithmName.SHA256);
            lines.Add(LogFile.Line(plain with { Signature = Convert.ToBase64String(signature) }));
        }

        return string.Join('\n', lines.Concat(events.Select(LogFile.Line))) + "\n";
    }

    [Fact]
    public void A_log_that_a_known_key_vouches_for_is_whole()
    {
        using Desk desk = new();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var log = desk.Write("log.ndjson", Log(key));
        var run = desk.Run("log", "verify", log, "--key", desk.Write("key.pem", key.ExportSubjectPublicKeyInfoPem()));
        Assert.Equal(0, run.Code);
        Assert.Matches(
            "^whole: 3 events, 1 history, 1 checkpoint\nthe last checkpoint is 1, of [0-9]{4}-[0-9]{2}-[0-9]{2}, key [0-9a-f]{16}, digest [0-9a-f]{64}; after it: 0 events\n$",
            run.Out
        );
    }

    [Fact]
    public void Without_a_key_or_a_checkpoint_it_is_not_shown_to_be_whole()
    {
        using Desk desk = new();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = desk.Write("key.pem", key.ExportSubjectPublicKeyInfoPem());
        Assert.Equal(14, desk.Run("log", "verify", desk.Write("a", Log(key))).Code);
        var run = desk.Run("log", "verify", desk.Write("b", Log(null)), "--key", pem);
        Assert.Equal(14, run.Code);
        Assert.Contains("not shown to be whole", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_signed_by_another_is_not_called_changed()
    {
        using Desk desk = new();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = desk.Write("key.pem", other.ExportSubjectPublicKeyInfoPem());
        var run = desk.Run("log", "verify", desk.Write("log.ndjson", Log(key)), "--key", pem);
        Assert.Equal(14, run.Code);
        var id = CheckpointSigner.IdOf(key);
        Assert.Matches(
            $"^no fault found: 3 events, 1 history, 1 checkpoint\nthe last checkpoint is 1, of 2019-05-16, key {id}, digest [0-9a-f]{{64}}; after it: 0 events\nnot shown to be whole: checkpoint 1 is signed by another key, {id}; after the last one by a known key: 3 events; if you know whose it is, give its public half too: --key FILE\n$",
            run.Out
        );
    }

    [Fact]
    public void An_event_with_a_second_actor_does_not_verify()
    {
        using Desk desk = new();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var log = Log(key).Replace("{\"actor\":", "{\"actor\":\"mallory\",\"actor\":", StringComparison.Ordinal);
        var run = desk.Run("log", "verify", desk.Write("log.ndjson", log));
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("line 3, list/EL #1: the member 'actor' stands twice", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, null, "list/EL #2: event 1 was to follow.")]
    [InlineData(4, null, "list/EL #2: ends here; a checkpoint saw event 3.")]
    [InlineData(3, "carl", "list/EL #2: its content is not what its hash says.")]
    public void The_first_fault_is_named(int line, string? actor, string fault)
    {
        using Desk desk = new();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        List<string> lines = [.. Log(key).Split('\n')];
        if (actor is null)
        {
            lines.RemoveAt(line);
        }
        else
        {
            lines[line] = lines[line].Replace("olga", actor, StringComparison.Ordinal);
        }

        var run = desk.Run("log", "verify", desk.Write("log", string.Join('\n', lines)));
        Assert.Equal((1, $"not whole: {fault}\n"), (run.Code, run.Out));
    }

    [Theory]
    [InlineData("", "line 1: the file is empty")]
    [InlineData("{\"a\":1}\n", "line 1: expected the header of an exported log")]
    public void What_is_no_log_ends_with_2(string content, string message)
    {
        using Desk desk = new();
        var run = desk.Run("log", "verify", desk.Write("log", content));
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(2, desk.Run("log", "verify", "nowhere").Code);
        var key = desk.Run("log", "verify", desk.Write("log", Log(null)), "--key", desk.Write("key.pem", "x"));
        Assert.Contains("expected a public key of P-256 in PEM", key.Error, StringComparison.Ordinal);
    }
}
