using System.Collections.Immutable;
using Licet.Core.Review;

namespace Licet.Core.Applications;

/// <summary>A version of an application as it is filed: the form, what was determined and screened for it. Immutable.</summary>
/// <param name="Version">1 for the first.</param>
/// <param name="Screened">The parties and their screenings, in the order of the form.</param>
public sealed record FiledApplication(
    int Version,
    DateOnly On,
    ApplicationForm Form,
    AttachedDetermination? Determination,
    IReadOnlyList<ScreenedParty> Screened
)
{
    /// <summary>Parties of the form that no screening stands for: silence about them is not "clear".</summary>
    public IEnumerable<string> Unscreened => NotScreened().Select(f => f.Field).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// Party by party, why its screening counts as none: a list that one party was not screened against is a list that says nothing
    /// of it (licensing.md 11.4).
    /// </summary>
    private IEnumerable<(string Field, string Why)> NotScreened()
    {
        var all = Screened.SelectMany(s => s.Lists).Where(Given.Said).Distinct(StringComparer.Ordinal);
        foreach (var (field, party) in FormParties.All(Form))
        {
            List<ScreenedParty> own = [.. Screened.Where(s => s.Field == field && s.Name == party.Name)];
            List<string> lists = [.. own.SelectMany(s => s.Lists)];
            List<string> left = [.. all.Except(lists, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (lists.Count == 0)
            {
                yield return (field, "the party is not screened");
            }
            else if (!lists.All(Given.Said))
            {
                yield return (field, "a list version of its screening has no name; expected that of each list");
            }
            else if (left.Count > 0)
            {
                yield return (field, $"the party is not screened against {string.Join(", ", left)}, as others are");
            }

            foreach (var negative in own.Where(s => s.OpenHits < 0))
            {
                var hits = FormattableString.Invariant($"{negative.OpenHits} open hits; expected 0 or more");
                yield return (field, hits);
            }
        }
    }

    /// <summary>What the case's process is given: blocking faults as sentences, lines, digest.</summary>
    public Submission AsSubmission(FormFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var faults = FormCheck.Of(Form, facts with { Determination = Determination });
        return new(
            FormFields.Digest(Form),
            Determination?.CaseLines ?? [],
            [
                .. faults.Where(f => f.Blocks).Select(f => f.ToString()),
                .. NotScreened().Select(f => $"Block {FormBlocks.Of(f.Field)} ({f.Field}): {f.Why} (DESIGN)"),
            ],
            Form.Signature?.Certified == true,
            Determination?.Digest,
            Form.AllOrNothing
        );
    }

    /// <summary>
    /// What the case records of the screening; hits without a disposition stay open. While one party is not screened it names no
    /// list, so that the process refuses it.
    /// </summary>
    public Screened AsScreened() =>
        new(
            Unscreened.Any()
                ? []
                : [.. Screened.SelectMany(s => s.Lists).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Screened.Sum(s => Math.Max(0, s.OpenHits)),
            [
                .. Screened.SelectMany(s =>
                    Enumerable
                        .Range(1, Math.Max(0, s.OpenHits))
                        .Select(n => FormattableString.Invariant($"{s.Field}#{n}"))
                ),
            ]
        );
}

/// <summary>That a party of the form was screened: a fact, with what it was screened against.</summary>
/// <param name="Field">"ultimateConsignee", "endUsers[0]".</param>
/// <param name="ListVersions">Versions of the lists, each with a name; empty: not screened.</param>
/// <param name="OpenHits">Hits without a disposition, 0 or more.</param>
public sealed record ScreenedParty(string Field, string Name, ImmutableArray<string> ListVersions, int OpenHits)
{
    internal ImmutableArray<string> Lists => ListVersions.IsDefault ? [] : ListVersions;
}
