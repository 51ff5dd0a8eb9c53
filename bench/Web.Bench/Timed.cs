using System.Diagnostics;
using Licet.Screening.Bench;

namespace Licet.Web.Bench;

/// <summary>How long one asker waits for one kind of answer, asked again and again.</summary>
internal static class Timed
{
    public const int Asks = 400;
    public const int WarmUp = 200;

    public static IReadOnlyList<string> Columns { get; } = ["page", "median ms", "95 of 100 ms", "worst ms", "KiB"];

    public static string How { get; } =
        $"one asker over HTTP on this machine, {Asks} times each after {WarmUp} to warm up; the time is the asker's, from request to last byte.";

    public static Task<IReadOnlyList<string>> PageAsync(string what, HttpClient client, Func<string> address) =>
        OfAsync(what, () => client.GetByteArrayAsync(address()));

    /// <param name="ask">Gives the answer's bytes.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(string what, Func<Task<byte[]>> ask)
    {
        List<double> times = [];
        int bytes = 0;
        for (int i = -WarmUp; i < Asks; i++)
        {
            long started = Stopwatch.GetTimestamp();
            bytes = (await ask()).Length;
            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        times.Sort();
        return
        [
            what,
            Numbers.Text(times[Asks / 2], "0.0"),
            Numbers.Text(times[(Asks * 95 / 100) - 1], "0.0"),
            Numbers.Text(times[^1], "0.0"),
            Numbers.Text(bytes / 1024.0, "0"),
        ];
    }
}
