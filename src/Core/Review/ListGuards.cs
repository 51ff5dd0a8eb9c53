using Licet.Core.Clocks;
using Licet.Core.Process;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What the guards of list changes ask: null where one holds, else a sentence.</summary>
internal static class ListGuards
{
    /// <exception cref="InvalidOperationException">A guard without a meaning: the linter lets none through.</exception>
    public static string? Try(Guard guard, CaseState state, Move move) =>
        guard.Code switch
        {
            "entry-specified" => move.Content is ListProposal p
                ? Specified(p, move.By, state.Process)
                : "The act does not bring a proposal.",
            "own-proposal" => Unless(Owns(state, move.By), "Only the agency that proposed may do so."),
            "preview-of-proposal" => Unless(
                move.Content is ListPreview v && v.Version == state.Proposal?.Version,
                "The preview is of another version than the proposal."
            ) ?? Reckoned((ListPreview)move.Content),
            "previewed" => Unless(
                state.Preview is not null && state.Preview.Version == state.Proposal?.Version,
                "What the proposal will do was not reckoned: no preview of this version."
            ),
            "standing-members" => Members(state, move),
            "member-vote" => Vote(state, move),
            "ruling-as-voted" => Ruling(state, move),
            "body-undecided" => Unless(state.BodyDecision is null, "The body has decided."),
            "body-approved" => Unless(state.BodyDecision?.Outcome == "approve", "The body did not adopt the proposal."),
            "body-rejected" => Unless(state.BodyDecision?.Outcome == "deny", "The body adopted the proposal."),
            "clock-open" => Unless(
                CaseClocks.Read(state, guard.Clock, move.On) is not { State: ClockState.Expired },
                $"The days of '{guard.Clock}' are over: the matter is raised to the next level."
            ),
            "publication-complete" => PublicationFacts.Why(state, move),
            "as-decided" => Unless(
                move.Content is ListPublication p && p.Version == state.Proposal?.Version && p.Corrects is null,
                "What is published is not the version that was decided."
            ),
            "corrects-a-publication" => PublicationFacts.Corrects(state, move),
            "has-publication" => Unless(
                state.Prepared is not null && move.Content is Signature && move.On <= state.Prepared.Published,
                "Nothing is prepared to be published, or its day is over."
            ),
            "not-the-editor" => Unless(
                !state.Acts.Any(a => a.Person == move.By.Id && a.Kind is ("list-proposal" or "list-publication")),
                "Nobody publishes an own list change: neither who proposed it nor who prepared it."
            ),
            "savings-over" => Unless(
                state.Prepared is null && state.Publications.All(p => !(p.Savings?.ExportedBefore > move.On)),
                "A savings clause still runs, or a correction is prepared."
            ),
            _ => throw new InvalidOperationException($"The guard '{guard.Code}' has no meaning."),
        };

    /// <summary>
    /// "approve", "deny", or null where the votes make no decision yet. A majority is one of all members asked, and an abstention
    /// is no vote for (DESIGN: Supp. 5 to part 744 is silent on both).
    /// </summary>
    public static string? Outcome(CaseState state)
    {
        if (state.Proposal is not { } proposal || state.Process.VoteOf(state.Stage, proposal.Change) is not { } rule)
        {
            return null;
        }

        int members = state.Referrals.Count;
        int ayes = state.Votes.Values.Count(v => v == "for");
        int noes = state.Votes.Values.Count(v => v != "for");
        return rule.Rule switch
        {
            "unanimity" => noes > 0 ? "deny"
            : ayes == members && members > 0 ? "approve"
            : null,
            "majority" => 2 * ayes > members ? "approve"
            : 2 * state.Votes.Values.Count(v => v == "against") > members ? "deny"
            : null,
            _ => null,
        };
    }

    private static string? Ruling(CaseState state, Move move)
    {
        if (move.Content is not Bases { Outcome: "approve" or "deny" } bases)
        {
            return "The ruling is 'approve' or 'deny'.";
        }

        if (state.Proposal is not null && (!Given.Said(bases.Statutory) || !Given.Said(bases.Regulatory)))
        {
            return CaseGuards.NoBases;
        }

        string change = state.Proposal?.Change ?? VoteRules.Application;
        if (state.Process.VoteOf(state.Stage, change) is not { } rule)
        {
            return "The process does not say how this body decides on such a change.";
        }

        if (rule.Rule == "alone")
        {
            return null;
        }

        if (rule.Rule == VoteRules.WithChair)
        {
            return BodyVotes.Ruling(state, bases, rule, move.On);
        }

        return Outcome(state) is not { } voted
                ? $"The votes make no decision yet: {rule.Rule} is needed ({rule.Citation})."
            : voted == bases.Outcome ? null
            : $"By {rule.Rule} the votes say '{voted}', not '{bases.Outcome}' ({rule.Citation}).";
    }

    private static string? Specified(ListProposal p, Person by, ProcessDefinition process) =>
        p.Change is not ("add" or "modify" or "remove") ? $"'{p.Change}' is no change: add, modify or remove."
        : process.Lists is { } lists && !lists.Contains(p.List)
            ? $"List: '{p.List}' is not changed by this process; it decides changes of {string.Join(", ", lists)}."
        : by.Agency is not null && by.Agency != p.Agency ? "A representative proposes for the own agency only."
        : p.Entries.IsEmpty || !Given.Said(p.Version) ? "The proposal names no entry, or no version that it makes."
        : !Given.Said(p.Reasons) ? "The proposal does not say why."
        : p.Origin is not ("agency" or "request" or "review")
            ? $"Origin: '{p.Origin}' is none: agency, request or review."
        : p.Change == "remove" ? null
        : p.Basis.IsEmpty ? "The section or sections that are the basis are not named."
        : p.Terms is not { } t || !Given.Said(t.Requirement) || !Given.Said(t.Policy) || !Given.Said(t.Exceptions)
            ? "License requirement, review policy and available exceptions of the entry are not all said."
        : null;

    private static string? Members(CaseState state, Move move)
    {
        if (move.Content is not ReferralTo { Agencies: var asked })
        {
            return "No member is named.";
        }

        string? stranger = asked.FirstOrDefault(a => state.Process.Agencies.All(x => x.Id != a));
        string? left = state
            .Process.Agencies.FirstOrDefault(a => a.Reasons.Contains("standing") && !asked.Contains(a.Id))
            ?.Id;
        return stranger is not null ? $"'{stranger}' is no member of this process."
            : left is not null ? $"Every member is asked; not asked: {left}."
            : null;
    }

    private static string? Vote(CaseState state, Move move) =>
        move.Content is not ListVote vote ? "The act does not bring a vote."
        : vote.Agency != move.By.Agency ? "A representative votes for the own agency only."
        : !state.Referrals.ContainsKey(vote.Agency) ? "The agency is no member of this vote."
        : state.BodyDecision is not null ? "The body has decided."
        : (vote.Lines ?? []).Any(l =>
            l.Outcome is not ("approve" or "deny") || (state.Submission?.Lines ?? []).All(x => x.Id != l.Line)
        )
            ? "Lines: one is no line of the application, or neither 'approve' nor 'deny'."
        : (vote.Vote == ListVote.Postpone && state.Postponing.Contains(vote.Agency))
        || (state.Votes.GetValueOrDefault(vote.Agency) == vote.Vote && Same(state, vote))
            ? $"Vote: '{vote.Vote}' is the agency's vote already."
        : vote.Vote == ListVote.Postpone && state.Process.Stops.Any(s => s.Unanimous == true) ? null
        : vote.Vote is not ("for" or "against" or "abstain") ? $"'{vote.Vote}' is no vote: for, against or abstain."
        : null;

    private static bool Same(CaseState state, ListVote vote) =>
        (vote.Lines ?? []).SequenceEqual(
            state.VotesByLine.GetValueOrDefault(vote.Agency) is { IsDefault: false } lines ? lines : []
        );

    private static string? Reckoned(ListPreview preview) =>
        Unless(Given.Said(preview.Digest), "Digest: the preview names the report it stands for.")
        ?? Unless(preview.Counterparties >= 0, "Counterparties: a number is 0 or more.")
        ?? Unless(preview.Orders >= 0, "Orders: a number is 0 or more.")
        ?? Unless(preview.Lines >= 0, "Lines: a number is 0 or more.");

    private static bool Owns(CaseState state, Person by) =>
        state.Proposal is { } p && (p.Agency == by.Agency || (p.Origin != "agency" && by.Agency is null));
}
