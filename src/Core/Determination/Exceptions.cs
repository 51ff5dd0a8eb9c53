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
        Restrictions restrictions = new(given);
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
        && One(given, exception, new Restrictions(given)).Standing == ExceptionStanding.Available;

    private static ExceptionTried One(ExceptionCase given, LicenseException exception, Restrictions restrictions)
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
                (open ??= []).Add(Asked(given, restriction, exception.Symbol, restrictions.IsKnown(restriction)));
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
            tried[i] = Limb(given, exception, limbs[i], open);
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

    private static Question Asked(ExceptionCase given, ExceptionRestriction restriction, string symbol, bool known)
    {
        var law = LineCase.By(restriction.Id, restriction.Source);
        if (restriction.Fact == "HEADQUARTERS_MACAU_OR_D5" && !known)
        {
            var asked = given.Line.Ask(law, FactCodes.Kebab(restriction.Fact), Outcome.NoLicenseRequired);
            return asked with { Field = Headquarters.Field(given.Line) };
        }

        return !known
            ? given.Line.Ask(law, FactCodes.Kebab(restriction.Fact), Outcome.NoLicenseRequired)
            : new(
                law,
                $"Does {restriction.Source.Citation} leave {symbol} open here ({restriction.Gist})?",
                given.Line.FactField(LeftOpen),
                Outcome.NoLicenseRequired
            );
    }

    /// <summary>The fact by which a person names the exceptions that 740.2 leaves open, as it was read.</summary>
    private const string LeftOpen = "left-open-by-740-2";

    private static ExceptionTried Limb(
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
            if (!Opens(asked, exception.Symbol, limb.Name))
            {
                return Ruled(exception, limb.Name, ExceptionWords.Closed(asked), Basis(asked));
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
                return Ruled(exception, limb.Name, ExceptionWords.Failed(given, test), test.Source.Citation, paper);
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
            if (given.Asked[i].OpenExceptions is { } named && !Names(named, symbol))
            {
                return given.Asked[i];
            }
        }

        return null;
    }

    private static string Basis(Requirement asked) =>
        $"{asked.Reason}; {(asked.Kind == RequirementKind.Embargo ? "740.2(a)(6)" : "740.2(a)(2)")}";

    /// <summary>Whether what is asked leaves this paragraph of the exception open: "GOV(b)(2)(i)" opens "b2i", not "c".</summary>
    private static bool Opens(Requirement asked, string symbol, string limb) =>
        asked.OpenExceptions is not { } named || Opens(named, symbol, limb);

    private static bool Opens(IReadOnlyList<string> named, string symbol, string limb) =>
        named.Any(w =>
            w.StartsWith(symbol, StringComparison.Ordinal)
            && (w.Length == symbol.Length || w[symbol.Length] == '@' || Paragraphs.Within(limb, w[symbol.Length..]))
        );

    /// <summary>Whether one of the words is the exception, whole or by a paragraph of it: "GOV(b)(2)".</summary>
    private static bool Names(IReadOnlyList<string> words, string symbol)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (
                word.StartsWith(symbol, StringComparison.Ordinal)
                && (word.Length == symbol.Length || word[symbol.Length] is '(' or '@')
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The switches of 740.2 for one destination: what does not hang on the exception is answered once for all of them.</summary>
    private sealed class Restrictions(ExceptionCase given)
    {
        private readonly Applies?[] _holds = new Applies?[
            given.Line.Rules.LicenseExceptions.Restrictions.On(given.Line.Day).Count
        ];

        private (Requirement Asked, string Because, string Basis)? _closed;

        public IReadOnlyList<ExceptionRestriction> All { get; } =
            given.Line.Rules.LicenseExceptions.Restrictions.On(given.Line.Day);

        /// <summary>Why a requirement closes exceptions, and by what: mostly one requirement closes many of them.</summary>
        public (string Because, string Basis) Closed(Requirement asked)
        {
            if (_closed is not { } said || !ReferenceEquals(said.Asked, asked))
            {
                said = (asked, ExceptionWords.Closed(asked), Basis(asked));
                _closed = said;
            }

            return (said.Because, said.Basis);
        }

        /// <summary>Whether a switch closes the exception; one that it allows in part stays a candidate.</summary>
        public Applies Holds(int index, string symbol)
        {
            var restriction = All[index];
            // What another prohibition or part 746 leaves open is named by the requirement itself.
            if (restriction.Fact is "OTHER_PROHIBITION" or "PART_746" || !restriction.Touches(symbol))
            {
                return Applies.No;
            }

            var holds = _holds[index] ??= Holds(restriction);
            var closes =
                holds == Applies.No ? Applies.No
                : restriction.Allows.Contains("@PERSON") ? Applies.Depends
                : !Names(restriction.Allows, symbol) ? holds
                : restriction.Allows.Contains(symbol) && restriction.Id != "740.2(a)(5)" ? Applies.No
                : Applies.Depends;
            return closes == Applies.Depends && IsKnown(restriction) && IsLeftOpen(symbol) ? Applies.No : closes;
        }

        /// <summary>Whether the fact that the switch hangs on is known, where it has one.</summary>
        public bool IsKnown(ExceptionRestriction restriction) =>
            restriction.Fact.Length == 0 || given.Fact(restriction.Fact) != Applies.Depends;

        private bool IsLeftOpen(string symbol) =>
            given.Line.Line.Facts.Text(LeftOpen)?.Split(' ').Contains(symbol) == true;

        private Applies Holds(ExceptionRestriction restriction)
        {
            var holds = (
                restriction.Items.Count == 0
                    ? Applies.Yes
                    : given.Line.Rules.ItemSets.Any(restriction.Items, given.Line.Line.Classification, given.Line.Day)
            )
                .And(
                    restriction.Reasons.Count == 0 || given.Asked.Any(a => restriction.Reasons.Contains(a.Reason))
                        ? Applies.Yes
                        : Applies.No
                )
                .And(restriction.Where.Length == 0 ? Applies.Yes : given.Within(restriction.Where))
                .And(restriction.Party != "UVL" || UnverifiedParties.Any(given.Line) ? Applies.Yes : Applies.No);
            return holds == Applies.No || restriction.Fact.Length == 0
                ? holds
                : holds.And(given.Fact(restriction.Fact));
        }
    }
}
