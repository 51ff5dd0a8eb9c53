using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Licet.Screening.Lists;

namespace Licet.Lists.Fetching;

/// <summary>How patient a transfer is.</summary>
public sealed record Patience
{
    /// <summary>Longest silence of the source, before its answer or within it.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts after the first.</summary>
    public int Retries { get; init; } = 3;

    /// <summary>Pause before the second attempt; doubled before each further one.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);
}

/// <summary>
/// The official addresses over HTTP. The retry loop is our own: the resilience package brings dependency injection, options
/// and logging into a program that must start in milliseconds, for what are fifteen lines here.
/// </summary>
public sealed class WebFiles : IFileSource, IDisposable
{
    private const int MostRedirects = 5;
    private const long MostBytes = 1L << 30;
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private readonly HttpClient _client;
    private Uri? _base;
    private readonly Patience _patience;
    private readonly TimeProvider _time;

    /// <param name="baseAddress">Where all files are fetched from, by name; null for the official addresses.</param>
    /// <param name="checkedThrough">The day on which the files of another address were the published ones, by the user's word.</param>
    /// <param name="patience">How long it waits and how often it asks.</param>
    /// <param name="clock">For its pauses.</param>
    public WebFiles(Uri? baseAddress, DateOnly? checkedThrough, Patience patience, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(patience);
        _base = baseAddress;
        AsksPublisher = baseAddress is null;
        CheckedThrough = checkedThrough;
        _patience = patience;
        _time = clock;
        // No compression: lengths and checksums are those of the bytes that are kept.
        _client = new(
            new SocketsHttpHandler
            {
                MaxAutomaticRedirections = MostRedirects,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = patience.Silence,
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("licet/" + ProductVersion.Text.Split('+')[0]);
    }

    /// <summary>A server in the place of the official addresses, to try fetching without the world.</summary>
    public Uri? Publisher
    {
        get => AsksPublisher ? _base : null;
        init => _base = AsksPublisher ? value : _base;
    }

    /// <summary>Only the official addresses are the publisher; another server holds a copy of some day.</summary>
    public bool AsksPublisher { get; }

    /// <inheritdoc/>
    public DateOnly? CheckedThrough { get; }

    /// <inheritdoc/>
    public string DaysFrom =>
        AsksPublisher ? "asked of the source"
        : CheckedThrough is null ? "the latest date in the file"
        : "through, said by the user";

    /// <inheritdoc/>
    public string Origin(OfficialFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Address(file).AbsoluteUri;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <inheritdoc/>
    public async Task<Fetched> Get(OfficialFile file, StoredFile? held, string target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var pause = _patience.Pause;
        for (var attempt = 0; ; attempt++)
        {
            var (fetched, wait) = await Attempt(file, held, target, ct);
            if (!fetched.IsTransient || attempt == _patience.Retries)
            {
                return fetched;
            }
            var until = wait > pause ? wait.Value : pause;
            await Task.Delay(until < LongestPause ? until : LongestPause, _time, ct);
            pause *= 2;
        }
    }

    private Uri Address(OfficialFile file) => _base is null ? new(file.Address) : new(_base, file.Name);

    private async Task<(Fetched Fetched, TimeSpan? Wait)> Attempt(
        OfficialFile file,
        StoredFile? held,
        string target,
        CancellationToken ct
    )
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ct);
        silence.CancelAfter(_patience.Silence);
        try
        {
            using var request = Request(file, held);
            using var response = await _client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                silence.Token
            );
            return response.StatusCode switch
            {
                HttpStatusCode.NotModified => (new(new FetchedFile(file.Name, FetchOutcome.NotModified)), null),
                HttpStatusCode.OK => (await Receive(file.Name, response, target, silence), null),
                _ => (Unusable(file.Name, response), RetryAfter(response)),
            };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            var seconds = _patience.Silence.TotalSeconds;
            return (Fetched.Failure(file.Name, $"no answer within {seconds:0.#} s", transient: true), null);
        }
        catch (Exception e) when (e is UriFormatException or NotSupportedException)
        {
            // The client itself cannot follow it: a file of this machine, or no address at all.
            return (Fetched.Failure(file.Name, "redirected to an address that cannot be fetched", false), null);
        }
        catch (HttpRequestException e)
        {
            return (Fetched.Failure(file.Name, (e.InnerException ?? e).Message, transient: true), null);
        }
    }

    private HttpRequestMessage Request(OfficialFile file, StoredFile? held)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address(file));
        if (held?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var etag))
        {
            request.Headers.IfNoneMatch.Add(etag);
        }
        if (held?.LastModified is { } modified)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
        }
        return request;
    }

    private static Fetched Unusable(string name, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        return status is >= 300 and < 400
            ? Fetched.Failure(
                name,
                $"redirected more than {MostRedirects} times, or to an address without encryption",
                false
            )
            : Fetched.Failure(name, $"the source answered {status}", status is 408 or 429 or >= 500);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => null,
        };

    private async Task<Fetched> Receive(
        string name,
        HttpResponseMessage response,
        string target,
        CancellationTokenSource silence
    )
    {
        var announced = Checksum.Announced(response);
        using var hash = IncrementalHash.CreateHash(announced?.Algorithm ?? HashAlgorithmName.SHA256);
        var bytes = await Save(response, target, hash, silence);
        var found = Checksum.Shown(announced?.Algorithm ?? HashAlgorithmName.SHA256, hash.GetHashAndReset());
        var facts = new FetchedFile(name, FetchOutcome.Received)
        {
            Bytes = bytes,
            AnnouncedBytes = response.Content.Headers.ContentLength,
            AnnouncedChecksum = announced?.Text,
            FoundChecksum = announced is null ? null : found,
            IsWebPage = response.Content.Headers.ContentType?.MediaType == "text/html" || WebPage.Is(target),
        };
        var refusal = FetchJudgement.OfFile(facts)?.Refusal;
        return new(facts)
        {
            Path = target,
            ETag = response.Headers.ETag?.ToString(),
            LastModified = response.Content.Headers.LastModified?.ToString(
                "r",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            IsTransient = refusal is FetchRefusal.CutOff or FetchRefusal.WrongChecksum,
        };
    }

    /// <summary>Saves the body as far as it comes; one that breaks off is as long as it is, and the judgement sees that.</summary>
    private async Task<long> Save(
        HttpResponseMessage response,
        string target,
        IncrementalHash hash,
        CancellationTokenSource silence
    )
    {
        await using var file = new FileStream(target, FileMode.Create, FileAccess.Write);
        await using var body = await response.Content.ReadAsStreamAsync(silence.Token);
        var buffer = new byte[1 << 16];
        var all = 0L;
        while (true)
        {
            int read;
            try
            {
                read = await body.ReadAsync(buffer, silence.Token);
            }
            catch (IOException) when (response.Content.Headers.ContentLength is not null)
            {
                return all;
            }
            catch (IOException e)
            {
                throw new HttpRequestException("the connection broke off", e);
            }
            if (read == 0)
            {
                return all;
            }
            silence.CancelAfter(_patience.Silence);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), silence.Token);
            all += read;
            if (all > MostBytes)
            {
                throw new HttpRequestException("more than 1 GiB arrived, which no list has");
            }
        }
    }
}
