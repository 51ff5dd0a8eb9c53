using Licet.Core.Orders;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;
using ReviewPolicy = Licet.Core.Parties.Wordings.ReviewPolicy;

namespace Licet.Core.Determination;

/// <summary>
/// Under which policy an application is reviewed for one requirement, by the table of licensing policies (part 742; parts 744 and
/// 746 where a section holds it). A milder limb has to be shown and is named beside the policy; a stricter one has to be ruled out.
/// What is not firm, or is an edition of another year, is shown with its tag and leaves the policy open.
/// </summary>
internal static class LicensingPolicies
{
    private const string Table = "licensing-policies";

    /// <summary>The position of a reason or section; null where the table holds none of its limbs.</summary>
    public static PolicyPosition? Of(
        LineCase given,
        Requirement asked,
        string reviewOf,
        string label,
        PolicyBasis basis
    )
    {
        var country = given.Rules.Countries.On(asked.Country ?? given.Order.Destination, given.Day);
        var limbs = given.Rules.LicensingPoliciesOf(reviewOf, given.Day);
        if (country is null || !limbs.Any(l => IsFor(asked, l)))
        {
            return null;
        }

        LicensingPolicy? settled = null;
        List<LicensingPolicy> possible = [];
        foreach (var limb in limbs.Where(l => IsFor(asked, l)))
        {
            var holds = Holds(given, limb, country);
            if (holds == Applies.Yes)
            {
                settled = limb;
                break;
            }

            if (holds == Applies.Depends)
            {
                possible.Add(limb);
            }
        }

        return Among(given, settled, possible, country, new(label, basis, null, []));
    }

    /// <summary>Whether the limb is for the requirement: it names no column, section or embargo, or that of the requirement.</summary>
    private static bool IsFor(Requirement asked, LicensingPolicy limb)
    {
        foreach (var scope in limb.Scope)
        {
            if (Names(asked, scope))
            {
                return true;
            }
        }

        return limb.Scope.Count == 0;
    }

    private static bool Names(Requirement asked, string scope) =>
        asked.Column == scope || asked.Authority.Rule == scope || Cites(asked.Authority.Citation, scope);

    /// <summary>Whether one of the citations, which "; " parts, is the section.</summary>
    private static bool Cites(ReadOnlySpan<char> citations, string section)
    {
        foreach (var part in citations.Split("; "))
        {
            if (citations[part].SequenceEqual(section))
            {
                return true;
            }
        }

        return false;
    }

    private static PolicyPosition Among(
        LineCase given,
        LicensingPolicy? settled,
        List<LicensingPolicy> possible,
        Country country,
        PolicyPosition position
    )
    {
        if (settled is null || !Firm(given, settled) || Policy(settled) is not { } policy)
        {
            List<string> open = [.. possible.SelectMany(p => Open(given, p, country))];
            return position with
            {
                Questions = [.. open, .. settled is null && open.Count > 0 ? [] : new[] { Read(given, settled) }],
                Note = settled is null ? null : Words(given, settled),
            };
        }

        var stricter = possible.FindAll(p => !(Policy(p) <= policy));
        var known = stricter.TrueForAll(p => Policy(p) is not null && Firm(given, p));
        var milder = possible
            .Where(p => Policy(p) < policy)
            .Select(p => $"{ReviewPolicies.Words(p.Policy)} if {p.Gist}");
        return position with
        {
            Policy = known ? stricter.Select(Policy).Append(policy).Max() : null,
            Questions = [.. stricter.SelectMany(p => Open(given, p, country)).Distinct(StringComparer.Ordinal)],
            Note = string.Join("; ", milder.Prepend(Words(given, settled))),
        };
    }

    private static string Read(LineCase given, LicensingPolicy? limb) =>
        limb is null
            ? "which policy holds? No limb of the table reaches it."
            : $"which policy holds? Read {limb.Source.Citation}; {Words(given, limb)}.";

    /// <summary>"civil end user and civil end use (742.4(b)(7))", with the tag where it is not firm.</summary>
    private static string Words(LineCase given, LicensingPolicy limb)
    {
        var words = $"{limb.Gist} ({limb.Source.Citation})";
        return Policy(limb) is null || Firm(given, limb) ? words
            : limb.Source.Confidence.IsFirm
                ? $"{ReviewPolicies.Words(limb.Policy)}, {words}, by the {given.Rules.EditionOf(Table)!.Note(given.Day)}"
            : $"{ReviewPolicies.Words(limb.Policy)}, {words}, tag {limb.Source.Confidence}";
    }

    /// <summary>
    /// Read in the text, and known for the day: the table's edition reaches it, or the row says from when or until when it
    /// holds. An edition of a later year is a stand-in for an earlier day.
    /// </summary>
    private static bool Firm(LineCase given, LicensingPolicy limb) =>
        limb.Source.Confidence.IsFirm
        && (
            (limb.Source.Window.From ?? limb.Source.Window.Through) is not null
            || given.Rules.EditionOf(Table)?.Covers(given.Day) != Coverage.EarlierThanEdition
        );

    private static ReviewPolicy? Policy(LicensingPolicy limb) =>
        ReviewPolicies.TryParse(limb.Policy, out var policy) ? policy : null;

    private static Applies Holds(LineCase given, LicensingPolicy limb, Country country)
    {
        var reach = Reach(given, limb, country);
        foreach (var word in limb.When)
        {
            reach = reach.And(Holds(given, limb, word));
        }

        return reach;
    }

    /// <summary>What is open of a limb, a question each: whether it reaches this, and its facts.</summary>
    private static IEnumerable<string> Open(LineCase given, LicensingPolicy limb, Country country)
    {
        if (Reach(given, limb, country) == Applies.Depends)
        {
            yield return $"does {limb.Source.Citation} ({limb.Gist}) reach {given.Line.Classification} and {country.Name}?";
        }

        foreach (var word in limb.When)
        {
            if (Holds(given, limb, word) == Applies.Depends)
            {
                var code = FactCodes.Kebab(word.TrimStart('!'));
                yield return $"{given.Ask(new("", "", default), code, default).Text} ({given.FactField(code)})";
            }
        }
    }

    private static Applies Reach(LineCase given, LicensingPolicy limb, Country country)
    {
        var item = given.Line.Classification;
        var (where, items, controlled) = (
            DestinationScope.TryParse(limb.Where, out var scope) ? scope.Reaches(country) : Applies.Depends,
            limb.Items.Count == 0 ? Applies.Yes : given.Rules.ItemSets.Any(limb.Items, item, given.Day),
            limb.Controlled.Count == 0 ? Applies.Yes : Controlled(given, limb)
        );
        return where.And(items).And(controlled);
    }

    /// <summary>Whether a fact of the limb is as the limb has it: so, or with "!" not so.</summary>
    private static Applies Holds(LineCase given, LicensingPolicy limb, string word)
    {
        var fact = word.TrimStart('!');
        var said = Known(given, FactCodes.Kebab(fact), fact);
        return said == Answer.Unknown && !limb.AsksWhenUnsaid ? Applies.No
            : word[0] == '!' ? Three.Not(Three.Of(said))
            : Three.Of(said);
    }

    private static Applies Controlled(LineCase given, LicensingPolicy limb) =>
        given.Rules.ControlList.Find(given.Line.Classification) is { } entry
            ? limb
                .Controlled.Select(r => entry.IsControlledFor(r, given.Line.Classification, given.Day))
                .Aggregate(Applies.No, AppliesLogic.Or)
            : Applies.No;

    /// <summary>A fact as stated; one that is an end use of part 744 is also known from what the order says of the end use.</summary>
    private static Answer Known(LineCase given, string code, string fact)
    {
        if (given.Fact(code) is var said and not Answer.Unknown)
        {
            return said;
        }

        var (isUse, isTold) = (false, false);
        foreach (var rule in given.Rules.EndUses.On(given.Day))
        {
            if (rule.Fact == fact)
            {
                isUse = true;
                isTold |= given.Order.EndUse?.Codes.Contains(EndUses.Code(rule)) == true;
            }
        }

        return !isUse ? Answer.Unknown
            : isTold ? Answer.Yes
            : given.Order.EndUse is { SaysCodes: true } || given.Assumes(Assumption.NoEndUseOfConcern) ? Answer.No
            : Answer.Unknown;
    }
}
