using System.CommandLine;
using Licet.Data.Opening;
using Licet.Web.Serving;

try
{
    return await DeskSettings.Command(Environment.GetEnvironmentVariable, Desk.RunAsync).Parse(args).InvokeAsync();
}
catch (Exception e) when (e is UnusablePlaceException or FormatException)
{
    await Console.Error.WriteLineAsync($"licet-web: {e.Message}");
    return 2;
}
