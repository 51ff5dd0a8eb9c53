using System.Net.Http.Headers;
using Licet.Bench;
using Licet.Data;
using Licet.Data.Desk;
using Licet.Lists;
using Licet.Lists.Importing;
using Licet.Screening.Bench;
using Licet.Screening.Lists;
using Licet.Web.SignIn.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Bench;

/// <summary>The desk with the real list in its store, in a folder that goes with it, and a program that has a token for it.</summary>
internal sealed class ServedDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-served-");
    private DeskProcess _process;

    private ServedDesk(string list)
    {
        ListStore store = new(Path.Combine(_folder.FullName, "lists"));
        ImportAnswer answer = new Import(store, new ListReadOptions(), TimeProvider.System).OfPaths([list]);
        if (answer is not ImportAnswer.Stored)
        {
            throw new InvalidOperationException($"{list}: {answer}");
        }

        _process = DeskProcess.Start(Program, _folder.FullName);
    }

    public HttpClient Client { get; private set; } = new();

    public DeskProcess Process => _process;

    /// <summary>The database of a desk that does not run now.</summary>
    public string File => Path.Combine(_folder.FullName, "licet.db");

    /// <summary>Memory of the process that lies in the machine's, in MB.</summary>
    public double Megabytes => _process.Memory().Now / 1e6;

    /// <summary>Processor time so far, in seconds.</summary>
    public double ProcessorSeconds => _process.ProcessorSeconds;

    private static string Program { get; } =
        Path.Combine(Checkout.Root, "src", "Web", "bin", "Release", "net10.0", "Licet.Web.dll");

    /// <param name="person">Who has the token, with all scopes.</param>
    public static async Task<ServedDesk> StartAsync(string list, string person = "ana@nordwind.example")
    {
        ServedDesk desk = new(list);
        await desk.ComeAsync(person);
        return desk;
    }

    /// <summary>Ends the program, does something to its folder, and starts it anew.</summary>
    public async Task AgainAsync(Func<Task> between, string person)
    {
        _process.Dispose();
        await between();
        _process = DeskProcess.Start(Program, _folder.FullName);
        await ComeAsync(person);
    }

    private async Task ComeAsync(string person)
    {
        Client.Dispose();
        Client = new() { Timeout = TimeSpan.FromMinutes(10), BaseAddress = new Uri(_process.Address) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(person));
    }

    private async Task<string> TokenAsync(string person)
    {
        await using DeskContext desk = DeskContext.Of(Place.Of(null, _folder.FullName));
        string account = await desk.Users.Where(u => u.UserName == person).Select(u => u.Id).SingleAsync();
        TokenMade made = await new ApiTokens(desk, TimeProvider.System).MakeAsync(
            account,
            "bench",
            ApiScopes.All.Select(s => s.Key),
            DateOnly.FromDateTime(DateTime.UtcNow),
            CancellationToken.None
        );
        return made.Secret!;
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
