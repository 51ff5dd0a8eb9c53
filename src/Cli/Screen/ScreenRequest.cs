using Licet.Screening;

namespace Licet.Cli.Screen;

internal enum AnswerFormat
{
    /// <summary>For people; the default.</summary>
    Table,
    Ndjson,
    Csv,
}

internal enum Engine
{
    Index,

    /// <summary>Scores every name: slow, and the proof that the index leaves none out.</summary>
    Exhaustive,
}

/// <summary>What the user asked <c>licet screen</c> for, checked as far as it can be without reading a file.</summary>
internal sealed record ScreenRequest
{
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>File of names or "-", null when the names are given.</summary>
    public string? In { get; init; }

    /// <summary>Country, kind, address and numbers for names that bring none of their own.</summary>
    public required ScreeningQuery Defaults { get; init; }
    public IReadOnlyList<string> Lists { get; init; } = [];
    public IReadOnlyList<string> GenericLists { get; init; } = [];
    public required ScreeningSettings Settings { get; init; }
    public int Threads { get; init; } = 1;

    /// <summary>The day asked for; null: today.</summary>
    public DateOnly? On { get; init; }
    public bool Explain { get; init; }
    public AnswerFormat Format { get; init; }
    public string? Store { get; init; }
}
