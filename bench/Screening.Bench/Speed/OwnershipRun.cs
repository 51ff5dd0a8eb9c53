using System.Globalization;
using System.Text;
using Licet.Core.Ownership;

namespace Licet.Screening.Bench.Speed;

/// <summary>What the 50 % rules cost on large graphs of stakes: reading, checking, and both rules with both fixed points.</summary>
internal static class OwnershipRun
{
    private const int Passes = 3;
    private static readonly DateOnly Day = new(2025, 10, 15);

    public static BenchResult Run(BenchOptions options)
    {
        _ = One(Graph(10_000, acyclic: false)); // compiled before it is measured
        ResultTable table = new(
            "Stakes, with a third as many entities, 1 in 100 listed",
            [
                "graph",
                "read JSON, s",
                "check and index, s",
                "both rules, s",
                "all but reading, s",
                "restricted",
                "for a person",
            ],
            [
                Row("100,000 stakes, cycles", Graph(100_000, acyclic: false)),
                Row("1,000,000 stakes, cycles", Graph(1_000_000, acyclic: false)),
                Row("1,000,000 stakes, no cycle", Graph(1_000_000, acyclic: true)),
                Row("1,000,000 stakes, one chain", Chain(1_000_000)),
            ]
        );
        return new BenchResult(
            "ownership",
            "Ownership",
            [table],
            [
                $"Medians of {Passes} passes in one process and thread, a collection before each. Seconds are processor time of the process, the collector's and the compiler's included: the machine is shared with other work. Graphs are invented, with a fixed seed.",
                "Check and index: from lists of entities and stakes to a graph (ids, sums over 100 %, order). Both rules: BIS's and OFAC's, "
                    + "each with least, worst-case and greatest fixed point, and the standing of every entity.",
                "Read JSON: from the bytes of a graph file to a graph, its checks included.",
            ],
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = Rivals.Versions.Of(typeof(OwnershipGraph)),
            }
        );
    }

    private static string[] Row(string label, (Entity[] Entities, Stake[] Stakes) given)
    {
        var file = Json(given);
        var passes = Enumerable
            .Range(0, Passes)
            .Select(_ => (One(given), Read: Time(() => GraphReader.Read(file))))
            .ToList();
        var (graph, answer) = (passes[0].Item1.Graph, passes[0].Item1.Answer);
        var standings = graph.Entities.Select(e => answer.StandingOf(e.Id)).ToList();
        string[] row =
        [
            label,
            Numbers.Text(Pass.Median(passes.Select(p => p.Read)), "0.000"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Item1.Build)), "0.000"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Item1.Solve)), "0.000"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Item1.Build + p.Item1.Solve)), "0.000"),
            Numbers.Whole(standings.Count(s => s == Standing.Restricted)),
            Numbers.Whole(standings.Count(s => s is Standing.Review or Standing.StopRedFlag29)),
        ];
        Console.WriteLine(string.Join("  ", row));
        return row;
    }

    private static (OwnershipGraph Graph, OwnershipAnswer Answer, double Build, double Solve) One(
        (Entity[] Entities, Stake[] Stakes) given
    )
    {
        OwnershipGraph? graph = null;
        OwnershipAnswer? answer = null;
        var build = Time(() => graph = OwnershipGraph.Build(given.Entities, given.Stakes).Graph!);
        var solve = Time(() =>
        {
            answer = OwnershipAnswer.Of(graph!, Day);
            return graph!.Entities.Count(e => answer.StandingOf(e.Id) >= Standing.Restricted);
        });
        return (graph!, answer!, build, solve);
    }

    private static double Time<T>(Func<T> work)
    {
        Pass.Settle();
        var cpu = Environment.CpuUsage.TotalTime;
        _ = work();
        return (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    }

    private static (Entity[] Entities, Stake[] Stakes) Graph(int count, bool acyclic)
    {
        Random random = new(2025);
        var size = count / 3;
        Entity[] entities = [.. Enumerable.Range(0, size).Select(i => Entity(i, listed: random.Next(100) == 0))];
        var room = Enumerable.Repeat(100m, size).ToArray();
        List<Stake> stakes = [];
        while (stakes.Count < count)
        {
            var (owner, owned) = (random.Next(size), random.Next(size));
            if (owner == owned)
            {
                continue;
            }
            (owner, owned) = acyclic && owner > owned ? (owned, owner) : (owner, owned);
            var unknown = random.Next(1000) == 0;
            var percent = Math.Min(room[owned], random.Next(1, 7000) / 100m);
            room[owned] -= unknown ? 0 : percent;
            stakes.Add(
                new(entities[owner].Id, entities[owned].Id, unknown ? Share.Unknown : Share.Exactly(percent))
                {
                    AsOf = Day,
                }
            );
        }
        return (entities, [.. stakes]);
    }

    private static (Entity[] Entities, Stake[] Stakes) Chain(int count)
    {
        Entity[] entities = [.. Enumerable.Range(0, count + 1).Select(i => Entity(i, listed: i == 0))];
        return (
            entities,
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => new Stake(entities[i].Id, entities[i + 1].Id, Share.Exactly(51))),
            ]
        );
    }

    private static Entity Entity(int i, bool listed) =>
        new("C" + i.ToString("D7", CultureInfo.InvariantCulture), "Company " + i.ToString(CultureInfo.InvariantCulture))
        {
            Country = "CN",
            Entries = listed ? [new("EL")] : [],
        };

    private static byte[] Json((Entity[] Entities, Stake[] Stakes) given)
    {
        StringBuilder text = new("{\"schema\":\"licet.ownership/1\",\"entities\":[");
        text.AppendJoin(
            ',',
            given.Entities.Select(e =>
                $"{{\"id\":\"{e.Id}\",\"name\":\"{e.Name}\",\"country\":\"CN\",\"entries\":[{(e.Entries.Count > 0 ? "{\"list\":\"EL\"}" : "")}]}}"
            )
        );
        text.Append("],\"stakes\":[");
        text.AppendJoin(
            ',',
            given.Stakes.Select(s =>
                $"{{\"owner\":\"{s.Owner}\",\"entity\":\"{s.Entity}\",\"percent\":{(s.Share.IsKnown ? s.Share.Low.ToString(CultureInfo.InvariantCulture) : "null")}}}"
            )
        );
        return Encoding.UTF8.GetBytes(text.Append("]}").ToString());
    }
}
