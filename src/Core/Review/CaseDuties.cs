using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>The duty table: what an outcome against, or along, a line's policy needs.</summary>
internal static class CaseDuties
{
    /// <summary>Whether each line is decided once, by an outcome, and what goes with it can be; else a sentence.</summary>
    /// <param name="on">The legal day of the proposal.</param>
    public static string? Incomplete(CaseState state, Decision? decision, DateOnly on)
    {
        if (decision is null)
        {
            return "The act does not bring a decision.";
        }

        string[] lines = [.. (state.Submission?.Lines ?? []).Select(l => l.Id).Order(StringComparer.Ordinal)];
        // A line that is approved may stand in another decision as approved, which changes nothing of it, or be left out.
        IEnumerable<string> left = lines
            .Where(l => state.ApprovalOf(l) is not null)
            .Except(decision.Lines.Select(l => l.Line), StringComparer.Ordinal);
        IEnumerable<string> named = decision.Lines.Select(l => l.Line).Concat(left);
        if (lines.Length == 0 || !lines.SequenceEqual(named.Order(StringComparer.Ordinal)))
        {
            return "Each line of the application is decided once.";
        }

        LineDecision? taken = decision.Lines.FirstOrDefault(l =>
            l.Outcome != "approve" && state.ApprovalOf(l.Line) is not null
        );
        if (taken is not null)
        {
            return $"Line {taken.Line} is approved, and stays so.";
        }

        LineDecision? other = decision.Lines.FirstOrDefault(l => l.Outcome is not ("approve" or "deny"));
        return other is null
            ? Unwritten(state, decision) ?? GrantFacts.Why(state, decision, on)
            : $"Line {other.Line}: '{other.Outcome}' is no outcome: approve or deny.";
    }

    /// <summary>What a line's rows ask to be written and is not: nobody is to sign what could never be decided.</summary>
    private static string? Unwritten(CaseState state, Decision decision) =>
        First(state, decision, (need, line) => Unwritten(need, state, line));

    /// <summary>The first thing missing, as a sentence; null where every line has what its rows ask for.</summary>
    public static string? Missing(CaseState state, Move move)
    {
        return state.Decision is { } decision
            ? First(state, decision, (need, line) => Unwritten(need, state, line) ?? Lacks(need, state, move))
            : "Nothing is proposed.";
    }

    private static string? First(CaseState state, Decision decision, Func<string, LineDecision, string?> lacks)
    {
        foreach (LineDecision line in decision.Lines.Where(l => state.ApprovalOf(l.Line) is null))
        {
            string policy = state.Submission!.Lines.Single(l => l.Id == line.Line).Policy;
            List<Duty> rows =
            [
                .. state.Process.Duties.Where(d => d.On && d.Policy == policy && d.Outcome == line.Outcome),
            ];
            if (rows.Count == 0)
            {
                return $"Line {line.Line}: no row for '{policy}' and '{line.Outcome}': it is not decided.";
            }

            foreach (Duty row in rows)
            {
                foreach (string need in row.Needs)
                {
                    if (lacks(need, line) is { } why)
                    {
                        return $"Line {line.Line}, {policy}, {line.Outcome}: {why}";
                    }
                }
            }
        }

        return null;
    }

    public static string? BasesOfDenials(Decision? decision)
    {
        if (decision is null || decision.Lines.IsEmpty)
        {
            return "The act does not bring lines to deny.";
        }

        LineDecision? bare = decision.Lines.FirstOrDefault(l => l.Outcome == "deny" && !HasBases(l));
        return bare is null ? null : $"Line {bare.Line}: a denial states both legal bases and the considerations.";
    }

    /// <summary>Of what an outcome needs, what the proposal itself has to say.</summary>
    private static string? Unwritten(string need, CaseState state, LineDecision line) =>
        need switch
        {
            "rationale" => Given.Said(line.Rationale) ? null : "a written rationale is needed.",
            "rationale-against-positions" => state.Ruled is not null
            || state.Referrals.IsEmpty
            || state.Referrals.Values.Any(r => r.View != "deny")
            || Given.Said(line.Rationale)
                ? null
                : "every agency recommends to deny: a written rationale is needed.",
            "bases-per-line" => HasBases(line) ? null : "both legal bases and the considerations are needed.",
            _ => null,
        };

    /// <summary>Of what an outcome needs, what others than the proposer have to do.</summary>
    private static string? Lacks(string need, CaseState state, Move move)
    {
        int signers = state.Signers.Add(move.By.Id).Remove(state.Proposer ?? "").Count;
        return need switch
        {
            "second-signer" => signers >= 2 ? null
            : state.Signers.Contains(move.By.Id) ? "a second signer is needed: you have signed, another person decides."
            : "a second signer is needed, other than the proposer.",
            "two-directors" => signers >= 3 ? null : "two directors sign beside the officer.",
            "explicit-positions" => state.Referrals.Values.All(r => r.Position is not null)
                ? null
                : "every agency speaks; silence is not enough.",
            "rationale" or "rationale-against-positions" or "bases-per-line" => null,
            _ => throw new InvalidOperationException($"The duty '{need}' has no meaning."),
        };
    }

    private static bool HasBases(LineDecision line) =>
        !string.IsNullOrWhiteSpace(line.Statutory)
        && !string.IsNullOrWhiteSpace(line.Regulatory)
        && !string.IsNullOrWhiteSpace(line.Considerations);
}
