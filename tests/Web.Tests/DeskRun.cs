using Licet.Data;
using Licet.Web.Serving;
using Microsoft.AspNetCore.Builder;

[assembly: CaptureConsole]

namespace Licet.Web.Tests;

/// <summary>The whole program on a free port of this machine, with the demo in a folder of its own; it ends with the tests that use it.</summary>
public sealed class DeskRun : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-web-");
    private WebApplication? _app;

    public string Address { get; private set; } = "";

    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        DeskSettings settings = new(
            Place.Of(null, _folder.FullName),
            Path.Combine(_folder.FullName, "lists"),
            Demo: true,
            "http://127.0.0.1:0"
        );
        _app = await Desk.StartAsync(settings, TestContext.Current.CancellationToken);
        Address = Desk.Address(_app);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>Tests that share one program; each makes what it needs itself.</summary>
[CollectionDefinition]
public sealed class OnOneDesk : ICollectionFixture<DeskRun>, ICollectionFixture<Browser>;
