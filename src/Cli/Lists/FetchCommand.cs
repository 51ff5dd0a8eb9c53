using System.CommandLine;
using Licet.Lists.Fetching;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists fetch</c>: keeps the official lists current, and never replaces a good list by a bad one.</summary>
internal static class FetchCommand
{
    public static Command Of(Terminal terminal)
    {
        var words = OfficialSource.All.Select(s => s.Word).Distinct(StringComparer.Ordinal).Append("all").ToArray();
        var list = new Argument<string>("LIST")
        {
            Description = string.Join(", ", words),
            DefaultValueFactory = _ => "all",
        };
        list.AcceptOnlyFromAmong(words);
        var mirror = new Option<string?>("--mirror")
        {
            Description = "Take the files from this folder",
            HelpName = "DIR",
        };
        var address = new Option<string?>("--base-url")
        {
            Description = "Take the files from below this address instead of the official ones",
            HelpName = "URL",
        };
        var through = OptionValues.Past(
            "--through",
            "With --mirror or --base-url: the day on which its files were the published ones",
            () => terminal.Today
        );
        var shrink = new Option<bool>("--accept-shrink") { Description = "Accept a list that lost a tenth or more" };
        var silence = OptionValues.Count("--timeout", "Longest silence of a source in seconds (default 30)", 3_600);
        var retries = OptionValues.Count("--retries", "Attempts after the first (default 3)", 20, least: 0);
        var store = OptionValues.Store();
        var command = new Documented("fetch", "Fetch the official lists: CSL, OFAC, UN")
        {
            Notes = """
                Asks only for what changed. A file that is cut off, has a wrong checksum, is a web page, cannot be read whole, or a
                list that lost a tenth of its listings, names or addresses is not taken: the version held stays in force, and says how
                old it is. Nor is a file in which a list that it publishes is not there or far too short, as in a file cut off at the end of a row. A first version is
                measured against what its lists are known to have held on earlier days; one cut off above that looks whole, which is said.
                A list of --mirror or --base-url covers the day it speaks of (its own date, else the latest in it), whenever it was
                copied or fetched. With --through DATE you say that its files were the published ones on that day. NAME.sha256 is a
                file's checksum.
                """,
            Examples = """
                licet lists fetch
                licet lists fetch ofac --accept-shrink
                licet lists fetch --mirror /mnt/lists --through 2022-04-08
                """,
            ExitCodes = """
                0   every list asked for was taken; a mirror's is as old as the answer says
                12  a list shrank: a person must say that this is so (--accept-shrink)
                14  a list could not be renewed; the version held stays in force
                2   bad input
                """,
        };
        command.Add(list);
        Option[] options = [mirror, address, through, shrink, silence, retries, store];
        foreach (var option in options)
        {
            command.Add(option);
        }
        command.SetAction(
            async (given, ct) =>
            {
                var patience = new Patience();
                patience = patience with
                {
                    Silence = given.GetValue(silence) is { } seconds ? TimeSpan.FromSeconds(seconds) : patience.Silence,
                    Retries = given.GetValue(retries) ?? patience.Retries,
                };
                using var web = given.GetValue(mirror) is null
                    ? new WebFiles(BaseOf(given.GetValue(address)), given.GetValue(through), patience, terminal.Time)
                    {
                        Publisher = terminal.Publisher,
                    }
                    : null;
                IFileSource source = web is null
                    ? MirrorOf(given.GetValue(mirror)!, given.GetValue(address), given.GetValue(through))
                    : web;
                if (web is { AsksPublisher: true } && given.GetValue(through) is not null)
                {
                    throw new BadInputException(
                        "--through: expected --mirror or --base-url with it; the source itself is asked today"
                    );
                }
                var run = new FetchRun(StoreFolder.Of(given.GetValue(store), terminal), source, terminal.Time)
                {
                    AcceptShrink = given.GetValue(shrink),
                    Asking = terminal.ErrorIsTerminal ? file => terminal.Say("licet: " + file) : _ => { },
                };
                return await Run(given.GetValue(list)!, run, terminal, ct);
            }
        );
        return command;
    }

    private static async Task<int> Run(string word, FetchRun run, Terminal terminal, CancellationToken ct)
    {
        var worst = ExitCode.Ok;
        foreach (var list in OfficialSource.All.Where(s => word == "all" || s.Word == word))
        {
            var answer = await run.Run(list, ct);
            if (answer.Note is { } note)
            {
                terminal.Say("licet: " + note);
            }
            terminal.Write($"{list.Name}: {answer.Outcome}\n");
            // 12 weighs more than 14: a person is asked before anything else.
            worst = (worst, CodeOf(answer.End)) switch
            {
                (ExitCode.PersonDecides, _) or (_, ExitCode.PersonDecides) => ExitCode.PersonDecides,
                (ExitCode.NotScreened, _) or (_, ExitCode.NotScreened) => ExitCode.NotScreened,
                var (_, code) => code,
            };
        }
        return worst;
    }

    private static int CodeOf(FetchEnd end) =>
        end switch
        {
            FetchEnd.Taken => ExitCode.Ok,
            FetchEnd.Shrunk => ExitCode.PersonDecides,
            _ => ExitCode.NotScreened,
        };

    private static MirrorFiles MirrorOf(string mirror, string? address, DateOnly? through)
    {
        if (address is not null)
        {
            throw new BadInputException("lists fetch: expected --mirror or --base-url, found both");
        }
        return Directory.Exists(mirror)
            ? new MirrorFiles(mirror, through)
            : throw new BadInputException($"--mirror {mirror}: there is no such folder");
    }

    private static Uri? BaseOf(string? address) =>
        address is null ? null
        : Uri.TryCreate(address.EndsWith('/') ? address : address + "/", UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
            ? uri
        : throw new BadInputException(
            $"--base-url: expected an address that starts with http:// or https://, found {BadInputException.Shown(address)}"
        );
}
