using System.Globalization;
using Licet.Data.Bench;
using Licet.Screening.Bench;

// dotnet run -c Release --project bench/Data.Bench -- size [APPLICATIONS]
// dotnet run -c Release --project bench/Data.Bench -- draws
// write and verify are for those who start this program as another process: tests that kill it, and size.
switch (args)
{
    case ["size"]:
    case ["size", _]:
        int applications = args.Length == 1 ? 100_000 : int.Parse(args[1], CultureInfo.InvariantCulture);
        foreach (string file in ResultFiles.Write(await SizeRun.RunAsync(applications)))
        {
            Console.WriteLine($"written: {file}");
        }

        return 0;
    case ["draws"]:
        foreach (string file in ResultFiles.Write(await DrawRun.RunAsync()))
        {
            Console.WriteLine($"written: {file}");
        }

        return 0;
    case ["write", var database, var folder, var name]:
        return await WriteRun.RunAsync(database, folder, name);
    case ["verify", var folder]:
        return await VerifyRun.RunAsync(folder);
    default:
        Console.Error.WriteLine("usage: size [APPLICATIONS] | draws | write DATABASE FOLDER NAME | verify FOLDER");
        return 2;
}
