using Licet.Core.Applications;
using Licet.Core.Review;

namespace Licet.Core.Replay;

/// <summary>An exporter who takes part in a demonstration, beside those of the replay.</summary>
/// <param name="Organization">Its id in the log, which holds its cases and licenses.</param>
/// <param name="Letter">Its applications are numbered behind it: "N000001".</param>
/// <param name="Signer">Who signs and withdraws for it.</param>
public sealed record ReplaySeat(
    string Organization,
    char Letter,
    string Name,
    string City,
    string State,
    string PostalCode,
    Person Signer
);

/// <summary>An application of a seat: synthetic, as everything that a replay invents.</summary>
/// <param name="Number">Of its case.</param>
/// <param name="Acts">What was done to it and its license through the day, in order.</param>
public sealed record SeatApplication(
    string Number,
    DateOnly Received,
    string Title,
    ApplicationForm Form,
    IReadOnlyList<ReplayAct> Acts
);

/// <summary>
/// What an exporter's applications of 2019 came to, brought to any day: one in each state in which such an application stood around
/// 20 November 2019. Items, consignees, forms, days between the acts and the acts themselves are those of the replay; law and lists are
/// those of the days to which they are brought, so that what is pending is pending, and nobody takes a limit for seven years overdue.
/// </summary>
public static class ReplaySeats
{
    /// <summary>How many numbers are tried until one of the generator has what is to be shown.</summary>
    private const int Tries = 1_000;

    /// <summary>Days before the day at which an application came, and on which it is decided; what is asked of its acts.</summary>
    private static readonly Sketch[] s_sketches =
    [
        new(2, -120, "open", "EAR99"),
        new(19, -120, "open", "AT"),
        new(21, -120, "open", "EAR99") { Shows = IsStopped },
        new(78, -60, "open", "EAR99"),
        new(140, -30, "open", "CAT5"),
        new(110, 5, "deny", "CAT3"),
        new(120, 19, "deny-answered", "AT"),
        new(165, 62, "deny", "CAT3"),
        new(95, 12, "return", "EAR99"),
        new(60, 20, "withdraw", "AT"),
        new(130, 34, "approve", "AT"),
        new(100, 8, "approve", "EAR99"),
    ];

    /// <param name="day">What falls on later days is left out.</param>
    public static IReadOnlyList<SeatApplication> Of(ReplayFacts facts, ReplaySeat seat, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(seat);
        FiledForms forms = new(new ListsOfDay());
        Exporter exporter = new(seat.Organization, seat.Name, seat.City, seat.State, seat.PostalCode, null);
        List<SeatApplication> applications = [];
        int number = 0;
        foreach (Sketch sketch in s_sketches)
        {
            applications.Add(Drawn(facts, seat, exporter, forms, sketch, day, ref number));
        }

        return [.. applications.OrderBy(a => a.Received)];
    }

    private static SeatApplication Drawn(
        ReplayFacts facts,
        ReplaySeat seat,
        Exporter exporter,
        FiledForms forms,
        Sketch sketch,
        DateOnly day,
        ref int number
    )
    {
        for (int i = 0; i < Tries; i++)
        {
            PlannedApplication planned = Plan(facts, seat, exporter, sketch, day, ++number);
            string signer = ReplayPeople.Applicant(exporter).Id;
            IReadOnlyList<ReplayAct> acts =
            [
                .. ReplayLicenses
                    .With(planned, ApplicationActs.Of(planned, forms, facts.Seed, day))
                    .Where(a => a.On <= day)
                    .Select(a => a is ReplayAct.OnCase own && own.By.Id == signer ? own with { By = seat.Signer } : a),
            ];
            if (sketch.Shows?.Invoke(acts, day) == false)
            {
                continue;
            }

            string title = $"{planned.Item.Description.Split(',')[0]}, {planned.Consignee.Name}";
            return new(planned.Number, planned.Received, title, FiledForms.FormOf(planned), acts);
        }

        throw new InvalidOperationException($"No number of {seat.Name} shows what is to be shown.");
    }

    private static PlannedApplication Plan(
        ReplayFacts facts,
        ReplaySeat seat,
        Exporter exporter,
        Sketch sketch,
        DateOnly day,
        int number
    )
    {
        string name = FormattableString.Invariant($"{seat.Letter}{number:000000}");
        Seeded chance = new(facts.Seed, seat.Organization + name);
        ItemKind item = chance.Of(facts.Items.Where(i => i.Class == sketch.Class).ToList());
        return new(
            name,
            Weekdays.OrNext(day.AddDays(-sketch.Received - 2)),
            exporter,
            chance.Of(facts.Consignees),
            item,
            1_000m * chance.Between(item.Low / 1_000, item.High / 4_000),
            sketch.Outcome,
            Weekdays.OrNext(day.AddDays(-sketch.Decided))
        );
    }

    /// <summary>The authority has asked, and the answer is awaited on the day.</summary>
    private static bool IsStopped(IReadOnlyList<ReplayAct> acts, DateOnly day) =>
        acts.OfType<ReplayAct.OnCase>().Any(a => a.Content is StopBegan && a.On <= day.AddDays(-2))
        && !acts.OfType<ReplayAct.OnCase>().Any(a => a.Content is StopEnded);

    /// <param name="Received">Days before the day; <paramref name="Decided"/> too, below zero for days after it.</param>
    private sealed record Sketch(int Received, int Decided, string Outcome, string Class)
    {
        public Func<IReadOnlyList<ReplayAct>, DateOnly, bool>? Shows { get; init; }
    }
}
