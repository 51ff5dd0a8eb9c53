using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Data.Bench;

/// <param name="Steps">The case before each event, and the event.</param>
/// <param name="Final">After the last one.</param>
/// <param name="Form">The application's text, which lies beside its submission; null: a person's address does.</param>
internal sealed record CaseTemplate(
    IReadOnlyList<(CaseState Before, CaseEvent Event)> Steps,
    CaseState Final,
    string? Form
);

/// <summary>Cases sent through the engine, about 30 events each, of which a bulk loader makes many: only the days differ.</summary>
internal static class CaseTemplates
{
    private static readonly Person s_applicant = new("alice", ["applicant-signer"]);
    private static readonly Person s_intake = new("ivan", ["intake-officer"]);
    private static readonly Person s_signer = new("carl", ["countersigner"]);

    /// <param name="seed">Decides how the case goes; equal seeds give equal cases.</param>
    /// <param name="text">The application, a file of docs/application-form.md; null: only its digest is told.</param>
    public static CaseTemplate Of(int seed, DateOnly start, string? text = null)
    {
        ApplicationForm? form = text is null ? null : ApplicationReader.Read(Encoding.UTF8.GetBytes(text)).Form!;
        Way way = new(start);
        Person officer = new("officer-" + (seed % 40).ToString(CultureInfo.InvariantCulture), ["licensing-officer"]);
        ImmutableArray<Line> lines =
        [
            .. Enumerable
                .Range(0, form?.Items.Count ?? (1 + (seed % 4)))
                .Select(i => new Line(FormBlocks.ItemId(i), "CaseByCase", ["NS", "RS"])),
        ];
        string digest = form is null ? $"digest-{seed}" : FormFields.Digest(form);
        way.Do("submit", s_applicant, 0, new Submission(digest, lines, [], true, "determination", false));
        way.Do("register", s_intake, 1, new Intake([]));
        way.Do("begin", Person.System, 0, new Screened(["CSL/2022-04-05"], 0));
        way.Beside(officer, 1, new Assigned(officer.Id));
        for (int i = 0; i < 3; i++)
        {
            Pause(way, officer, i, 2 + (seed % 3));
        }

        way.Do("refer", officer, 1, new ReferralTo(["defense", "energy", "state"]));
        foreach (string agency in new[] { "defense", "energy", "state" })
        {
            ConditionText condition = new("1", $"Report each shipment to {agency}.", "750.7(d)");
            Position position = new(agency, "approve-with-conditions", "", "", "", [condition]);
            way.Do("position", new Person($"reviewer-{agency}", ["agency-reviewer"], agency), 2, position);
        }

        for (int i = 3; i < 7; i++)
        {
            Pause(way, officer, i, 1 + (seed % 5));
        }

        way.Do("agree", officer, 1, NoContent.Of);
        way.Do("screen", Person.System, 0, new Screened(["CSL/2022-04-05"], 0));
        way.Do(
            "propose",
            officer,
            1,
            new Decision([.. lines.Select(l => new LineDecision(l.Id, "approve", "Civil use.", "", "", ""))])
        );
        Pause(way, officer, 7, 1);
        way.Do("sign", new Person("dora", ["countersigner"]), 1, Signature.Of);
        way.Do("decide", s_signer, 1, Signature.Of);
        way.Do("close", Person.System, 50, NoContent.Of);
        return new CaseTemplate(way.Steps, way.State, text);
    }

    /// <summary>The applicant is asked and answers; every fourth time it is a hold of the office's own.</summary>
    private static void Pause(Way way, Person officer, int number, int days)
    {
        string id = "p" + number.ToString(CultureInfo.InvariantCulture);
        if (number % 4 == 3)
        {
            way.Beside(officer, 0, new HoldPlaced(id, "A report in the press is looked into."));
            way.Beside(officer, days, new HoldLifted(id, "Cleared."));
        }
        else
        {
            way.Beside(officer, 0, new StopBegan(id, "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty));
            way.Beside(officer, days, new StopEnded(id));
        }
    }

    private sealed class Way(DateOnly start)
    {
        private DateOnly _day = start;

        public List<(CaseState Before, CaseEvent Event)> Steps { get; } = [];

        public CaseState State { get; private set; } = Case.New("case/T", ShippedProcesses.UsEar);

        public void Do(string transition, Person by, int daysLater, Content content)
        {
            _day = _day.AddDays(daysLater);
            Add(Case.Take(State, new Move(transition, by, _day, State.Sequence, content), _day), transition);
        }

        public void Beside(Person by, int daysLater, Content content)
        {
            _day = _day.AddDays(daysLater);
            Add(Asides.Take(State, new Aside(by, _day, State.Sequence, content), _day), content.Kind);
        }

        private void Add(Ruling ruling, string what)
        {
            if (ruling is not Ruling.Accepted accepted)
            {
                throw new InvalidOperationException($"{what}: {((Ruling.Refused)ruling).Why}");
            }

            Steps.Add((State, accepted.Moved));
            State = accepted.State;
        }
    }
}
