using Licet.Core.Ownership;

namespace Licet.Cli.Impact;

internal enum ImpactFormat
{
    /// <summary>For people; the default.</summary>
    Text,

    /// <summary>One object.</summary>
    Json,

    /// <summary>One object a line: the summary, then stakes, orders and counterparties.</summary>
    Ndjson,

    /// <summary>One row a line of an order, an effect or a counterparty.</summary>
    Csv,
}

/// <summary>What the user asked <c>licet impact</c> for, as given.</summary>
internal sealed record ImpactRequest
{
    public required string Before { get; init; }

    /// <summary>Null: the same lists as before, and only the law differs.</summary>
    public string? After { get; init; }

    public string? Portfolio { get; init; }

    public string? Orders { get; init; }

    /// <summary>The day asked for instead of the orders' own.</summary>
    public DateOnly? On { get; init; }

    public AffiliatesRuleSetting AffiliatesRule { get; init; }

    /// <summary>Null: as before.</summary>
    public AffiliatesRuleSetting? AffiliatesRuleAfter { get; init; }

    public string? Draft { get; init; }

    public bool AcceptGaps { get; init; }

    public bool Full { get; init; }

    public int Top { get; init; }

    public ImpactFormat Format { get; init; }

    public string? Store { get; init; }
}
