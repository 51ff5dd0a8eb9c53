using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>
/// Advanced computing items (3A090, 4A090, paragraphs .z) beyond what the control list's lines say: the numbers of a chip against
/// its classification, the presumption for those who make it, headquarters, and what of 742.6 is not held.
/// </summary>
internal static class Chips
{
    /// <summary>The set of advanced computing items (740.2(a)(9)(ii)).</summary>
    public const string Set = "@ADVANCED";

    /// <summary>The section of the license requirement for them.</summary>
    public const string Section = "742.6(a)(6)";

    public static void Decide(LineCase given, Country country)
    {
        List<Finding> findings =
        [
            .. ChipPerformance.Check(given),
            .. ChipPresumption.Check(given, country),
            .. ByHeadquarters(given, country),
            .. Beside(given),
        ];
        if (findings.Count > 0)
        {
            given.Step(
                "chips",
                "Is it an advanced computing item, and what follows?",
                "742.6(a)(6), (b)(10); ECCN 3A090",
                findings,
                "parameters",
                "item-sets"
            );
        }
    }

    /// <summary>Whether the line's item is one; software and technology by the item that they are for.</summary>
    public static Applies IsOne(LineCase given)
    {
        var own = given.Rules.ItemSets.In(Set, given.Line.Classification, given.Day);
        return
            own == Applies.Depends
            && Classification.TryParse(given.Line.Facts.Text("related-item"), out var related)
            && !related.IsEar99
            ? given.Rules.ItemSets.In(Set, related, given.Day)
            : own;
    }

    /// <summary>Requirements of 742.6(a)(6) for the destination itself.</summary>
    public static IEnumerable<Requirement> Asked(LineCase given) =>
        given
            .Trail.Open()
            .Where(r =>
                r is { Kind: RequirementKind.ControlList, Reason: "RS" }
                && r.Country == given.Destination?.Code
                && r.Authority.Citation.Contains(Section, StringComparison.Ordinal)
            );

    /// <summary>
    /// The lines of the list name destinations; 742.6(a)(6)(iii) is remembered to look at headquarters and ultimate parents, too, wherever
    /// the item goes. Its text is not held, so a person reads it where they are of Macau or D:5, or not told.
    /// </summary>
    private static IEnumerable<Finding> ByHeadquarters(LineCase given, Country country)
    {
        var one = IsOne(given);
        if (one == Applies.No || Asked(given).Any())
        {
            yield break;
        }

        var there = Headquarters.InMacauOrD5(given);
        // Of two open points one is asked elsewhere; where the set itself is absent, nothing else would ask.
        if (
            there == Applies.No
            || (there == Applies.Depends && one == Applies.Depends && given.Rules.ItemSets.Holds(Set))
        )
        {
            yield break;
        }

        Authority law = LineCase.Law(Section, "742.6(a)(6)(iii)", "R26 (reach by headquarters M)");
        if (there == Applies.Yes && given.Fact(ByHeadquartersFact) is var read and not Answer.Unknown)
        {
            yield return read == Answer.No
                ? new Note(
                    law,
                    "The order states that 742.6(a)(6)(iii), as a person read it, asks for no license by headquarters."
                )
                : new Requirement(
                    law,
                    $"The order states that 742.6(a)(6)(iii), as a person read it, asks for a license by headquarters for {country.Name}.",
                    RequirementKind.ControlList,
                    "RS",
                    null,
                    null
                )
                {
                    Country = country.Code,
                };
            yield break;
        }

        yield return new Question(
            law,
            there == Applies.Yes
                ? $"{Headquarters.Found(given)} has headquarters or an ultimate parent in Macau or D:5: does 742.6(a)(6)(iii) ask for a license for {country.Name}? Read its text."
                : "Where does each party have its headquarters, and where its ultimate parent? 742.6(a)(6)(iii) may reach Macau and D:5 by them.",
            there == Applies.Yes ? given.FactField(ByHeadquartersFact) : Headquarters.Field(given),
            Outcome.LicenseRequired
        );
    }

    private const string ByHeadquartersFact = "advanced-computing-asks-by-headquarters";

    private static IEnumerable<Finding> Beside(LineCase given)
    {
        var asked = Asked(given).ToList();
        if (asked.Count == 0 || IsOne(given) == Applies.No)
        {
            yield break;
        }

        if (asked.Exists(a => a.Authority.Citation.Contains("(iii)(A)", StringComparison.Ordinal)))
        {
            yield return new Note(
                LineCase.Law("742.6(a)(6)(iii)(A)", "742.6(a)(6)(iii)(A); BIS statement of 2025-05-13", "S"),
                "The reach to every destination came with the AI Diffusion rule, which BIS announced on 13 May 2025 it does not enforce; no rescission was found, so the text stands."
            );
        }

        yield return new Note(
            LineCase.Law("742.6(b)(10)", "742.6(b)(10)", "M"),
            "Review policy of 742.6(b)(10): only (iii)(A)(1) is held. Remembered, not read: presumption of denial for Macau, D:5 and headquarters or ultimate parents there, else presumption of approval. A person reads it."
        );
    }
}
