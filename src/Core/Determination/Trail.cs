using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// One step of the trail: what was asked, of which table edition, what the facts were, and what was found. A step without
/// findings says that the rule was asked and does not apply.
/// </summary>
/// <param name="Topic">Part of the law: "jurisdiction", "chart", "end users".</param>
/// <param name="Question">What was asked, in words.</param>
/// <param name="Result">What came out, in words.</param>
/// <param name="Versions">Editions and hashes of the tables and lists that were asked.</param>
public sealed record Step(
    string Topic,
    string Question,
    string Result,
    string Citation,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Versions
);

/// <summary>Collects the steps of one line in the order of asking. Steps are only added.</summary>
internal sealed class Trail
{
    private readonly List<Step> _steps = [];
    private readonly List<Finding> _findings = [];
    private IReadOnlyList<Requirement>? _open = [];

    public IReadOnlyList<Step> Steps => _steps;

    public IReadOnlyList<Finding> Findings => _findings;

    public void Add(Step step)
    {
        _steps.Add(step);
        _findings.AddRange(step.Findings);
        _open = step.Findings.Count > 0 ? null : _open;
    }

    /// <summary>Adds a step that found nothing.</summary>
    public void Clear(
        string topic,
        string question,
        string result,
        string citation,
        params IReadOnlyList<string> versions
    ) => Add(new(topic, question, result, citation, [], versions));

    /// <summary>The requirements found so far and not lifted, in order.</summary>
    public IReadOnlyList<Requirement> Open() => _open ??= Standing();

    private List<Requirement> Standing()
    {
        var lifted = Findings.OfType<Lifted>().Select(l => l.Requirement).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. Findings.OfType<Requirement>().Where(r => !lifted.Contains(r))];
    }
}
