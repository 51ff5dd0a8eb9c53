using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Letters;
using Licet.Core.Orders;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Applications;

/// <summary>
/// An application that Nordwind has submitted, and what the authority does to it: by the commands of the core, in the database of the
/// running program.
/// </summary>
internal sealed class Authority
{
    public static readonly Person Officer = new("olga", ["licensing-officer"]);
    private static readonly Person s_signer = new("sofia@nordwind.example", ["applicant-signer"])
    {
        Applicant = "nordwind-valves",
    };
    private readonly EventLog _log;

    private Authority(EventLog log, string id, string number, ApplicationForm form) =>
        (_log, Id, Number, Form) = (log, id, number, form);

    /// <summary>Of the application in the desk.</summary>
    public string Id { get; }

    public string Number { get; }

    public ApplicationForm Form { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Submitted, with its form beside the log.</summary>
    /// <param name="model">Of the first item: another one is another transaction (748.4(f)).</param>
    /// <param name="policy">Review policy of each line.</param>
    public static async Task<Authority> SubmittedAsync(
        DeskRun desk,
        string title,
        string model,
        string policy = "CaseByCase"
    )
    {
        byte[] json = System.Text.Encoding.UTF8.GetBytes(
            (
                await File.ReadAllTextAsync(
                    Path.Combine(Visits.Root(), "samples", "applications", "valve-to-singapore.json"),
                    Ct
                )
            )
                .Replace("EX-350\", \"quantity", model + "\", \"quantity", StringComparison.Ordinal)
                .Replace("Example Controls Inc.", "Nordwind Valves Inc.", StringComparison.Ordinal)
        );
        ApplicationForm form = ApplicationReader.Read(json).Form!;
        EventLog log = desk.Services.GetRequiredService<EventLog>();
        string number = await new Cases(log).FreeNumberAsync('Z', Ct);
        Authority authority = new(log, Guid.NewGuid().ToString("N"), number, form);
        Submission submission = new(
            FormFields.Digest(form),
            [.. form.Items.Select((_, i) => new Line(FormBlocks.ItemId(i), policy, ["CB"]))],
            [],
            true,
            "determination",
            false
        );
        SealedRecord beside = log.Records.Attach("form.txt", json).Record!;
        await authority.TakeAsync(seen => new CaseCommand(
            number,
            new Move("submit", s_signer, log.Today, seen, submission),
            null
        )
        {
            Records = [beside],
        });
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        DeskContext rows = scope.ServiceProvider.GetRequiredService<DeskContext>();
        rows.Applications.Add(
            new ApplicationRow
            {
                Id = authority.Id,
                Organization = "nordwind-valves",
                Title = title,
                Form = json,
                Assumes = string.Join(' ', AssumptionWords.All.Select(a => a.Token)),
                By = s_signer.Id,
                At = desk.Services.GetRequiredService<TimeProvider>().GetUtcNow(),
                Case = number,
            }
        );
        await rows.SaveChangesAsync(Ct);
        return authority;
    }

    /// <summary>The same, registered, screened and with three agencies.</summary>
    public static async Task<Authority> InReviewAsync(DeskRun desk, string title, string model)
    {
        Authority authority = await SubmittedAsync(desk, title, model);
        await authority.DoAsync("register", new("ivan", ["intake-officer"]), new Intake([]));
        await authority.DoAsync("begin", Person.System, new Screened(["own-list@1"], 0));
        await authority.DoAsync("refer", Officer, new ReferralTo(["defense", "energy", "state"]));
        return authority;
    }

    public async Task<CaseState> StateAsync() => (await new Cases(_log).FindAsync(Number, Ct))!;

    public async Task<CaseState> DoAsync(
        string transition,
        Person by,
        Content? content = null,
        params Func<CaseState, LetterWriting>[] letters
    ) =>
        await TakeAsync(seen => new CaseCommand(
            Number,
            new Move(transition, by, _log.Today, seen, content ?? NoContent.Of),
            null
        )
        {
            Letters = letters,
        });

    public async Task<CaseState> BesideAsync(Content content, params Func<CaseState, LetterWriting>[] letters) =>
        await TakeAsync(seen => new CaseCommand(Number, null, new Aside(Officer, _log.Today, seen, content))
        {
            Letters = letters,
        });

    /// <summary>Asks for information, with its letter.</summary>
    public Task AskAsync(string question, DateOnly? by) =>
        BesideAsync(
            new StopBegan("s1", "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty),
            state => InformationLetter.Write(Frame(), state, [new(question, "21", "748.5(e)")], by)
        );

    /// <summary>Two agencies approve and one is silent about it; one officer proposes to deny both lines, another person signs.</summary>
    public async Task IntendToDenyAsync()
    {
        foreach (string agency in new[] { "defense", "energy", "state" })
        {
            await DoAsync(
                "position",
                new($"reviewer-{agency}", ["agency-reviewer"], agency),
                new Position(agency, "deny", "SECRET-OF-AGENCIES", "ECRA 1754", "744.11", [])
            );
        }

        await DoAsync("agree", Officer);
        await DoAsync(
            "propose",
            Officer,
            new Decision([
                .. Form.Items.Select(
                    (_, i) =>
                        new LineDecision(
                            FormBlocks.ItemId(i),
                            "deny",
                            "",
                            "ECRA 1754",
                            "742.18",
                            "Risk of diversion to another plant."
                        )
                ),
            ])
        );
        await DoAsync(
            "intend-to-deny",
            new("carl", ["countersigner"]),
            Signature.Of,
            state => DenialLetters.IntentToDeny(Frame(), state, Form, new DenialFacts([], new HashSet<string>()))
        );
    }

    public Task ReturnAsync(Return returned) =>
        DoAsync("return", Officer, returned, state => ReturnLetter.Write(Frame(), state, returned, false));

    private LetterFrame Frame() =>
        new(
            ["Bureau of Industry and Security", "Washington, DC 20230"],
            Form.Applicant!.Party,
            Number,
            _log.Today,
            new LetterPerson("Olga Officer", "licensing officer", "555-0100"),
            new LetterPerson("Carl Signer", "Director")
        );

    private async Task<CaseState> TakeAsync(Func<long, CaseCommand> command)
    {
        Cases cases = new(_log);
        long seen = (await cases.FindAsync(Number, Ct))?.Sequence ?? 0;
        return await cases.TakeAsync(command(seen), ShippedProcesses.UsEar, Ct) switch
        {
            CaseAnswer.Taken taken => taken.State,
            CaseAnswer.Refused refused => throw new InvalidOperationException($"{refused.Why} [{refused.Citation}]"),
            _ => throw new InvalidOperationException("The case has moved on."),
        };
    }
}
