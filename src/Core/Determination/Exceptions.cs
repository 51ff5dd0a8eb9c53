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
        for (var i = 0; i < restrictions.All.Count; i++)
        {
            var restriction = restrictions.All[i];
            var holds = restrictions.Holds(i, exception.Symbol);
            if (holds == Applies.Yes)
            {
                return Ruled(exception, "", restriction.Gist, restriction.Source.Citation);
            }

            if (holds == Applies.Depends)
            {
                (open ??= []).Add(restrictions.Asked(restriction, exception.Symbol));
            }
        }

        var limbs = given.Line.Rules.LicenseExceptions.Limbs(exception.Symbol, given.Line.Day);
        return limbs.Count == 0
            ? new(
                exception.Symbol,
                exception.Source.Citation,
                "",
                ExceptionStanding.Candidate,
                "no test of it is held: a person reads the section",
                open ?? [],
                []
            )
            : Best(given, exception, limbs, Tried(given, exception, limbs, open ?? []));
    }

    private static ExceptionTried[] Tried(
        ExceptionCase given,
        LicenseException exception,
        IReadOnlyList<ExceptionLimb> limbs,
        IReadOnlyList<Question> open
    )
    {
        var tried = new ExceptionTried[limbs.Count];
        for (var i = 0; i < tried.Length; i++)
        {
            tried[i] = ExceptionLimbs.Try(given, exception, limbs[i], open);
        }

        return tried;
    }

    /// <summary>
    /// The limb that fits best; of an exception that is not claimed the purposes of all limbs, none twice. A limb that the order claims
    /// and that is ruled out stands before those that it does not claim.
    /// </summary>
    private static ExceptionTried Best(
        ExceptionCase given,
        LicenseException exception,
        IReadOnlyList<ExceptionLimb> all,
        ExceptionTried[] limbs
    )
    {
        var best = limbs[0];
        foreach (var limb in limbs)
        {
            best = (limb.Standing, limb.Open.Count).CompareTo((best.Standing, best.Open.Count)) < 0 ? limb : best;
        }

        if (best.Standing >= ExceptionStanding.NotClaimed && Claimed(given, all, limbs) is { } claimed)
        {
            return claimed;
        }

        return best.Standing switch
        {
            ExceptionStanding.NotClaimed => new(
                exception.Symbol,
                exception.Source.Citation,
                "",
                ExceptionStanding.NotClaimed,
                exception.Gist,
                [.. limbs.Where(l => l.Standing == best.Standing).SelectMany(l => l.Open).DistinctBy(q => q.Field)],
                []
            ),
            ExceptionStanding.Ruled when limbs.Length > 1 => Both(best, [.. limbs.DistinctBy(l => l.Because)]),
            _ => best,
        };
    }

    /// <summary>The first limb that is ruled out although the order states its purpose.</summary>
    private static ExceptionTried? Claimed(
        ExceptionCase given,
        IReadOnlyList<ExceptionLimb> all,
        ExceptionTried[] limbs
    )
    {
        for (var i = 0; i < limbs.Length; i++)
        {
            if (
                limbs[i].Standing == ExceptionStanding.Ruled
                && all[i].Tests.Any(t => t.Kind == TestKind.Purpose && given.Holds(t) == Applies.Yes)
            )
            {
                return limbs[i];
            }
        }

        return null;
    }

    /// <summary>Two ways that fail for two reasons are told both; of more the first stands for all.</summary>
    private static ExceptionTried Both(ExceptionTried best, IReadOnlyList<ExceptionTried> reasons) =>
        reasons.Count == 2
            ? best with
            {
                Limb = "",
                Because = string.Join(", and ", reasons.Select(l => $"by {l.Basis} {l.Because}")),
                Basis = best.Section,
            }
            : best;

    /// <summary>An exception that is ruled out, with the reason and the paragraph that say so.</summary>
    public static ExceptionTried Ruled(
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
