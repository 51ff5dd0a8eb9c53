using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Law;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Review;

/// <summary>
/// Writes what the applicant is told of an act, from the case as it stands after it. Of an application whose form does not lie here, and in a
/// process of another law, nothing is written: its page says so.
/// </summary>
public sealed class CaseLetters(
    CaseLook look,
    QueueLook queue,
    Organizations organizations,
    Chosen chosen,
    Visitor visitor,
    EventLog log
)
{
    private readonly CaseFiles _files = new(log);

    /// <returns>Each writes one letter from the case after the act; none where the applicant is not written to.</returns>
    public async Task<IReadOnlyList<Func<CaseState, LetterWriting>>> OfAsync(
        string number,
        ActAsked asked,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (
            await _files.ReadAsync(number, ct) is not { State: var state } file
            || LettersOfActs.Of(state, asked.Act, asked.Content).Count == 0
            || await look.FormAsync(file, ct) is not { Applicant.Party: { } applicant } form
        )
        {
            return [];
        }

        LetterFrame frame = await FrameAsync(number, state, applicant, asked.On ?? log.Today, ct);
        return LettersOfActs.Write(state, asked.Act, asked.Content, asked.Letters ?? new(), (form, frame));
    }

    /// <summary>What a proposal would lack to be granted; null where the act proposes nothing, or the form does not lie here.</summary>
    public async Task<Func<CaseState, LackingElement?>?> CheckOfAsync(
        string number,
        ActAsked asked,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (
            asked.Content is not Decision
            || await _files.ReadAsync(number, ct) is not { State: var state } file
            || await look.FormAsync(file, ct) is not { Applicant.Party: { } applicant } form
        )
        {
            return null;
        }

        LetterFrame frame = await FrameAsync(number, state, applicant, asked.On ?? log.Today, ct);
        return proposed => LettersOfActs.LackedBy(proposed, (form, frame));
    }

    /// <summary>Who can be asked is the officer whose case it is, and where it is nobody's who signs.</summary>
    private async Task<LetterFrame> FrameAsync(
        string number,
        CaseState state,
        FormParty applicant,
        DateOnly dated,
        CancellationToken ct
    )
    {
        LetterPerson signer = new(visitor.Called, TitleOf(state.Process, visitor.Person.Roles));
        LetterPerson asked = signer;
        if (state.Officer is { } officer && officer != visitor.Id)
        {
            Dictionary<string, string> called = await queue.CalledAsync([officer], ct);
            asked = new(called.GetValueOrDefault(officer, officer), "Licensing officer");
        }

        string office = visitor.Organization is { } own ? await organizations.NameAsync(own, ct) : "";
        return new([office, .. chosen.Office], applicant, number, dated, asked, signer);
    }

    private static string TitleOf(ProcessDefinition process, ImmutableHashSet<string> roles) =>
        process.Roles.FirstOrDefault(r => r.Side == Side.Authority && roles.Contains(r.Id))?.Title ?? "";
}
