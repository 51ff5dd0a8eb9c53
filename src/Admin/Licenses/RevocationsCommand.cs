using System.CommandLine;
using System.Text;
using Licet.Admin.Keys;
using Licet.Cli;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Data;
using Licet.Data.History;
using Licet.Data.Keys;
using Licet.Data.Licenses;

namespace Licet.Admin.Licenses;

/// <summary><c>licet-admin license revocations</c>: the signed list of licenses that hold no more, or not as first signed.</summary>
internal static class RevocationsCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions places = new();
        SigningOptions options = new(terminal);
        Option<DateOnly?> next = DayOption.Of(
            "--next",
            "The day by which the next list comes (default: a week on)",
            () => terminal.Today
        );
        Option<string> to = new("--out")
        {
            Description = "The list as JSON",
            HelpName = "FILE",
            Required = true,
        };
        Documented command = new("revocations", "Sign the list of licenses that hold no more, to be published")
        {
            Notes = """
                What is not on it held on its day. Publish one by the day that the former one names: after it, verifying is "not in full".
                """,
            Examples = """
                licet-admin license revocations --data /var/lib/licet --keys /etc/licet/keys --out revocations.json
                """,
            ExitCodes = """
                0  signed
                2  bad input; nothing was written
                """,
        };
        places.AddTo(command);
        options.AddTo(command);
        command.Add(next);
        command.Add(to);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                DateOnly day = options.Day(given);
                DateOnly due = given.GetValue(next) ?? day.AddDays(7);
                if (due <= day)
                {
                    throw new BadInputException(
                        $"--next {Day.Text(due)}: the next list comes after this one of {Day.Text(day)}"
                    );
                }

                Place place = await places.WritableAsync(given, terminal, ct);
                NamedKeys folder = options.Folder(given);
                SigningKey key = folder.Open(day, PassPhrase.Read(terminal));
                IReadOnlyList<LicenseState> licenses = await AllAsync(place, terminal, ct);
                var list = RevocationList.Sign(folder.Keys().Authority, licenses, day, due, key.Seed);
                string target = given.GetRequiredValue(to);
                DocumentFiles.Write(target, Encoding.UTF8.GetBytes(list.Json()));
                terminal.Write(
                    $"{target}: {Counted.Of(list.Licenses.Length, "license")} of {Counted.Of(licenses.Count, "license")}, key {list.Key}, next by {Day.Text(due)}\n"
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<LicenseState>> AllAsync(
        Place place,
        Terminal terminal,
        CancellationToken ct
    )
    {
        await using EventLog log = await EventLog.OpenAsync(place, terminal.Time, ct);
        LicenseHistories licenses = new(log);
        List<LicenseState> all = [];
        foreach (LicenseEntry entry in await licenses.OfAsync(null, int.MaxValue, ct))
        {
            all.Add((await licenses.FindAsync(entry.Number, ct))!);
        }

        return all;
    }
}
