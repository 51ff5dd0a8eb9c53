using System.Globalization;
using Licet.Core;
using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Api;
using Licet.Web.Features.Review;

namespace Licet.Web.Features.Changes;

/// <summary>A change of a list in a list of them.</summary>
/// <param name="What">"Add one entry to EL".</param>
/// <param name="Reasons">Why, as the proposal says.</param>
/// <param name="By">Who proposed.</param>
/// <param name="Proposed">The day of the proposal.</param>
/// <param name="Clock">"The ERC votes, day 3 of 30"; null where no limit counts.</param>
/// <param name="Due">The last day of it.</param>
/// <param name="Effective">The day from which it binds, as prepared or published; null before.</param>
/// <param name="Citation">Where it is printed.</param>
/// <param name="Next">What is to be done next, and by whom.</param>
/// <param name="IsOpen">Something is still to be done.</param>
/// <param name="Seen">Events of it: what an act must have seen.</param>
public sealed record ChangeRow(
    string Number,
    string List,
    string Change,
    int Entries,
    string What,
    string Reasons,
    string By,
    DateOnly Proposed,
    string Stage,
    string? Clock,
    DateOnly? Due,
    int Overdue,
    DateOnly? Effective,
    string? Citation,
    string Next,
    bool IsOpen,
    long Seen
);

/// <summary>Changes of lists in words.</summary>
public sealed class ChangeLook(EventLog log, ListChangeCases changes, QueueLook queue)
{
    /// <summary>What is still to be done first, by its last day; then the rest, the newest first.</summary>
    public async Task<IReadOnlyList<ChangeRow>> AllAsync(CancellationToken ct)
    {
        IReadOnlyList<ListChangeCase> all = await changes.AllAsync(ct);
        Dictionary<string, string> called = await queue.CalledAsync(
            [.. all.Select(c => c.File.Acts[0].Event.Person).Distinct(StringComparer.Ordinal)],
            ct
        );
        DateOnly today = log.Today;
        return
        [
            .. all.Where(c => c.State.Proposal is not null)
                .Select(c => Row(c, called, today))
                .OrderBy(r => KeyOf(r))
                .ThenByDescending(r => r.Number, StringComparer.Ordinal),
        ];
    }

    /// <summary>The place behind a change: a cursor, which holds whatever becomes of that change.</summary>
    internal static string CursorOf(ChangeRow row)
    {
        (bool over, DateOnly due, int day) = KeyOf(row);
        return Cursor.Of(over ? "1" : "0", Core.Day.Text(due), day.ToString(CultureInfo.InvariantCulture), row.Number);
    }

    /// <summary>Those behind a place; null where the cursor is none of ours.</summary>
    /// <param name="rows">In their order.</param>
    internal static IEnumerable<ChangeRow>? Behind(IEnumerable<ChangeRow> rows, string cursor)
    {
        if (
            Cursor.Read(cursor, 4) is not [var over, var due, var day, var number]
            || !Core.Day.TryRead(due, out DateOnly last)
            || !int.TryParse(day, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int newest)
        )
        {
            return null;
        }

        (bool, DateOnly, int) from = (over == "1", last, newest);
        return rows.Where(r =>
            KeyOf(r).CompareTo(from) is var so && (so > 0 || (so == 0 && string.CompareOrdinal(r.Number, number) < 0))
        );
    }

    private static (bool Over, DateOnly Due, int Day) KeyOf(ChangeRow row) =>
        (
            !row.IsOpen,
            row.IsOpen ? row.Due ?? DateOnly.MaxValue : DateOnly.MaxValue,
            -(row.Effective ?? row.Proposed).DayNumber
        );

    private static ChangeRow Row(ListChangeCase change, Dictionary<string, string> called, DateOnly today)
    {
        CaseState now = DueMoves.Of(change.State, today) is [.., var last] ? last.Ruling.State : change.State;
        ListProposal proposal = now.Proposal!;
        CaseEvent first = change.File.Acts[0].Event;
        CaseDue due = CaseDue.Of(now, today);
        ListPublication? publication = now.Prepared ?? now.Publications.LastOrDefault();
        return new(
            change.Number,
            proposal.List,
            proposal.Change,
            proposal.Entries.Length,
            What(proposal),
            proposal.Reasons,
            $"{called.GetValueOrDefault(first.Person, first.Person)} ({CaseWords.Agency(now.Process, proposal.Agency)})",
            first.On,
            now.Process.StageOf(now.Stage).Title,
            due.Counted is { } counted
                ? Text(
                    $"{Limit(now.Process, counted).Title}, day {counted.ElapsedOn(now.Process, today, today)} of {Limit(now.Process, counted).Limit}"
                )
                : null,
            due.Day,
            due.Day is { } day ? Math.Max(0, today.DayNumber - day.DayNumber) : 0,
            publication?.Effective,
            publication?.Citation,
            Next(now, today),
            !now.IsOver && (now.Publications.IsEmpty || now.Prepared is not null || publication?.Effective > today),
            change.State.Sequence
        );
    }

    /// <summary>"Add one entry to EL".</summary>
    public static string What(ListProposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        string entries = Counted.Of(proposal.Entries.Length, "entry", "entries");
        return proposal.Change switch
        {
            "add" => $"Add {entries} to {proposal.List}",
            "modify" => $"Modify {entries} of {proposal.List}",
            _ => $"Remove {entries} from {proposal.List}",
        };
    }

    /// <summary>What is to be done next and by whom, as the stage has it.</summary>
    public static string Next(CaseState now, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(now);
        if (now.IsOver)
        {
            return "Nothing";
        }

        if (ChangeWork.AwaitsPreview(now))
        {
            return "Licet reckons what it will do";
        }

        List<Transition> here = [.. now.Process.From(now.Stage)];
        if (here.Exists(t => t.Content == "list-vote"))
        {
            return now.BodyDecision is { Outcome: var outcome } ? Decided(now, here, outcome)
                : now.Votes.Count < now.Referrals.Count
                    ? Text(
                        $"{now.Votes.Count} of {now.Referrals.Count} votes; awaited: {string.Join(", ", now.Referrals.Keys.Where(a => !now.Votes.ContainsKey(a)).Select(a => CaseWords.Agency(now.Process, a)))}"
                    )
                : ListVote.OutcomeOf(now) is null ? Undecided(now, here, today)
                : $"{By(now, here.Find(t => t.Content == "bases" && t.Guards.Contains("ruling-as-voted")))} rules as voted";
        }

        if (now.Prepared is { } prepared)
        {
            return Text(
                $"{By(now, here.Find(t => t.Content == "signature"))} publishes it by {prepared.Published:yyyy-MM-dd}"
            );
        }

        if (now.Publications is [.., var last])
        {
            return last.Effective > today ? Text($"It binds from {last.Effective:yyyy-MM-dd}") : "Nothing";
        }

        Transition? next =
            here.Find(t => t.Content == "referral")
            ?? here.Find(t => t.Content == "list-publication")
            ?? here.FirstOrDefault();
        return next is null ? "Nothing" : $"{next.Title} ({By(now, next)})";
    }

    /// <summary>All have voted, and neither ruling is what the votes say: a member votes otherwise, or the days end.</summary>
    private static string Undecided(CaseState now, List<Transition> here, DateOnly today)
    {
        Transition? raised = here.Find(t => t.Guards.Any(g => g.StartsWith("clock-over:", StringComparison.Ordinal)));
        string then =
            raised is null ? ""
            : CaseDue.Of(now, today).Day is { } last
                ? Text($" by {last:yyyy-MM-dd}, else it goes to the {now.Process.StageOf(raised.To).Title}")
            : $", else it goes to the {now.Process.StageOf(raised.To).Title}";
        return Text(
            $"The votes make no decision ({now.Votes.Values.Count(v => v == "for")} of {now.Referrals.Count} for): a member votes otherwise{then}"
        );
    }

    private static string Decided(CaseState now, List<Transition> here, string? outcome)
    {
        string guard = outcome == "approve" ? "body-approved" : "body-rejected";
        Transition? next = here.Find(t => t.Guards.Contains(guard));
        return $"{next?.Title ?? "Escalation"} ({By(now, next)}), once no member may escalate";
    }

    private static string By(CaseState now, Transition? transition) =>
        transition is { By: [var role, ..] } ? CaseWords.Role(now.Process, role) : "";

    private static TimeLimit Limit(ProcessDefinition process, DueClock counted) =>
        process.Clocks.Single(c => c.Id == counted.Clock);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
