using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Licet.Core.Review;

/// <summary>A change of a published list as it is proposed.</summary>
/// <param name="Change">"add", "modify" or "remove".</param>
/// <param name="List">"EL".</param>
/// <param name="Version">Content hash of the list version that the change would make.</param>
/// <param name="Entries">Ids of the listings added, changed or removed.</param>
/// <param name="Agency">Who proposes.</param>
/// <param name="Origin">"agency", "request" (of a listed entity, 744.16(e)) or "review" (the ERC's own).</param>
/// <param name="Basis">Sections that are the basis of an addition or modification.</param>
/// <param name="Terms">What the entry says; null on a removal.</param>
/// <param name="Reasons">Why.</param>
public sealed record ListProposal(
    string Change,
    string List,
    string Version,
    ImmutableArray<string> Entries,
    string Agency,
    string Origin,
    ImmutableArray<string> Basis,
    EntryTerms? Terms,
    string Reasons
) : Content;

/// <summary>What an entry asks: the ERC specifies it where the sections of the basis do not (Supp. 5 to part 744).</summary>
/// <param name="Requirement">Items for which a license is required.</param>
/// <param name="Policy">Under which applications are reviewed.</param>
/// <param name="Exceptions">License exceptions that are available; "none" where none is.</param>
public sealed record EntryTerms(string Requirement, string Policy, string Exceptions);

/// <summary>What a proposal will do to a portfolio and its orders, as it was reckoned before the vote.</summary>
/// <param name="Version">Of the proposal it was reckoned on.</param>
/// <param name="Digest">Of the whole report, lower-case hexadecimal: the same on the published version.</param>
/// <param name="Sentences">For the committee: parties met, lines that go from one outcome to another, amounts, gaps.</param>
public sealed record ListPreview(
    string Version,
    string Digest,
    int Counterparties,
    int Orders,
    int Lines,
    ImmutableArray<string> Sentences
) : Content;

/// <param name="Vote">"for", "against", "abstain", or <see cref="Postpone"/> where the process has a stop that all members agree on.</param>
/// <param name="Lines">Of an application: lines on which the member votes otherwise, "approve" or "deny"; null for none.</param>
public sealed record ListVote(
    string Agency,
    string Vote,
    string Reasons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<LineRuling>? Lines = null
) : Content
{
    /// <summary>Agrees to postpone the vote; a vote given before stands.</summary>
    internal const string Postpone = "postpone";

    /// <summary>"approve" or "deny" as the votes of the stage's body say by its rule; null where they make no decision yet, or one rules alone.</summary>
    public static string? OutcomeOf(CaseState change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ListGuards.Outcome(change);
    }
}

/// <summary>An amendment of the list as it is to be published.</summary>
/// <param name="Version">Content hash of the version it makes.</param>
/// <param name="Effective">From which day it binds; often before it is printed.</param>
/// <param name="Published">The day it appears.</param>
/// <param name="Citation">"84 FR 22961".</param>
/// <param name="Corrects">Citation of what it corrects; null for a first publication.</param>
/// <param name="What">On a correction: what was printed otherwise than decided.</param>
/// <param name="Savings">Null where the rule has no savings clause.</param>
public sealed record ListPublication(
    string Version,
    DateOnly Effective,
    DateOnly Published,
    string Citation,
    string? Corrects,
    string? What,
    SavingsClause? Savings
) : Content
{
    /// <summary>Those that bind on a day, in their order; a corrected one is left out from the day on which its correction binds.</summary>
    public static IEnumerable<ListPublication> BindingOn(ImmutableArray<ListPublication> all, DateOnly day) =>
        all.Where(p => p.Effective <= day && !all.Any(c => c.Corrects == p.Citation && c.Effective <= day));
}

/// <summary>
/// What was on its way may go on under the old law: shipments aboard a carrier to a port of export by one day, that arrive or
/// leave before another.
/// </summary>
/// <param name="AboardBy">The last day on which a shipment had to be on its way.</param>
/// <param name="ExportedBefore">The first day on which it is too late; null where the clause sets none.</param>
public sealed record SavingsClause(DateOnly AboardBy, DateOnly? ExportedBefore, string Citation)
{
    /// <summary>Whether the clause covers a shipment; null where a day that decides is not known: a person decides.</summary>
    /// <param name="aboardSince">Day from which it was on its way; null where not known.</param>
    /// <param name="exported">Day of the export, or the day that asks.</param>
    public bool? Covers(DateOnly? aboardSince, DateOnly exported) =>
        exported >= ExportedBefore ? false
        : aboardSince is null ? null
        : aboardSince <= AboardBy;
}
