using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>
/// License exceptions, each tried against every open requirement of a destination: what is named by the requirement, then the
/// restrictions of 740.2, then the exception's own tests.
/// </summary>
internal static class Exceptions
{
    public static IReadOnlyList<ExceptionTried> Try(ExceptionCase given) =>
        [
            .. given
                .Line.Rules.LicenseExceptions.All.On(given.Line.Day)
                .Select(e => One(given, e))
                .OrderBy(t => t.Standing),
        ];

    /// <summary>Whether one exception overcomes what is asked, every test met.</summary>
    public static bool IsAvailable(ExceptionCase given, string symbol) =>
        given.Line.Rules.LicenseExceptions.Find(symbol, given.Line.Day) is { } exception
        && One(given, exception).Standing == ExceptionStanding.Available;

    private static ExceptionTried One(ExceptionCase given, LicenseException exception)
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
        foreach (var restriction in given.Line.Rules.LicenseExceptions.Restrictions.On(given.Line.Day))
        {
            var holds = Holds(given, restriction, exception.Symbol);
            if (holds == Applies.Yes)
            {
                return Ruled(exception, "", $"{restriction.Source.Citation}: {restriction.Gist}.");
            }

            if (holds == Applies.Depends)
            {
                var field =
                    restriction.Fact == "HEADQUARTERS_MACAU_OR_D5" ? Headquarters.Field(given.Line)
                    : restriction.Fact.Length > 0 ? given.Line.FactField(FactCodes.Kebab(restriction.Fact))
                    : given.Line.Field("eccn");
                open.Add(
                    new(
                        LineCase.By(restriction.Id, restriction.Source),
                        $"Does this restriction apply: {restriction.Gist}?",
                        field,
                        Outcome.NoLicenseRequired
                    )
                );
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

    private static string Words(ExceptionTest test) =>
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
                TestKind.TransferOnly => "Is it a transfer in the country",
                _ => "Does the test hold:",
            }} {test.Argument}? ({test.Source.Citation})";

    private static ExceptionTried Ruled(LicenseException exception, string limb, string because) =>
        new(exception.Symbol, exception.Source.Citation, limb, ExceptionStanding.Ruled, because, [], []);

    private static bool Opens(Requirement asked, string symbol) =>
        asked.OpenExceptions is not { } named || named.Any(n => Symbol(n) == symbol);

    private static string Symbol(string named) => named.Split('(', '@')[0];

    /// <summary>Whether a switch of 740.2 closes the exception; an exception it allows in part stays a candidate.</summary>
    private static Applies Holds(ExceptionCase given, ExceptionRestriction restriction, string symbol)
    {
        // What another prohibition or part 746 leaves open is named by the requirement itself.
        if (
            restriction.Fact is "OTHER_PROHIBITION" or "PART_746"
            || !(restriction.Restricts.Contains("*") || restriction.Restricts.Contains(symbol))
        )
        {
            return Applies.No;
        }

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
        holds = holds == Applies.No || restriction.Fact.Length == 0 ? holds : holds.And(given.Fact(restriction.Fact));
        return holds == Applies.No ? Applies.No
            : restriction.Allows.Contains("@PERSON") ? Applies.Depends
            : !restriction.Allows.Any(a => Symbol(a) == symbol) ? holds
            : restriction.Allows.Contains(symbol) && restriction.Id != "740.2(a)(5)" ? Applies.No
            : Applies.Depends;
    }
}
