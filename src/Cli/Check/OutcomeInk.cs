using Licet.Cli.Paper;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>The colors of outcomes and standings; their words are <see cref="OutcomeWords"/>.</summary>
internal static class OutcomeInk
{
    public static Ink Of(Outcome outcome) =>
        Ink.Bold
        | outcome switch
        {
            Outcome.NoLicenseRequired or Outcome.Permitted => Ink.Green,
            Outcome.NotScreened or Outcome.PersonDecides => Ink.Yellow,
            _ => Ink.Red,
        };

    public static Ink Of(ExceptionStanding standing) =>
        standing switch
        {
            ExceptionStanding.Available => Ink.Green | Ink.Bold,
            ExceptionStanding.Candidate => Ink.Yellow,
            _ => Ink.Dim,
        };
}
