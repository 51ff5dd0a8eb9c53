using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Licet.Core.Review;

namespace Licet.Core.Orders.Shipping;

/// <summary>What an act on an order brings with it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(OrderEntered), "entered")]
[JsonDerivedType(typeof(OrderHeld), "held")]
[JsonDerivedType(typeof(OrderReleased), "released")]
[JsonDerivedType(typeof(OrderShipped), "shipped")]
[JsonDerivedType(typeof(OrderCancelled), "cancelled")]
public abstract record OrderContent;

/// <summary>Entered, and held until it is released: nothing ships that nobody looked at.</summary>
/// <param name="Digest">Of the order without its day (<see cref="OrderText"/>). The order itself names persons and lies beside the log.</param>
/// <param name="Organization">The exporter whose persons act on it; null in a book of one exporter.</param>
public sealed record OrderEntered(
    string Digest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Organization = null
) : OrderContent;

/// <param name="Cause">What made it so: a list version, a rule, the check of a day; a person's own act where it is null.</param>
public sealed record OrderHeld(
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cause = null
) : OrderContent;

/// <param name="Grants">One a line, as the check found them.</param>
/// <param name="Check">The day and the versions that the check rests on.</param>
public sealed record OrderReleased(ImmutableArray<LineGrant> Grants, string Reason, CheckedOn Check) : OrderContent;

/// <param name="Filing">Number of the export filing (ITN); null where none was made.</param>
/// <param name="Savings">The clause under which it went on by the old law; null where the law of its day lets it go.</param>
public sealed record OrderShipped(
    ImmutableArray<LineGrant> Grants,
    CheckedOn Check,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Filing = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SavedBy? Savings = null
) : OrderContent;

public sealed record OrderCancelled(string Reason) : OrderContent;

/// <summary>What a check rests on.</summary>
/// <param name="On">The day whose law and lists were asked.</param>
/// <param name="Versions">Rule book, lists, engine.</param>
/// <param name="Gaps">What lists and tables did not cover on the day, a sentence each, and was accepted; null where nothing was open.</param>
public sealed record CheckedOn(
    DateOnly On,
    ImmutableArray<string> Versions,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Gaps = null
)
{
    public bool Equals(CheckedOn? other) =>
        other is not null
        && On == other.On
        && Versions.AsSpan().SequenceEqual(other.Versions.AsSpan())
        && Gaps.HasValue == other.Gaps.HasValue
        && (Gaps ?? []).AsSpan().SequenceEqual((other.Gaps ?? []).AsSpan());

    public override int GetHashCode() => On.GetHashCode();
}

/// <summary>A consignment that was en route when a rule began, and the clause that saves it.</summary>
/// <param name="AboardSince">The day from which it was aboard a carrier to a port of export.</param>
public sealed record SavedBy(DateOnly AboardSince, SavingsClause Clause);

/// <summary>What the order's history records.</summary>
public sealed record OrderEvent(string Person, DateOnly On, OrderContent Content);
