using System.Collections.Immutable;

namespace Licet.Core.Process;

/// <summary>
/// What one person may not do beside another thing in the same case, whatever roles the person wears. The rule at work
/// (<see cref="Side.System"/>) is no person.
/// </summary>
/// <param name="Kind">See <see cref="Separations"/>.</param>
/// <param name="Title">The rule as a sentence: what a refusal says.</param>
/// <param name="On">A stricter row may stand here, switched off.</param>
/// <param name="These">Of "roles": roles that do not go with <paramref name="Those"/>; null for the other kinds.</param>
/// <param name="Those">Roles, or <see cref="Separations.OfficerOfTheCase"/>.</param>
public sealed record Separation(
    string Kind,
    string Title,
    string Citation,
    string Tag,
    bool On,
    ImmutableArray<string>? These = null,
    ImmutableArray<string>? Those = null
);

/// <summary>How persons may be kept apart.</summary>
public static class Separations
{
    /// <summary>In place of a role: who the case is assigned to.</summary>
    public const string OfficerOfTheCase = "officer-of-the-case";

    /// <summary>
    /// One side of the case (applicant, authority, agencies); one agency; one body, over which a person presides; roles of one list
    /// beside those of another.
    /// </summary>
    public static ImmutableArray<string> Kinds { get; } = ["one-side", "one-agency", "one-body", "roles"];
}

/// <summary>
/// An act that may be recorded after acts of later days, with a reason, and keeps its own day. What the days had brought by the
/// recording stands before it, so that nobody evades a limit by a late record.
/// </summary>
/// <param name="Act">Id of a transition, or kind of an act beside the stage.</param>
/// <param name="Within">Days between its own day and its recording; the last is in time.</param>
public sealed record LateAct(string Act, int Within, string Citation, string Tag);
