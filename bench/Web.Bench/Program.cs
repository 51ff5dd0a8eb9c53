using System.Globalization;
using Licet.Screening.Bench;
using Licet.Web.Bench;

// dotnet run -c Release --project bench/Web.Bench -- portfolio [COUNTERPARTIES]
// dotnet run -c Release --project bench/Web.Bench -- work [COUNTERPARTIES]
// dotnet run -c Release --project bench/Web.Bench -- queue [APPLICATIONS]
// dotnet run -c Release --project bench/Web.Bench -- batch
BenchResult result;
switch (args)
{
    case ["portfolio"]:
    case ["portfolio", _]:
        int counterparties = args.Length == 1 ? 1_000_000 : int.Parse(args[1], CultureInfo.InvariantCulture);
        result = await PortfolioRun.RunAsync(counterparties);
        break;
    case ["work"]:
    case ["work", _]:
        result = await WorkRun.RunAsync(
            args.Length == 1 ? 1_000_000 : int.Parse(args[1], CultureInfo.InvariantCulture)
        );
        break;
    case ["queue"]:
    case ["queue", _]:
        result = await QueueRun.RunAsync(args.Length == 1 ? 100_000 : int.Parse(args[1], CultureInfo.InvariantCulture));
        break;
    case ["batch"]:
        result = await BatchRun.RunAsync();
        break;
    default:
        Console.Error.WriteLine(
            "usage: portfolio [COUNTERPARTIES] | work [COUNTERPARTIES] | queue [APPLICATIONS] | batch"
        );
        return 2;
}

foreach (string file in ResultFiles.Write(result))
{
    Console.WriteLine($"written: {file}");
}

return 0;
