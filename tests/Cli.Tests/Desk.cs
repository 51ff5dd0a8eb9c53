using System.Text;

namespace Licet.Cli.Tests;

/// <summary>What a run left: exit code, answers, messages.</summary>
internal sealed record Outcome(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => $"exit {Code}\n--- out\n{Out}\n--- error\n{Error}";
}

/// <summary>
/// A place to work in: a folder of its own with an empty list store, a fixed day, and licet run in this process with streams
/// in place of the console. Everything below the console is the real program.
/// </summary>
internal sealed class Desk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-desk-");

    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    public int Width { get; init; } = 100;
    public bool OutputIsTerminal { get; init; }
    public bool ErrorIsTerminal { get; init; }
    public Dictionary<string, string> Settings { get; } = [];
    public byte[] Input { get; set; } = [];
    public Stream? Output { get; set; }

    /// <summary>Stands for the publishers of lists.</summary>
    public Uri? Publisher { get; set; }

    public string Folder => _folder.FullName;
    public string Store => PathOf("store");

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder and gives its path.</summary>
    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public string Write(string name, byte[] content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public Outcome Run(params string[] args)
    {
        using var bytes = new MemoryStream();
        using var error = new StringWriter();
        var terminal = new Terminal
        {
            Input = new MemoryStream(Input),
            Output = Output ?? bytes,
            Error = error,
            OutputIsTerminal = OutputIsTerminal,
            ErrorIsTerminal = ErrorIsTerminal,
            Width = Width,
            Setting = name => name == "LICET_DATA" ? Store : Settings.GetValueOrDefault(name),
            Time = new Clock(Now),
            Publisher = Publisher,
        };
        var code = CommandLine.Run(args, terminal);
        return new(code, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A clock that shows a given time; waiting on it is waiting in earnest.</summary>
    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
