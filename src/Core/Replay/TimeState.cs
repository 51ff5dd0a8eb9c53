using System.Text.Json.Nodes;
using Licet.Core.History;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Process;
using Licet.Core.Publication;
using Licet.Core.Review;
using Licet.Core.Rules;

namespace Licet.Core.Replay;

/// <summary>A version of a general license as it was recorded.</summary>
/// <param name="Published">The day it was printed; null where that is not known.</param>
public sealed record RecordedGeneralLicense(
    string License,
    string Version,
    DateOnly From,
    DateOnly Through,
    DateOnly? Published,
    string Certifier,
    IReadOnlyList<string> Limbs,
    string Citation
);

/// <summary>An event of the time as it was recorded.</summary>
public sealed record RecordedNote(
    DateOnly Effective,
    DateOnly? Published,
    string Kind,
    string What,
    string Citation,
    int? Count,
    string Confidence
);

/// <summary>
/// How the time stood at the end of a day, read from the recorded events alone: the list as its publications made it, the general
/// license in force, what was announced and printed.
/// </summary>
/// <param name="ListedParties">Of the family, by the counts of the rules that bind on the day: rows are not parties.</param>
/// <param name="ListedOthers">Parties of other rules of the replay that bind on the day, by the same counts.</param>
/// <param name="OtherRules">
/// Rules that bind since the replay began and are no change of its list, because none of their parties is in it: not in
/// <paramref name="ListedOthers"/>.
/// </param>
/// <param name="Amendments">That bind on the day, in the order of their days.</param>
/// <param name="NotYetPrinted">Of these, those that nobody could read yet.</param>
/// <param name="License">The general license in force; null for none.</param>
/// <param name="Notes">Everything through the day, in its order.</param>
public sealed record TimeState(
    DateOnly Day,
    int ListedParties,
    int ListedOthers,
    IReadOnlyList<ListRule> OtherRules,
    IReadOnlyList<Amended> Amendments,
    IReadOnlyList<Amended> NotYetPrinted,
    RecordedGeneralLicense? License,
    IReadOnlyList<RecordedNote> Notes
)
{
    /// <param name="events">Of the log, in its order; those recorded after the day are left out.</param>
    public static TimeState Of(IEnumerable<LoggedEvent> events, ReplayFacts facts, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(facts);
        List<Event> known =
        [
            .. events.Select(e => e.Event).Where(e => DateOnly.FromDateTime(e.Recorded.UtcDateTime) <= day),
        ];
        PublishedList list = ListOf(known, facts.List);
        IReadOnlyList<Amended> amendments = list.On(day, DateOnly.MaxValue);
        return new(
            day,
            Parties(amendments, r => r.Family == facts.Family),
            Parties(amendments, r => r.Family != facts.Family),
            Others(amendments, facts, day),
            amendments,
            list.NotYetPrinted(day),
            LicenseOf(known, day),
            [
                .. known
                    .Where(e => e.Type == ReplayEvents.Noted && e.Effective <= day)
                    .Select(NoteOf)
                    .OrderBy(n => n.Effective),
            ]
        );
    }

    private static PublishedList ListOf(List<Event> events, string list) =>
        events
            .Where(e => e.History.StartsWith("list-change/", StringComparison.Ordinal))
            .GroupBy(e => e.History, StringComparer.Ordinal)
            .Select(h => CaseJson.Fold(h, ShippedProcesses.Find)!)
            .Aggregate(PublishedList.New(list), (all, change) => all.With(change));

    private static int Parties(IReadOnlyList<Amended> amendments, Func<ListRule, bool> which) =>
        amendments
            .SelectMany(a => a.Publication.Citation.Split("; "))
            .Select(EntityEntryHistory.Shipped.RuleOf)
            .Where(r => r is not null && which(r))
            .Sum(r => r!.Added ?? 0);

    private static List<ListRule> Others(IReadOnlyList<Amended> amendments, ReplayFacts facts, DateOnly day)
    {
        HashSet<string> counted =
        [
            .. amendments
                .SelectMany(a => a.Publication.Citation.Split("; "))
                .Select(EntityEntryHistory.Shipped.RuleOf)
                .OfType<ListRule>()
                .Select(r => r.Citation),
        ];
        return
        [
            .. EntityEntryHistory
                .Shipped.Rules.Where(r => r.Added > 0 && r.Effective >= facts.First && r.Effective <= day)
                .Where(r => !counted.Contains(r.Citation))
                .OrderBy(r => r.Effective)
                .ThenBy(r => r.Citation, StringComparer.Ordinal),
        ];
    }

    /// <summary>Windows overlap: the later rule has taken over.</summary>
    private static RecordedGeneralLicense? LicenseOf(List<Event> events, DateOnly day) =>
        events
            .Where(e => e.Type == ReplayEvents.GeneralLicense)
            .Select(LicenseOf)
            .Where(l => l.From <= day && day <= l.Through)
            .OrderBy(l => l.From)
            .LastOrDefault();

    private static RecordedGeneralLicense LicenseOf(Event e)
    {
        JsonObject body = ReplayEvents.Types.Read(e);
        return new(
            Text(body, "license"),
            Text(body, "version"),
            e.Effective,
            DayOf(body, "through") ?? DateOnly.MaxValue,
            DayOf(body, "published"),
            Text(body, "certifier"),
            [.. body["limbs"]!.AsArray().Select(l => Text(l!.AsObject(), "limb"))],
            Text(body, "citation")
        );
    }

    private static RecordedNote NoteOf(Event e)
    {
        JsonObject body = ReplayEvents.Types.Read(e);
        return new(
            e.Effective,
            DayOf(body, "published"),
            Text(body, "kind"),
            Text(body, "what"),
            Text(body, "citation"),
            body["count"]?.GetValue<int>(),
            Text(body, "confidence")
        );
    }

    private static string Text(JsonObject body, string member) => body[member]?.GetValue<string>() ?? "";

    private static DateOnly? DayOf(JsonObject body, string member) =>
        body[member] is { } day && RuleRow.TryDay(day.GetValue<string>(), out DateOnly read) ? read : null;
}
