namespace Licet.Cli.Screen;

/// <summary>How a run of <c>licet screen</c> ends.</summary>
internal static class AnswerEnds
{
    public static int ExitCode(this AnswerEnd end) =>
        end switch
        {
            AnswerEnd.Found => Cli.ExitCode.Found,
            AnswerEnd.Screened => Cli.ExitCode.Ok,
            _ => Cli.ExitCode.NotScreened,
        };
}
