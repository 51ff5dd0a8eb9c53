using System.Diagnostics;
using System.Globalization;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Screening.Bench;

namespace Licet.Data.Bench;

/// <summary>How many events a second a place takes: applications submitted, each a case with its row.</summary>
internal static class AppendRun
{
    private const int AtOnce = 64;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(10);

    /// <summary>Numbers that say who wrote.</summary>
    private static readonly ProcessDefinition s_process = ShippedProcesses.UsEar with { Numbers = null };
    private static readonly Person s_applicant = new("alice", ["applicant-signer"]);

    public static async Task<IReadOnlyList<string>> RunAsync(string where, Place place)
    {
        await using EventLog log = await EventLog.OpenAsync(place, TimeProvider.System, CancellationToken.None);
        await WriteAsync(log, "warm", AtOnce, TimeSpan.FromSeconds(2));
        (double many, double median) = await WriteAsync(log, "many", AtOnce, s_time);
        (double one, _) = await WriteAsync(log, "one", 1, s_time);
        return [where, Numbers.Text(many, "0"), Numbers.Text(one, "0"), Numbers.Text(median, "0.0")];
    }

    private static async Task<(double Rate, double Median)> WriteAsync(
        EventLog log,
        string name,
        int atOnce,
        TimeSpan time
    )
    {
        Cases cases = new(log);
        Submission form = new("digest", [new Line("22-1", "CaseByCase", ["NS"])], [], true, "determination", false);
        List<double>[] times = [.. Enumerable.Range(0, atOnce).Select(_ => new List<double>())];
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(i => Task.Run(() => OneAsync(i))));
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        List<double> all = [.. times.SelectMany(t => t).Order()];
        return (all.Count / seconds, all[all.Count / 2]);

        async Task OneAsync(int i)
        {
            for (int n = 0; Stopwatch.GetElapsedTime(started) < time; n++)
            {
                string number = string.Create(CultureInfo.InvariantCulture, $"{name.ToUpperInvariant()}-{i}-{n}");
                Move move = new("submit", s_applicant, new DateOnly(2026, 1, 10), 0, form);
                long asked = Stopwatch.GetTimestamp();
                CaseAnswer answer = await cases.TakeAsync(
                    new CaseCommand(number, move, null),
                    s_process,
                    CancellationToken.None
                );
                times[i].Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                if (answer is not CaseAnswer.Taken)
                {
                    throw new InvalidOperationException($"{number}: {answer}");
                }
            }
        }
    }
}
