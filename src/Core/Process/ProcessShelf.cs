using System.Collections.Immutable;

namespace Licet.Core.Process;

/// <summary>The processes that a log's cases are read and begun with: those that ship, and an authority's own.</summary>
public sealed class ProcessShelf
{
    private readonly ImmutableArray<ProcessDefinition> _own;

    private ProcessShelf(ImmutableArray<ProcessDefinition> own) => _own = own;

    /// <summary>Those that ship.</summary>
    public static ProcessShelf Shipped { get; } = new([]);

    /// <summary>Those that ship and an authority's own.</summary>
    /// <param name="own">Each with its file.</param>
    /// <exception cref="FormatException">A version stands twice, or is one that ships: names the files.</exception>
    public static ProcessShelf With(IReadOnlyCollection<(string File, ProcessDefinition Process)> own) =>
        ProcessReader.Together(own).FirstOrDefault() is { } twice
            ? throw new FormatException(twice.ToString())
            : new ProcessShelf([.. own.Select(p => p.Process)]);

    /// <summary>By id and version; null where it is not to be had.</summary>
    public ProcessDefinition? Find(string id, string version) =>
        _own.FirstOrDefault(p => p.Id == id && p.Version == version) ?? ShippedProcesses.Find(id, version);

    /// <summary>Those that are given to new cases: an authority's own, then those that ship.</summary>
    public IEnumerable<ProcessDefinition> All => _own.Concat(ShippedProcesses.All);

    /// <summary>
    /// The process of applications whose roles a person wears, an authority's own before those that ship: of what is pinned to none, as a report for a
    /// license that nobody knows. Null where none has all of them.
    /// </summary>
    public ProcessDefinition? Knowing(IReadOnlyCollection<string> roles) =>
        _own.Concat(ShippedProcesses.All)
            .Where(p => !IsOfLists(p))
            .FirstOrDefault(p => roles.All(r => p.Roles.Any(known => known.Id == r)));

    /// <summary>
    /// Those under which the signer of an applicant can submit an application, by id and version: those that ship, and an authority's own.
    /// </summary>
    public IReadOnlyList<ProcessDefinition> ForApplications =>
        [
            .. _own.Concat(ShippedProcesses.All)
                .Where(p => !IsOfLists(p) && p.Transitions.Any(t => IsSubmission(p, t)))
                .OrderBy(p => p.Id, StringComparer.Ordinal)
                .ThenBy(p => p.Version, StringComparer.Ordinal),
        ];

    private static bool IsSubmission(ProcessDefinition process, Transition transition) =>
        transition is { Id: "submit", Content: "submission" }
        && transition.By.Contains("applicant-signer")
        && transition.From.Contains(process.Stages[0].Id);

    /// <summary>Whether its cases are changes of a list, and no applications.</summary>
    public static bool IsOfLists(ProcessDefinition process) =>
        (process ?? throw new ArgumentNullException(nameof(process))).Transitions.Any(t =>
            t.Content == "list-proposal"
        );

    /// <summary>Why no new case is begun under a process, as a sentence; null where one may be.</summary>
    /// <param name="ofLists">The case is a change of a list, and no application.</param>
    public string? FaultOfNew(ProcessDefinition process, bool ofLists)
    {
        ArgumentNullException.ThrowIfNull(process);
        string name = $"'{process.Id}' version {process.Version}";
        return ShippedProcesses.Former.Any(p => (p.Id, p.Version) == (process.Id, process.Version))
                ? $"{name} is a former one: it is given to no new case."
            : Find(process.Id, process.Version) is not { } here
                ? $"{name} is not among the processes here: nobody could read the case again. Its file lies in the folder 'processes' of the place."
            : ProcessDigest.Of(here) != ProcessDigest.Of(process)
                ? $"{name} has another content here: a process that changes becomes another version."
            : IsOfLists(process) != ofLists
                ? $"{name} is {(ofLists ? "for applications" : "for changes of lists")}: the case is {(ofLists ? "a change of a list" : "an application")}."
            : null;
    }
}
