using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Licet.Core.Review;

/// <summary>What an act brings with it. Money, quantities and texts are strings, so that an event has one way of being written.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(NoContent), "none")]
[JsonDerivedType(typeof(Submission), "submission")]
[JsonDerivedType(typeof(Intake), "intake")]
[JsonDerivedType(typeof(Screened), "screened")]
[JsonDerivedType(typeof(ReferralTo), "referral")]
[JsonDerivedType(typeof(Position), "position")]
[JsonDerivedType(typeof(DeemedPosition), "deemed-position")]
[JsonDerivedType(typeof(Bases), "bases")]
[JsonDerivedType(typeof(Return), "return")]
[JsonDerivedType(typeof(Decision), "decision")]
[JsonDerivedType(typeof(Signature), "signature")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(AnswerRuling), "answer-ruling")]
[JsonDerivedType(typeof(AppealFiled), "appeal-filed")]
[JsonDerivedType(typeof(AppealRuling), "appeal-ruling")]
[JsonDerivedType(typeof(Amendment), "amendment")]
[JsonDerivedType(typeof(HoldPlaced), "hold-placed")]
[JsonDerivedType(typeof(HoldLifted), "hold-lifted")]
[JsonDerivedType(typeof(StopBegan), "stop-began")]
[JsonDerivedType(typeof(StopActed), "stop-acted")]
[JsonDerivedType(typeof(StopEnded), "stop-ended")]
[JsonDerivedType(typeof(ConditionDropped), "condition-dropped")]
[JsonDerivedType(typeof(ListProposal), "list-proposal")]
[JsonDerivedType(typeof(ListPreview), "list-preview")]
[JsonDerivedType(typeof(ListVote), "list-vote")]
[JsonDerivedType(typeof(ListPublication), "list-publication")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(Disposition), "disposition")]
[JsonDerivedType(typeof(DispositionConfirmed), "disposition-confirmed")]
[JsonDerivedType(typeof(InformationGiven), "information-given")]
[JsonDerivedType(typeof(InformationWanted), "information-wanted")]
public abstract record Content
{
    /// <summary>As in a process file, and as it is written in an event.</summary>
    [JsonIgnore]
    public string Kind => s_kinds[GetType()];

    /// <summary>Every kind.</summary>
    public static IEnumerable<string> Kinds => s_kinds.Values.Order(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> s_kinds = new Dictionary<Type, string>
    {
        [typeof(NoContent)] = "none",
        [typeof(Submission)] = "submission",
        [typeof(Intake)] = "intake",
        [typeof(Screened)] = "screened",
        [typeof(ReferralTo)] = "referral",
        [typeof(Position)] = "position",
        [typeof(DeemedPosition)] = "deemed-position",
        [typeof(Bases)] = "bases",
        [typeof(Return)] = "return",
        [typeof(Decision)] = "decision",
        [typeof(Signature)] = "signature",
        [typeof(Answer)] = "answer",
        [typeof(AnswerRuling)] = "answer-ruling",
        [typeof(AppealFiled)] = "appeal-filed",
        [typeof(AppealRuling)] = "appeal-ruling",
        [typeof(Amendment)] = "amendment",
        [typeof(ListProposal)] = "list-proposal",
        [typeof(ListPreview)] = "list-preview",
        [typeof(ListVote)] = "list-vote",
        [typeof(ListPublication)] = "list-publication",
        [typeof(HoldPlaced)] = "hold-placed",
        [typeof(HoldLifted)] = "hold-lifted",
        [typeof(StopBegan)] = "stop-began",
        [typeof(StopActed)] = "stop-acted",
        [typeof(StopEnded)] = "stop-ended",
        [typeof(ConditionDropped)] = "condition-dropped",
        [typeof(Assigned)] = "assigned",
        [typeof(Disposition)] = "disposition",
        [typeof(DispositionConfirmed)] = "disposition-confirmed",
        [typeof(InformationGiven)] = "information-given",
        [typeof(InformationWanted)] = "information-wanted",
    }.ToFrozenDictionary();
}

public sealed record NoContent : Content
{
    public static NoContent Of { get; } = new();
}

/// <summary>An application as it is submitted: immutable from then on.</summary>
/// <param name="Application">Digest of the form's canonical JSON.</param>
/// <param name="Lines">Item lines.</param>
/// <param name="FormFaults">Faults of the form, each with block and rule; none may be left.</param>
/// <param name="Certified">The certification of Block 25 is given by the signer.</param>
/// <param name="Determination">Inputs hash of the determination attached; null for none.</param>
/// <param name="AllOrNothing">The applicant wants all lines or none.</param>
public sealed record Submission(
    string Application,
    ImmutableArray<Line> Lines,
    ImmutableArray<string> FormFaults,
    bool Certified,
    string? Determination,
    bool AllOrNothing
) : Content;

/// <param name="Id">"22-1".</param>
/// <param name="Policy">See <see cref="Process.ReviewPolicies"/>.</param>
/// <param name="Reasons">Reasons for control, which decide which agencies are asked.</param>
/// <param name="Item">Classification, "3A001.a.2"; null in what was recorded before it was kept.</param>
/// <param name="Value">Of the whole line in US dollars, without grouping: "49500"; null where none is stated, or in what was recorded before it was kept.</param>
/// <param name="Quantity">In the unit of the form: "40"; null where none is stated, or in what was recorded before it was kept.</param>
public sealed record Line(
    string Id,
    string Policy,
    ImmutableArray<string> Reasons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Item = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Value = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Quantity = null
);

/// <param name="Deficiencies">Each with what to mend.</param>
public sealed record Intake(ImmutableArray<string> Deficiencies) : Content;

/// <param name="ListVersions">Versions of the lists against which all parties were screened.</param>
/// <param name="OpenHits">Hits without a disposition.</param>
/// <param name="Hits">Each of them by an id, so that one can be disposed of; null in what was recorded before hits were named.</param>
public sealed record Screened(
    ImmutableArray<string> ListVersions,
    int OpenHits,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Hits = null
) : Content;

/// <param name="Agencies">Codes of the process.</param>
public sealed record ReferralTo(ImmutableArray<string> Agencies) : Content;

/// <summary>An agency's recommendation.</summary>
/// <param name="View">"approve", "approve-with-conditions" or "deny".</param>
/// <param name="Statutory">Statutory basis; a denial without both bases and reasons counts as no objection (750.4(e)).</param>
public sealed record Position(
    string Agency,
    string View,
    string Reasons,
    string Statutory,
    string Regulatory,
    ImmutableArray<ConditionText> Conditions
) : Content;

/// <param name="Id">Within the case; belongs to the agency that proposed it.</param>
public sealed record ConditionText(string Id, string Text, string Citation);

/// <summary>No recommendation came in time: deemed no objection (750.4(e)).</summary>
public sealed record DeemedPosition(string Agency) : Content;

/// <param name="Statutory">Statutory basis.</param>
/// <param name="Outcome">What the body decided, where one decides: "approve" or "deny"; null on an appeal.</param>
/// <param name="Lines">Lines on which it decided otherwise; null for none.</param>
public sealed record Bases(
    string Statutory,
    string Regulatory,
    string? Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<LineRuling>? Lines = null
) : Content
{
    /// <summary>What was decided on a line.</summary>
    public string? OutcomeOf(string line) => Lines?.FirstOrDefault(l => l.Line == line)?.Outcome ?? Outcome;
}

/// <param name="Outcome">"approve" or "deny".</param>
public sealed record LineRuling(string Line, string Outcome);

/// <param name="Reason">Code and sentence.</param>
/// <param name="Remedy">What to do: "no license is required", or what to mend (750.4(a)(2)).</param>
public sealed record Return(string Reason, string Remedy) : Content;

/// <summary>A decision by line, as it is proposed. Who proposed it and who signs stands in the history, not here.</summary>
/// <param name="Grant">What goes with the lines approved; null: as <see cref="Grant.AsAsked"/>.</param>
public sealed record Decision(
    ImmutableArray<LineDecision> Lines,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Grant? Grant = null
) : Content;

/// <summary>A person signs the proposal that stands.</summary>
public sealed record Signature : Content
{
    public static Signature Of { get; } = new();
}

/// <param name="Outcome">"approve" or "deny".</param>
/// <param name="Rationale">Why against the line's policy; empty where it is not.</param>
/// <param name="Considerations">Of a denial, as far as security allows (750.6(a)(3)).</param>
public sealed record LineDecision(
    string Line,
    string Outcome,
    string Rationale,
    string Statutory,
    string Regulatory,
    string Considerations
);

/// <param name="Differences">Members that differ, by block.</param>
/// <param name="Material">Of these, the ones that change what agencies were asked.</param>
public sealed record Amendment(ImmutableArray<string> Differences, ImmutableArray<string> Material) : Content;

/// <summary>An administrative hold: no line is approved or denied while it lasts, and every clock runs on. A case may be returned or withdrawn.</summary>
public sealed record HoldPlaced(string Id, string Reason) : Content;

public sealed record HoldLifted(string Id, string Reason) : Content;

/// <summary>A reason for which days may not count begins; see <see cref="Clocks.StopRule"/>.</summary>
/// <param name="Acts">Days of acts that the reason asks for and that lie before.</param>
/// <param name="Through">The last day on which it holds, where that is known when it begins; null: until it is ended.</param>
public sealed record StopBegan(
    string Id,
    string Reason,
    ImmutableSortedDictionary<string, DateOnly> Acts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Through = null
) : Content;

/// <param name="Act">An act that the reason asks for was done on this day.</param>
public sealed record StopActed(string Id, string Act) : Content;

public sealed record StopEnded(string Id) : Content;

/// <summary>A condition no longer stands.</summary>
public sealed record ConditionDropped(string Id, string Reason) : Content;

/// <summary>
/// A reviewing agency says what is missing, within the days that it has for this (750.4(d)(1)). The authority asks the applicant for it, who does
/// not hear which agency wants it.
/// </summary>
/// <param name="Agency">The person's own.</param>
/// <param name="Text">One question a line.</param>
public sealed record InformationWanted(string Agency, string Text) : Content;

/// <summary>The case is this person's to work on from now on.</summary>
/// <param name="Officer">Id of the person.</param>
public sealed record Assigned(string Officer) : Content;
