using System.Text;

namespace Licet.Cli;

/// <summary>What the program sees of the world: its streams, the screen's size, settings, the clock.</summary>
internal sealed record Terminal
{
    private const int PipedWidth = 100;

    public required Stream Input { get; init; }

    /// <summary>Standard output as bytes: machine formats write UTF-8 to it without a detour over text.</summary>
    public required Stream Output { get; init; }
    public required TextWriter Error { get; init; }

    /// <summary>Whoever started the program gave it no standard input (<c>&lt;&amp;-</c>): what stands in its place is the program's own.</summary>
    public bool InputIsClosed { get; init; }
    public bool InputIsTerminal { get; init; }
    public bool OutputIsTerminal { get; init; }
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the screen; of a page when piped.</summary>
    public int Width { get; init; } = PipedWidth;

    /// <summary>Environment variable by name, null where unset.</summary>
    public Func<string, string?> Setting { get; init; } = static _ => null;

    /// <summary>A server in the place of the official addresses, to try fetching without the world; null for those.</summary>
    public Uri? Publisher { get; init; }
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The day of the answer where none is asked for, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <summary>Colors only where a person looks, and never against https://no-color.org.</summary>
    public bool Color => OutputIsTerminal && string.IsNullOrEmpty(Setting("NO_COLOR")) && Setting("TERM") != "dumb";

    public static Terminal OfThisProcess()
    {
        var screen = !Console.IsOutputRedirected;
        var input =
            OperatingSystem.IsLinux() && IsOwn("/proc/self/fdinfo/0") ? null : Opened(Console.OpenStandardInput);
        return new()
        {
            Input = input ?? Stream.Null,
            Output = Opened(Console.OpenStandardOutput) ?? Stream.Null,
            Error = new StreamWriter(Opened(Console.OpenStandardError) ?? Stream.Null, new UTF8Encoding(false))
            {
                AutoFlush = true,
            },
            InputIsClosed = input is null,
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = screen,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = screen ? ScreenWidth() : PipedWidth,
            Setting = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>Null for a stream that whoever started the program closed.</summary>
    private static Stream? Opened(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a descriptor was opened by this program, or by nobody: one that was handed down cannot bear the flag that closes it when a
    /// program starts (O_CLOEXEC), and the runtime opens its own with it. Reading such a one would wait for itself.
    /// </summary>
    private static bool IsOwn(string descriptor)
    {
        const int closesOnStart = 0x80000;
        try
        {
            var flags = File.ReadLines(descriptor)
                .FirstOrDefault(l => l.StartsWith("flags:", StringComparison.Ordinal));
            return flags is not null && (Convert.ToInt32(flags[6..].Trim(), 8) & closesOnStart) != 0;
        }
        catch (FileNotFoundException)
        {
            return Directory.Exists("/proc/self/fdinfo");
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return false;
        }
    }

    public void Write(string text)
    {
        Output.Write(Encoding.UTF8.GetBytes(text));
        Output.Flush();
    }

    /// <summary>A message: a line, in which nothing a file or an argument brought can steer the terminal.</summary>
    public void Say(string line) => Error.WriteLine(string.Join('\n', line.Split('\n').Select(Paper.Cells.Safe)));

    /// <summary>A screen that does not tell its width (some serial lines say 0) is taken for 80 columns.</summary>
    private static int ScreenWidth() => Console.WindowWidth is var width && width >= 40 ? Math.Min(width, 160) : 80;
}
