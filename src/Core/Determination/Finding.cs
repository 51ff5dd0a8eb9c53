using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// The law a finding rests on. <paramref name="Rule"/> is the row or rule id ("738.chart:NS2"), <paramref name="Citation"/> the
/// section or Federal Register page.
/// </summary>
public sealed record Authority(string Rule, string Citation, Confidence Confidence);

/// <summary>What a topic of law has to say of a line. The set is closed; an outcome is computed from findings alone.</summary>
/// <param name="Text">One sentence a person can check: the rule, the fact, and what follows.</param>
public abstract record Finding(Authority Authority, string Text);

/// <summary>Where a license requirement comes from; decides which exceptions can overcome it (740.2(a)(2)).</summary>
public enum RequirementKind
{
    /// <summary>The Commerce Country Chart or a control of the list (General Prohibitions One, Two, Three).</summary>
    ControlList,

    /// <summary>Part 746 (General Prohibition Six).</summary>
    Embargo,

    /// <summary>A listed or restricted party, part 744 (General Prohibition Five).</summary>
    EndUser,

    /// <summary>An end use, part 744 (General Prohibition Five).</summary>
    EndUse,

    /// <summary>A country on the way (General Prohibition Eight).</summary>
    Transit,

    /// <summary>BIS has informed the exporter.</summary>
    Informed,
}

/// <summary>
/// A license is required for one reason, which must be overcome by itself (738.4(a)(2)).
/// </summary>
/// <param name="Reason">Reason for control ("NS"), or the section ("744.11").</param>
/// <param name="OpenExceptions">Symbols that can overcome it; null: all of part 740, within 740.2.</param>
/// <param name="Policy">Review policy token of the application; null: no policy is known, a person finds it.</param>
/// <param name="Party">The party it hangs on, if it does.</param>
public sealed record Requirement(
    Authority Authority,
    string Text,
    RequirementKind Kind,
    string Reason,
    IReadOnlyList<string>? OpenExceptions,
    string? Policy,
    string? Party = null
) : Finding(Authority, Text)
{
    /// <summary>The chart column ("NS2") where there is one.</summary>
    public string? Column { get; init; }

    /// <summary>The listed owner by whom it reaches the party (744.11(a)(1)); null where the party itself is listed.</summary>
    public string? Owner { get; init; }

    /// <summary>The country whose row asked: the destination, or a stop on the way.</summary>
    public string? Country { get; init; }

    /// <summary>The listing it comes from, where it does; of several the first.</summary>
    public string? Listing { get; init; }

    /// <summary>Further listings of the same party that ask for the same: one requirement, told once.</summary>
    public IReadOnlyList<string> MoreListings { get; init; } = [];

    /// <summary>Every listing it comes from.</summary>
    public IEnumerable<string> Listings => Listing is null ? [] : MoreListings.Prepend(Listing);

    /// <summary>Of the listings it comes from, where each is printed; empty where no source says it.</summary>
    public IReadOnlyList<CitedListing> Cited { get; init; } = [];

    /// <summary>What the listing's entry says of review: policy, open questions, sections it points to.</summary>
    public PolicyFinding? EntryPolicy { get; init; }

    /// <summary>The policy that a draft would put in place of the present one; null without a draft.</summary>
    public ReviewPolicy? DraftPolicy { get; init; }
}

/// <summary>A listing, and the pages by which it stands and reads as it does: "84 FR 22961".</summary>
public sealed record CitedListing(string Listing, IReadOnlyList<string> Citations);

/// <summary>The line may not go, and no license is to be had for it in the ordinary way.</summary>
public sealed record Prohibition(Authority Authority, string Text, string? Party = null) : Finding(Authority, Text);

/// <summary>
/// What a person must find out or decide. <paramref name="Field"/> is the path of the order field whose statement answers it;
/// <paramref name="Worst"/> is the outcome if the answer is the unfavorable one.
/// </summary>
public sealed record Question(Authority Authority, string Text, string Field, Outcome Worst) : Finding(Authority, Text);

/// <summary>What must be done for the answer to hold: a filing, a statement, a record.</summary>
/// <param name="Code">"EEI", "DCS", "UVL_STATEMENT", "EXCEPTION_RECORD", ...</param>
public sealed record Condition(Authority Authority, string Text, string Code) : Finding(Authority, Text);

/// <summary>
/// What a hit means outside export control: a market, procurement or supply matter, or exposure to another state's measures.
/// Shown apart; it changes no export requirement.
/// </summary>
public sealed record SideEffect(Authority Authority, string Text, string Code, string? Party)
    : Finding(Authority, Text);

/// <summary>Something a reader must know: an edition of another year, a rule that rests on memory, a switch.</summary>
public sealed record Note(Authority Authority, string Text) : Finding(Authority, Text);

/// <summary>A requirement that a general license, an exemption or an authorization lifts, and what lifts it.</summary>
public sealed record Lifted(Authority Authority, string Text, Requirement Requirement) : Finding(Authority, Text);
