using Licet.Screening.Bench;
using Licet.Screening.Bench.Rivals;

// dotnet run -c Release --project bench/Screening.Bench -- rivals [--seconds 60]
// dotnet run -c Release --project bench/Screening.Bench -- reverse
Dictionary<string, Func<BenchOptions, BenchResult>> runs = new(StringComparer.Ordinal)
{
    ["rivals"] = RivalRun.Run,
    ["reverse"] = ReverseRun.Run,
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
if (!SharedData.IsPresent)
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
