using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.History;
using Licet.Core.Orders;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.SignIn;
using EarlierStandings = Licet.Core.Statistics.EarlierStandings;

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
public sealed record Submitted(string? Number, string? Why, string? Citation = null)
{
    /// <summary>What of the signed form keeps it from being filed; none where the refusal is about something else.</summary>
    public IReadOnlyList<FormFault> Faults { get; init; } = [];
}

/// <summary>Checks an application as the authority would, and submits it: form, determination and screening together.</summary>
public sealed class Filing(
    EventLog log,
    OrderLaw law,
    Chosen chosen,
    Drafts drafts,
    Organizations organizations,
    Visitor visitor
)
{
    private const char Letter = 'Z';

    /// <summary>A number such as applications get here.</summary>
    internal static string Example { get; } = Letter + "100001";
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
            .. await UnchangedAsync(row, ct) is { } unchanged ? [unchanged] : Array.Empty<FormFault>(),
            .. await AnotherAsync(row, form, ct) is { } another ? [another] : Array.Empty<FormFault>(),
        ];
        return new(form, answer, filed, faults);
    }

    /// <summary>An applicant of another name than the organization that files: a license would name that one, and be used by this.</summary>
    private async Task<FormFault?> AnotherAsync(ApplicationRow row, ApplicationForm form, CancellationToken ct) =>
        form.Applicant is { Party.Name: { Length: > 0 } named }
        && await organizations.NameAsync(row.Organization, ct) is var own
        && !PlainText.IsSame(named, own)
            ? new(
                "14",
                "applicant.name",
                $"'{named}' applies, and '{own}' files: who may act for another holds its power of attorney",
                "748.4(b)",
                Blocks: false
            )
            : null;

    /// <summary>An amendment in which nothing differs from what it amends; null for every other application.</summary>
    private async Task<FormFault?> UnchangedAsync(ApplicationRow row, CancellationToken ct)
    {
        if (
            row is not { Case: null, Succeeds: { } number }
            || ApplicationText.Read(row.Form)["amends"] != number
            || await drafts.SubmittedAsync(number, ct) is not { } earlier
        )
        {
            return null;
        }

        return Succession.Between(earlier, row) is { All.Count: 0 }
            ? new("", "amends", $"nothing differs from {number}: an amendment says what it changes", "748.4(f)")
            : null;
    }

    /// <summary>
    /// Signs and submits it, under a number that nobody has. An application is submitted once, however often and by how many at the same moment
    /// it is sent: what was submitted, and perhaps not noted because the program ended, is the answer.
    /// </summary>
    public async Task<Submitted> SubmitAsync(ApplicationRow row, FormSignature signature, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(row);
        Cases cases = new(log);
        string key = KeyOf(row);
        if (await cases.NumberOfAsync(key, ct) is { } earlier)
        {
            return await NotedAsync(row, signature, earlier, ct);
        }

        if (Other(signature) is { } another)
        {
            return new(null, another.Message, another.Citation) { Faults = [another] };
        }

        Filed today = await TodayAsync(row, ct);
        if (today.Application is not { } unsigned)
        {
            return new(null, "The form cannot be read.") { Faults = today.Faults };
        }

        if (await UnchangedAsync(row, ct) is { } unchanged)
        {
            return new(null, unchanged.Message, unchanged.Citation) { Faults = [unchanged] };
        }

        FiledApplication filed = unsigned with { Form = unsigned.Form with { Signature = signature } };
        FormFacts facts = await FactsAsync(row, ct);
        List<SealedRecord> records = [];
        foreach ((string name, byte[] content) in await PapersAsync(row, filed.Form, SignedText(row, signature), ct))
        {
            Attaching attached = log.Records.Attach(name, content);
            if (attached.Record is not { } record)
            {
                return new(null, attached.Refusal);
            }

            records.Add(record);
        }

        for (int i = 0; i < Tries; i++)
        {
            string number = await cases.FreeNumberAsync(Letter, ct);
            Move move = new("submit", visitor.Person, log.Today, 0, filed.AsSubmission(facts));
            CaseCommand command = new(number, move, null, key) { Records = records };
            switch (await cases.TakeAsync(command, chosen.Process, ct))
            {
                case CaseAnswer.Taken:
                    return await NotedAsync(row, signature, number, ct);
                case CaseAnswer.Refused refused:
                    return new(null, refused.Why, refused.Citation)
                    {
                        Faults =
                            refused.Kind == RefusalKind.Guard
                                ?
                                [
                                    .. FormCheck
                                        .Of(filed.Form, facts with { Determination = filed.Determination })
                                        .Where(f => f.Blocks),
                                ]
                                : [],
                    };
                case CaseAnswer.Stale:
                    continue; // Somebody submitted under this number meanwhile.
                default:
                    // Somebody submitted this very application meanwhile.
                    return await cases.NumberOfAsync(key, ct) is { } other
                        ? await NotedAsync(row, signature, other, ct)
                        : new(null, "This was sent before with something else in it. Load the page again.");
            }
        }

        return new(null, "Many were submitted at this moment. Try again.");
    }

    /// <summary>Nobody signs with the name of somebody else; null where the name is that of who is signed in.</summary>
    private FormFault? Other(FormSignature signature) =>
        string.Equals(Plain(signature.Name), Plain(visitor.Called), StringComparison.OrdinalIgnoreCase)
            ? null
            : new(
                "25",
                $"{UnsignedField}.name",
                $"expected your own name as your account holds it, {visitor.Called}",
                "DESIGN"
            );

    private static string Plain(string name) =>
        string.Join(' ', name.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether what was submitted bears this signature.</summary>
    public static bool IsSignedBy(ApplicationRow row, FormSignature signature)
    {
        ArgumentNullException.ThrowIfNull(row);
        return ApplicationReader.Read(row.Form).Form?.Signature == signature;
    }

    /// <summary>Why a form cannot be read, by the fields of its file.</summary>
    internal static IEnumerable<FieldProblem> Unread(ApplicationRow row) =>
        ApplicationReader.Read(row.Form).Faults.Select(f => new FieldProblem(f.Field, f.Message));

    /// <summary>The form in the order of its blocks, for another authority; null where it cannot be read.</summary>
    public Worksheet? Worksheet(ApplicationRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        FormFacts facts = new(log.Today, OrderLaw.Rules) { FiledElsewhere = true };
        return ApplicationReader.Read(row.Form).Form is { } form
            ? Core.Applications.Worksheet.Of(form, new(row.Elsewhere, null, null), facts)
            : null;
    }

    /// <summary>One for each application that is written: the log takes one submission of it.</summary>
    private static string KeyOf(ApplicationRow row) => $"submit-{row.Id}";

    /// <summary>Notes in the draft what it became, with the signature that was given where it is this person's.</summary>
    private async Task<Submitted> NotedAsync(
        ApplicationRow row,
        FormSignature signature,
        string number,
        CancellationToken ct
    )
    {
        byte[] text =
            (await new Cases(log).FindAsync(number, ct))?.Submitter == visitor.Id
                ? SignedText(row, signature)
                : row.Form;
        // What somebody saved while it was being submitted is not what was submitted.
        for (ApplicationRow? now = row; now is { Case: null }; now = await drafts.FindAsync(row.Id, ct))
        {
            await drafts.SaveAsync(row.Id, now.Revision, r => (r.Case, r.Form) = (number, text), ct);
        }

        return new(number, null);
    }

    /// <summary>The form as it is submitted: dated, and with what was signed. The digest of the submission is that of this text.</summary>
    private byte[] SignedText(ApplicationRow row, FormSignature signature)
    {
        ApplicationText text = ApplicationText.Read(row.Form);
        if (text["dated"].Length == 0)
        {
            text.Put("dated", Day.Text(log.Today), FieldKind.Day);
        }

        text.Put("signature.name", signature.Name, FieldKind.Text);
        text.Put("signature.title", signature.Title, FieldKind.Text);
        text.Put("signature.company", signature.Company ?? "", FieldKind.Text);
        text.Put("signature.certified", signature.Certified ? "yes" : "no", FieldKind.Tick);
        return text.Json();
    }

    /// <summary>What lies beside the log with the submission: the form as it was signed, and its documents.</summary>
    private async Task<IReadOnlyList<(string Name, byte[] Content)>> PapersAsync(
        ApplicationRow row,
        ApplicationForm form,
        byte[] signed,
        CancellationToken ct
    )
    {
        IReadOnlyList<ApplicationFileRow> files = await drafts.FilesAsync(row.Id, ct);
        return
        [
            ("form.txt", signed),
            .. form.Attachments.SelectMany(a => files.Where(f => f.Id == a.Id).Select(f => (a.FileName, f.Content))),
        ];
    }

    private async Task<Answered?> AnswerAsync(ApplicationForm form, ApplicationRow row, CancellationToken ct)
    {
        Order? asked = ApplicationOrder.Of(form, log.Today, AssumptionWords.Read(row.Assumes));
        return asked is null || OrderLaw.Problems(asked).Count > 0
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
        List<EarlierApplication> earlier = [];
        foreach (ApplicationRow other in (await drafts.AllAsync(ct)).Where(a => a.Id != row.Id && a.Case is not null))
        {
            if (ApplicationReader.Read(other.Form).Form is not { } form)
            {
                continue;
            }

            IReadOnlyList<LoggedEvent> events = await log.ReadAsync($"{Cases.Applications}/{other.Case}", 0, ct);
            if (EarlierStandings.Of(events, log.Processes.Find, log.Today) is { } standing)
            {
                CaseState now = CaseJson.Fold(events.Select(e => e.Event), log.Processes.Find)!;
                earlier.Add(new(other.Case!, standing, form, MayBeAmended: Amendments.AreTaken(now)));
            }
        }

        return new(log.Today, OrderLaw.Rules) { AffiliatesRule = chosen.AffiliatesRule, Earlier = earlier };
    }
}
