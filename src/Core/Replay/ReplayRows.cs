using System.Globalization;

namespace Licet.Core.Replay;

/// <summary>An event of the time as it is known from outside the record.</summary>
/// <param name="Effective">The legal day, or the day on which it was said.</param>
/// <param name="Published">The day it was printed, often later, sometimes earlier; null where that is not known.</param>
/// <param name="Kind">LIST_ADD, LIST_CHANGE, GL_START, GL_CHANGE, GL_END, RULE, ANNOUNCEMENT, STATISTIC, LICENSE_DECISION, POLICY, PROCUREMENT, MARKET, FOREIGN_LAW, GUIDANCE.</param>
/// <param name="Citation">Of the Federal Register; several are separated by "; "; empty for none.</param>
/// <param name="Count">Parties, applications or licenses that it speaks of; null for none.</param>
/// <param name="Effect">What of it is law, in our words.</param>
public sealed record TimelineRow(
    DateOnly Effective,
    DateOnly? Published,
    string Kind,
    string What,
    string Citation,
    string Document,
    int? Count,
    string Effect,
    string Confidence
)
{
    /// <summary>The first day on which it is recorded: it binds or is said on its day, and may be printed before.</summary>
    public DateOnly Known => Published < Effective ? Published.Value : Effective;

    public IReadOnlyList<string> Citations => Citation.Split("; ", StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A figure that somebody said.</summary>
/// <param name="On">"2019-11-03", or "2019-11" where the day is not known.</param>
/// <param name="SaidOn">The day on which it was said, where that is not the day of which it speaks; null: on that day.</param>
/// <param name="Relation">"exactly", "about", "over", or "none" where no figure was said.</param>
/// <param name="Measure">What of the record stands beside it: the name of a figure, or "announcement", "market", "none".</param>
/// <param name="Article">It stands in the article of November 2019.</param>
public sealed record ReportedFigure(
    string On,
    DateOnly? SaidOn,
    string Said,
    string By,
    string Relation,
    decimal? Value,
    string Unit,
    string Measure,
    string Beside,
    string Note,
    bool Article,
    string Source,
    string Confidence
)
{
    /// <summary>"about 260 applications"; empty where no figure was said.</summary>
    public string Figure() =>
        Value is { } value
            ? string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{(Relation == "exactly" ? "" : Relation + " ")}{value:#,0.#} {Unit}"
            )
            : "";

    /// <summary>The first day of which it can speak.</summary>
    public DateOnly From =>
        DateOnly.ParseExact(On.Length == 7 ? On + "-01" : On, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Applications received through a day.</summary>
public sealed record PaceMark(DateOnly On, int Received, string Origin);

/// <summary>Some of a pool of applications that came to the same.</summary>
/// <param name="Pool">Those that follow each other: pools take up the applications in the order of their receipt.</param>
/// <param name="Applications">In the pool.</param>
/// <param name="Outcome">"approve", "return", "deny", "deny-answered", "deny-revived", "withdraw" or "open".</param>
/// <param name="From">The first day of its decision; <paramref name="Through"/> the last.</param>
/// <param name="Value">Of all of them, US dollars; null where it comes from the items.</param>
public sealed record Batch(
    string Pool,
    int Applications,
    int Count,
    string Outcome,
    string Class,
    DateOnly From,
    DateOnly Through,
    decimal? Value
);

/// <summary>Licenses that were revoked on a day.</summary>
/// <param name="Companies">That held them, each as many.</param>
public sealed record RevocationRow(DateOnly On, int Licenses, int Companies, string Reason);

/// <param name="By">The day by which the company had applied; null where nothing is said.</param>
internal sealed record Exporter(string Id, string Name, string City, string State, string PostalCode, DateOnly? By);

/// <param name="Listing">Id of the listing, whose name it bears.</param>
internal sealed record Consignee(
    string Listing,
    string Name,
    string Street,
    string City,
    string Country,
    DateOnly From
);

/// <param name="Low">Value of a line, US dollars, at least; <paramref name="High"/> at most.</param>
internal sealed record ItemKind(
    string Class,
    string Eccn,
    string Description,
    string EndUse,
    string Unit,
    int Low,
    int High
);
