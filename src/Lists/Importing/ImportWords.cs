namespace Licet.Lists.Importing;

/// <summary>What the user calls what he says of a list: options of the command line, or the labels of a page's fields.</summary>
public sealed record ImportWords
{
    /// <summary>The files.</summary>
    public string Files { get; init; } = "lists import";

    /// <summary>The list's short name.</summary>
    public string Name { get; init; } = "--name";

    /// <summary>The list's own day.</summary>
    public string Dated { get; init; } = "--dated";

    /// <summary>The last day on which it was checked to be current.</summary>
    public string Through { get; init; } = "--through";
}
