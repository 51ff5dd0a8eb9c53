using System.CommandLine;
using Licet.Lists.Importing;
using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists import</c>: reads lists from files, says what is wrong with them, and stores them.</summary>
internal static class ImportCommand
{
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
        var dated = OptionValues.Past("--dated", "The list's own day (default: from the file)", () => terminal.Today);
        var through = OptionValues.Past("--through", "Last day it was checked to be current", () => terminal.Today);
        var shrink = new Option<bool>("--accept-shrink") { Description = "Accept a list that lost a tenth or more" };
        var all = new Option<bool>("--all-problems")
        {
            Description = "Show every problem, not their kinds with an example each",
        };
        var store = OptionValues.Store();
        var command = new Documented("import", "Read lists from files and store them")
        {
            Notes = """
                A list covers the days from its own through the last on which it was checked to be current; without --through only
                its own day, and no day after today. A file that breaks off, is empty or has another shape is refused. A list of which
                rows could not be read is stored, and silence of it is NOT SCREENED. A row counts where a party, a name or an
                address was lost; a doubtful date or country, or the rest of a remark whose party is not in the file (OFAC's
                sdn_comments.csv), is said and does not count. A list that lost a tenth of its listings, names or addresses
                against the version it would take the place of, or one of its lists, is not stored; nor is a first version that is a
                tenth shorter than its lists are known to have been.
                """,
            Examples = """
                licet lists import consolidated.csv --dated 2022-04-01
                licet lists import sdn.csv --dated 2019-01-15 --through 2019-01-16
                licet lists import own.csv --name embargoed --code OWN --dated today
                """,
            ExitCodes = """
                0   stored, read whole
                12  a list shrank, nothing was stored: a person must say that this is so (--accept-shrink)
                14  stored, but rows could not be read or it is half a list: silence of it is "not screened"
                2   bad input; nothing was stored
                """,
        };
        command.Add(files);
        Option[] options = [name, code, dated, through, shrink, all, store];
        foreach (var option in options)
        {
            command.Add(option);
        }
        command.SetAction(given =>
        {
            Misspelt.Refuse(given, files, "a file");
            var options = new ListReadOptions
            {
                Name = given.GetValue(name),
                ListCode = given.GetValue(code),
                CoversFrom = given.GetValue(dated),
                CoversThrough = given.GetValue(through),
            };
            var run = new Import(StoreFolder.Of(given.GetValue(store), terminal), options, terminal.Time)
            {
                AcceptShrink = given.GetValue(shrink),
            };
            return ImportRun.Say(run.OfPaths(given.GetRequiredValue(files)), given.GetValue(all), terminal);
        });
        return command;
    }
}
