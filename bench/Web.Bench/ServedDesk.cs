using System.Diagnostics;
using System.Net.Http.Headers;
using Licet.Data;
using Licet.Data.Desk;
using Licet.Lists;
using Licet.Lists.Importing;
using Licet.Screening.Bench;
using Licet.Screening.Lists;
using Licet.Web.SignIn.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Bench;

/// <summary>The program as a process of its own, on SQLite in a folder that goes with it, with the real list in its store.</summary>
internal sealed class ServedDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-batch-");
    private readonly Process _process;
    private readonly Lock _looking = new();

    private ServedDesk(string list)
    {
        ListStore store = new(Path.Combine(_folder.FullName, "lists"));
        ImportAnswer answer = new Import(store, new ListReadOptions(), TimeProvider.System).OfPaths([list]);
        if (answer is not ImportAnswer.Stored)
        {
            throw new InvalidOperationException($"{list}: {answer}");
        }

        string program = Path.Combine(Checkout.Root, "src", "Web", "bin", "Release", "net10.0", "Licet.Web.dll");
        _process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [program, "--demo", "--data", _folder.FullName, "--urls", "http://127.0.0.1:0"]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
    }

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>Memory of the process that lies in the machine's, in MB.</summary>
    public double Megabytes
    {
        get
        {
            lock (_looking)
            {
                _process.Refresh();
                return _process.WorkingSet64 / 1e6;
            }
        }
    }

    /// <summary>Processor time so far, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            lock (_looking)
            {
                _process.Refresh();
                return _process.TotalProcessorTime.TotalSeconds;
            }
        }
    }

    public static async Task<ServedDesk> StartAsync(string list)
    {
        ServedDesk desk = new(list);
        desk.Client.BaseAddress = await desk.AddressAsync();
        string token = await desk.TokenAsync();
        desk.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return desk;
    }

    /// <summary>As the program's greeting tells it.</summary>
    private async Task<Uri> AddressAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            string? address = line.Split(' ').FirstOrDefault(w => w.StartsWith("http://", StringComparison.Ordinal));
            if (address is not null)
            {
                _ = Task.Run(() => _process.StandardOutput.ReadToEndAsync());
                return new Uri(address.TrimEnd('.', ','));
            }
        }

        throw new InvalidOperationException("The program ended before it said where it listens.");
    }

    private async Task<string> TokenAsync()
    {
        await using DeskContext desk = DeskContext.Of(Place.Of(null, _folder.FullName));
        string account = await desk
            .Users.Where(u => u.UserName == "ana@nordwind.example")
            .Select(u => u.Id)
            .SingleAsync();
        TokenMade made = await new ApiTokens(desk, TimeProvider.System).MakeAsync(
            account,
            "bench",
            [ApiScopes.Screen],
            DateOnly.FromDateTime(DateTime.UtcNow),
            CancellationToken.None
        );
        return made.Secret!;
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
