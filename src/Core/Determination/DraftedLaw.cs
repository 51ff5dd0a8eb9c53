using Licet.Core.Drafts;
using Licet.Core.Items;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>
/// A draft tried on a line: requirements that its general licenses would lift, and the policies its applications would be
/// reviewed under. Without a draft there is no step: the answer is that of the law.
/// </summary>
internal static class DraftedLaw
{
    public static void Decide(LineCase given)
    {
        var draft = given.Situation.Draft;
        if (draft.Licenses.Count == 0)
        {
            return;
        }

        List<Finding> findings = [];
        foreach (var asked in given.Trail.Open())
        {
            foreach (var license in draft.Licenses.Where(l => l.Window.Holds(given.Day)))
            {
                var reach = Reach(given, asked, license.Scope);
                if (reach == Applies.Yes)
                {
                    findings.AddRange(Lifts(asked, license));
                    break;
                }

                if (reach == Applies.Depends)
                {
                    findings.AddRange(Open(given, license));
                }
            }
        }

        given.Step(
            "draft",
            $"Would the draft '{draft.Title}' lift the requirement?",
            string.Join("; ", draft.Licenses.Select(l => l.Citation).Distinct(StringComparer.Ordinal)),
            [.. findings.Distinct()]
        );
    }

    /// <summary>The open requirements, those that the draft means with its policy in place of the present one.</summary>
    public static IReadOnlyList<Requirement> Reviewed(LineCase given, IReadOnlyList<Requirement> open)
    {
        var policies = given.Situation.Draft.Policies.Where(p => p.Window.Holds(given.Day)).ToList();
        return policies.Count == 0 ? open : [.. open.Select(Reviewed)];

        Requirement Reviewed(Requirement asked)
        {
            foreach (var policy in policies)
            {
                // What is only possibly within the draft keeps the policy it has.
                if (Reach(given, asked, policy.Scope) == Applies.Yes)
                {
                    return asked with { DraftPolicy = policy.Policy };
                }
            }

            return asked;
        }
    }

    /// <summary>Whether an item is within the items of a scope; facts and parties not asked.</summary>
    public static Applies Reaches(DraftScope scope, Classification item, RuleBook rules, DateOnly day) =>
        Items(scope, item, rules, day).And(OnlyFor(scope, item, rules));

    private static Applies Reach(LineCase given, Requirement asked, DraftScope scope)
    {
        if (
            !scope.Requirements.Contains(asked.Reason)
            || (scope.NamesListings && !IsNamed(given, asked, scope))
            || !In(scope.Destinations, asked.Country ?? given.Order.Destination)
            || !In(scope.PartyCountries, given.Order.Parties.FirstOrDefault(p => p.Name == asked.Party)?.Country)
        )
        {
            return Applies.No;
        }

        return scope
            .Facts.Select(f => f[0] == '!' ? Three.Not(Three.Of(given.Fact(f[1..]))) : Three.Of(given.Fact(f)))
            .Aggregate(Reaches(scope, given.Line.Classification, given.Rules, given.Day), AppliesLogic.And);
    }

    private static bool In(IReadOnlyList<string> codes, string? code) =>
        codes.Count == 0 || (code is not null && codes.Contains(code));

    private static bool IsNamed(LineCase given, Requirement asked, DraftScope scope) =>
        asked.Listing is { } id
        && (
            scope.Listings.Contains(id)
            || (
                scope.Families.Count > 0
                && Met(given).FirstOrDefault(l => l.Id == id) is { } listing
                && EntityEntryHistory.Shipped.FamilyOf(listing) is { } family
                && scope.Families.Contains(family)
            )
        );

    private static IEnumerable<Listing> Met(LineCase given) =>
        given
            .Situation.Parties.SelectMany(p => p.Owners.Append(p).Concat(p.BranchOf is { } company ? [company] : []))
            .SelectMany(p => p.Hits)
            .Select(h => h.Listing);

    private static Applies Items(DraftScope scope, Classification item, RuleBook rules, DateOnly day) =>
        scope.Items.Count == 0 ? Applies.Yes
        : item.IsEar99
            ? scope.Items.Contains("EAR99") ? Applies.Yes
                : Applies.No
        : rules.ItemSets.Any(scope.Items, item, day);

    private static Applies OnlyFor(DraftScope scope, Classification item, RuleBook rules)
    {
        if (scope.ControlledOnlyFor.Count == 0 || item.IsEar99)
        {
            return Applies.Yes;
        }

        if (rules.ControlList.Find(item) is not { Standing: Rules.ControlList.EntryStanding.Table } entry)
        {
            return Applies.Depends;
        }

        return Three.Not(
            entry
                .Controls.Where(c => !scope.ControlledOnlyFor.Contains(c.Reason))
                .Select(c => c.Covers(item))
                .Aggregate(Applies.No, AppliesLogic.Or)
        );
    }

    private static IEnumerable<Finding> Lifts(Requirement asked, DraftLicense license)
    {
        var law = Law(license);
        yield return new Lifted(
            law,
            $"{license.Id} (draft, not in force) would lift {asked.Reason}{(asked.Party is { } party ? $" for {party}" : "")}: the line is within its scope.",
            asked
        );
        foreach (var condition in license.Conditions)
        {
            yield return new Condition(law, condition, "DRAFT_CONDITION");
        }
    }

    /// <summary>What decides whether the line is within the draft; until it is said, nothing is lifted.</summary>
    private static IEnumerable<Finding> Open(LineCase given, DraftLicense license)
    {
        var law = Law(license);
        var unsaid = license
            .Scope.Facts.Select(f => f.TrimStart('!'))
            .Where(f => given.Fact(f) == Orders.Answer.Unknown);
        foreach (var code in unsaid)
        {
            yield return given.Ask(law, code, Outcome.NoLicenseRequired);
        }

        if (Reaches(license.Scope, given.Line.Classification, given.Rules, given.Day) == Applies.Depends)
        {
            yield return new Question(
                law,
                $"Is {given.Line.Classification} within the items of {license.Id} (draft, not in force)?",
                given.Field("eccn"),
                Outcome.NoLicenseRequired
            );
        }
    }

    private static Authority Law(DraftLicense license) =>
        LineCase.Law($"draft:{license.Id}", license.Citation, "DESIGN");
}
