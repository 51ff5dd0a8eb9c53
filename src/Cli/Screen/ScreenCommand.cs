using System.CommandLine;
using System.CommandLine.Parsing;
using Licet.Cli.Lists;
using Licet.Cli.Remote;
using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Cli.Screen;

/// <summary><c>licet screen</c>: whom of these names do the lists hold?</summary>
internal static class ScreenCommand
{
    public static Command Of(Terminal terminal)
    {
        var names = new Argument<string[]>("NAME")
        {
            Description = "Names to screen",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<string?>("--in")
        {
            Description = "CSV with a column 'name', or one name a line; - for standard input",
            HelpName = "FILE",
        };
        var country = OptionValues.Country();
        var kind = OptionValues.Kind();
        var address = Several("--address", "Address of the party", "TEXT");
        var number = Several("--identifier", "Number of the party, such as IMO:9187629", "TYPE:VALUE");
        var born = Several("--born", "Date of birth or founding: 1971, 1971-03 or 1971-03-25", "DATE");
        var lists = Several(
            "--list",
            "A list's file, one file of an OFAC set, a folder of lists, a stored list, or starter",
            "FILE"
        );
        var generic = Several("--list-csv", "A list of your own: CSV with the header id,entity,kind,name", "FILE");
        var threshold = OptionValues.Threshold();
        var top = OptionValues.Count("--top", "Most hits shown a name (default 10)", 10_000);
        var threads = OptionValues.Count("--threads", "Threads to use (default: all processors)", 256);
        var engine = OptionValues.Choice(
            "--engine",
            "How to search; the answer is the same",
            ("index", Engine.Index),
            ("exhaustive", Engine.Exhaustive)
        );
        var on = DayOption.Of("--on", "Day of the transaction (default: today)", () => terminal.Today);
        var explain = new Option<bool>("--explain") { Description = "Say why, for hits and for none" };
        var format = OptionValues.Choice(
            "--format",
            "How to answer",
            ("table", AnswerFormat.Table),
            ("ndjson", AnswerFormat.Ndjson),
            ("csv", AnswerFormat.Csv)
        );
        var store = OptionValues.Store();
        var server = ServerOption.Of();
        var command = new Documented("screen", "Screen names against export-control lists")
        {
            Notes = Notes,
            Examples = Examples,
            ExitCodes = ExitCodes,
        };
        command.Add(names);
        Option[] options =
        [
            file,
            country,
            kind,
            address,
            number,
            born,
            lists,
            generic,
            threshold,
            top,
            threads,
            engine,
            on,
            explain,
            format,
            store,
            server,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
        command.SetAction(given =>
        {
            Misspelt.Refuse(given, names, "a name");
            RefuseValues(given.GetValue(born) ?? [], given.GetValue(number) ?? [], terminal.Today);
            var request = new ScreenRequest
            {
                Names = given.GetValue(names) ?? [],
                In = given.GetValue(file),
                Defaults = new("")
                {
                    Country = given.GetValue(country),
                    Kind = given.GetValue(kind) ?? PartyKind.Unknown,
                    Addresses = given.GetValue(address) ?? [],
                    Identifiers = [.. (given.GetValue(number) ?? []).SelectMany(PartyWords.Identifiers)],
                    Dates = given.GetValue(born) ?? [],
                },
                Lists = given.GetValue(lists) ?? [],
                GenericLists = given.GetValue(generic) ?? [],
                Settings = new()
                {
                    Threshold = given.GetValue(threshold),
                    Top = given.GetValue(top) ?? ScreeningSettings.Default.Top,
                    Exhaustive = given.GetValue(engine) == Engine.Exhaustive,
                    Explain = given.GetValue(explain),
                },
                Threads = given.GetValue(threads) ?? Environment.ProcessorCount,
                On = given.GetValue(on),
                Explain = given.GetValue(explain),
                Format = given.GetValue(format),
                Store = given.GetValue(store),
            };
            Check(request);
            if (given.GetValue(server) is not { } url)
            {
                return Run(request, terminal);
            }
            ServerOption.RefuseOwn(given, lists, generic, threshold, threads, engine, store);
            if (request.In is not null)
            {
                ServerOption.Refuse(given, ForEachRow, country, kind, address, number, born);
            }
            return RemoteScreen.Run(url, request, terminal);
        });
        return command;
    }

    /// <summary>A value that the engine could not use would be left out without a word.</summary>
    private static void RefuseValues(string[] born, string[] numbers, DateOnly today)
    {
        if (Array.Find(born, d => !PartyWords.IsDate(d, today)) is { } date)
        {
            throw new BadInputException(
                $"--born: expected {PartyWords.DatesUntil(today)}, found {BadInputException.Shown(date)}"
            );
        }
        var wrong = numbers.FirstOrDefault(n =>
            PartyWords.Identifiers(n) is var all && (all.Count == 0 || all.Any(i => !PartyWords.IsNumber(i)))
        );
        if (wrong is not null)
        {
            throw new BadInputException(
                $"--identifier: expected {PartyWords.Numbers}, found {BadInputException.Shown(wrong)}"
            );
        }
    }

    private static int Run(ScreenRequest request, Terminal terminal)
    {
        using var file = request.In is { } path ? NamesFile.Open(path, terminal, request.Defaults) : null;
        var rows = file is null ? Given(request) : Checked(file, terminal);
        var lists = LoadedLists.Of(
            new(request.Lists, request.GenericLists),
            StoreFolder.Of(request.Store, terminal),
            request.On ?? terminal.Today
        );
        foreach (var note in lists.Notes)
        {
            terminal.Say("licet: " + note);
        }
        var standing = Standing.Of(lists, request.On, terminal.Today);
        var index = ScreeningIndex.Build(lists.Versions);
        var answers = AnswersOf(request, standing, terminal, single: file is null && request.Names.Count == 1);
        using var progress = Progress.Of(terminal, "screening", file?.Count ?? 0);
        var run = new ScreenRun(index, request.Settings with { CountsFirst = standing.Counts }, answers)
        {
            Progressed = progress.Reached,
        };
        return run.Run(rows, file is null ? 1 : request.Threads, terminal.Output).End.ExitCode();
    }

    private static void Check(ScreenRequest request)
    {
        if (request.Names.Count > 0 == request.In is not null)
        {
            throw new BadInputException(
                request.In is null
                    ? "screen: expected a NAME or --in FILE; see: licet screen --help"
                    : "screen: expected names or --in FILE, found both"
            );
        }
        if (request.Explain && request.Format == AnswerFormat.Csv)
        {
            throw new BadInputException("--explain: expected --format table or ndjson, found csv");
        }
    }

    private static List<QueryRow> Given(ScreenRequest request) =>
        request
            .Names.Select(
                (name, i) => new QueryRow(i, null, request.Defaults with { Name = GivenName(name, i) }, i + 1)
            )
            .ToList();

    private static string GivenName(string name, int index) => QueryName.Of("NAME", index + 1, name);

    private static IEnumerable<QueryRow> Checked(QueryFile file, Terminal terminal)
    {
        file.Check();
        foreach (var line in file.Taken)
        {
            terminal.Say("licet: " + line);
        }
        return file.Rows();
    }

    private static Answers AnswersOf(ScreenRequest request, Standing standing, Terminal terminal, bool single) =>
        request.Format switch
        {
            AnswerFormat.Ndjson => new NdjsonAnswers(standing, request.Explain),
            AnswerFormat.Csv => new CsvAnswers(standing, terminal.OutputIsTerminal),
            _ when request.Explain => new ExplainedAnswers(standing, terminal.Width, terminal.Color, single),
            _ => new TableAnswers(standing, terminal.Width, terminal.Color, single),
        };

    private const string ForEachRow = "with --server and --in each row brings its own, in a column of the file";

    private static Option<string[]> Several(string name, string description, string value) =>
        new(name)
        {
            Description = description + " (repeatable)",
            HelpName = value,
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };

    private const string Notes =
        """
            Without --list the stored versions for the day are used (licet lists show), and the built-in starter list beside them
            until they hold the lists it was drawn from. Without a hit the answer is NOT SCREENED unless complete stored lists of
            that day hold EL, DPL, UVL, MEU (from 2020-12-23 on) and SDN (licet lists fetch); a list of your own is none of them.
            With --list only the lists named are asked: the answer stands for them alone, and that they are whole is your word.
            Without --on they are then asked about as they stand, on their own day.
            A file of names is divided by comma, semicolon, tab or pipe, as its header is. In it the columns name, country, kind, address, identifier, date and id are used; "|" separates several values.

            """ + ServerOption.Notes;

    private const string Examples = """
        licet screen "Huawei Technologies Poland" --explain
        licet screen "Ivan Petrov" --kind person --country RU
        licet screen --in customers.csv --list consolidated.csv --format ndjson > answers.ndjson
        cut -f2 parties.tsv | licet screen --in - --format csv
        licet screen "HiSilicon" --list sdn.csv --list own-lists/ --on 2019-11-20
        LICET_TOKEN=licet_... licet screen --in customers.csv --format ndjson --server https://licet.example > answers.ndjson
        """;

    private const string ExitCodes =
        """
            0   nothing found, and screened for that day; with --list: nothing found on the lists named
            1   at least one hit in force on that day, or one where a person decides whether it is
            14  nothing found, but not screened: no complete list, a list that does not cover the day, a name too generic or too long
            2   bad input; nothing was answered

            """ + ServerOption.ExitCodes;
}
