using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>How one limb of an exception fared. It is not yet in words: of many limbs only the one that fits best is told.</summary>
/// <param name="Open">How many questions are left; of a limb that is not claimed, how many ask for its purpose.</param>
internal readonly record struct LimbStanding(ExceptionLimb Limb, ExceptionStanding Standing, int Open)
{
    /// <summary>The requirement that does not leave the limb open; null where each does.</summary>
    public Requirement? ClosedBy { get; init; }

    /// <summary>The first test that is not met; null where none fails.</summary>
    public ExceptionTest? Failed { get; init; }

    /// <summary>The kind of paper that is not known to be on file, or is not; null where none is missing.</summary>
    public string? Paper { get; init; }
}

/// <summary>One limb of an exception: its tests, and what it asks where none of them fails.</summary>
internal static class ExceptionLimbs
{
    /// <param name="before">How many questions are open before the tests of the limb.</param>
    public static LimbStanding Try(ExceptionCase given, LicenseException exception, ExceptionLimb limb, int before)
    {
        if (Closing(given, exception.Symbol, limb.Name) is { } closed)
        {
            return new(limb, ExceptionStanding.Ruled, 0) { ClosedBy = closed };
        }

        string? paper = null;
        var (asked, purposes) = (0, 0);
        for (var i = 0; i < limb.Tests.Count; i++)
        {
            var test = limb.Tests[i];
            var holds = given.Holds(test);
            paper = test.Kind == TestKind.Certificate && holds != Applies.Yes ? test.Code : paper;
            if (holds == Applies.No)
            {
                return new(limb, ExceptionStanding.Ruled, 0) { Failed = test, Paper = paper };
            }

            if (holds == Applies.Depends)
            {
                (asked, purposes) = test.Kind == TestKind.Purpose ? (asked, purposes + 1) : (asked + 1, purposes);
            }
        }

        if (purposes > 0)
        {
            return new(limb, ExceptionStanding.NotClaimed, purposes);
        }

        var available = before + asked == 0 && IsRead(given, exception, limb);
        return new(limb, available ? ExceptionStanding.Available : ExceptionStanding.Candidate, before + asked)
        {
            Paper = paper,
        };
    }

    /// <summary>Why the limb is ruled out, in words, and by which paragraph.</summary>
    public static (string Because, string Basis) Ruled(ExceptionCase given, LimbStanding tried) =>
        tried.ClosedBy is { } closed ? (ExceptionWords.Closed(closed), NamedExceptions.Basis(closed))
        : tried.Failed is { } failed ? (ExceptionWords.Failed(given, failed), failed.Source.Citation)
        : throw new ArgumentException("The limb is not ruled out.", nameof(tried));

    /// <summary>A limb of which every test is met or asked.</summary>
    public static ExceptionTried Met(
        ExceptionCase given,
        LicenseException exception,
        LimbStanding tried,
        IReadOnlyList<Question> before
    )
    {
        var available = tried.Standing == ExceptionStanding.Available;
        var law = LineCase.By(exception.Symbol, exception.Source);
        return new(
            exception.Symbol,
            exception.Source.Citation,
            tried.Limb.Name,
            tried.Standing,
            available ? "every test is met"
                : tried.Open > 0 ? "every test is met but what is asked"
                : "the section was not read whole: a person decides",
            tried.Open == before.Count
                ? before
                :
                [
                    .. before,
                    .. tried
                        .Limb.Tests.Where(t => given.Holds(t) == Applies.Depends)
                        .Select(t => Asked(given, exception, t)),
                ],
            available
                ?
                [
                    .. Stated(given, exception, tried.Limb),
                    new(law, $"Records of the use of {exception.Symbol} are kept (part 762).", "EXCEPTION_RECORD"),
                ]
                : []
        )
        {
            Paper = tried.Paper,
        };
    }

    /// <summary>The question of a test that is open.</summary>
    public static Question Asked(ExceptionCase given, LicenseException exception, ExceptionTest test) =>
        new(
            LineCase.By(exception.Symbol, test.Source),
            given.QuestionOf(test),
            given.FieldOf(test),
            Outcome.NoLicenseRequired
        );

    /// <summary>The first requirement that does not leave the limb open.</summary>
    private static Requirement? Closing(ExceptionCase given, string symbol, string limb)
    {
        for (var i = 0; i < given.Asked.Count; i++)
        {
            if (!NamedExceptions.Opens(given.Asked[i], symbol, limb))
            {
                return given.Asked[i];
            }
        }

        return null;
    }

    /// <summary>A section that was not read whole opens by the finding of a person who read it, which the order states.</summary>
    private static bool IsRead(ExceptionCase given, LicenseException exception, ExceptionLimb limb) =>
        (exception.Read == ReadState.Yes && exception.Source.Confidence.IsFirm)
        || limb.Tests.Any(t => t.Kind == TestKind.Person && given.Holds(t) == Applies.Yes);

    /// <summary>What the order states for the tests that only a statement meets, in the words of the test: it holds for all that they name.</summary>
    private static IEnumerable<Condition> Stated(ExceptionCase given, LicenseException exception, ExceptionLimb limb)
    {
        foreach (var test in limb.Tests)
        {
            if (
                test.Kind is TestKind.Purpose or TestKind.Person or TestKind.Fact or TestKind.NotFact
                && given.Counts(test)
            )
            {
                var answer = test.Kind == TestKind.NotFact ? "no" : "yes";
                yield return new(
                    LineCase.By(exception.Symbol, test.Source),
                    $"The order answers {answer}, and the evidence is kept: {test.Question}",
                    "EXCEPTION_FACT"
                );
            }
        }
    }
}
