using System.CommandLine;
using System.Text;
using System.Text.Json;
using Licet.Cli.Paper;
using Licet.Cli.Screen;
using Licet.Core;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Lists.Importing;
using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists diff</c>: what changed between two versions of a list, listing by listing and field by field.</summary>
internal static class DiffCommand
{
    public static Command Of(Terminal terminal)
    {
        var before = new Argument<string>("A") { Description = $"A file, a folder, or stored: {StoredRef.Forms}" };
        var after = new Argument<string>("B") { Description = "The later one, in the same forms" };
        var format = OptionValues.Choice(
            "--format",
            "How to answer",
            ("table", AnswerFormat.Table),
            ("ndjson", AnswerFormat.Ndjson)
        );
        var store = OptionValues.Store();
        var command = new Documented("diff", "Show what changed from one version to another")
        {
            Notes = """
                Listings are compared by id. The ids of a list of your own begin with a code that is made of the file's name (or
                given with --code): where A and B differ in just that code, they are compared by what stands behind it.
                """,
            Examples = """
                licet lists diff csl@2022-04-01 csl
                licet lists diff old/consolidated.csv new/consolidated.csv --format ndjson
                """,
            ExitCodes = """
                0  no difference
                1  different
                2  bad input
                """,
        };
        command.Add(before);
        command.Add(after);
        command.Add(format);
        command.Add(store);
        command.SetAction(given =>
        {
            var versions = StoreFolder.Of(given.GetValue(store), terminal);
            var a = Read(given.GetRequiredValue(before), versions, terminal);
            var b = Read(given.GetRequiredValue(after), versions, terminal);
            if (PublishedLists.HalfBeside([a], [b]) is { } half)
            {
                throw new BadInputException($"lists diff {given.GetRequiredValue(after)}: {half}");
            }
            var editions = OwnEditions.Of(a, b);
            if (editions is not null)
            {
                terminal.Say(
                    $"licet: {editions.Was} and {editions.Now} are taken as one list of your own; listings are compared by their own ids"
                );
            }
            var difference = ListDifference.Between(editions?.Before ?? a, b);
            terminal.Write(
                given.GetValue(format) == AnswerFormat.Ndjson ? Json(difference) : Table(difference, a, b, terminal)
            );
            return difference.IsEmpty ? ExitCode.Ok : ExitCode.Found;
        });
        return command;
    }

    private static ListVersion Read(string text, ListStore store, Terminal terminal)
    {
        if (!Path.Exists(text) && StoredRef.Find(store, text, terminal.Today) is { } stored)
        {
            var reading = StoredReading.Of(store, stored);
            return reading.Faults.Count == 0
                ? reading.Version!
                : throw new BadInputException(
                    $"{text}: the stored version is damaged: {string.Join("; ", reading.Faults)}"
                );
        }
        var groups = ListPaths.Of([text], "lists diff");
        if (groups.Count > 1)
        {
            throw new BadInputException($"lists diff {text}: expected one list, found {groups.Count}");
        }
        var version = groups[0].Read(new());
        var lost = version.Problems.FirstOrDefault(p => p.Weight >= ProblemWeight.RowLost);
        if (lost is not null)
        {
            // A row that was not read would look like a party taken off the list.
            throw new BadInputException($"{lost}\n{text}: not a whole list; it cannot be compared");
        }
        return version;
    }

    private static string Table(ListDifference difference, ListVersion a, ListVersion b, Terminal terminal)
    {
        var page = new Page(terminal.Width, terminal.Color);
        page.Line($"From {Standing.Describe(a)}");
        page.Line($"to   {Standing.Describe(b)}");
        page.Line(
            $"{difference.Added.Count:N0} added, {difference.Removed.Count:N0} removed, {difference.Changed.Count:N0} changed",
            Ink.Bold
        );
        Listings(page, "+", Ink.Green, difference.Added);
        Listings(page, "\u2212", Ink.Red, difference.Removed);
        foreach (var change in difference.Changed)
        {
            new Columns(0, "!", "!", "")
                .Row(("~", Ink.Yellow), (change.After.Id, Ink.Yellow), (change.After.PrimaryName, Ink.Yellow))
                .On(page);
            var fields = new Columns(4, "!", "!", "");
            foreach (var field in change.Fields)
            {
                fields.Row((field.Field, Ink.Dim), ("was", Ink.Dim), (field.Before ?? "not said", Ink.Red));
                fields.Row("", ("is", Ink.Dim), (field.After ?? "not said", Ink.Green));
            }
            fields.On(page);
        }
        return page.Take();
    }

    private static void Listings(Page page, string mark, Ink ink, IReadOnlyList<Listing> listings)
    {
        if (listings.Count == 0)
        {
            return;
        }
        var table = new Columns(0, "!", "!", "");
        foreach (var listing in listings)
        {
            table.Row((mark, ink), (listing.Id, ink), (listing.PrimaryName, ink));
        }
        table.On(page);
    }

    private static string Json(ListDifference difference)
    {
        var lines = new StringBuilder();
        foreach (var listing in difference.Added)
        {
            lines.Append(Line("added", listing, []));
        }
        foreach (var listing in difference.Removed)
        {
            lines.Append(Line("removed", listing, []));
        }
        foreach (var change in difference.Changed)
        {
            lines.Append(Line("changed", change.After, change.Fields));
        }
        return lines.ToString();
    }

    private static string Line(string change, Listing listing, IReadOnlyList<FieldChange> fields)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonForm.Line))
        {
            json.WriteStartObject();
            json.WriteString("change", change);
            json.WriteString("id", listing.Id);
            json.WriteString("list", listing.List);
            json.WriteString("name", listing.PrimaryName);
            if (fields.Count > 0)
            {
                json.WriteStartArray("fields");
                foreach (var field in fields)
                {
                    json.WriteStartObject();
                    json.WriteString("field", field.Field);
                    json.WriteString("before", field.Before);
                    json.WriteString("after", field.After);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
