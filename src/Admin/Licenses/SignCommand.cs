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

/// <summary><c>licet-admin license sign</c>: the license of the database, as its holder gets it.</summary>
internal static class SignCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions places = new();
        SigningOptions options = new(terminal);
        Argument<string> number = new("NUMBER") { Description = "Of the license, such as D1234567" };
        Option<string> to = new("--out")
        {
            Description = "The license as JSON",
            HelpName = "FILE",
            Required = true,
        };
        Documented command = new("sign", "Sign a license as it stands on a day, for its holder")
        {
            Notes = """
                The key that is in use on that day signs; its pass phrase comes by LICET_PASSPHRASE or the first line of standard input. What another
                authority issued is never signed here. What was signed is kept in the database: whoever has the paper can have it confirmed by its number
                and check code at the desk's /verify.
                """,
            Examples = """
                licet-admin license sign D1234567 --data /var/lib/licet --keys /etc/licet/keys --out D1234567.json
                """,
            ExitCodes = """
                0  signed
                2  bad input; nothing was written
                """,
        };
        command.Add(number);
        places.AddTo(command);
        options.AddTo(command);
        command.Add(to);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = await places.WritableAsync(given, terminal, ct);
                LicenseState license = await FindAsync(place, terminal, given.GetRequiredValue(number), ct);
                DateOnly day = options.Day(given);
                SigningKey key = options.Folder(given).Open(day, PassPhrase.Read(terminal));
                LicenseDocument document = Signed(license, day, key);
                await new SignedLicenses(place).KeepAsync(document, ct);
                string target = given.GetRequiredValue(to);
                DocumentFiles.Write(target, Encoding.UTF8.GetBytes(document.Json()));
                terminal.Write($"{target}: version {document.Version}, key {document.Key}, {document.CheckCode()}\n");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<LicenseState> FindAsync(
        Place place,
        Terminal terminal,
        string number,
        CancellationToken ct
    )
    {
        await using EventLog log = await EventLog.OpenAsync(place, terminal.Time, ct);
        return await new LicenseHistories(log).FindAsync(number, ct)
            ?? throw new BadInputException($"license sign {number}: no license of that number is known here");
    }

    private static LicenseDocument Signed(LicenseState license, DateOnly day, SigningKey key)
    {
        try
        {
            return LicenseDocument.Sign(license, day, key.Seed, key.Salting);
        }
        catch (ArgumentException e)
        {
            string why = e.Message.Split(" (Parameter", 2)[0];
            throw new BadInputException($"license sign {license.Terms?.Number}: {why}", e);
        }
    }
}
