using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;

namespace Licet.Cli.Remote;

/// <summary>A server of Licet, asked with somebody's token.</summary>
internal sealed class Server : IDisposable
{
    /// <summary>A server reads a gigabyte of names to its end for faults before it answers.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(30);

    private readonly HttpClient _client;
    private readonly Uri _address;

    private Server(Uri address, string token)
    {
        _address = address;
        _client = new(
            new SocketsHttpHandler
            {
                // A token goes where it was sent and nowhere else.
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = !address.IsLoopback,
                ConnectTimeout = TimeSpan.FromSeconds(30),
                Expect100ContinueTimeout = TimeSpan.FromSeconds(5),
            }
        )
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <exception cref="BadInputException">The address or the token cannot be used.</exception>
    public static Server Of(string url, Terminal terminal)
    {
        var address = ServerAddress.Of(url);
        return new(address, ServerAddress.Token(terminal));
    }

    /// <summary>For messages: "http://localhost:5080".</summary>
    public string Name => _address.AbsoluteUri.TrimEnd('/');

    public void Dispose() => _client.Dispose();

    /// <summary>The answer, of which only the head was read.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="answered">The media type of an answer.</param>
    /// <exception cref="BadInputException">There is no such server, or it refuses; the message says why.</exception>
    public async Task<HttpResponseMessage> AskAsync(Question question, string answered)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(_address, "api/v1/" + question.Path))
        {
            Content = question.Body,
        };
        // Whoever may not ask learns it before a gigabyte was sent.
        request.Headers.ExpectContinue = true;
        using CancellationTokenSource patience = new(s_patience);
        HttpResponseMessage response;
        try
        {
            response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        }
        catch (HttpRequestException e)
        {
            throw new BadInputException($"--server {Name}: {Why(e)}", e);
        }
        catch (OperationCanceledException e)
        {
            throw new BadInputException($"--server {Name}: no answer within {s_patience.TotalMinutes:0} minutes", e);
        }
        if (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == answered)
        {
            return response;
        }
        using (response)
        {
            throw new BadInputException(await Refusal.OfAsync(Name, response, question.Places));
        }
    }

    private static string Why(HttpRequestException e) =>
        e.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "there is no host of that name",
            HttpRequestError.ConnectionError => $"no connection: {Innermost(e)}",
            HttpRequestError.SecureConnectionError =>
                $"no secure connection: {(e.InnerException is AuthenticationException a ? a.Message : Innermost(e))}",
            HttpRequestError.ResponseEnded => "the connection broke off before an answer came",
            HttpRequestError.InvalidResponse => $"what answers there is no server of Licet: {Innermost(e)}",
            _ => Innermost(e),
        };

    private static string Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e.Message;
}
