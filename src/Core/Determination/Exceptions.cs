using System.Runtime.CompilerServices;
using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>
/// License exceptions, each tried against every open requirement of a destination: what is named by the requirement, then the
/// restrictions of 740.2, then the exception's own tests.
/// </summary>
internal static class Exceptions
{
    private static readonly ConditionalWeakTable<ExceptionTest, string> s_words = [];

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

    private static ExceptionTried One(ExceptionCase given, LicenseException exception, Restrictions restrictions)
    {
        if (given.Asked.FirstOrDefault(a => !Opens(a, exception.Symbol)) is { } closed)
        {
            return Ruled(
                exception,
                "",
                $"{closed.Reason} leaves no room for it ({closed.Authority.Citation}; 740.2(a)(2))."
            );
        }

        List<Question> open = [];
        for (var i = 0; i < restrictions.Count; i++)
        {
            var holds = restrictions.Holds(i, exception.Symbol);
            if (holds == Applies.Yes)
            {
                var restriction = restrictions[i];
                return Ruled(exception, "", $"{restriction.Source.Citation}: {restriction.Gist}.");
            }

            if (holds == Applies.Depends)
            {
                open.Add(restrictions.Question(i));
            }
        }

        var limbs = given.Line.Rules.LicenseExceptions.Limbs(exception.Symbol, given.Line.Day);
        return limbs.Count == 0
            ? new(
                exception.Symbol,
                exception.Source.Citation,
                "",
                ExceptionStanding.Candidate,
                "No test of it is held: a person reads the section.",
                open,
                []
            )
            : limbs.Select(l => Limb(given, exception, l, open)).MinBy(t => (t.Standing, t.Open.Count))!;
    }

    private static ExceptionTried Limb(
        ExceptionCase given,
        LicenseException exception,
        ExceptionLimb limb,
        IReadOnlyList<Question> before
    )
    {
        List<Question> open = [.. before];
        foreach (var test in limb.Tests)
        {
            var holds = given.Holds(test);
            if (holds == Applies.No)
            {
                return Ruled(exception, limb.Name, Words(test));
            }

            if (holds == Applies.Depends)
            {
                open.Add(
                    new(
                        LineCase.By(exception.Symbol, test.Source),
                        Words(test),
                        given.FieldOf(test),
                        Outcome.NoLicenseRequired
                    )
                );
            }
        }

        var available = open.Count == 0 && exception.Read == ReadState.Yes && exception.Source.Confidence.IsFirm;
        var law = LineCase.By(exception.Symbol, exception.Source);
        return new(
            exception.Symbol,
            exception.Source.Citation,
            limb.Name,
            available ? ExceptionStanding.Available : ExceptionStanding.Candidate,
            available ? "Every test is met."
                : open.Count > 0 ? "Tests are open."
                : "The section was not read whole: a person decides.",
            open,
            available
                ? [new(law, $"Records of the use of {exception.Symbol} are kept (part 762).", "EXCEPTION_RECORD")]
                : []
        );
    }

    private static string Words(ExceptionTest test) => s_words.GetValue(test, Worded);

    private static string Worded(ExceptionTest test) =>
        test.Question.Length > 0
            ? $"{test.Question} ({test.Source.Citation})"
            : $"{test.Kind switch
            {
                TestKind.DestinationIn => "Is the destination in",
                TestKind.DestinationNotIn => "Is the destination outside",
                TestKind.ReasonsOnly => "Is it controlled to the destination for nothing but",
                TestKind.ReasonsNot => "Is it controlled for none of",
                TestKind.ItemIn => "Is the item one of",
                TestKind.ItemKind => "Is the item",
                TestKind.ItemClass => "Is the item of class",
                TestKind.ReexportOnly => "Is it a reexport",
                _ => "Does the test hold:",
            }} {test.Argument}? ({test.Source.Citation})";

    private static ExceptionTried Ruled(LicenseException exception, string limb, string because) =>
        new(exception.Symbol, exception.Source.Citation, limb, ExceptionStanding.Ruled, because, [], []);

    private static bool Opens(Requirement asked, string symbol) =>
        asked.OpenExceptions is not { } named || Names(named, symbol);

    /// <summary>Whether one of the words is the exception, whole or by a paragraph of it: "GOV(b)(2)".</summary>
    private static bool Names(IReadOnlyList<string> words, string symbol)
    {
        foreach (var word in words)
        {
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
        private readonly IReadOnlyList<ExceptionRestriction> _all = given.Line.Rules.LicenseExceptions.Restrictions.On(
            given.Line.Day
        );

        private readonly Dictionary<int, Applies> _holds = [];
        private readonly Dictionary<int, Question> _questions = [];

        public int Count => _all.Count;

        public ExceptionRestriction this[int index] => _all[index];

        /// <summary>Whether it closes the exception; one that it allows in part stays a candidate.</summary>
        public Applies Holds(int index, string symbol)
        {
            var restriction = _all[index];
            // What another prohibition or part 746 leaves open is named by the requirement itself.
            if (
                restriction.Fact is "OTHER_PROHIBITION" or "PART_746"
                || !(restriction.Restricts.Contains("*") || restriction.Restricts.Contains(symbol))
            )
            {
                return Applies.No;
            }

            if (!_holds.TryGetValue(index, out var holds))
            {
                _holds[index] = holds = Holds(restriction);
            }

            return holds == Applies.No ? Applies.No
                : restriction.Allows.Contains("@PERSON") ? Applies.Depends
                : !Names(restriction.Allows, symbol) ? holds
                : restriction.Allows.Contains(symbol) && restriction.Id != "740.2(a)(5)" ? Applies.No
                : Applies.Depends;
        }

        public Question Question(int index)
        {
            if (!_questions.TryGetValue(index, out var question))
            {
                var restriction = _all[index];
                _questions[index] = question = new(
                    LineCase.By(restriction.Id, restriction.Source),
                    $"Does this restriction apply: {restriction.Gist}?",
                    restriction.Fact.Length > 0
                        ? given.Line.FactField(FactCodes.Kebab(restriction.Fact))
                        : given.Line.Field("eccn"),
                    Outcome.NoLicenseRequired
                );
            }

            return question;
        }

        private Applies Holds(ExceptionRestriction restriction)
        {
            var holds = (
                restriction.Items.Count == 0
                    ? Applies.Yes
                    : ItemSets.Any(restriction.Items, given.Line.Line.Classification)
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
