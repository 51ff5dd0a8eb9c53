using System.Text.Json;
using System.Text.Json.Serialization;

namespace Licet.Web.Features.Impact;

/// <summary>An amount of one currency.</summary>
public sealed record AmountView(string Currency, decimal Value);

/// <summary>Something that the change brings or takes, of one or several lines.</summary>
/// <param name="Comes">False: it goes.</param>
/// <param name="Kind">"requirement", "prohibition", "question", "condition", "lifted", "effect".</param>
/// <param name="Lines">Numbers of the lines, from 1; empty for an effect outside export control.</param>
/// <param name="Policy">Review policy of a requirement, in words.</param>
public sealed record ReasonView(
    bool Comes,
    string Kind,
    IReadOnlyList<int> Lines,
    string Text,
    string Citation,
    string? Policy
);

/// <summary>What a savings clause says of a consignment en route.</summary>
/// <param name="Citation">Of the clause that saves it; null where none does.</param>
/// <param name="LastDay">The last day of the clause; null where it tells of none.</param>
/// <param name="Why">Why none saves it.</param>
public sealed record SavingsView(string? Citation, DateOnly? LastDay, string? Why);

/// <summary>An order, a consignment or an application that is answered otherwise after the change.</summary>
/// <param name="Id">Number of the order, or the application's id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Before">Token of the outcome: "NLR".</param>
/// <param name="Value">Of the lines that differ.</param>
/// <param name="WithoutValue">Lines that differ and say no value.</param>
/// <param name="Shipped">Of a consignment the ship date.</param>
/// <param name="Holds">More is asked of it than before: an open order is to stand still until it is checked again.</param>
/// <param name="Case">Of an application that was submitted here the number of its case.</param>
public sealed record TouchedOrder(
    string Id,
    string Name,
    IReadOnlyList<string> Parties,
    string Before,
    string After,
    IReadOnlyList<AmountView> Value,
    int WithoutValue,
    IReadOnlyList<ReasonView> Why,
    DateOnly? Shipped,
    SavingsView? Savings,
    bool Holds = false,
    string? Case = null
);

/// <summary>A party that the change meets on a list.</summary>
/// <param name="Before">Id of the listing met before; null where it is met only after the change.</param>
/// <param name="After">Id of the listing met after; null where it is met no more.</param>
/// <param name="Listed">Name of the listing.</param>
/// <param name="Score">Of the names, from 0 to 1.</param>
public sealed record MetParty(
    string Name,
    string? Before,
    string? After,
    string Listed,
    string List,
    string? Citation,
    double Score,
    string Class
);

/// <param name="Left">Value that is left; null where it has none, or nobody said what was shipped.</param>
/// <param name="Reservations">What open reservations hold, a sentence each.</param>
/// <param name="Stops">It covers nothing for the party until a person has decided.</param>
public sealed record TouchedLicense(
    string Number,
    DateOnly LastDay,
    AmountView? Left,
    IReadOnlyList<string> Reservations,
    bool Stops,
    IReadOnlyList<MetParty> Parties
);

/// <param name="Orders">Open orders in which it plays a part.</param>
public sealed record TouchedParty(string Id, string Number, int Orders, MetParty Met);

/// <param name="How">"added", "removed", "changed".</param>
public sealed record ListingView(string How, string Id, string Name, string List, string? Citation);

/// <summary>How much there is of everything.</summary>
public sealed record BookCounts(int Orders, int EnRoute, int Applications, int Licenses, long Counterparties);

/// <summary>What a change does to an organization's book.</summary>
/// <param name="Published">Whether it is law already.</param>
/// <param name="ListsBefore">Each list of the side before, in words.</param>
/// <param name="Listings">The first of the listings that differ.</param>
/// <param name="Gaps">Why silence of the lists proves nothing, a sentence each.</param>
/// <param name="NotAsked">What could not be asked, a sentence each.</param>
/// <param name="Value">Of the open orders' lines that differ.</param>
/// <param name="Counterparties">The first of them.</param>
public sealed record ImpactAnswer(
    bool Published,
    IReadOnlyList<string> ListsBefore,
    IReadOnlyList<string> ListsAfter,
    string Rules,
    int Added,
    int Removed,
    int Changed,
    IReadOnlyList<ListingView> Listings,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<string> NotAsked,
    BookCounts InAll,
    IReadOnlyList<AmountView> Value,
    IReadOnlyList<TouchedOrder> Orders,
    IReadOnlyList<TouchedOrder> EnRoute,
    IReadOnlyList<TouchedOrder> Applications,
    IReadOnlyList<TouchedLicense> Licenses,
    IReadOnlyList<TouchedParty> Counterparties,
    long CounterpartiesTouched
)
{
    private static readonly JsonSerializerOptions s_form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Nothing of the organization's is touched.</summary>
    public bool IsEmpty =>
        Orders.Count + EnRoute.Count + Applications.Count + Licenses.Count == 0 && CounterpartiesTouched == 0;

    public byte[] Json() => JsonSerializer.SerializeToUtf8Bytes(this, s_form);

    public static ImpactAnswer Of(byte[] json) => JsonSerializer.Deserialize<ImpactAnswer>(json, s_form)!;
}
