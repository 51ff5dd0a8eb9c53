using Licet.Lists.Days;
using Licet.Lists.Importing;

namespace Licet.Cli.Lists;

/// <summary>One run of <c>licet lists import</c>: says what became of it.</summary>
internal static class ImportRun
{
    public static int Say(ImportAnswer answer, bool allProblems, Terminal terminal)
    {
        foreach (var version in answer.Versions)
        {
            ProblemReport.Say(version, terminal, allProblems);
        }
        foreach (var list in answer.Lists)
        {
            foreach (var note in list.Notes)
            {
                terminal.Say("licet: " + note);
            }
            terminal.Write($"stored {Standing.Describe(list.Version)}\n");
        }
        return answer switch
        {
            ImportAnswer.Refused refused => throw new BadInputException(string.Join('\n', refused.Reasons)),
            ImportAnswer.Shrunk shrunk => Stopped(shrunk, terminal),
            ImportAnswer.Stored { Whole: true } => ExitCode.Ok,
            _ => ExitCode.NotScreened,
        };
    }

    private static int Stopped(ImportAnswer.Shrunk shrunk, Terminal terminal)
    {
        foreach (var sentence in shrunk.Sentences)
        {
            terminal.Say("licet: " + sentence);
        }
        terminal.Say("licet: nothing was stored; if it is so: --accept-shrink; if it is another list: --name");
        return ExitCode.PersonDecides;
    }
}
