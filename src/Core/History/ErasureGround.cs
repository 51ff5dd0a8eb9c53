using Licet.Core.Licenses;

namespace Licet.Core.History;

/// <summary>Why personal data or an attachment may be erased. Nothing else is a ground, and no word of the one who asks is.</summary>
/// <param name="Cause">As it stands in the event: rule with version and source.</param>
public abstract record ErasureGround(string Cause)
{
    /// <summary>The time for which records must be kept is over.</summary>
    public sealed record RetentionOver() : ErasureGround("retention/1; 15 CFR 762.6");

    /// <summary>A court or an authority ordered it, whatever the age.</summary>
    /// <param name="By">Who.</param>
    /// <param name="Reference">The order's number and day.</param>
    public sealed record Ordered(string By, string Reference) : ErasureGround($"order/1; {By}, {Reference}");

    /// <summary>Why a record may not be erased on a day; null where it may.</summary>
    /// <param name="latest">The latest legal day of its history.</param>
    /// <param name="isOver">Whether its history is over: what is still going on is kept.</param>
    /// <param name="on">The day of the erasure.</param>
    /// <param name="today">The day of recording.</param>
    public string? Why(DateOnly latest, bool isOver, DateOnly on, DateOnly today) =>
        on > today ? FormattableString.Invariant($"{on:yyyy-MM-dd} is still to come.")
        : on < latest
            ? FormattableString.Invariant($"its history has an event of {latest:yyyy-MM-dd}, after {on:yyyy-MM-dd}.")
        : this switch
        {
            Ordered { By: var by, Reference: var reference } => Given.Said(by) && Given.Said(reference)
                ? null
                : "an order says who gave it and which it is.",
            _ => Records.Of(new RecordFacts(Export: null, Ended: isOver ? latest : null)).Until switch
            {
                null => "its history is not over.",
                { } until when on <= until => FormattableString.Invariant(
                    $"it must be kept through {until:yyyy-MM-dd}, five years from the latest event."
                ),
                _ => null,
            },
        };
}
