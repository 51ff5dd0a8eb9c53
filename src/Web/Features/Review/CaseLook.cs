using Licet.Core.Applications;
using Licet.Core.Clocks;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Web.Features.Applications;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Review;

/// <summary>A clock of the case, or an agency's own.</summary>
/// <param name="Of">The agency whose it is, in words; null for a clock of the case.</param>
public sealed record CaseClock(TimeLimit Limit, ClockReading Reading, string? Of);

/// <summary>An administrative hold that lies on a case.</summary>
public sealed record CaseHold(string Id, DateOnly On, string By, string Reason);

/// <summary>Why something was done, as who did it wrote.</summary>
/// <param name="What">Title of the act.</param>
public sealed record CaseReason(DateOnly On, string What, string Text);

/// <summary>A case as the authority sees it on a day.</summary>
/// <param name="Now">With what the passing of days has brought, recorded or not.</param>
/// <param name="Status">As the applicant is told.</param>
/// <param name="Offers">Each act as it is to the person who looks.</param>
public sealed record CaseShown(
    string Number,
    CaseFile File,
    CaseState Now,
    string Status,
    IReadOnlyList<CaseClock> Clocks,
    IReadOnlyList<ActOffer> Offers
)
{
    public CaseState State => File.State;

    /// <summary>Holds that are not lifted, in their order.</summary>
    public IReadOnlyList<CaseHold> Holds =>
        [
            .. File
                .Acts.Where(a => a.Event.Content is HoldPlaced placed && Now.Holds.Contains(placed.Id))
                .Select(a => new CaseHold(
                    ((HoldPlaced)a.Event.Content).Id,
                    a.Event.On,
                    a.Event.Person,
                    ((HoldPlaced)a.Event.Content).Reason
                ))
                // An id that was lifted may be placed anew.
                .GroupBy(h => h.Id)
                .Select(h => h.Last()),
        ];

    /// <summary>What people of the authority and of agencies gave as their reasons where nothing else shows them: rulings, votes, returns, holds.</summary>
    public IReadOnlyList<CaseReason> Reasons =>
        [
            .. File
                .Acts.Select(a => new CaseReason(
                    a.Event.On,
                    CaseWords.Act(a),
                    a.Event.Content switch
                    {
                        AnswerRuling ruling => ruling.Reasons,
                        AppealRuling ruling => ruling.Reasons,
                        Return returned => $"{returned.Reason} {returned.Remedy}",
                        ConditionDropped dropped => $"{dropped.Id}: {dropped.Reason}",
                        Bases { Outcome: { } outcome } bases =>
                            $"{outcome}: {CaseWords.Bases(bases.Statutory, bases.Regulatory)}{Otherwise(bases)}",
                        ListVote vote => string.Join(": ", new[] { vote.Vote, vote.Reasons }.Where(v => v.Length > 0)),
                        HoldLifted lifted => lifted.Reason,
                        HoldPlaced placed when !Now.Holds.Contains(placed.Id) => placed.Reason,
                        _ => "",
                    }
                ))
                .Where(r => r.Text.Length > 0),
        ];

    /// <summary>Answers and appeals of the applicant, in their order.</summary>
    public IReadOnlyList<CaseReason> Answers =>
        [
            .. File
                .Acts.Select(a => new CaseReason(
                    a.Event.On,
                    CaseWords.Act(a),
                    a.Event.Content switch
                    {
                        Answer answer => answer.Text,
                        InformationGiven given => given.Text,
                        AppealFiled appeal => appeal.Statement,
                        _ => "",
                    }
                ))
                .Where(s => s.Text.Length > 0),
        ];

    private static string Otherwise(Bases bases) =>
        string.Concat((bases.Lines ?? []).Select(l => $"; line {l.Line}: {l.Outcome}"));
}

/// <summary>A document that the applicant filed or sent.</summary>
/// <param name="Act">Its place in the case's history.</param>
/// <param name="Number">Among what lies beside the act.</param>
public sealed record CasePaper(long Act, int Number, DateOnly On, string Name);

/// <summary>Reads a case for the people who decide it.</summary>
public sealed class CaseLook(EventLog log, Visitor visitor)
{
    /// <summary>Null where there is none.</summary>
    /// <param name="kind">Null: an application's.</param>
    public async Task<CaseShown?> FindAsync(string number, CancellationToken ct, CaseKind? kind = null)
    {
        CaseFiles files = new(log, (kind ?? CaseKind.Application).Histories);
        if (await files.ReadAsync(number, ct) is not { } file)
        {
            return null;
        }

        DateOnly today = log.Today;
        CaseState now = FoldedAct.Through(file.Acts, today)[^1].After;
        return new(
            number,
            file,
            now,
            CaseStatus.Of(file.State, today),
            [.. Clocks(now, today)],
            CaseActs.Of(file.State, visitor.Person, today)
        );
    }

    /// <inheritdoc cref="CaseFiles.FormAsync"/>
    public Task<ApplicationForm?> FormAsync(CaseFile file, CancellationToken ct) =>
        new CaseFiles(log).FormAsync(file, ct);

    /// <inheritdoc cref="CaseFiles.FormTextAsync"/>
    public Task<(ApplicationForm Form, byte[] Text)?> FormTextAsync(CaseFile file, CancellationToken ct) =>
        new CaseFiles(log).FormTextAsync(file, ct);

    /// <summary>Letters that the applicant was sent, in order.</summary>
    public Task<IReadOnlyList<KeptLetter>> LettersAsync(CaseFile file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new CaseFiles(log).LettersAsync(file, ApplicantNotices.Of(file.Acts, log.Today), ct);
    }

    /// <summary>A letter that the applicant was sent; null where there is none.</summary>
    /// <param name="act">Its place in the case's history.</param>
    /// <param name="at">Among what lies beside the act.</param>
    public async Task<Letter?> LetterAsync(string number, long act, int at, CancellationToken ct) =>
        await FindAsync(number, ct) is { File: var file }
            ? (await LettersAsync(file, ct)).FirstOrDefault(l => l.Act == act && l.Number == at)?.Letter
            : null;

    /// <summary>A document that the applicant filed or sent, as it was; null where there is none.</summary>
    /// <inheritdoc cref="LetterAsync"/>
    public async Task<(string Name, string Media, byte[] Content)?> PaperAsync(
        string number,
        long act,
        int at,
        CancellationToken ct
    ) =>
        await FindAsync(number, ct) is { File: var file }
        && Papers(file, await FormAsync(file, ct)).FirstOrDefault(p => p.Act == act && p.Number == at) is { } paper
        && file.RecordsOf(act).ElementAtOrDefault(at) is { } reference
        && await log.Records.OpenAsync(reference, ct) is RecordContent.Whole whole
            ? (paper.Name, whole.Media, whole.Content)
            : null;

    /// <summary>Documents that the applicant filed with the form, and sent with answers.</summary>
    /// <param name="form">As <see cref="FormAsync"/> finds it.</param>
    public static IReadOnlyList<CasePaper> Papers(CaseFile file, ApplicationForm? form)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<CasePaper> papers = [];
        foreach (FoldedAct act in file.Acts)
        {
            // With a submission the form as it was written lies first.
            (IEnumerable<string> names, int first) = act.Event.Content switch
            {
                Submission s when form is not null && s.Application == FormFields.Digest(form) => (
                    form.Attachments.Select(a => a.FileName),
                    1
                ),
                _ => (SentAnswer.Of(act)?.Documents ?? [], 0),
            };
            int there = file.RecordsOf(act.Sequence).Count - first;
            papers.AddRange(
                names.Take(there).Select((n, i) => new CasePaper(act.Sequence, first + i, act.Event.On, n))
            );
        }

        return papers;
    }

    /// <summary>Those that have started: of the case, then of the agencies of this round.</summary>
    private static IEnumerable<CaseClock> Clocks(CaseState state, DateOnly today)
    {
        foreach (TimeLimit limit in state.Process.Clocks)
        {
            if (CaseClocks.Read(state, limit.Id, today) is { } reading && CaseClocks.Matters(state, reading))
            {
                yield return new(limit, reading, null);
            }
        }

        HashSet<string> own = [.. CaseClocks.OfAgencies(state.Process)];
        foreach (TimeLimit limit in state.Process.Clocks.Where(c => own.Contains(c.Id)))
        {
            foreach (Referral open in state.Referrals.Values.Where(r => !r.IsClosed))
            {
                if (CaseClocks.Agency(state, open.Agency, limit.Id, today) is { } reading)
                {
                    yield return new(limit, reading, CaseWords.Agency(state.Process, open.Agency));
                }
            }
        }
    }
}
