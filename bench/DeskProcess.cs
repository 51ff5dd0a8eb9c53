using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Licet.Bench;

/// <summary>The desk as a program of its own on a free port of this machine, and somebody who is signed in to it over HTTP.</summary>
internal sealed partial class DeskProcess : IDisposable
{
    private readonly Process _process;
    private bool _isOver;

    private DeskProcess(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public int Id => _process.Id;

    /// <param name="program">Licet.Web.dll as it was built.</param>
    /// <param name="data">Its folder; a demo is filled into an empty one.</param>
    public static DeskProcess Start(string program, string data)
    {
        ProcessStartInfo start = new("dotnet", [program, "--demo", "--data", data, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("LICET_DATA");
        start.Environment.Remove("LICET_DB");
        var process = Process.Start(start)!;
        try
        {
            while (process.StandardOutput.ReadLine() is { } line)
            {
                if (Listens().Match(line) is { Success: true } found)
                {
                    // So that it never waits for somebody who reads what it says.
                    _ = process.StandardOutput.ReadToEndAsync();
                    return new(process, found.Value);
                }
            }

            throw new InvalidOperationException("The desk did not start.");
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Ends it as a power failure would.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Bytes that it holds now, and the most it ever held.</summary>
    public (long Now, long Most) Memory()
    {
        string[] status = File.ReadAllLines($"/proc/{Id}/status");
        return (Kilobytes(status, "VmRSS:"), Kilobytes(status, "VmHWM:"));
    }

    /// <summary>Processor time so far, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            lock (_process)
            {
                _process.Refresh();
                return _process.TotalProcessorTime.TotalSeconds;
            }
        }
    }

    public async Task<HttpClient> SignedInAsync(string person, string password)
    {
        HttpClient client = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(Address),
            Timeout = TimeSpan.FromMinutes(10),
        };
        using FormUrlEncodedContent form = new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["person"] = person,
                ["password"] = password,
                ["__RequestVerificationToken"] = await TokenAsync(client, "/sign-in"),
            }
        );
        using HttpResponseMessage answer = await client.PostAsync("/sign-in", form);
        string after = await client.GetStringAsync("/");
        return after.Contains("/sign-out", StringComparison.Ordinal)
            ? client
            : throw new InvalidOperationException("Nobody signed in.");
    }

    /// <summary>Sends a file of counterparties and has its rows taken.</summary>
    /// <returns>The address of the import.</returns>
    public static async Task<string> ImportAsync(HttpClient client, string file, byte[] content)
    {
        using MultipartFormDataContent form = new()
        {
            { new StringContent(await TokenAsync(client, "/counterparties/import")), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "file", file },
        };
        using HttpResponseMessage sent = await client.PostAsync("/counterparties/import", form);
        string page = await sent.Content.ReadAsStringAsync();
        string address = sent.RequestMessage!.RequestUri!.AbsolutePath;
        Dictionary<string, string> columns = new(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = Token(page),
        };
        foreach (Match select in Select().Matches(page))
        {
            columns[select.Groups["name"].Value] = Selected()
                .Match(select.Groups["options"].Value)
                .Groups["value"]
                .Value;
        }

        using FormUrlEncodedContent chosen = new(columns);
        using HttpResponseMessage taken = await client.PostAsync(address + "?handler=Take", chosen);
        return taken.IsSuccessStatusCode ? address : throw new InvalidOperationException(taken.ToString());
    }

    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static async Task<string> TokenAsync(HttpClient client, string address) =>
        Token(await client.GetStringAsync(address));

    private static string Token(string page) =>
        Hidden().Match(page) is { Success: true } found
            ? found.Groups["value"].Value
            : throw new InvalidOperationException("A page without a form.");

    private static long Kilobytes(string[] status, string name) =>
        1024
        * long.Parse(
            Array
                .Find(status, l => l.StartsWith(name, StringComparison.Ordinal))![name.Length..]
                .Replace("kB", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listens();

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex(
        "<select[^>]*name=\"(?<name>[^\"]+)\"[^>]*>(?<options>.*?)</select>",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Select();

    [GeneratedRegex(
        "selected=\"selected\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Selected();
}
