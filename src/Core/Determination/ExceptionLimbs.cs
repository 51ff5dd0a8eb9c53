using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>One limb of an exception: its tests, and what it asks where none of them fails.</summary>
internal static class ExceptionLimbs
{
    public static ExceptionTried Try(
        ExceptionCase given,
        LicenseException exception,
        ExceptionLimb limb,
        IReadOnlyList<Question> before
    )
    {
        string? paper = null;
        var asks = false;
        for (var i = 0; i < given.Asked.Count; i++)
        {
            var asked = given.Asked[i];
            if (!NamedExceptions.Opens(asked, exception.Symbol, limb.Name))
            {
                return Exceptions.Ruled(
                    exception,
                    limb.Name,
                    ExceptionWords.Closed(asked),
                    NamedExceptions.Basis(asked)
                );
            }
        }

        for (var i = 0; i < limb.Tests.Count; i++)
        {
            var test = limb.Tests[i];
            var holds = given.Holds(test);
            asks |= holds == Applies.Depends;
            paper = test.Kind == TestKind.Certificate && holds != Applies.Yes ? FactCodes.Kebab(test.Argument) : paper;
            if (holds == Applies.No)
            {
                return Exceptions.Ruled(
                    exception,
                    limb.Name,
                    ExceptionWords.Failed(given, test),
                    test.Source.Citation,
                    paper
                );
            }
        }

        // Most limbs fail at a test; only one that does not puts its questions in words.
        var (open, purposes) = asks ? Questions(given, exception, limb, before) : (before, []);
        return purposes.Count > 0
            ? new(
                exception.Symbol,
                exception.Source.Citation,
                limb.Name,
                ExceptionStanding.NotClaimed,
                exception.Gist,
                purposes,
                []
            )
            : Met(given, exception, limb, open, paper);
    }

    private static (IReadOnlyList<Question> Open, IReadOnlyList<Question> Purposes) Questions(
        ExceptionCase given,
        LicenseException exception,
        ExceptionLimb limb,
        IReadOnlyList<Question> before
    )
    {
        List<Question> open = [.. before];
        List<Question> purposes = [];
        foreach (var test in limb.Tests)
        {
            if (given.Holds(test) == Applies.Depends)
            {
                var law = LineCase.By(exception.Symbol, test.Source);
                (test.Kind == TestKind.Purpose ? purposes : open).Add(
                    new(law, given.QuestionOf(test), given.FieldOf(test), Outcome.NoLicenseRequired)
                );
            }
        }

        return (open, purposes);
    }

    /// <summary>
    /// Every test is met or asked. A section that was not read whole opens by the finding of a person who read it, which the order states.
    /// </summary>
    private static ExceptionTried Met(
        ExceptionCase given,
        LicenseException exception,
        ExceptionLimb limb,
        IReadOnlyList<Question> open,
        string? paper
    )
    {
        var read =
            (exception.Read == ReadState.Yes && exception.Source.Confidence.IsFirm)
            || limb.Tests.Any(t => t.Kind == TestKind.Person && given.Holds(t) == Applies.Yes);
        var available = open.Count == 0 && read;
        var law = LineCase.By(exception.Symbol, exception.Source);
        return new(
            exception.Symbol,
            exception.Source.Citation,
            limb.Name,
            available ? ExceptionStanding.Available : ExceptionStanding.Candidate,
            available ? "every test is met"
                : open.Count > 0 ? "every test is met but what is asked"
                : "the section was not read whole: a person decides",
            open,
            available
                ? [new(law, $"Records of the use of {exception.Symbol} are kept (part 762).", "EXCEPTION_RECORD")]
                : []
        )
        {
            Paper = paper,
        };
    }
}
