using System.Globalization;
using Licet.Screening.Bench;
using Licet.Web.Bench;

// dotnet run -c Release --project bench/Web.Bench -- portfolio [COUNTERPARTIES]
switch (args)
{
    case ["portfolio"]:
    case ["portfolio", _]:
        int counterparties = args.Length == 1 ? 1_000_000 : int.Parse(args[1], CultureInfo.InvariantCulture);
        foreach (string file in ResultFiles.Write(await PortfolioRun.RunAsync(counterparties)))
        {
            Console.WriteLine($"written: {file}");
        }

        return 0;
    default:
        Console.Error.WriteLine("usage: portfolio [COUNTERPARTIES]");
        return 2;
}
