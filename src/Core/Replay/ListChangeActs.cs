using System.Collections.Immutable;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Core.Process;
using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Replay;

/// <summary>
/// Each change of the list as a case of the committee: proposed, reckoned, circulated, voted, cleared, published by a second person on
/// the day from which it binds. The parties and their wording are those of the starter list of that day; of a rule none of whose
/// parties is in it there is no case, only its event. The days before the last one are invented.
/// </summary>
internal sealed class ListChangeActs(ReplayFacts facts, ListsOfDay lists)
{
    private const int DaysBefore = 10;

    private static readonly string[] s_members = ["commerce", "defense", "energy", "state"];
    private static readonly Bases s_adopted = new("ECRA, 50 U.S.C. 4813(a)(2)", "744.11(b)", "approve");

    /// <param name="through">Of a change that is proposed on a later day there is nothing.</param>
    public IEnumerable<ReplayAct> Begun(DateOnly through) =>
        facts
            .Timeline.Where(r => r.Kind is "LIST_ADD" or "LIST_CHANGE" && r.Effective.AddDays(-DaysBefore) <= through)
            .Select(r => (Row: r, Entries: Entries(r)))
            .Where(c => c.Entries.Count > 0)
            .SelectMany(c => Of(c.Row, c.Entries));

    /// <summary>The listings that stand from this day on; of a change of wording, those whose family reads otherwise from it.</summary>
    private List<Listing> Entries(TimelineRow row)
    {
        IReadOnlyList<Listing> now = lists.On(row.Effective, facts.List).Listings;
        if (row.Kind == "LIST_CHANGE")
        {
            HashSet<string> families = [.. Wordings(row).Select(w => w["family"])];
            return [.. now.Where(l => EntityEntryHistory.Shipped.FamilyOf(l) is { } f && families.Contains(f))];
        }

        HashSet<Listing> before = new(
            lists.On(row.Effective.AddDays(-1), facts.List).Listings,
            ReferenceEqualityComparer.Instance
        );
        return [.. now.Where(l => !before.Contains(l))];
    }

    private IEnumerable<ReplayAct> Of(TimelineRow row, List<Listing> entries)
    {
        string history = "list-change/" + row.Citations[0].Replace(' ', '-');
        string version = lists.On(row.Effective, facts.List).ContentHash;
        DateOnly day = row.Effective;
        yield return On(
            day.AddDays(-DaysBefore),
            "propose",
            ReplayPeople.Member("commerce"),
            Proposal(row, entries, version)
        );
        yield return On(day.AddDays(-DaysBefore), "preview", ReplayPeople.Editor, Preview(row, version));
        yield return On(day.AddDays(-9), "circulate", ReplayPeople.CommitteeChair, new ReferralTo([.. s_members]));
        foreach (string member in s_members)
        {
            ListVote vote = new(member, "for", "Synthetic: how the members voted is not public.");
            yield return On(day.AddDays(-8), "vote-erc", ReplayPeople.Member(member), vote);
        }

        yield return On(day.AddDays(-7), "rule-erc", ReplayPeople.CommitteeChair, s_adopted);
        yield return On(day.AddDays(-1), "clear", ReplayPeople.CommitteeChair, NoContent.Of);
        ListPublication publication = new(version, day, row.Published ?? day, row.Citation, null, null, null);
        yield return On(day.AddDays(-1), "prepare", ReplayPeople.Editor, publication);
        yield return On(day, "publish", ReplayPeople.Publisher, Signature.Of);

        ReplayAct.OnCase On(DateOnly on, string transition, Person by, Content content) =>
            new(on, history, ShippedProcesses.UsErc, transition, by, content);
    }

    private ListProposal Proposal(TimelineRow row, List<Listing> entries, string version) =>
        new(
            row.Kind == "LIST_CHANGE" ? "modify" : "add",
            facts.List,
            version,
            [.. entries.Select(l => l.Id).Order(StringComparer.Ordinal)],
            "commerce",
            "agency",
            ["744.11(b)"],
            Terms(row, entries[0]),
            row.What
        );

    /// <summary>As the entries of the family read on the day; else as the starter list has them.</summary>
    private static EntryTerms Terms(TimelineRow row, Listing first)
    {
        string? family = EntityEntryHistory.Shipped.FamilyOf(first);
        IReadOnlyDictionary<string, string>? wording = EarTable
            .Read("entity-wordings.csv")
            .FirstOrDefault(w =>
                w["family"] == family
                && new EffectiveWindow(EarTable.Day(w["from"]), EarTable.Day(w["through"])).Holds(row.Effective)
            );
        return wording is null
            ? new(first.LicenseRequirement ?? "not said", first.ReviewPolicy ?? "not said", "none")
            : new(wording["requirement"], wording["policy"], "none");
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Wordings(TimelineRow row) =>
        EarTable.Read("entity-wordings.csv").Where(w => EarTable.Day(w["from"]) == row.Effective);

    /// <summary>What the change does to the parties that the replay's exporters deal with, as it was shown before the vote.</summary>
    private ListPreview Preview(TimelineRow row, string version)
    {
        List<Counterparty> portfolio =
        [
            .. facts.Consignees.Select(c => new Counterparty(c.Listing, c.Name, Country: c.Country)),
        ];
        ImpactReport report = ImpactAnalysis.Of(
            new(Side(row.Effective.AddDays(-1)), Side(row.Effective), portfolio, [])
        );
        return ListPreviews.Of(version, report);
    }

    private ImpactSide Side(DateOnly day) =>
        new(
            [lists.On(day, facts.List)],
            lists.Worth,
            RuleBook.Shipped,
            new DeterminationSettings(AffiliatesRuleSetting.Suspended, AcceptGaps: false)
        );
}
