using System.CommandLine;
using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists import</c>: reads lists from files, says what is wrong with them, and stores them.</summary>
internal static class ImportCommand
{
    private const int ShownProblems = 20;

    public static Command Of(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files or folders of lists; one file of an OFAC set brings the others",
            Arity = ArgumentArity.OneOrMore,
        };
        var name = new Option<string?>("--name")
        {
            Description = "Short name (default: from the format)",
            HelpName = "NAME",
        };
        var code = new Option<string?>("--code")
        {
            Description = "List code where the file carries none",
            HelpName = "CODE",
        };
        var dated = OptionValues.Date("--dated", "The list's own day (default: from the file)", () => terminal.Today);
        var through = OptionValues.Date("--through", "Last day it was checked to be current", () => terminal.Today);
        var all = new Option<bool>("--all-problems")
        {
            Description = $"Show every problem, not the first {ShownProblems}",
        };
        var store = OptionValues.Store();
        var command = new Documented("import", "Read lists from files and store them")
        {
            Notes = """
                A list covers the days from its own through the last on which it was checked to be current; without --through only
                its own day. A file that breaks off, is empty or has another shape is refused. A list of which rows could not be
                read is stored, and silence of it is NOT SCREENED.
                """,
            Examples = """
                licet lists import consolidated.csv --dated 2022-04-01
                licet lists import sdn.csv --dated 2019-01-15 --through 2019-01-16
                licet lists import own.csv --name embargoed --code OWN --dated today
                """,
            ExitCodes = """
                0   stored, read whole
                14  stored, but rows could not be read: silence of it is "not screened"
                2   bad input; nothing was stored
                """,
        };
        command.Add(files);
        Option[] options = [name, code, dated, through, all, store];
        foreach (var option in options)
        {
            command.Add(option);
        }
        command.SetAction(given =>
        {
            var options = new ListReadOptions
            {
                Name = Named(given.GetValue(name)),
                ListCode = given.GetValue(code),
                CoversFrom = given.GetValue(dated),
                CoversThrough = given.GetValue(through),
            };
            var most = given.GetValue(all) ? int.MaxValue : ShownProblems;
            return Run(
                given.GetRequiredValue(files),
                options,
                ListStore.Of(given.GetValue(store), terminal),
                (terminal, most)
            );
        });
        return command;
    }

    private static int Run(
        string[] paths,
        ListReadOptions options,
        ListStore store,
        (Terminal Terminal, int Problems) say
    )
    {
        var groups = ListPaths.Of(paths, "lists import");
        if (groups.Count > 1 && options.Name is not null)
        {
            throw new BadInputException($"--name {options.Name}: expected one list, found {groups.Count}");
        }
        // Everything is read before anything is stored, so that a fault in the last file stores nothing.
        var versions = Named(groups.Select(g => (Paths: g, Version: g.Read(options))).ToList());
        foreach (var (_, version) in versions)
        {
            Report(version, say.Terminal, say.Problems);
        }
        Refuse([.. versions.Select(v => v.Version)], options);
        foreach (var (group, version) in versions)
        {
            if (store.Newest(version.Name) is { } before && before.Source != version.Source)
            {
                say.Terminal.Say(
                    $"licet: {version.Name} came from {before.Source} so far; {version.Source} takes its place on its days. "
                        + "If it is another list, import it with --name"
                );
            }
            var stored = Store(store, group, version, options.ListCode, say.Terminal.Time.GetUtcNow());
            say.Terminal.Write($"stored {Screen.Standing.Describe(version)}\n");
            if (stored.CoversFrom is null)
            {
                say.Terminal.Say(
                    $"licet: {version.Name} does not say its own day and covers none; say it with --dated"
                );
            }
        }
        return versions.TrueForAll(v => v.Version.IsComplete) ? ExitCode.Ok : ExitCode.NotScreened;
    }

    private static void Refuse(IReadOnlyList<ListVersion> versions, ListReadOptions options)
    {
        foreach (var version in versions)
        {
            if (version.Problems.Any(p => p.Weight == ProblemWeight.FileBroken) || version.Listings.Count == 0)
            {
                throw new BadInputException($"{version.Source}: not a whole list; nothing was stored");
            }
            if (options.CoversThrough is not null && version.CoversFrom is null)
            {
                throw new BadInputException("--through: expected the list's own day with it (--dated)");
            }
            if (version.CoversThrough < version.CoversFrom)
            {
                throw new BadInputException(
                    $"--through {Day.Text(version.CoversThrough.Value)}: expected a day not before {Day.Text(version.CoversFrom.Value)}"
                );
            }
        }
    }

    /// <summary>Several lists of one format in one import go by their files' names, so that none hides another.</summary>
    private static List<(ListPaths Paths, ListVersion Version)> Named(List<(ListPaths Paths, ListVersion Version)> read)
    {
        var twice = read.CountBy(r => r.Version.Name)
            .Where(c => c.Value > 1)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. read.Select(r =>
                twice.Contains(r.Version.Name) ? (r.Paths, r.Version with { Name = r.Paths.OwnName() }) : r
            ),
        ];
    }

    private static StoredVersion Store(
        ListStore store,
        ListPaths group,
        ListVersion version,
        string? code,
        DateTimeOffset now
    )
    {
        var files = new List<StoredFile>();
        foreach (var path in group.Paths)
        {
            using var content = Files.OpenRead(path, "lists import");
            files.Add(store.Keep(Path.GetFileName(path), content));
        }
        var stored = StoredVersion.Of(version, files, now) with { ListCode = code };
        store.Add(stored);
        return stored;
    }

    private static void Report(ListVersion version, Terminal terminal, int most)
    {
        foreach (var problem in version.Problems.OrderByDescending(p => p.Weight).Take(most))
        {
            terminal.Say("licet: " + problem);
        }
        if (version.Problems.Count > most)
        {
            terminal.Say(
                $"licet: {version.Source}: {version.Problems.Count - most:N0} more problems; --all-problems shows them"
            );
        }
    }

    /// <summary>A name is a folder's name in the store and part of a reference.</summary>
    private static string? Named(string? name) =>
        name is null || IsShortName(name)
            ? name
            : throw new BadInputException(
                $"--name: expected letters, digits, '-', '_' and '.', at most 60, found {BadInputException.Shown(name)}"
            );

    private static bool IsShortName(string name) =>
        name.Length is > 0 and <= 60
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');
}
