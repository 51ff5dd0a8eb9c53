namespace Licet.Architecture.Tests;

/// <summary>One project of src/ that uses another.</summary>
internal readonly record struct Edge(string From, string To)
{
    public override string ToString() => $"{From} -> {To}";
}

/// <summary>
/// Who may know whom: Screening &lt;- Core &lt;- Data &lt;- Web, Admin; Core &lt;- Documents &lt;- Web, Admin; Core &lt;- Lists
/// &lt;- Cli, Web.
/// </summary>
internal static class ReferenceRules
{
    /// <summary>What a project file may reference.</summary>
    public static IReadOnlyList<Edge> Design { get; } =
    [
        new("Core", "Screening"),
        new("Data", "Core"),
        new("Documents", "Core"),
        new("Web", "Data"),
        new("Web", "Documents"),
        new("Admin", "Data"),
        new("Admin", "Documents"),
        new("Lists", "Core"),
        new("Web", "Lists"),
        new("Cli", "Lists"),
    ];

    /// <summary>What a compiled assembly may use: a project also sees what its references reference.</summary>
    public static IReadOnlyList<Edge> Reachable()
    {
        var reachable = Design.ToHashSet();
        int before;
        do
        {
            before = reachable.Count;
            foreach (var first in reachable.ToArray())
            {
                foreach (var second in reachable.Where(e => e.From == first.To).ToArray())
                {
                    reachable.Add(new Edge(first.From, second.To));
                }
            }
        } while (reachable.Count > before);
        return [.. reachable];
    }

    /// <summary>The edges that the design does not have, and every edge of a project it does not know.</summary>
    public static IReadOnlyList<Edge> Wrong(IEnumerable<Edge> found, IReadOnlyList<Edge> allowed) =>
        [.. found.Where(e => !allowed.Contains(e)).Distinct().OrderBy(e => e.ToString(), StringComparer.Ordinal)];
}
