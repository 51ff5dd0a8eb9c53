namespace Licet.Core.Ownership;

/// <summary>
/// A place of an ownership graph that is not as it must be. <paramref name="Path"/> is the JSON path of the graph file; a graph
/// built in code has the same paths, by the order of its entities and stakes.
/// </summary>
public sealed record GraphFault(string Path, string Expected, string Found)
{
    public override string ToString() => $"{Path}: expected {Expected}, found {Found}";
}

/// <summary>A graph, or what is wrong with it; never both, and never half a graph.</summary>
public sealed record GraphReading(OwnershipGraph? Graph, IReadOnlyList<GraphFault> Faults)
{
    internal static GraphReading Refused(params IReadOnlyList<GraphFault> faults) => new(null, faults);
}
