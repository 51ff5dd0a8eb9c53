using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>The switches of 740.2 for one destination: what does not hang on the exception is answered once for all of them.</summary>
internal sealed class GeneralRestrictions(ExceptionCase given)
{
    /// <summary>The fact by which a person names the exceptions that 740.2 leaves open, as it was read.</summary>
    private const string LeftOpen = "left-open-by-740-2";

    private List<(ExceptionRestriction Restriction, Applies Holds)>? _holding;

    private (Requirement Asked, string Because, string Basis)? _closed;

    /// <summary>The switches that are on or may be, whichever exception is looked at: mostly a few of all.</summary>
    public IReadOnlyList<(ExceptionRestriction Restriction, Applies Holds)> Holding => _holding ??= Sought();

    /// <summary>Why a requirement closes exceptions, and by what: mostly one requirement closes many of them.</summary>
    public (string Because, string Basis) Closed(Requirement asked)
    {
        if (_closed is not { } said || !ReferenceEquals(said.Asked, asked))
        {
            said = (asked, ExceptionWords.Closed(asked), NamedExceptions.Basis(asked));
            _closed = said;
        }

        return (said.Because, said.Basis);
    }

    /// <summary>Whether a switch that is on, or may be, closes the exception; one that it allows in part stays a candidate.</summary>
    public Applies Closes(ExceptionRestriction restriction, Applies holds, string symbol)
    {
        if (!restriction.Touches(symbol))
        {
            return Applies.No;
        }

        var closes =
            restriction.Allows.Contains("@PERSON") ? Applies.Depends
            : !NamedExceptions.Names(restriction.Allows, symbol) ? holds
            : restriction.Allows.Contains(symbol) && restriction.Id != "740.2(a)(5)" ? Applies.No
            : Applies.Depends;
        return closes == Applies.Depends && IsKnown(restriction) && IsLeftOpen(symbol) ? Applies.No : closes;
    }

    /// <summary>
    /// The limbs of an exception that no switch which is on for certain closes: one that leaves "BAG(e)" open closes limb a. With it the
    /// last switch that closed one.
    /// </summary>
    public (IReadOnlyList<ExceptionLimb> Limbs, ExceptionRestriction? Closing) LimbsLeft(
        string symbol,
        IReadOnlyList<ExceptionLimb> limbs
    )
    {
        ExceptionRestriction? closing = null;
        foreach (var (restriction, holds) in Holding)
        {
            if (
                holds == Applies.Yes
                && restriction.Touches(symbol)
                && NamedExceptions.Names(restriction.Allows, symbol)
                && Left(restriction.Allows, symbol, limbs) is { } left
            )
            {
                (limbs, closing) = (left, restriction);
            }
        }

        return (limbs, closing);
    }

    /// <summary>The limbs that the words leave open; null where they leave all.</summary>
    private static List<ExceptionLimb>? Left(
        IReadOnlyList<string> words,
        string symbol,
        IReadOnlyList<ExceptionLimb> limbs
    )
    {
        List<ExceptionLimb> left = [.. limbs.Where(l => NamedExceptions.MayOpen(words, symbol, l.Name))];
        return left.Count < limbs.Count ? left : null;
    }

    /// <summary>Whether the fact that the switch hangs on is known, where it has one.</summary>
    public bool IsKnown(ExceptionRestriction restriction) =>
        restriction.Fact.Length == 0 || given.Fact(restriction.Fact) != Applies.Depends;

    /// <summary>What a switch that is not settled asks: its fact, and where that is known, what a person reads in the section.</summary>
    public Question Asked(ExceptionRestriction restriction, string symbol)
    {
        var known = IsKnown(restriction);
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

    private bool IsLeftOpen(string symbol) => given.Line.Line.Facts.Text(LeftOpen)?.Split(' ').Contains(symbol) == true;

    private List<(ExceptionRestriction Restriction, Applies Holds)> Sought()
    {
        List<(ExceptionRestriction Restriction, Applies Holds)> holding = [];
        foreach (var restriction in given.Line.Rules.LicenseExceptions.Restrictions.On(given.Line.Day))
        {
            // What another prohibition or part 746 leaves open is named by the requirement itself.
            if (
                restriction.Fact is not ("OTHER_PROHIBITION" or "PART_746")
                && Holds(restriction) is var holds and not Applies.No
            )
            {
                holding.Add((restriction, holds));
            }
        }

        return holding;
    }

    /// <summary>What is cheap to ask is asked first: nearly every switch is off by its items or its destinations.</summary>
    private Applies Holds(ExceptionRestriction restriction)
    {
        var holds =
            restriction.Items.Count == 0
                ? Applies.Yes
                : given.Line.Rules.ItemSets.Any(restriction.Items, given.Line.Line.Classification, given.Line.Day);
        if (holds != Applies.No && restriction.Where.Length > 0)
        {
            holds = holds.And(given.Within(restriction.Where));
        }

        if (holds != Applies.No && restriction.Party == "UVL" && !UnverifiedParties.Any(given.Line))
        {
            return Applies.No;
        }

        if (holds != Applies.No && restriction.Reasons.Count > 0)
        {
            holds = holds.And(given.IsControlledFor(restriction.Reasons));
        }

        return holds == Applies.No || restriction.Fact.Length == 0 ? holds : holds.And(given.Fact(restriction.Fact));
    }
}
