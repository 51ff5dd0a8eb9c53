using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Licet.Bench;

namespace Licet.Web.Tests.Features.Counterparties;

/// <summary>Takes its turn with those that share a desk: it starts programs of its own.</summary>
[Collection(typeof(OnOneDesk))]
public partial class ImportKillTests
{
    private const int Rows = 8_000;
    private const string Password = "license-2019";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_that_was_killed_goes_on_behind_its_last_batch_and_loses_and_doubles_nothing()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-kill-");
        string program = Path.Combine(AppContext.BaseDirectory, "Licet.Web.dll");
        string address;
        int killed = 0;
        try
        {
            using (DeskProcess desk = DeskProcess.Start(program, folder.FullName))
            {
                using HttpClient ana = await desk.SignedInAsync("omar@harbor.example", Password);
                address = await DeskProcess.ImportAsync(ana, "many.csv", Encoding.UTF8.GetBytes(MadeTables.Csv(Rows)));
                while (killed == 0)
                {
                    killed = Read(await ana.GetStringAsync(address + "?part=true", Ct));
                }

                desk.Kill();
            }

            Assert.InRange(killed, 1_000, Rows - 1);
            using DeskProcess again = DeskProcess.Start(program, folder.FullName);
            using HttpClient later = await again.SignedInAsync("omar@harbor.example", Password);
            string part;
            do
            {
                await Task.Delay(200, Ct);
                part = await later.GetStringAsync(address + "?part=true", Ct);
            } while (part.Contains("<progress", StringComparison.Ordinal));
            Assert.Contains("All rows were taken and screened", part, StringComparison.Ordinal);
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"<dd>{Rows:N0}</dd>"),
                part,
                StringComparison.Ordinal
            );
            string all = await later.GetStringAsync("/counterparties", Ct);
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture, $"<strong>{Rows:N0}</strong> All"),
                all,
                StringComparison.Ordinal
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Rows looked at so far; 0 before the first batch.</summary>
    private static int Read(string part) =>
        Looked().Match(part) is { Success: true } found
            ? int.Parse(found.Groups["value"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex(
        "(?<value>[1-9][0-9,]*) of [0-9,]+ rows",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Looked();
}
