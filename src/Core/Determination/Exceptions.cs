using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>
/// License exceptions, each tried against every open requirement of a destination: what is named by the requirement, then the
/// restrictions of 740.2, then the exception's own tests.
/// </summary>
internal static class Exceptions
{
    public static IReadOnlyList<ExceptionTried> Try(ExceptionCase given)
    {
        GeneralRestrictions restrictions = new(given);
        return
        [
            .. given
                .Line.Rules.LicenseExceptions.All.On(given.Line.Day)
                .Select(e => One(given, e, restrictions))
                .OrderBy(t => t.Standing),
        ];
    }

    /// <summary>Whether one exception overcomes what is asked, every test met.</summary>
    public static bool IsAvailable(ExceptionCase given, string symbol) =>
        given.Line.Rules.LicenseExceptions.Find(symbol, given.Line.Day) is { } exception
        && One(given, exception, new GeneralRestrictions(given)).Standing == ExceptionStanding.Available;

    private static ExceptionTried One(ExceptionCase given, LicenseException exception, GeneralRestrictions restrictions)
    {
        if (Closing(given, exception.Symbol) is { } closed)
        {
            var (because, basis) = restrictions.Closed(closed);
            return Ruled(exception, "", because, basis);
        }

        List<Question>? open = null;
        foreach (var (restriction, holds) in restrictions.Holding)
        {
            var closes = restrictions.Closes(restriction, holds, exception.Symbol);
            if (closes == Applies.Yes)
            {
                return Ruled(exception, "", restriction.Gist, restriction.Source.Citation);
            }

            if (closes == Applies.Depends)
            {
                (open ??= []).Add(restrictions.Asked(restriction, exception.Symbol));
            }
        }

        var held = given.Line.Rules.LicenseExceptions.Limbs(exception.Symbol, given.Line.Day);
        var (limbs, closing) = restrictions.LimbsLeft(exception.Symbol, held);
        return closing is not null && limbs.Count == 0 ? Ruled(exception, "", closing.Gist, closing.Source.Citation)
            : limbs.Count == 0
                ? new(
                    exception.Symbol,
                    exception.Source.Citation,
                    "",
                    ExceptionStanding.Candidate,
                    "no test of it is held: a person reads the section",
                    open ?? [],
                    []
                )
            : Best(given, exception, limbs, open ?? []);
    }

    /// <summary>
    /// The limb that fits best; of an exception that is not claimed the purposes of all limbs, none twice. A limb that the order claims
    /// and that is ruled out stands before those that it does not claim.
    /// </summary>
    private static ExceptionTried Best(
        ExceptionCase given,
        LicenseException exception,
        IReadOnlyList<ExceptionLimb> limbs,
        List<Question> open
    )
    {
        var tried = new LimbStanding[limbs.Count];
        var best = 0;
        for (var i = 0; i < tried.Length; i++)
        {
            tried[i] = ExceptionLimbs.Try(given, exception, limbs[i], open.Count);
            best = IsBetter(tried[i], tried[best]) ? i : best;
        }

        var standing = tried[best].Standing;
        return standing < ExceptionStanding.NotClaimed ? ExceptionLimbs.Met(given, exception, tried[best], open)
            : Array.FindIndex(tried, t => IsClaimed(given, t)) is >= 0 and var claimed
                ? Ruled(given, exception, tried[claimed])
            : standing == ExceptionStanding.NotClaimed
                ? new(
                    exception.Symbol,
                    exception.Source.Citation,
                    "",
                    ExceptionStanding.NotClaimed,
                    exception.Gist,
                    Purposes(given, exception, tried),
                    []
                )
            : AllRuled(given, exception, tried);
    }

    private static bool IsBetter(LimbStanding one, LimbStanding other) =>
        one.Standing < other.Standing || (one.Standing == other.Standing && one.Open < other.Open);

    /// <summary>Whether a limb is ruled out although the order states its purpose.</summary>
    private static bool IsClaimed(ExceptionCase given, LimbStanding tried)
    {
        if (tried.Standing == ExceptionStanding.Ruled)
        {
            for (var i = 0; i < tried.Limb.Tests.Count; i++)
            {
                if (tried.Limb.Tests[i] is { Kind: TestKind.Purpose } purpose && given.Holds(purpose) == Applies.Yes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What the limbs that are not claimed are for, each field asked once.</summary>
    private static List<Question> Purposes(ExceptionCase given, LicenseException exception, LimbStanding[] tried)
    {
        List<Question> purposes = [];
        foreach (var limb in tried)
        {
            for (var i = 0; limb.Standing == ExceptionStanding.NotClaimed && i < limb.Limb.Tests.Count; i++)
            {
                var test = limb.Limb.Tests[i];
                if (
                    test.Kind == TestKind.Purpose
                    && given.Holds(test) == Applies.Depends
                    && !IsAsked(purposes, given.FieldOf(test))
                )
                {
                    purposes.Add(ExceptionLimbs.Asked(given, exception, test));
                }
            }
        }

        return purposes;
    }

    private static bool IsAsked(List<Question> questions, string field)
    {
        foreach (var question in questions)
        {
            if (question.Field == field)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two ways that fail for two reasons are told both; of more the first stands for all.</summary>
    private static ExceptionTried AllRuled(ExceptionCase given, LicenseException exception, LimbStanding[] tried)
    {
        var first = Ruled(given, exception, tried[0]);
        (string Because, string Basis)? second = null;
        for (var i = 1; i < tried.Length; i++)
        {
            var limb = tried[i];
            if (IsToldAlike(limb, tried[0]) || IsToldAlike(limb, tried[i - 1]))
            {
                continue;
            }

            var reason = ExceptionLimbs.Ruled(given, limb);
            if (reason.Because != first.Because && reason.Because != second?.Because)
            {
                if (second is not null)
                {
                    return first;
                }

                second = reason;
            }
        }

        return second is var (because, basis)
            ? first with
            {
                Limb = "",
                Because = $"by {first.Basis} {first.Because}, and by {basis} {because}",
                Basis = first.Section,
            }
            : first;
    }

    /// <summary>Whether two limbs fail by the same test in other paragraphs: they are told in the same words, which need not be made.</summary>
    private static bool IsToldAlike(LimbStanding one, LimbStanding other) =>
        one.ClosedBy is null
        && other.ClosedBy is null
        && one.Failed is { } failed
        && other.Failed is { } same
        && failed.Kind == same.Kind
        && failed.Argument == same.Argument
        && failed.Question == same.Question;

    private static ExceptionTried Ruled(ExceptionCase given, LicenseException exception, LimbStanding tried)
    {
        var (because, basis) = ExceptionLimbs.Ruled(given, tried);
        return Ruled(exception, tried.Limb.Name, because, basis, tried.Paper);
    }

    private static ExceptionTried Ruled(
        LicenseException exception,
        string limb,
        string because,
        string basis,
        string? paper = null
    ) =>
        new(exception.Symbol, exception.Source.Citation, limb, ExceptionStanding.Ruled, because, [], [])
        {
            Basis = basis,
            Paper = paper,
        };

    /// <summary>The first requirement that does not leave the exception open.</summary>
    private static Requirement? Closing(ExceptionCase given, string symbol)
    {
        for (var i = 0; i < given.Asked.Count; i++)
        {
            if (given.Asked[i].OpenExceptions is { } named && !NamedExceptions.Names(named, symbol))
            {
                return given.Asked[i];
            }
        }

        return null;
    }
}
