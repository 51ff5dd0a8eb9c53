using Licet.Data;
using Licet.Web.Law;
using Licet.Web.Serving;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Builder;

[assembly: CaptureConsole]

namespace Licet.Web.Tests;

/// <summary>The whole program on a free port of this machine, with the demo in a folder of its own; it ends with the tests that use it.</summary>
public class DeskRun : IAsyncLifetime
{
    private static readonly Lazy<Task<DirectoryInfo>> s_demo = new(MadeAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-web-");
    private WebApplication? _app;
    private DeskSettings? _settings;

    protected virtual bool Demo => true;

    protected virtual TimeProvider Time => TimeProvider.System;

    protected virtual OpenIdSettings? OpenId => null;

    protected virtual ListSource ListSource => ListSource.Of(null);

    public string Address { get; private set; } = "";

    public IServiceProvider Services => _app!.Services;

    public virtual async ValueTask InitializeAsync()
    {
        _settings = new(
            Place.Of(null, _folder.FullName),
            Path.Combine(_folder.FullName, "lists"),
            Demo: Demo,
            "http://127.0.0.1:0"
        )
        {
            Time = Time,
            OpenId = OpenId,
            ListSource = ListSource,
        };
        if (Demo)
        {
            Copy(await s_demo.Value, _folder);
        }

        await StartAsync(_settings);
    }

    /// <summary>A demo as it is after its first start, made once by the program itself: each desk begins with a copy.</summary>
    private static async Task<DirectoryInfo> MadeAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-web-demo-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        DeskSettings settings = new(
            Place.Of(null, folder.FullName),
            Path.Combine(folder.FullName, "lists"),
            Demo: true,
            "http://127.0.0.1:0"
        )
        {
            ListSource = ListSource.Of(null),
        };
        WebApplication app = await Desk.StartAsync(settings, CancellationToken.None);
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return folder;
    }

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        if (!OperatingSystem.IsWindows())
        {
            to.UnixFileMode = from.UnixFileMode;
        }

        foreach (DirectoryInfo inner in from.EnumerateDirectories())
        {
            Copy(inner, to.CreateSubdirectory(inner.Name));
        }

        foreach (FileInfo file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name));
        }
    }

    /// <summary>The program ends, something happens to its place, and it starts again on the same one.</summary>
    public async Task AgainAsync(Func<Place, Task> meanwhile)
    {
        await _app!.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await meanwhile(_settings!.Place);
        await StartAsync(_settings);
    }

    private async Task StartAsync(DeskSettings settings)
    {
        _app = await Desk.StartAsync(settings, TestContext.Current.CancellationToken);
        Address = Desk.Address(_app);
    }

    /// <summary>Files that the installation publishes.</summary>
    public void Publish(params string[] files)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder.FullName, "published")).FullName;
        foreach (string file in files)
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>An installation in which nobody has an account.</summary>
public sealed class EmptyDesk : DeskRun
{
    protected override bool Demo => false;
}

/// <summary>Tests of the exporter's side that share one program; each makes what it needs itself.</summary>
[CollectionDefinition]
public sealed class OnOneDesk : ICollectionFixture<DeskRun>, ICollectionFixture<Browser>;

/// <summary>Tests of the authority's side, of sign-in and of every route, on a program of their own: both run beside each other.</summary>
[CollectionDefinition]
public sealed class OnSecondDesk : ICollectionFixture<DeskRun>, ICollectionFixture<Browser>;
