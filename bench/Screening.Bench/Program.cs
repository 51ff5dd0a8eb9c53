using Licet.Screening.Bench;
using Licet.Screening.Bench.Accuracy;
using Licet.Screening.Bench.Rivals;
using Licet.Screening.Bench.Speed;

// dotnet run -c Release --project bench/Screening.Bench -- rivals|speed|scaling|reverse|accuracy|start|ownership|determinations|statistics [--seconds 60]
Dictionary<string, Func<BenchOptions, BenchResult>> runs = new(StringComparer.Ordinal)
{
    ["rivals"] = RivalRun.Run,
    ["speed"] = SpeedRun.Run,
    ["scaling"] = ScalingRun.Run,
    ["reverse"] = ReverseRun.Run,
    ["accuracy"] = AccuracyRun.Run,
    ["start"] = StartRun.Run,
    ["ownership"] = OwnershipRun.Run,
    ["determinations"] = DeterminationsRun.Run,
    ["statistics"] = StatisticsRun.Run,
};

var usage =
    $"usage: {string.Join('|', runs.Keys)} [--seconds N]   (N: most seconds a rival may take for one measurement, 60)";
if (args.Length == 0 || !runs.TryGetValue(args[0], out var run))
{
    Console.Error.WriteLine(usage);
    return 2;
}
if (!BenchOptions.TryParse(args.AsSpan(1), out var options))
{
    Console.Error.WriteLine(usage);
    return 2;
}
if (!SharedData.IsPresent && args[0] is not ("ownership" or "determinations" or "statistics")) // they need none
{
    Console.Error.WriteLine("The real lists are absent: no folder 'shared' beside the repository, no LICET_SHARED.");
    return 3;
}

var result = run(options);
foreach (var file in ResultFiles.Write(result))
{
    Console.WriteLine($"written: {file}");
}
return 0;
