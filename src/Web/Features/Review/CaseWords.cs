using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Review;

namespace Licet.Web.Features.Review;

/// <summary>What a case's things are called.</summary>
public static class CaseWords
{
    public static string Agency(ProcessDefinition process, string agency)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Agencies.FirstOrDefault(a => a.Id == agency) is { } known ? known.Short ?? known.Title : agency;
    }

    /// <summary>Statutory and regulatory basis, as far as they are cited; empty for none.</summary>
    public static string Bases(string? statutory, string? regulatory) =>
        string.Join("; ", new[] { statutory, regulatory }.Where(b => !string.IsNullOrEmpty(b)));

    /// <summary>Why a clock is stopped.</summary>
    public static string Stop(ProcessDefinition process, string reason)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Stops.FirstOrDefault(r => r.Reason == reason)?.Title ?? reason;
    }

    /// <summary>An agency's view: a key of the texts.</summary>
    public static string View(string view) =>
        view switch
        {
            "approve" => "Approve",
            "approve-with-conditions" => "Approve with conditions",
            "deny" => "Deny",
            "no-objection" => "No objection",
            _ => "awaited",
        };

    /// <summary>How a body decides (docs/process.md): a key of the texts.</summary>
    public static string VoteRule(string rule) =>
        rule switch
        {
            VoteRules.WithChair =>
                "By a majority of the agencies and of who presides. While one may still vote all count; afterwards those who voted, and a tie goes to who presides.",
            "unanimity" => "By all members together.",
            _ => "By a majority of the members.",
        };

    /// <summary>A review policy: a key of the texts.</summary>
    public static string Policy(string policy) =>
        policy switch
        {
            "PresumptionOfApproval" => "Presumption of approval",
            "CaseByCase" => "Case by case",
            "PresumptionOfDenial" => "Presumption of denial",
            "PolicyOfDenial" => "Policy of denial",
            "Mixed" => "Not settled: limbs are not told apart",
            _ => policy,
        };

    public static string Role(ProcessDefinition process, string? role)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Roles.FirstOrDefault(r => r.Id == role)?.Title ?? role ?? "";
    }

    /// <summary>What was done: the transition's title, or of an act beside the stage its own.</summary>
    public static string Act(FoldedAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        string id = act.Event.Transition.Length > 0 ? act.Event.Transition : act.Event.Content.Kind;
        return CaseActs.TitleOf(act.Before.Process, id);
    }

    /// <summary>How a clock looks beside its word.</summary>
    public static string Tag(ClockState state) =>
        state switch
        {
            ClockState.Met => "lc-good",
            ClockState.Expired or ClockState.MetLate => "lc-stop",
            ClockState.Stopped => "lc-plain",
            _ => "lc-wait",
        };

    public static string Words(ClockState state) =>
        state switch
        {
            ClockState.Running => "Running",
            ClockState.Stopped => "Stopped",
            ClockState.Met => "Met in time",
            ClockState.MetLate => "Met late",
            _ => "Days are over",
        };
}
