using System.Text;
using Licet.Cli;
using Licet.Web.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Api;

/// <summary><c>licet</c> in this process.</summary>
internal static class CommandRun
{
    private static readonly string s_samples = Path.Combine(Visits.Root(), "samples");

    /// <param name="desk">Whose lists it has at hand too.</param>
    /// <param name="token">Null: none.</param>
    /// <param name="args">A word that begins with "samples/" is a file of the repository.</param>
    public static (int Code, string Out, string Said) Of(DeskRun desk, string? token, string[] args)
    {
        using MemoryStream output = new();
        using StringWriter said = new();
        string lists = desk.Services.GetRequiredService<DeskSettings>().ListsFolder;
        Terminal terminal = new()
        {
            Input = Stream.Null,
            Output = output,
            Error = said,
            Setting = name =>
                name switch
                {
                    "LICET_DATA" => lists,
                    "LICET_TOKEN" => token,
                    _ => null,
                },
        };
        int code = CommandLine.Run(
            [
                .. args.Select(a =>
                    a.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(s_samples, a[8..]) : a
                ),
            ],
            terminal
        );
        return (code, Encoding.UTF8.GetString(output.ToArray()), said.ToString());
    }
}
