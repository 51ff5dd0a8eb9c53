using System.Diagnostics;
using System.Globalization;

namespace Licet.Cli;

/// <summary>
/// One line on standard error that says how far a long run is: only on a terminal, and only while the answers go elsewhere, so
/// that the two never mix.
/// </summary>
internal sealed class Progress : IDisposable
{
    private const long WorthShowing = 2_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);
    private readonly Terminal? _terminal;
    private readonly string _what;
    private readonly long _all;
    private readonly long _started;
    private long _shown;

    private Progress(Terminal? terminal, string what, long all)
    {
        _terminal = terminal;
        _what = what;
        _all = all;
        _started = Stopwatch.GetTimestamp();
        _shown = _started;
    }

    /// <param name="all">How much there is to do; 0 where that is not known or not worth a line.</param>
    public static Progress Of(Terminal terminal, string what, long all) =>
        new(
            terminal is { ErrorIsTerminal: true, OutputIsTerminal: false } && all >= WorthShowing ? terminal : null,
            what,
            all
        );

    public void Reached(long done)
    {
        if (_terminal is null || Stopwatch.GetElapsedTime(_shown) < Pace)
        {
            return;
        }
        _shown = Stopwatch.GetTimestamp();
        var rate = done / Math.Max(0.001, Stopwatch.GetElapsedTime(_started).TotalSeconds);
        var left = TimeSpan.FromSeconds((_all - done) / Math.Max(1, rate));
        var filled = (int)(30 * done / _all);
        var bar = new string('#', filled) + new string('.', 30 - filled);
        _terminal.Error.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\r{_what} [{bar}] {100 * done / _all, 3}% {done:N0} of {_all:N0}, {rate:N0}/s, {left:mm\\:ss} left \u001b[K"
            )
        );
    }

    public void Dispose()
    {
        if (_terminal is not null && _shown != _started)
        {
            _terminal.Error.Write("\r\u001b[K");
        }
    }
}
