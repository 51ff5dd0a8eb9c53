using Licet.Core.Parties.Wordings;
using Licet.Screening.Lists;

namespace Licet.Core.Parties.EntityEntries;

/// <summary>An entry as it stood on a day: whether it bound, and what it said.</summary>
/// <param name="Listing">The entry as the list at hand holds it.</param>
/// <param name="Day">The day.</param>
/// <param name="Force">Whether it bound on the day, and the date that decides.</param>
/// <param name="Wording">What it said on the day; null where no source at hand says it.</param>
/// <param name="Footnotes">Footnote marks it had on the day.</param>
/// <param name="Citations">What the wording of the day rests on.</param>
/// <param name="Questions">What a person has to answer about force or wording.</param>
/// <param name="Notes">What an answer should say beside it.</param>
public sealed record EntryOnDay(
    Listing Listing,
    DateOnly Day,
    InForce Force,
    EntryWording? Wording,
    IReadOnlyList<string> Footnotes,
    IReadOnlyList<string> Citations,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> Notes
)
{
    /// <summary>License exceptions of part 740 that the entry leaves open ("GOV:740.11(b)(2)"); no other may be used.</summary>
    public IReadOnlyList<string> OpenExceptions => Wording?.OpenExceptions ?? [];

    /// <summary>Sections on which the requirement rests, as the entry names them.</summary>
    public IReadOnlyList<string> Sections => Wording?.Requirement.Shape?.Sections ?? [];

    /// <summary>Whether the entry asks for a license for an item on the day. An entry not in force asks for none.</summary>
    public RequirementFinding RequirementFor(EntryFacts facts)
    {
        if (!Force.Counts)
        {
            return new(Verdict.No, null, [], []);
        }
        if (Wording is null)
        {
            return new(Verdict.Ask, null, [], Questions);
        }

        var finding = Wording.RequirementFor(facts);
        return Force.Force == Licet.Screening.Lists.Force.PersonDecides && finding.Applies != Verdict.No
            ? finding with
            {
                Applies = Verdict.Ask,
                Questions = [.. Questions, .. finding.Questions],
            }
            : finding;
    }

    /// <summary>The review policy for an item on the day.</summary>
    public PolicyFinding PolicyFor(EntryFacts facts) =>
        Wording is null ? new(null, null, [], [], Questions) : Wording.PolicyFor(facts);
}
