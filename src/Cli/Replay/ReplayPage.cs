using System.Globalization;
using Licet.Cli.Paper;
using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Cli.Replay;

/// <summary>What an official could have read out on the day, and how the time stood.</summary>
internal static class ReplayPage
{
    /// <summary>Figures by what they are about; the others are in JSON.</summary>
    private static readonly (string Title, string[] Names)[] s_parts =
    [
        (
            "Applications",
            [
                "received",
                "companies",
                "pending",
                "approved",
                "approvedInPart",
                "intentToDeny",
                "denied",
                "returned",
                "returnedUnregistered",
                "withdrawn",
                "superseded",
                "licensesIssued",
                "licensesInForce",
                "licensesSuspended",
                "licensesRevoked",
                "licensesSurrendered",
                "licensesReplaced",
                "licensesExpired",
                "licensesVoid",
                "licensesUsed",
                "licensesExhausted",
                "licensesExpiredUnused",
                "approvedAgainstPresumption",
            ]
        ),
        (
            "Days",
            [
                "oldestPendingDays",
                "overdue",
                "waitingMedianDaysElapsed",
                "waitingMedianDaysNet",
                "waitingNinetiethDaysElapsed",
                "waitingNinetiethDaysNet",
                "doneMedianDaysElapsed",
                "doneMedianDaysNet",
                "doneNinetiethDaysElapsed",
                "doneNinetiethDaysNet",
            ]
        ),
        (
            "Lines and value",
            [
                "lines",
                "linesApproved",
                "value",
                "valueWaiting",
                "valueApproved",
                Shipped,
                "valueReturned",
                "valueDenied",
                "valueWithdrawn",
                "valueReplaced",
            ]
        ),
    ];

    /// <summary>Shown only where there is one: most authorities never see them.</summary>
    private static readonly string[] s_rare =
    [
        "approvedInPart",
        "returnedUnregistered",
        "superseded",
        "valueReplaced",
        "licensesInForce",
        "licensesSuspended",
        "licensesRevoked",
        "licensesSurrendered",
        "licensesReplaced",
        "licensesExpired",
        "licensesVoid",
    ];

    /// <summary>Of licenses: shown as soon as there are any of which something can be used.</summary>
    private static readonly string[] s_ofLicenses = ["licensesUsed", "licensesExhausted", "licensesExpiredUnused"];

    /// <summary>One figure a currency, each under its own name.</summary>
    private const string Shipped = "valueShipped";

    private const int NameRoom = 30;
    private const int ValueRoom = 16;
    private const int OfRoom = 9;

    public static void On(Page page, ReplayAnswer answer)
    {
        page.Line(answer.Facts.Title, Ink.Bold);
        page.Line(
            $"At the end of {answer.Day.DayOfWeek}, {Day.Text(answer.Day)}; {answer.Events.Count.ToString("N0", CultureInfo.InvariantCulture)} events recorded. Applications are synthetic: none of them was filed."
        );
        if (answer.Day > answer.LastAct && answer.LastAct > answer.Facts.Pace[^1].On)
        {
            page.Line($"No act on an application after {Day.Text(answer.LastAct)}: only the time goes on.", Ink.Yellow);
        }

        Said(page, answer);
        foreach (var (title, names) in s_parts)
        {
            Figures(page, title, names.SelectMany(answer.Named));
        }

        Time(page, answer.Facts, answer.Time);
        ReplayCurve.On(page, answer.Chart);
        page.Line();
        page.Line(
            "Origin: reported are the words of others; synthetic repeats what was invented or planned; computed was found by the rules. What was said beside the record: --reconcile. Not legal advice.",
            Ink.Dim
        );
    }

    /// <summary>What was said on this very day, and what was said of it later.</summary>
    private static void Said(Page page, ReplayAnswer answer)
    {
        var today = answer.Reconciled.Where(r => r.Reported.On == Day.Text(answer.Day)).ToList();
        if (today.Count == 0)
        {
            return;
        }

        var later = today.TrueForAll(r => r.Reported.SaidOn is not null);
        page.Heading(later ? "Said of this day" : "Said on this day");
        foreach (var row in today)
        {
            var figure = row.Reported.Figure();
            page.Line(
                $"{row.Reported.Said}{(figure.Length > 0 ? ": " + figure : "")} ({row.Reported.By}{(row.Reported.SaidOn is { } said ? $", said on {Day.Text(said)}" : "")})",
                Ink.Bold,
                4
            );
            page.Line(ReconciliationPage.Beside(row), Ink.Dim, 6);
        }
    }

    private static void Figures(Page page, string title, IEnumerable<Figure> figures)
    {
        page.Heading(title);
        foreach (var figure in figures.Where(IsShown))
        {
            var strong = figure.Name is "received" or "licensesIssued" ? Ink.Bold : Ink.Plain;
            var of = figure.Denominator is { } whole && figure.Unit != "days" ? $" of {Number(whole)}" : "";
            page.Write("    " + Name(figure).PadRight(NameRoom), strong);
            page.Write(Value(figure).PadLeft(ValueRoom), strong);
            page.Write(of.Length < OfRoom ? of.PadRight(OfRoom) : of + " ", Ink.Dim);
            page.Write(ReplayJson.Word(figure.Origin), figure.Origin == FigureOrigin.Computed ? Ink.Green : Ink.Dim);
            page.EndLine();
            page.Line(Formula(figure), Ink.Dim, 6);
        }
    }

    /// <summary>A figure of nothing is left out where that says nothing: of those decided, while nothing is.</summary>
    private static bool IsShown(Figure figure) =>
        figure.Value is not null
        && (figure.Value != 0 || !s_rare.Contains(figure.Name))
        && (figure.Denominator > 0 || !s_ofLicenses.Contains(figure.Name));

    private static string Formula(Figure figure) =>
        figure.Formula + string.Concat(figure.Exclusions.Select(e => $"; without {Number(e.Count)} {e.What}"));

    private static void Time(Page page, ReplayFacts facts, TimeState time)
    {
        page.Heading("The time");
        page.Labelled(
            "listed",
            $"{Number(time.ListedParties)} {facts.Parties}, and {Number(time.ListedOthers)} others by the rules of this replay; by the rules' own counts (reported)",
            4,
            11
        );
        if (time.OtherRules.Count > 0)
        {
            var others = string.Join(", ", time.OtherRules.Select(r => $"{r.Citation} ({Number(r.Added ?? 0)})"));
            page.Labelled(
                "",
                $"not among them, since the list of the replay has none of their parties: {others}",
                4,
                11
            );
        }

        foreach (var early in time.NotYetPrinted)
        {
            page.Labelled(
                "",
                (
                    $"{early.Publication.Citation} binds since {Day.Text(early.Publication.Effective)} and is printed on {Day.Text(early.Publication.Published)}",
                    Ink.Yellow
                ),
                4,
                11
            );
        }

        page.Labelled(
            "license",
            time.License is { } license
                ? $"{facts.LicenseName}, version {license.Version}, {Day.Text(license.From)} through {Day.Text(license.Through)}: {string.Join(", ", license.Limbs)} [{license.Citation}]"
                : "no general license in force",
            4,
            11
        );
        foreach (var note in time.Notes.Where(n => n.Kind == "ANNOUNCEMENT"))
        {
            page.Labelled("announced", $"{Day.Text(note.Effective)} {note.What}", 4, 11);
        }

        foreach (var note in time.Notes.TakeLast(4).Where(n => n.Kind != "ANNOUNCEMENT"))
        {
            page.Labelled("latest", $"{Day.Text(note.Effective)} {note.What}", 4, 11);
        }
    }

    /// <summary>"value shipped, USD" of "valueShippedUsd".</summary>
    private static string Name(Figure figure) =>
        figure.Name.EndsWith(ReplayAnswer.Currency(figure.Unit), StringComparison.Ordinal)
            ? $"{Words(figure.Name[..^figure.Unit.Length])}, {figure.Unit}"
            : Words(figure.Name);

    /// <summary>"intent to deny" of "intentToDeny".</summary>
    internal static string Words(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : $"{c}"));

    internal static string Value(Figure figure) => figure.Value is { } value ? Number(value) : "-";

    internal static string Number(decimal value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);
}
