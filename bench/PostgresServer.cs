using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Licet.Bench;

/// <summary>
/// A private PostgreSQL on 127.0.0.1 in a temporary folder, by bench/postgres.sh. It ends with this object, or with this
/// process, whichever is first.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private readonly string _script;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "licet-pg-" + Guid.NewGuid().ToString("n"));
    private readonly string _settings;

    /// <param name="repository">The checkout that holds bench/postgres.sh.</param>
    /// <param name="settings">Of the server, as "-c fsync=off".</param>
    /// <exception cref="InvalidOperationException">There is no PostgreSQL on this machine, or it does not start.</exception>
    public PostgresServer(string repository, string settings = "")
    {
        _script = Path.Combine(repository, "bench", "postgres.sh");
        _settings = settings;
        Port = FreePort();
        try
        {
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public int Port { get; }

    /// <summary>Of the database "postgres"; its user may make others.</summary>
    public string Connection => Of("postgres");

    public string Of(string database) =>
        string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=licet;Database={database}");

    /// <summary>Starts the server on what its folder holds.</summary>
    public void Start() =>
        Script(
            "start",
            _folder,
            Port.ToString(CultureInfo.InvariantCulture),
            Environment.ProcessId.ToString(CultureInfo.InvariantCulture),
            _settings
        );

    /// <summary>Ends the server as a crash would: kill -9 of its own process.</summary>
    public void Kill()
    {
        string pid = File.ReadLines(Path.Combine(_folder, "data", "postmaster.pid")).First();
        using Process server = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
        server.Kill();
        server.WaitForExit();
    }

    public void Dispose() => Script("stop", _folder);

    private void Script(params string[] args)
    {
        using Process script = Process.Start(
            new ProcessStartInfo("bash", [_script, .. args]) { UseShellExecute = false, RedirectStandardError = true }
        )!;
        // The server inherits nothing to read from: only the script's own words end up here.
        string complaint = script.StandardError.ReadToEnd();
        script.WaitForExit();
        if (script.ExitCode != 0)
        {
            throw new InvalidOperationException(complaint.Trim());
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
