using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Orders;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Web.Law;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Applications;

/// <summary>An application as it could be filed today: its form, what the law says of it, and what keeps it from being filed.</summary>
/// <param name="Form">Null where the form cannot be read.</param>
/// <param name="Answer">The determination; null where the form does not say enough for one.</param>
/// <param name="Faults">What keeps it from being submitted, and what must be looked at, in the form's order.</param>
public sealed record Filed(
    ApplicationForm? Form,
    Answered? Answer,
    FiledApplication? Application,
    IReadOnlyList<FormFault> Faults
)
{
    public bool IsReady => Form is not null && !Faults.Any(f => f.Blocks);
}

/// <summary>What a submission came to.</summary>
/// <param name="Number">Of the case; null where it was refused.</param>
/// <param name="Why">Why it was refused; null where it was not.</param>
public sealed record Submitted(string? Number, string? Why);

/// <summary>Checks an application as the authority would, and submits it: form, determination and screening together.</summary>
public sealed class Filing(EventLog log, OrderLaw law, Chosen chosen, Drafts drafts, Visitor visitor)
{
    private const char Letter = 'Z';
    private const int Tries = 5;
    private const string UnsignedField = "signature";

    /// <summary>As it stands today. Without its signature, which is the last thing that is asked for.</summary>
    public async Task<Filed> TodayAsync(ApplicationRow row, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(row);
        ApplicationReading reading = ApplicationReader.Read(row.Form);
        if (reading.Form is not { } form)
        {
            return new(null, null, null, reading.Faults);
        }

        form = form with { Dated = form.Dated ?? log.Today };
        Answered? answer = await AnswerAsync(form, row, ct);
        FiledApplication filed = new(
            1,
            log.Today,
            form,
            answer is null ? null : AttachedDetermination.Of(answer.Decided),
            answer is null ? [] : Screened(form, answer)
        );
        FormFacts facts = await FactsAsync(row, ct) with { Determination = filed.Determination };
        List<FormFault> faults =
        [
            .. FormCheck.Of(form, facts).Where(f => !f.Field.StartsWith(UnsignedField, StringComparison.Ordinal)),
            // Of the whole: a party is screened with the others, once the form says enough to be determined.
            .. filed.Unscreened.Select(f => new FormFault("", "", $"the party of {f} is not screened", "DESIGN")),
        ];
        return new(form, answer, filed, faults);
    }

    /// <summary>Signs and submits it, under a number that nobody has.</summary>
    /// <param name="key">Of the request: sent twice, it is submitted once.</param>
    public async Task<Submitted> SubmitAsync(
        ApplicationRow row,
        FormSignature signature,
        string? key,
        CancellationToken ct
    )
    {
        Filed today = await TodayAsync(row, ct);
        if (today.Application is not { } unsigned)
        {
            return new(null, "The form cannot be read.");
        }

        FiledApplication filed = unsigned with { Form = unsigned.Form with { Signature = signature } };
        Submission submission = filed.AsSubmission(await FactsAsync(row, ct));
        List<SealedRecord> records = [];
        foreach ((string name, byte[] content) in await PapersAsync(row, filed.Form, ct))
        {
            Attaching attached = log.Records.Attach(name, content);
            if (attached.Record is not { } record)
            {
                return new(null, attached.Refusal);
            }

            records.Add(record);
        }

        Cases cases = new(log);
        for (int i = 0; i < Tries; i++)
        {
            string number = await cases.FreeNumberAsync(Letter, ct);
            CaseCommand command = new(number, new Move("submit", visitor.Person, log.Today, 0, submission), null, key)
            {
                Records = records,
            };
            switch (await cases.TakeAsync(command, ShippedProcesses.UsEar, ct))
            {
                case CaseAnswer.Taken taken:
                    return new(
                        taken.State.History[(taken.State.History.IndexOf('/', StringComparison.Ordinal) + 1)..],
                        null
                    );
                case CaseAnswer.Refused refused:
                    return new(null, $"{refused.Why} [{refused.Citation}]");
                case CaseAnswer.Stale:
                    continue; // Somebody submitted under this number meanwhile.
                default:
                    return new(null, "This was sent before with something else in it. Load the page again.");
            }
        }

        return new(null, "Many were submitted at this moment. Try again.");
    }

    /// <summary>What lies beside the log with the submission: the form as it was written, and its documents.</summary>
    private async Task<IReadOnlyList<(string Name, byte[] Content)>> PapersAsync(
        ApplicationRow row,
        ApplicationForm form,
        CancellationToken ct
    )
    {
        IReadOnlyList<ApplicationFileRow> files = await drafts.FilesAsync(row.Id, ct);
        return
        [
            ("form.txt", row.Form),
            .. form.Attachments.SelectMany(a => files.Where(f => f.Id == a.Id).Select(f => (a.FileName, f.Content))),
        ];
    }

    private async Task<Answered?> AnswerAsync(ApplicationForm form, ApplicationRow row, CancellationToken ct)
    {
        if (ApplicationOrder.Of(form, log.Today) is not { } order)
        {
            return null;
        }

        HashSet<Assumption> known =
        [
            .. AssumptionWords
                .All.Where(a => row.Assumes.Split(' ').Contains(a.Token, StringComparer.Ordinal))
                .Select(a => a.Value),
        ];
        Order asked = order with
        {
            Assumptions = known,
            EndUse = order.EndUse is { } use
                ? use with
                {
                    SaysCodes = known.Contains(Assumption.NoEndUseOfConcern),
                }
                : null,
        };
        return OrderLaw.Problems(asked).Count > 0
            ? null
            : law.Answer(asked, await law.KnownAsync(row.Organization, [asked], ct), acceptGaps: false);
    }

    private static List<ScreenedParty> Screened(ApplicationForm form, Answered answer)
    {
        ImmutableArray<string> lists = [.. answer.Lists.Standing.Versions.Select(v => $"{v.Name}@{Standing.Short(v)}")];
        return
        [
            .. ApplicationOrder
                .Fields(form)
                .Select(
                    (field, i) =>
                        new ScreenedParty(
                            field,
                            answer.Order.Parties[i].Name,
                            lists,
                            answer.Situation.Parties[i].Hits.Count(h => h.Class == HitClass.Match)
                        )
                ),
        ];
    }

    private async Task<FormFacts> FactsAsync(ApplicationRow row, CancellationToken ct)
    {
        Cases cases = new(log);
        List<EarlierApplication> earlier = [];
        foreach (ApplicationRow other in (await drafts.AllAsync(ct)).Where(a => a.Id != row.Id && a.Case is not null))
        {
            if (
                ApplicationReader.Read(other.Form).Form is { } form
                && await cases.FindAsync(other.Case!, ct) is { } state
            )
            {
                earlier.Add(new(other.Case!, StandingOf(state), form));
            }
        }

        return new(log.Today, OrderLaw.Rules) { AffiliatesRule = chosen.AffiliatesRule, Earlier = earlier };
    }

    private static EarlierStanding StandingOf(CaseState state) =>
        state.Stage switch
        {
            "returned-unregistered" => EarlierStanding.ReturnedUnregistered,
            "returned-without-action" or "closed-returned" => EarlierStanding.ReturnedWithoutAction,
            "withdrawn" or "superseded" => EarlierStanding.Withdrawn,
            "decided" or "closed" => state.Approvals.Length > 0 ? EarlierStanding.Approved : EarlierStanding.Denied,
            _ => EarlierStanding.Pending,
        };
}
