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
    public IEnumerable<string> Unscreened =>
        PartyBlocks
            .All(Form)
            .Where(p => !Screened.Any(s => s.Field == p.Field && s.Name == p.Party.Name && !s.ListVersions.IsEmpty))
            .Select(p => p.Field);

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
                .. Unscreened.Select(f => $"Block {FormBlocks.Of(f)} ({f}): the party is not screened (DESIGN)"),
            ],
            Form.Signature?.Certified == true,
            Determination?.Digest,
            Form.AllOrNothing
        );
    }

    /// <summary>What the case records of the screening; hits without a disposition stay open.</summary>
    public Screened AsScreened() =>
        new(
            [
                .. Screened
                    .SelectMany(s => s.ListVersions)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Screened.Sum(s => s.OpenHits)
        );
}

/// <summary>That a party of the form was screened: a fact, with what it was screened against.</summary>
/// <param name="Field">"ultimateConsignee", "endUsers[0]".</param>
/// <param name="ListVersions">Versions of the lists; empty: not screened.</param>
/// <param name="OpenHits">Hits without a disposition.</param>
public sealed record ScreenedParty(string Field, string Name, ImmutableArray<string> ListVersions, int OpenHits);
