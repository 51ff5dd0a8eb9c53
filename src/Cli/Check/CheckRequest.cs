using Licet.Core.Ownership;

namespace Licet.Cli.Check;

internal enum CheckFormat
{
    /// <summary>For people; the default.</summary>
    Text,

    /// <summary>One object; with --in one a line.</summary>
    Json,
}

/// <summary>What the user asked <c>licet check</c> for, as given.</summary>
internal sealed record CheckRequest
{
    /// <summary>An order file or "-"; null when the order comes from flags or --in.</summary>
    public string? File { get; init; }

    /// <summary>A file of orders, one a line, or "-".</summary>
    public string? In { get; init; }

    public FlagOrder Flags { get; init; } = new();

    /// <summary>The day asked for: of the order of flags, and instead of the day an order file states.</summary>
    public DateOnly? On { get; init; }

    public IReadOnlyList<string> Lists { get; init; } = [];

    public AffiliatesRuleSetting AffiliatesRule { get; init; }

    public bool AcceptGaps { get; init; }

    public bool Explain { get; init; }

    public CheckFormat Format { get; init; }

    public int Threads { get; init; } = 1;

    /// <summary>Files of licenses held.</summary>
    public IReadOnlyList<string> Licenses { get; init; } = [];

    public string? Keys { get; init; }

    public string? Revocations { get; init; }

    public string? Store { get; init; }

    /// <summary>The server that is asked; null: the law and the lists at hand.</summary>
    public string? Server { get; init; }
}
