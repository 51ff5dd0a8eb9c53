using System.Diagnostics;
using System.Text;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Ownership;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Speed;

/// <summary>
/// What a determination costs on one thread once the parties are screened: orders of one line, each of another kind, with and
/// without what would change the answer. JSON is read before and written after, outside the clock.
/// </summary>
internal static class DeterminationsRun
{
    private const int Passes = 5;
    private const double SecondsAPass = 1;

    private const string Assumed =
        "[\"direct-route\",\"no-end-use-of-concern\",\"no-restricted-owner\",\"no-red-flag\",\"no-violation-known\",\"all-parties-named\",\"origin-united-states\"]";

    /// <param name="Shown">How it stands in the table.</param>
    /// <param name="Expected">What it must come out as; anything else is no measurement.</param>
    private sealed record Kind(string Shown, Order Order, Situation Situation, Outcome Expected);

    public static BenchResult Run(BenchOptions options)
    {
        var kinds = Kinds();
        foreach (var kind in kinds)
        {
            var outcome = Determiner.Decide(kind.Order, kind.Situation).Outcome;
            Console.WriteLine($"{kind.Shown}: {outcome}");
            if (outcome != kind.Expected)
            {
                throw new InvalidOperationException($"{kind.Shown} came out as {outcome}, not {kind.Expected}.");
            }
        }

        foreach (var changes in new[] { false, true })
        {
            _ = One(kinds, changes, 2); // compiled before it is measured
        }

        ResultTable table = new(
            "Determinations of one line on one thread, screening done",
            ["orders", "answers/s", "KiB an answer", "answers/s with what would change it", "KiB an answer"],
            [.. kinds.Select(k => Row(k.Shown, [k])), Row("all in turn", kinds)]
        );
        return new BenchResult(
            "determinations",
            "Determinations",
            [table],
            [
                $"Medians of {Passes} passes of {SecondsAPass:0} s in one process and thread, by processor time of the thread: the machine is shared with other work. Memory: all that the thread allocates for an answer.",
                "Starter list; the parties were screened once. Every answer has its whole trail; JSON is neither read nor written.",
                "What would change it is the same question asked again, with one thing changed each time.",
            ],
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = Rivals.Versions.Of(typeof(Determiner)),
                ["rules"] = RuleBook.Shipped.Version,
            }
        );
    }

    private static string[] Row(string label, IReadOnlyList<Kind> kinds)
    {
        string[] row = [label, .. Figures(kinds, changes: false), .. Figures(kinds, changes: true)];
        Console.WriteLine(string.Join("  ", row));
        return row;
    }

    private static string[] Figures(IReadOnlyList<Kind> kinds, bool changes)
    {
        var passes = Enumerable.Range(0, Passes).Select(_ => One(kinds, changes, SecondsAPass)).ToList();
        return
        [
            Numbers.Text(Pass.Median(passes.Select(p => p.PerSecond)), "0"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Bytes)) / 1024, "0.0"),
        ];
    }

    private static (double PerSecond, double Bytes) One(IReadOnlyList<Kind> kinds, bool changes, double seconds)
    {
        Pass.Settle();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var done = 0;
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            foreach (var kind in kinds)
            {
                _ = Determiner.Decide(kind.Order, kind.Situation, changes);
                done++;
            }
        }

        var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        return (done / used, (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)done);
    }

    private static List<Kind> Kinds()
    {
        var index = ScreeningIndex.Build([StarterList.Open()]);
        return
        [
            Of("no license required", "EAR99", 4_800, "Nordlicht Feinmechanik", "DE", Outcome.NoLicenseRequired),
            Of("license by the chart", "2B001.d", 250_000, "Nordlicht Feinmechanik", "BR", Outcome.LicenseRequired),
            Of("license exception", "3A001.a.2", 4_800, "Nordlicht Feinmechanik", "TD", Outcome.Permitted),
            Of(
                "party of the Entity List",
                "EAR99",
                500,
                "Huawei Technologies Coöperatief U.A.",
                "NL",
                Outcome.LicenseRequired
            ),
            Of("embargo", "5A991", 1_000, "Nordlicht Feinmechanik", "RU", Outcome.LicenseRequired),
        ];

        Kind Of(string shown, string eccn, int value, string name, string country, Outcome expected)
        {
            var json =
                $"{{\"on\":\"2026-09-24\",\"destination\":\"{country}\",\"parties\":[{{\"roles\":[\"purchaser\",\"ultimate-consignee\",\"end-user\"],\"name\":\"{name}\",\"country\":\"{country}\",\"kind\":\"company\"}}],\"lines\":[{{\"eccn\":\"{eccn}\",\"value\":{value}}}],\"assume\":{Assumed}}}";
            var order = OrderReader.Read(Encoding.UTF8.GetBytes(json)).Order!;
            Situation situation = new(
                RuleBook.Shipped,
                OrderScreening.Of(order, index),
                new(["starter"], []),
                new(AffiliatesRuleSetting.Ask, AcceptGaps: true)
            )
            {
                Texts = OrderScreening.Texts(order, index),
            };
            return new(shown, order, situation, expected);
        }
    }
}
