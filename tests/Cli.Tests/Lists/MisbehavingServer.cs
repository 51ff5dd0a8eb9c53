using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Licet.Cli.Tests.Lists;

/// <summary>A request as it came: its path and its headers by name, lower case.</summary>
internal sealed record Request(string Path, IReadOnlyDictionary<string, string> Headers);

/// <summary>
/// An HTTP server on a free loopback port that answers with the bytes it is told to, however wrong: it can announce another
/// length than it sends, break off, stay silent, or redirect in circles, which no well-behaved server library would do.
/// </summary>
internal sealed class MisbehavingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly Func<Request, int, Reply> _answer;
    private int _count;

    /// <param name="answer">Gives the reply to the n-th request (from 0) for a path.</param>
    public MisbehavingServer(Func<Request, int, Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Accept();
    }

    public ConcurrentQueue<Request> Requests { get; } = [];

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    public void Dispose()
    {
        _closed.Cancel();
        _listener.Dispose();
        _closed.Dispose();
    }

    private async Task Accept()
    {
        while (!_closed.IsCancellationRequested)
        {
            try
            {
                _ = Serve(await _listener.AcceptTcpClientAsync(_closed.Token));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                var request = await Read(stream);
                Requests.Enqueue(request);
                var reply = _answer(request, Interlocked.Increment(ref _count) - 1);
                await stream.WriteAsync(reply.Bytes, _closed.Token);
                if (reply.ThenSilent)
                {
                    await Task.Delay(Timeout.Infinite, _closed.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // The client went away or the test is over.
            }
        }
    }

    private async Task<Request> Read(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        var first = await reader.ReadLineAsync(_closed.Token) ?? throw new IOException("nothing was asked");
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadLineAsync(_closed.Token) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon].ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }
        return new(first.Split(' ')[1], headers);
    }
}

/// <summary>Bytes to send, and whether the connection then stays open and silent.</summary>
internal sealed record Reply(byte[] Bytes, bool ThenSilent = false)
{
    /// <summary>A file, as a well-behaved server would send it.</summary>
    public static Reply File(string content, params string[] headers) =>
        Status("200 OK", content, [$"Content-Length: {Encoding.UTF8.GetByteCount(content)}", .. headers]);

    public static Reply Status(string status, string content = "", params string[] headers)
    {
        var head = string.Join("\r\n", [$"HTTP/1.1 {status}", "Connection: close", .. headers]);
        return new(Encoding.UTF8.GetBytes(head + "\r\n\r\n" + content));
    }
}
