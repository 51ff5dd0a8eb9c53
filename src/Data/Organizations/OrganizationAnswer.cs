using Licet.Core.History;
using Licet.Core.Organizations;
using Licet.Core.Review;

namespace Licet.Data.Organizations;

/// <summary>What a person asks to be recorded of an organization.</summary>
/// <param name="Id">"acme": as in the grants of its persons.</param>
/// <param name="Key">Of the request: the same key again changes nothing. Null for none.</param>
public sealed record OrganizationCommand(string Id, OrganizationAct Act, string? Key = null);

/// <summary>The answer to an act.</summary>
public abstract record OrganizationAnswer
{
    private OrganizationAnswer() { }

    /// <param name="Reevaluated">Histories of licenses, orders and cases that have an event for it, ordinally: "license/D1234567".</param>
    public sealed record Taken(OrganizationState State, LoggedEvent Event, IReadOnlyList<string> Reevaluated)
        : OrganizationAnswer;

    /// <param name="Why">A sentence: who may, or what does not hold.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : OrganizationAnswer;

    /// <summary>The organization has moved on since the person looked; nothing was recorded.</summary>
    public sealed record Stale(OrganizationState State, string Why) : OrganizationAnswer;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken(string Key) : OrganizationAnswer;
}
