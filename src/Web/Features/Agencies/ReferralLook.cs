using Licet.Core.Applications;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Features.Review;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Agencies;

/// <summary>A case as the agency of who looks may know it.</summary>
/// <param name="Status">As the applicant is told.</param>
public sealed record ReferralShown(string Number, AgencyRecord Record, string Status, string? Applicant);

/// <summary>Reads cases for agencies: one on which theirs was never asked is not there for them.</summary>
public sealed class ReferralLook(EventLog log, CaseLook look, Visitor visitor)
{
    private readonly CaseFiles _files = new(log);

    public async Task<ReferralShown?> FindAsync(string number, CancellationToken ct)
    {
        if (await ReadAsync(number, ct) is not var (file, record))
        {
            return null;
        }

        return new(
            number,
            record,
            CaseStatus.Of(file.State, log.Today),
            file.State.Submission is null ? null : file.State.Applicant ?? file.State.Submitter
        );
    }

    /// <summary>The application as it was submitted; null where its text does not lie here, or the agency was not asked.</summary>
    public async Task<ApplicationForm?> FormAsync(string number, CancellationToken ct) =>
        await ReadAsync(number, ct) is var (file, _) ? await look.FormAsync(file, ct) : null;

    /// <summary>The same as it was signed.</summary>
    /// <inheritdoc cref="FormAsync"/>
    public async Task<byte[]?> FormTextAsync(string number, CancellationToken ct) =>
        await ReadAsync(number, ct) is var (file, _) ? (await look.FormTextAsync(file, ct))?.Text : null;

    /// <summary>Null where there is no such case, or the agency was not asked.</summary>
    private async Task<(CaseFile File, AgencyRecord Record)?> ReadAsync(string number, CancellationToken ct) =>
        await _files.ReadAsync(number, ct) is { } file
        && AgencyRecord.Of(file.Acts, visitor.Person, log.Today) is { } record
            ? (file, record)
            : null;

    /// <summary>Cases on which the agency of who looks was asked, those that end first first.</summary>
    /// <param name="waiting">Only those that wait for it.</param>
    public async Task<IReadOnlyList<QueueEntry>> AskAsync(
        bool waiting,
        QueuePlace? after,
        int most,
        CancellationToken ct
    )
    {
        if (visitor.Person.Agency is not { } agency)
        {
            return [];
        }

        QueueQuestion question = new(log.Today, Most: most)
        {
            Agency = agency,
            Awaits = waiting ? agency : null,
            After = after,
        };
        return await new CaseQueue(log).AskAsync(question, ct);
    }
}
