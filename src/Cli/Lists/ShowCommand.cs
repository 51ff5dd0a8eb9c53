using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Licet.Cli.Paper;
using Licet.Cli.Screen;
using Licet.Lists;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists show</c>: what is stored, which days it covers, how old it is.</summary>
internal static class ShowCommand
{
    public static Command Of(Terminal terminal)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "One list, with all its versions and counts",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = OptionValues.Choice(
            "--format",
            "How to answer",
            ("table", AnswerFormat.Table),
            ("ndjson", AnswerFormat.Ndjson)
        );
        var store = OptionValues.Store();
        name.CompletionSources.Add(_ => Names(terminal));
        var command = new Documented("show", "Show the stored lists")
        {
            Examples = """
                licet lists show
                licet lists show csl
                licet lists show --format ndjson
                """,
            ExitCodes = """
                0  shown
                1  shown, but a record of the store is damaged; it is named
                2  bad input
                """,
        };
        command.Add(name);
        command.Add(format);
        command.Add(store);
        command.SetAction(given =>
        {
            var versions = StoreFolder.Existing(given.GetValue(store), terminal);
            return Run(given.GetValue(name), given.GetValue(format), versions, terminal);
        });
        return command;
    }

    private static IEnumerable<string> Names(Terminal terminal) =>
        StoreFolder
            .Of(null, terminal)
            .Records()
            .Select(r => r.Version?.Name)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);

    private static int Run(string? name, AnswerFormat format, ListStore store, Terminal terminal)
    {
        // One damaged record must not hide the lists that are whole.
        var records = store.Records().ToList();
        var damaged = records.Where(r => r.Version is null).Select(r => r.Path).ToList();
        IReadOnlyList<StoredVersion> all =
        [
            .. StoredDays.InOrder(records.Select(r => r.Version).OfType<StoredVersion>()),
        ];
        foreach (var path in damaged)
        {
            terminal.Say(
                $"licet: damaged: {Path.GetRelativePath(store.Folder, path)}: the record of a list version cannot be read, and while it is there nothing is screened; delete it and import or fetch the list again"
            );
        }
        Show(name, format, store, all, terminal);
        return damaged.Count > 0 ? ExitCode.Found : ExitCode.Ok;
    }

    private static void Show(
        string? name,
        AnswerFormat format,
        ListStore store,
        IReadOnlyList<StoredVersion> all,
        Terminal terminal
    )
    {
        var versions = all;
        if (name is not null)
        {
            versions = [.. versions.Where(v => v.Name == name)];
            if (versions.Count == 0)
            {
                throw new BadInputException(
                    $"lists show {name}: expected the name of a stored list; see: licet lists show"
                );
            }
        }
        var current = StoredDays.Each(all, terminal.Today);
        if (format == AnswerFormat.Ndjson)
        {
            terminal.Write(string.Concat(versions.Select(v => Json(v, current.Contains(v), terminal.Today, store))));
            return;
        }
        var page = new Page(terminal.Width, terminal.Color);
        if (versions.Count == 0)
        {
            page.Line($"No list is stored in {store.Folder}.", Ink.Bold | Ink.Yellow);
            page.Line(
                "licet screen uses the starter list, which is not complete. Fetch complete ones: licet lists fetch",
                indent: 2
            );
        }
        else if (name is null)
        {
            Overview(page, store, current, versions, terminal.Today);
        }
        else
        {
            Details(page, store, versions, current, terminal.Today);
        }
        Notes(page, store, current);
        terminal.Write(page.Take());
    }

    private static void Overview(
        Page page,
        ListStore store,
        IReadOnlyList<StoredVersion> current,
        IReadOnlyList<StoredVersion> all,
        DateOnly today
    )
    {
        var table = new Columns(0, "list!", "own day!", "through!", "state", ">listings!", ">kept!", "hash!");
        foreach (var version in current)
        {
            table.Row(
                (version.Name, Ink.Bold),
                Day.Text(version.CoversFrom, "unknown"),
                Day.Text(version.CoversThrough, "unknown"),
                (
                    StoredState.Of(store, version, today, inRow: true),
                    version.Covers(today) && version.Files.All(store.Holds) ? Ink.Green : Ink.Yellow
                ),
                version.Listings.ToString("N0", CultureInfo.InvariantCulture),
                all.Count(v => v.Name == version.Name).ToString(CultureInfo.InvariantCulture),
                (version.ShortHash, Ink.Dim)
            );
        }
        table.On(page);
    }

    private static void Details(
        Page page,
        ListStore store,
        IReadOnlyList<StoredVersion> versions,
        IReadOnlyList<StoredVersion> current,
        DateOnly today
    )
    {
        foreach (var version in versions.Reverse())
        {
            var used = current.Contains(version) ? ", used today" : "";
            page.Line($"{version.Name} {version.ShortHash}{used}", Ink.Bold);
            var facts = new Columns(2, "!", "");
            void Fact(string label, string value) => facts.Row((label, Ink.Dim), value);
            Fact(
                "covers",
                $"{Day.Text(version.CoversFrom, "unknown")} through {Day.Text(version.CoversThrough, "unknown")}"
            );
            if (version.DaysFrom is { } says)
            {
                Fact("days", says);
            }
            Fact("state", StoredState.Of(store, version, today));
            Fact("source", version.Source);
            Fact("lists", Counts(version.Lists));
            Fact("kinds", Counts(version.Kinds));
            Fact("problems", version.Problems.Count == 0 ? "none" : Counts(version.Problems));
            Fact(
                "stored",
                version.StoredAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
                    + " by licet "
                    + version.StoredBy
            );
            Fact("content hash", version.ContentHash);
            facts.On(page);
        }
    }

    private static void Notes(Page page, ListStore store, IReadOnlyList<StoredVersion> current)
    {
        foreach (var version in current)
        {
            if (store.NoteOf(version.Name) is { } note)
            {
                var at = note.At.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
                page.Line($"{version.Name}: fetched last on {at}: {note.Outcome}", Ink.Dim);
            }
        }
    }

    private static string Counts(SortedDictionary<string, int> counts) =>
        string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:N0}")));

    private static string Json(StoredVersion version, bool used, DateOnly today, ListStore store)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("name", version.Name);
            json.WriteString("contentHash", version.ContentHash);
            json.WriteString("source", version.Source);
            Date("coversFrom", version.CoversFrom);
            Date("coversThrough", version.CoversThrough);
            json.WriteBoolean("complete", version.IsComplete);
            json.WriteBoolean("usedToday", used);
            json.WriteBoolean("coversToday", version.Covers(today) && version.Files.All(store.Holds));
            json.WriteNumber("listings", version.Listings);
            Numbers("lists", version.Lists);
            Numbers("kinds", version.Kinds);
            Numbers("problems", version.Problems);
            json.WriteEndObject();

            void Date(string name, DateOnly? day)
            {
                json.WritePropertyName(name);
                json.WriteStringValue(day is { } known ? Day.Text(known) : null);
            }

            void Numbers(string name, SortedDictionary<string, int> counts)
            {
                json.WriteStartObject(name);
                foreach (var (key, count) in counts)
                {
                    json.WriteNumber(key, count);
                }
                json.WriteEndObject();
            }
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
