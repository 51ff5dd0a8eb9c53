using System.CommandLine;

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
        var shrink = new Option<bool>("--accept-shrink") { Description = "Accept a list that lost a tenth or more" };
        var silence = OptionValues.Count("--timeout", "Longest silence of a source in seconds (default 30)", 3_600);
        var retries = OptionValues.Count("--retries", "Attempts after the first (default 3)", 20, least: 0);
        var store = OptionValues.Store();
        var command = new Documented("fetch", "Fetch the official lists: CSL, OFAC, UN")
        {
            Notes = """
                Asks only for what changed. A file that is cut off, has a wrong checksum, is a web page, cannot be read whole, or a
                list that lost a tenth of its listings is not taken: the version held stays in force, and says how old it is.
                A mirror's list is current through the day its files were written; NAME.sha256 beside a file is its checksum.
                """,
            Examples = """
                licet lists fetch
                licet lists fetch ofac --accept-shrink
                licet lists fetch --mirror /mnt/lists
                """,
            ExitCodes = """
                0   every list asked for is current
                12  a list shrank: a person must say that this is so (--accept-shrink)
                14  a list could not be renewed; the version held stays in force
                2   bad input
                """,
        };
        command.Add(list);
        Option[] options = [mirror, address, shrink, silence, retries, store];
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
                var source = SourceOf(given.GetValue(mirror), given.GetValue(address), patience, terminal.Time);
                using var disposable = source as IDisposable;
                var run = new FetchRun(
                    ListStore.Of(given.GetValue(store), terminal),
                    source,
                    terminal,
                    given.GetValue(shrink)
                );
                return await Run(given.GetValue(list)!, run, ct);
            }
        );
        return command;
    }

    private static async Task<int> Run(string word, FetchRun run, CancellationToken ct)
    {
        var worst = ExitCode.Ok;
        foreach (var list in OfficialSource.All.Where(s => word == "all" || s.Word == word))
        {
            // 12 weighs more than 14: a person is asked before anything else.
            worst = (worst, await run.Run(list, ct)) switch
            {
                (ExitCode.PersonDecides, _) or (_, ExitCode.PersonDecides) => ExitCode.PersonDecides,
                (ExitCode.NotScreened, _) or (_, ExitCode.NotScreened) => ExitCode.NotScreened,
                var (_, code) => code,
            };
        }
        return worst;
    }

    private static IFileSource SourceOf(string? mirror, string? address, Patience patience, TimeProvider time)
    {
        if (mirror is not null)
        {
            if (address is not null)
            {
                throw new BadInputException("lists fetch: expected --mirror or --base-url, found both");
            }
            return Directory.Exists(mirror)
                ? new MirrorFiles(mirror)
                : throw new BadInputException($"--mirror {mirror}: there is no such folder");
        }
        return new WebFiles(address is null ? null : BaseOf(address), patience, time);
    }

    private static Uri BaseOf(string address) =>
        Uri.TryCreate(address.EndsWith('/') ? address : address + "/", UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
            ? uri
            : throw new BadInputException(
                $"--base-url: expected an address that starts with http:// or https://, found {BadInputException.Shown(address)}"
            );
}
