using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Determination;
using Licet.Core.Letters;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Data.Tests.Review;

/// <summary>docs/cases.md: its code is what stands here, and what stands here runs.</summary>
public sealed class WholeWayTests(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Begin = "// The way begins.\n";
    private const string End = "// The way ends.\n";

    private static readonly string s_repository = RepositoryOf();

    [Fact]
    public async Task The_way_from_a_form_to_a_license_that_the_document_shows_is_gone()
    {
        var samples = Path.Combine(s_repository, "samples");
        var folder = database.NewFolder();
        var ct = TestContext.Current.CancellationToken;
        TimeProvider clock = new History.HandClock(new DateTimeOffset(2026, 10, 4, 12, 0, 0, TimeSpan.Zero));

        // The way begins.
        // 1. The form as the applicant filed it, and a list to screen against.
        DateOnly today = new(2026, 9, 24);
        var json = File.ReadAllBytes(Path.Combine(samples, "applications", "valve-to-singapore.json"));
        ApplicationReading reading = ApplicationReader.Read(json); // Faults: what could not be read
        ApplicationForm form = reading.Form!;
        using var csv = File.OpenRead(Path.Combine(samples, "own-list-2019-10-09.csv"));
        ListVersion list = ListReader.Read([new ListFile("own-list-2019-10-09.csv", csv)], new ListReadOptions());
        ScreeningIndex index = ScreeningIndex.Build([list]);

        // 2. The form as an order: what it does not say the caller says, or it becomes a question.
        Order order = ApplicationOrder.Of(form, today)!;
        order = order with
        {
            Assumptions = new HashSet<Assumption>(Enum.GetValues<Assumption>()),
            EndUse = order.EndUse! with { SaysCodes = true },
        };
        IReadOnlyList<PartyScreening> screenings = OrderScreening.Of(order, index);
        Situation situation = new(
            RuleBook.Shipped,
            screenings,
            new ListsStanding([list.ContentHash], []),
            new DeterminationSettings(AffiliatesRuleSetting.Ask, AcceptGaps: false)
        )
        {
            Texts = OrderScreening.Texts(order, index),
        };
        OrderDetermination answer = Determiner.Decide(order, situation);

        // 3. The application: form, determination and screening together. Faults keep it from being submitted.
        FiledApplication filed = new(
            Version: 1,
            today,
            form,
            AttachedDetermination.Of(answer),
            [
                .. ApplicationOrder
                    .Fields(form)
                    .Select(
                        (field, i) =>
                            new ScreenedParty(
                                field,
                                order.Parties[i].Name,
                                [list.ContentHash],
                                screenings[i].Hits.Count(h => h.Class == HitClass.Match)
                            )
                    ),
            ]
        );
        FormFacts facts = new(today, RuleBook.Shipped) { Earlier = [], EarlierIsComplete = true };
        Submission submission = filed.AsSubmission(facts); // FormFaults: "Block 21 (endUse): ..."

        // 4. A log in one SQLite file, and the cases in it. Every act is decided on anew, whoever calls.
        Place place = Place.Of(null, folder);
        await Schema.MigrateAsync(place, ct);
        await using EventLog log = await EventLog.OpenAsync(place, clock, ct);
        Cases cases = new(log);
        async Task<CaseState> TakeAsync(string act, Person by, DateOnly on, Content content)
        {
            long seen = (await cases.FindAsync("Z100123", ct))?.Sequence ?? 0;
            CaseCommand command = new("Z100123", new Move(act, by, on, seen, content), Aside: null);
            return await cases.TakeAsync(command, ShippedProcesses.UsEar, ct) switch
            {
                CaseAnswer.Taken taken => taken.State,
                CaseAnswer.Refused refused => throw new InvalidOperationException(
                    $"{refused.Why} ({refused.Citation})"
                ),
                _ => throw new InvalidOperationException("The case has moved on: look again, then decide again."),
            };
        }

        Person officer = new("olga", ["licensing-officer"]);
        await TakeAsync("submit", new Person("alice", ["applicant-signer"]), today, submission);
        await TakeAsync("register", new Person("ivan", ["intake-officer"]), today, new Intake([]));
        await TakeAsync("begin", Person.System, today, filed.AsScreened());
        CaseState asked = await TakeAsync(
            "refer",
            officer,
            today.AddDays(2),
            new ReferralTo(["defense", "energy", "state"])
        );

        // 5. What the applicant is told, and what the officer has to do next.
        string told = CaseStatus.Of(asked, today.AddDays(5)); // "with Defense and Energy and State, day 3 of 30"
        IReadOnlyList<QueueEntry> queue = await new CaseQueue(log).AskAsync(new QueueQuestion(today.AddDays(5)), ct);

        // 6. The agencies' positions; then one person proposes, and another signs.
        Person Reviewer(string agency) => new($"reviewer-{agency}", ["agency-reviewer"], agency);
        ConditionText report = new("C1", "Report each delivery within 30 days", "750.7(a)");
        DateOnly later = today.AddDays(10);
        await TakeAsync(
            "position",
            Reviewer("defense"),
            later,
            new Position("defense", "approve-with-conditions", "", "", "", [report])
        );
        await TakeAsync("position", Reviewer("state"), later, new Position("state", "approve", "", "", "", []));
        await TakeAsync("position", Reviewer("energy"), later, new Position("energy", "approve", "", "", "", []));
        await TakeAsync("agree", officer, later, NoContent.Of);
        Decision decision = new(
            [.. submission.Lines.Select(l => new LineDecision(l.Id, "approve", "Civil paint plant.", "", "", ""))],
            new Grant(
                Through: later.AddYears(4),
                Quantities: Grant.AsAsked.Quantities.Add("22-1", "30"),
                Bound: Grant.AsAsked.Bound.Add("defense/C1", "ultimateConsignee")
            )
        );
        CaseState proposed = await TakeAsync("propose", officer, later, decision);
        CaseState decided = await TakeAsync("decide", new Person("carl", ["countersigner"]), later, Signature.Of);

        // 7. The letter. Before the decision there is a draft and nothing else.
        LetterFrame frame = new(
            ["Bureau of Industry and Security", "Washington, DC 20230"],
            form.Applicant!.Party,
            "Z100123",
            later,
            Representative: new LetterPerson("Olga Officer", "licensing officer"),
            Signer: new LetterPerson("Carl Signer", "Director")
        );
        LetterWriting early = ApprovalLetter.Write(frame, proposed, form, "D1234567"); // Lacking: the decision
        LetterWriting license = ApprovalLetter.Write(frame, decided, form, "D1234567");
        string text = license is LetterWriting.Written written ? LetterText.Of(written.Letter) : "";

        // 8. Whether anybody changed, deleted or moved an event since.
        LogReport verified = await LogCheck.VerifyAsync(place, signers: null, ct);
        // The way ends.

        Assert.Empty(reading.Faults);
        Assert.Empty(submission.FormFaults);
        Assert.Equal("with Defense and Energy and State, day 3 of 30", told);
        Assert.Equal(("Z100123", "agency-review", new DateOnly(2026, 10, 26)), Shown(Assert.Single(queue)));
        Assert.IsType<LetterWriting.Lacking>(early);
        Assert.Contains("License number: D1234567", text, StringComparison.Ordinal);
        Assert.Contains("for the ultimate consignee, Merlion Process Pte. Ltd.:", text, StringComparison.Ordinal);
        Assert.True(verified.Verdict.IsWhole);
        Assert.Equal(10, verified.Verdict.Events);
    }

    [Fact]
    public void The_document_shows_the_code_that_runs_here()
    {
        var file = Path.Combine(s_repository, "docs", "cases.md");
        var document = File.ReadAllText(file);
        const string begin = "<!-- way -->\n";
        var at = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(at >= begin.Length, "docs/cases.md has no place for the way");
        var end = document.IndexOf("<!-- end -->", at, StringComparison.Ordinal);
        var shown = $"{document[..at]}```csharp\n{Code()}```\n{document[end..]}";
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1")
        {
            File.WriteAllText(file, shown);
            return;
        }

        Assert.Equal(shown, document);
    }

    private static (string, string, DateOnly?) Shown(QueueEntry entry) => (entry.Number, entry.Stage, entry.Due);

    /// <summary>The usings of this file and the way, without its indentation.</summary>
    private static string Code()
    {
        var source = File.ReadAllText(Path.Combine(s_repository, "tests", "Data.Tests", "Review", "WholeWayTests.cs"));
        const int indented = 8;
        var from = source.IndexOf($"        {Begin}", StringComparison.Ordinal) + indented + Begin.Length;
        var to = source.IndexOf($"        {End}", from, StringComparison.Ordinal);
        var usings = source[..source.IndexOf("\nnamespace", StringComparison.Ordinal)]
            // Here it is the namespace around.
            .Replace(
                "using Licet.Data.History;",
                "using Licet.Data;\nusing Licet.Data.History;",
                StringComparison.Ordinal
            );
        var way = source[from..to].Split('\n').Select(l => l.Length > indented ? l[indented..] : l.TrimStart());
        return $"{usings}\n{string.Join('\n', way)}";
    }

    private static string RepositoryOf()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Licet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
