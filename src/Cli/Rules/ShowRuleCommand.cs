using System.CommandLine;
using System.Globalization;
using Licet.Cli.Paper;
using Licet.Cli.Screen;
using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Lists.Tables;

namespace Licet.Cli.Rules;

/// <summary><c>licet rules show</c>: what the tables hold of an ECCN, a destination or a license exception on a day.</summary>
internal static class ShowRuleCommand
{
    private const string Expected = "an ECCN as 3A001.a.2, a country as CN or China, or a license exception as STA";

    public static Command Of(Terminal terminal)
    {
        var name = new Argument<string>("ECCN|COUNTRY|EXCEPTION") { Description = $"Expected: {Expected}" };
        var on = DayOption.Of("--on", "The day asked about (default: today)", () => terminal.Today);
        var format = OptionValues.Choice(
            "--format",
            "How to answer",
            ("text", RuleFormat.Text),
            ("json", RuleFormat.Json)
        );
        name.CompletionSources.Add(_ => RuleBook.Shipped.LicenseExceptions.All.All.Select(e => e.Symbol));
        var command = new Documented("show", "Show what the tables say of an ECCN, a country or a license exception")
        {
            Notes = """
                The tables are the editions of 2026. For an earlier day the dated changes that are held count, and the rest is the
                edition of 2026, which the answer says.
                """,
            Examples = """
                licet rules show 3A001.a.2
                licet rules show "Hong Kong" --on 2019-11-20
                licet rules show STA --format json
                """,
            ExitCodes = """
                0  shown
                2  bad input: nothing has that name on that day
                """,
        };
        command.Add(name);
        command.Add(on);
        command.Add(format);
        command.SetAction(given =>
        {
            var view = Find(given.GetRequiredValue(name), RuleBook.Shipped, given.GetValue(on) ?? terminal.Today);
            terminal.Write(given.GetValue(format) == RuleFormat.Json ? RuleJson.Of(view) : Text(view, terminal));
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>An ECCN before an exception before a country; none of these three can be read as another.</summary>
    private static RuleView Find(string text, RuleBook book, DateOnly on)
    {
        if (Classification.TryParse(text, out var item))
        {
            return Entry(item, book, on);
        }

        var symbol = text.Trim().ToUpperInvariant();
        if (book.LicenseExceptions.Find(symbol, on) is { } exception)
        {
            return new ExceptionView(book, on, exception);
        }

        if (book.LicenseExceptions.All.All.FirstOrDefault(e => e.Symbol == symbol) is { } other)
        {
            throw new BadInputException(
                $"rules show {symbol}: no such exception on {Day.Text(on)}; it exists {Days.Of(other.Source)}"
            );
        }

        return PartyWords.Country(text) is { } code && book.Countries.On(code, on) is { } country
            ? new CountryView(book, on, country)
            : throw new BadInputException($"rules show: expected {Expected}, found {BadInputException.Shown(text)}");
    }

    private static EntryView Entry(Classification item, RuleBook book, DateOnly on)
    {
        if (item.IsEar99)
        {
            throw new BadInputException("rules show EAR99: expected an ECCN; EAR99 means that no entry names the item");
        }

        if (book.ControlList.Find(item) is { } entry)
        {
            return new(book, on, entry, item);
        }

        var wanted = Number(item.Eccn);
        var near = book
            .ControlList.Eccns.Where(e => e[..2] == item.Eccn[..2])
            .OrderBy(e => Math.Abs(Number(e) - wanted))
            .Take(4)
            .Order(StringComparer.Ordinal);
        throw new BadInputException(
            $"rules show {item}: expected an ECCN of the control list; numbers near it: {string.Join(", ", near)}"
        );
    }

    private static int Number(string eccn) => int.Parse(eccn.AsSpan(2), CultureInfo.InvariantCulture);

    private static string Text(RuleView view, Terminal terminal)
    {
        var page = new Page(terminal.Width, terminal.Color);
        switch (view)
        {
            case EntryView entry:
                EntryPage.On(page, entry);
                break;
            case CountryView country:
                CountryPage.On(page, country);
                break;
            case ExceptionView exception:
                ExceptionPage.On(page, exception);
                break;
        }

        page.Line();
        foreach (var note in view.Notes)
        {
            page.Line(note, Ink.Yellow, indent: 2);
        }

        page.Line($"Rule tables {view.Book.Version}, for {Day.Text(view.On)}. Not legal advice.", Ink.Dim, indent: 2);
        return page.Take();
    }
}
