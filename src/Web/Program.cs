using System.CommandLine;
using Licet.Data.Opening;
using Licet.Web.Serving;

const int badInput = 2;
try
{
    ParseResult given = DeskSettings.Command(Environment.GetEnvironmentVariable, Desk.RunAsync).Parse(args);
    int code = await given.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    return given.Errors.Count > 0 ? badInput : code;
}
catch (Exception e) when (e is UnusablePlaceException or FormatException or IOException)
{
    // What could not be used, or an address that is taken; a defect shows where it happened.
    await Console.Error.WriteLineAsync($"licet-web: {e.Message}");
    return badInput;
}
