using System.CommandLine;
using Licet.Cli;
using Licet.Core.Licenses.Documents;

namespace Licet.Admin.Keys;

/// <summary><c>licet-admin keys</c>: the keys that sign licenses.</summary>
internal static class KeysCommands
{
    private const string Codes = """
        0  done
        2  bad input; nothing was written
        """;

    public static Command Make(Terminal terminal)
    {
        SigningOptions options = new(terminal);
        Option<string> authority = new("--authority")
        {
            Description = "Whose keys they are, such as BIS",
            Required = true,
        };
        Option<bool> demo = new("--demo") { Description = "A demonstration: what it signs authorizes nothing" };
        Documented command = new("make", "Make the first key that signs licenses")
        {
            Notes = """
                The private key is written into DIR/ID.pem for its owner alone (600), encrypted under the pass phrase of LICET_PASSPHRASE, else of
                the first line of standard input. Without file and phrase nobody signs: keep both, apart. DIR/keys.json is what is published.
                """,
            Examples = """
                licet-admin keys make --keys /etc/licet/keys --authority BIS
                """,
            ExitCodes = Codes,
        };
        options.AddTo(command);
        command.Add(authority);
        command.Add(demo);
        command.SetAction(given =>
        {
            NamedKeys folder = options.Folder(given);
            KeyPurpose purpose = given.GetValue(demo) ? KeyPurpose.Demo : KeyPurpose.Licenses;
            string of = given.GetRequiredValue(authority);
            PublishedKey key = folder.Make(
                purpose,
                options.Day(given),
                PassPhrase.ReadNew(terminal),
                k => KeyChanges.Made(folder.Find(), of, k)
            );
            terminal.Write($"key {key.Id} signs from {Day.Text(key.From)} on; publish {folder.Published}\n");
            return ExitCode.Ok;
        });
        return command;
    }

    public static Command Rotate(Terminal terminal)
    {
        SigningOptions options = new(terminal);
        Option<bool> demo = new("--demo") { Description = "Of the demonstration key" };
        Documented command = new("rotate", "Make the next key, which takes the place of the one in use")
        {
            Notes = """
                The former key signs through the day before; it stays published, so that what it signed is verified still. The pass phrase is that of
                the new key, by LICET_PASSPHRASE or the first line of standard input.
                """,
            Examples = """
                licet-admin keys rotate --keys /etc/licet/keys --on 2027-01-01
                """,
            ExitCodes = Codes,
        };
        options.AddTo(command);
        command.Add(demo);
        command.SetAction(given =>
        {
            NamedKeys folder = options.Folder(given);
            LicenseKeySet keys = folder.Keys();
            KeyPurpose purpose = given.GetValue(demo) ? KeyPurpose.Demo : KeyPurpose.Licenses;
            PublishedKey key = folder.Make(
                purpose,
                options.Day(given),
                PassPhrase.ReadNew(terminal),
                k => KeyChanges.Rotated(keys, k)
            );
            terminal.Write($"key {key.Id} signs from {Day.Text(key.From)} on; publish {folder.Published}\n");
            return ExitCode.Ok;
        });
        return command;
    }

    public static Command Withdraw(Terminal terminal)
    {
        SigningOptions options = new(terminal);
        Argument<string> id = new("ID") { Description = "Of the key that was lost" };
        Documented command = new(
            "withdraw",
            "Withdraw a key that was lost: nothing that it signed is believed any more"
        )
        {
            Notes = """
                Whatever it signed is signed anew with another key. Verifiers learn of it by the published keys alone: publish at once.
                """,
            Examples = """
                licet-admin keys withdraw 56475aa75463474c --keys /etc/licet/keys
                """,
            ExitCodes = Codes,
        };
        command.Add(id);
        options.AddTo(command);
        command.SetAction(given =>
        {
            NamedKeys folder = options.Folder(given);
            string key = given.GetRequiredValue(id);
            folder.Change(KeyChanges.Withdrawn(folder.Keys(), key, options.Day(given)));
            terminal.Write(
                $"key {key} is withdrawn from {Day.Text(options.Day(given))} on; publish {folder.Published}\n"
            );
            return ExitCode.Ok;
        });
        return command;
    }

    public static Command Publish(Terminal terminal)
    {
        SigningOptions options = new(terminal);
        Documented command = new("publish", "Print the published keys, those of before among them")
        {
            Examples = """
                licet-admin keys publish --keys /etc/licet/keys > keys.json
                """,
            ExitCodes = """
                0  printed
                2  bad input, or no keys yet
                """,
        };
        options.AddTo(command, dated: false);
        command.SetAction(given =>
        {
            terminal.Write(options.Folder(given).Keys().Json());
            return ExitCode.Ok;
        });
        return command;
    }
}
