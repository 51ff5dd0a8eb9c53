using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.History;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;

namespace Licet.Data.Review;

/// <summary>A case act by act, with what lies beside the log.</summary>
/// <param name="Acts">In order; one at least.</param>
/// <param name="Records">References of each act, by its sequence; an act without any is not there.</param>
public sealed record CaseFile(IReadOnlyList<FoldedAct> Acts, IReadOnlyDictionary<long, IReadOnlyList<Sealed>> Records)
{
    public CaseState State => Acts[^1].After;

    public IReadOnlyList<Sealed> RecordsOf(long act) => Records.GetValueOrDefault(act, []);
}

/// <summary>A letter of an act that the applicant may read.</summary>
/// <param name="Number">Among what lies beside the act: 0 for the first.</param>
public sealed record KeptLetter(long Act, int Number, Letter Letter);

/// <summary>Reads cases act by act, their letters and their papers.</summary>
/// <param name="kind">Of the histories, as of <see cref="Cases"/>.</param>
public sealed class CaseFiles(EventLog log, string kind = Cases.Applications)
{
    /// <summary>Null where there is no such case.</summary>
    public async Task<CaseFile?> ReadAsync(string number, CancellationToken ct)
    {
        IReadOnlyList<LoggedEvent> events = await log.ReadAsync($"{kind}/{number}", 0, ct);
        return events.Count == 0 ? null : Of(events);
    }

    /// <summary>A case as its events make it.</summary>
    /// <param name="events">From the first; one at least.</param>
    internal CaseFile Of(IReadOnlyList<LoggedEvent> events)
    {
        List<FoldedAct> acts = [];
        Dictionary<long, IReadOnlyList<Sealed>> records = [];
        ProcessDefinition process = CaseJson.ProcessOf(events[0].Event, log.Processes.Find);
        CaseState state = Case.New(events[0].Event.History, process);
        foreach (Event e in events.Select(e => e.Event))
        {
            CaseEvent acted = CaseJson.EventOf(e);
            CaseState after = CaseFold.Apply(state, acted);
            acts.Add(new FoldedAct(after.Sequence, state, acted, after));
            if (Sealed.In(e.Body) is { Count: > 0 } beside)
            {
                records[after.Sequence] = beside;
            }

            state = after;
        }

        return new(acts, records);
    }

    /// <summary>The application's form as it was submitted; null where its text was erased under a rule, or it lies elsewhere.</summary>
    public async Task<ApplicationForm?> FormAsync(CaseFile file, CancellationToken ct) =>
        (await FormTextAsync(file, ct))?.Form;

    /// <summary>The same with its text as it was signed (docs/application-form.md).</summary>
    /// <inheritdoc cref="FormAsync"/>
    public async Task<(ApplicationForm Form, byte[] Text)?> FormTextAsync(CaseFile file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        foreach (FoldedAct act in file.Acts.Where(a => a.Event.Content is Submission).Reverse())
        {
            foreach (Sealed beside in file.RecordsOf(act.Sequence))
            {
                if (
                    await log.Records.OpenAsync(beside, ct) is RecordContent.Whole whole
                    && ApplicationReader.Read(whole.Content).Form is { } form
                    && FormFields.Digest(form) == ((Submission)act.Event.Content).Application
                )
                {
                    return (form, whole.Content);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Letters of acts that told the applicant something: of others nothing is opened, whatever lies beside them. Where a key was destroyed
    /// under a rule there is no letter any more.
    /// </summary>
    public async Task<IReadOnlyList<KeptLetter>> LettersAsync(
        CaseFile file,
        IEnumerable<ApplicantNotice> notices,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(file);
        List<KeptLetter> letters = [];
        foreach (long act in notices.Select(n => n.Sequence).Distinct().Order())
        {
            IReadOnlyList<Sealed> beside = file.RecordsOf(act);
            for (int i = 0; i < beside.Count; i++)
            {
                if (
                    await log.Records.OpenAsync(beside[i], ct) is RecordContent.Whole whole
                    && LetterJson.Read(whole.Content) is { } letter
                )
                {
                    letters.Add(new(act, i, letter));
                }
            }
        }

        return letters;
    }
}
